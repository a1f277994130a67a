// SPDX-License-Identifier: EUPL-1.2
#include "core/planning/Schedule.h"
#include "tests/core/planning/DomainVectors.h"
#include "tests/support/FakePorts.h"

#include <QDate>
#include <QTest>

#include <algorithm>

using namespace samsyn;

namespace {

const QDate kDayZero(2027, 1, 11);

Milestone milestone(const char *code, int days, const QStringList &predecessors = {})
{
    Milestone made;
    made.code = QString::fromLatin1(code);
    made.durationDays = days;
    for (const QString &predecessor : predecessors)
        made.predecessors.push_back({predecessor, 0});
    return made;
}

Milestone gate(const char *code, const QStringList &predecessors,
               const std::vector<GateDecision> &decisions = {})
{
    Milestone made = milestone(code, 0, predecessors);
    made.kind = MilestoneKind::DecisionPoint;
    made.decisions = decisions;
    return made;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

GateDecision decided(GateOutcome outcome, int day, std::optional<int> newDay = {})
{
    return {outcome, day, newDay};
}

/// The plan of the specification: positions M1 M2 M3 BP2 M4 M5 BP3.
std::vector<Milestone> samplePlan()
{
    return {milestone("M1", 20),
            milestone("M2", 25),
            milestone("M3", 30, words("M2")),
            gate("BP2", words("M1 M3")),
            milestone("M4", 15, words("BP2")),
            milestone("M5", 20, words("BP2")),
            gate("BP3", words("M4 M5"))};
}

Milestone &named(std::vector<Milestone> &plan, const char *code)
{
    return *std::ranges::find(plan, QString::fromLatin1(code), &Milestone::code);
}

std::vector<BaselineStep> baselineOf(const std::vector<Milestone> &plan)
{
    return planBaseline(plan).value();
}

/// As expected on day 0.
std::vector<ForecastStep> forecastOf(const std::vector<Milestone> &plan)
{
    return planForecast(plan, 0).value();
}

/// "M1:20+0 M2:37+12": forecast finish and slip; x = cancelled, ! = late.
QString forecast(const std::vector<Milestone> &plan, int todayDay = 0)
{
    const Result<std::vector<ForecastStep>> steps = planForecast(plan, todayDay);
    if (!steps)
        return steps.error().where;
    QStringList found;
    for (const ForecastStep &step : *steps) {
        const QString late = step.isLate ? QStringLiteral("!") : QString();
        found.append(step.span ? QStringLiteral("%1:%2%3%4%5")
                                     .arg(step.code)
                                     .arg(step.span->finishDay)
                                     .arg(*step.slipDays < 0 ? QString() : QStringLiteral("+"))
                                     .arg(*step.slipDays)
                                     .arg(late)
                               : step.code + QLatin1String(":x"));
    }
    return found.join(QLatin1Char(' '));
}

/// "M1:open M4:blocked(BP2)"
QString states(const std::vector<Milestone> &plan)
{
    const QStringList names = words("open done blocked cancelled");
    QStringList found;
    for (const ForecastStep &step : forecastOf(plan)) {
        const QString gates = step.gates.join(QLatin1Char(','));
        found.append(step.code + QLatin1Char(':') + names[int(step.state)]
                     + (gates.isEmpty() ? QString() : QLatin1Char('(') + gates + QLatin1Char(')')));
    }
    return found.join(QLatin1Char(' '));
}

QString baseline(const std::vector<Milestone> &plan)
{
    const Result<std::vector<BaselineStep>> steps = planBaseline(plan);
    if (!steps)
        return steps.error().where + QStringLiteral(": ") + steps.error().what;
    QStringList found;
    for (const BaselineStep &step : *steps)
        found.append(QStringLiteral("%1:%2-%3/%4")
                         .arg(step.code)
                         .arg(step.span.startDay)
                         .arg(step.span.finishDay)
                         .arg(step.slackDays));
    return found.join(QLatin1Char(' '));
}

/// Milestones of random length, each waiting for some of the earlier ones.
std::vector<Milestone> anyPlan(SeededRandom &random)
{
    std::vector<Milestone> plan;
    const int count = 2 + int(random.number(15));
    for (int i = 0; i < count; ++i) {
        const bool isGate = random.number(4) == 0;
        const QByteArray code = "m" + QByteArray::number(100 - i);
        QStringList before;
        for (const Milestone &earlier : plan) {
            if (random.number(3) == 0)
                before.append(earlier.code);
        }
        plan.push_back(isGate ? gate(code.constData(), before)
                              : milestone(code.constData(), int(random.number(30)), before));
    }
    return plan;
}

} // namespace

class tst_Milestones : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plansABaseline()
    {
        QCOMPARE(baseline(samplePlan()),
                 QStringLiteral("M1:0-20/35 M2:0-25/0 M3:25-55/0 BP2:55-55/0 M4:55-70/5 M5:55-75/0 "
                                "BP3:75-75/0"));
        QCOMPARE(kDayZero.addDays(55), QDate(2027, 3, 7));
        QCOMPARE(kDayZero.addDays(75), QDate(2027, 3, 27));
    }

