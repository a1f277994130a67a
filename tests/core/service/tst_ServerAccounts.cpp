// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/TestPhone.h"

#include <QTest>

#include <set>

using namespace samsyn;

namespace {

QString wrong(QString code)
{
    code[11] = code[11] == QLatin1Char('0') ? QLatin1Char('1') : QLatin1Char('0');
    return code;
}

int codeOf(const Result<EnrolResponse> &result)
{
    return result ? 0 : int(result.error().code);
}

std::set<FeedKind> kindsOf(ServerWorld &world, const UserId &user)
{
    std::set<FeedKind> kinds;
    const auto members = world.store->membershipsOf(user);
    for (const Membership &member : *members) {
        if (!member.isRevoked)
            kinds.insert((*world.store->feed(member.feed))->kind);
    }
    return kinds;
}

bool reads(ServerWorld &world, const UserId &user, const FeedId &feed)
{
    const auto members = world.store->membershipsOf(user);
    return std::any_of(members->begin(), members->end(),
                       [&](const Membership &member) { return member.feed == feed && !member.isRevoked; });
}

} // namespace

class tst_ServerAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aScannedCodeOpensOneSession()
    {
        ServerWorld world;
        const QString code = *world.accounts->issueScannedCode(world.varaManager);
        QCOMPARE(code.size(), 26);
        const auto session = world.accounts->redeem({code, QStringLiteral("Telefon")});
        QVERIFY(session.has_value());
        QCOMPARE(session->token.size(), 32);
        QCOMPARE(session->displayName, QStringLiteral("Lars"));
        QCOMPARE(session->collaborationName, QStringLiteral("V6"));
        QCOMPARE(session->server.toString(), world.identity.server.toString());
        QCOMPARE(world.accounts->authenticate(session->token)->toString(), world.varaManager.toString());
        QCOMPARE(codeOf(world.accounts->redeem({code, {}})), int(ErrorCode::EnrolCodeUsed));
    }

    void aTypedCodeIsForgivingInFormOnly()
    {
        ServerWorld world;
        const QString code = *world.accounts->issueTypedCode(world.varaManager);
        QCOMPARE(code.size(), 12);
        QCOMPARE(codeOf(world.accounts->redeem({wrong(code), {}})), int(ErrorCode::EnrolCodeInvalid));
        QVERIFY(world.accounts->redeem({displayJoinCode(code).toLower(), {}}).has_value());
        QCOMPARE(codeOf(world.accounts->redeem({code, {}})), int(ErrorCode::EnrolCodeUsed));
    }

    void fiveWrongTriesVoidATypedCode()
    {
        ServerWorld world;
        const QString code = *world.accounts->issueTypedCode(world.varaManager);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(codeOf(world.accounts->redeem({wrong(code), {}})), int(ErrorCode::EnrolCodeInvalid));
        QCOMPARE(codeOf(world.accounts->redeem({wrong(code), {}})), int(ErrorCode::EnrolTooManyTries));
        QCOMPARE(codeOf(world.accounts->redeem({code, {}})), int(ErrorCode::EnrolTooManyTries));
    }

    void codesExpire()
    {
        ServerWorld world;
        const QString typed = *world.accounts->issueTypedCode(world.varaManager);
        const QString scanned = *world.accounts->issueScannedCode(world.varaManager);
        world.clock.advanceMs(3 * ServerWorld::kDayMs);
        QCOMPARE(codeOf(world.accounts->redeem({typed, {}})), int(ErrorCode::EnrolCodeInvalid));
        world.clock.advanceMs(11 * ServerWorld::kDayMs);
        QCOMPARE(codeOf(world.accounts->redeem({scanned, {}})), int(ErrorCode::EnrolCodeInvalid));
    }

    void refusesWhatIsNoCode_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("device");
        QTest::addColumn<int>("error");
        QTest::newRow("empty") << QString() << QString() << int(ErrorCode::EnrolCodeInvalid);
        QTest::newRow("unknown typed")
            << QStringLiteral("AAAABBBBCCCC") << QString() << int(ErrorCode::EnrolCodeInvalid);
        QTest::newRow("unknown scanned")
            << QString(26, QLatin1Char('A')) << QString() << int(ErrorCode::EnrolCodeInvalid);
        QTest::newRow("device name") << QString(26, QLatin1Char('A')) << QString(121, QLatin1Char('x'))
                                     << int(ErrorCode::ArgumentInvalid);
    }
    void refusesWhatIsNoCode()
    {
        QFETCH(QString, code);
        QFETCH(QString, device);
        QFETCH(int, error);
        ServerWorld world;
        QCOMPARE(codeOf(world.accounts->redeem({code, device})), error);
    }

    void aSessionEnds_data()
    {
        QTest::addColumn<int>("steps");
        QTest::addColumn<int>("daysPerStep");
        QTest::addColumn<bool>("lives");
        QTest::newRow("90 days idle") << 1 << 90 << true;
        QTest::newRow("91 days idle") << 1 << 91 << false;
        QTest::newRow("a year in use") << 5 << 73 << true;
        QTest::newRow("more than a year in use") << 6 << 73 << false;
    }
    void aSessionEnds()
    {
        QFETCH(int, steps);
        QFETCH(int, daysPerStep);
        QFETCH(bool, lives);
        ServerWorld world;
        const auto session =
            world.accounts->redeem({*world.accounts->issueScannedCode(world.varaManager), {}});
        bool isAlive = true;
        for (int i = 0; i < steps; ++i) {
            world.clock.advanceMs(daysPerStep * ServerWorld::kDayMs);
            const auto user = world.accounts->authenticate(session->token);
            isAlive = user.has_value();
            if (!isAlive)
                QCOMPARE(int(user.error().code), int(ErrorCode::SyncSignedOut));
        }
        QCOMPARE(isAlive, lives);
    }

    void signingOutAndDisablingEndSessions()
    {
        ServerWorld world;
        const auto one = world.accounts->redeem({*world.accounts->issueScannedCode(world.varaManager), {}});
        const auto two = world.accounts->redeem({*world.accounts->issueScannedCode(world.varaManager), {}});
        QVERIFY(world.accounts->signOut(one->token).has_value());
        QVERIFY(!world.accounts->authenticate(one->token));
        QVERIFY(world.accounts->authenticate(two->token).has_value());
        const QString code = *world.accounts->issueScannedCode(world.varaManager);
        QVERIFY(world.accounts->disable(world.varaManager).has_value());
        QVERIFY(!world.accounts->authenticate(two->token));
        QCOMPARE(codeOf(world.accounts->redeem({code, {}})), int(ErrorCode::EnrolTooManyTries));
        QCOMPARE(int(world.accounts->issueScannedCode(world.varaManager).error().code),
                 int(ErrorCode::ArgumentInvalid));
        QVERIFY(!world.accounts->authenticate("short"));
    }

    void everyRoleReadsWhatDomainSays()
    {
        ServerWorld world;
        using K = FeedKind;
        const std::set<K> all{K::Catalogue, K::Workspace, K::Member, K::Personal, K::Results};
        QCOMPARE(kindsOf(world, world.coordinator), all);
        QCOMPARE(kindsOf(world, world.varaCoordinator), all);
        QCOMPARE(kindsOf(world, world.varaManager), all);
        QCOMPARE(kindsOf(world, world.respondent.user),
                 (std::set<K>{K::Catalogue, K::Workspace, K::Personal, K::Answers}));
        const UserId admin = world.account("Root", UserRole::ServerAdmin, {});
        QCOMPARE(kindsOf(world, admin), std::set<K>{K::Personal});
        const FeedId vara = world.feedOf(K::Member, world.vara),
                     essunga = world.feedOf(K::Member, world.essunga);
        QVERIFY(reads(world, world.coordinator, vara) && reads(world, world.coordinator, essunga));
        QVERIFY(reads(world, world.varaManager, vara) && !reads(world, world.varaManager, essunga));
    }

    void changedRolesChangeWhatIsReadButNeverTheOwnFeeds()
    {
        ServerWorld world;
        const FeedId vara = world.feedOf(FeedKind::Member, world.vara),
                     essunga = world.feedOf(FeedKind::Member, world.essunga);
        const auto invitation =
            world.accounts->inviteAccount(world.varaManager, {world.round, world.vara, {}, {}});
        QVERIFY(invitation.has_value());
        QVERIFY(
            world.accounts->setRoles(world.varaManager, {{UserRole::Manager, world.essunga}}).has_value());
        QVERIFY(!reads(world, world.varaManager, vara));
        QVERIFY(reads(world, world.varaManager, essunga));
        QVERIFY(reads(world, world.varaManager, invitation->answers));
    }

    void refusesInvitationsThatMakeNoSense()
    {
        ServerWorld world;
        const RecordId nobody = RecordId::random(world.random);
        QCOMPARE(int(world.accounts->inviteRespondent({nobody, world.vara, {}, {}}).error().code),
                 int(ErrorCode::RoundUnknown));
        QCOMPARE(int(world.accounts->inviteRespondent({world.round, nobody, {}, {}}).error().code),
                 int(ErrorCode::ArgumentInvalid));
        const auto twice =
            world.accounts->inviteAccount(world.respondent.user, {world.round, world.vara, {}, {}});
        QCOMPARE(int(twice.error().code), int(ErrorCode::ArgumentInvalid));
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        QVERIFY(world.writer->write({editOf(workspace, world.round, RoundStatusGroup{RoundStatus::Closed})})
                    .has_value());
        QCOMPARE(int(world.accounts->inviteRespondent({world.round, world.vara, {}, {}}).error().code),
                 int(ErrorCode::RoundNotOpen));
    }

    void refusesUnknownAndDoubleNames()
    {
        ServerWorld world;
        const RecordId nobody = RecordId::random(world.random);
        QCOMPARE(int(world.accounts->createCollaboration(world.collaboration, {}).error().code),
                 int(ErrorCode::StoreConstraint));
        QCOMPARE(int(world.accounts->addMember(nobody, nobody, {}).error().code),
                 int(ErrorCode::ArgumentInvalid));
        QCOMPARE(int(world.accounts->addMember(world.collaboration, world.vara, {}).error().code),
                 int(ErrorCode::StoreConstraint));
        QCOMPARE(int(world.accounts->createAccount({{}, nobody, {}}).error().code),
                 int(ErrorCode::ArgumentInvalid));
        QCOMPARE(int(world.accounts->issueTypedCode(UserId()).error().code), int(ErrorCode::ArgumentInvalid));
        QCOMPARE(int(world.accounts->setRoles(UserId(), {}).error().code), int(ErrorCode::ArgumentInvalid));
        NewRound round;
        round.id = nobody;
        round.plan.participants = {nobody};
        QCOMPARE(int(world.accounts->addRound(world.collaboration, round).error().code),
                 int(ErrorCode::ArgumentInvalid));
    }

    void theServersOwnWritesAreChecked()
    {
        ServerWorld world;
        const FeedId workspace = world.feedOf(FeedKind::Workspace, world.collaboration);
        const RecordId record = RecordId::random(world.random);
        const auto codeFor = [&](const CellEdit &edit) {
            return int(world.writer->write({edit}).error().code);
        };
        QCOMPARE(codeFor({workspace, record, RecordKind(999), 1, "x"}), int(ErrorCode::RecordUnknownKind));
        QCOMPARE(codeFor({workspace, record, RecordKind::Collaboration, 9, "x"}),
                 int(ErrorCode::RecordUnknownGroup));
        QCOMPARE(codeFor(editOf(FeedId(), record, CollaborationGroup{})), int(ErrorCode::RecordFieldInvalid));
        QCOMPARE(codeFor(editOf(workspace, record, UserProfileGroup{})), int(ErrorCode::RecordFieldInvalid));
        QCOMPARE(codeFor(editOf(workspace, world.vara, CollaborationGroup{})),
                 int(ErrorCode::RecordFieldInvalid));
        const quint64 head = (*world.store->feed(workspace))->head;
        QVERIFY(world.writer->write({editOf(workspace, world.round, RoundStatusGroup{RoundStatus::Open})})
                    .has_value());
        QCOMPARE((*world.store->feed(workspace))->head, head);
    }
};

QTEST_GUILESS_MAIN(tst_ServerAccounts)
#include "tst_ServerAccounts.moc"
