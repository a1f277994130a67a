// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/WriterQueue.h"

#include "core/base/Hash.h"
#include "platform/server/ServerLog.h"

#include <algorithm>

namespace samsyn {

namespace {

using SteadyClock = std::chrono::steady_clock;

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now().time_since_epoch())
        .count();
}

qint64 newestTimeOf(SqliteServerStore &store)
{
    const Result<qint64> newestMs = store.newestTimeMs();
    if (!newestMs)
        logLine("the newest stored time could not be read", newestMs.error().code);
    return newestMs ? *newestMs : 0;
}

Error clockIsUnsound()
{
    return {ErrorCode::StoreBusy, QStringLiteral("clock"),
            QStringLiteral("the server's clock is behind what it has stored")};
}

bool touchesRound(const feed1::Request &request)
{
    return std::ranges::any_of(request.records, [](const feed1::RecordEntry &entry) {
        return entry.kind == RecordKind::AssessmentRound || entry.kind == RecordKind::ResultApproval
            || entry.kind == RecordKind::CommentReview;
    });
}

} // namespace

WriterQueue::WriterQueue(ServerEngine &engine, const ServerLimits &limits)
    : m_engine(engine), m_limits(limits), m_sessionRate({limits.syncsPerMinute, limits.syncBurst, 65'536}),
      m_blobRate({limits.blobsPerMinute, limits.blobBurst, 65'536}),
      m_spread(engine.random()), m_compaction(limits.keepSupersededMonths),
      m_clock(newestTimeOf(engine.store()))
{
    m_thread = std::thread([this] { run(); });
}

WriterQueue::~WriterQueue()
{
    stop();
}

bool WriterQueue::submit(WriterJob job, Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopping || int(m_queue.size()) >= m_limits.maxQueuedJobs)
            return false;
        m_queue.push_back({std::move(job), std::move(done)});
    }
    m_changed.notify_one();
    return true;
}

void WriterQueue::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_changed.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void WriterQueue::run()
{
    for (;;) {
        std::deque<Entry> batch = take();
        if (!batch.empty())
            serve(batch);
        checkRounds();
        compact();
        const std::lock_guard lock(m_mutex);
        if (m_isStopping && m_queue.empty())
            return;
    }
}

/// Waits for the first job or the next look at the rounds. An AdminJob comes alone.
std::deque<WriterQueue::Entry> WriterQueue::take()
{
    std::deque<Entry> batch;
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, m_limits.roundCheck, [this] { return m_isStopping || !m_queue.empty(); });
    const auto isAdmin = [](const Entry &entry) { return std::holds_alternative<AdminJob>(entry.job); };
    while (!m_queue.empty() && int(batch.size()) < m_limits.maxBatchJobs) {
        const bool isAlone = isAdmin(m_queue.front());
        if (isAlone && !batch.empty())
            break;
        batch.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
        if (isAlone)
            break;
    }
    return batch;
}

void WriterQueue::serve(std::deque<Entry> &batch)
{
    if (const auto *admin = std::get_if<AdminJob>(&batch.front().job)) {
        m_hasRoundChange = true;
        batch.front().done(WriterReply(admin->run(m_engine)));
        return;
    }
    Replies replies;
    replies.reserve(batch.size());
    const Result<void> committed = serveInTransaction(batch, replies);
    if (!committed)
        logLine("a transaction was not written", committed.error().code);
    for (std::size_t i = 0; i < replies.size(); ++i)
        batch[i].done(committed ? std::move(replies[i]) : Result<WriterReply>(committed.error()));
    if (replies.size() == batch.size())
        return;
    // The transaction had lasted long enough: the rest goes first next time.
    const std::lock_guard lock(m_mutex);
    for (std::size_t i = batch.size(); i > replies.size(); --i)
        m_queue.push_front(std::move(batch[i - 1]));
}

Result<void> WriterQueue::serveInTransaction(std::deque<Entry> &batch, Replies &replies)
{
    const auto startedAt = SteadyClock::now();
    checkClock();
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_engine.store());
    for (const Entry &entry : batch) {
        if (!replies.empty() && SteadyClock::now() - startedAt > m_limits.maxBatch)
            break;
        replies.push_back(transaction ? reply(entry.job) : Result<WriterReply>(transaction.error()));
    }
    if (!transaction)
        return transaction.error();
    return transaction->commit();
}

Result<WriterReply> WriterQueue::reply(const WriterJob &job)
{
    if (const auto *syncJob = std::get_if<SyncJob>(&job))
        return sync(*syncJob);
    if (const auto *enrol = std::get_if<EnrolJob>(&job)) {
        // No savepoint around it: a failed try must stay counted.
        Result<EnrolResponse> response = m_engine.accounts().redeem(enrol->request);
        if (!response)
            return response.error();
        return WriterReply(std::move(*response));
    }
    if (const auto *blob = std::get_if<BlobJob>(&job))
        return grant(*blob);
    if (const auto *left = std::get_if<DepositJob>(&job))
        return deposit(*left);
    const auto *signOut = std::get_if<SignOutJob>(&job);
    SAMSYN_REQUIRE(signOut != nullptr);   // take() hands out an AdminJob alone
    const Result<UserId> user = m_engine.accounts().authenticate(signOut->token);
    if (!user)
        return user.error();
    SAMSYN_TRY(m_engine.accounts().signOut(signOut->token));
    return WriterReply(SignedOut{});
}

