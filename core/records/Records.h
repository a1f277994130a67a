// SPDX-License-Identifier: EUPL-1.2
// Why: the field groups of every stored kind, each described once; domain.md's entities in the form they are synced.
#pragma once

#include "core/records/GroupCodec.h"
#include "core/records/Schema.h"

#include <vector>

namespace samsyn {

/// Swedish text with an optional English one.
struct LocalText
{
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
enum class BalanceMode : quint8 { Respondent = 0, Role = 1, RoleUnit = 2 };
enum class RespondentGroup : quint8 {
    Unset = 0, Leadership = 1, Manager = 2, Staff = 3, ItFunction = 4, BusinessDevelopment = 5, Elected = 6, External = 7
};
enum class OrganisationKind : quint8 {
    Municipality = 0, MunicipalAssociation = 1, JointItBody = 2, JointCommittee = 3, Company = 4, University = 5,
    Region = 6, NationalBody = 7, Other = 8
};
/// Given = a value that is not a level (importance, free text).
enum class AnswerState : quint8 { Unanswered = 0, Level = 1, DontKnow = 2, NotApplicable = 3, Skipped = 4, Given = 5 };
enum class CommentVisibility : quint8 { CoordinatorOnly = 0, MayBeQuotedAnonymously = 1 };
enum class RespondentStatus : quint8 { Invited = 0, Started = 1, Submitted = 2, Withdrawn = 3 };
enum class UserRole : quint8 { Respondent = 0, Manager = 1, MemberCoordinator = 2, CollaborationCoordinator = 3, ServerAdmin = 4 };

/// What a record's group belongs to; every group struct names its own.
struct GroupAddress
{
    RecordKind kind;
    GroupNumber group;
};

#define SAMSYN_GROUP(recordKind, number) \
    static constexpr GroupAddress address{RecordKind::recordKind, number}; \
    template<class Visitor, class Self> \
    static void describe(Visitor &v, Self &self)

inline constexpr int kNameChars = 120;
inline constexpr IntegerRange kInstantMs{0, 253402300799999};   ///< UTC milliseconds, years 1970-9999
inline constexpr int kFrameworkPartBytes = 48 * 1024;

/// FrameworkPackage 1: a published framework version; its JSON, deflated, lies in `partCount` FrameworkParts.
struct FrameworkPackageGroup
{
    QString code, version;
    LocalText name;
    QByteArray sha256;          ///< of the deflated bytes, 32 bytes
    qint64 partCount = 0, rawBytes = 0;

    SAMSYN_GROUP(FrameworkPackage, 1)
    {
        v.text("code", self.code, 10);
        v.text("version", self.version, 12);
        v.text("name.sv", self.name.sv, kNameChars);
        v.text("name.en", self.name.en, kNameChars);
        v.bytes("sha256", self.sha256, 32);
        v.integer("partCount", self.partCount, {1, 200});
        v.integer("rawBytes", self.rawBytes, {1, 16 * 1024 * 1024});
    }
};

/// FrameworkPart 1
struct FrameworkPartGroup
{
    RecordId package;
    qint64 index = 0;
    QByteArray bytes;

    SAMSYN_GROUP(FrameworkPart, 1)
    {
        v.id("package", self.package);
        v.integer("index", self.index, {0, 199});
        v.bytes("bytes", self.bytes, kFrameworkPartBytes);
    }
};

/// Collaboration 1
struct CollaborationGroup
{
    LocalText name;
    QString shortName;
    qint64 minGroupSize = 5;

    SAMSYN_GROUP(Collaboration, 1)
    {
        v.text("name.sv", self.name.sv, kNameChars);
        v.text("name.en", self.name.en, kNameChars);
        v.text("shortName", self.shortName, 20);
        v.integer("minGroupSize", self.minGroupSize, {4, 10});
    }
};

/// MemberOrganisation 1
struct MemberOrganisationGroup
{
    LocalText name;
    OrganisationKind kind = OrganisationKind::Municipality;
    QString code;               ///< SCB code of a municipality, else a short code unique in the collaboration
    std::optional<qint64> population;
    bool populationApproximate = false;
    bool benchmarkable = true;  ///< takes part in comparisons and collaboration means

