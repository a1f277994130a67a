// SPDX-License-Identifier: EUPL-1.2
// Why: what respondents and organisations answer, and who a user is.
#pragma once

#include "core/records/RecordTypes.h"

namespace samsyn {

/// The value of one answer; the same fields for a respondent's and for a joint answer.
struct AnswerValue {
    AnswerState state = AnswerState::Unanswered;
    std::optional<qint64> level; ///< on the framework's scale, iff state = Level
    std::optional<qint64> rawLikert; ///< the chosen step before reversing (likert5)
    std::optional<double> rawNumber; ///< in the question's unit (numericBand, number)
    std::optional<qint64> rawStaged; ///< bit i = statement i of the question is met (staged)
    std::optional<qint64> importance; ///< 1..5 (importance)
    QString text; ///< freeText; date as yyyy-MM-dd
    QStringList choices; ///< codes of the chosen (singleChoice, multipleChoice), in the order of their list

    template <class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.choice("state", self.state, AnswerState::Declined);
        v.optionalInteger("level", self.level, {-1000, 1000});
        v.optionalInteger("rawLikert", self.rawLikert, {-1000, 1000});
        v.optionalReal("rawNumber", self.rawNumber);
        v.optionalInteger("rawStaged", self.rawStaged, {0, std::numeric_limits<qint64>::max()});
        v.optionalInteger("importance", self.importance, {1, 5});
        v.text("text", self.text, 2000);
    }
    /// What came after the first groups were written: stands last in every group with an AnswerValue.
    template <class Visitor, class Self>
    static void describeChoices(Visitor &v, Self &self)
    {
        v.texts("choices", self.choices, {kMaxChoices, kCodeChars});
    }
    friend bool operator==(const AnswerValue &, const AnswerValue &) = default;
};

/// ConsensusAnswer 1: an organisation's joint answer to one question.
struct ConsensusAnswerGroup {
    RecordId round, organisation;
    QString questionCode;
    AnswerValue value;
    QString rationale;
    QString version = {}; ///< of the framework it was given to; empty = not stated (older Samsyn)

    SAMSYN_GROUP(ConsensusAnswer, 1)
    {
        v.id("round", self.round);
        v.id("organisation", self.organisation);
        v.text("questionCode", self.questionCode, kCodeChars);
        AnswerValue::describe(v, self.value);
        v.text("rationale", self.rationale, 2000);
        AnswerValue::describeChoices(v, self.value);
        v.text("version", self.version, kVersionChars);
    }
};

/// Respondent 1, written by the server at enrolment.
struct RespondentAssignmentGroup {
    RecordId round, organisation;
    QString unit;
    RespondentGroup group = RespondentGroup::Unset;

    SAMSYN_GROUP(Respondent, 1)
    {
        v.id("round", self.round);
        v.id("organisation", self.organisation);
        v.text("unit", self.unit, kNameChars);
        v.choice("group", self.group, RespondentGroup::External);
    }
};

/// Respondent 2, written by the respondent. Unit and group only where the assignment left them open.
struct RespondentProgressGroup {
    RespondentStatus status = RespondentStatus::Invited;
    std::optional<qint64> submittedAtMs;
    QString unit;
    RespondentGroup group = RespondentGroup::Unset;

    SAMSYN_GROUP(Respondent, 2)
    {
        v.choice("status", self.status, RespondentStatus::Withdrawn);
        v.optionalInteger("submittedAtMs", self.submittedAtMs, kInstantMs);
        v.text("unit", self.unit, kNameChars);
        v.choice("group", self.group, RespondentGroup::External);
    }
};

/// Answer 1. The record id is named after (respondent, questionCode), so that two devices of one respondent
/// meet in one cell.
struct AnswerGroup {
    RecordId respondent;
    QString questionCode;
    AnswerValue value;
    QString version = {}; ///< of the framework it was given to; empty = not stated (older Samsyn)

    SAMSYN_GROUP(Answer, 1)
    {
        v.id("respondent", self.respondent);
        v.text("questionCode", self.questionCode, kCodeChars);
        AnswerValue::describe(v, self.value);
        AnswerValue::describeChoices(v, self.value);
        v.text("version", self.version, kVersionChars);
    }
};

/// Answer 2
struct AnswerCommentGroup {
    QString text;
    CommentVisibility visibility = CommentVisibility::CoordinatorOnly;

    SAMSYN_GROUP(Answer, 2)
    {
        v.text("text", self.text, 2000);
        v.choice("visibility", self.visibility, CommentVisibility::MayBeQuotedAnonymously);
    }
};

struct RoleEntry {
    UserRole role = UserRole::Respondent;
    RecordId organisation; ///< null = the whole collaboration

    template <class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.choice("role", self.role, UserRole::ServerAdmin);
        v.id("organisation", self.organisation);
    }
};

/// UserProfile 1, written by the server.
struct UserProfileGroup {
    QString displayName;
    RecordId collaboration;
    std::vector<RoleEntry> roles;

    SAMSYN_GROUP(UserProfile, 1)
    {
        v.text("displayName", self.displayName, kNameChars);
        v.id("collaboration", self.collaboration);
        v.list("roles", self.roles, 50);
    }
};

/// The id of the Answer record of (respondent, question): equal on every device of the respondent.
[[nodiscard]] RecordId answerId(const RecordId &respondent, const QString &questionCode);
/// The id of the ConsensusAnswer record of (round, organisation, question).
[[nodiscard]] RecordId consensusAnswerId(const RecordId &round, const RecordId &organisation,
                                         const QString &questionCode);

} // namespace samsyn