Result<WriterReply> WriterQueue::sync(const SyncJob &job)
{
    if (!m_isClockSound)
        return clockIsUnsound();
    const Result<UserId> user = m_engine.accounts().authenticate(job.token);
    if (!user)
        return user.error();
    if (!m_sessionRate.admit(sha256({job.token}), steadyMs()))
        return Error{ErrorCode::SyncServerBusy, {}, QStringLiteral("too many requests of this session")};
    const QByteArray session = sha256({job.token});
    if (const int waitS = m_spread.waitS(session, job.request, steadyMs()); waitS > 0) {
        feed1::Response wait;
        wait.nonce = job.request.nonce;
        wait.server = m_engine.server();
        wait.nowMs = m_engine.clock().nowMs();
        wait.status = feed1::Status::Wait;
        wait.detail = quint64(waitS);
        return WriterReply(std::move(wait));
    }
    Result<ServerTransaction> savepoint = ServerTransaction::begin(m_engine.store());
    if (!savepoint)
        return savepoint.error();
    Result<feed1::Response> response = m_engine.responder().respond(job.request, *user);
    if (!response)
        return response.error();
    SAMSYN_TRY(savepoint->commit());
    if (response->status == feed1::Status::Rewind)
        m_spread.noteRewind(session, steadyMs());
    m_hasRoundChange = m_hasRoundChange || touchesRound(job.request);
    return WriterReply(std::move(*response));
}

Result<WriterReply> WriterQueue::grant(const BlobJob &job)
{
    const Result<UserId> user = m_engine.accounts().authenticate(job.token);
    if (!user)
        return user.error();
    if (!m_blobRate.admit(sha256({job.token}), steadyMs()))
        return Error{ErrorCode::SyncServerBusy, {}, QStringLiteral("too many pictures of this session")};
    Result<std::optional<BlobGrant>> granted = blobGrant(m_engine.store(), *user, job.blob);
    if (!granted)
        return granted.error();
    return WriterReply(std::move(*granted));
}

/// What an installation may leave in a day hangs on the clock too.
Result<WriterReply> WriterQueue::deposit(const DepositJob &job)
{
    if (!m_isClockSound)
        return clockIsUnsound();
    Result<ServerTransaction> savepoint = ServerTransaction::begin(m_engine.store());
    if (!savepoint)
        return savepoint.error();
    Result<DepositReceipt> receipt = m_engine.deposits().take(job.token, job.file);
    if (!receipt)
        return receipt.error();
    SAMSYN_TRY(savepoint->commit());
    return WriterReply(std::move(*receipt));
}

/// Every batch looks, so that a clock that is set back while the server runs writes nothing.
void WriterQueue::checkClock()
{
    const ClockGuard::Verdict verdict = m_clock.look(m_engine.clock().nowMs(), steadyMs());
    if (verdict == ClockGuard::Verdict::Leapt)
        logLine("the clock of this machine has leapt ahead by more than an hour; nothing is taken until it "
                "is set back or has stood there for ten minutes");
    const bool isSound = verdict == ClockGuard::Verdict::Sound;
    if (m_isClockSound && verdict == ClockGuard::Verdict::Behind)
        logLine("the clock of this machine was set back; nothing is taken until it is right");
    m_isClockSound = isSound;
}

void WriterQueue::compact()
{
    const auto now = SteadyClock::now();
    if (!m_isClockSound || now - m_compactedAt < m_limits.roundCheck)
        return;
    m_compactedAt = now;
    const Result<int> done = m_compaction.step(m_engine.store(), m_engine.clock().nowMs(), steadyMs());
    if (!done)
        logLine("values that others have replaced could not be dropped", done.error().code);
}

/// Rounds open and close by the clock and by a coordinator's op; both are looked at here.
void WriterQueue::checkRounds()
{
    const auto now = SteadyClock::now();
    if (!m_hasRoundChange && now - m_roundsCheckedAt < m_limits.roundCheck)
        return;
    m_hasRoundChange = false;
    m_roundsCheckedAt = now;
    if (!m_isClockSound)
        return;
    const Result<int> opened = m_engine.opener().openDueRounds(m_engine.clock().nowMs());
    if (!opened)
        logLine("planned rounds could not be looked at", opened.error().code);
    else if (*opened > 0)
        logLine("a planned round was opened");
    if (const Result<int> told = m_engine.responses().report(m_engine.clock().nowMs()); !told)
        logLine("how many have answered could not be told", told.error().code);
    const Result<RoundClosing> closing = m_engine.closer().closeDueRounds(m_engine.clock().nowMs());
    if (!closing) {
        logLine("rounds could not be looked at", closing.error().code);
        return;
    }
    if (closing->forgotten > 0)
        logLine("the invitation list of a round that is over was deleted");
    if (const Result<void> emptied = m_engine.finishForgetting(); !emptied)
        logLine("the log still holds what was deleted; it is emptied later", emptied.error().code);
    if (closing->released > 0)
        logLine("results of a closed round were released before its publication");
    if (closing->published > 0)
        logLine("results of a round were published");
    for (const Error &failure : closing->failures)
        logLine("a closed round could not be published; it stays closed", failure.code);
}

} // namespace samsyn
