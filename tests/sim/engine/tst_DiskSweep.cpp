// SPDX-License-Identifier: EUPL-1.2
// Each write, sync and truncation of the three moments in which something may get lost fails once, in every
// way: a device saves, a device applies an answer, the server takes in a push.
#include "core/base/Safeguard.h"
#include "core/store/FeedVerification.h"
#include "tests/sim/engine/EditMaker.h"
#include "tests/sim/engine/RawRows.h"
#include "tests/sim/engine/SimDevice.h"
#include "tests/sim/engine/SimServer.h"

#include <QTest>

using namespace samsyn;
using namespace samsyn::sim;

namespace {

enum class Moment : quint8 { Save, Apply, TakeIn };
/// What comes after the fault.
enum class Aftermath : quint8 { GoesOn, Crash, PowerCut, TornPowerCut };
constexpr Aftermath kAftermaths[] = {Aftermath::GoesOn, Aftermath::Crash, Aftermath::PowerCut,
                                     Aftermath::TornPowerCut};

constexpr std::size_t kCoordinator = 1, kManager = 2; // of one member: both write its feed
constexpr int kOps = 6, kMostCalls = 400, kMostExchanges = 50;

SimConfig oneProcess()
{
    SimConfig config;
    config.processes = 1;
    config.faults = 1U << unsigned(Fault::ServerPowerCut); // its disk remembers what was synced
    return config;
}

qint64 numberOf(const SqliteDatabase &database, const char *sql)
{
    SqliteStatement row = queryRows(database, sql);
    SAMSYN_REQUIRE(nextRow(row));
    return row.integer(0);
}

bool isSound(const SqliteDatabase &database)
{
    SqliteStatement check = queryRows(database, "PRAGMA integrity_check");
    return nextRow(check) && check.text(0) == QLatin1String("ok");
}

/// A manager who writes six notes at once, a colleague who has written eight, and their server.
class World {
public:
    World()
        : m_server(simTemplate(), oneProcess(), m_findings), m_author(deviceOf(0, kManager)),
          m_other(deviceOf(1, kCoordinator))
    {
        SeededRandom random(3);
        const SimPlaces &places = simTemplate().places;
        std::vector<CellEdit> notes = EditMaker(places, random).manyNotes(places.users[kManager]);
        const std::vector<CellEdit> others(notes.end() - 8, notes.end());
        notes.resize(kOps);
        m_edits = std::move(notes);
        open(*m_author);
        open(*m_other);
        SAMSYN_REQUIRE(m_other->store().edit(others).has_value());
        syncWholly(*m_other);
    }

    /// Whether the fault came. Sets `why` when a promise is broken.
    bool strike(Moment moment, const DiskFaultPlan &plan, Aftermath aftermath)
    {
        QByteArray raw;
        if (moment != Moment::Save) {
            save();
            raw = mustRequest(*m_author);
        }
        if (moment == Moment::Apply)
            raw = serve(*m_author, raw).front().raw;
        FaultVfs &disk = moment == Moment::TakeIn ? m_server.disk : m_author->disk;
        m_server.expectsDiskErrors = true;
        disk.plan(plan);
        act(moment, raw);
        const bool hasStruck = disk.hasStruck();
        disk.heal();
        m_server.expectsDiskErrors = false;
        recover(moment, disk, aftermath, plan.call);
        checkPromise(moment, aftermath);
        finish();
        return hasStruck;
    }

    QString why;

private:
    static std::unique_ptr<SimDevice> deviceOf(int number, std::size_t user)
    {
        const SimDevice::Origin origin{number, user, std::uint64_t(number) + 1, true};
        return std::make_unique<SimDevice>(origin, simTemplate().syncedDevices[user], simTemplate().nowMs);
    }
    static void open(SimDevice &device)
    {
        SAMSYN_REQUIRE(device.open(simTemplate().places.identity.server).has_value());
    }
    void require(bool holds, const char *what)
    {
        if (!holds && why.isEmpty())
            why = QString::fromLatin1(what);
    }
    void save() { m_isPromised = m_author->store().edit(m_edits).has_value(); }
    static QByteArray mustRequest(SimDevice &device)
    {
        const Result<QByteArray> request = device.session().nextRequest();
        SAMSYN_REQUIRE(request.has_value());
        return *request;
    }
    std::vector<Outgoing> serve(const SimDevice &device, const QByteArray &raw)
    {
        const UserId user = simTemplate().places.users[device.user()].id;
        return m_server.serve(0, {{device.number(), user, raw, false, 0}});
    }

    void act(Moment moment, const QByteArray &raw)
    {
        if (moment == Moment::Save)
            save();
        else if (moment == Moment::Apply)
            static_cast<void>(m_author->session().applyResponse(raw));
        else
            m_isAnswered = !serve(*m_author, raw).empty();
    }
    void recover(Moment moment, FaultVfs &disk, Aftermath aftermath, int call)
    {
        if (aftermath == Aftermath::GoesOn)
            return;
        SeededRandom random{std::uint64_t(call)};
        if (aftermath == Aftermath::Crash)
            disk.crash();
        else
            disk.cutPower(random, aftermath == Aftermath::PowerCut ? PowerCut::DropAll : PowerCut::KeepSome);
        if (moment == Moment::TakeIn)
            m_server.reopen();
        else
            open(*m_author);
    }

    const SqliteDatabase &authorRows() { return m_author->store().connection().database(); }
    qint64 loggedCount()
    {
        qint64 logged = 0;
        for (const CellEdit &edit : m_edits) {
            SqliteStatement rows =
                queryRows(m_server.store().database(), "SELECT count(*) FROM op WHERE record = ?1");
            rows.bind(1, edit.record.view());
            SAMSYN_REQUIRE(nextRow(rows));
            logged += rows.integer(0);
        }
        return logged;
    }

