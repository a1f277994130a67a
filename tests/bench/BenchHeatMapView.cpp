// SPDX-License-Identifier: EUPL-1.2
// How long a heat map of 290 capabilities x 40 municipalities, and of 40 x 290, takes to open, to filter and
// to order, and how long a frame takes while it scrolls, with the software renderer. Prints medians and 95th
// percentiles; run from a release build.
#include "tests/qml/AppPage.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQuickItem>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace samsyn;

namespace {

constexpr int kOpenings = 15, kFrames = 200;

struct Shape {
    int rows, columns;
};

RoundResults largeResults(AppPage &page, const Shape &shape)
{
    RoundResults results = page.device().rounds().results(page.device().demo().closedRound.id).value();
    SeededRandom random(3);
    HeatMap &map = results.heatMap;
    map.rows.clear();
    map.columns.clear();
    results.released.clear();
    for (int row = 0; row < shape.rows; ++row) {
        const NodeKind kind = row % 8 == 0 ? NodeKind::Area : NodeKind::Capability;
        map.rows.append({kind, {}, {QStringLiteral("Gemensam förmåga %1").arg(row), {}}});
    }
    for (int column = 0; column < shape.columns; ++column)
        map.columns.append({QStringLiteral("%1").arg(1400 + column % 100),
                            {QStringLiteral("Kommun %1").arg(column), {}},
                            true,
                            4000 * (1 + column % 20)});
    map.cells.assign(std::size_t(shape.rows) * std::size_t(shape.columns), HeatMapCell());
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

void measureChoosing(AppPage &page)
{
    HeatMapFilter &filter = *page.account().heatMap()->filter();
    std::vector<double> filters;
    for (int i = 0; i < kOpenings; ++i) {
        QElapsedTimer timer;
        timer.start();
        filter.setText(i % 2 == 0 ? QStringLiteral("Kommun 1") : QString());
        static_cast<void>(page.window().grabWindow());
        filters.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    filter.clear();
    print("filter by name", filters);
}

void measure(AppPage &page, const Shape &shape)
{
    std::printf("%d rows x %d columns\n", shape.rows, shape.columns);
    const RoundResults results = largeResults(page, shape);
    std::vector<double> openings;
    for (int opening = 0; opening < kOpenings; ++opening) {
        QElapsedTimer timer;
        timer.start();
        page.account().heatMap()->show(results);
        static_cast<void>(page.window().grabWindow());
        openings.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    print("open", openings);

    QQuickItem *map =
        page.find(QStringLiteral("Värmekarta, %1 rader och %2 kolumner").arg(shape.rows).arg(shape.columns));
    SAMSYN_REQUIRE(map != nullptr);
    std::vector<double> frames;
    for (int frame = 0; frame < kFrames; ++frame) {
        QMetaObject::invokeMethod(map, "goTo", Q_ARG(int, frame *(shape.rows - 1) / kFrames),
                                  Q_ARG(int, frame *(shape.columns - 1) / kFrames));
        frames.push_back(frameMs(page));
    }
    print("frame while scrolling", frames);
    measureChoosing(page);
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
    static_cast<void>(page.picture()); // the page takes the size of the window before it is measured
    for (const Shape &shape : {Shape{290, 40}, Shape{40, 290}})
        measure(page, shape);
    return 0;
}