    SAMSYN_GROUP(MemberOrganisation, 1)
    {
        v.text("name.sv", self.name.sv, kNameChars);
        v.text("name.en", self.name.en, kNameChars);
        v.choice("kind", self.kind, OrganisationKind::Other);
        v.text("code", self.code, 12);
        v.optionalInteger("population", self.population, {1, 100000000});
        v.boolean("populationApproximate", self.populationApproximate);
        v.boolean("benchmarkable", self.benchmarkable);
    }
};

/// AssessmentRound 1: what is asked of whom; fixed when the round opens.
struct RoundPlanGroup
{
    RecordId framework;         ///< FrameworkPackage
    LocalText name;
    RoundMode mode = RoundMode::Individual;
    BalanceMode balanceMode = BalanceMode::Role;
    QString referenceDate;      ///< ISO 8601 date
    qint64 minGroupSize = 5;
    std::vector<RecordId> participants;   ///< MemberOrganisations in display order
    FeedId resultFeed;          ///< `res:<round>`

    SAMSYN_GROUP(AssessmentRound, 1)
    {
        v.id("framework", self.framework);
        v.text("name.sv", self.name.sv, kNameChars);
        v.text("name.en", self.name.en, kNameChars);
        v.choice("mode", self.mode, RoundMode::Assessor);
        v.choice("balanceMode", self.balanceMode, BalanceMode::RoleUnit);
        v.text("referenceDate", self.referenceDate, 10);
        v.integer("minGroupSize", self.minGroupSize, {4, 10});
        v.list("participants", self.participants, 1000);
        v.id("resultFeed", self.resultFeed);
    }
};

/// AssessmentRound 2
struct RoundScheduleGroup
{
    qint64 opensAtMs = 0, closesAtMs = 0;

    SAMSYN_GROUP(AssessmentRound, 2)
    {
        v.integer("opensAtMs", self.opensAtMs, kInstantMs);
        v.integer("closesAtMs", self.closesAtMs, kInstantMs);
    }
};

/// AssessmentRound 3
struct RoundStatusGroup
{
    RoundStatus status = RoundStatus::Planned;

    SAMSYN_GROUP(AssessmentRound, 3) { v.choice("status", self.status, RoundStatus::Cancelled); }
};

/// How many of a group were invited; N unknown = absent.
struct FrameEntry
{
    RecordId organisation;
    RespondentGroup group = RespondentGroup::Unset;
    qint64 invited = 0;
    std::optional<qint64> population;

    template<class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.id("organisation", self.organisation);
        v.choice("group", self.group, RespondentGroup::External);
        v.integer("invited", self.invited, {0, 1000000});
        v.optionalInteger("population", self.population, {0, 1000000});
    }
};

/// AssessmentRound 4
struct RoundFrameGroup
{
    std::vector<FrameEntry> entries;

    SAMSYN_GROUP(AssessmentRound, 4) { v.list("entries", self.entries, 2000); }
};

/// The value of one answer; the same fields for a respondent's and for a joint answer.
struct AnswerValue
{
    AnswerState state = AnswerState::Unanswered;
    std::optional<qint64> level;       ///< on the framework's scale, iff state = Level
    std::optional<qint64> rawLikert;   ///< the chosen step before reversing (likert5)
    std::optional<double> rawNumber;   ///< in the question's unit (numericBand)
    std::optional<qint64> rawStaged;   ///< bit i = statement i of the question is met (staged)
    std::optional<qint64> importance;  ///< 1..5 (importance)
    QString text;                      ///< freeText

    template<class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.choice("state", self.state, AnswerState::Given);
        v.optionalInteger("level", self.level, {-1000, 1000});
        v.optionalInteger("rawLikert", self.rawLikert, {-1000, 1000});
        v.optionalReal("rawNumber", self.rawNumber);
        v.optionalInteger("rawStaged", self.rawStaged, {0, std::numeric_limits<qint64>::max()});
        v.optionalInteger("importance", self.importance, {1, 5});
        v.text("text", self.text, 2000);
    }
    friend bool operator==(const AnswerValue &, const AnswerValue &) = default;
};

/// ConsensusAnswer 1: an organisation's joint answer to one question.
struct ConsensusAnswerGroup
{
    RecordId round, organisation;
    QString questionCode;
    AnswerValue value;
    QString rationale;

    SAMSYN_GROUP(ConsensusAnswer, 1)
    {
        v.id("round", self.round);
        v.id("organisation", self.organisation);
        v.text("questionCode", self.questionCode, 16);
        AnswerValue::describe(v, self.value);
        v.text("rationale", self.rationale, 2000);
    }
};

/// Respondent 1, written by the server at enrolment.
struct RespondentAssignmentGroup
{
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
struct RespondentProgressGroup
{
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

/// Answer 1. The record id is named after (respondent, questionCode), so that two devices of one respondent meet in
/// one cell.
struct AnswerGroup
{
    RecordId respondent;
    QString questionCode;
    AnswerValue value;

