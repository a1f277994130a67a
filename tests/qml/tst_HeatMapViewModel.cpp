// SPDX-License-Identifier: EUPL-1.2
// The words, orders and lists of the heat map, on the demonstration collaboration.
#include "qml/viewmodels/HeatMapViewModel.h"
#include "qml/viewmodels/RoundListModel.h"
#include "qml/viewmodels/SpreadWords.h"
#include "tests/support/DemoDevice.h"

#include <QTest>

using namespace samsyn;

namespace {

class FixedExporter : public HeatMapExporter {
public:
    [[nodiscard]] bool writes(HeatMapFormat) const override { return true; }
    Result<QString> exportHeatMap(HeatMapFormat format, const HeatMapPicture &) override
    {
        asked.append(format);
        return outcome;
    }
    Result<QString> outcome = QStringLiteral("/tmp/karta.png");
    QList<HeatMapFormat> asked;
};

} // namespace

class tst_HeatMapViewModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsEveryReasonShortAndInFull_data();
    void wordsEveryReasonShortAndInFull();
    void readsACellAloud();
    void readsAHiddenCellAloud();
    void showsEveryFigureOfCoreUnchanged();
    void putsRowsWithoutValueLastInBothDirections_data();
    void putsRowsWithoutValueLastInBothDirections();
    void listsTheSameCellsAsTheMap();
    void opensWhatIsBehindACell();
    void saysHowSureAValueIsAndHowAlikePeopleSeeIt();
    void saysWhenGroupsSeeItDifferently();
    void saysWhyACellHasNoValue();
    void keepsTheOpenCellWhenNothingNewArrived();
    void changesLanguageOfNamesAndNumbers();
    void saysWhyAnUnknownRoundCannotBeShown();
    void saysThatAnOpenRoundHasNoResultYet();
    void exportsThroughThePort();
    void wordsAFailedExport();
    void listsRoundsWithWhatCanBeRead();
    void anOpenRoundTellsHowManyHaveAnswered();

private:
    static void open(HeatMapViewModel &heatMap, const DemoDevice &device)
    {
        heatMap.open(device.demo().closedRound.id.toString());
    }
    static QVariant cell(const HeatMapViewModel &heatMap, int row, int column, int role)
    {
        return heatMap.cells()->data(heatMap.cells()->index(row, column), role);
    }
};

void tst_HeatMapViewModel::wordsEveryReasonShortAndInFull_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("shortText");
    QTest::newRow("no data") << int(NullReason::NoData) << QStringLiteral("saknas");
    QTest::newRow("not applicable") << int(NullReason::NotApplicable) << QStringLiteral("e.t.");
    QTest::newRow("coverage") << int(NullReason::InsufficientCoverage) << QStringLiteral("för lite underlag");
    QTest::newRow("too few") << int(NullReason::TooFewAnswers) << QStringLiteral("för få svar");
    QTest::newRow("suppressed") << int(NullReason::Suppressed) << QStringLiteral("dold");
    QTest::newRow("not comparable") << int(NullReason::NotComparable) << QStringLiteral("ej jämförbart");
    QTest::newRow("single") << int(NullReason::SingleAssessment) << QStringLiteral("en skattning");
    QTest::newRow("peers") << int(NullReason::TooFewPeers) << QStringLiteral("för få kommuner");
}

void tst_HeatMapViewModel::wordsEveryReasonShortAndInFull()
{
    QFETCH(int, reason);
    QFETCH(QString, shortText);
    const HeatMapContext context;
    QCOMPARE(HeatMapWords::shortReason(NullReason(reason)), shortText);
    QVERIFY(
        HeatMapWords::reasonSentence(NullReason(reason), std::nullopt, context).endsWith(QLatin1Char('.')));
}

void tst_HeatMapViewModel::readsACellAloud()
{
    HeatMapContext context;
    for (const char *name : {"Enstaka", "Påbörjad", "Etablerad", "Styrd", "Förnyande"})
        context.scale.names.append({QString::fromUtf8(name), {}});
    HeatMapCell cell;
    cell.score = 3.44;
    cell.colourClass = 3;
    cell.mark = HeatMark::Neutral;
    cell.answers = 24;
    QCOMPARE(
        HeatMapWords::accessible(QStringLiteral("Gemensam målbild"), QStringLiteral("Vara"), cell, context),
        QStringLiteral("Gemensam målbild, Vara: 3,4 av 5, Etablerad, varken styrka eller svaghet, 24 svar"));
}

