// SPDX-License-Identifier: EUPL-1.2
#include "core/service/DepositService.h"

#include "core/base/Hash.h"
#include "core/store/DeviceRows.h"
#include "core/store/SqliteRows.h"
#include "core/sync/WireReader.h"

#include <algorithm>

namespace samsyn {

namespace {

const QString kMemory = QStringLiteral("device:deposit");
constexpr qsizetype kBytesAFile = 200 * 1024;
constexpr quint64 kMaxReceipts = 1000;
constexpr qsizetype kNumberBytes = 6, kDigestBytes = 32;

void putIds(CborWriter &out, const std::vector<OpId> &ids)
{
    out.array(ids.size());
    for (const OpId &id : ids)
        out.bytes(id.view());
}

std::vector<OpId> takeIds(feed1::WireReader &in)
{
    std::vector<OpId> ids;
    in.list(kMaxRescuedChanges, [&] { ids.push_back(in.id<OpId>()); });
    return ids;
}

bool isAnyOf(const std::vector<OpId> &changes, const std::set<OpId> &among)
{
    return std::ranges::any_of(changes, [&among](const OpId &id) { return among.contains(id); });
}

/// The organisation may have another key by now.
bool isSealedTo(const QByteArray &file, const std::optional<RecoveryKey> &key)
{
    const Result<std::optional<RecoveryKey>> sealedTo = recoveryKeyOf(file);
    return sealedTo && *sealedTo == key;
}

} // namespace

Result<DepositService::Memory> DepositService::recall() const
{
    const Result<QByteArray> kept = m_store.draft(kMemory);
    if (!kept)
        return kept.error();
    Memory memory;
    if (kept->isEmpty())
        return memory;
    feed1::WireReader in(*kept);
    in.enter(3);
    if (in.number() != 1)
        in.refuse(ErrorCode::SyncMalformed, "of a later version");
    if (!in.absent()) {
        in.enter(2);
        memory.file = in.bytes(kMaxDepositBytes);
        memory.changes = takeIds(in);
        in.leave();
    }
    in.list(kMaxReceipts, [&] {
        Receipt receipt;
        in.enter(3);
        receipt.receipt.digest = in.bytes(kDigestBytes);
        receipt.receipt.receivedAtMs = in.signedNumber();
        receipt.changes = takeIds(in);
        in.leave();
        memory.receipts.push_back(std::move(receipt));
    });
    in.leave();
    in.finish();
    // What cannot be read was written by a later version; leaving the work once more is harmless.
    return in.hasFailed() ? Memory{} : memory;
}

Result<void> DepositService::remember(const Memory &memory) const
{
    CborWriter out;
    out.array(3);
    out.unsignedInteger(1);
    if (memory.file.isEmpty()) {
        out.null();
    } else {
        out.array(2);
        out.bytes(memory.file);
        putIds(out, memory.changes);
    }
    out.array(memory.receipts.size());
    for (const Receipt &receipt : memory.receipts) {
        out.array(3);
        out.bytes(receipt.receipt.digest);
        out.integer(receipt.receipt.receivedAtMs);
        putIds(out, receipt.changes);
    }
    return m_store.edit({}, {{kMemory, out.take()}});
}

Result<std::vector<OpId>> DepositService::waiting() const
{
    Result<SqliteStatement> rows =
        m_store.connection().database().prepare("SELECT oid FROM op WHERE state = 1 ORDER BY local");
    if (!rows)
        return rows.error();
    return readAll<OpId>(*rows, [](const SqliteStatement &row) { return row.id<OpId>(0); });
}

Result<DepositStanding> DepositService::standing() const
{
    const Result<Memory> memory = recall();
    if (!memory)
        return memory.error();
    const Result<std::vector<OpId>> ids = waiting();
    if (!ids)
        return ids.error();
    const Result<qint64> pictures =
        readNumber(m_store.connection().database(), "SELECT count(*) FROM upload WHERE state = 1");
    if (!pictures)
        return pictures.error();
    DepositStanding standing{int(ids->size()), 0, int(*pictures), 0, {}};
    const std::set<OpId> left(ids->begin(), ids->end());
    for (const Receipt &receipt : memory->receipts) {
        const auto still =
            std::ranges::count_if(receipt.changes, [&left](const OpId &id) { return left.contains(id); });
        if (still == 0)
            continue; // the server has taken them since
        standing.leftChanges += int(still);
        standing.leftAtMs = receipt.receipt.receivedAtMs;
        standing.number = QString::fromLatin1(receipt.receipt.digest.left(kNumberBytes).toHex());
    }
    return standing;
}

void DepositService::leave()
{
    if (m_isLeaving || !isPossible())
        return;
    m_isLeaving = true;
    m_lastError.reset();
    if (m_listener)
        m_listener();
    next();
}

Result<bool> DepositService::prepare(Memory &memory) const
{
    const Result<std::vector<OpId>> ids = waiting();
    if (!ids)
        return ids.error();
    const std::set<OpId> still(ids->begin(), ids->end());
    std::erase_if(memory.receipts, [&](const Receipt &one) { return !isAnyOf(one.changes, still); });
    const bool isReady = isAnyOf(memory.changes, still) && isSealedTo(memory.file, m_owner.recoveryKey);
    if (isReady)
        return true;
    std::set<OpId> left;
    for (const Receipt &receipt : memory.receipts)
        left.insert(receipt.changes.begin(), receipt.changes.end());
    const Result<RescueContent> content =
        DeviceRescue(m_store, m_owner.account).collectWaiting(left, kBytesAFile);
    if (!content)
        return content.error();
    memory.file.clear();
    memory.changes.clear();
    if (!content->changes.empty()) {
        Result<QByteArray> file =
            sealRescue(encodeRescue(*content, m_owner.sessionHash), {m_owner.recoveryKey, {}}, m_random);
        if (!file)
            return file.error();
        memory.file = *std::move(file);
        for (const RescuedChange &change : content->changes)
            memory.changes.push_back(change.id);
    }
    SAMSYN_TRY(remember(memory));
    return !memory.file.isEmpty();
}

void DepositService::next()
{
    Result<Memory> memory = recall();
    if (!memory)
        return stop(memory.error());
    const Result<bool> isMore = prepare(*memory);
    if (!isMore)
        return stop(isMore.error());
    if (!*isMore)
        return stop(std::nullopt);
    m_transport.leave(memory->file, [this, file = memory->file](const Result<DepositReceipt> &receipt) {
        take(file, receipt);
    });
}

void DepositService::take(const QByteArray &file, const Result<DepositReceipt> &receipt)
{
    if (!receipt)
        return stop(receipt.error());
    if (receipt->digest != sha256({file}))
        return stop(Error{ErrorCode::NetworkNotSamsyn, QStringLiteral("deposit"),
                          QStringLiteral("the receipt is of another file")});
    Result<Memory> memory = recall();
    if (!memory)
        return stop(memory.error());
    memory->receipts.push_back({*receipt, std::move(memory->changes)});
    memory->changes.clear();
    memory->file.clear();
    if (const Result<void> kept = remember(*memory); !kept)
        return stop(kept.error());
    if (m_listener)
        m_listener();
    next();
}

void DepositService::stop(std::optional<Error> error)
{
    m_isLeaving = false;
    m_lastError = std::move(error);
    if (m_listener)
        m_listener();
}

} // namespace samsyn
