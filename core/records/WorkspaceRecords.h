// SPDX-License-Identifier: EUPL-1.2
// Why: what a collaboration shares: itself, its members, its rounds.
#pragma once

#include "core/records/RecordTypes.h"

namespace samsyn {

/// Collaboration 1
struct CollaborationGroup {
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
struct MemberOrganisationGroup {
    LocalText name;
    OrganisationKind kind = OrganisationKind::Municipality;
    QString code; ///< SCB code of a municipality, else a short code unique in the collaboration
    std::optional<qint64> population;
    bool populationApproximate = false;
    bool benchmarkable = true; ///< takes part in comparisons and collaboration means

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

struct UnitName {
    QString name;

    template <class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.text("name", self.name, kNameChars);
    }
    friend bool operator==(const UnitName &, const UnitName &) = default;
};

/// MemberOrganisation 2: the units a respondent chooses among, in the order in which they are shown.
struct OrganisationUnitsGroup {
    std::vector<UnitName> units;

    SAMSYN_GROUP(MemberOrganisation, 2) { v.list("units", self.units, 500); }
};

/// AssessmentRound 1: what is asked of whom; fixed when the round opens.
struct RoundPlanGroup {
    RecordId framework; ///< FrameworkPackage
    LocalText name;
    RoundMode mode = RoundMode::Individual;
    BalanceMode balanceMode = BalanceMode::Role;
    QString referenceDate; ///< ISO 8601 date
    qint64 minGroupSize = 5;
    std::vector<RecordId> participants; ///< MemberOrganisations in display order
    FeedId resultFeed; ///< `res:<round>`
    ResultSharing sharing = ResultSharing::OwnOrganisation;
    FormLength formLength = FormLength::Full;
    ResultRelease release = ResultRelease::Automatic;

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
        v.choice("sharing", self.sharing, ResultSharing::AllParticipants);
        v.choice("formLength", self.formLength, FormLength::Short);
        v.choice("release", self.release, ResultRelease::AfterApproval);
    }
};

/// AssessmentRound 2
struct RoundScheduleGroup {
    qint64 opensAtMs = 0, closesAtMs = 0;

    SAMSYN_GROUP(AssessmentRound, 2)
    {
        v.integer("opensAtMs", self.opensAtMs, kInstantMs);
        v.integer("closesAtMs", self.closesAtMs, kInstantMs);
    }
};

/// AssessmentRound 3
struct RoundStatusGroup {
    RoundStatus status = RoundStatus::Planned;

    SAMSYN_GROUP(AssessmentRound, 3) { v.choice("status", self.status, RoundStatus::Cancelled); }
};

/// How many of a group were invited; N unknown = absent.
struct FrameEntry {
    RecordId organisation;
    RespondentGroup group = RespondentGroup::Unset;
    qint64 invited = 0;
    std::optional<qint64> population;

    template <class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.id("organisation", self.organisation);
        v.choice("group", self.group, RespondentGroup::External);
        v.integer("invited", self.invited, {0, 1000000});
        v.optionalInteger("population", self.population, {0, 1000000});
    }
};

/// AssessmentRound 4
struct RoundFrameGroup {
    std::vector<FrameEntry> entries;

    SAMSYN_GROUP(AssessmentRound, 4) { v.list("entries", self.entries, 2000); }
};

/// AssessmentRound 5: what comes of the results, told to those who answered.
struct RoundFollowUpGroup {
    LocalText nextStep;
    QString responsible; ///< a function or a person by own choice

    SAMSYN_GROUP(AssessmentRound, 5)
    {
        v.text("nextStep.sv", self.nextStep.sv, 600);
        v.text("nextStep.en", self.nextStep.en, 600);
        v.text("responsible", self.responsible, kNameChars);
    }
};

/// AssessmentRound 6: a coordinator wants a closed round published whose members have read their results.
struct RoundPublishingGroup {
    bool isWanted = false;

    SAMSYN_GROUP(AssessmentRound, 6) { v.boolean("isWanted", self.isWanted); }
};

} // namespace samsyn
