// SPDX-License-Identifier: EUPL-1.2
// How a rescue file is written, and what proves whose it is.
#include "core/base/Hash.h"
#include "core/records/Cbor.h"
#include "core/store/SecretHash.h"
#include "core/sync/RescueLines.h"

#include <map>

namespace samsyn {

namespace {

constexpr QByteArrayView kProofPurpose("samsyn-rescue1", 14);

QByteArray proofOf(QByteArrayView content, QByteArrayView sessionHash)
{
    return hmacSha256(sessionHash, {kProofPurpose, content});
}

QByteArrayView viewOf(const IdBytes &bytes)
{
    return {bytes.data(), qsizetype(bytes.size())};
}

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

void writeProven(CborWriter &out, const QByteArray &content, QByteArrayView sessionHash)
{
    out.bytes(content);
    if (sessionHash.isEmpty())
        out.null();
    else
        out.bytes(proofOf(content, sessionHash));
}

} // namespace

QByteArray encodeRescue(const RescueContent &content, QByteArrayView sessionHash)
{
    CborWriter plain;
    plain.array(2);
    writeProven(plain, RescueWriter(content).write(), sessionHash);
    return plain.take();
}

QByteArray encodeLockedRescue(const LockedRescue &locked, QByteArrayView sessionHash)
{
    CborWriter plain;
    plain.array(4);
    writeProven(plain, RescueWriter(locked.content).write(), sessionHash);
    plain.bytes(locked.sealedFlags);
    plain.bytes(locked.rowKey);
    return plain.take();
}

bool RescueReading::isProvenBy(QByteArrayView sessionHash) const
{
    return !proof.isEmpty() && equalInConstantTime(proof, proofOf(signedBytes, sessionHash));
}

} // namespace samsyn
