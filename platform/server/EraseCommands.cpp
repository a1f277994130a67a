// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/EraseCommands.h"

#include "core/sync/BlobAccess.h"
#include "platform/server/BlobFiles.h"

#include <algorithm>
#include <map>

namespace samsyn {

namespace {

using Named = std::map<FeedId, std::vector<QByteArray>>;

Result<Named> picturesIn(ServerStore &store, const std::vector<FeedId> &feeds)
{
    Named named;
    for (const FeedId &feed : feeds) {
        const Result<FeedBlobs> blobs = blobsOf(store, feed);
        if (!blobs)
            return blobs.error();
        named[feed] = blobs->named;
    }
    return named;
}

/// The ledger stands already: even if this transaction is not written, the next start erases the records.
Result<void> removePictures(ServerStore &store, const Named &before, BlobFiles &files)
{
    for (const auto &[feed, names] : before) {
        const Result<FeedBlobs> now = blobsOf(store, feed);
        if (!now)
            return now.error();
        for (const QByteArray &name : names) {
            if (std::ranges::find(now->named, name) == now->named.end())
                files.remove({feed, name});
        }
    }
    return {};
}

template <typename IdType>
Result<IdType> idOf(const CommandLine &line, const char *option)
{
    return IdType::fromString(line.value(option));
}

} // namespace

Result<QString> eraseByOrder(ServerEngine &engine, const CommandLine &line)
{
    if (line.isSet("record") == line.isSet("account"))
        return Error{ErrorCode::ArgumentInvalid, {}, QStringLiteral("either --record or --account")};
    const bool isRecord = line.isSet("record");
    const Result<RecordId> record = isRecord ? idOf<RecordId>(line, "record") : RecordId();
    if (!record)
        return record.error();
    const Result<UserId> user = isRecord ? UserId() : idOf<UserId>(line, "account");
    if (!user)
        return user.error();
    const auto feeds = isRecord ? engine.store().feedsWith(*record) : engine.store().feedsOwnedBy(*user);
    if (!feeds)
        return feeds.error();
    const Result<Named> pictures = picturesIn(engine.store(), *feeds);
    if (!pictures)
        return pictures.error();
    const Result<ErasureCount> erased =
        isRecord ? engine.erasure().eraseRecord(*record) : engine.erasure().eraseAccount(*user);
    if (!erased)
        return erased.error();
    BlobFiles files(line.value("db") + QStringLiteral(".blobs"));
    SAMSYN_TRY(removePictures(engine.store(), *pictures, files));
    engine.mustForget();
    return QStringLiteral("erased %1 records; devices that follow them delete them with their next sync\n")
        .arg(erased->records);
}

Result<QString> disableAccount(ServerEngine &engine, const CommandLine &line)
{
    const Result<UserId> user = idOf<UserId>(line, "account");
    if (!user)
        return user.error();
    SAMSYN_TRY(engine.accounts().disable(*user));
    return QStringLiteral("the account is disabled and its sessions have ended\n");
}

Result<QString> endSessionsOf(ServerEngine &engine, const CommandLine &line)
{
    const Result<UserId> user = idOf<UserId>(line, "account");
    if (!user)
        return user.error();
    const Result<int> ended = engine.accounts().endSessions(*user);
    if (!ended)
        return ended.error();
    return QStringLiteral("ended %1 sessions; invite-again makes a code to come back with\n").arg(*ended);
}

Result<QString> tellReplay(ServerEngine &engine, const CommandLine &)
{
    return QStringLiteral("carried out %1 entries of the ledger that the database did not have; %2 unused "
                          "codes are void\n")
        .arg(engine.replayed().entries)
        .arg(engine.replayed().codes);
}

} // namespace samsyn
