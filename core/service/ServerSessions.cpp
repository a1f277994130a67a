// SPDX-License-Identifier: EUPL-1.2
// The codes and sessions of ServerAccounts.
#include "core/service/ServerAccounts.h"

#include "core/store/SecretHash.h"
#include "core/store/StoredGroup.h"
#include "core/sync/Deposit.h"

#include <array>

namespace samsyn {

namespace {

constexpr qint64 kHourMs = 3600LL * 1000;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr qint64 kScannedCodeMs = 14 * kDayMs;
constexpr qint64 kTypedCodeMs = 72 * kHourMs;
constexpr qint64 kSessionIdleMs = 90 * kDayMs;
constexpr qint64 kSessionWholeMs = 365 * kDayMs;
constexpr qint64 kDepositWholeMs = 365 * kDayMs;
constexpr int kTypedTries = 5;
constexpr int kScannedChars = 26, kTypedChars = 12, kSelectorChars = 4;
constexpr int kDeviceNameChars = 120;
constexpr int kTokenBytes = 32;
constexpr char kCrockford[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// 128 random bits as 26 characters; the last one carries three of them.
QString longCode(RandomSource &random)
{
    std::array<std::byte, 16> bytes;
    random.fill(bytes);
    QString code;
    unsigned window = 0, bits = 0;
    for (const std::byte byte : bytes) {
        window = (window << 8U) | std::to_integer<unsigned>(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            code += QLatin1Char(kCrockford[(window >> (bits - 5)) & 31U]);
    }
    return code + QLatin1Char(kCrockford[(window << (5 - bits)) & 31U]);
}

QString shortCode(RandomSource &random)
{
    std::array<std::byte, kTypedChars> bytes;
    random.fill(bytes);
    QString code;
    for (const std::byte byte : bytes)
        code += QLatin1Char(kCrockford[std::to_integer<unsigned>(byte) & 31U]);
    return code;
}

Error invalidCode()
{
    return {ErrorCode::EnrolCodeInvalid, QStringLiteral("code"), QStringLiteral("unknown, wrong or expired")};
}

Error usedUp()
{
    return {ErrorCode::EnrolTooManyTries, QStringLiteral("code"),
            QStringLiteral("too many tries; ask for a new code")};
}

Error signedOut()
{
    return {ErrorCode::SyncSignedOut, QStringLiteral("session"), QStringLiteral("unknown, ended or expired")};
}

} // namespace

Result<std::optional<AccountRow>> ServerAccounts::enabledAccount(const UserId &user)
{
    const Result<AccountRow> account = accountOf(user);
    if (!account)
        return account.error();
    return account->isDisabled ? std::nullopt : std::optional(*account);
}

Result<QString> ServerAccounts::issue(const UserId &user, const QString &code, const CodeName &name)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
    if (!transaction)
        return transaction.error();
    const Result<std::optional<AccountRow>> account = enabledAccount(user);
    if (!account)
        return account.error();
    if (!*account)
        return Error{ErrorCode::ArgumentInvalid, user.toString(), QStringLiteral("the account is disabled")};
    EnrolCodeRow row{name.selector, {}, user, m_clock.nowMs() + kScannedCodeMs, 1, 0};
    if (!name.secret.isEmpty()) {
        const Result<QByteArray> verifier = hashTypedSecret(name.secret);
        if (!verifier)
            return verifier.error();
        row.verifier = *verifier;
        row.expiresAtMs = m_clock.nowMs() + kTypedCodeMs;
        row.triesLeft = kTypedTries;
    }
    SAMSYN_TRY(m_stores.accounts.putCode(row));
    SAMSYN_TRY(transaction->commit());
    return code;
}

Result<QString> ServerAccounts::issueScannedCode(const UserId &user)
{
    const QString code = longCode(m_random);
    return issue(user, code, {hashLongSecret(code.toLatin1()), {}});
}

Result<QString> ServerAccounts::issueTypedCode(const UserId &user)
{
    for (;;) {
        const QByteArray code = shortCode(m_random).toLatin1();
        const CodeName name{code.left(kSelectorChars), code.mid(kSelectorChars)};
        const Result<std::optional<EnrolCodeRow>> taken = m_stores.accounts.code(name.selector);
        if (!taken)
            return taken.error();
        // A selector is never given out twice, so that tries against an old code cannot void a new one.
        if (!*taken)
            return issue(user, QString::fromLatin1(code), name);
    }
}

Result<void> ServerAccounts::checkSecret(EnrolCodeRow &row, const CodeName &name)
{
    if (row.triesLeft <= 0)
        return usedUp();
    if (row.verifier.isEmpty() || isTypedSecret(name.secret, row.verifier))
        return {};
    --row.triesLeft;
    SAMSYN_TRY(m_stores.accounts.putCode(row));
    return row.triesLeft > 0 ? invalidCode() : usedUp();
}

Result<EnrolCodeRow> ServerAccounts::checkCode(const CodeName &name)
{
    Result<std::optional<EnrolCodeRow>> row = m_stores.accounts.code(name.selector);
    if (!row)
        return row.error();
    if (!*row || (*row)->expiresAtMs <= m_clock.nowMs()) {
        // The same work as for a live code, so that time does not tell which selectors exist.
        if (!name.secret.isEmpty())
            SAMSYN_TRY(hashTypedSecret(name.secret));
        return invalidCode();
    }
    SAMSYN_TRY(checkSecret(**row, name));
    if ((*row)->usedAtMs != 0)
        return Error{ErrorCode::EnrolCodeUsed, QStringLiteral("code"),
                     QStringLiteral("used already; ask for a new one")};
    return **row;
}

Result<EnrolResponse> ServerAccounts::openSession(const EnrolCodeRow &code, const QString &deviceName)
{
    const Result<std::optional<AccountRow>> account = enabledAccount(code.user);
    if (!account)
        return account.error();
    if (!*account)
        return invalidCode();
    const qint64 nowMs = m_clock.nowMs();
    EnrolCodeRow used = code;
    used.usedAtMs = nowMs;
    SAMSYN_TRY(m_stores.accounts.putCode(used));
    SAMSYN_TRY(note(LedgerKind::CodeUsed, used.selector));
    QByteArray token(kTokenBytes, Qt::Uninitialized);
    m_random.fill({reinterpret_cast<std::byte *>(token.data()), std::size_t(token.size())});
    SAMSYN_TRY(m_stores.accounts.putSession({hashLongSecret(token), code.user, deviceName, nowMs, nowMs}));
    SAMSYN_TRY(keepDepositToken(token, code.user));
    const Result<ServerIdentity> identity = m_stores.feeds.identity();
    if (!identity)
        return identity.error();
    const auto profile = storedGroup<UserProfileGroup>(m_stores.feeds, RecordId(code.user.bytes()));
    if (!profile)
        return profile.error();
    const auto collaboration = storedGroup<CollaborationGroup>(m_stores.feeds, (*account)->collaboration);
    if (!collaboration)
        return collaboration.error();
    return EnrolResponse{identity->server, code.user, token, *profile ? (*profile)->displayName : QString(),
                         *collaboration ? (*collaboration)->name.sv : QString()};
}

Result<EnrolResponse> ServerAccounts::redeem(const EnrolRequest &request)
{
    if (request.deviceName.size() > kDeviceNameChars)
        return Error{ErrorCode::ArgumentInvalid, QStringLiteral("deviceName"),
                     QStringLiteral("over 120 characters")};
    const QByteArray code = normaliseJoinCode(request.code).toLatin1();
    CodeName name;
    if (code.size() == kScannedChars)
        name.selector = hashLongSecret(code);
    else if (code.size() == kTypedChars)
        name = {code.left(kSelectorChars), code.mid(kSelectorChars)};
    else
        return invalidCode();
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
    if (!transaction)
        return transaction.error();
    const Result<EnrolCodeRow> row = checkCode(name);
    if (!row) {
        // The failed try stays counted.
        SAMSYN_TRY(transaction->commit());
        return row.error();
    }
    Result<EnrolResponse> response = openSession(*row, request.deviceName);
    if (!response)
        return response;
    SAMSYN_TRY(transaction->commit());
    return response;
}

Result<UserId> ServerAccounts::authenticate(QByteArrayView token)
{
    if (token.size() != kTokenBytes)
        return signedOut();
    const QByteArray hash = hashLongSecret(token);
    Result<std::optional<SessionRow>> session = m_stores.accounts.session(hash);
    if (!session)
        return session.error();
    if (!*session || !equalInConstantTime((*session)->tokenHash, hash))
        return signedOut();
    const qint64 nowMs = m_clock.nowMs();
    if (nowMs - (*session)->lastUsedAtMs > kSessionIdleMs
        || nowMs - (*session)->createdAtMs > kSessionWholeMs)
        return signedOut();
    const Result<std::optional<AccountRow>> account = enabledAccount((*session)->user);
    if (!account)
        return account.error();
    if (!*account)
        return signedOut();
    if (nowMs - (*session)->lastUsedAtMs >= kHourMs) {
        Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
        if (!transaction)
            return transaction.error();
        (*session)->lastUsedAtMs = nowMs;
        SAMSYN_TRY(m_stores.accounts.putSession(**session));
        SAMSYN_TRY(keepDepositToken(token, (*session)->user));
        SAMSYN_TRY(transaction->commit());
    }
    return (*session)->user;
}

Result<void> ServerAccounts::keepDepositToken(QByteArrayView sessionToken, const UserId &user)
{
    const qint64 nowMs = m_clock.nowMs();
    const Result<int> forgotten = m_stores.accounts.removeDepositTokensBefore(nowMs - kDepositWholeMs);
    if (!forgotten)
        return forgotten.error();
    return m_stores.accounts.putDepositToken({hashLongSecret(depositTokenOf(sessionToken)), user, nowMs});
}

Result<UserId> ServerAccounts::authenticateDeposit(QByteArrayView token)
{
    const QByteArray hash = hashLongSecret(token);
    const Result<std::optional<DepositTokenRow>> row = m_stores.accounts.depositToken(hash);
    if (!row)
        return row.error();
    if (!*row || !equalInConstantTime((*row)->tokenHash, hash)
        || m_clock.nowMs() - (*row)->seenAtMs > kDepositWholeMs)
        return signedOut();
    const Result<std::optional<AccountRow>> account = enabledAccount((*row)->user);
    if (!account)
        return account.error();
    return *account ? Result<UserId>((*row)->user) : signedOut();
}

Result<int> ServerAccounts::endSessions(const UserId &user)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
    if (!transaction)
        return transaction.error();
    SAMSYN_TRY(accountOf(user));
    const Result<std::vector<SessionRow>> sessions = m_stores.accounts.sessionsOf(user);
    if (!sessions)
        return sessions.error();
    for (const SessionRow &session : *sessions) {
        SAMSYN_TRY(note(LedgerKind::SessionEnded, session.tokenHash));
        SAMSYN_TRY(m_stores.accounts.removeSession(session.tokenHash));
    }
    SAMSYN_TRY(transaction->commit());
    return int(sessions->size());
}

Result<void> ServerAccounts::signOut(QByteArrayView token)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(m_stores.feeds);
    if (!transaction)
        return transaction.error();
    const QByteArray hash = hashLongSecret(token);
    SAMSYN_TRY(note(LedgerKind::SessionEnded, hash));
    SAMSYN_TRY(m_stores.accounts.removeSession(hash));
    return transaction->commit();
}

} // namespace samsyn
