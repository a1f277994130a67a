// SPDX-License-Identifier: EUPL-1.2
#include "core/base/Hash.h"
#include "core/sync/Messages.h"
#include "tests/core/service/SurveyBench.h"

#include <QTest>
#include <QtEndian>

using namespace samsyn;

namespace {

/// A framework that needs several parts: help texts that do not compress.
Framework largeFramework(SeededRandom &random)
{
    Framework framework = SurveyBench::framework("scale-0-3.json");
    const Question pattern = framework.areas[0].capabilities[0].questions[1];
    QList<Question> &questions = framework.areas[0].capabilities[0].questions;
    for (int i = 0; i < 190; ++i) {
        Question question = pattern;
        question.code = QStringLiteral("x%1").arg(i);
        for (int c = 0; c < 700; ++c)
            question.help.sv.append(QChar(ushort(0x4e00 + random.number(0x5000))));
        questions.append(question);
    }
    return framework;
}

struct Packed {
    FrameworkPackageGroup package;
    std::vector<FrameworkPartGroup> parts;
};

Packed packed(const Framework &framework)
{
    const std::vector<CellEdit> edits = packFramework(FeedId(), RecordId(), framework);
    Packed result{*readGroup<FrameworkPackageGroup>(edits.front().value), {}};
    for (std::size_t i = 1; i < edits.size(); ++i)
        result.parts.push_back(*readGroup<FrameworkPartGroup>(edits[i].value));
    return result;
}

/// One part that holds `bytes`, with a package that states it.
Packed packedBytes(const QByteArray &bytes, qint64 rawBytes)
{
    Packed result;
    result.package = {QStringLiteral("T"),
                      QStringLiteral("1.0"),
                      {QStringLiteral("Prov"), {}},
                      sha256({bytes}),
                      1,
                      rawBytes};
    result.parts = {{RecordId(), 0, bytes}};
    return result;
}

/// A block that states `rawSize`, whatever is in it.
QByteArray block(const QByteArray &raw, qsizetype rawSize)
{
    const QByteArray deflated = feed1::deflateBody(raw);
    QByteArray head(8, Qt::Uninitialized);
    qToBigEndian(quint32(deflated.size()), head.data());
    qToBigEndian(quint32(rawSize), head.data() + 4);
    return head + deflated;
}

ErrorCode refusal(const Packed &given)
{
    const Result<Framework> framework = unpackFramework(given.package, given.parts);
    return framework ? ErrorCode{} : framework.error().code;
}

} // namespace

class TestFrameworkLibrary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesBackWhatWasPacked();
    void cutsALargeFrameworkIntoPartsInAnyOrder();
    void packsMoreThanOneBlock();
    void packsTheSameBytesEveryTime();
    void keepsAFrameworkOnceLoaded();
    void aShortFormIsAFrameworkWithoutTheRest();
    void saysThatAFrameworkOrAPartIsMissing();
    void loadsOnceTheLastPartHasArrived();
    void refusesBytesThatAreNotThoseOfThePackage();
    void refusesAFrameworkThatBreaksARule();
};

void TestFrameworkLibrary::givesBackWhatWasPacked()
{
    SurveyBench bench;
    const Framework framework = SurveyBench::framework("all-types.json");
    const FeedId catalogue = bench.addFeed(FeedKind::Catalogue);
    const RecordId package = bench.newRecord();
    bench.write(packFramework(catalogue, package, framework));
    bench.open();
    FrameworkLibrary library(*bench.store);
    const Result<const Framework *> loaded = library.framework(package);
    QVERIFY(loaded.has_value());
    QVERIFY(**loaded == framework);
    const auto group = readCell<FrameworkPackageGroup>(*bench.store, package);
    QCOMPARE((*group)->code, framework.code);
    QCOMPARE((*group)->version, framework.version);
    QCOMPARE((*group)->name, framework.name);
}

void TestFrameworkLibrary::cutsALargeFrameworkIntoPartsInAnyOrder()
{
    SeededRandom random;
    const Framework framework = largeFramework(random);
    Packed given = packed(framework);
    QVERIFY(given.package.partCount > 3);
    QCOMPARE(given.parts.size(), std::size_t(given.package.partCount));
    for (std::size_t i = 0; i + 1 < given.parts.size(); ++i)
        QCOMPARE(given.parts[i].bytes.size(), kFrameworkPartBytes);
    std::ranges::reverse(given.parts);
    const Result<Framework> unpacked = unpackFramework(given.package, given.parts);
    QVERIFY(unpacked.has_value());
    QVERIFY(*unpacked == framework);
}

void TestFrameworkLibrary::packsMoreThanOneBlock()
{
    SeededRandom random;
    Framework framework = largeFramework(random);
    framework.areas.append(framework.areas.first());
    framework.areas.append(framework.areas.first());
    for (int a = 1; a < 3; ++a) {
        Area &area = framework.areas[a];
        area.code += QString::number(a);
        area.capabilities[0].code += QString::number(a);
        for (Question &question : area.capabilities[0].questions)
            question.code += QStringLiteral("a%1").arg(a);
    }
    const Packed given = packed(framework);
    QVERIFY(given.package.rawBytes > feed1::kMaxRawBody);
    QVERIFY(*unpackFramework(given.package, given.parts) == framework);
}

void TestFrameworkLibrary::packsTheSameBytesEveryTime()
{
    const Framework framework = SurveyBench::framework("all-types.json");
    QCOMPARE(packed(framework).package.sha256, packed(framework).package.sha256);
    QVERIFY(frameworkPartId(RecordId(), 0) != frameworkPartId(RecordId(), 1));
}

