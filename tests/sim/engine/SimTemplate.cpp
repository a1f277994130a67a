// SPDX-License-Identifier: EUPL-1.2
#include "tests/sim/engine/SimTemplate.h"

#include "core/questionnaire/FrameworkReader.h"
#include "core/service/FrameworkLibrary.h"
#include "core/service/ServerAccounts.h"
#include "core/store/SqliteServerStore.h"
#include "core/sync/SyncResponder.h"
#include "core/sync/SyncSession.h"
#include "tests/support/FakePorts.h"

#include <sqlite3.h>

namespace samsyn::sim {

namespace {

constexpr qint64 kYearMs = 365LL * 24 * 3600 * 1000;

/// Of a published round: how many are asked, by member and group; and how many of them have a device.
struct Asked {
    std::size_t member;
    RespondentGroup group;
    int people, withDevice;
};
constexpr Asked kAsked[] = {{0, RespondentGroup::Leadership, 2, 0},
                            {0, RespondentGroup::Manager, 5, 1},
                            {0, RespondentGroup::Staff, 6, 1},
                            {1, RespondentGroup::Manager, 1, 0},
                            {1, RespondentGroup::Staff, 5, 2}};

QByteArray questionText(int number)
{
    return R"({"code":"q)" + QByteArray::number(number)
        + R"(","type":"numericBand","text":{"sv":"Q"},"unit":"st","allowNotApplicable":true,)"
          R"("bandThresholds":[10,20,30,40]})";
}

