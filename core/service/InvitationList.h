// SPDX-License-Identifier: EUPL-1.2
// Why: a member reminds those who have not come yet without anybody seeing who answered what; when the round
// is over nothing is left that ties a person to a pseudonym.
#pragma once

#include "core/service/ServerAccounts.h"

namespace samsyn {

/// Personal links for one member of a round. A list has names or is anonymous, never both.
struct ListOrder {
    NewRespondent respondent; ///< unit and group of everybody on it
    QStringList people; ///< what the member calls them: a name, an address; empty = anonymous
    int links = 0; ///< of an anonymous list
};

struct PersonalLink {
    QString person; ///< empty in an anonymous list
    QString code; ///< as issueScannedCode(): 14 days, once
};

struct Reminder {
    int invited = 0, used = 0;
    std::vector<PersonalLink> unused; ///< fresh links; by person, or in no order that tells anything
};

/// The list is the only place that knows which person has which link. Each call is one transaction. Thread:
/// the store's writer. Errors of every call: Store*.
class InvitationList {
public:
    InvitationList(ServerAccounts::Stores stores, ServerAccounts &accounts)
        : m_stores(stores), m_accounts(accounts)
    {
    }

    /// Errors: ArgumentInvalid (nobody, too many, a person named twice or on the list already, a list of the
    /// other kind is there), RoundUnknown, RoundNotOpen.
    [[nodiscard]] Result<std::vector<PersonalLink>> invite(const ListOrder &order);
    /// New links for those whose links have not been used; the old ones hold as well while they last.
    /// Errors: ArgumentInvalid (there is no list), RoundUnknown, RoundNotOpen.
    [[nodiscard]] Result<Reminder> remind(const RecordId &round, const RecordId &organisation);

private:
    [[nodiscard]] Result<void> checkOrder(const ListOrder &order);
    [[nodiscard]] Result<PersonalLink> inviteOne(const ListOrder &order, const QString &person);
    ServerAccounts::Stores m_stores;
    ServerAccounts &m_accounts;
};

/// For a round that is over: the list goes, and with it codes and device names of its respondents, so that
/// not even a kept link leads to one. Works inside the caller's transaction. Errors: Store*.
struct ForgottenList {
    int lines = 0;
    int traces = 0; ///< codes and device names
};
[[nodiscard]] Result<ForgottenList> forgetInvitations(ServerAccounts::Stores stores, const RecordId &round);

} // namespace samsyn
