// SPDX-License-Identifier: EUPL-1.2
// A rescue file opens with its words or its key and with nothing else, and whatever was done to it is seen.
#include "core/base/Hash.h"
#include "core/store/RescueSeal.h"
#include "core/sync/RescueContent.h"
#include "tests/core/store/DeviceBench.h"

using namespace samsyn;

namespace {

const QString kWords = QStringLiteral("tolv små grå åsnor");

RescueContent oneChange()
{
    RescueContent content;
    content.owner = {ServerId::named("t", "server"), UserId::named("t", "user"), QStringLiteral("Eva Ek"),
                     QStringLiteral("Skaraborg")};
    content.writtenAtMs = 1'790'000'000'000;
    content.feeds.push_back({feedNumber(1), FeedKind::Answers, recordNumber(1)});
    RescuedChange change;
    change.replica = ReplicaId::named("t", "replica");
    change.key = IdBytes{std::byte{5}};
    const CellEdit edit = answerEdit(feedNumber(1), QStringLiteral("q1"), 3);
    change.op.counter = 1;
    change.op.feed = edit.feed;
    change.op.record = edit.record;
    change.op.kind = edit.kind;
    change.op.group = edit.group;
    change.op.value = edit.value;
    change.op.authoredAtS = 1'790'000'000;
    change.op.transaction = 7;
    change.id = opId(change.op, change.replica, change.key);
    change.base = OpId::named("t", "base");
    content.changes.push_back(change);
    const QByteArray bytes("picture");
    content.pictures.push_back({recordNumber(2), feedNumber(1), sha256({bytes}), bytes});
    return content;
}

/// A change, a wrong one of it, and what the reader says.
RescueContent with(void (*bend)(RescueContent &))
{
    RescueContent content = oneChange();
    bend(content);
    return content;
}

} // namespace

class TestRescueSeal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWithItsWordsInAnySpellingOfLetters();
    void opensWithTheRecoveryKeyWithoutWords();
    void refusesOtherWordsAndOtherKeys();
    void saysWhatItCannotBeOpenedWith();
    void refusesShortWords();
    void seesEveryChangedByteAndEveryCut();
    void seesWhatWasAddedOrLeftOut();
    void sealsMoreThanOneChunk();
    void refusesMoreThanTheLimit();
    void readsBackWhatWasWritten();
    void provesTheSessionThatWroteIt();
    void refusesContentThatContradictsItself_data();
    void refusesContentThatContradictsItself();

private:
    SeededRandom m_random{4};
};

void TestRescueSeal::opensWithItsWordsInAnySpellingOfLetters()
{
    const Result<QByteArray> file = sealRescue("plain bytes", {{}, kWords}, m_random);
    QVERIFY(file.has_value());
    QVERIFY(!file->contains("plain"));
    QCOMPARE(*openRescue(*file, kWords), QByteArray("plain bytes"));
    QCOMPARE(*openRescue(*file, kWords.normalized(QString::NormalizationForm_D)), QByteArray("plain bytes"));
}

void TestRescueSeal::opensWithTheRecoveryKeyWithoutWords()
{
    const RecoveryKeyPair key = makeRecoveryKeyPair(m_random);
    const Result<QByteArray> file = sealRescue("plain bytes", {key.publicKey, {}}, m_random);
    QVERIFY(file.has_value());
    QCOMPARE(*openRescue(*file, recoveryKeyPairOf(key.secretKey)), QByteArray("plain bytes"));
    const Result<QByteArray> both = sealRescue("plain bytes", {key.publicKey, kWords}, m_random);
    QCOMPARE(*openRescue(*both, key), QByteArray("plain bytes"));
    QCOMPARE(*openRescue(*both, kWords), QByteArray("plain bytes"));
}

void TestRescueSeal::refusesOtherWordsAndOtherKeys()
{
    const RecoveryKeyPair key = makeRecoveryKeyPair(m_random);
    const Result<QByteArray> file = sealRescue("x", {key.publicKey, kWords}, m_random);
    QCOMPARE(openRescue(*file, QStringLiteral("tolv sma gra asnor")).error().code, ErrorCode::RescueWrongKey);
    QCOMPARE(openRescue(*file, QString()).error().code, ErrorCode::RescueWrongKey);
    QCOMPARE(openRescue(*file, makeRecoveryKeyPair(m_random)).error().code, ErrorCode::RescueWrongKey);
}

void TestRescueSeal::saysWhatItCannotBeOpenedWith()
{
    const RecoveryKeyPair key = makeRecoveryKeyPair(m_random);
    const Result<QByteArray> onlyKey = sealRescue("x", {key.publicKey, {}}, m_random);
    const Error noWords = openRescue(*onlyKey, kWords).error();
    QCOMPARE(noWords.code, ErrorCode::RescueWrongKey);
    QVERIFY(noWords.what.contains(QLatin1String("recovery key")));
    const Result<QByteArray> onlyWords = sealRescue("x", {{}, kWords}, m_random);
    QCOMPARE(openRescue(*onlyWords, key).error().code, ErrorCode::RescueWrongKey);
}