    SAMSYN_GROUP(Answer, 1)
    {
        v.id("respondent", self.respondent);
        v.text("questionCode", self.questionCode, 16);
        AnswerValue::describe(v, self.value);
    }
};

/// Answer 2
struct AnswerCommentGroup
{
    QString text;
    CommentVisibility visibility = CommentVisibility::CoordinatorOnly;

    SAMSYN_GROUP(Answer, 2)
    {
        v.text("text", self.text, 2000);
        v.choice("visibility", self.visibility, CommentVisibility::MayBeQuotedAnonymously);
    }
};

struct RoleEntry
{
    UserRole role = UserRole::Respondent;
    RecordId organisation;      ///< null = the whole collaboration

    template<class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.choice("role", self.role, UserRole::ServerAdmin);
        v.id("organisation", self.organisation);
    }
};

/// UserProfile 1, written by the server.
struct UserProfileGroup
{
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

/// RoundResult 1: what the released results of a round were computed from.
struct RoundResultGroup
{
    RecordId round, framework;
    RoundMode mode = RoundMode::Individual;
    BalanceMode balanceMode = BalanceMode::Role;
    qint64 minGroupSize = 5;
    qint64 computedAtMs = 0;
    qint64 organisationCount = 0;
    QByteArray checksum;        ///< SHA-256 over the OrganisationResult values in participant order

    SAMSYN_GROUP(RoundResult, 1)
    {
        v.id("round", self.round);
        v.id("framework", self.framework);
        v.choice("mode", self.mode, RoundMode::Assessor);
        v.choice("balanceMode", self.balanceMode, BalanceMode::RoleUnit);
        v.integer("minGroupSize", self.minGroupSize, {1, 10});
        v.integer("computedAtMs", self.computedAtMs, kInstantMs);
        v.integer("organisationCount", self.organisationCount, {0, 1000});
        v.bytes("checksum", self.checksum, 32);
    }
};

/// DO NOT CHANGE THESE NUMBERS.
enum class NullReason : quint8 {
    None = 0, NoData = 1, NotApplicable = 2, InsufficientCoverage = 3, TooFewAnswers = 4, Suppressed = 5,
    NotComparable = 6, SingleAssessment = 7, TooFewPeers = 8
};
enum class NodeKind : quint8 { Question = 0, Capability = 1, Area = 2, Index = 3 };

/// One released figure of one organisation. Numbers that may not be seen are not in it.
struct ResultNode
{
    NodeKind kind = NodeKind::Capability;
    QString code;                      ///< empty for Index
    std::optional<double> score;       ///< on the framework's scale; absent iff reason != None
    NullReason reason = NullReason::None;
    std::optional<qint64> answers;     ///< n; absent when it may not be seen
    std::optional<qint64> dontKnow, notApplicable;
    std::optional<double> coverage;    ///< 0..1
    bool knowledgeGap = false;

    template<class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.choice("kind", self.kind, NodeKind::Index);
        v.text("code", self.code, 16);
        v.optionalReal("score", self.score);
        v.choice("reason", self.reason, NullReason::TooFewPeers);
        v.optionalInteger("answers", self.answers, {0, 1000000});
        v.optionalInteger("dontKnow", self.dontKnow, {0, 1000000});
        v.optionalInteger("notApplicable", self.notApplicable, {0, 1000000});
        v.optionalReal("coverage", self.coverage);
        v.boolean("knowledgeGap", self.knowledgeGap);
    }
    friend bool operator==(const ResultNode &, const ResultNode &) = default;
};

/// OrganisationResult 1
struct OrganisationResultGroup
{
    RecordId round, organisation;
    std::vector<ResultNode> nodes;     ///< framework order: each area, its capabilities, their questions; last the index

    SAMSYN_GROUP(OrganisationResult, 1)
    {
        v.id("round", self.round);
        v.id("organisation", self.organisation);
        v.list("nodes", self.nodes, 3000);
    }
};

#undef SAMSYN_GROUP

/// The id of the Answer record of (respondent, question): equal on every device of the respondent.
[[nodiscard]] RecordId answerId(const RecordId &respondent, const QString &questionCode);
/// The id of the ConsensusAnswer record of (round, organisation, question).
[[nodiscard]] RecordId consensusAnswerId(const RecordId &round, const RecordId &organisation, const QString &questionCode);

} // namespace samsyn
