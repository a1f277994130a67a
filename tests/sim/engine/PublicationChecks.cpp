// SPDX-License-Identifier: EUPL-1.2
#include "tests/sim/engine/PublicationChecks.h"

#include "core/base/Hash.h"
#include "core/service/KeptRelease.h"
#include "core/store/StoredGroup.h"
#include "tests/sim/engine/RawRows.h"

#include <algorithm>
#include <cmath>

namespace samsyn::sim {

namespace {

constexpr double kTolerance = 1e-6, kHalfDecimal = 0.05 + kTolerance;
constexpr qint64 kLeast = kSimMinGroupSize;

QString questionCode(std::size_t question)
{
    return QStringLiteral("q%1").arg(question);
}

/// Nobody, or so many that nobody stands out.
bool isNoneOrEnough(qint64 people)
{
    return people == 0 || people >= kLeast;
}

template <typename Person>
bool hasLevel(const Person &person, std::size_t first, std::size_t end)
{
    const auto from = person.levels.begin();
    return std::any_of(from + qint64(first), from + qint64(end),
                       [](const auto &level) { return level.has_value(); });
}

template <typename People>
qint64 countOf(const People &people, std::size_t question, AnswerState state)
{
    return std::ranges::count_if(people,
                                 [&](const auto &person) { return person.states[question] == state; });
}

/// The mean of the groups' means; nothing when nobody has given a level.
template <typename People>
std::optional<double> roleMean(const People &people, std::size_t question)
{
    std::map<RespondentGroup, std::pair<double, int>> groups;
    for (const auto &person : people) {
        if (person.levels[question]) {
            groups[person.group].first += double(*person.levels[question]);
            ++groups[person.group].second;
        }
    }
    double sum = 0;
    for (const auto &[group, levels] : groups)
        sum += levels.first / levels.second;
    return groups.empty() ? std::nullopt : std::optional(sum / double(groups.size()));
}

bool isShownAs(const ResultNode &node, double truth)
{
    switch (node.bound) {
    case ScoreBound::Exact:
        return std::abs(*node.score - truth) < kTolerance;
    case ScoreBound::Rounded:
        return std::abs(*node.score - truth) < kHalfDecimal;
    case ScoreBound::AtLeast:
        return truth > *node.score - kTolerance;
    case ScoreBound::AtMost:
        return truth < *node.score + kTolerance;
    }
    return false;
}

} // namespace

/// By the log and by what its author wrote, not by the server's cells.
std::optional<QByteArray> PublicationChecks::valueOf(const FeedId &feed, const CellName &cell) const
{
    const auto existence = m_shadow.valueOf(feed, {cell.record, cell.kind, kExistenceGroup});
    if (m_truth.isErased(feed, cell.record) || (existence && existence->isEmpty()))
        return std::nullopt;
    const OpId id = m_shadow.currentOf(feed, cell);
    const TrueOp *op = m_truth.find(id);
    if (!op)
        return m_shadow.valueOf(feed, cell);
    return op->isHeld ? std::nullopt : std::optional(op->value);
}

std::optional<PublicationChecks::Person> PublicationChecks::personOf(const SimRespondent &asked) const
{
    const auto progress = valueOf(asked.answers, {asked.respondent, RecordKind::Respondent, 2});
    if (progress) {
        const Result<RespondentProgressGroup> own = readGroup<RespondentProgressGroup>(*progress);
        if (!own || own->status == RespondentStatus::Withdrawn)
            return std::nullopt;
    }
    Person person;
    person.group = asked.group;
    for (std::size_t question = 0; question < kSimQuestions; ++question) {
        const RecordId record = answerId(asked.respondent, questionCode(question));
        const auto value = valueOf(asked.answers, {record, RecordKind::Answer, 1});
        const auto comment = valueOf(asked.answers, {record, RecordKind::Answer, 2});
        if (comment && !comment->isEmpty())
            person.comments[question] = readGroup<AnswerCommentGroup>(*comment)->text;
        const Result<AnswerGroup> answer =
            value && !value->isEmpty() ? readGroup<AnswerGroup>(*value) : AnswerGroup();
        SAMSYN_REQUIRE(answer.has_value());
        person.hasCells = person.hasCells || (value && !value->isEmpty());
        person.states[question] = answer->value.state;
        person.levels[question] = answer->value.level;
        person.hasAnswered = person.hasAnswered || answer->value.state != AnswerState::Unanswered;
    }
    return person;
}

PublicationChecks::People PublicationChecks::peopleOf(const RecordId &organisation,
                                                      const std::set<UserId> &erased) const
{
    People people;
    for (const SimRespondent &asked : m_places.respondents) {
        if (m_places.members[asked.member] != organisation || erased.contains(asked.user))
            continue;
        if (const auto person = personOf(asked))
            people.push_back(*person);
    }
    return people;
}

void PublicationChecks::look(SimServer &server, const std::set<UserId> &erased)
{
    for (const auto &[round, release] : server.releases().kept)
        lookAtKept(release, erased);
    SqliteStatement rows = queryRows(server.store().database(),
                                     "SELECT record, kind, payload FROM cell WHERE grp = 1 AND "
                                     "kind IN (51, 80, 82) ORDER BY kind, record");
    while (nextRow(rows)) {
        const QByteArray value = rows.blob(2);
        if (value.isEmpty() || !m_seen.emplace(rows.id<RecordId>(0), value).second)
            continue;
        switch (RecordKind(rows.integer(1))) {
        case RecordKind::OrganisationResult:
            checkRelease(value, erased);
            break;
        case RecordKind::RoundResponses: {
            const auto told = readGroup<RoundResponsesGroup>(value);
            SAMSYN_REQUIRE(told.has_value());
            checkResponses(*told, peopleOf(told->organisation, erased));
            break;
        }
        default: {
            const auto comment = readGroup<ReleasedCommentGroup>(value);
            SAMSYN_REQUIRE(comment.has_value());
            checkComment(*comment, peopleOf(comment->organisation, erased));
        }
        }
    }
}

void PublicationChecks::lookAtKept(const QByteArray &release, const std::set<UserId> &erased)
{
    const Result<PublishedRound> kept = unpackRelease(release);
    SAMSYN_REQUIRE(kept.has_value());
    for (const OrganisationResultGroup &result : kept->organisations)
        checkRelease(writeGroup(result), erased);
}

/// The first one of an organisation is the only one: it is judged when it is made, whoever reads it when.
void PublicationChecks::checkRelease(const QByteArray &value, const std::set<UserId> &erased)
{
    const auto result = readGroup<OrganisationResultGroup>(value);
    SAMSYN_REQUIRE(result.has_value());
    const auto [first, isFirst] = m_released.emplace(result->organisation, value);
    if (!isFirst) {
        if (first->second != value)
            fail(QStringLiteral("a second release of a round is another one"));
        return;
    }
    const People people = peopleOf(result->organisation, erased);
    for (const ResultNode &node : result->nodes)
        checkNode(node, people);
    checkFacts(result->facts, result->organisation, people);
    m_findings.note([&] {
        return QStringLiteral("released: %1 people, %2 figures shown so far").arg(people.size()).arg(m_shown);
    });
}

void PublicationChecks::checkNode(const ResultNode &node, const People &people)
{
    const bool isHidden = node.reason == NullReason::TooFewAnswers || node.reason == NullReason::Suppressed;
    const bool hasCounts = node.answers || node.dontKnow || node.notApplicable || node.coverage || node.low
        || node.high || node.standardError || !node.distribution.empty()
        || std::ranges::any_of(node.groups, [](const GroupResult &group) {
                               return group.score || group.answers.value_or(0) > 0;
                           });
    if (node.score.has_value() != (node.reason == NullReason::None) || (isHidden && hasCounts))
        return fail(QStringLiteral("%1 is hidden, and something is shown of it").arg(node.code));
    Span span{0, kSimQuestions};
    if (node.kind == NodeKind::Question)
        span = {std::size_t(node.code.mid(1).toInt()), std::size_t(node.code.mid(1).toInt()) + 1};
    else if (node.kind == NodeKind::Capability)
        span = node.code == QLatin1String("A.1") ? Span{0, 2} : Span{2, 4};
    const qint64 answered = std::ranges::count_if(
        people, [&](const Person &person) { return hasLevel(person, span.first, span.end); });
    if ((node.answers && *node.answers != answered) || (!isHidden && !isNoneOrEnough(answered)))
        fail(QStringLiteral("%1 %2: %3 is shown, and %4 people have answered")
                 .arg(int(node.kind))
                 .arg(node.code)
                 .arg(node.answers.value_or(-1))
                 .arg(answered));
    m_shown += node.score.has_value();
    if (node.kind == NodeKind::Question)
        checkQuestion(node, span.first, people);
    else
        checkGroups(node, span, people);
}

void PublicationChecks::checkQuestion(const ResultNode &node, std::size_t question, const People &people)
{
    const auto truth = roleMean(people, question);
    if (node.score && (!truth || !isShownAs(node, *truth)))
        fail(QStringLiteral("%1 is shown as %2 and is %3")
                 .arg(node.code)
                 .arg(*node.score)
                 .arg(truth.value_or(0)));
    const qint64 dontKnow = countOf(people, question, AnswerState::DontKnow);
    const qint64 notApplicable = countOf(people, question, AnswerState::NotApplicable);
    const qint64 levels = countOf(people, question, AnswerState::Level);
    const bool isWrong = node.dontKnow.value_or(dontKnow) != dontKnow
        || node.notApplicable.value_or(notApplicable) != notApplicable;
    if (isWrong || (node.dontKnow && !isNoneOrEnough(levels + dontKnow + notApplicable)))
        fail(QStringLiteral("%1 tells %2 and %3 beside its levels, of %4, %5 and %6")
                 .arg(node.code)
                 .arg(node.dontKnow.value_or(-1))
                 .arg(node.notApplicable.value_or(-1))
                 .arg(levels)
                 .arg(dontKnow)
                 .arg(notApplicable));
    qint64 sum = 0, used = 0;
    for (std::size_t step = 0; step < node.distribution.size(); ++step) {
        const qint64 own = std::ranges::count_if(
            people, [&](const Person &person) { return person.levels[question] == qint64(step) + 1; });
        if (node.distribution[step].people != own)
            fail(QStringLiteral("%1: a distribution is not that of the answers").arg(node.code));
        sum += own;
        used += own > 0;
    }
    if (!node.distribution.empty() && (sum < 2 * kLeast || used < 2))
        fail(QStringLiteral("%1: a distribution of %2 people is shown").arg(node.code).arg(sum));
}

/// What is shown of a group and what is left beside all that are shown.
void PublicationChecks::checkGroups(const ResultNode &node, const Span &span, const People &people)
{
    qint64 left = std::ranges::count_if(
        people, [&](const Person &person) { return hasLevel(person, span.first, span.end); });
    bool isAnyShown = false;
    for (const GroupResult &group : node.groups) {
        const qint64 own = std::ranges::count_if(people, [&](const Person &person) {
            return person.group == group.group && hasLevel(person, span.first, span.end);
        });
        const bool isShown = group.score || group.answers;
        if (isShown && (group.answers.value_or(own) != own || !isNoneOrEnough(own)))
            fail(QStringLiteral("%1, group %2: %3 is shown, and %4 people have answered")
                     .arg(node.code)
                     .arg(int(group.group))
                     .arg(group.answers.value_or(-1))
                     .arg(own));
        left -= isShown ? own : 0;
        isAnyShown = isAnyShown || (isShown && own > 0);
        m_shown += group.score.has_value();
    }
    if (isAnyShown && !isNoneOrEnough(left))
        fail(QStringLiteral("%1: beside the shown groups %2 people are left").arg(node.code).arg(left));
}

void PublicationChecks::checkFacts(const ReleasedFacts &facts, const RecordId &organisation,
                                   const People &people)
{
    if (!facts.answered)
        return;
    const qint64 own = std::ranges::count_if(people, &Person::hasAnswered);
    const bool isExact = facts.answeredBound == ScoreBound::Exact;
    if (own < kLeast || (isExact ? *facts.answered != own : *facts.answered > own))
        fail(
            QStringLiteral("%1 have answered, says the release, and it is %2").arg(*facts.answered).arg(own));
    if (!facts.people || (isExact && !isNoneOrEnough(*facts.people - own)))
        fail(QStringLiteral("of %1 of %2 the few who are silent stand out")
                 .arg(own)
                 .arg(organisation.toString()));
    ++m_shown;
}

void PublicationChecks::checkResponses(const RoundResponsesGroup &told, const People &people)
{
    qint64 sum = 0;
    for (const ResponseRow &row : told.groups) {
        const qint64 own = std::ranges::count_if(
            people, [&](const Person &person) { return person.group == row.group && person.hasAnswered; });
        const bool isTrue = row.shown == CountShown::Exact ? row.answered == own && own >= kLeast
                                                           : !row.answered && own < kLeast;
        if (!isTrue)
            fail(QStringLiteral("of group %1, where %2 have answered, %3 is told")
                     .arg(int(row.group))
                     .arg(own)
                     .arg(row.answered.value_or(-1)));
        sum += row.answered.value_or(0);
    }
    if (told.answered.value_or(sum) != sum)
        fail(QStringLiteral("more is told of the whole than of the groups that are shown"));
    m_shown += told.answered.has_value();
}

bool PublicationChecks::isSaid(const ReleasedCommentGroup &comment, const People &people)
{
    const std::size_t question = std::size_t(comment.questionCode.mid(1).toInt());
    return std::ranges::any_of(people, [&](const Person &person) {
        return person.group == comment.group && person.comments[question] == comment.text;
    });
}

void PublicationChecks::checkComment(const ReleasedCommentGroup &comment, const People &people)
{
    const qint64 inGroup = std::ranges::count_if(
        people, [&](const Person &person) { return person.group == comment.group && person.hasCells; });
    const bool isTrue = isSaid(comment, people);
    if (inGroup < kLeast || !isTrue)
        fail(QStringLiteral("a comment of a group of %1 is released%2")
                 .arg(inGroup)
                 .arg(isTrue ? QString() : QStringLiteral(", and nobody says it")));
}

void PublicationChecks::checkComments(SqliteServerStore &store, const std::set<UserId> &erased)
{
    SqliteStatement rows =
        queryRows(store.database(), "SELECT payload FROM cell WHERE kind = 82 AND grp = 1");
    while (nextRow(rows)) {
        const QByteArray value = rows.blob(0);
        const auto comment =
            value.isEmpty() ? Result<ReleasedCommentGroup>(Error{}) : readGroup<ReleasedCommentGroup>(value);
        if (comment && !isSaid(*comment, peopleOf(comment->organisation, erased)))
            m_findings.add("I14", QStringLiteral("a comment is still read whose answer is erased"));
    }
}

void PublicationChecks::checkAtRest(SqliteServerStore &store, const std::set<UserId> &erased)
{
    checkComments(store, erased);
    const auto status = storedGroup<RoundStatusGroup>(store, m_places.round);
    if (!status || !*status || (*status)->status != RoundStatus::Published)
        return fail(QStringLiteral("the round is not published in the end"));
    std::map<RecordId, std::set<QByteArray>> values;
    std::map<RecordId, int> copies;
    SqliteStatement rows =
        queryRows(store.database(), "SELECT payload FROM cell WHERE kind = 51 AND grp = 1");
    while (nextRow(rows)) {
        const auto result = readGroup<OrganisationResultGroup>(rows.blob(0));
        SAMSYN_REQUIRE(result.has_value());
        values[result->organisation].insert(rows.blob(0));
        ++copies[result->organisation];
    }
    QByteArray inOrder;
    for (const RecordId &organisation : m_places.members) {
        if (values[organisation].size() != 1 || copies[organisation] != 2)
            return fail(QStringLiteral("the others read another release than the member itself"));
        inOrder += *values[organisation].begin();
    }
    const auto summary =
        storedGroup<RoundResultGroup>(store, RecordId::named(m_places.round.view(), "result"));
    if (!summary || !*summary || (*summary)->checksum != sha256({inOrder}))
        fail(QStringLiteral("the checksum is not that of the released results"));
}

} // namespace samsyn::sim
