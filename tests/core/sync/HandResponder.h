// SPDX-License-Identifier: EUPL-1.2
// Why: a server small enough to be read at a glance, so that the device's session is not tested against its
// mirror.
#pragma once

#include "core/sync/Messages.h"

#include <algorithm>
#include <map>
#include <set>

namespace samsyn {

/// Accepts every op in order into the feed it names. No merge: the last op wins.
struct HandResponder {
    struct Feed {
        FeedId id;
        FeedKind kind = FeedKind::Answers;
        quint64 head = 0, safe = 0;
        ChainHash chain;
        std::map<std::pair<RecordId, GroupNumber>, feed1::CellEntry> cells;
    };

    ServerId server = ServerId::named("test", "server");
    std::map<feed1::FeedHandle, Feed> feeds;
    std::map<std::pair<ReplicaId, quint64>, std::pair<feed1::FeedHandle, quint64>> known; ///< -> feed, seq
    std::map<RecordId, RecordKey> keys;
    qint64 nowMs = 1'790'000'000'000;
    std::size_t pageCells = 1000;
    bool subscribesAll = true;
    std::optional<GroupNumber> heldGroup; ///< ops of this group are held
    quint64 checksumError = 0;
    int opsSeen = 0, seedsSeen = 0, namedRecords = 0;

    void addFeed(feed1::FeedHandle handle, const FeedId &id)
    {
        feeds[handle] = {id, FeedKind::Answers, 0, 0, chainStart(id), {}};
    }
    quint64 put(feed1::FeedHandle handle, feed1::CellEntry cell)
    {
        Feed &feed = feeds.at(handle);
        cell.seq = ++feed.head;
        feed.chain =
            chainNext(feed.chain, OpId::named("op", QByteArray::number(feed.head)), OpOutcome::Applied);
        feed.cells[{cell.record, cell.group}] = cell;
        return feed.head;
    }

    feed1::Response answer(const QByteArray &raw)
    {
        const Result<feed1::Request> request = feed1::decodeRequest(raw);
        if (!request)
            qFatal("%s", qPrintable(request.error().what));
        feed1::Response response;
        response.nonce = request->nonce;
        response.server = server;
        response.nowMs = nowMs;
        std::set<std::pair<feed1::FeedHandle, quint64>> applied;
        push(*request, response, applied);
        for (const feed1::FeedCursor &cursor : request->feeds) {
            if (std::holds_alternative<feed1::FeedHandle>(cursor.feed))
                response.pages.push_back(page(cursor, applied));
        }
        for (const auto &[handle, feed] : feeds) {
            const bool isNamed =
                std::ranges::find(request->feeds, feed1::FeedName(handle), &feed1::FeedCursor::feed)
                != request->feeds.end();
            if (subscribesAll && !isNamed)
                response.notes.push_back(feed1::Subscribe{handle, feed.id, feed.kind, {}});
        }
        return response;
    }

private:
    void push(const feed1::Request &request, feed1::Response &response,
              std::set<std::pair<feed1::FeedHandle, quint64>> &applied)
    {
        const std::vector<RecordId> ids = *feed1::recordIds(request);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const feed1::RecordEntry &entry = request.records[i];
            namedRecords += entry.record ? 0 : 1;
            if (const auto *seed = std::get_if<feed1::KeySeedIndex>(&entry.key))
                keys[ids[i]] = feed1::recordKeyFromSeed(request.keySeeds[*seed], ids[i]);
            if (const auto *key = std::get_if<RecordKey>(&entry.key))
                keys[ids[i]] = *key;
            if (!keys.contains(ids[i]))
                qFatal("a record came without its key");
        }
        seedsSeen += int(request.keySeeds.size());
        const auto take = [&](const std::pair<ReplicaId, quint64> &name, const auto &op) {
            const feed1::RecordEntry &entry = request.records[op.record];
            const auto *named = std::get_if<feed1::FeedHandle>(&entry.feed);
            const feed1::FeedHandle feed = named ? *named : 0;
            ++opsSeen;
            if (heldGroup == op.group) {
                response.outcomes.push_back({OpOutcome::Held, feed, 0, 1, QStringLiteral("413 test")});
                return;
            }
            auto found = known.find(name);
            if (found == known.end()) {
                const quint64 seq = put(feed, {ids[op.record], entry.kind, op.group, op.schema, 0, op.value});
                found = known.emplace(name, std::pair(feed, seq)).first;
            }
            applied.insert(found->second);
            response.outcomes.push_back({OpOutcome::Applied, feed, found->second.second, 1, {}});
        };
        for (const feed1::RescueEntry &op : request.rescue)
            take({op.replica, op.counter}, op);
        quint64 counter = request.firstCounter;
        for (const feed1::OpEntry &op : request.ops)
            take({request.replica, counter++}, op);
    }

    feed1::Page page(const feed1::FeedCursor &from,
                     const std::set<std::pair<feed1::FeedHandle, quint64>> &applied) const
    {
        const feed1::FeedHandle handle = std::get<feed1::FeedHandle>(from.feed);
        const Feed &feed = feeds.at(handle);
        feed1::Page page{handle,        {},        from.cursor, feed.head, feed.chain, feed.cells.size(),
                         checksumError, feed.safe, false};
        std::map<quint64, feed1::CellEntry> bySeq;
        for (const auto &[place, cell] : feed.cells) {
            page.checksum += cellHash(cell.record, cell.group, cell.seq);
            bySeq[cell.seq] = cell;
        }
        for (auto it = bySeq.upper_bound(from.cursor); it != bySeq.end(); ++it) {
            if (page.cells.size() == pageCells) {
                page.hasMore = true;
                return page;
            }
            page.cursor = it->first;
            if (!applied.contains({handle, it->first}))
                page.cells.push_back(it->second);
        }
        page.cursor = page.head;
        return page;
    }
};

} // namespace samsyn
