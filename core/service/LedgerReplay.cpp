// SPDX-License-Identifier: EUPL-1.2
#include "core/service/LedgerReplay.h"

#include "core/base/Safeguard.h"
#include "core/store/StoredGroup.h"

#include <algorithm>
#include <map>

namespace samsyn {

namespace {

class Replay {
public:
    Replay(const Erasure::Stores &stores, ServerAccounts &accounts, Erasure &erasure)
        : m_stores(stores), m_accounts(accounts), m_erasure(erasure)
    {
    }

    Result<void> carryOut(const LedgerEntry &entry)
    {
        switch (entry.kind) {
        case LedgerKind::SessionEnded:
            return m_stores.accounts.removeSession(entry.subject);
        case LedgerKind::AccountDisabled:
            return disable(entry);
        case LedgerKind::RolesSet:
            m_roles[entry.subject] = entry.detail; // the last word counts
            return {};
        case LedgerKind::CodeUsed:
            return useUp(entry);
        case LedgerKind::RecordErased:
            return erase(entry);
        }
        return Error{ErrorCode::StoreCorrupt, QStringLiteral("ledger"),
                     QStringLiteral("an entry of a newer server; install that")};
    }

    /// Roles are taken away, never given: the backup has those of its time.
    Result<void> finish()
    {
        for (const auto &[subject, left] : m_roles) {
            const Result<std::optional<AccountRow>> account = accountOf(subject);
            if (!account)
                return account.error();
            if (!*account)
                continue;
            const auto profile =
                storedGroup<UserProfileGroup>(m_stores.feeds, RecordId((*account)->id.bytes()));
            if (!profile)
                return profile.error();
            std::vector<RoleEntry> roles = *profile ? (*profile)->roles : std::vector<RoleEntry>();
            const std::size_t had = roles.size();
            // Named once more for Clang before 16, which captures no part of a pair.
            std::erase_if(roles, [&left = left](const RoleEntry &entry) { return !contains(left, entry); });
            if (roles.size() != had)
                SAMSYN_TRY(m_accounts.setRoles((*account)->id, roles));
        }
        return {};
    }

private:
    static bool contains(const QByteArray &left, const RoleEntry &entry)
    {
        QByteArray wanted(1, char(entry.role));
        wanted.append(entry.organisation.view());
        for (qsizetype at = 0; at + wanted.size() <= left.size(); at += wanted.size()) {
            if (left.mid(at, wanted.size()) == wanted)
                return true;
        }
        return false;
    }
    Result<std::optional<AccountRow>> accountOf(const QByteArray &subject)
    {
        const Result<UserId> user = UserId::fromBytes(subject);
        return user ? m_stores.accounts.account(*user) : std::optional<AccountRow>();
    }
    Result<void> disable(const LedgerEntry &entry)
    {
        const Result<std::optional<AccountRow>> account = accountOf(entry.subject);
        if (!account)
            return account.error();
        if (!*account)
            return {}; // made after the backup
        if (!(*account)->isDisabled)
            SAMSYN_TRY(m_accounts.disable((*account)->id)); // what they read and decided goes with it
        return m_stores.erasure.forgetPerson((*account)->id);
    }
    Result<void> useUp(const LedgerEntry &entry)
    {
        Result<std::optional<EnrolCodeRow>> code = m_stores.accounts.code(entry.subject);
        if (!code)
            return code.error();
        if (!*code || (*code)->usedAtMs != 0)
            return {};
        (*code)->usedAtMs = std::max<qint64>(1, entry.atMs);
        return m_stores.accounts.putCode(**code);
    }
    Result<void> erase(const LedgerEntry &entry)
    {
        const Result<FeedId> feed = FeedId::fromBytes(entry.subject);
        const Result<RecordId> record = RecordId::fromBytes(entry.detail);
        if (!holds(Safeguard::ErasureIsReplayed))
            return {};
        return feed && record ? m_erasure.eraseAgain(*feed, *record) : Result<void>();
    }

    const Erasure::Stores &m_stores;
    ServerAccounts &m_accounts;
    Erasure &m_erasure;
    std::map<QByteArray, QByteArray> m_roles;
};

} // namespace

Result<LedgerReplay> replayLedger(const Ledger &ledger, const Erasure::Stores &stores,
                                  ServerAccounts &accounts, Erasure &erasure)
{
    Result<ServerTransaction> transaction = ServerTransaction::begin(stores.feeds);
    if (!transaction)
        return transaction.error();
    const Result<qint64> position = stores.erasure.ledgerPosition();
    if (!position)
        return position.error();
    LedgerReplay replayed;
    const std::vector<LedgerEntry> entries = ledger.entries(); // setRoles() adds to them
    if (*position == qint64(entries.size()))
        return replayed;
    // Fewer lines than the database knows of: another ledger, of which nothing can be left out.
    const std::size_t first = *position > qint64(entries.size()) ? 0 : std::size_t(*position);
    Replay replay(stores, accounts, erasure);
    for (std::size_t i = first; i < entries.size(); ++i) {
        SAMSYN_TRY(replay.carryOut(entries[i]));
        ++replayed.entries;
    }
    SAMSYN_TRY(replay.finish());
    const Result<int> codes = entries.empty() ? Result(0) : stores.erasure.voidUnusedCodes();
    if (!codes)
        return codes.error();
    replayed.codes = *codes;
    SAMSYN_TRY(stores.erasure.setLedgerPosition(qint64(ledger.entries().size())));
    SAMSYN_TRY(transaction->commit());
    return replayed;
}

} // namespace samsyn
