// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/CapabilityAudit.h"

#include <algorithm>

namespace samsyn {

CapabilityAudit::CapabilityAudit(const Subject &subject) : m_subject(subject)
{
    for (const Question &question : subject.capability.questions) {
        if (question.isScored())
            m_questions.push_back(&question);
    }
    SAMSYN_REQUIRE(m_questions.size() == subject.score.questions.size());
    for (std::size_t question = 0; question < m_questions.size(); ++question)
        addCells(question);
}

void CapabilityAudit::addCells(std::size_t question)
{
    const std::vector<AnswerColumns::Unit> &units = m_subject.units;
    const std::vector<MarkCounts> &counts = m_subject.score.questions[question].byUnit;
    const std::size_t first = m_cells.size();
    for (std::size_t i = 0; i < units.size(); ++i) {
        const int people = counts[i].levels();
        if (people == 0)
            continue;
        const bool isSameGroup = m_cells.size() > first && m_cells.back().group == units[i].group;
        if (isSameGroup && m_subject.options.balance != BalanceMode::RoleUnit)
            m_cells.back().people += people;
        else
            m_cells.push_back({question, units[i].group, people});
    }
}

bool CapabilityAudit::reveals(const CapabilityView &view, const Protection &protection) const
{
    LinearAudit audit(m_cells.size());
    for (const LinearStatement &figure : published(view))
        audit.publish(figure);
    return std::ranges::any_of(secrets(protection), [&](const LinearStatement &secret) {
        return !secret.terms.empty() && audit.determines(secret);
    });
}

std::vector<LinearStatement> CapabilityAudit::published(const CapabilityView &view) const
{
    std::vector<LinearStatement> figures;
    if (view.showsTotal && m_subject.score.node.score)
        figures.push_back(total());
    for (std::size_t question = 0; question < m_questions.size(); ++question) {
        if (view.showsQuestion[question] && m_subject.score.questions[question].score)
            figures.push_back(questionValue(question, 1));
        if (view.showsDistribution[question])
            figures.push_back(plainSum({question, std::nullopt}));
    }
    for (std::size_t group = 0; group < m_subject.score.groups.size(); ++group) {
        const GroupScore &score = m_subject.score.groups[group];
        if (view.showsGroup[group] && score.node.score)
            figures.push_back(groupValue(score.group));
    }
    return figures;
}

std::vector<LinearStatement> CapabilityAudit::secrets(const Protection &protection) const
{
    const auto isFew = [this](int people) { return people > 0 && people < m_subject.options.minGroupSize; };
    std::vector<LinearStatement> secrets;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (isFew(m_cells[i].people))
            secrets.push_back({{{i, 1}}});
    }
    for (std::size_t question = 0; question < m_questions.size(); ++question) {
        const Part all{question, std::nullopt};
        if (!isFew(people(all)) && !protection.isUnanimousQuestion[question])
            continue;
        secrets.push_back(questionValue(question, 1));
        secrets.push_back(plainSum(all));
    }
    addSecretsOfGroups(secrets, protection);
    return secrets;
}

void CapabilityAudit::addSecretsOfGroups(std::vector<LinearStatement> &secrets,
                                         const Protection &protection) const
{
    const int least = m_subject.options.minGroupSize;
    for (std::size_t i = 0; i < m_subject.score.groups.size(); ++i) {
        const GroupScore &group = m_subject.score.groups[i];
        const bool isFewPeople = group.node.answers > 0 && group.node.answers < least;
        if (isFewPeople || protection.isUnanimousGroup[i])
            secrets.push_back(groupValue(group.group));
        for (std::size_t question = 0; question < m_questions.size(); ++question) {
            const Part part{question, group.group};
            if (people(part) > 0 && people(part) < least)
                secrets.push_back(plainSum(part));
        }
    }
}

LinearStatement CapabilityAudit::questionValue(std::size_t question, const ExactRatio &factor) const
{
    LinearStatement value;
    if (m_subject.options.balance == BalanceMode::Respondent) {
        value = plainSum({question, std::nullopt});
        for (LinearStatement::Term &term : value.terms)
            term.coefficient *= factor / std::max(1, people({question, std::nullopt}));
        return value;
    }
    ExactRatio weights = 0;
    for (const GroupScore &group : m_subject.score.groups) {
        if (people({question, group.group}) > 0)
            weights += ExactRatio(m_subject.options.groupWeight(group.group));
    }
    for (const GroupScore &group : m_subject.score.groups)
        addMean(value, {question, group.group},
                factor * ExactRatio(m_subject.options.groupWeight(group.group)) / weights);
    return value;
}

/// The mean of the cells' means, each counted alike.
void CapabilityAudit::addMean(LinearStatement &statement, const Part &part, const ExactRatio &factor) const
{
    const auto isPart = [&part](const Cell &cell) {
        return cell.question == part.question && cell.group == part.group;
    };
    const auto cells = std::ranges::count_if(m_cells, isPart);
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (isPart(m_cells[i]))
            statement.add(i, factor / cells / m_cells[i].people);
    }
}

LinearStatement CapabilityAudit::plainSum(const Part &part) const
{
    LinearStatement sum;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (m_cells[i].question == part.question && (!part.group || m_cells[i].group == *part.group))
            sum.add(i, 1);
    }
    return sum;
}

LinearStatement CapabilityAudit::groupValue(RespondentGroup group) const
{
    LinearStatement value;
    for (std::size_t question = 0; question < m_questions.size(); ++question)
        addMean(value, {question, group}, ExactRatio(m_questions[question]->weight));
    return value;
}

LinearStatement CapabilityAudit::total() const
{
    LinearStatement total;
    for (std::size_t question = 0; question < m_questions.size(); ++question) {
        if (!m_subject.score.questions[question].score)
            continue;
        const LinearStatement value = questionValue(question, ExactRatio(m_questions[question]->weight));
        total.terms.insert(total.terms.end(), value.terms.begin(), value.terms.end());
    }
    return total;
}

int CapabilityAudit::people(const Part &part) const
{
    int people = 0;
    for (const Cell &cell : m_cells) {
        if (cell.question == part.question && (!part.group || cell.group == *part.group))
            people += cell.people;
    }
    return people;
}

} // namespace samsyn
