// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/CellSuppression.h"
#include "core/scoring/LinearAudit.h"
#include "tests/support/FakePorts.h"

#include <QtTest>

#include <algorithm>

using namespace samsyn;

namespace {

constexpr int kLeast = 5;
using Table = std::vector<std::vector<int>>;
using Place = std::pair<int, int>;

/// "LED3 CHE6"
std::vector<BreakdownCell> cellsOf(const char *text)
{
    std::vector<BreakdownCell> cells;
    for (const QString &word : QString::fromLatin1(text).split(QLatin1Char(' '))) {
        const qsizetype digits =
            std::find_if(word.begin(), word.end(), [](QChar c) { return c.isDigit(); }) - word.begin();
        cells.push_back({word.left(digits), word.mid(digits).toInt()});
    }
    return cells;
}

QStringList hiddenIds(const std::vector<BreakdownCell> &cells, const BreakdownVerdict &verdict)
{
    QStringList ids;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (verdict.isHidden[i])
            ids.append(cells[i].id);
    }
    ids.sort();
    return ids;
}

std::vector<Place> hiddenPlaces(const TableVerdict &verdict)
{
    std::vector<Place> places;
    for (std::size_t row = 0; row < verdict.isHidden.size(); ++row) {
        for (std::size_t column = 0; column < verdict.isHidden[row].size(); ++column) {
            if (verdict.isHidden[row][column])
                places.emplace_back(int(row), int(column));
        }
    }
    return places;
}

/// The small cells that can be computed when the cells of `hidden` are missing and every shown total is
/// there. Graph argument, apart from the code under test: a hidden cell joins its row to its column; it is
/// determined exactly when no other way leads from the one to the other (totals that are hidden all lead to
/// one common point).
std::vector<Place> recoverable(const Table &counts, const TableVerdict &verdict)
{
    std::vector<Place> found;
    const int rows = int(counts.size());
    const int columns = int(counts.front().size());
    for (const Place &place : hiddenPlaces(verdict)) {
        const int count = counts[std::size_t(place.first)][std::size_t(place.second)];
        if (count == 0 || count >= kLeast)
            continue;
        std::vector<int> leader(std::size_t(rows + columns + 1));
        for (std::size_t i = 0; i < leader.size(); ++i)
            leader[i] = int(i);
        const auto find = [&leader](int node) {
            while (leader[std::size_t(node)] != node)
                node = leader[std::size_t(node)];
            return node;
        };
        const auto join = [&](int a, int b) { leader[std::size_t(find(a))] = find(b); };
        for (int row = 0; row < rows; ++row) {
            if (verdict.isRowTotalHidden[std::size_t(row)])
                join(row, rows + columns);
        }
        for (int column = 0; column < columns; ++column) {
            if (verdict.isColumnTotalHidden[std::size_t(column)])
                join(rows + column, rows + columns);
        }
        for (const Place &other : hiddenPlaces(verdict)) {
            if (other != place)
                join(other.first, rows + other.second);
        }
        if (find(place.first) != find(rows + place.second))
            found.push_back(place);
    }
    return found;
}

TableVerdict primaryOnly(const Table &counts)
{
    TableVerdict verdict;
    verdict.isRowTotalHidden.assign(counts.size(), false);
    verdict.isColumnTotalHidden.assign(counts.front().size(), false);
    for (const std::vector<int> &row : counts) {
        verdict.isHidden.emplace_back();
        for (const int count : row)
            verdict.isHidden.back().push_back(count > 0 && count < kLeast);
    }
    return verdict;
}

} // namespace

