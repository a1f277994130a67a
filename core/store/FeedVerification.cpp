// SPDX-License-Identifier: EUPL-1.2
#include "core/store/FeedVerification.h"

#include <map>
#include <set>

namespace samsyn {

namespace {

using CellName = std::pair<RecordId, GroupNumber>;

/// What the log alone says: its chain and the version that each cell must have.
struct Replay {
    ChainHash chain;
    std::map<CellName, LoggedOp> newest;
    std::set<OpId> ids;
};

bool isApplied(OpOutcome outcome)
{
    return outcome == OpOutcome::Applied || outcome == OpOutcome::AppliedWithConflict;
}

Result<Replay> replay(ServerStore &store, const ServerFeed &feed, FeedVerification &verification)
{
    Replay result{chainStart(feed.id), {}, {}};
    for (quint64 seq = 1; seq <= feed.head; ++seq) {
        const Result<std::optional<LoggedOp>> op = store.opAt(feed.id, seq);
        if (!op)
            return op.error();
        if (!*op) {
            verification.findings.append(QStringLiteral("seq %1 is missing").arg(seq));
            continue;
        }
        ++verification.opCount;
        if (!result.ids.insert((*op)->id).second)
            verification.findings.append(QStringLiteral("the op of seq %1 is there twice").arg(seq));
        result.chain = chainNext(result.chain, (*op)->id, (*op)->outcome);
        if (result.chain != (*op)->chain)
            verification.findings.append(QStringLiteral("the chain breaks at seq %1").arg(seq));
        if (isApplied((*op)->outcome))
            result.newest.insert_or_assign({(*op)->cell.record, (*op)->cell.group}, **op);
    }
    return result;
}

void checkCell(const ServerCell &cell, const Replay &log, FeedVerification &verification)
{
    const auto found = log.newest.find({cell.record, cell.group});
    const bool isSame = found != log.newest.end() && found->second.seq == cell.seq
        && found->second.id == cell.op && found->second.hasPayload && found->second.cell.value == cell.value;
    if (!isSame)
        verification.findings.append(QStringLiteral("cell %1 group %2 is not the newest applied op")
                                         .arg(cell.record.toString())
                                         .arg(cell.group));
}

} // namespace

Result<FeedVerification> verifyFeed(ServerStore &store, const FeedId &id)
{
    const Result<std::optional<ServerFeed>> feed = store.feed(id);
    if (!feed)
        return feed.error();
    if (!*feed)
        return Error{ErrorCode::StoreConstraint, id.toString(), QStringLiteral("no such feed")};
    FeedVerification verification;
    const Result<Replay> log = replay(store, **feed, verification);
    if (!log)
        return log.error();
    const Result<std::vector<ServerCell>> cells = store.cellsOfFeed(id);
    if (!cells)
        return cells.error();
    quint64 checksum = 0;
    for (const ServerCell &cell : *cells) {
        checkCell(cell, *log, verification);
        checksum += cellHash(cell.record, cell.group, cell.seq);
    }
    verification.cellCount = cells->size();
    if (log->chain != (*feed)->chain)
        verification.findings.append(QStringLiteral("the feed's chain is not that of its log"));
    if (verification.cellCount != (*feed)->cellCount || log->newest.size() != cells->size())
        verification.findings.append(QStringLiteral("the number of cells is wrong"));
    if (checksum != (*feed)->checksum)
        verification.findings.append(QStringLiteral("the checksum is wrong"));
    return verification;
}

} // namespace samsyn
