// SPDX-License-Identifier: EUPL-1.2
// Why: the choices and small values that the groups of several kinds share.
#pragma once

#include "core/records/GroupCodec.h"
#include "core/records/Schema.h"

#include <vector>

namespace samsyn {

/// Swedish text with an optional English one.
struct LocalText {
    QString sv;
    QString en;

    /// The text in the wanted language ("sv" or "en"); Swedish where English is missing.
    [[nodiscard]] const QString &in(QStringView language) const
    {
        return language == QLatin1String("en") && !en.isEmpty() ? en : sv;
    }
    friend bool operator==(const LocalText &, const LocalText &) = default;
};

enum class RoundMode : quint8 { Individual = 0, Consensus = 1, Assessor = 2 };
enum class RoundStatus : quint8 { Planned = 0, Open = 1, Closed = 2, Published = 3, Cancelled = 4 };
/// Who among the members reads an organisation's results; decided before the round opens.
enum class ResultSharing : quint8 { OwnOrganisation = 0, AllParticipants = 1 };
/// Automatic = results are published when the round has closed. AfterApproval = each member reads its own
/// first, those it approves reach the others, and a coordinator publishes.
enum class ResultRelease : quint8 { Automatic = 0, AfterApproval = 1 };
/// Short = only the questions that a framework marks for a first round.
enum class FormLength : quint8 { Full = 0, Short = 1 };
enum class BalanceMode : quint8 { Respondent = 0, Role = 1, RoleUnit = 2 };
enum class RespondentGroup : quint8 {
    Unset = 0,
    Leadership = 1,
    Manager = 2,
    Staff = 3,
    ItFunction = 4,
    BusinessDevelopment = 5,
    Elected = 6,
    External = 7
};
/// Every group that a respondent may belong to, in the order in which they are offered.
inline constexpr RespondentGroup kRespondentGroups[] = {RespondentGroup::Leadership,
                                                        RespondentGroup::Manager,
                                                        RespondentGroup::Staff,
                                                        RespondentGroup::ItFunction,
                                                        RespondentGroup::BusinessDevelopment,
                                                        RespondentGroup::Elected,
                                                        RespondentGroup::External};
enum class OrganisationKind : quint8 {
    Municipality = 0,
    MunicipalAssociation = 1,
    JointItBody = 2,
    JointCommittee = 3,
    Company = 4,
    University = 5,
    Region = 6,
    NationalBody = 7,
    Other = 8
};
/// Given = a value that is not a level. Declined = the person does not want to say.
enum class AnswerState : quint8 {
    Unanswered = 0,
    Level = 1,
    DontKnow = 2,
    NotApplicable = 3,
    Skipped = 4,
    Given = 5,
    Declined = 6
};
enum class CommentVisibility : quint8 { CoordinatorOnly = 0, MayBeQuotedAnonymously = 1 };
enum class RespondentStatus : quint8 { Invited = 0, Started = 1, Submitted = 2, Withdrawn = 3 };
enum class UserRole : quint8 {
    Respondent = 0,
    Manager = 1,
    MemberCoordinator = 2,
    CollaborationCoordinator = 3,
    ServerAdmin = 4
};

/// What a record's group belongs to; every group struct names its own.
struct GroupAddress {
    RecordKind kind;
    GroupNumber group;
};

#define SAMSYN_GROUP(recordKind, number)                                                                     \
    static constexpr GroupAddress address{RecordKind::recordKind, number};                                   \
    template <class Visitor, class Self>                                                                     \
    static void describe(Visitor &v, Self &self)

inline constexpr int kNameChars = 120;
inline constexpr int kVersionChars = 12; ///< "major.minor" of a framework
inline constexpr int kCodeChars = 64; ///< codes of a framework's questions, capabilities and choices
inline constexpr qsizetype kMaxChoices = 500; ///< ticked in one answer
inline constexpr IntegerRange kInstantMs{0, 253402300799999}; ///< UTC milliseconds, years 1970-9999
inline constexpr int kFrameworkPartBytes = 48 * 1024;

} // namespace samsyn
