// SPDX-License-Identifier: EUPL-1.2
// Why: nothing a client does may cost the server more than stands here.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace samsyn {

/// Tests shorten the deadlines; a running server always has these.
struct ServerLimits
{
    // one request
    quint32 maxHeaderBytes = 8 * 1024;
    int maxFields = 64;
    std::size_t maxTargetBytes = 2 * 1024;
    // deadlines
    std::chrono::milliseconds handshake{10'000};
    std::chrono::milliseconds header{10'000};
    std::chrono::milliseconds body{10'000};         ///< plus one second per kilobyte announced ...
    std::chrono::milliseconds maxBody{120'000};     ///< ... up to this; also for writing an answer
    std::chrono::milliseconds idle{30'000};
    std::chrono::milliseconds work{15'000};         ///< from the whole request to its answer
    std::chrono::milliseconds farewell{2'000};      ///< for the client to read a last answer
    // connections
    int maxConnections = 4096;
    int maxConnectionsPerAddress = 512;
    int maxConnectionsPerSession = 4;
    int maxInFlightPerSession = 2;
    // devices
    quint32 leastBuild = 0;                         ///< older ones are told to upgrade; their work is taken
    // rates
    double syncsPerMinute = 30, syncBurst = 60;     ///< per session
    double blobsPerMinute = 300, blobBurst = 600;   ///< per session; a picture of 5 MiB takes 21
    double enrolsPerMinute = 20, enrolBurst = 20;   ///< per address
    double depositsPerMinute = 20, depositBurst = 40; ///< per address; 5 MiB a day are 20 whole ones
    // what an account may fill
    qint64 maxBlobBytesPerUser = 2LL * 1024 * 1024 * 1024;
    // the writer
    int maxQueuedJobs = 1024;
    int maxBatchJobs = 32;
    std::chrono::milliseconds maxBatch{10}; ///< no job is added to a transaction that has lasted this long
    std::chrono::milliseconds roundCheck{1'000};
    // what is forgotten by itself
    qint64 keepSupersededMonths = 24; ///< values that others have replaced, in shared feeds; 0 = for ever
};

/// Time to read or write so many bytes: a second per kilobyte on top of what even an empty body has.
[[nodiscard]] inline std::chrono::milliseconds transferTime(const ServerLimits &limits, quint64 bytes)
{
    const auto most = quint64(limits.maxBody.count());
    return std::min(limits.body + std::chrono::milliseconds(std::min(bytes, most)), limits.maxBody);
}

} // namespace samsyn