void TestRescueSeal::refusesShortWords()
{
    const auto sealed = sealRescue("x", {{}, QStringLiteral("elva tecken")}, m_random);
    QCOMPARE(sealed.error().code, ErrorCode::RescuePassphraseShort);
    QVERIFY(RescueLocks::checkPassphrase(QStringLiteral("tolv tecken!")).has_value());
}

void TestRescueSeal::seesEveryChangedByteAndEveryCut()
{
    const RecoveryKeyPair key = makeRecoveryKeyPair(m_random);
    const QByteArray file = *sealRescue("some plain bytes", {key.publicKey, {}}, m_random);
    for (qsizetype at = 0; at < file.size(); ++at) {
        QByteArray bent = file;
        bent[at] = char(bent[at] ^ 1);
        QVERIFY2(!openRescue(bent, key).has_value(), qPrintable(QString::number(at)));
        const Result<QByteArray> cut = openRescue(QByteArrayView(file).first(at), key);
        QVERIFY2(!cut.has_value(), qPrintable(QString::number(at)));
        const bool isNamed =
            cut.error().code == ErrorCode::RescueDamaged || cut.error().code == ErrorCode::RescueNotAFile;
        QVERIFY(isNamed);
    }
    QCOMPARE(openRescue(QByteArray("a letter to somebody"), key).error().code, ErrorCode::RescueNotAFile);
    QCOMPARE(openRescue(QByteArray(), kWords).error().code, ErrorCode::RescueNotAFile);
}

void TestRescueSeal::seesWhatWasAddedOrLeftOut()
{
    const RecoveryKeyPair key = makeRecoveryKeyPair(m_random);
    const QByteArray plain(200'000, 'a');
    const QByteArray file = *sealRescue(plain, {key.publicKey, {}}, m_random);
    QCOMPARE(openRescue(file + "more", key).error().code, ErrorCode::RescueDamaged);
    constexpr qsizetype kChunk = 64 * 1024 + 17;
    QCOMPARE(openRescue(QByteArrayView(file).chopped(200'000 % (64 * 1024) + 17), key).error().code,
             ErrorCode::RescueDamaged);
    QByteArray without = file;
    without.remove(file.size() - 2 * kChunk, kChunk);
    QCOMPARE(openRescue(without, key).error().code, ErrorCode::RescueDamaged);
}

void TestRescueSeal::sealsMoreThanOneChunk()
{
    const RecoveryKeyPair key = makeRecoveryKeyPair(m_random);
    for (const qsizetype size : {0, 1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 300'000}) {
        const QByteArray plain(size, 'b');
        QCOMPARE(*openRescue(*sealRescue(plain, {key.publicKey, {}}, m_random), key), plain);
    }
}

void TestRescueSeal::refusesMoreThanTheLimit()
{
    const RecoveryKeyPair key = makeRecoveryKeyPair(m_random);
    const char byte = 0;
    const QByteArrayView huge(&byte, kMaxRescueBytes + 1); // only its size is looked at
    QCOMPARE(sealRescue(huge, {key.publicKey, {}}, m_random).error().code, ErrorCode::RescueTooLarge);
}

void TestRescueSeal::readsBackWhatWasWritten()
{
    const RescueContent content = oneChange();
    const Result<RescueReading> read = decodeRescue(encodeRescue(content, {}));
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().what));
    QCOMPARE(read->content, content);
    QVERIFY(read->proof.isEmpty());
    QVERIFY(!read->isProvenBy({}));
}

void TestRescueSeal::provesTheSessionThatWroteIt()
{
    const QByteArray session = sha256({"token"});
    const Result<RescueReading> read = decodeRescue(encodeRescue(oneChange(), session));
    QVERIFY(read->isProvenBy(session));
    QVERIFY(!read->isProvenBy(sha256({"another"})));
    QVERIFY(!read->isProvenBy({}));
}

void TestRescueSeal::refusesContentThatContradictsItself_data()
{
    QTest::addColumn<RescueContent>("content");
    QTest::newRow("another value under the same id") << with([](RescueContent &content) {
        content.changes[0].op.value = answerEdit(feedNumber(1), QStringLiteral("q1"), 4).value;
    });
    QTest::newRow("a value that its kind does not allow") << with([](RescueContent &content) {
        RescuedChange &change = content.changes[0];
        change.op.value = QByteArray("\x01", 1);
        change.id = opId(change.op, change.replica, change.key);
    });
    QTest::newRow("an answer in a shared feed")
        << with([](RescueContent &content) { content.feeds[0].kind = FeedKind::Workspace; });
    QTest::newRow("a feed of an unknown kind")
        << with([](RescueContent &content) { content.feeds[0].kind = FeedKind(99); });
    QTest::newRow("a picture with other bytes")
        << with([](RescueContent &content) { content.pictures[0].bytes = "another"; });
    QTest::newRow("counter 0") << with([](RescueContent &content) {
        RescuedChange &change = content.changes[0];
        change.op.counter = 0;
        change.id = opId(change.op, change.replica, change.key);
    });
}

void TestRescueSeal::refusesContentThatContradictsItself()
{
    QFETCH(RescueContent, content);
    const Result<RescueReading> read = decodeRescue(encodeRescue(content, {}));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::RescueDamaged);
    QVERIFY(!read.error().what.isEmpty());
}

QTEST_GUILESS_MAIN(TestRescueSeal)
#include "tst_RescueSeal.moc"
