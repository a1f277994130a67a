// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/RescueContent.h"

#include "core/base/Hash.h"
#include "core/records/EvidenceRecords.h"
#include "core/records/Records.h"
#include "core/store/SecretHash.h"
#include "core/sync/Messages.h"
#include "core/sync/WireReader.h"

#include <map>
#include <set>

namespace samsyn {

namespace {

constexpr quint64 kMaxFeeds = 10'000;
constexpr qsizetype kMaxNameChars = 120, kHashBytes = 32;
constexpr QByteArrayView kProofPurpose("samsyn-rescue1", 14);

QByteArray proofOf(QByteArrayView content, QByteArrayView sessionHash)
{
    return hmacSha256(sessionHash, {kProofPurpose, content});
}

QByteArrayView viewOf(const IdBytes &bytes)
{
    return {bytes.data(), qsizetype(bytes.size())};
}

/// A record as changes of one replica name it; its key is per replica.
struct RecordLine {
    ReplicaId replica;
    RecordId record;
    RecordKey key{};
    FeedId feed;
    RecordKind kind{};
};

class RescueWriter {
public:
    explicit RescueWriter(const RescueContent &content) : m_content(content)
    {
        for (const RescuedFeed &feed : content.feeds)
            m_feedIndex.emplace(feed.id, m_feedIndex.size());
        for (const RescuedChange &change : content.changes) {
            const bool isNew =
                m_recordIndex.try_emplace({change.replica, change.op.record}, m_records.size()).second;
            if (isNew)
                m_records.push_back(
                    {change.replica, change.op.record, change.key, change.op.feed, change.op.kind});
        }
    }

    QByteArray write()
    {
        const RescueOwner &owner = m_content.owner;
        m_out.array(10);
        m_out.unsignedInteger(1);
        m_out.bytes(owner.server.view());
        m_out.bytes(owner.user.view());
        m_out.integer(m_content.writtenAtMs);
        m_out.text(owner.displayName);
        m_out.text(owner.collaborationName);
        writeFeeds();
        writeRecords();
        m_out.array(m_content.changes.size());
        for (const RescuedChange &change : m_content.changes)
            writeChange(change);
        writePictures();
        return m_out.take();
    }

private:
    void writeFeeds()
    {
        m_out.array(m_content.feeds.size());
        for (const RescuedFeed &feed : m_content.feeds) {
            m_out.array(3);
            m_out.bytes(feed.id.view());
            m_out.unsignedInteger(quint64(feed.kind));
            m_out.bytes(feed.scope.view());
        }
    }
    void writeRecords()
    {
        m_out.array(m_records.size());
        for (const RecordLine &line : m_records) {
            m_out.array(5);
            m_out.bytes(line.replica.view());
            m_out.bytes(line.record.view());
            m_out.bytes(viewOf(line.key));
            m_out.unsignedInteger(m_feedIndex.at(line.feed));
            m_out.unsignedInteger(quint64(line.kind));
        }
    }
    void writeChange(const RescuedChange &change)
    {
        m_out.array(9);
        m_out.unsignedInteger(m_recordIndex.at({change.replica, change.op.record}));
        m_out.unsignedInteger(change.op.counter);
        m_out.bytes(change.id.view());
        m_out.unsignedInteger(change.op.group);
        m_out.unsignedInteger(change.op.schema);
        m_out.bytes(change.op.value);
        m_out.integer(change.op.authoredAtS);
        if (change.op.transaction)
            m_out.unsignedInteger(*change.op.transaction);
        else
            m_out.null();
        if (change.base)
            m_out.bytes(change.base->view());
        else
            m_out.null();
    }
    void writePictures()
    {
        m_out.array(m_content.pictures.size());
        for (const RescuedPicture &picture : m_content.pictures) {
            m_out.array(4);
            m_out.bytes(picture.record.view());
            m_out.unsignedInteger(m_feedIndex.at(picture.feed));
            m_out.bytes(picture.sha256);
            m_out.bytes(picture.bytes);
        }
    }

    const RescueContent &m_content;
    CborWriter m_out;
    std::map<FeedId, quint64> m_feedIndex;
    std::map<std::pair<ReplicaId, RecordId>, quint64> m_recordIndex;
    std::vector<RecordLine> m_records;
};

class RescueReader {
public:
    explicit RescueReader(QByteArrayView bytes) : m_in(bytes) { }

    Result<RescueContent> read()
    {
        m_in.enter(10);
        if (m_in.number() != 1)
            refuse("written by a later version of Samsyn");
        m_content.owner.server = m_in.id<ServerId>();
        m_content.owner.user = m_in.id<UserId>();
        m_content.writtenAtMs = m_in.signedNumber();
        m_content.owner.displayName = m_in.text(kMaxNameChars);
        m_content.owner.collaborationName = m_in.text(kMaxNameChars);
        m_in.list(kMaxFeeds, [this] { readFeed(); });
        m_in.list(kMaxRescuedChanges, [this] { readRecord(); });
        m_in.list(kMaxRescuedChanges, [this] { readChange(); });
        m_in.list(kMaxRescuedPictures, [this] { readPicture(); });
        m_in.leave();
        m_in.finish();
        if (m_in.hasFailed())
            return m_in.error();
        return std::move(m_content);
    }

private:
    void refuse(const char *what) { m_in.refuse(ErrorCode::SyncMalformed, what); }