Framework framework()
{
    const auto capability = [](const char *code, int first) {
        return QByteArray(R"({"code":")") + code + R"(","name":{"sv":"C"},"questions":[)"
            + questionText(first) + "," + questionText(first + 1) + "]}";
    };
    const QByteArray json =
        R"({"format":"samsyn-framework/1","code":"S","version":"1.0","licence":"EUPL-1.2","name":{"sv":"S"},)"
        R"("purpose":{"sv":"P"},"statement":{"sv":"S"},"scale":{"min":1,"max":5,"step":1,"names":[)"
        R"({"sv":"1"},{"sv":"2"},{"sv":"3"},{"sv":"4"},{"sv":"5"}]},"areas":[{"code":"A","name":{"sv":"A"},)"
        R"("capabilities":[)"
        + capability("A.1", 0) + "," + capability("A.2", 2) + "]}]}";
    FrameworkReading reading = readFramework(json, QStringLiteral("simulator"));
    SAMSYN_REQUIRE(reading.isValid());
    return std::move(*reading.framework);
}

template <typename T>
T must(Result<T> result)
{
    if (!result)
        requireFailed(qUtf8Printable(result.error().what), __FILE__, __LINE__);
    return *std::move(result);
}

void mustBeDone(const Result<void> &result)
{
    if (!result)
        requireFailed(qUtf8Printable(result.error().what), __FILE__, __LINE__);
}

/// Small pages: a run writes single rows, and what is copied and summed up is whole pages.
void makeSmallPages(const FaultVfs &disk, const QString &file)
{
    sqlite3 *database = nullptr;
    const int opened = sqlite3_open_v2(file.toUtf8().constData(), &database,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, disk.name().constData());
    const bool isMade = opened == SQLITE_OK
        && sqlite3_exec(database, "PRAGMA page_size=1024; PRAGMA journal_mode=WAL", nullptr, nullptr, nullptr)
            == SQLITE_OK;
    SAMSYN_REQUIRE(isMade);
    sqlite3_close(database);
}

class TemplateMaker {
public:
    explicit TemplateMaker(SimRound kind)
        : m_kind(kind), m_random(0x5a), m_store(openServer()), m_writer(*m_store, m_clock, m_random),
          m_accounts({*m_store, *m_store}, m_writer, m_clock, m_random)
    {
    }

    SimTemplate make()
    {
        m_made.nowMs = m_clock.nowMs();
        fill();
        for (const SimUser &user : m_made.places.users)
            m_made.syncedDevices.push_back(deviceOf(user));
        m_store.reset(); // brings the log into the file
        m_made.server = m_disk.image();
        return m_made;
    }

private:
    std::unique_ptr<SqliteServerStore> openServer()
    {
        makeSmallPages(m_disk, kServerFile);
        return must(SqliteServerStore::open(kServerFile, m_random, m_disk.name()));
    }
    void fill()
    {
        SimPlaces &places = m_made.places;
        places.identity = must(m_store->identity());
        places.collaboration = RecordId::random(m_random);
        CollaborationGroup group;
        group.name.sv = group.shortName = QStringLiteral("V6");
        mustBeDone(m_accounts.createCollaboration(places.collaboration, group));
        places.catalogue = must(m_accounts.catalogueOf(places.collaboration));
        places.workspace = feedOf(FeedKind::Workspace, places.collaboration);
        for (std::size_t i = 0; i < places.members.size(); ++i) {
            places.members[i] = RecordId::random(m_random);
            MemberOrganisationGroup member;
            member.name.sv = QStringLiteral("Member %1").arg(i);
            member.code = QString::number(1445 + i);
            mustBeDone(m_accounts.addMember(places.collaboration, places.members[i], member));
            places.memberFeeds[i] = feedOf(FeedKind::Member, places.members[i]);
        }
        openRound();
        const RecordId a = places.members[0], b = places.members[1];
        addUser({"coordinator", {}, {{UserRole::CollaborationCoordinator, {}}}, -1, {}, {}, {}});
        addUser({"memberCoordinator", {}, {{UserRole::MemberCoordinator, a}}, 0, {}, {}, {}});
        addUser({"managerA", {}, {{UserRole::Manager, a}}, 0, {}, {}, {}});
        addUser({"managerB", {}, {{UserRole::Manager, b}}, 1, {}, {}, {}});
        addRespondent(0, RespondentGroup::Staff);
        places.users.push_back(userOf(places.respondents.back()));
        if (m_kind == SimRound::Published)
            addRespondents();
    }
    void addRespondent(std::size_t member, RespondentGroup group)
    {
        SimPlaces &places = m_made.places;
        NewRespondent invited;
        invited.round = places.round;
        invited.organisation = places.members[member];
        invited.group = group;
        const Invitation invitation = must(m_accounts.inviteRespondent(invited));
        places.respondents.push_back(
            {invitation.user, invitation.respondent, invitation.answers, member, group});
    }
    static SimUser userOf(const SimRespondent &asked)
    {
        return {"respondent", asked.user, {}, int(asked.member), asked.respondent, asked.answers, {}};
    }
    void addRespondents()
    {
        SimPlaces &places = m_made.places;
        for (const Asked &asked : kAsked) {
            for (int i = 0; i < asked.people; ++i) {
                addRespondent(asked.member, asked.group);
                if (i < asked.withDevice)
                    places.users.push_back(userOf(places.respondents.back()));
            }
        }
    }
    /// The plan of a round that comes to figures, and its framework.
    void plan(NewRound &round)
    {
        SimPlaces &places = m_made.places;
        mustBeDone(m_writer.write(packFramework(places.catalogue, round.plan.framework, framework())));
        round.plan.minGroupSize = kSimMinGroupSize;
        round.plan.sharing = ResultSharing::AllParticipants;
        for (const Asked &asked : kAsked) {
            const bool hasOneMore = asked.member == 0 && asked.group == RespondentGroup::Staff;
            const qint64 people = asked.people + (hasOneMore ? 1 : 0);
            round.frame.entries.push_back({places.members[asked.member], asked.group, people, people});
        }
    }
    void openRound()
    {
        SimPlaces &places = m_made.places;
        NewRound round;
        round.id = places.round = RecordId::random(m_random);
        round.plan.framework = RecordId::random(m_random);
        round.plan.name.sv = QStringLiteral("Round");
        round.plan.referenceDate = QStringLiteral("2026-11-01");
        round.plan.participants = {places.members[0], places.members[1]};
        round.schedule = {m_clock.nowMs() - 1000, m_clock.nowMs() + 50 * kYearMs};
        round.status.status = RoundStatus::Open;
        if (m_kind == SimRound::Published)
            plan(round);
        mustBeDone(m_accounts.addRound(places.collaboration, round));
    }
    void addUser(SimUser user)
    {
        user.id = must(m_accounts.createAccount(
            {QString::fromLatin1(user.name), m_made.places.collaboration, user.roles}));
        user.personal = feedOf(FeedKind::Personal, RecordId(user.id.bytes()));
        m_made.places.users.push_back(std::move(user));
    }
    FeedId feedOf(FeedKind kind, const RecordId &scope)
    {
        return must(m_store->feedOfScope(kind, scope))->id;
    }

    DiskImage deviceOf(const SimUser &user)
    {
        FaultVfs disk;
        makeSmallPages(disk, kDeviceFile);
        const RowSealer sealer(kSimKey, m_random);
        auto store = must(DeviceStore::open(kDeviceFile, {m_clock, m_random, sealer, disk.name()}));
        if (m_made.freshDevice.empty()) {
            store.reset();
            m_made.freshDevice = disk.image();
            store = must(DeviceStore::open(kDeviceFile, {m_clock, m_random, sealer, disk.name()}));
        }
        SyncSession session(*store, m_made.places.identity.server, m_clock, m_random);
        SyncResponder responder(*m_store, m_made.places.identity.server, m_clock);
        for (SyncStep step = SyncStep::Continue; step == SyncStep::Continue;) {
            const feed1::Request request = must(feed1::decodeRequest(must(session.nextRequest())));
            const feed1::Response response = must(responder.respond(request, user.id));
            step = must(session.applyResponse(feed1::encodeResponse(response))).step;
        }
        store.reset();
        return disk.image();
    }

    SimRound m_kind;
    FaultVfs m_disk;
    FakeClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<SqliteServerStore> m_store;
    ServerWriter m_writer;
    ServerAccounts m_accounts;
    SimTemplate m_made;
};

} // namespace

const SimTemplate &simTemplate(SimRound round)
{
    static const SimTemplate made = TemplateMaker(SimRound::OneRespondent).make();
    if (round == SimRound::OneRespondent)
        return made;
    static const SimTemplate published = TemplateMaker(SimRound::Published).make();
    return published;
}

} // namespace samsyn::sim
