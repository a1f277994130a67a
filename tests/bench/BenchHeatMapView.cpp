// SPDX-License-Identifier: EUPL-1.2
// How long a heat map of 290 capabilities x 40 municipalities takes to open and how long a frame takes while
// it scrolls, with the software renderer. Prints medians and 95th percentiles; run from a release build.
#include "tests/qml/AppPage.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQuickItem>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace samsyn;

namespace {

constexpr int kRows = 290, kColumns = 40, kOpenings = 15, kFrames = 200;

RoundResults largeResults(AppPage &page)
{
    RoundResults results = page.device().rounds().results(page.device().demo().closedRound.id).value();
    SeededRandom random(3);
    HeatMap &map = results.heatMap;
    map.rows.clear();
    map.columns.clear();
    results.released.clear();
    for (int row = 0; row < kRows; ++row) {
        const NodeKind kind = row % 8 == 0 ? NodeKind::Area : NodeKind::Capability;
        map.rows.append({kind, {}, {QStringLiteral("Gemensam förmåga %1").arg(row), {}}});
    }
    for (int column = 0; column < kColumns; ++column)
        map.columns.append({{}, {QStringLiteral("Kommun %1").arg(column), {}}, true});
    map.cells.assign(std::size_t(kRows) * kColumns, HeatMapCell());
    for (HeatMapCell &cell : map.cells) {
        if (random.number(12) == 0)
            continue;
        cell.score = 1 + 4 * random.share();
        cell.colourClass = map.scale.colourClass(*cell.score);
        cell.mark = markOf(*cell.score, map.scale);
        cell.answers = 24;
    }
    return results;
}

void print(const char *what, std::vector<double> samplesMs)
{
    std::sort(samplesMs.begin(), samplesMs.end());
    std::printf("%-28s median %7.1f ms   p95 %7.1f ms   n %zu\n", what, samplesMs[samplesMs.size() / 2],
                samplesMs[samplesMs.size() * 95 / 100], samplesMs.size());
}

double frameMs(AppPage &page)
{
    QElapsedTimer timer;
    timer.start();
    QCoreApplication::processEvents();
    static_cast<void>(page.window().grabWindow());
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    AppPage page(Joined::Yes);
    page.window().resize(1440, 900);
    page.account().heatMap()->open(page.device().demo().closedRound.id.toString());
    page.navigator().open(Navigator::Page::HeatMap);
    static_cast<void>(page.picture());   // the page takes the size of the window before it is measured
    const RoundResults results = largeResults(page);

    std::vector<double> openings;
    for (int opening = 0; opening < kOpenings; ++opening) {
        QElapsedTimer timer;
        timer.start();
        page.account().heatMap()->show(results);
        static_cast<void>(page.window().grabWindow());
        openings.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    print("open 290 x 40", openings);

    QQuickItem *map =
        page.find(QStringLiteral("Värmekarta, %1 rader och %2 kolumner").arg(kRows).arg(kColumns));
    SAMSYN_REQUIRE(map != nullptr);
    std::vector<double> frames;
    for (int frame = 0; frame < kFrames; ++frame) {
        QMetaObject::invokeMethod(map, "goTo", Q_ARG(int, frame * (kRows - 1) / kFrames),
                                  Q_ARG(int, frame * (kColumns - 1) / kFrames));
        frames.push_back(frameMs(page));
    }
    print("frame while scrolling", frames);
    return 0;
}
