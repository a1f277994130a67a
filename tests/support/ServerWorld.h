// SPDX-License-Identifier: EUPL-1.2
// Why: tests of syncing need a whole small server in one process: people, members, an open round, a
// framework.
#pragma once

#include "core/questionnaire/FrameworkReader.h"
#include "core/service/FeedKeeper.h"
#include "core/service/FrameworkLibrary.h"
#include "core/service/RoundCloser.h"
#include "core/service/ServerAccounts.h"
#include "core/store/SqliteServerStore.h"
#include "core/sync/NoticeKeeper.h"
#include "core/sync/SyncResponder.h"
#include "tests/support/FakePorts.h"
#include "tests/support/MemoryReleases.h"

#include <QFile>

namespace samsyn {

/// One collaboration with two member organisations, the framework scale-0-5.json (question q1, levels 0..5),
/// one open individual round that closes in 14 days, and one account per role. A failure while filling is a
/// bug and aborts.
class ServerWorld {
public:
    explicit ServerWorld(const QString &path = QStringLiteral(":memory:"), std::uint64_t seed = 1)
        : random(seed)
    {
        auto opened = SqliteServerStore::open(path, random);
        SAMSYN_REQUIRE(opened.has_value());
        store = *std::move(opened);
        writer.emplace(*store, clock, random);
        accounts.emplace(ServerAccounts::Stores{*store, *store}, *writer, clock, random);
        closer.emplace(RoundCloser::Stores{*store, *store, &releases}, *writer, random);
        identity = *store->identity();
        keeper.emplace(*store, *store, random);
        notices.emplace(*store, clock, random);
        responder.emplace(*store, identity.server, clock, std::vector<PushFollower *>{&*notices, &*keeper});
        fill();
    }

    /// One request in its own transaction, as the server's front does it.
    [[nodiscard]] Result<feed1::Response> respond(const feed1::Request &request, const UserId &user)
    {
        Result<ServerTransaction> transaction = ServerTransaction::begin(*store);
        if (!transaction)
            return transaction.error();
        Result<feed1::Response> response = responder->respond(request, user);
        if (response)
            SAMSYN_TRY(transaction->commit());
        return response;
    }
    /// The same through the codec: raw bytes in, raw bytes out.
    [[nodiscard]] Result<QByteArray> respondRaw(QByteArrayView raw, const UserId &user)
    {
        const Result<feed1::Request> request = feed1::decodeRequest(raw);
        if (!request)
            return request.error();
        const Result<feed1::Response> response = respond(*request, user);
        if (!response)
            return response.error();
        return feed1::encodeResponse(*response);
    }

    [[nodiscard]] Invitation invite(const RecordId &organisation,
                                    RespondentGroup group = RespondentGroup::Staff)
    {
        const Result<Invitation> invitation = accounts->inviteRespondent({round, organisation, {}, group});
        SAMSYN_REQUIRE(invitation.has_value());
        return *invitation;
    }
    [[nodiscard]] FeedId feedOf(FeedKind kind, const RecordId &scope)
    {
        const auto feed = store->feedOfScope(kind, scope);
        SAMSYN_REQUIRE(feed.has_value() && feed->has_value());
        return (*feed)->id;
    }

    static constexpr qint64 kDayMs = 24LL * 3600 * 1000;

    FakeClock clock;
    SeededRandom random;
    std::unique_ptr<SqliteServerStore> store;
    std::optional<ServerWriter> writer;
    std::optional<ServerAccounts> accounts;
    MemoryReleases releases;
    std::optional<RoundCloser> closer;
    std::optional<NoticeKeeper> notices;
    std::optional<FeedKeeper> keeper;
    std::optional<SyncResponder> responder;
    ServerIdentity identity;
    RecordId collaboration, vara, essunga, framework, round;
    UserId coordinator, varaCoordinator, varaManager, essungaManager;
    Invitation respondent; ///< of Vara, group Staff

    [[nodiscard]] UserId account(const char *name, UserRole role, const RecordId &organisation)
    {
        const Result<UserId> user =
            accounts->createAccount({QString::fromLatin1(name), collaboration, {{role, organisation}}});
        SAMSYN_REQUIRE(user.has_value());
        return *user;
    }

private:
    [[nodiscard]] static Framework readTestFramework()
    {
        QFile file(QStringLiteral(SAMSYN_SOURCE_DIR "/tests/data/frameworks/valid/scale-0-5.json"));
        SAMSYN_REQUIRE(file.open(QIODevice::ReadOnly));
        FrameworkReading reading = readFramework(file.readAll(), file.fileName());
        SAMSYN_REQUIRE(reading.isValid());
        return std::move(*reading.framework);
    }
    void addMember(RecordId &id, const char *name, const char *code)
    {
        id = RecordId::random(random);
        MemberOrganisationGroup identityGroup;
        identityGroup.name.sv = QString::fromUtf8(name);
        identityGroup.code = QString::fromLatin1(code);
        SAMSYN_REQUIRE(accounts->addMember(collaboration, id, identityGroup).has_value());
    }
    void fill()
    {
        collaboration = RecordId::random(random);
        CollaborationGroup group;
        group.name.sv = QStringLiteral("V6");
        group.shortName = QStringLiteral("V6");
        SAMSYN_REQUIRE(accounts->createCollaboration(collaboration, group).has_value());
        addMember(vara, "Vara", "1470");
        addMember(essunga, "Essunga", "1445");
        framework = RecordId::random(random);
        const FeedId catalogue = *accounts->catalogueOf(collaboration);
        SAMSYN_REQUIRE(writer->write(packFramework(catalogue, framework, readTestFramework())).has_value());
        coordinator = account("Karin", UserRole::CollaborationCoordinator, {});
        varaCoordinator = account("Maria", UserRole::MemberCoordinator, vara);
        varaManager = account("Lars", UserRole::Manager, vara);
        essungaManager = account("Sven", UserRole::Manager, essunga);
        NewRound opened;
        opened.id = RecordId::random(random);
        opened.plan.framework = framework;
        opened.plan.name.sv = QStringLiteral("Test");
        opened.plan.referenceDate = QStringLiteral("2026-11-01");
        opened.plan.participants = {vara, essunga};
        opened.plan.sharing = ResultSharing::AllParticipants;
        opened.schedule = {clock.nowMs() - kDayMs, clock.nowMs() + 14 * kDayMs};
        opened.status.status = RoundStatus::Open;
        SAMSYN_REQUIRE(accounts->addRound(collaboration, opened).has_value());
        round = opened.id;
        respondent = invite(vara);
    }
};

} // namespace samsyn