    void readFeed()
    {
        RescuedFeed feed;
        m_in.enter(3);
        feed.id = m_in.id<FeedId>();
        feed.kind = FeedKind(m_in.number<quint8>());
        feed.scope = m_in.id<RecordId>();
        m_in.leave();
        if (feed.kind < FeedKind::Catalogue || feed.kind > FeedKind::Audit)
            refuse("a feed of an unknown kind");
        if (!m_feeds.insert(feed.id).second)
            refuse("a feed is named twice");
        m_content.feeds.push_back(feed);
    }
    const RescuedFeed &feedAt(quint64 index)
    {
        static const RescuedFeed kNone;
        if (index < m_content.feeds.size())
            return m_content.feeds[std::size_t(index)];
        refuse("a feed that is not in the file");
        return kNone;
    }
    void readRecord()
    {
        RecordLine line;
        m_in.enter(5);
        line.replica = m_in.id<ReplicaId>();
        line.record = m_in.id<RecordId>();
        line.key = m_in.fixed<RecordKey>();
        const RescuedFeed &feed = feedAt(m_in.number());
        line.feed = feed.id;
        line.kind = RecordKind(m_in.number<quint16>());
        m_in.leave();
        const KindSpec *kind = findKind(quint16(line.kind));
        if (kind && kind->home != feed.kind)
            refuse("a record in a feed that is not the home of its kind");
        if (!m_named.insert({line.replica, line.record}).second)
            refuse("a record is named twice");
        m_records.push_back(line);
    }
    void readChange()
    {
        static const RecordLine kNone;
        RescuedChange change;
        m_in.enter(9);
        const quint64 index = m_in.number();
        if (index >= m_records.size())
            refuse("a change of a record that is not in the file");
        const RecordLine &line = index < m_records.size() ? m_records[std::size_t(index)] : kNone;
        change.replica = line.replica;
        change.key = line.key;
        change.op.record = line.record;
        change.op.feed = line.feed;
        change.op.kind = line.kind;
        change.op.counter = m_in.number(quint64(std::numeric_limits<qint64>::max()));
        change.id = m_in.id<OpId>();
        change.op.group = m_in.number<GroupNumber>();
        change.op.schema = m_in.number<quint32>();
        change.op.value = m_in.bytes(feed1::kMaxValueBytes);
        change.op.authoredAtS = m_in.signedNumber();
        if (!m_in.absent())
            change.op.transaction = m_in.number<quint32>();
        if (!m_in.absent())
            change.base = m_in.id<OpId>();
        m_in.leave();
        check(change);
        m_content.changes.push_back(std::move(change));
    }
    void check(const RescuedChange &change)
    {
        if (m_in.hasFailed())
            return;
        if (change.op.counter == 0 || opId(change.op, change.replica, change.key) != change.id)
            return refuse("a change does not have the id that its content gives");
        // Kinds and groups of a later version are kept as they are; what is known must be readable.
        const Result<void> valid = checkValue(change.op.kind, change.op.group, change.op.value);
        const bool isUnknown = !valid
            && (valid.error().code == ErrorCode::RecordUnknownKind
                || valid.error().code == ErrorCode::RecordUnknownGroup);
        if (!valid && !isUnknown && change.op.schema <= kSchemaRevision)
            refuse("a change's value is not what its kind allows");
    }
    void readPicture()
    {
        RescuedPicture picture;
        m_in.enter(4);
        picture.record = m_in.id<RecordId>();
        picture.feed = feedAt(m_in.number()).id;
        picture.sha256 = m_in.bytes(kHashBytes);
        picture.bytes = m_in.bytes(kMaxBlobBytes);
        m_in.leave();
        if (!m_in.hasFailed() && (picture.bytes.isEmpty() || sha256({picture.bytes}) != picture.sha256))
            refuse("a picture does not have the hash that names it");
        m_content.pictures.push_back(std::move(picture));
    }

    feed1::WireReader m_in;
    RescueContent m_content;
    std::vector<RecordLine> m_records;
    std::set<FeedId> m_feeds;
    std::set<std::pair<ReplicaId, RecordId>> m_named;
};

Error damaged(const Error &cause)
{
    const bool isTooLarge = cause.code == ErrorCode::SyncTooLarge;
    return {isTooLarge ? ErrorCode::RescueTooLarge : ErrorCode::RescueDamaged, cause.where, cause.what};
}

} // namespace

QByteArray encodeRescue(const RescueContent &content, QByteArrayView sessionHash)
{
    const QByteArray bytes = RescueWriter(content).write();
    CborWriter plain;
    plain.array(2);
    plain.bytes(bytes);
    if (sessionHash.isEmpty())
        plain.null();
    else
        plain.bytes(proofOf(bytes, sessionHash));
    return plain.take();
}

bool RescueReading::isProvenBy(QByteArrayView sessionHash) const
{
    return !proof.isEmpty() && equalInConstantTime(proof, proofOf(signedBytes, sessionHash));
}

Result<RescueReading> decodeRescue(QByteArrayView plain)
{
    feed1::WireReader outer(plain);
    RescueReading reading;
    outer.enter(2);
    reading.signedBytes = outer.bytes(kMaxRescueBytes);
    if (!outer.absent())
        reading.proof = outer.bytes(kHashBytes);
    outer.leave();
    outer.finish();
    if (outer.hasFailed())
        return damaged(outer.error());
    Result<RescueContent> content = RescueReader(reading.signedBytes).read();
    if (!content)
        return damaged(content.error());
    reading.content = *std::move(content);
    return reading;
}

} // namespace samsyn
