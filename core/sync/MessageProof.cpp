// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/MessageProof.h"

#include "core/base/Hash.h"
#include "core/base/Safeguard.h"
#include "core/records/Cbor.h"

#include <QtEndian>

namespace samsyn::feed1 {

ChainHash historyProof(const std::vector<ChainHash> &chains, const std::vector<RecordKey> &unsaidKeys)
{
    QByteArray all;
    for (const ChainHash &chain : chains)
        all.append(chain.view());
    for (const RecordKey &key : unsaidKeys) {
        if (holds(Safeguard::KeysAreProven))
            all.append(ChainHash(key).view());
    }
    return ChainHash(truncateDigest(sha256({"history", all})));
}

void ContentProof::add(const Feed &feed)
{
    CborWriter writer;
    for (const quint64 number : {quint64(feed.handle), feed.head, feed.cellCount, feed.checksum, feed.safe})
        writer.unsignedInteger(number);
    m_said.append(writer.data());
}

std::optional<quint64> ContentProof::value() const
{
    if (m_said.isEmpty())
        return std::nullopt;
    return qFromBigEndian<quint64>(sha256({"content", m_said}).constData());
}

} // namespace samsyn::feed1
