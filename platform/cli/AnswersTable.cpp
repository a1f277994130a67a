// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/AnswerCell.h"
#include "platform/cli/RoundTables.h"

#include <QHash>

namespace samsyn::cli {

namespace {

constexpr qsizetype kCodeChars = 12;

CsvColumns columnsFor(RoundMode mode)
{
    CsvColumns columns{{QStringLiteral("organisation"), QStringLiteral("question"), QStringLiteral("state"),
                        QStringLiteral("value")},
                       {}};
    const QStringList personal = {QStringLiteral("respondent"), QStringLiteral("group"),
                                  QStringLiteral("unit")};
    if (mode == RoundMode::Individual)
        columns.required += personal.first();
    columns.optional = mode == RoundMode::Individual ? personal.mid(1) : personal;
    return columns;
}

class AnswerReader {
public:
    AnswerReader(const CsvTable &table, AnswersOrder order) : m_table(table), m_order(std::move(order))
    {
        m_isListGiven = !m_order.organisations.empty();
        for (std::size_t i = 0; i < m_order.organisations.size(); ++i)
            m_places.insert(m_order.organisations[i].identity.code, i);
        for (const Question *question : m_order.framework.questionsInOrder())
            m_questions.insert(question->code, question);
    }

    TableReading<FrozenOrganisation> run()
    {
        for (const CsvRow &row : m_table.rows()) {
            const Result<void> read = readRow(row);
            if (!read)
                m_findings += Error{read.error().code, m_table.place(row), read.error().what};
        }
        if (!m_findings.isEmpty())
            return {{}, m_findings};
        return {std::move(m_order.organisations), {}};
    }

private:
    static Error refused(const QString &what) { return {ErrorCode::CsvRule, {}, what}; }

    Result<void> readRow(const CsvRow &row)
    {
        const Result<FrozenOrganisation *> organisation = organisationOf(row);
        if (!organisation)
            return organisation.error();
        const QString code = m_table.field(row, QStringLiteral("question"));
        const Question *question = m_questions.value(code, nullptr);
        if (!question)
            return Error{ErrorCode::AnswerUnknownQuestion,
                         {},
                         QStringLiteral("the framework has no question \"%1\"; correct the code").arg(code)};
        const Result<AnswerValue> value =
            answerFromCell(m_order.framework, *question, m_table.field(row, QStringLiteral("state")),
                           m_table.field(row, QStringLiteral("value")));
        if (!value)
            return value.error();
        const Result<FrozenRespondent *> respondent = respondentOf(row, **organisation);
        if (!respondent)
            return respondent.error();
        SAMSYN_TRY(refuseSecond(row, code));
        (*respondent)->answers.push_back({code, *value, m_order.framework.version});
        return {};
    }

    Result<FrozenOrganisation *> organisationOf(const CsvRow &row)
    {
        const QString code = m_table.field(row, QStringLiteral("organisation"));
        const auto known = m_places.constFind(code);
        if (known != m_places.cend())
            return &m_order.organisations[*known];
        if (m_isListGiven)
            return refused(
                QStringLiteral("organisation \"%1\" is not in the table of organisations; add it there or "
                               "correct the code")
                    .arg(code));
        if (code.isEmpty() || code.size() > kCodeChars)
            return refused(QStringLiteral("the organisation code \"%1\" must have 1 to %2 characters")
                               .arg(code)
                               .arg(kCodeChars));
        MemberOrganisationGroup identity;
        identity.name.sv = code;
        identity.code = code;
        m_places.insert(code, m_order.organisations.size());
        m_order.organisations.push_back({RecordId(), identity, {}});
        return &m_order.organisations.back();
    }

    Result<FrozenRespondent *> respondentOf(const CsvRow &row, FrozenOrganisation &organisation)
    {
        const QString name = m_table.field(row, QStringLiteral("respondent"));
        const QString unit = m_table.field(row, QStringLiteral("unit"));
        const Result<RespondentGroup> group = groupFromCell(m_table.field(row, QStringLiteral("group")));
        if (!group)
            return group.error();
        const bool isPersonal = !name.isEmpty() || !unit.isEmpty() || *group != RespondentGroup::Unset;
        if (m_order.mode != RoundMode::Individual && isPersonal)
            return refused(
                QStringLiteral("a joint answer has no respondent, group or unit; empty these columns or use "
                               "--mode individual"));
        if (m_order.mode == RoundMode::Individual && name.isEmpty())
            return refused(QStringLiteral("respondent is empty; give every person a code of its own"));
        if (unit.size() > kNameChars)
            return refused(QStringLiteral("unit has more than %1 characters; shorten it").arg(kNameChars));
        const QString key = organisation.identity.code + QLatin1Char('\n') + name;
        const auto known = m_respondents.constFind(key);
        if (known == m_respondents.cend()) {
            m_respondents.insert(key, organisation.respondents.size());
            organisation.respondents.push_back({*group, unit, {}});
            return &organisation.respondents.back();
        }
        FrozenRespondent &respondent = organisation.respondents[*known];
        if (respondent.group != *group || respondent.unit != unit)
            return refused(
                QStringLiteral("respondent \"%1\" had another group or unit in an earlier row; make them the "
                               "same")
                    .arg(name));
        return &respondent;
    }

    Result<void> refuseSecond(const CsvRow &row, const QString &question)
    {
        const QString key = m_table.field(row, QStringLiteral("organisation")) + QLatin1Char('\n')
            + m_table.field(row, QStringLiteral("respondent")) + QLatin1Char('\n') + question;
        const int first = m_lines.value(key, 0);
        if (first > 0)
            return refused(
                QStringLiteral("question %1 was answered in line %2 already; remove one of the rows")
                    .arg(question)
                    .arg(first));
        m_lines.insert(key, row.line);
        return {};
    }

    const CsvTable &m_table;
    AnswersOrder m_order;
    bool m_isListGiven = false;
    // Looked up by key only; the order of results is that of the rows.
    QHash<QString, std::size_t> m_places, m_respondents;
    QHash<QString, const Question *> m_questions;
    QHash<QString, int> m_lines;
    QList<Error> m_findings;
};

} // namespace

TableReading<FrozenOrganisation> readAnswers(const QString &path, AnswersOrder order)
{
    const Result<CsvTable> table = CsvTable::read(path, columnsFor(order.mode));
    if (!table)
        return {{}, {table.error()}};
    return AnswerReader(*table, std::move(order)).run();
}

} // namespace samsyn::cli
