// SPDX-License-Identifier: EUPL-1.2
#include "tests/sim/engine/SimServer.h"

#include "core/base/Safeguard.h"
#include "core/service/LedgerReplay.h"
#include "core/store/FeedVerification.h"
#include "core/store/SafeMark.h"
#include "tests/sim/engine/PlayedProgram.h"
#include "tests/sim/engine/RawRows.h"

#include <algorithm>

namespace samsyn::sim {

namespace {

bool isStoreError(ErrorCode code)
{
    return code == ErrorCode::StoreIo || code == ErrorCode::StoreFull || code == ErrorCode::StoreBusy
        || code == ErrorCode::StoreOpen || code == ErrorCode::StoreCorrupt;
}

std::vector<ServerFeed> feedsOf(SqliteServerStore &store)
{
    std::vector<ServerFeed> feeds;
    for (const FeedKind kind : {FeedKind::Catalogue, FeedKind::Workspace, FeedKind::Member,
                                FeedKind::Personal, FeedKind::Answers, FeedKind::Results}) {
        const auto found = store.feedsOfKind(kind, {});
        SAMSYN_REQUIRE(found.has_value());
        feeds.insert(feeds.end(), found->begin(), found->end());
    }
    return feeds;
}

} // namespace

SimServer::SimServer(const SimTemplate &source, const SimConfig &config, Findings &findings)
    : clock(source.nowMs), random(config.seed * 1000), m_places(source.places),
      m_processCount(config.processes), m_hasLedger(config.has(Fault::Erasure)),
      m_publishes(config.has(Fault::Publication)), m_mayBeUpgraded(config.has(Fault::Upgrade)),
      m_findings(findings)
{
    if (!config.has(Fault::ServerPowerCut))
        disk.neverLosesPower();
    disk.restore(source.server);
    reopen();
}

SimServer::~SimServer()
{
    disk.restore({}); // nobody will read it, so nothing is brought into the file
}

SimServer::Process SimServer::openProcess()
{
    Process process;
    auto opened = SqliteServerStore::open(kServerFile, random, disk.name());
    if (!opened) {
        m_findings.add("server opens", opened.error().what);
        std::abort();
    }
    process.store = *std::move(opened);
    SqliteServerStore &store = *process.store;
    process.writer = std::make_unique<ServerWriter>(store, clock, random);
    process.accounts = std::make_unique<ServerAccounts>(ServerAccounts::Stores{store, store}, *process.writer,
                                                        clock, random);
    process.keeper = std::make_unique<FeedKeeper>(store, store, random);
    process.notices = std::make_unique<NoticeKeeper>(store, clock, random);
    process.responder = std::make_unique<SyncResponder>(
        store, m_places.identity.server, clock,
        std::vector<PushFollower *>{process.notices.get(), process.keeper.get()});
    if (m_publishes) {
        process.responses = std::make_unique<RoundResponses>(store, *process.writer);
        process.closer = std::make_unique<RoundCloser>(RoundCloser::Stores{store, store, &m_releases},
                                                       *process.writer, random);
    }
    if (!m_hasLedger)
        return process;
    process.taking = std::make_unique<TakingAway>(store, clock);
    process.taking->setLedger(&m_ledger);
    process.accounts->tell(*process.taking);
    process.erasure = std::make_unique<Erasure>(Erasure::Stores{store, store, store}, *process.taking,
                                                *process.accounts, clock);
    return process;
}

void SimServer::reopen()
{
    m_processes.clear();
    for (int i = 0; i < m_processCount; ++i)
        m_processes.push_back(openProcess());
    if (m_hasLedger)
        replay(m_processes.front());
    if (m_mayBeUpgraded)
        retryHeld(m_processes.front());
}

void SimServer::upgrade()
{
    m_findings.note([] { return QStringLiteral("the server is upgraded"); });
    m_revision = kNewerRevision;
    reopen();
}

/// At every start: it may be the first of a newer program.
void SimServer::retryHeld(Process &process)
{
    const PlayedProgram program(m_revision);
    Result<ServerTransaction> transaction = ServerTransaction::begin(*process.store);
    if (!transaction)
        return report(transaction.error(), "retry");
    Result<PushNews> news = process.notices->retryHeld();
    if (!news)
        return report(news.error(), "retry");
    const Result<void> followed = process.keeper->follow(*news);
    const Result<void> committed = followed ? transaction->commit() : followed;
    if (!committed)
        return report(committed.error(), "retry");
    m_findings.note([&] { return QStringLiteral("%1 held ops are let in").arg(news->applied.size()); });
}

/// Before the first request is served, as every start of the server does it.
void SimServer::replay(Process &process)
{
    SqliteServerStore &store = *process.store;
    const Result<LedgerReplay> replayed =
        replayLedger(m_ledger, {store, store, store}, *process.accounts, *process.erasure);
    if (!replayed)
        return report(replayed.error(), "replay");
    m_findings.note([&] { return QStringLiteral("the ledger had %1 entries more").arg(replayed->entries); });
    if (replayed->entries > 0)
        static_cast<void>(emptyLog());
}

std::vector<std::pair<FeedId, RecordId>> SimServer::placesOf(const ErasureOrder &order)
{
    std::vector<std::pair<FeedId, RecordId>> places;
    const bool isRecord = !order.record.isNull();
    const auto feeds = isRecord ? store().feedsWith(order.record) : store().feedsOwnedBy(order.user);
    SAMSYN_REQUIRE(feeds.has_value());
    for (const FeedId &feed : *feeds) {
        const auto records = isRecord ? std::vector{order.record} : store().recordsOf(feed);
        SAMSYN_REQUIRE(records.has_value());
        for (const RecordId &record : *records)
            places.emplace_back(feed, record);
    }
    const auto notices = store().noticesOf(order.record); // go with it, and what their owners answered
    SAMSYN_REQUIRE(notices.has_value());
    if (isRecord)
        places.insert(places.end(), notices->begin(), notices->end());
    return places;
}

bool SimServer::erase(const ErasureOrder &order)
{
    Erasure &erasure = *m_processes.front().erasure;
    const Result<ErasureCount> erased =
        order.record.isNull() ? erasure.eraseAccount(order.user) : erasure.eraseRecord(order.record);
    if (!erased) {
        report(erased.error(), "erase");
        return false;
    }
    return emptyLog();
}

bool SimServer::lookAtRounds()
{
    Process &process = m_processes.front();
    const Result<int> told = process.responses->report(clock.nowMs());
    if (!told)
        report(told.error(), "responses");
    const Result<RoundClosing> closing = process.closer->closeDueRounds(clock.nowMs());
    if (!closing) {
        report(closing.error(), "closing");
        return false;
    }
    for (const Error &failure : closing->failures)
        report(failure, "publishing");
    const bool isEmptied = !process.closer->takeForgotten() || emptyLog();
    return told && closing->failures.isEmpty() && isEmptied;
}

bool SimServer::write(const std::vector<CellEdit> &edits)
{
    const Result<void> written = m_processes.front().writer->write(edits);
    if (!written)
        report(written.error(), "write");
    return written.has_value();
}

std::optional<bool> SimServer::publishAgain(const RecordId &round)
{
    const Process &process = m_processes.front();
    RoundPublication publication({*process.store, *process.store, &m_releases}, *process.writer, random);
    const Result<bool> again = publication.publishAgain(round, clock.nowMs());
    SqliteStatement kept = queryRows(process.store->database(), "SELECT count(*) FROM frozen");
    SAMSYN_REQUIRE(nextRow(kept));
    const bool isOfLostHistory = kept.integer(0) == 0;
    if (!again && again.error().code == ErrorCode::ReleaseDiffers && isOfLostHistory)
        return false;
    if (again)
        return *again;
    report(again.error(), "publish again");
    return std::nullopt;
}

FeedId SimServer::personalFeedOf(const UserId &user)
{
    const auto feed = store().feedOfScope(FeedKind::Personal, RecordId(user.bytes()));
    SAMSYN_REQUIRE(feed.has_value());
    return *feed ? (*feed)->id : FeedId();
}

bool SimServer::emptyLog()
{
    const Result<void> emptied = store().emptyLog();
    if (!emptied)
        report(emptied.error(), "log");
    return emptied.has_value();
}

void SimServer::report(const Error &error, const char *where)
{
    m_findings.note([&] { return QStringLiteral("server, %1: %2").arg(QLatin1String(where), error.what); });
    if (!expectsDiskErrors || !isStoreError(error.code))
        m_findings.add("server takes what devices send",
                       QStringLiteral("%1: error %2 %3 %4")
                           .arg(QLatin1String(where))
                           .arg(int(error.code))
                           .arg(error.where, error.what));
}

Result<Outgoing> SimServer::respond(Process &process, const Incoming &incoming)
{
    Result<feed1::Request> request = feed1::decodeRequest(incoming.raw);
    if (!request)
        return request.error();
    if (request->maxPageBytes == 0)
        request->maxPageBytes = incoming.maxPageBytes;
    feed1::Response response;
    if (incoming.isSignedOut) {
        response.nonce = request->nonce;
        response.server = m_places.identity.server;
        response.nowMs = clock.nowMs();
        response.status = feed1::Status::Reauthenticate;
        return Outgoing{incoming.device, feed1::encodeResponse(response), false, {}};
    }
    Result<ServerTransaction> savepoint = ServerTransaction::begin(*process.store);
    if (!savepoint)
        return savepoint.error();
    const PlayedProgram program(m_revision);
    Result<feed1::Response> answered = process.responder->respond(*request, incoming.user);
    if (!answered)
        return answered.error();
    checkReaders(process, *answered, incoming.user);
    SAMSYN_TRY(savepoint->commit());
    return outgoing(process, *answered, incoming);
}

Outgoing SimServer::outgoing(Process &process, const feed1::Response &response, const Incoming &incoming)
{
    Outgoing answer{incoming.device, feed1::encodeResponse(response), false, {}};
    if (response.outcomes.empty())
        return answer;
    const auto memberships = process.store->membershipsOf(incoming.user);
    for (const feed1::OutcomeRun &run : response.outcomes) {
        answer.hasHeld = answer.hasHeld || run.outcome == OpOutcome::Held;
        if (!memberships || run.firstSeq == 0)
            continue;
        const auto member = std::ranges::find(*memberships, run.feed, &Membership::handle);
        if (member != memberships->end()) {
            quint64 &highest = answer.acknowledged[member->feed];
            highest = std::max(highest, run.firstSeq + run.count - 1);
        }
    }
    return answer;
}

/// I15 and the server's half of I10: a page is of a feed that its receiver may read now.
void SimServer::checkReaders(Process &process, const feed1::Response &response, const UserId &user)
{
    if (response.pages.empty())
        return;
    const auto memberships = process.store->membershipsOf(user);
    if (!memberships)
        return;
    for (const feed1::Page &page : response.pages) {
        const auto member = std::ranges::find(*memberships, page.feed, &Membership::handle);
        if (member == memberships->end() || member->isRevoked) {
            m_findings.add("I10",
                           QStringLiteral("a page of handle %1, which is not the reader's").arg(page.feed));
            continue;
        }
        const auto feed = process.store->feed(member->feed);
        const bool isOthers = feed && *feed && !(*feed)->owner.isNull() && (*feed)->owner != user;
        if (isOthers)
            m_findings.add("I15", QStringLiteral("cells of someone else's own feed were sent"));
    }
}

std::vector<Outgoing> SimServer::serve(std::size_t process, const std::vector<Incoming> &batch)
{
    Process &serving = m_processes[process % m_processes.size()];
    Result<ServerTransaction> transaction = ServerTransaction::begin(*serving.store);
    if (!transaction) {
        report(transaction.error(), "begin");
        return {};
    }
    std::vector<Outgoing> answers;
    for (const Incoming &incoming : batch) {
        Result<Outgoing> answer = respond(serving, incoming);
        if (answer)
            answers.push_back(*std::move(answer));
        else
            report(answer.error(), "respond");
    }
    const Result<void> committed = transaction->commit();
    if (committed)
        return answers;
    report(committed.error(), "commit");
    return holds(Safeguard::CommitBeforeAnswer) ? std::vector<Outgoing>() : answers;
}

void SimServer::interleave(std::size_t process, const Incoming &other)
{
    Process &holding = m_processes[process % m_processes.size()];
    Process &waiting = m_processes[(process + 1) % m_processes.size()];
    Result<ServerTransaction> transaction = ServerTransaction::begin(*holding.store);
    if (!transaction)
        return report(transaction.error(), "begin");
    const Result<Outgoing> answer = respond(waiting, other);
    if (answer && !other.isSignedOut)
        m_findings.add("one writer", QStringLiteral("two processes wrote at the same time"));
}

bool SimServer::setRoles(const UserId &user, const std::vector<RoleEntry> &roles)
{
    const Result<void> done = m_processes.front().accounts->setRoles(user, roles);
    if (!done)
        report(done.error(), "roles");
    return done.has_value();
}

bool SimServer::verify(SqliteServerStore &copy, Backup &backup)
{
    const Result<ServerTransaction> snapshot = ServerTransaction::begin(copy);
    SAMSYN_REQUIRE(snapshot.has_value());
    for (const ServerFeed &feed : feedsOf(copy)) {
        const Result<FeedVerification> verified = verifyFeed(copy, feed.id);
        if (!verified || !verified->isSound()) {
            m_findings.add("I4",
                           verified ? verified->findings.join(QLatin1Char(' ')) : verified.error().what);
            return false;
        }
        backup.heads.emplace(feed.id, std::pair(feed.head, feed.chain));
    }
    return true;
}

Result<void> SimServer::markSafe(SqliteServerStore &copy)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(store());
    if (!transaction)
        return transaction.error();
    const Result<SafeMark> mark = samsyn::markSafe(store(), copy);
    if (!mark)
        return mark.error();
    // Raw files hold the pages of a commit that has failed, too; such a copy proves nothing.
    if (mark->strangers > 0)
        return Error{ErrorCode::StoreBusy, QStringLiteral("copy"), QStringLiteral("has another history")};
    return transaction->commit();
}

void SimServer::backUp()
{
    Backup backup{disk.image(), {}};
    FaultVfs copy;
    copy.neverLosesPower();
    copy.restore(backup.image);
    const auto opened = SqliteServerStore::openReader(kServerFile, copy.name());
    SAMSYN_REQUIRE(opened.has_value());
    if (!verify(**opened, backup))
        return;
    if (const Result<void> marked = markSafe(**opened); !marked) {
        if (marked.error().code != ErrorCode::StoreBusy)
            report(marked.error(), "safe");
        return;
    }
    m_backups.push_back(std::move(backup));
}

} // namespace samsyn::sim