    void forecastsDelays_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("wanted");
        std::vector<Milestone> plan = samplePlan();
        QTest::newRow("as planned") << forecast(plan)
                                    << "M1:20+0 M2:25+0 M3:55+0 BP2:55+0 M4:70+0 M5:75+0 BP3:75+0";
        named(plan, "M2").actualFinishDay = 37;
        QTest::newRow("M2 12 days late")
            << forecast(plan) << "M1:20+0 M2:37+12 M3:67+12 BP2:67+12 M4:82+12 M5:87+12 BP3:87+12";
        plan = samplePlan();
        named(plan, "M1").actualFinishDay = 45;
        QTest::newRow("M1 25 days late, absorbed")
            << forecast(plan) << "M1:45+25 M2:25+0 M3:55+0 BP2:55+0 M4:70+0 M5:75+0 BP3:75+0";
        plan = samplePlan();
        named(plan, "BP2").decisions = {decided(GateOutcome::Hold, 55, 69)};
        QTest::newRow("held to day 69")
            << forecast(plan) << "M1:20+0 M2:25+0 M3:55+0 BP2:69+14 M4:84+14 M5:89+14 BP3:89+14";
        named(plan, "BP2").decisions.push_back(decided(GateOutcome::Go, 60));
        QTest::newRow("then decided earlier")
            << forecast(plan) << "M1:20+0 M2:25+0 M3:55+0 BP2:60+5 M4:75+5 M5:80+5 BP3:80+5";
        plan = samplePlan();
        named(plan, "M2").actualFinishDay = 10;
        QTest::newRow("nothing is pulled earlier")
            << forecast(plan) << "M1:20+0 M2:10-15 M3:55+0 BP2:55+0 M4:70+0 M5:75+0 BP3:75+0";
        QTest::newRow("today is the finish")
            << forecast(samplePlan(), 20) << "M1:20+0 M2:25+0 M3:55+0 BP2:55+0 M4:70+0 M5:75+0 BP3:75+0";
        QTest::newRow("today is the day after")
            << forecast(samplePlan(), 21) << "M1:21+1! M2:25+0 M3:55+0 BP2:55+0 M4:70+0 M5:75+0 BP3:75+0";
        QTest::newRow("late work pushes the rest")
            << forecast(samplePlan(), 30) << "M1:30+10! M2:30+5! M3:60+5 BP2:60+5 M4:75+5 M5:80+5 BP3:80+5";
        plan = samplePlan();
        named(plan, "M4").notBeforeDay = 80;
        for (const BaselineStep &step : baselineOf(samplePlan()))
            named(plan, step.code.toLatin1().constData()).baseline = step.span;
        QTest::newRow("a later notBefore against a frozen baseline")
            << forecast(plan) << "M1:20+0 M2:25+0 M3:55+0 BP2:55+0 M4:95+25 M5:75+0 BP3:95+20";
    }
    void forecastsDelays()
    {
        QFETCH(QString, found);
        QTEST(found, "wanted");
    }

    void agreesWithTheKeptVectors()
    {
        const std::optional<QJsonValue> vectors = domainVector("mile");
        SAMSYN_SKIP_WITHOUT(vectors);
        const QJsonObject all = vectors->toObject();
        for (const BaselineStep &step : baselineOf(samplePlan())) {
            const QJsonArray wanted =
                all.value(QLatin1String("baseline")).toObject().value(step.code).toArray();
            QCOMPARE(step.span.startDay, wanted.at(0).toInt());
            QCOMPARE(step.span.finishDay, wanted.at(1).toInt());
            QCOMPARE(kDayZero.addDays(step.span.startDay).toString(Qt::ISODate), wanted.at(2).toString());
            QCOMPARE(kDayZero.addDays(step.span.finishDay).toString(Qt::ISODate), wanted.at(3).toString());
            QCOMPARE(step.slackDays, all.value(QLatin1String("slack")).toObject().value(step.code).toInt(-1));
        }
        const auto expectSame = [&](const char *name, const std::vector<Milestone> &plan) {
            const QJsonObject wanted = all.value(QLatin1String(name)).toObject();
            for (const ForecastStep &step : forecastOf(plan)) {
                QCOMPARE(step.span->finishDay, wanted.value(step.code).toArray().at(0).toInt());
                QCOMPARE(*step.slipDays, wanted.value(step.code).toArray().at(1).toInt());
            }
        };
        std::vector<Milestone> plan = samplePlan();
        named(plan, "M2").actualFinishDay = 37;
        expectSame("m2late", plan);
        plan = samplePlan();
        named(plan, "M1").actualFinishDay = 45;
        expectSame("m1late", plan);
        plan = samplePlan();
        named(plan, "BP2").decisions = {decided(GateOutcome::Hold, 55, 69)};
        expectSame("hold", plan);
    }

    void lagsAndEarliestDays()
    {
        std::vector<Milestone> plan = {milestone("a", 10), milestone("b", 5, words("a")),
                                       milestone("c", 5, words("a")), milestone("d", 1, words("b c"))};
        plan[1].predecessors[0].lagDays = 7;
        plan[2].predecessors[0].lagDays = -4;
        plan[2].notBeforeDay = 8;
        QCOMPARE(baseline(plan), QStringLiteral("a:0-10/0 b:17-22/0 c:8-13/9 d:22-23/0"));
        plan[2].notBeforeDay.reset();
        plan[2].predecessors[0].lagDays = -99; // no work before day 0
        QCOMPARE(baseline(plan), QStringLiteral("a:0-10/0 b:17-22/0 c:0-5/17 d:22-23/0"));
    }

    void aFrozenBaselineIsKept()
    {
        std::vector<Milestone> plan = {milestone("a", 10), milestone("b", 5, words("a"))};
        plan[0].baseline = PlannedSpan{0, 8};
        plan[1].baseline = PlannedSpan{8, 13};
        QCOMPARE(baseline(plan), QStringLiteral("a:0-8/0 b:8-13/0"));
        // The duration of a was raised after baselining: that is a slip.
        QCOMPARE(forecast(plan), QStringLiteral("a:10+2 b:15+2"));
        // A link that the baseline does not keep shows as negative slack.
        plan[1].predecessors[0].lagDays = 3;
        QCOMPARE(baseline(plan), QStringLiteral("a:0-8/-3 b:8-13/0"));
        plan.clear();
        QCOMPARE(baseline(plan), QString());
        QCOMPARE(forecast(plan), QString());
    }

    void gatesHoldWhatFollows_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("wanted");
        const auto with = [](const std::vector<GateDecision> &decisions) {
            std::vector<Milestone> plan = samplePlan();
            named(plan, "BP2").decisions = decisions;
            return states(plan);
        };
        const QString before = QStringLiteral("M1:open M2:open M3:open ");
        const QString blocked =
            before + QStringLiteral("BP2:open M4:blocked(BP2) M5:blocked(BP2) BP3:blocked(BP2)");
        const QString open = before + QStringLiteral("BP2:done M4:open M5:open BP3:open");
        QTest::newRow("pending") << with({}) << blocked;
        QTest::newRow("revised") << with({decided(GateOutcome::Revise, 5, 9)}) << blocked;
        QTest::newRow("held") << with({decided(GateOutcome::Hold, 5, 9)}) << blocked;
        QTest::newRow("go") << with({decided(GateOutcome::Go, 5)}) << open;
        QTest::newRow("go with conditions") << with({decided(GateOutcome::GoWithConditions, 5)}) << open;
        QTest::newRow("stop") << with({decided(GateOutcome::Stop, 5)})
                              << before
                + QStringLiteral("BP2:done M4:cancelled(BP2) M5:cancelled(BP2) BP3:cancelled(BP2)");
        QTest::newRow("a go that is undone")
            << with({decided(GateOutcome::Go, 5), decided(GateOutcome::Pending, 6)}) << blocked;
        QTest::newRow("a stop that is undone")
            << with({decided(GateOutcome::Stop, 5), decided(GateOutcome::Go, 6)}) << open;
    }
    void gatesHoldWhatFollows()
    {
        QFETCH(QString, found);
        QTEST(found, "wanted");
    }

    /// Two ways to c: one gate is open, the other is not.
    void everyGateMustBeOpen()
    {
        std::vector<Milestone> plan = {gate("g", {}, {decided(GateOutcome::Go, 3)}), gate("h", {}),
                                       milestone("a", 5, words("g")), milestone("b", 5, words("h")),
                                       milestone("c", 5, words("a b"))};
        QCOMPARE(states(plan), QStringLiteral("g:done h:open a:open b:blocked(h) c:blocked(h)"));
        plan[1].decisions = {decided(GateOutcome::Stop, 4)};
        QCOMPARE(states(plan), QStringLiteral("g:done h:done a:open b:cancelled(h) c:cancelled(h)"));
        QCOMPARE(forecast(plan), QStringLiteral("g:3+3 h:4+4 a:8+3 b:x c:x"));
        // Both gates hold c: a stop weighs more than a pending decision, and all that hold it are named.
        plan[0].decisions.clear();
        QCOMPARE(states(plan), QStringLiteral("g:open h:done a:blocked(g) b:cancelled(h) c:cancelled(h)"));
        plan[1].decisions.clear();
        QCOMPARE(states(plan), QStringLiteral("g:open h:open a:blocked(g) b:blocked(h) c:blocked(g,h)"));
    }

    void whatIsDoneStaysDone()
    {
        std::vector<Milestone> plan = samplePlan();
        named(plan, "BP2").decisions = {decided(GateOutcome::Stop, 55)};
        named(plan, "M4").actualFinishDay = 60;
        QCOMPARE(forecast(plan), QStringLiteral("M1:20+0 M2:25+0 M3:55+0 BP2:55+0 M4:60-10 M5:x BP3:x"));
        QVERIFY(states(plan).endsWith(QLatin1String("M4:done M5:cancelled(BP2) BP3:cancelled(BP2)")));
    }

    void aPendingDecisionMovesWithToday()
    {
        std::vector<Milestone> plan = {milestone("a", 5), gate("g", words("a")),
                                       milestone("b", 5, words("g"))};
        plan[0].actualFinishDay = 5;
        QCOMPARE(forecast(plan, 9), QStringLiteral("a:5+0 g:9+4! b:14+4"));
    }

    void listsCircles_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("wanted");
        const auto circle = [](const std::vector<Milestone> &plan) {
            return milestoneCycle(plan).join(QLatin1Char(' '));
        };
        QTest::newRow("none") << circle(samplePlan()) << "";
        QTest::newRow("itself") << circle({milestone("a", 1, words("a"))}) << "a";
        QTest::newRow("two") << circle({milestone("b", 1, words("a")), milestone("a", 1, words("b"))})
                             << "a b";
        QTest::newRow("in the order of work") << circle(
            {milestone("a", 1, words("b")), milestone("b", 1, words("c")), milestone("c", 1, words("a"))})
                                              << "a c b";
        QTest::newRow("what leads to and from it is not part of it")
            << circle({milestone("a", 1, words("d")), milestone("c", 1, words("d z")),
                       milestone("d", 1, words("c")), milestone("z", 1)})
            << "c d";
        QTest::newRow("unknown ones are not looked at") << circle({milestone("a", 1, words("x"))}) << "";
        QTest::newRow("codes that occur twice") << circle({milestone("a", 1), milestone("a", 1)}) << "";
    }
    void listsCircles()
    {
        QFETCH(QString, found);
        QTEST(found, "wanted");
    }

    void refusesWrongPlans_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("wanted");
        const auto with = [](const auto &change) {
            std::vector<Milestone> plan = samplePlan();
            change(plan);
            return baseline(plan);
        };
        QTest::newRow("circle") << with([](auto &plan) {
            plan[1].predecessors = {{plan[5].code, 0}};
        }) << "BP2: these wait for each other: BP2 -> M5 -> M2 -> M3 -> BP2";
        QTest::newRow("unknown") << with([](auto &plan) {
            plan[1].predecessors = {{plan[5].code + u'x', 0}};
        }) << "M2: there is no predecessor \"M5x\"";
        QTest::newRow("twice") << with([](auto &plan) { plan[1].code = plan[0].code; })
                               << "M1: the code occurs twice";
        QTest::newRow("no code") << with([](auto &plan) { plan[1].code.clear(); })
                                 << "milestones: a milestone has a code";
        QTest::newRow("too many") << with([](auto &plan) { plan.resize(kMaxMilestones + 1); })
                                  << "milestones: a plan has at most 2000 milestones";
        const QString range = QStringLiteral("M1: days are within a hundred years of day 0");
        QTest::newRow("long") << with([](auto &plan) { plan[0].durationDays = kMaxPlanDays + 1; }) << range;
        QTest::newRow("far") << with([](auto &plan) { plan[0].notBeforeDay = -kMaxPlanDays - 1; }) << range;
        QTest::newRow("done far away")
            << with([](auto &plan) { plan[0].actualFinishDay = kMaxPlanDays + 1; }) << range;
        QTest::newRow("frozen far away") << with([](auto &plan) {
            plan[0].baseline = PlannedSpan{0, kMaxPlanDays + 1};
        }) << range;
        QTest::newRow("long lag") << with([](auto &plan) {
            plan[0].predecessors = {{plan[1].code, kMaxPlanDays + 1}};
        }) << range;
        QTest::newRow("decided far away")
            << with([](auto &plan) { plan[3].decisions = {decided(GateOutcome::Go, kMaxPlanDays + 1)}; })
            << "BP2: days are within a hundred years of day 0";
        QTest::newRow("negative") << with([](auto &plan) { plan[0].durationDays = -1; })
                                  << "M1: a duration is not negative";
        QTest::newRow("backwards") << with([](auto &plan) {
            plan[0].baseline = PlannedSpan{9, 8};
        }) << "M1: the baseline finishes before it starts";
        QTest::newRow("decision that takes days")
            << with([](auto &plan) { plan[3].durationDays = 1; }) << "BP2: a decision point takes no days";
        QTest::newRow("decision that is done") << with([](auto &plan) { plan[3].actualFinishDay = 1; })
                                               << "BP2: a decision point is finished by a decision";
        QTest::newRow("held until when?")
            << with([](auto &plan) { plan[3].decisions = {decided(GateOutcome::Hold, 1)}; })
            << "BP2: what is revised or held gets a new day";
        QTest::newRow("no decision point")
            << with([](auto &plan) { plan[0].decisions = {decided(GateOutcome::Go, 1)}; })
            << "M1: only a decision point has decisions";
    }
    void refusesWrongPlans()
    {
        QFETCH(QString, found);
        QTEST(found, "wanted");
    }

    void refusesAForecastOfNoDay()
    {
        QCOMPARE(forecast(samplePlan(), kMaxPlanDays + 1), QStringLiteral("todayDay"));
        QCOMPARE(forecast(samplePlan(), -kMaxPlanDays - 1), QStringLiteral("todayDay"));
        std::vector<Milestone> plan = samplePlan();
        plan[0].durationDays = -1;
        QCOMPARE(forecast(plan), QStringLiteral("M1"));
        QCOMPARE(checkMilestones(plan).error().code, ErrorCode::ArgumentInvalid);
    }

    /// Any plan: without news there is no slip, moving a finish within its slack does not move the end, one
    /// day more does, and the order of milestones changes nothing.
    void slackIsWhatItSays()
    {
        SeededRandom random(315);
        for (int round = 0; round < 400; ++round) {
            std::vector<Milestone> plan = anyPlan(random);
            const std::vector<BaselineStep> steps = baselineOf(plan);
            int end = 0;
            for (const BaselineStep &step : steps)
                end = std::max(end, step.span.finishDay);
            for (const ForecastStep &step : forecastOf(plan))
                QCOMPARE(*step.slipDays, 0);
            const std::size_t moved = std::size_t(random.number(plan.size()));
            const auto endWhenMovedBy = [&](int days) {
                std::vector<Milestone> changed = plan;
                changed[moved].notBeforeDay = steps[moved].span.startDay + days;
                int last = 0;
                for (const BaselineStep &step : baselineOf(changed))
                    last = std::max(last, step.span.finishDay);
                return last;
            };
            QCOMPARE(endWhenMovedBy(steps[moved].slackDays), end);
            QCOMPARE(endWhenMovedBy(steps[moved].slackDays + 1), end + 1);
            std::ranges::reverse(plan);
            std::vector<BaselineStep> reversed = baselineOf(plan);
            std::ranges::reverse(reversed);
            QVERIFY(reversed == steps);
        }
    }
};

QTEST_GUILESS_MAIN(tst_Milestones)
#include "tst_Milestones.moc"
