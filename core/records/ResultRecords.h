// SPDX-License-Identifier: EUPL-1.2
// Why: what the server releases when a round is published.
#pragma once

#include "core/records/RecordTypes.h"

namespace samsyn {

/// RoundResult 1: what the released results of a round were computed from.
struct RoundResultGroup {
    RecordId round, framework;
    RoundMode mode = RoundMode::Individual;
    BalanceMode balanceMode = BalanceMode::Role;
    qint64 minGroupSize = 5;
    qint64 computedAtMs = 0;
    qint64 organisationCount = 0;
    QByteArray checksum; ///< SHA-256 over the OrganisationResult values in participant order

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
    None = 0,
    NoData = 1,
    NotApplicable = 2,
    InsufficientCoverage = 3,
    TooFewAnswers = 4,
    Suppressed = 5,
    NotComparable = 6,
    SingleAssessment = 7,
    TooFewPeers = 8
};
enum class NodeKind : quint8 { Question = 0, Capability = 1, Area = 2, Index = 3 };
/// How a released score stands to the true one. AtLeast and AtMost: everybody gave the same answer at an end
/// of the scale. Rounded: to one decimal, because something below it is not shown exactly.
enum class ScoreBound : quint8 { Exact = 0, AtLeast = 1, AtMost = 2, Rounded = 3 };
/// Agreement A in classes; the figure itself would tell when everybody gave the same answer.
enum class AgreementClass : quint8 { None = 0, Polarised = 1, Divided = 2, Some = 3, Strong = 4 };

/// What one group of respondents said of a capability.
struct GroupResult {
    RespondentGroup group = RespondentGroup::Unset;
    std::optional<double> score; ///< absent iff reason != None
    NullReason reason = NullReason::None;
    ScoreBound bound = ScoreBound::Exact;
    std::optional<qint64> answers; ///< n; absent when it may not be seen

    template <class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.choice("group", self.group, RespondentGroup::External);
        v.optionalReal("score", self.score);
        v.choice("reason", self.reason, NullReason::TooFewPeers);
        v.choice("bound", self.bound, ScoreBound::Rounded);
        v.optionalInteger("answers", self.answers, {0, 1000000});
    }
    friend bool operator==(const GroupResult &, const GroupResult &) = default;
};

/// How many gave one level.
struct LevelCount {
    qint64 people = 0;

    template <class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.integer("people", self.people, {0, 1000000});
    }
    friend bool operator==(const LevelCount &, const LevelCount &) = default;
};

/// One released figure of one organisation. Numbers that may not be seen are not in it.
struct ResultNode {
    NodeKind kind = NodeKind::Capability;
    QString code; ///< empty for Index
    std::optional<double> score; ///< on the framework's scale; absent iff reason != None
    NullReason reason = NullReason::None;
    ScoreBound bound = ScoreBound::Exact;
    std::optional<qint64> answers; ///< n; absent when it may not be seen
    std::optional<qint64> dontKnow, notApplicable;
    std::optional<double> coverage; ///< 0..1
    bool knowledgeGap = false;
    std::optional<double> low, high; ///< 95 % interval of a capability; equal = everybody has answered
    std::optional<double> standardError, degrees; ///< of the interval, for changes between rounds
    AgreementClass agreement = AgreementClass::None; ///< questions and capabilities
    std::vector<LevelCount> distribution; ///< of a question, lowest level first; empty = not shown
    std::vector<GroupResult> groups; ///< of a capability; empty = no breakdown is shown

    template <class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.choice("kind", self.kind, NodeKind::Index);
        v.text("code", self.code, kCodeChars);
        v.optionalReal("score", self.score);
        v.choice("reason", self.reason, NullReason::TooFewPeers);
        v.choice("bound", self.bound, ScoreBound::Rounded);
        v.optionalInteger("answers", self.answers, {0, 1000000});
        v.optionalInteger("dontKnow", self.dontKnow, {0, 1000000});
        v.optionalInteger("notApplicable", self.notApplicable, {0, 1000000});
        v.optionalReal("coverage", self.coverage);
        v.boolean("knowledgeGap", self.knowledgeGap);
        v.optionalReal("low", self.low);
        v.optionalReal("high", self.high);
        v.optionalReal("standardError", self.standardError);
        v.optionalReal("degrees", self.degrees);
        v.choice("agreement", self.agreement, AgreementClass::Strong);
        v.list("distribution", self.distribution, 11);
        v.list("groups", self.groups, 8);
    }
    friend bool operator==(const ResultNode &, const ResultNode &) = default;
};

/// How important an area is to those who answered, on 1..5.
struct ImportanceResult {
    QString area;
    std::optional<double> mean; ///< absent iff reason != None
    NullReason reason = NullReason::None;
    ScoreBound bound = ScoreBound::Exact;
    std::optional<qint64> answers; ///< n; absent when it may not be seen

    template <class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.text("area", self.area, kCodeChars);
        v.optionalReal("mean", self.mean);
        v.choice("reason", self.reason, NullReason::TooFewPeers);
        v.choice("bound", self.bound, ScoreBound::Rounded);
        v.optionalInteger("answers", self.answers, {0, 1000000});
    }
    friend bool operator==(const ImportanceResult &, const ImportanceResult &) = default;
};

/// What is released of an organisation beside its figures. Written after the first results were: absent in
/// older ones.
struct ReleasedFacts {
    std::optional<qint64> people, answered; ///< response rate; both there or neither
    ScoreBound answeredBound = ScoreBound::Exact; ///< AtLeast: so many or more, but not all
    std::vector<ImportanceResult>
        importance; ///< framework order; areas that nothing asks about are not in it

    template <class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.optionalInteger("people", self.people, {1, 10000000});
        v.optionalInteger("answered", self.answered, {0, 10000000});
        v.choice("answeredBound", self.answeredBound, ScoreBound::Rounded);
        v.list("importance", self.importance, 500);
    }
    friend bool operator==(const ReleasedFacts &, const ReleasedFacts &) = default;
};

/// OrganisationResult 1
struct OrganisationResultGroup {
    RecordId round, organisation;
    std::vector<ResultNode>
        nodes; ///< framework order: each area, its capabilities, their questions; last the index
    ReleasedFacts facts = {};

    SAMSYN_GROUP(OrganisationResult, 1)
    {
        v.id("round", self.round);
        v.id("organisation", self.organisation);
        v.list("nodes", self.nodes, 3000);
        ReleasedFacts::describe(v, self.facts);
    }
};

} // namespace samsyn
