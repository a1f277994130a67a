// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/CellViewModel.h"

#include "qml/viewmodels/GapWords.h"
#include "qml/viewmodels/GroupWords.h"
#include "qml/viewmodels/SpreadWords.h"
#include "qml/viewmodels/StandingWords.h"

#include <algorithm>

namespace samsyn {

namespace {

/// The released nodes one step below `row`: a capability's questions, an area's capabilities.
std::vector<ResultNode> childrenOf(const HeatMapRow &row, const std::vector<ResultNode> &nodes)
{
    std::vector<ResultNode> children;
    const auto start = std::find_if(nodes.begin(), nodes.end(), [&row](const ResultNode &node) {
        return node.kind == row.kind && node.code == row.code;
    });
    const NodeKind wanted = row.kind == NodeKind::Area ? NodeKind::Capability : NodeKind::Question;
    for (auto node = start == nodes.end() ? start : std::next(start); node != nodes.end(); ++node) {
        if (node->kind == row.kind || node->kind == NodeKind::Area || node->kind == NodeKind::Index)
            break;
        if (node->kind == wanted)
            children.push_back(*node);
    }
    return children;
}

QString partName(const Framework *framework, const ResultNode &node, const QString &language)
{
    if (framework && node.kind == NodeKind::Question) {
        const Question *question = framework->question(node.code);
        return question ? question->text.in(language) : node.code;
    }
    const Capability *capability = framework ? framework->capability(node.code) : nullptr;
    return capability ? capability->name.in(language) : node.code;
}

} // namespace

CellViewModel::CellViewModel(QObject *parent)
    : QObject(parent), m_parts(new CellPartModel(this)), m_groups(new CellPartModel(this)),
      m_change(new CellChangeViewModel(this))
{
}

void CellViewModel::show(const RoundResults &results, const HeatMapContext &context, qsizetype row,
                         qsizetype column)
{
    m_context = context;
    m_cell = results.heatMap.cell(row, column);
    m_kind = results.heatMap.rows.at(row).kind;
    m_code = results.heatMap.rows.at(row).code;
    m_index = std::size_t(row * results.heatMap.columns.size() + column);
    findNames(results, row, column);
    findParts(results, row, column);
    findGroups(results, row, column);
    // What does not fit its own interval is shown as it is, and nothing is claimed of it.
    const Result<std::optional<Standing>> standing = standingOf(results, row, column);
    m_standing = standing ? *standing : std::nullopt;
    m_gap.reset();
    const bool hasFacts = std::size_t(column) < results.facts.size();
    m_facts = hasFacts ? results.facts[std::size_t(column)] : ReleasedFacts();
    m_isOpen = true;
    Q_EMIT changed();
}

void CellViewModel::showBeside(const std::shared_ptr<const GapMap> &gaps,
                               const std::shared_ptr<const ChangeMap> &changes)
{
    m_gap = gaps ? std::optional<GapCell>(gaps->cells.at(m_index)) : std::nullopt;
    m_change->show(changes, m_index, m_code, m_context);
    Q_EMIT changed();
}

void CellViewModel::close()
{
    m_isOpen = false;
    Q_EMIT changed();
}

void CellViewModel::findNames(const RoundResults &results, qsizetype row, qsizetype column)
{
    const HeatMap &map = results.heatMap;
    m_capabilityName = map.rows.at(row).name.in(m_context.language);
    m_organisationName = map.columns.at(column).name.in(m_context.language);
    m_areaName.clear();
    if (m_kind == NodeKind::Area)
        return;
    for (qsizetype above = row; above >= 0 && m_areaName.isEmpty(); --above) {
        if (map.rows.at(above).kind == NodeKind::Area)
            m_areaName = map.rows.at(above).name.in(m_context.language);
    }
}

void CellViewModel::findParts(const RoundResults &results, qsizetype row, qsizetype column)
{
    QList<CellPart> parts;
    bool someHidden = false, someShown = false;
    if (std::size_t(column) < results.released.size()) {
        const auto &nodes = results.released[std::size_t(column)].nodes();
        for (const ResultNode &node : childrenOf(results.heatMap.rows.at(row), nodes)) {
            someHidden = someHidden || node.reason == NullReason::Suppressed
                || node.reason == NullReason::TooFewAnswers;
            someShown = someShown || node.score.has_value();
            parts.append({partName(results.framework, node, m_context.language), node});
        }
    }
    m_partsAreHidden = someHidden && !someShown;
    if (m_partsAreHidden)
        parts.clear();   // a list of hidden rows says less than the sentence that stands instead of it
    m_parts->setParts(std::move(parts), m_context);
}

void CellViewModel::findGroups(const RoundResults &results, qsizetype row, qsizetype column)
{
    m_groupResults.clear();
    const QString &code = results.heatMap.rows.at(row).code;
    if (m_kind == NodeKind::Capability && std::size_t(column) < results.released.size()) {
        for (const ResultNode &node : results.released[std::size_t(column)].nodes()) {
            if (node.kind == NodeKind::Capability && node.code == code)
                m_groupResults = node.groups;
        }
    }
    // Who was not asked, or did not answer, has no picture.
    std::erase_if(m_groupResults, [](const GroupResult &group) { return group.answers == qint64(0); });
    const bool isAnyShown = std::ranges::any_of(
        m_groupResults, [](const GroupResult &group) { return group.score.has_value(); });
    QList<CellPart> rows;
    for (const GroupResult &group : m_groupResults) {
        if (!isAnyShown)
            break; // a list of hidden rows says less than the sentence that stands instead of it
        ResultNode node;
        node.score = group.score;
        node.reason = group.reason;
        node.bound = group.bound;
        node.answers = group.answers;
        rows.append({GroupWords::name(group.group), node});
    }
    m_groups->setParts(std::move(rows), m_context);
}

QString CellViewModel::groupsSentence() const
{
    if (!hasValue() || m_groupResults.empty() || hasGroups())
        return {};
    return tr("Gruppernas värden visas inte, för att skydda enskilda: för få har svarat i någon av dem.");
}

QString CellViewModel::intervalText() const
{
    return SpreadWords::interval(m_cell, m_context);
}

double CellViewModel::lowPosition() const
{
    return m_cell.low ? positionOf(*m_cell.low) : 0;
}

double CellViewModel::highPosition() const
{
    return m_cell.high ? positionOf(*m_cell.high) : 0;
}

QString CellViewModel::agreementText() const
{
    return SpreadWords::agreement(m_cell.agreement);
}

QString CellViewModel::pictureText() const
{
    return SpreadWords::differentPicture(m_groupResults, m_context);
}

QStringList CellViewModel::conversation() const
{
    return pictureText().isEmpty() ? QStringList() : SpreadWords::conversation();
}

QString CellViewModel::standingText() const
{
    return m_standing ? StandingWords::absolute(*m_standing, m_context) : QString();
}

QString CellViewModel::relativeText() const
{
    return m_standing ? StandingWords::relative(*m_standing) : QString();
}

QString CellViewModel::peersText() const
{
    return m_standing ? StandingWords::peers(*m_standing, m_context) : QString();
}

QString CellViewModel::responseText() const
{
    if (!m_facts.people || !m_facts.answered)
        return {};
    if (m_facts.answeredBound == ScoreBound::AtLeast)
        //: %1 = how many have answered, %2 = how many were asked, in one organisation
        return tr("Minst %1 av %2 har svarat, men inte alla.").arg(*m_facts.answered).arg(*m_facts.people);
    //: %1 = how many have answered, %2 = how many were asked, %3 = the same in per cent
    return tr("Svarsfrekvens: %1 av %2 har svarat, %3.")
        .arg(*m_facts.answered)
        .arg(*m_facts.people)
        .arg(HeatMapWords::percent(double(*m_facts.answered) / double(*m_facts.people)));
}

QString CellViewModel::gapText() const
{
    return m_gap ? GapWords::sentence(*m_gap, m_context) : QString();
}

QString CellViewModel::valueText() const
{
    return HeatMapWords::value(m_cell, m_context);
}

QString CellViewModel::scaleText() const
{
    //: %1 = highest level of the scale, as in "3,4 av 5"
    return tr("av %1").arg(m_context.scale.max);
}

QString CellViewModel::classText() const
{
    QStringList parts{HeatMapWords::className(m_cell.colourClass, m_context),
                      HeatMapWords::markWord(m_cell.mark)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString CellViewModel::markText() const
{
    return HeatMapWords::markSymbol(m_cell.mark);
}

QString CellViewModel::factsText() const
{
    return HeatMapWords::line({answersText(), coverageText()});
}

QString CellViewModel::scaleSentence() const
{
    return tr("Värdet %1 på skalan %2").arg(valueText(), levelNumbers().join(QStringLiteral(", ")));
}

QString CellViewModel::answersText() const
{
    return HeatMapWords::answers(m_cell.answers, m_context);
}

QString CellViewModel::coverageText() const
{
    //: Coverage: share of the questions, by weight, that have valid answers
    return m_cell.coverage ? tr("Täckningsgrad %1").arg(HeatMapWords::percent(m_cell.coverage)) : QString();
}

QString CellViewModel::reasonSentence() const
{
    return hasValue() ? QString() : HeatMapWords::reasonSentence(m_cell.reason, m_cell.coverage, m_context);
}

QString CellViewModel::knowledgeGapSentence() const
{
    return m_cell.knowledgeGap
        ? tr("Många svarade Vet inte på någon av frågorna. Det är en iakttagelse i sig.")
        : QString();
}

QString CellViewModel::partsTitle() const
{
    return m_kind == NodeKind::Area ? tr("Förmågorna i området") : tr("Frågorna bakom värdet");
}

QString CellViewModel::partsSentence() const
{
    if (m_partsAreHidden)
        return tr("Värdena för sig visas inte, för att skydda enskilda: för få har svarat på något av dem.");
    return m_parts->rowCount() == 0 ? tr("Det finns inga värden att visa här.") : QString();
}

QStringList CellViewModel::levelNames() const
{
    QStringList names;
    for (const LocalText &name : m_context.scale.names)
        names.append(name.in(m_context.language));
    return names;
}

QStringList CellViewModel::levelNumbers() const
{
    QStringList numbers;
    for (int index = 0; index < m_context.scale.count(); ++index)
        numbers.append(QString::number(m_context.scale.level(index)));
    return numbers;
}

double CellViewModel::axisPosition() const
{
    return m_cell.score ? positionOf(*m_cell.score) : 0;
}

double CellViewModel::positionOf(double score) const
{
    const LevelScale &scale = m_context.scale;
    return (score - scale.min) / (scale.max - scale.min);
}

QString CellViewModel::accessibleText() const
{
    return HeatMapWords::accessible(m_capabilityName, m_organisationName, m_cell, m_context);
}

} // namespace samsyn
