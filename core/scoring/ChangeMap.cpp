// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/ChangeMap.h"

#include "core/scoring/Limits.h"

#include <set>

namespace samsyn {

namespace {

constexpr double kLargeChangeSteps = 0.5;

using Nodes = QMap<std::pair<int, QString>, const ResultNode *>;

Nodes nodesOf(const ReleasedOrganisationScores *released)
{
    Nodes nodes;
    if (!released)
        return nodes;
    for (const ResultNode &node : released->nodes())
        nodes.insert({int(node.kind), node.code}, &node);
    return nodes;
}

const ResultNode *nodeIn(const Nodes &nodes, NodeKind kind, const QString &code)
{
    return nodes.value({int(kind), code}, nullptr);
}

RoundValue valueIn(const Nodes &nodes, const QString &code)
{
    const ResultNode *node = nodeIn(nodes, NodeKind::Question, code);
    const bool isExact = node && node->score && node->bound == ScoreBound::Exact;
    return {isExact ? node->score : std::nullopt, {}};
}

bool isSameQuestion(QuestionRelation relation)
{
    return relation == QuestionRelation::Identical || relation == QuestionRelation::Editorial;
}

std::optional<StandardError> errorOf(const ResultNode &node, RoundMode mode)
{
    if (mode != RoundMode::Individual || !node.standardError)
        return std::nullopt;
    return StandardError{*node.standardError, node.degrees};
}

ChangePoint pointOf(const ResultNode *node)
{
    return node ? ChangePoint{node->score, node->bound, node->low, node->high} : ChangePoint();
}

/// Groups with answers to the capability; nothing when no breakdown is released.
std::set<RespondentGroup> groupsOf(const ResultNode &node)
{
    std::set<RespondentGroup> groups;
    for (const GroupResult &group : node.groups) {
        if (group.answers != qint64(0))
            groups.insert(group.group);
    }
    return groups;
}

std::vector<RespondentGroup> groupsInOne(const ResultNode &before, const ResultNode &now)
{
    std::vector<RespondentGroup> groups;
    const auto a = groupsOf(before), b = groupsOf(now);
    if (!a.empty() && !b.empty())
        std::ranges::set_symmetric_difference(a, b, std::back_inserter(groups));
    return groups;
}

/// One organisation in the two rounds.
struct OrganisationNodes {
    Nodes before, now;
};

class ChangeBuilder {
public:
    ChangeBuilder(const ChangeRound &before, const ChangeRound &now)
        : m_before(before), m_now(now), m_origins(questionOrigins(before.framework, now.framework))
    {
    }

    Result<ChangeCell> cell(const Capability &capability, const OrganisationNodes &nodes) const
    {
        ChangeCell cell;
        const ResultNode *before = nodeIn(nodes.before, NodeKind::Capability, capability.code);
        const ResultNode *now = nodeIn(nodes.now, NodeKind::Capability, capability.code);
        cell.before = pointOf(before);
        cell.now = pointOf(now);
        cell.why = breakOf(capability, nodes, cell);
        if (cell.why != ChangeBreak::None)
            return cell;
        const Result<Trend> trend = trendOf(inputOf(capability, nodes), m_now.framework.scale);
        SAMSYN_TRY(trend);
        if (!trend->delta) {
            cell.why = ChangeBreak::QuestionsHidden;
            return cell;
        }
        cell.delta = trend->delta;
        cell.change = *trend->change;
        cell.low = trend->low;
        cell.high = trend->high;
        cell.comparedBefore = trend->before;
        cell.comparedNow = trend->now;
        cell.share = trend->share;
        cell.isModeChanged = trend->isModeChanged;
        cell.groupsInOneRound = groupsInOne(*before, *now);
        if (!cell.groupsInOneRound.empty() && cell.change != TrendClass::NoChange)
            cell.change = TrendClass::Unclear;
        cell.colourClass = changeClassOf(*cell.delta, cell.change, m_now.framework.scale);
        return cell;
    }

    QList<QuestionChange> changesOf(const Capability &capability) const
    {
        QList<QuestionChange> changes;
        for (const Question &question : capability.questions) {
            const QuestionOrigin origin = m_origins.value(question.code);
            if (question.isScored() && origin.relation != QuestionRelation::Identical)
                changes.append({origin.relation, origin.earlier, {question.code}});
        }
        for (const QString &code : retiredFrom(m_before.framework, capability.code, m_origins))
            changes.append({QuestionRelation::Retired, {code}, {}});
        return changes;
    }

    QList<LocalText> textsOf(const QList<QuestionChange> &changes) const
    {
        QList<LocalText> texts;
        for (const QuestionChange &change : changes) {
            const bool isGone = change.to.isEmpty();
            const Question *question = isGone ? m_before.framework.question(change.from.first())
                                              : m_now.framework.question(change.to.first());
            texts.append(question ? question->text : LocalText());
        }
        return texts;
    }

private:
    /// What rules a change out before any question is looked at; sets the reason and the share.
    ChangeBreak breakOf(const Capability &capability, const OrganisationNodes &nodes, ChangeCell &cell) const
    {
        if (!isAskedAgain(capability))
            return ChangeBreak::QuestionsChanged;
        if (nodes.before.isEmpty())
            return ChangeBreak::NoEarlierResult;
        if (!cell.now.score) {
            const ResultNode *now = nodeIn(nodes.now, NodeKind::Capability, capability.code);
            cell.reason = now ? now->reason : NullReason::NoData;
            return ChangeBreak::NoValue;
        }
        if (!cell.before.score) {
            const ResultNode *before = nodeIn(nodes.before, NodeKind::Capability, capability.code);
            cell.reason = before ? before->reason : NullReason::NoData;
            return ChangeBreak::NoEarlierValue;
        }
        const bool isExact = cell.now.bound == ScoreBound::Exact && cell.before.bound == ScoreBound::Exact;
        return isExact ? ChangeBreak::None : ChangeBreak::Bounded;
    }

