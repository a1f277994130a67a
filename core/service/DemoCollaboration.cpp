// SPDX-License-Identifier: EUPL-1.2
#include "core/service/DemoCollaboration.h"

#include "core/questionnaire/ShortForm.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace samsyn {

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

struct MemberSeed {
    const char *code;
    const char *name;
    OrganisationKind kind;
    qint64 population; ///< rounded to hundreds; 0 = none
    double character; ///< how far the organisation lies from the collaboration's mean level
    std::array<int, 5> respondents; ///< LED, CHE, MED, ITF, VUT
};

// Populations: domain 5.2 (approximate, for demonstration). `character` and respondents are invented.
constexpr MemberSeed kMembers[] = {
    {"1444", "Grästorp", OrganisationKind::Municipality, 5600, -0.5, {3, 5, 8, 1, 2}},
    {"1445", "Essunga", OrganisationKind::Municipality, 5600, -0.3, {1, 1, 1, 0, 1}},
    {"1470", "Vara", OrganisationKind::Municipality, 16000, -0.1, {4, 8, 14, 2, 2}},
    {"1471", "Götene", OrganisationKind::Municipality, 13300, 0.2, {4, 7, 12, 2, 2}},
    {"1494", "Lidköping", OrganisationKind::Municipality, 40400, 0.8, {6, 12, 24, 5, 4}},
    {"1495", "Skara", OrganisationKind::Municipality, 18800, 0.4, {5, 8, 15, 3, 3}},
    {"GIT", "Göliska IT", OrganisationKind::JointItBody, 0, 0.3, {3, 3, 2, 9, 2}},
};

constexpr RespondentGroup kGroups[] = {RespondentGroup::Leadership, RespondentGroup::Manager,
                                       RespondentGroup::Staff, RespondentGroup::ItFunction,
                                       RespondentGroup::BusinessDevelopment};
// Leaders tend to see a higher level than staff do: the finding that the agreement measure is there to show.
constexpr double kGroupView[] = {0.5, 0.1, -0.4, 0.3, 0.2};
constexpr const char *kUnits[] = {"Kommunledning", "Barn och utbildning", "Vård och omsorg",
                                  "Samhällsbyggnad"};
// What a respondent chooses among; the invented answers come from the first four.
constexpr const char *kOfferedUnits[] = {"Kommunledning",           "Barn och utbildning",
                                         "Vård och omsorg",         "Samhällsbyggnad",
                                         "Ekonomi och upphandling", "Personal",
                                         "Kansli och arkiv",        "Kommunikation och medborgarservice",
                                         "Kultur och fritid",       "Näringsliv",
                                         "Räddningstjänst",         "Socialtjänst"};

constexpr double kDontKnowShare = 0.07, kNotApplicableShare = 0.02, kUnansweredShare = 0.03;

/// Twelve uniform numbers minus six: close to a standard normal deviate, and the same on every platform.
double normalDeviate(SeededRandom &random)
{
    double sum = -6;
    for (int i = 0; i < 12; ++i)
        sum += random.share();
    return sum;
}

AnswerValue drawLevel(const Question &question, const LevelScale &scale, double centre, SeededRandom &random)
{
    AnswerValue value;
    const double draw = random.share();
    const double deviate = normalDeviate(random);
    if (draw < kUnansweredShare)
        return value;
    if (draw < kUnansweredShare + kDontKnowShare && question.allowDontKnow) {
        value.state = AnswerState::DontKnow;
        return value;
    }
    if (draw > 1 - kNotApplicableShare && question.allowNotApplicable) {
        value.state = AnswerState::NotApplicable;
        return value;
    }
    const int index = std::clamp(int(std::lround(centre + 0.8 * deviate)), 0, scale.count() - 1);
    value.state = AnswerState::Level;
    value.level = scale.level(index);
    return value;
}

AnswerValue drawImportance(SeededRandom &random)
{
    AnswerValue value;
    value.state = AnswerState::Given;
    value.importance =
        std::clamp(qint64(std::lround(3.8 + 0.8 * normalDeviate(random))), qint64(1), qint64(5));
    return value;
}

/// Mean level index per capability, drawn once per framework so that the rounds resemble each other.
std::map<QString, double> drawCentres(const Framework &framework, SeededRandom &random)
{
    std::map<QString, double> centres;
    const double middle = (framework.scale.count() - 1) / 2.0;
    for (const Area &area : framework.areas) {
        for (const Capability &capability : area.capabilities)
            centres[capability.code] = middle + 0.6 * normalDeviate(random);
    }
    return centres;
}

/// What answers vary around: the capability's centre, shifted.
struct AnswerContext {
    const Framework &framework;
    const std::map<QString, double> &centres;
    double shift = 0; ///< of organisation, year and group together
};

void drawArea(const AnswerContext &context, const Area &area, FrozenRespondent &respondent,
              SeededRandom &random)
{
    const auto draw = [&](const Question &question, double centre) {
        if (!question.isAskedOf(respondent.group))
            return;
        if (question.type == QuestionType::Level5)
            respondent.answers.push_back({question.code,
                                          drawLevel(question, context.framework.scale, centre, random),
                                          context.framework.version});
        else if (question.type == QuestionType::Importance)
            respondent.answers.push_back({question.code, drawImportance(random), context.framework.version});
    };
    for (const Capability &capability : area.capabilities) {
        for (const Question &question : capability.questions)
            draw(question, context.centres.at(capability.code) + context.shift);
    }
    for (const Question &question : area.closingQuestions)
        draw(question, 0);
}