    /// Right after the fault: all of it or nothing, and all of it when somebody was told so.
    void checkPromise(Moment moment, Aftermath aftermath)
    {
        const qint64 kept = numberOf(authorRows(), "SELECT count(*) FROM op");
        require(kept == kOps || (kept == 0 && moment == Moment::Save), "a part was saved");
        require(kept == kOps || !m_isPromised, "what was saved is gone");
        require(m_isPromised || kept == 0 || aftermath != Aftermath::GoesOn, "a failed edit is there");
        const qint64 logged = loggedCount();
        require(logged == kOps || logged == 0, "a part of a transaction is on the server");
        require(logged == kOps || !m_isAnswered, "what was acknowledged is gone");
        require(isSound(authorRows()), "the device's database is broken");
        require(isSound(m_server.store().database()), "the server's database is broken");
        if (kept == 0) // as a person would
            save();
        require(m_isPromised || kept == kOps, "it cannot be saved any more");
    }

    void syncWholly(SimDevice &device)
    {
        for (int i = 0; i < kMostExchanges; ++i) {
            const std::vector<Outgoing> answers = serve(device, mustRequest(device));
            require(!answers.empty(), "the server does not answer any more");
            if (answers.empty())
                return;
            const Result<SyncProgress> progress = device.session().applyResponse(answers.front().raw);
            require(progress.has_value(), "an answer cannot be applied");
            if (!progress || progress->step == SyncStep::Done)
                return;
        }
        require(false, "a device is never done");
    }

    void finish()
    {
        syncWholly(*m_author);
        require(numberOf(authorRows(), "SELECT count(*) FROM op WHERE state <> 3") == 0, "not all was sent");
        require(loggedCount() == kOps, "an op is missing, or there twice");
        require(numberOf(authorRows(), "SELECT count(*) FROM feed WHERE cursor <> high") == 0,
                "not all was received");
        for (const CellEdit &edit : m_edits)
            require(m_author->shown({edit.record, edit.kind, edit.group}) == edit.value, "a value is gone");
        const FeedId feed = m_edits.front().feed;
        const Result<FeedVerification> verified = verifyFeed(m_server.store(), feed);
        require(verified && verified->isSound(), "the feed's log is broken");
        const auto cells = m_server.store().cellsOfFeed(feed);
        SqliteStatement own = queryRows(authorRows(), "SELECT count(*) FROM cell WHERE feed = ?1");
        own.bind(1, feed.view());
        require(cells && nextRow(own) && own.integer(0) == qint64(cells->size()), "the copies differ");
        if (m_findings.first())
            require(false, qPrintable(m_findings.first()->what));
    }

    Findings m_findings{Findings::Trace::Off};
    SimServer m_server;
    std::unique_ptr<SimDevice> m_author, m_other;
    std::vector<CellEdit> m_edits;
    bool m_isPromised = false, m_isAnswered = false;
};

struct Sweep {
    int calls = 0; ///< how many there were to fail
    QString why; ///< the first broken promise, or empty
};

Sweep sweep(Moment moment, DiskFault fault, bool isForEver)
{
    for (int call = 1; call <= kMostCalls; ++call) {
        bool hasStruck = true;
        for (const Aftermath aftermath : kAftermaths) {
            World world;
            hasStruck = world.strike(moment, {fault, call, isForEver}, aftermath);
            if (!world.why.isEmpty())
                return {
                    call,
                    QStringLiteral("call %1, aftermath %2: %3").arg(call).arg(int(aftermath)).arg(world.why)};
        }
        if (!hasStruck)
            return {call - 1, {}};
    }
    return {kMostCalls, QStringLiteral("more calls than were swept")};
}

} // namespace

class TestDiskSweep : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCallFails_data();
    void everyCallFails();
    void anAnswerBeforeItsCommitIsNoticed();
};

void TestDiskSweep::everyCallFails_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<DiskFault>("fault");
    QTest::addColumn<bool>("isForEver");
    const std::pair<const char *, Moment> moments[] = {{"a device saves", Moment::Save},
                                                       {"a device applies an answer", Moment::Apply},
                                                       {"the server takes in a push", Moment::TakeIn}};
    const std::pair<const char *, DiskFault> faults[] = {{"input/output error", DiskFault::IoError},
                                                         {"full", DiskFault::Full},
                                                         {"short write", DiskFault::ShortWrite},
                                                         {"sync fails", DiskFault::SyncFails}};
    for (const auto &[when, moment] : moments) {
        for (const auto &[name, fault] : faults) {
            QTest::addRow("%s, %s once", when, name) << moment << fault << false;
            QTest::addRow("%s, %s for ever", when, name) << moment << fault << true;
        }
    }
}

void TestDiskSweep::everyCallFails()
{
    QFETCH(Moment, moment);
    QFETCH(DiskFault, fault);
    QFETCH(bool, isForEver);
    const Sweep swept = sweep(moment, fault, isForEver);
    QVERIFY2(swept.why.isEmpty(), qPrintable(swept.why));
    QVERIFY(swept.calls >= (fault == DiskFault::SyncFails ? 1 : 10));
}

void TestDiskSweep::anAnswerBeforeItsCommitIsNoticed()
{
    switchedOffSafeguards = 1U << unsigned(Safeguard::CommitBeforeAnswer);
    const Sweep swept = sweep(Moment::TakeIn, DiskFault::IoError, false);
    switchedOffSafeguards = 0;
    QVERIFY2(swept.why.contains(QLatin1String("acknowledged is gone")), qPrintable(swept.why));
}

QTEST_GUILESS_MAIN(TestDiskSweep)
#include "tst_DiskSweep.moc"