    /// Whether enough of the questions, by weight, are the same, had all of them a value: that is what
    /// trendOf() says of the versions alone.
    bool isAskedAgain(const Capability &capability) const
    {
        const double any = m_now.framework.scale.min;
        TrendInput input;
        for (const Question &question : capability.questions) {
            TrendQuestion made{
                question.code, m_origins.value(question.code).relation, question.weight, {}, {}};
            made.now.value = any;
            if (isSameQuestion(made.relation))
                made.before.push_back({{any, {}}, {}});
            if (question.isScored())
                input.questions.push_back(made);
        }
        input.before.referenceDate = m_before.referenceDate;
        input.now.referenceDate = m_now.referenceDate;
        const Result<Trend> trend = trendOf(input, m_now.framework.scale);
        return trend && trend->delta.has_value();
    }

    TrendInput inputOf(const Capability &capability, const OrganisationNodes &nodes) const
    {
        TrendInput input;
        for (const Question &question : capability.questions) {
            if (!question.isScored())
                continue;
            const QuestionOrigin origin = m_origins.value(question.code);
            TrendQuestion made{
                question.code, origin.relation, question.weight, valueIn(nodes.now, question.code), {}};
            if (isSameQuestion(origin.relation) && !origin.earlier.isEmpty())
                made.before.push_back({valueIn(nodes.before, origin.earlier.front()), {}});
            input.questions.push_back(made);
        }
        input.before = {m_before.referenceDate, m_before.mode,
                        errorOf(*nodeIn(nodes.before, NodeKind::Capability, capability.code), m_before.mode)};
        input.now = {m_now.referenceDate, m_now.mode,
                     errorOf(*nodeIn(nodes.now, NodeKind::Capability, capability.code), m_now.mode)};
        return input;
    }

    const ChangeRound &m_before, &m_now;
    QMap<QString, QuestionOrigin> m_origins;
};

std::optional<Error> wrongRounds(const HeatMap &map, const ChangeRound &before, const ChangeRound &now)
{
    const auto columns = std::size_t(map.columns.size());
    SAMSYN_REQUIRE(before.released.size() == columns && now.released.size() == columns);
    if (!before.framework.scale.hasSameLevels(now.framework.scale))
        return limits::invalid(QStringLiteral("scale"),
                               QStringLiteral("the two rounds were answered on different scales"));
    if (!before.referenceDate.isValid() || !now.referenceDate.isValid()
        || now.referenceDate <= before.referenceDate)
        return limits::invalid(QStringLiteral("now.referenceDate"),
                               QStringLiteral("rounds stand in the order of their reference dates"));
    return std::nullopt;
}

} // namespace

Result<ChangeMap> buildChangeMap(const HeatMap &map, const ChangeRound &before, const ChangeRound &now)
{
    if (const std::optional<Error> error = wrongRounds(map, before, now))
        return *error;
    ChangeMap changes;
    changes.earlierVersion = before.framework.version;
    changes.isJoint = before.mode != RoundMode::Individual && before.mode == now.mode;
    changes.cells.resize(map.cells.size());
    const ChangeBuilder builder(before, now);
    for (const HeatMapRow &row : map.rows) {
        const Capability *capability =
            row.kind == NodeKind::Capability ? now.framework.capability(row.code) : nullptr;
        const auto differing = capability ? builder.changesOf(*capability) : QList<QuestionChange>();
        if (differing.isEmpty())
            continue;
        changes.changes.insert(row.code, differing);
        changes.questions.insert(row.code, builder.textsOf(differing));
    }
    for (qsizetype column = 0; column < map.columns.size(); ++column) {
        const OrganisationNodes nodes{nodesOf(before.released[std::size_t(column)]),
                                      nodesOf(now.released[std::size_t(column)])};
        for (qsizetype row = 0; row < map.rows.size(); ++row) {
            const HeatMapRow &place = map.rows.at(row);
            const Capability *capability = now.framework.capability(place.code);
            if (place.kind != NodeKind::Capability || !capability)
                continue;
            Result<ChangeCell> cell = builder.cell(*capability, nodes);
            if (!cell)
                return Error{cell.error().code,
                             QStringLiteral("%1, %2: %3")
                                 .arg(map.columns.at(column).code, place.code, cell.error().where),
                             cell.error().what};
            changes.cells[std::size_t(row * map.columns.size() + column)] = *std::move(cell);
        }
    }
    return changes;
}

int changeClassOf(double delta, TrendClass change, const LevelScale &scale)
{
    const bool isLarge = limits::isAtLeast(std::abs(delta), kLargeChangeSteps * scale.step);
    if (change == TrendClass::Up)
        return isLarge ? 5 : 4;
    if (change == TrendClass::Down)
        return isLarge ? 1 : 2;
    return 3;
}

} // namespace samsyn
