// SPDX-License-Identifier: EUPL-1.2
// Why: one thread writes, many requests share one commit, and no answer leaves before that commit is on the
// disk.
#pragma once

#include "core/sync/BlobAccess.h"
#include "platform/server/ClockGuard.h"
#include "platform/server/Compaction.h"
#include "platform/server/RateLimit.h"
#include "platform/server/RePullSpread.h"
#include "platform/server/ServerEngine.h"
#include "platform/server/ServerLimits.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <thread>

namespace samsyn {

struct SyncJob { QByteArray token; feed1::Request request; };
struct EnrolJob { EnrolRequest request; };
struct SignOutJob { QByteArray token; };
/// What the session's user may do with a picture.
struct BlobJob { QByteArray token; BlobAddress blob; };
/// A sealed file for the quarantine.
struct DepositJob { QByteArray token, file; };
/// An administrator's command; gets the engine to itself, in no transaction of ours.
struct AdminJob { std::function<QByteArray(ServerEngine &)> run; };
using WriterJob = std::variant<SyncJob, EnrolJob, SignOutJob, BlobJob, DepositJob, AdminJob>;

struct SignedOut {};
using WriterReply = std::variant<SignedOut, feed1::Response, EnrolResponse, std::optional<BlobGrant>,
                                 DepositReceipt, QByteArray>;

/// Takes what has gathered while the last transaction was written, at most `maxBatchJobs`, into the next one.
/// Nobody waits for others to come. Thread: submit() any; the engine belongs to the queue's thread until
/// stop().
class WriterQueue
{
public:
    /// Called on the writer's thread after the commit. Errors: SyncSignedOut, SyncServerBusy (rate of the
    /// session), SyncMalformed, SyncTooLarge, SyncQuota, Enrol*, Rescue*, Store*.
    using Done = std::function<void(Result<WriterReply>)>;

    WriterQueue(ServerEngine &engine, const ServerLimits &limits);
    /// Stops.
    ~WriterQueue();

    /// False when the queue is full or stopping; `done` is not called then.
    [[nodiscard]] bool submit(WriterJob job, Done done);
    /// Serves what is queued, then ends the thread.
    void stop();

private:
    struct Entry { WriterJob job; Done done; };
    using Replies = std::vector<Result<WriterReply>>;

    void run();
    [[nodiscard]] std::deque<Entry> take();
    void serve(std::deque<Entry> &batch);
    [[nodiscard]] Result<void> serveInTransaction(std::deque<Entry> &batch, Replies &replies);
    [[nodiscard]] Result<WriterReply> reply(const WriterJob &job);
    [[nodiscard]] Result<WriterReply> sync(const SyncJob &job);
    [[nodiscard]] Result<WriterReply> grant(const BlobJob &job);
    [[nodiscard]] Result<WriterReply> deposit(const DepositJob &job);
    void checkClock();
    void checkRounds();
    void compact();

    ServerEngine &m_engine;
    ServerLimits m_limits;
    RateLimit m_sessionRate, m_blobRate;
    RePullSpread m_spread;
    Compaction m_compaction;
    ClockGuard m_clock;
    bool m_isClockSound = true;      ///< as of the current batch
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Entry> m_queue;       ///< guarded by m_mutex, as is m_isStopping
    bool m_isStopping = false;
    bool m_hasRoundChange = true;    ///< the thread's own
    std::chrono::steady_clock::time_point m_roundsCheckedAt, m_compactedAt;
    std::thread m_thread;
};

} // namespace samsyn