void tst_HeatMapViewModel::readsAHiddenCellAloud()
{
    HeatMapCell cell;
    cell.reason = NullReason::TooFewAnswers;
    QCOMPARE(HeatMapWords::accessible(QStringLiteral("Roller"), QStringLiteral("Essunga"), cell, {}),
             QStringLiteral("Roller, Essunga: inget värde, för få svar"));
}

void tst_HeatMapViewModel::showsEveryFigureOfCoreUnchanged()
{
    DemoDevice device;
    HeatMapViewModel heatMap(device.services(), nullptr);
    open(heatMap, device);
    const auto results = device.rounds().results(device.demo().closedRound.id);
    QVERIFY(results.has_value());
    const HeatMap &map = results->heatMap;
    QCOMPARE(heatMap.cells()->rowCount(), int(map.rows.size()));
    QCOMPARE(heatMap.cells()->columnCount(), int(map.columns.size()));
    for (int row = 0; row < map.rows.size(); ++row) {
        for (int column = 0; column < map.columns.size(); ++column) {
            const HeatMapCell &expected = map.cell(row, column);
            QCOMPARE(cell(heatMap, row, column, HeatMapModel::ColourClassRole).toInt(), expected.colourClass);
            QCOMPARE(cell(heatMap, row, column, HeatMapModel::ValueTextRole).toString(),
                     expected.score ? displayFigure(*expected.score, expected.bound, u"sv") : QString());
            QCOMPARE(cell(heatMap, row, column, HeatMapModel::ReasonTextRole).toString().isEmpty(),
                     expected.score.has_value());
        }
    }
}

void tst_HeatMapViewModel::putsRowsWithoutValueLastInBothDirections_data()
{
    QTest::addColumn<HeatMapModel::RowOrder>("order");
    QTest::addColumn<QString>("names");
    QTest::newRow("lowest") << HeatMapModel::RowOrder::LowestFirst << QStringLiteral("b a c");
    QTest::newRow("highest") << HeatMapModel::RowOrder::HighestFirst << QStringLiteral("a b c");
    QTest::newRow("framework") << HeatMapModel::RowOrder::Framework << QStringLiteral("area c a b");
}

void tst_HeatMapViewModel::putsRowsWithoutValueLastInBothDirections()
{
    QFETCH(HeatMapModel::RowOrder, order);
    QFETCH(QString, names);
    HeatMap map;
    map.columns = {{QStringLiteral("x"), {QStringLiteral("x"), {}}, true}};
    map.rows = {{NodeKind::Area, {}, {QStringLiteral("area"), {}}},
                {NodeKind::Capability, {}, {QStringLiteral("c"), {}}},
                {NodeKind::Capability, {}, {QStringLiteral("a"), {}}},
                {NodeKind::Capability, {}, {QStringLiteral("b"), {}}}};
    map.cells.resize(4);
    map.cells[2].score = 4;
    map.cells[3].score = 2;
    HeatMapModel model;
    model.setHeatMap(map, {});
    model.setRowOrder(order, 0);
    QStringList shown;
    for (int row = 0; row < model.rowCount(); ++row)
        shown.append(model.rowName(row));
    QCOMPARE(shown.join(QLatin1Char(' ')), names);
}

void tst_HeatMapViewModel::listsTheSameCellsAsTheMap()
{
    DemoDevice device;
    HeatMapViewModel heatMap(device.services(), nullptr);
    open(heatMap, device);
    const int rows = heatMap.cells()->rowCount();
    const int columns = heatMap.cells()->columnCount();
    heatMap.setListPosition(2);
    QCOMPARE(heatMap.list()->rowCount(), rows);
    heatMap.setListScope(int(HeatMapListModel::Scope::OneCapability));
    QCOMPARE(heatMap.list()->rowCount(), columns);
    heatMap.setListScope(int(HeatMapListModel::Scope::Everything));
    QCOMPARE(heatMap.list()->rowCount(), rows * columns);
    for (int entry = 0; entry < rows * columns; ++entry) {
        const QString spoken =
            heatMap.list()->index(entry).data(HeatMapListModel::AccessibleTextRole).toString();
        QCOMPARE(
            spoken,
            cell(heatMap, entry / columns, entry % columns, HeatMapModel::AccessibleTextRole).toString());
    }
}

