// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/Deposit.h"

#include "core/base/Hash.h"
#include "core/sync/WireReader.h"

namespace samsyn {

namespace {
constexpr qsizetype kDigestBytes = 32;
}

QByteArray depositTokenOf(QByteArrayView sessionToken)
{
    return hmacSha256(sessionToken, {QByteArrayView("samsyn-deposit1")});
}

QByteArray encodeDepositReceipt(const DepositReceipt &receipt)
{
    CborWriter writer;
    writer.array(3);
    writer.unsignedInteger(1);
    writer.bytes(receipt.digest);
    writer.integer(receipt.receivedAtMs);
    return writer.take();
}

Result<DepositReceipt> decodeDepositReceipt(QByteArrayView bytes)
{
    feed1::WireReader reader(bytes);
    DepositReceipt receipt;
    reader.enter(3);
    if (reader.number() != 1)
        reader.refuse(ErrorCode::SyncMalformed, "not a receipt of version 1");
    receipt.digest = reader.bytes(kDigestBytes);
    if (receipt.digest.size() != kDigestBytes)
        reader.refuse(ErrorCode::SyncMalformed, "a digest has 32 bytes");
    receipt.receivedAtMs = reader.signedNumber();
    reader.leave();
    reader.finish();
    if (reader.hasFailed())
        return reader.error();
    return receipt;
}

} // namespace samsyn
