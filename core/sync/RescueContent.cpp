// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/RescueContent.h"

#include "core/base/Hash.h"
#include "core/records/EvidenceRecords.h"
#include "core/records/Records.h"
#include "core/store/DeviceBlobs.h"
#include "core/store/RowKeySeal.h"
#include "core/sync/Messages.h"
#include "core/sync/RescueLines.h"
#include "core/sync/WireReader.h"

#include <map>
#include <set>

namespace samsyn {

namespace {

constexpr quint64 kMaxFeeds = 10'000;
constexpr qsizetype kMaxNameChars = 120, kHashBytes = 32;

/// What opens the values of a device that could not open them itself.
struct Unsealing {
    const RowSealer &sealer;
    const QByteArray &flags;
};

constexpr qsizetype kSealBytes = 40; ///< nonce and tag of a row

class RescueReader {
public:
    explicit RescueReader(QByteArrayView bytes, const Unsealing *unsealing = nullptr)
        : m_in(bytes), m_unsealing(unsealing)
    {
    }

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
        change.op.value = m_in.bytes(feed1::kMaxValueBytes + (m_unsealing ? kSealBytes : 0));
        change.op.authoredAtS = m_in.signedNumber();
        if (!m_in.absent())
            change.op.transaction = m_in.number<quint32>();
        if (!m_in.absent())
            change.base = m_in.id<OpId>();
        m_in.leave();
        unseal(change);
        check(change);
        m_content.changes.push_back(std::move(change));
    }
    void unseal(RescuedChange &change)
    {
        const qsizetype index = qsizetype(m_content.changes.size());
        if (!m_unsealing || m_in.hasFailed())
            return;
        if (index >= m_unsealing->flags.size())
            return refuse("it is not said whether a change is sealed");
        if (m_unsealing->flags[index] == 0)
            return;
        const QByteArray context = sealContextOf({change.op.kind, change.op.record, change.op.group});
        Result<QByteArray> value = m_unsealing->sealer.open(change.op.value, context);
        if (!value)
            return refuse("a value does not open with the key of its rows");
        change.op.value = *std::move(value);
    }
    void unseal(RescuedPicture &picture)
    {
        if (!m_unsealing || m_in.hasFailed())
            return;
        QByteArray bytes;
        constexpr qsizetype kStep = kBlobPartBytes + kSealBytes;
        for (qsizetype at = 0, part = 0; at < picture.bytes.size(); at += kStep, ++part) {
            const QByteArrayView sealed =
                QByteArrayView(picture.bytes).sliced(at, std::min(kStep, picture.bytes.size() - at));
            const Result<QByteArray> opened =
                m_unsealing->sealer.open(sealed, partContextOf(picture.sha256, part));
            if (!opened)
                return refuse("a picture does not open with the key of its rows");
            bytes += *opened;
        }
        picture.bytes = bytes;
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
        constexpr qsizetype kMaxParts = kMaxBlobBytes / kBlobPartBytes + 1;
        picture.bytes = m_in.bytes(kMaxBlobBytes + (m_unsealing ? kMaxParts * kSealBytes : 0));
        m_in.leave();
        unseal(picture);
        if (!m_in.hasFailed() && (picture.bytes.isEmpty() || sha256({picture.bytes}) != picture.sha256))
            refuse("a picture does not have the hash that names it");
        m_content.pictures.push_back(std::move(picture));
    }

    feed1::WireReader m_in;
    const Unsealing *m_unsealing;
    RescueContent m_content;
    std::vector<RecordLine> m_records;
    std::set<FeedId> m_feeds;
    std::set<std::pair<ReplicaId, RecordId>> m_named;
};

void readProven(feed1::WireReader &in, RescueReading &reading)
{
    reading.signedBytes = in.bytes(kMaxRescueBytes);
    if (!in.absent())
        reading.proof = in.bytes(kHashBytes);
}

Error damaged(const Error &cause)
{
    const bool isTooLarge = cause.code == ErrorCode::SyncTooLarge;
    return {isTooLarge ? ErrorCode::RescueTooLarge : ErrorCode::RescueDamaged, cause.where, cause.what};
}

} // namespace

bool isLockedRescue(QByteArrayView plain)
{
    return feed1::WireReader(plain).arraySize() == 4;
}

Result<RescueReading> decodeRescue(QByteArrayView plain)
{
    feed1::WireReader outer(plain);
    RescueReading reading;
    outer.enter(2);
    readProven(outer, reading);
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

Result<RescueReading> decodeLockedRescue(QByteArrayView plain, const RecoveryKeyPair &key,
                                         RandomSource &random)
{
    feed1::WireReader outer(plain);
    RescueReading reading;
    outer.enter(4);
    readProven(outer, reading);
    const QByteArray flags = outer.bytes(qsizetype(kMaxRescuedChanges));
    const QByteArray rowKey = outer.bytes(kSealedRowKeyBytes);
    outer.leave();
    outer.finish();
    if (outer.hasFailed())
        return damaged(outer.error());
    const Result<RowSealer::Key> opened = openRowKey(rowKey, key);
    if (!opened)
        return opened.error();
    const RowSealer sealer(*opened, random);
    const Unsealing unsealing{sealer, flags};
    Result<RescueContent> content = RescueReader(reading.signedBytes, &unsealing).read();
    if (!content)
        return damaged(content.error());
    reading.content = *std::move(content);
    return reading;
}

} // namespace samsyn
