// SPDX-License-Identifier: EUPL-1.2
#include "core/records/Records.h"

#include <QTest>

using namespace samsyn;

namespace {

const VolumePlace kPlace{QStringLiteral("V05"), 2026};

RecordId idOf(const char *name)
{
    return RecordId::named("volume test", name);
}

VolumeMeasurementGroup measurement()
{
    return {idOf("vara"),
            kPlace,
            VolumeState::Value,
            2'720'000'000,
            VolumeQuality::Measured,
            QStringLiteral("Utan hyra")};
}

VolumeConfirmationGroup confirmation()
{
    return {idOf("vara"), kPlace, 2'720'000'000, QStringLiteral("Nytt nät i år")};
}

SharedVolumesGroup shared()
{
    return {idOf("vara"),
            2026,
            {{QStringLiteral("V01"), 1'600'000, VolumeQuality::Registered},
             {QStringLiteral("V05"), 2'720'000'000, VolumeQuality::Measured}}};
}

QString text(int chars)
{
    return QString(chars, QLatin1Char('x'));
}

/// Reads what was written and writes it again.
template <typename Group>
void checkRoundTrip(const Group &group)
{
    const QByteArray bytes = writeGroup(group);
    QVERIFY(checkValue(Group::address.kind, Group::address.group, bytes).has_value());
    const Result<Group> read = readGroup<Group>(bytes);
    QVERIFY(read.has_value());
    QCOMPARE(writeGroup(*read), bytes);
}

} // namespace

class tst_VolumeRecords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyGroupIsReadAsItWasWritten();
    void aMeasurementHasItsGoldenBytes();
    void aMissingFigureIsNotZero();
    void limitsAreKept_data();
    void limitsAreKept();
    void twoDevicesNameTheSameRecord();
    void ownFiguresStayInsideAndSharedOnesDoNot();
};

void tst_VolumeRecords::everyGroupIsReadAsItWasWritten()
{
    checkRoundTrip(measurement());
    checkRoundTrip(confirmation());
    checkRoundTrip(shared());
    checkRoundTrip(SharedVolumesGroup{idOf("vara"), 2026, {}});
    const Result<VolumeMeasurementGroup> read = readGroup<VolumeMeasurementGroup>(writeGroup(measurement()));
    QCOMPARE(read->organisation, idOf("vara"));
    QVERIFY(read->place == kPlace);
    QCOMPARE(int(read->state), int(VolumeState::Value));
    QCOMPARE(*read->hundredths, 2'720'000'000);
    QCOMPARE(int(read->quality), int(VolumeQuality::Measured));
    QCOMPARE(read->comment, QStringLiteral("Utan hyra"));
    QVERIFY(readGroup<SharedVolumesGroup>(writeGroup(shared()))->figures == shared().figures);
}

void tst_VolumeRecords::aMeasurementHasItsGoldenBytes()
{
    // Fixed for good: op ids are made of these bytes.
    const VolumeMeasurementGroup fixed{
        RecordId(), kPlace, VolumeState::Value, 100, VolumeQuality::Estimated, QStringLiteral("x")};
    QCOMPARE(writeGroup(fixed).toHex(),
             QByteArray("8750000000000000000000000000000000006356303519"
                        "07ea011864026178"));
}

void tst_VolumeRecords::aMissingFigureIsNotZero()
{
    VolumeMeasurementGroup missing = measurement();
    missing.state = VolumeState::DontKnow;
    missing.hundredths.reset();
    const Result<VolumeMeasurementGroup> read = readGroup<VolumeMeasurementGroup>(writeGroup(missing));
    QVERIFY(read.has_value());
    QVERIFY(!read->hundredths.has_value());
}

void tst_VolumeRecords::limitsAreKept_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("group");
    QTest::addColumn<QString>("field");
    const auto row = [](auto group, auto change, const char *field) {
        change(group);
        const GroupAddress address = group.address;
        QTest::newRow(field) << writeGroup(group) << int(address.kind) << int(address.group)
                             << QString::fromLatin1(field).section(QLatin1Char(' '), 0, 0);
    };
    row(
        measurement(), [](auto &g) { g.place.indicator = text(65); }, "indicator");
    row(
        measurement(), [](auto &g) { g.place.year = 1989; }, "year");
    row(
        measurement(), [](auto &g) { g.place.year = 2101; }, "year above");
    row(
        measurement(), [](auto &g) { g.state = VolumeState(5); }, "state");
    row(
        measurement(), [](auto &g) { g.hundredths = -1; }, "hundredths");
    row(
        measurement(), [](auto &g) { g.hundredths = 1'000'000'000'000'001; }, "hundredths above");
    row(
        measurement(), [](auto &g) { g.quality = VolumeQuality(3); }, "quality");
    row(
        measurement(), [](auto &g) { g.comment = text(1001); }, "comment");
    row(
        confirmation(), [](auto &g) { g.hundredths = -1; }, "hundredths of the answer");
    row(
        confirmation(), [](auto &g) { g.reason = text(1001); }, "reason");
    row(
        shared(), [](auto &g) { g.year = 1989; }, "year shared");
    row(
        shared(), [](auto &g) { g.figures.front().hundredths = -1; }, "figures negative");
    row(
        shared(), [](auto &g) { g.figures.front().indicator = text(65); }, "figures code");
    row(
        shared(), [](auto &g) { g.figures.assign(201, {}); }, "figures too many");
}

void tst_VolumeRecords::limitsAreKept()
{
    QFETCH(QByteArray, value);
    QFETCH(int, kind);
    QFETCH(int, group);
    QFETCH(QString, field);
    const Result<void> checked = checkValue(RecordKind(kind), GroupNumber(group), value);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::RecordFieldInvalid);
    QVERIFY2(checked.error().where.contains(field), qPrintable(checked.error().where));
}

void tst_VolumeRecords::twoDevicesNameTheSameRecord()
{
    const RecordId vara = idOf("vara");
    QCOMPARE(volumeMeasurementId(vara, kPlace), volumeMeasurementId(idOf("vara"), kPlace));
    QVERIFY(volumeMeasurementId(vara, kPlace) != volumeMeasurementId(vara, {QStringLiteral("V05"), 2025}));
    QVERIFY(volumeMeasurementId(vara, kPlace) != volumeMeasurementId(vara, {QStringLiteral("V06"), 2026}));
    QVERIFY(volumeMeasurementId(vara, kPlace) != volumeMeasurementId(idOf("essunga"), kPlace));
    QCOMPARE(sharedVolumesId(vara, 2026), sharedVolumesId(idOf("vara"), 2026));
    QVERIFY(sharedVolumesId(vara, 2026) != sharedVolumesId(vara, 2025));
}

void tst_VolumeRecords::ownFiguresStayInsideAndSharedOnesDoNot()
{
    QCOMPARE(int(findKind(quint16(RecordKind::VolumeMeasurement))->home), int(FeedKind::Member));
    QCOMPARE(int(findKind(quint16(RecordKind::SharedVolumes))->home), int(FeedKind::Workspace));
}

QTEST_GUILESS_MAIN(tst_VolumeRecords)
#include "tst_VolumeRecords.moc"
