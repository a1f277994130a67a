// SPDX-License-Identifier: EUPL-1.2
// Why: what is decided after the results have been read: targets, actions, notes, what members want to do
// together and whom they help.
#pragma once

#include "core/records/RecordTypes.h"

namespace samsyn {

inline constexpr int kDateChars = 10; ///< ISO 8601, yyyy-MM-dd; empty = not stated
inline constexpr int kPlanTextChars = 2000;
inline constexpr int kReasonChars = 600;
inline constexpr qint64 kWholeBp = 10'000; ///< basis points of a whole
/// A level in halves of one: 7 = 3.5. Half a step of a scale is a whole number of them.
inline constexpr IntegerRange kLevelHalves{-2000, 2000};

/// A capability as its framework names it, in every version.
struct CapabilityPlace {
    QString framework, capability; ///< codes

    template <class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.text("framework", self.framework, kCodeChars);
        v.text("capability", self.capability, kCodeChars);
    }
    friend bool operator==(const CapabilityPlace &, const CapabilityPlace &) = default;
};

/// Who has decided something, and when.
struct DecisionFields {
    QString by; ///< a function, e.g. "Ledningsgruppen"
    QString on; ///< date

    template <class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.text("decidedBy", self.by, kNameChars);
        v.text("decidedOn", self.on, kDateChars);
    }
    friend bool operator==(const DecisionFields &, const DecisionFields &) = default;
};

/// CapabilityTarget 1: what an organisation wants to reach. Without level and importance = cleared.
struct CapabilityTargetGroup {
    RecordId organisation;
    CapabilityPlace place;
    std::optional<qint64> levelHalves;
    QString dueOn;
    std::optional<qint64> importance; ///< 1..5
    DecisionFields decision;

    SAMSYN_GROUP(CapabilityTarget, 1)
    {
        v.id("organisation", self.organisation);
        CapabilityPlace::describe(v, self.place);
        v.optionalInteger("levelHalves", self.levelHalves, kLevelHalves);
        v.text("dueOn", self.dueOn, kDateChars);
        v.optionalInteger("importance", self.importance, {1, 5});
        DecisionFields::describe(v, self.decision);
    }
};

/// CommonTarget 1: for members that have no target of their own. Without level = cleared.
struct CommonTargetGroup {
    CapabilityPlace place;
    std::optional<qint64> levelHalves;
    QString dueOn;
    DecisionFields decision;

    SAMSYN_GROUP(CommonTarget, 1)
    {
        CapabilityPlace::describe(v, self.place);
        v.optionalInteger("levelHalves", self.levelHalves, kLevelHalves);
        v.text("dueOn", self.dueOn, kDateChars);
        DecisionFields::describe(v, self.decision);
    }
};

/// CommonTarget 2: how much the steering group thinks that doing it together helps (phi). Absent = what the
/// framework says.
struct SharedBenefitGroup {
    CapabilityPlace place;
    std::optional<qint64> scaleBenefitBp;
    QString reason; ///< not empty when the benefit is stated
    DecisionFields decision;

    SAMSYN_GROUP(CommonTarget, 2)
    {
        CapabilityPlace::describe(v, self.place);
        v.optionalInteger("scaleBenefitBp", self.scaleBenefitBp, {0, kWholeBp});
        v.text("reason", self.reason, kReasonChars);
        DecisionFields::describe(v, self.decision);
    }
};

/// JointWeights 1: what the parts of a joint priority weigh; together a whole.
struct JointWeightsGroup {
    qint64 prevalenceBp = 5000, gapBp = 3000, scaleBenefitBp = 2000;
    QString reason; ///< not empty
    DecisionFields decision;

    SAMSYN_GROUP(JointWeights, 1)
    {
        v.integer("prevalenceBp", self.prevalenceBp, {0, kWholeBp});
        v.integer("gapBp", self.gapBp, {0, kWholeBp});
        v.integer("scaleBenefitBp", self.scaleBenefitBp, {0, kWholeBp});
        v.text("reason", self.reason, kReasonChars);
        DecisionFields::describe(v, self.decision);
    }
};

/// DO NOT CHANGE THESE NUMBERS: they stand in records.
enum class ActionStatus : quint8 { Planned = 0, Underway = 1, Done = 2, Dropped = 3 };

/// CapabilityAction 1
struct CapabilityActionGroup {
    RecordId organisation;
    CapabilityPlace place;
    QString title, owner, dueOn;
    RecordId round; ///< whose result it came from; null = none
    QString note;

    SAMSYN_GROUP(CapabilityAction, 1)
    {
        v.id("organisation", self.organisation);
        CapabilityPlace::describe(v, self.place);
        v.text("title", self.title, 200);
        v.text("owner", self.owner, kNameChars);
        v.text("dueOn", self.dueOn, kDateChars);
        v.id("round", self.round);
        v.text("note", self.note, kPlanTextChars);
    }
};

/// CapabilityAction 2: apart, so that one device ticks it off while another moves its date.
struct ActionStatusGroup {
    ActionStatus status = ActionStatus::Planned;

    SAMSYN_GROUP(CapabilityAction, 2) { v.choice("status", self.status, ActionStatus::Dropped); }
};

/// ResultNote 1: what the management says of a result.
struct ResultNoteGroup {
    RecordId organisation, round;
    QString code; ///< of a capability or an area
    QString text;
    QString author; ///< as given
    qint64 writtenAtMs = 0;

    SAMSYN_GROUP(ResultNote, 1)
    {
        v.id("organisation", self.organisation);
        v.id("round", self.round);
        v.text("code", self.code, kCodeChars);
        v.text("text", self.text, kPlanTextChars);
        v.text("author", self.author, kNameChars);
        v.integer("writtenAtMs", self.writtenAtMs, kInstantMs);
    }
};

/// DO NOT CHANGE THESE NUMBERS: they stand in records.
enum class Readiness : quint8 { NotNow = 0, Possible = 1, Offered = 2 };

/// HelpReadiness 1: whether a member is ready to help the others with a capability.
struct HelpReadinessGroup {
    RecordId organisation;
    CapabilityPlace place;
    Readiness readiness = Readiness::NotNow;
    QString note;

    SAMSYN_GROUP(HelpReadiness, 1)
    {
        v.id("organisation", self.organisation);
        CapabilityPlace::describe(v, self.place);
        v.choice("readiness", self.readiness, Readiness::Offered);
        v.text("note", self.note, kReasonChars);
    }
};

/// The ids of records that several devices write: equal on each of them.
[[nodiscard]] RecordId capabilityTargetId(const RecordId &organisation, const CapabilityPlace &place);
[[nodiscard]] RecordId commonTargetId(const RecordId &collaboration, const CapabilityPlace &place);
[[nodiscard]] RecordId jointWeightsId(const RecordId &collaboration);
[[nodiscard]] RecordId helpReadinessId(const RecordId &organisation, const CapabilityPlace &place);

} // namespace samsyn