void tst_HeatMapViewModel::opensWhatIsBehindACell()
{
    DemoDevice device;
    HeatMapViewModel heatMap(device.services(), nullptr);
    open(heatMap, device);
    heatMap.openCell(1, 2);
    const CellViewModel &opened = *heatMap.cell();
    QVERIFY(opened.isOpen());
    QCOMPARE(opened.organisationName(), QStringLiteral("Vara"));
    QCOMPARE(opened.valueText(), cell(heatMap, 1, 2, HeatMapModel::ValueTextRole).toString());
    QVERIFY(opened.reasonSentence().isEmpty());
    QVERIFY(opened.axisPosition() > 0 && opened.axisPosition() < 1);
    QVERIFY(opened.parts()->rowCount() > 0);
    QVERIFY(cell(heatMap, 1, 2, HeatMapModel::SelectedRole).toBool());
    heatMap.closeCell();
    QVERIFY(!opened.isOpen());
    QVERIFY(!cell(heatMap, 1, 2, HeatMapModel::SelectedRole).toBool());
}

void tst_HeatMapViewModel::saysHowSureAValueIsAndHowAlikePeopleSeeIt()
{
    DemoDevice device;
    HeatMapViewModel heatMap(device.services(), nullptr);
    open(heatMap, device);
    heatMap.openCell(1, 2);
    const CellViewModel &cell = *heatMap.cell();
    QVERIFY(cell.hasValue());
    QVERIFY2(cell.intervalText().startsWith(QStringLiteral("Osäkerhet ")), qPrintable(cell.intervalText()));
    QVERIFY(cell.lowPosition() < cell.axisPosition() && cell.axisPosition() < cell.highPosition());
    QVERIFY(cell.lowPosition() >= 0 && cell.highPosition() <= 1);
    QVERIFY(cell.agreementText().contains(QStringLiteral("samsyn"))
            || cell.agreementText().contains(QStringLiteral("meningar")));
    QVERIFY(cell.accessibleText().contains(QStringLiteral("osäkerhet ")));
    QVERIFY(cell.hasGroups() == cell.groupsSentence().isEmpty());
    heatMap.openCell(1, 1); // without a value
    QVERIFY(cell.intervalText().isEmpty() && cell.agreementText().isEmpty()
            && cell.groupsSentence().isEmpty());
}

void tst_HeatMapViewModel::saysWhenGroupsSeeItDifferently()
{
    const HeatMapContext context;
    GroupResult managers{RespondentGroup::Manager, 4.1, NullReason::None, ScoreBound::Exact, 8};
    GroupResult staff{RespondentGroup::Staff, 2.6, NullReason::None, ScoreBound::Exact, 30};
    const GroupResult hidden{RespondentGroup::Leadership, {}, NullReason::TooFewAnswers, {}, {}};
    const QString words = SpreadWords::differentPicture({hidden, managers, staff}, context);
    QVERIFY2(words.startsWith(QStringLiteral("Olika bild: ")) && words.contains(QStringLiteral("4,1"))
                 && words.contains(QStringLiteral("2,6")),
             qPrintable(words));
    managers.score = 3.5;
    QVERIFY(SpreadWords::differentPicture({hidden, managers, staff}, context).isEmpty());
    QVERIFY(SpreadWords::differentPicture({hidden, staff}, context).isEmpty());
    QCOMPARE(SpreadWords::conversation().size(), 3);
    LevelScale three;
    three.max = 3;
    QCOMPARE(SpreadWords::distribution({{0}, {4}, {1}}, three),
             QStringLiteral("Svar per nivå 1: 0, 2: 4, 3: 1"));
}

void tst_HeatMapViewModel::saysWhyACellHasNoValue()
{
    DemoDevice device;
    HeatMapViewModel heatMap(device.services(), nullptr);
    open(heatMap, device);
    heatMap.openCell(1, 1); // Essunga has fewer respondents than the least group size
    QVERIFY(!heatMap.cell()->hasValue());
    QCOMPARE(heatMap.cell()->reasonSentence(),
             QStringLiteral("För få svar. Färre än 5 har svarat, därför visas inget värde."));
    QCOMPARE(heatMap.cell()->parts()->rowCount(), 0);
    QVERIFY(!heatMap.cell()->partsSentence().isEmpty());
}

void tst_HeatMapViewModel::keepsTheOpenCellWhenNothingNewArrived()
{
    DemoDevice device;
    HeatMapViewModel heatMap(device.services(), nullptr);
    open(heatMap, device);
    heatMap.openCell(1, 2);
    heatMap.reload();
    QVERIFY(heatMap.cell()->isOpen());
}

void tst_HeatMapViewModel::changesLanguageOfNamesAndNumbers()
{
    DemoDevice device;
    HeatMapViewModel heatMap(device.services(), nullptr);
    open(heatMap, device);
    QVERIFY(cell(heatMap, 1, 2, HeatMapModel::ValueTextRole).toString().contains(QLatin1Char(',')));
    device.appearance().setLanguage(QStringLiteral("en"));
    QVERIFY(cell(heatMap, 1, 2, HeatMapModel::ValueTextRole).toString().contains(QLatin1Char('.')));
    QVERIFY(heatMap.rowNames().contains(device.framework().areas.first().name.en));
}

