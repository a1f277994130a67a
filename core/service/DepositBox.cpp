// SPDX-License-Identifier: EUPL-1.2
#include "core/service/DepositBox.h"

#include "core/base/Hash.h"
#include "core/store/RescueSeal.h"
#include "core/store/SecretHash.h"

namespace samsyn {

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;

Error full(const char *what)
{
    return {ErrorCode::SyncQuota, QStringLiteral("deposit"), QString::fromLatin1(what)};
}

} // namespace

Result<void> DepositBox::check(QByteArrayView file)
{
    if (file.size() > kMaxDepositBytes)
        return Error{ErrorCode::SyncTooLarge, QStringLiteral("deposit"), QStringLiteral("over 256 KiB")};
    const Result<std::optional<RecoveryKey>> key = recoveryKeyOf(file);
    if (!key)
        return key.error();
    if (!*key)
        return Error{ErrorCode::RescueWrongKey, QStringLiteral("deposit"),
                     QStringLiteral("the file is not sealed to an organisation's recovery key")};
    return {};
}

Result<DepositReceipt> DepositBox::take(QByteArrayView token, const QByteArray &file)
{
    SAMSYN_TRY(check(file));
    const Result<UserId> user = m_stores.accounts.authenticateDeposit(token);
    if (!user)
        return user.error();
    const QByteArray digest = sha256({file}), tokenHash = hashLongSecret(token);
    const Result<std::optional<DepositRow>> known = m_stores.deposits.deposit(*user, digest);
    if (!known)
        return known.error();
    if (*known)
        return DepositReceipt{digest, (*known)->atMs};
    const qint64 nowMs = m_clock.nowMs();
    const Result<qint64> today = m_stores.deposits.depositedBytes(tokenHash, nowMs - kDayMs);
    if (!today)
        return today.error();
    if (*today + file.size() > m_limits.bytesPerDay)
        return full("the installation has left as much as it may in a day");
    const Result<qint64> waiting = m_stores.deposits.waitingDepositBytes(*user);
    if (!waiting)
        return waiting.error();
    if (*waiting + file.size() > m_limits.waitingBytesPerUser)
        return full("the account has as much waiting as it may have");
    DepositRow row{*user, digest, tokenHash, file.size(), nowMs, DepositState::Waiting, 0};
    SAMSYN_TRY(m_stores.deposits.putDeposit(row, file));
    return DepositReceipt{digest, nowMs};
}

} // namespace samsyn
