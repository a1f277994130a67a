// SPDX-License-Identifier: EUPL-1.2
// Why: tests of plans need six members with released results of framework A, and a device whose owner has
// some role.
#pragma once

#include "core/service/ResultPublisher.h"
#include "core/service/RoundService.h"
#include "tests/core/service/SurveyBench.h"

#include <QTest>

namespace samsyn {

/// Scores as the specification's example has them; columns Grästorp, Essunga, Vara, Götene, Lidköping, Skara.
struct PlanScores {
    const char *capability;
    std::array<std::optional<double>, 6> scores;
};
inline constexpr PlanScores kPlanScores[] = {
    {"A2.4", {2.0, 2.2, 2.3, 2.8, 2.9, 2.4}},          {"A5.1", {2.1, 2.4, 2.6, 3.0, 3.9, 3.2}},
    {"A3.1", {1.8, 2.0, 2.4, 2.1, 3.1, 2.6}},          {"A4.1", {2.6, 2.4, 3.1, 2.2, 3.6, 2.8}},
    {"A7.2", {3.4, 3.2, 3.6, 3.1, 4.1, std::nullopt}},
};

class PlanBench : public SurveyBench {
public:
    enum Place { Grastorp, Essunga, Vara, Gotene, Lidkoping, Skara };

    PlanBench() : framework(readBundled()), library(*store), rounds(*store, library, clock)
    {
        write(packFramework(scoped(FeedKind::Catalogue, collaboration), package, framework));
        workspace = scoped(FeedKind::Workspace, collaboration);
        personal = scoped(FeedKind::Personal, newRecord());
        const char *codes[] = {"1444", "1445", "1470", "1471", "1494", "1495"};
        const qint64 people[] = {5600, 5600, 16000, 13300, 40400, 18800};
        for (std::size_t i = 0; i < 6; ++i) {
            MemberOrganisationGroup member;
            member.code = QString::fromLatin1(codes[i]);
            member.name = {QStringLiteral("Kommun ") + member.code, {}};
            member.population = people[i];
            members.push_back(newRecord());
            write({editOf(workspace, members.back(), member)});
        }
        plan.framework = package;
        plan.name = {QStringLiteral("Mätning"), {}};
        plan.referenceDate = QStringLiteral("2026-10-01");
        plan.participants = members;
        plan.resultFeed = FeedId::random(random);
        plan.sharing = ResultSharing::AllParticipants;
        write({editOf(workspace, round, plan),
               editOf(workspace, round, RoundStatusGroup{RoundStatus::Published})});
    }

    [[nodiscard]] FeedId scoped(FeedKind kind, const RecordId &scope)
    {
        const FeedId feed = FeedId::random(random);
        SAMSYN_REQUIRE(store->createLocalFeed({feed, kind, scope, true}).has_value());
        return feed;
    }
    void setRoles(const std::vector<RoleEntry> &roles)
    {
        write({editOf(personal, profile, UserProfileGroup{QStringLiteral("Kim"), collaboration, roles})});
    }
    /// The member's plans are on this device from now on.
    FeedId addMemberFeed(Place member) { return scoped(FeedKind::Member, members[member]); }
    /// The owner manages a member.
    FeedId makeManagerOf(Place member)
    {
        setRoles({{UserRole::Manager, members[member]}});
        return addMemberFeed(member);
    }

    /// The results as they are released, with `bound` on one capability of Vara.
    [[nodiscard]] std::vector<OrganisationResultGroup> results(ScoreBound bound = ScoreBound::Exact) const
    {
        std::vector<OrganisationResultGroup> all;
        for (std::size_t i = 0; i < members.size(); ++i) {
            OrganisationResultGroup result{round, members[i], {}};
            for (const PlanScores &row : kPlanScores) {
                ResultNode node;
                node.code = QString::fromLatin1(row.capability);
                node.score = row.scores[i];
                node.reason = node.score ? NullReason::None : NullReason::TooFewAnswers;
                if (i == Vara && node.code == QLatin1String("A2.4"))
                    node.bound = bound;
                result.nodes.push_back(node);
            }
            result.facts = facts;
            all.push_back(result);
        }
        return all;
    }
    void publishAll(ScoreBound bound = ScoreBound::Exact)
    {
        const std::vector<OrganisationResultGroup> all = results(bound);
        SAMSYN_REQUIRE(store->createLocalFeed({plan.resultFeed, FeedKind::Results, round, true}).has_value());
        publishTo(plan.resultFeed, all);
    }
    /// Only what the round says of one member.
    void publishOne(Place member) { publishTo(scoped(FeedKind::Results, newRecord()), {results()[member]}); }

    ReleasedFacts facts; ///< of every member, when it is published
    Framework framework;
    RecordId collaboration = newRecord(), package = newRecord(), round = newRecord(), profile = newRecord();
    FeedId workspace, personal;
    std::vector<RecordId> members;
    RoundPlanGroup plan;
    FrameworkLibrary library;
    RoundService rounds;

private:
    [[nodiscard]] static Framework readBundled()
    {
        QFile file(QStringLiteral(SAMSYN_SOURCE_DIR "/assets/frameworks/A.json"));
        SAMSYN_REQUIRE(file.open(QIODevice::ReadOnly));
        FrameworkReading reading = readFramework(file.readAll(), file.fileName());
        SAMSYN_REQUIRE(reading.isValid());
        return std::move(*reading.framework);
    }
    void publishTo(const FeedId &feed, const std::vector<OrganisationResultGroup> &all)
    {
        RoundResultGroup summary;
        summary.round = round;
        summary.framework = package;
        summary.computedAtMs = 7;
        summary.organisationCount = qint64(all.size());
        summary.checksum = resultChecksum(all);
        std::vector<CellEdit> edits{editOf(feed, newRecord(), summary)};
        for (const OrganisationResultGroup &result : all)
            edits.push_back(editOf(feed, newRecord(), result));
        write(edits);
    }
};

} // namespace samsyn