void TestFrameworkLibrary::keepsAFrameworkOnceLoaded()
{
    SurveyBench bench;
    const RecordId package = bench.newRecord();
    bench.write(
        packFramework(bench.addFeed(FeedKind::Catalogue), package, SurveyBench::framework("scale-0-5.json")));
    FrameworkLibrary library(*bench.store);
    const Framework *first = *library.framework(package);
    QCOMPARE(*library.framework(package), first);
}

void TestFrameworkLibrary::aShortFormIsAFrameworkWithoutTheRest()
{
    SurveyBench bench;
    const RecordId package = bench.newRecord();
    bench.write(
        packFramework(bench.addFeed(FeedKind::Catalogue), package, SurveyBench::framework("all-types.json")));
    FrameworkLibrary library(*bench.store);
    const Framework *whole = *library.form(package, FormLength::Full);
    const Framework *shortened = *library.form(package, FormLength::Short);
    QCOMPARE(whole, *library.framework(package));
    QCOMPARE(*library.form(package, FormLength::Short), shortened);
    int left = 0;
    for (const Question *question : whole->questionsInOrder()) {
        QCOMPARE(shortened->question(question->code) != nullptr, question->inShortForm);
        left += question->inShortForm ? 1 : 0;
    }
    QVERIFY(left > 0 && left < int(whole->questionsInOrder().size()));
    for (const Area &area : shortened->areas) {
        QVERIFY(!area.capabilities.isEmpty());
        for (const Capability &capability : area.capabilities)
            QVERIFY(!capability.questions.isEmpty());
    }
    QCOMPARE(library.form(bench.newRecord(), FormLength::Short).error().code, ErrorCode::FrameworkMissing);
}

void TestFrameworkLibrary::saysThatAFrameworkOrAPartIsMissing()
{
    SurveyBench bench;
    FrameworkLibrary library(*bench.store);
    const Result<const Framework *> none = library.framework(bench.newRecord());
    QCOMPARE(none.error().code, ErrorCode::FrameworkMissing);
    Packed given = packed(largeFramework(bench.random));
    given.parts.erase(given.parts.begin() + 1);
    QCOMPARE(refusal(given), ErrorCode::FrameworkMissing);
}

void TestFrameworkLibrary::loadsOnceTheLastPartHasArrived()
{
    SurveyBench bench;
    const Framework framework = largeFramework(bench.random);
    const RecordId package = bench.newRecord();
    std::vector<CellEdit> edits = packFramework(bench.addFeed(FeedKind::Catalogue), package, framework);
    const CellEdit last = edits.back();
    edits.pop_back();
    bench.write(edits);
    FrameworkLibrary library(*bench.store);
    QCOMPARE(library.framework(package).error().code, ErrorCode::FrameworkMissing);
    bench.write({last});
    QVERIFY(**library.framework(package) == framework);
}

void TestFrameworkLibrary::refusesBytesThatAreNotThoseOfThePackage()
{
    const Packed good = packed(SurveyBench::framework("scale-0-3.json"));
    Packed changed = good;
    changed.parts[0].bytes[20] = char(changed.parts[0].bytes[20] ^ 1);
    QCOMPARE(refusal(changed), ErrorCode::StoreCorrupt);
    Packed otherSize = good;
    ++otherSize.package.rawBytes;
    QCOMPARE(refusal(otherSize), ErrorCode::StoreCorrupt);
    Packed beyond = good;
    beyond.parts[0].index = 1;
    QCOMPARE(refusal(beyond), ErrorCode::StoreCorrupt);
    Packed renamed = good;
    renamed.package.version = QStringLiteral("9.9");
    QCOMPARE(refusal(renamed), ErrorCode::StoreCorrupt);
    QCOMPARE(refusal(packedBytes("abc", 3)), ErrorCode::StoreCorrupt); // shorter than a head
    const QByteArray raw(1000, 'x');
    QCOMPARE(refusal(packedBytes(block(raw, 999), 999)),
             ErrorCode::StoreCorrupt); // inflates to more than it says
    QCOMPARE(refusal(packedBytes(block(raw, 1001), 1001)), ErrorCode::StoreCorrupt);
    QCOMPARE(refusal(packedBytes(block(raw, 1000), 999)), ErrorCode::StoreCorrupt);
    QCOMPARE(refusal(packedBytes(block(raw, 1000), 1001)), ErrorCode::StoreCorrupt);
    QCOMPARE(refusal(packedBytes(block(raw, 1000).chopped(1), 1000)), ErrorCode::StoreCorrupt);
    QCOMPARE(refusal(packedBytes(QByteArray::fromHex("0000000400000064ffffffff"), 100)),
             ErrorCode::StoreCorrupt);
}

void TestFrameworkLibrary::refusesAFrameworkThatBreaksARule()
{
    const QByteArray syntax = "{\"format\": ";
    QCOMPARE(refusal(packedBytes(block(syntax, syntax.size()), syntax.size())), ErrorCode::JsonSyntax);
    const QByteArray rule = "{\"format\": 1}";
    QCOMPARE(refusal(packedBytes(block(rule, rule.size()), rule.size())), ErrorCode::FrameworkRule);
}

QTEST_GUILESS_MAIN(TestFrameworkLibrary)
#include "tst_FrameworkLibrary.moc"
