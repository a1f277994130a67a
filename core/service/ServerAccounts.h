// SPDX-License-Identifier: EUPL-1.2
// Why: who exists on a server and how people get in: collaborations, members, accounts, invitations, codes,
// sessions.
#pragma once

#include "core/service/FeedAccess.h"
#include "core/service/TakingAway.h"
#include "core/store/AccountStore.h"
#include "core/sync/Enrolment.h"
#include "core/sync/NoticeKeeper.h"

namespace samsyn {

struct NewAccount {
    QString displayName;
    RecordId collaboration;
    std::vector<RoleEntry> roles;
};

struct NewRound {
    RecordId id;
    RoundPlanGroup plan; ///< resultFeed null = the server names it
    RoundScheduleGroup schedule;
    RoundStatusGroup status;
    RoundFrameGroup frame;
    RoundFollowUpGroup followUp = {};
};

struct NewRespondent {
    RecordId round, organisation;
    QString unit; ///< empty and Unset: the respondent chooses
    RespondentGroup group = RespondentGroup::Unset;
};

struct Invitation {
    UserId user;
    RecordId respondent;
    FeedId answers;
};

/// Every effect is one transaction: its own, or part of the caller's. Thread: the store's writer.
/// Errors of every call: Store*; of those that write records: RecordFieldInvalid.
class ServerAccounts {
public:
    struct Stores {
        ServerStore &feeds;
        AccountStore &accounts;
    };
    ServerAccounts(Stores stores, ServerWriter &writer, const WallClock &clock, RandomSource &random);

    /// What is taken away from now on is told there as well; must outlive this.
    void tell(TakingAway &taking) { m_taking = &taking; }

    /// Makes the `ws` and `cat` feeds and the Collaboration record. Errors also: StoreConstraint when it
    /// exists.
    [[nodiscard]] Result<void> createCollaboration(const RecordId &id, const CollaborationGroup &identity);
    /// Makes the `mgr` feed and the MemberOrganisation record. Errors also: ArgumentInvalid (no such
    /// collaboration), StoreConstraint (it exists).
    [[nodiscard]] Result<void> addMember(const RecordId &collaboration, const RecordId &id,
                                         const MemberOrganisationGroup &identity);
    /// Makes the round and its `res` feed. Errors also: ArgumentInvalid.
    [[nodiscard]] Result<void> addRound(const RecordId &collaboration, const NewRound &round);
    /// The catalogue feed of a collaboration, for packFramework(). Errors also: ArgumentInvalid.
    [[nodiscard]] Result<FeedId> catalogueOf(const RecordId &collaboration);

    /// Makes the `me` feed with the UserProfile and the memberships that follow from the roles.
    /// Errors also: ArgumentInvalid.
    [[nodiscard]] Result<UserId> createAccount(const NewAccount &account);
    /// Errors also: ArgumentInvalid.
    [[nodiscard]] Result<void> setRoles(const UserId &user, const std::vector<RoleEntry> &roles);
    /// Ends all sessions, voids codes, keeps everything the person wrote. Errors also: ArgumentInvalid.
    [[nodiscard]] Result<void> disable(const UserId &user);

    /// Makes an account without a name, the Respondent and its `ans` feed. Errors also: RoundUnknown,
    /// RoundNotOpen (it is over), ArgumentInvalid (the organisation does not take part).
    [[nodiscard]] Result<Invitation> inviteRespondent(const NewRespondent &respondent);
    /// The same for a person who has an account.
    [[nodiscard]] Result<Invitation> inviteAccount(const UserId &user, const NewRespondent &respondent);

    /// 26 characters Crockford base32 (128 bits) for a QR code or link; 14 days, once. Errors also:
    /// ArgumentInvalid.
    [[nodiscard]] Result<QString> issueScannedCode(const UserId &user);
    /// 12 characters to type: 4 find the code, 8 (40 bits) prove it; 72 hours, once, 5 tries. Errors also:
    /// ArgumentInvalid.
    [[nodiscard]] Result<QString> issueTypedCode(const UserId &user);
    /// Exchanges a code for a session. A failed try is counted and stored, also when this returns an error.
    /// Errors also: EnrolCodeInvalid (unknown, wrong or expired), EnrolCodeUsed, EnrolTooManyTries,
    /// ArgumentInvalid.
    [[nodiscard]] Result<EnrolResponse> redeem(const EnrolRequest &request);

    /// The user of a session token (32 bytes); 90 days idle, 12 months in all. Notes the use once an hour.
    /// Errors also: SyncSignedOut.
    [[nodiscard]] Result<UserId> authenticate(QByteArrayView token);
    /// The user who may leave a sealed file with this deposit token (32 bytes), within 12 months of the last
    /// use of the session it belongs to. The same error for every reason. Errors also: SyncSignedOut.
    [[nodiscard]] Result<UserId> authenticateDeposit(QByteArrayView token);
    /// Ends all sessions of somebody who may sign in again: a device was lost. Returns how many there were.
    /// Errors also: ArgumentInvalid.
    [[nodiscard]] Result<int> endSessions(const UserId &user);
    /// Ends one session; an unknown token is no error.
    [[nodiscard]] Result<void> signOut(QByteArrayView token);

private:
    [[nodiscard]] Result<Invitation> invite(const UserId &user, const NewRespondent &respondent);
    [[nodiscard]] Result<RecordId> collaborationOfRound(const NewRespondent &respondent);
    [[nodiscard]] Result<AccountRow> accountOf(const UserId &user);
    /// Nothing when the account is disabled.
    [[nodiscard]] Result<std::optional<AccountRow>> enabledAccount(const UserId &user);
    struct CodeName {
        QByteArray selector, secret;
    }; ///< secret empty: the selector is the proof
    [[nodiscard]] Result<QString> issue(const UserId &user, const QString &code, const CodeName &name);
    [[nodiscard]] Result<EnrolCodeRow> checkCode(const CodeName &name);
    [[nodiscard]] Result<void> checkSecret(EnrolCodeRow &row, const CodeName &name);
    [[nodiscard]] Result<EnrolResponse> openSession(const EnrolCodeRow &code, const QString &deviceName);

    /// The installation may leave sealed files when this session has ended.
    [[nodiscard]] Result<void> keepDepositToken(QByteArrayView sessionToken, const UserId &user);
    [[nodiscard]] Result<void> note(LedgerKind kind, const QByteArray &subject,
                                    const QByteArray &detail = {});

    Stores m_stores;
    TakingAway *m_taking = nullptr;
    ServerWriter &m_writer;
    FeedAccess m_access;
    NoticeKeeper m_notices;
    const WallClock &m_clock;
    RandomSource &m_random;
};

} // namespace samsyn