FrozenRespondent drawRespondent(const AnswerContext &organisation, std::size_t groupIndex,
                                SeededRandom &random)
{
    FrozenRespondent respondent;
    respondent.group = kGroups[groupIndex];
    respondent.unit = QString::fromUtf8(kUnits[random.number(std::size(kUnits))]);
    AnswerContext context = organisation;
    context.shift += kGroupView[groupIndex];
    for (const Area &area : context.framework.areas)
        drawArea(context, area, respondent, random);
    std::erase_if(respondent.answers,
                  [](const FrozenAnswer &answer) { return answer.value.state == AnswerState::Unanswered; });
    return respondent;
}

std::vector<DemoMember> makeMembers(const RecordId &collaboration)
{
    std::vector<DemoMember> members;
    for (const MemberSeed &seed : kMembers) {
        DemoMember member;
        member.id = RecordId::named(collaboration.view(), QByteArray("member:") + seed.code);
        member.identity.name = {QString::fromUtf8(seed.name), QString::fromUtf8(seed.name)};
        member.identity.kind = seed.kind;
        member.identity.code = QString::fromUtf8(seed.code);
        if (seed.population > 0)
            member.identity.population = seed.population;
        member.identity.populationApproximate = seed.population > 0;
        member.identity.benchmarkable = seed.kind == OrganisationKind::Municipality;
        if (seed.kind == OrganisationKind::Municipality) {
            for (const char *unit : kOfferedUnits)
                member.units.units.push_back({QString::fromUtf8(unit)});
        }
        members.push_back(member);
    }
    return members;
}

QString isoDate(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()).date().toString(Qt::ISODate);
}

/// Where the capabilities stood a year before: most a little lower, some higher, a few the same.
std::map<QString, double> earlierCentres(const Framework &framework, std::map<QString, double> centres)
{
    constexpr double kShifts[] = {-0.7, 0, -0.3, 0.6, -0.2, 0, -0.5};
    std::size_t place = 0;
    for (const Area &area : framework.areas) {
        for (const Capability &capability : area.capabilities)
            centres[capability.code] += kShifts[place++ % std::size(kShifts)];
    }
    return centres;
}

DemoRound planRound(const DemoCollaboration &demo, qint64 opensAtMs, RoundStatus status, SeededRandom &random)
{
    DemoRound round;
    round.id = RecordId::random(random);
    round.schedule = {opensAtMs, opensAtMs + 28 * kDayMs};
    round.status.status = status;
    const QString year = isoDate(opensAtMs).left(4);
    round.plan.framework = demo.frameworkPackage;
    round.plan.name = {QStringLiteral("Mätning %1 (påhittade svar)").arg(year),
                       QStringLiteral("Survey %1 (synthetic answers)").arg(year)};
    round.plan.referenceDate = isoDate(opensAtMs);
    round.plan.minGroupSize = demo.identity.minGroupSize;
    round.plan.resultFeed = FeedId::random(random);
    round.plan.sharing = ResultSharing::AllParticipants;
    round.plan.formLength = FormLength::Short;
    round.followUp.nextStep = {
        QStringLiteral("Ledningsgruppen väljer tre förmågor att stärka tillsammans med de andra kommunerna. "
                       "Beslutet kommer inom två månader och visas här."),
        QStringLiteral(
            "The leadership group chooses three capabilities to strengthen together with the other "
            "municipalities. The decision comes within two months and is shown here.")};
    round.followUp.responsible = QStringLiteral("Samordnaren i V6");
    for (const DemoMember &member : demo.members)
        round.plan.participants.push_back(member.id);
    return round;
}

void drawAnswers(DemoRound &round, const DemoCollaboration &demo, const AnswerContext &base,
                 SeededRandom &random)
{
    for (std::size_t m = 0; m < round.plan.participants.size(); ++m) {
        FrozenOrganisation organisation{demo.members[m].id, demo.members[m].identity, {}};
        AnswerContext context = base;
        context.shift += kMembers[m].character;
        for (std::size_t g = 0; g < std::size(kGroups); ++g) {
            const int count = kMembers[m].respondents[g];
            for (int i = 0; i < count; ++i)
                organisation.respondents.push_back(drawRespondent(context, g, random));
            if (count > 0)
                round.frame.entries.push_back({organisation.id, kGroups[g], count + 2, count + 5});
        }
        round.organisations.push_back(std::move(organisation));
    }
}

} // namespace

DemoCollaboration makeDemoCollaboration(const Framework &whole, qint64 nowMs, SeededRandom &random)
{
    const Framework framework = formOf(whole, FormLength::Short);
    DemoCollaboration demo;
    demo.id = RecordId::random(random);
    demo.frameworkPackage = RecordId::random(random);
    demo.identity.name = {QStringLiteral("V6 (demonstration)"), QStringLiteral("V6 (demonstration)")};
    demo.identity.shortName = QStringLiteral("V6");
    demo.members = makeMembers(demo.id);

    const std::map<QString, double> centres = drawCentres(framework, random);
    demo.closedRound = planRound(demo, nowMs - 380 * kDayMs, RoundStatus::Closed, random);
    drawAnswers(demo.closedRound, demo, {framework, centres, 0}, random);
    demo.openRound = planRound(demo, nowMs - 14 * kDayMs, RoundStatus::Open, random);
    drawAnswers(demo.openRound, demo, {framework, centres, 0.25}, random);
    // A chance of its own: what is drawn above and after this stays as it was.
    SeededRandom fork = random;
    SeededRandom before(fork.number(UINT64_MAX) ^ 0x5a4d53594eU);
    demo.earlierRound = planRound(demo, nowMs - 745 * kDayMs, RoundStatus::Closed, before);
    demo.earlierRound.plan.participants.pop_back();
    drawAnswers(demo.earlierRound, demo, {framework, earlierCentres(framework, centres), 0}, before);
    return demo;
}

} // namespace samsyn