void tst_HeatMapViewModel::saysWhyAnUnknownRoundCannotBeShown()
{
    DemoDevice device;
    HeatMapViewModel heatMap(device.services(), nullptr);
    for (const QString &round : {QStringLiteral("not an id"), device.respondent().toString()}) {
        heatMap.open(round);
        QCOMPARE(heatMap.situation(), HeatMapViewModel::Situation::Failed);
        QVERIFY(!heatMap.message().isEmpty());
    }
}

void tst_HeatMapViewModel::saysThatAnOpenRoundHasNoResultYet()
{
    DemoDevice device;
    HeatMapViewModel heatMap(device.services(), nullptr);
    heatMap.open(device.demo().openRound.id.toString());
    QCOMPARE(heatMap.situation(), HeatMapViewModel::Situation::NoResults);
    QVERIFY(heatMap.stateSentence().isEmpty());
    QVERIFY(!heatMap.message().isEmpty());
}

void tst_HeatMapViewModel::exportsThroughThePort()
{
    DemoDevice device;
    FixedExporter exporter;
    HeatMapViewModel heatMap(device.services(), &exporter);
    HeatMapExport &exporting = *heatMap.exporting();
    exporting.askPng(); // nothing is open yet
    exporting.confirm();
    QVERIFY(exporter.asked.isEmpty());
    open(heatMap, device);
    exporting.askPng();
    exporting.confirm();
    exporting.askSvg();
    exporting.confirm();
    exporting.askCsv();
    exporting.confirm();
    QCOMPARE(exporter.asked,
             (QList<HeatMapFormat>{HeatMapFormat::Png, HeatMapFormat::Svg, HeatMapFormat::Csv}));
    QVERIFY(exporting.message().contains(QStringLiteral("/tmp/karta.png")));
}

void tst_HeatMapViewModel::wordsAFailedExport()
{
    DemoDevice device;
    FixedExporter exporter;
    exporter.outcome = Error{ErrorCode::FileUnwritable, QStringLiteral("/x"), QStringLiteral("read-only")};
    HeatMapViewModel heatMap(device.services(), &exporter);
    open(heatMap, device);
    heatMap.exporting()->askCsv();
    heatMap.exporting()->confirm();
    QVERIFY(heatMap.exporting()->message().contains(QStringLiteral("106")));
}

void tst_HeatMapViewModel::listsRoundsWithWhatCanBeRead()
{
    DemoDevice device;
    RoundListModel rounds(device.services());
    rounds.reload();
    QCOMPARE(rounds.count(), 2);
    QCOMPARE(rounds.index(0).data(RoundListModel::StatusTextRole).toString(), QStringLiteral("Öppen"));
    QVERIFY(!rounds.index(0).data(RoundListModel::HasResultsRole).toBool());
    QVERIFY(rounds.index(1).data(RoundListModel::HasResultsRole).toBool());
    QCOMPARE(rounds.index(1).data(RoundListModel::ParticipantsTextRole).toString(),
             QStringLiteral("7 organisationer"));
}

void tst_HeatMapViewModel::anOpenRoundTellsHowManyHaveAnswered()
{
    DemoDevice device;
    device.makeManager();
    device.addResponses();
    RoundListModel rounds(device.services());
    rounds.reload();
    const auto told = [&](int row, int role) { return rounds.index(row).data(role); };
    QCOMPARE(told(0, RoundListModel::ResponseTextsRole).toStringList(),
             QStringList({QStringLiteral("Ledning: färre än 5 svar"), QStringLiteral("Chef: 12 av 20"),
                          QStringLiteral("Medarbetare: 31 av 84"),
                          QStringLiteral("Vara: minst 43 har svarat")}));
    QCOMPARE(told(0, RoundListModel::ResponseSharesRole).value<QList<double>>(),
             QList<double>({-1, 0.6, 31.0 / 84, -1}));
    QVERIFY(told(0, RoundListModel::AccessibleTextRole).toString().contains(QStringLiteral("12 av 20")));
    QVERIFY(told(1, RoundListModel::ResponseTextsRole).toStringList().isEmpty());
    QVERIFY(told(1, RoundListModel::ResponseTitleRole).toString().isEmpty());
}

QTEST_MAIN(tst_HeatMapViewModel)
#include "tst_HeatMapViewModel.moc"
