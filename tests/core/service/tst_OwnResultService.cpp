// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/AnswerRules.h"
#include "core/service/OwnResultService.h"
#include "core/service/ResultPublisher.h"
#include "tests/core/service/SurveyBench.h"

#include <QTest>

using namespace samsyn;

namespace {

/// A device of one respondent of Vara in a round of Vara and Essunga.
struct Bench : SurveyBench {
    Bench() : framework(SurveyBench::framework("scale-0-5.json")), library(*store)
    {
        write(packFramework(catalogue, package, framework));
        MemberOrganisationGroup member;
        member.name = {QStringLiteral("Vara"), {}};
        write({editOf(workspace, vara, member)});
        plan.framework = package;
        plan.name = {QStringLiteral("Hösten 2026"), {}};
        plan.participants = {vara, essunga};
        plan.resultFeed = FeedId::random(random);
        plan.sharing = ResultSharing::AllParticipants;
        write({editOf(workspace, round, plan),
               editOf(workspace, round, RoundStatusGroup{RoundStatus::Published})});
        write({editOf(answers, respondent,
                      RespondentAssignmentGroup{round, vara, {}, RespondentGroup::Staff})});
    }

    /// What `count` people of `organisation` who all chose `level` give; stored as its own result feed.
    OrganisationResultGroup publishAnswersOf(const RecordId &organisation, int count, qint64 level)
    {
        FrozenRespondent each{RespondentGroup::Staff, {}, {}};
        AnswerValue value;
        value.state = AnswerState::Level;
        value.level = level;
        for (const Question *question : ScoredQuestions(framework).questions)
            each.answers.push_back({question->code, withLevelOf(*question, value)});
        FrozenRound frozen{round, plan, {{organisation, {}, {}}}};
        frozen.organisations[0].respondents.assign(std::size_t(count), each);
        const PublishedRound published = publish(framework, frozen, 7);
        const FeedId feed = addFeed(FeedKind::Results);
        write({editOf(feed, newRecord(), published.summary),
               editOf(feed, newRecord(), published.organisations[0])});
        return published.organisations[0];
    }

    /// The value in the form that the question's type asks for.
    [[nodiscard]] AnswerValue withLevelOf(const Question &question, AnswerValue value) const
    {
        if (question.type == QuestionType::Likert5)
            value.rawLikert = value.level;
        return withLevel(question, framework.scale, value);
    }

    [[nodiscard]] Result<OwnResult> ownResult()
    {
        RoundService rounds(*store, library, clock);
        return OwnResultService(*store, rounds).ownResult(respondent);
    }

    Framework framework;
    FrameworkLibrary library;
    FeedId catalogue = addFeed(FeedKind::Catalogue), workspace = addFeed(FeedKind::Workspace),
           answers = addFeed(FeedKind::Answers);
    RecordId package = newRecord(), vara = newRecord(), essunga = newRecord(), round = newRecord(),
             respondent = newRecord();
    RoundPlanGroup plan;
};

} // namespace

class tst_OwnResultService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatCameOutOfIt()
    {
        Bench bench;
        const OrganisationResultGroup published = bench.publishAnswersOf(bench.vara, 6, 5);
        bench.write({editOf(bench.workspace, bench.round,
                            RoundFollowUpGroup{{QStringLiteral("Vi väljer tre saker i mars."), {}},
                                               QStringLiteral("Maria Ek")})});
        const Result<OwnResult> result = bench.ownResult();
        QVERIFY(result.has_value());
        QCOMPARE(result->organisationName.sv, QStringLiteral("Vara"));
        QCOMPARE(result->roundName.sv, QStringLiteral("Hösten 2026"));
        QCOMPARE(result->answers, std::optional<qint64>(6));
        QVERIFY(result->score.has_value());
        QCOMPARE(result->score, published.nodes.back().score); // the index stands last
        QCOMPARE(result->findings.strengths.size(), 1);
        QCOMPARE(result->computedAtMs, 7);
        QVERIFY(result->isShared);
        QCOMPARE(result->nextStep.sv, QStringLiteral("Vi väljer tre saker i mars."));
        QCOMPARE(result->responsible, QStringLiteral("Maria Ek"));
    }

    void fourAnswersGiveNoFigure()
    {
        Bench bench;
        (void)bench.publishAnswersOf(bench.vara, 4, 5);
        const Result<OwnResult> result = bench.ownResult();
        QVERIFY(!result->score.has_value() && !result->answers.has_value());
        QVERIFY(result->findings.strengths.isEmpty() && !result->findings.highest.has_value());
        QCOMPARE(result->findings.shown, 0);
        QVERIFY(result->reason == NullReason::TooFewAnswers || result->reason == NullReason::Suppressed);
    }

    void saysThatNothingHasArrived()
    {
        Bench bench;
        QCOMPARE(bench.ownResult().error().code, ErrorCode::RoundUnknown);
        (void)bench.publishAnswersOf(bench.essunga, 6, 5); // another organisation's is not one's own
        QCOMPARE(bench.ownResult().error().code, ErrorCode::RoundUnknown);
        bench.respondent = bench.newRecord();
        QCOMPARE(bench.ownResult().error().code, ErrorCode::RoundUnknown);
    }
};

QTEST_GUILESS_MAIN(tst_OwnResultService)
#include "tst_OwnResultService.moc"