class tst_CellSuppression : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsOfATotalAreHiddenAsSpecified_data()
    {
        QTest::addColumn<QByteArray>("counts");
        QTest::addColumn<QString>("hidden");
        QTest::addColumn<bool>("isWhole");
        const auto row = [](const char *counts, const char *hidden, bool isWhole) {
            QTest::newRow(counts) << QByteArray(counts) << QString::fromLatin1(hidden) << isWhole;
        };
        row("LED3 CHE6 MED11 ITF5", "ITF LED", false);
        row("A2 B2 C9 D12", "A B C", false);
        row("A3 B20", "A B", true);
        row("A5 B6 C7", "", false);
        row("A0 B4 C4 D20", "B C", false);
        row("A4", "A", true);
        row("A0 B0", "", false);
        row("B7 A1 C7 D9", "A B", false); // of two equal parts the first by id
    }

    void partsOfATotalAreHiddenAsSpecified()
    {
        QFETCH(QByteArray, counts);
        QFETCH(QString, hidden);
        QFETCH(bool, isWhole);
        const std::vector<BreakdownCell> cells = cellsOf(counts.constData());
        const BreakdownVerdict verdict = suppressBreakdown(cells, kLeast);
        QCOMPARE(hiddenIds(cells, verdict).join(QLatin1Char(' ')), hidden);
        QCOMPARE(verdict.isWhole, isWhole);
    }

    void theOrderOfPartsDoesNotMatter()
    {
        std::vector<BreakdownCell> cells = cellsOf("A3 B6 C6 D8 E0");
        const QStringList expected = hiddenIds(cells, suppressBreakdown(cells, kLeast));
        std::ranges::reverse(cells);
        QCOMPARE(hiddenIds(cells, suppressBreakdown(cells, kLeast)), expected);
    }

    void aTableHidesSoThatItsTotalsTellNothing()
    {
        const Table counts = {{3, 6, 11}, {6, 7, 14}, {7, 5, 9}, {8, 9, 2}};
        QCOMPARE(recoverable(counts, primaryOnly(counts)), (std::vector<Place>{{0, 0}, {3, 2}}));
        const TableVerdict verdict = suppressTable(counts, kLeast);
        QCOMPARE(hiddenPlaces(verdict), (std::vector<Place>{{0, 0}, {0, 2}, {3, 0}, {3, 2}}));
        QVERIFY(recoverable(counts, verdict).empty());
        QVERIFY(std::ranges::none_of(verdict.isRowTotalHidden, std::identity()));
    }

    void aTotalGoesWhenNoCellIsLeft()
    {
        const TableVerdict verdict = suppressTable({{2, 0}, {0, 8}}, kLeast);
        QCOMPARE(hiddenPlaces(verdict), (std::vector<Place>{{0, 0}}));
        QVERIFY(verdict.isRowTotalHidden[0] && verdict.isColumnTotalHidden[0]);
        QVERIFY(!verdict.isRowTotalHidden[1] && !verdict.isColumnTotalHidden[1]);
        QVERIFY(verdict.isGrandTotalHidden);
        QVERIFY(suppressTable({}, kLeast).isHidden.empty());
    }

    void twoRingsDoNotGiveAwayTheCellBetweenThem()
    {
        // Every line has two hidden cells, but (1, 2) alone joins the two rings.
        const Table counts = {{2, 2, 0, 0}, {3, 3, 1, 0}, {0, 0, 3, 3}, {0, 0, 3, 3}};
        QCOMPARE(recoverable(counts, primaryOnly(counts)), (std::vector<Place>{{1, 2}}));
        QVERIFY(recoverable(counts, suppressTable(counts, kLeast)).empty());
    }

    void noSmallCellOfARandomTableCanBeComputed()
    {
        SeededRandom random(20261122);
        int broken = 0;
        for (int i = 0; i < 20'000; ++i) {
            Table counts(2 + random.number(4), std::vector<int>(2 + random.number(4)));
            for (std::vector<int> &row : counts) {
                for (int &count : row)
                    count = int(random.number(random.number(3) == 0 ? 6 : 20));
            }
            broken += recoverable(counts, primaryOnly(counts)).empty() ? 0 : 1;
            QVERIFY2(recoverable(counts, suppressTable(counts, kLeast)).empty(),
                     qPrintable(QString::number(i)));
        }
        QVERIFY2(broken > 5'000, qPrintable(QString::number(broken)));
    }

    void twoBalancesOfOneBreakdownTellTwoGroups()
    {
        // D1, q1: 3 leaders, 5 managers, 8 staff, 4 of IT; leaders and IT are hidden.
        const auto mean = [](int people) { return ExactRatio(1, people); };
        LinearAudit audit(2);
        const LinearStatement led{{{0, 1}}};
        audit.publish({{{0, mean(3) / 4}, {1, mean(4) / 4}}}); // role-balanced
        QVERIFY(!audit.determines(led));
        QVERIFY(audit.determines({{{0, ExactRatio(1, 3)}, {1, ExactRatio(1, 4)}}})); // the two means' sum
        audit.publish({{{0, ExactRatio(1, 20)}, {1, ExactRatio(1, 20)}}}); // everybody alike
        QVERIFY(audit.determines(led) && audit.determines({{{1, 1}}}));
    }

    void oneThirdIsOneThird()
    {
        LinearAudit audit(3);
        audit.publish({{{0, ExactRatio(1, 3)}, {1, ExactRatio(1, 3)}, {2, ExactRatio(1, 3)}}});
        audit.publish({{{0, 1}, {1, 1}}});
        QVERIFY(audit.determines({{{2, 7}}}));
        QVERIFY(!audit.determines({{{0, 1}}}));
        audit.publish({{{0, 2}, {1, 2}, {2, 5}}}); // says nothing new
        QVERIFY(!audit.determines({{{1, 1}}}));
    }
};

QTEST_GUILESS_MAIN(tst_CellSuppression)
#include "tst_CellSuppression.moc"
