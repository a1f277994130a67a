// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/SummaryModel.h"

#include "qml/viewmodels/AnswerAdvice.h"
#include "qml/viewmodels/AnswerWords.h"

#include <QSet>

namespace samsyn {

namespace {

SummaryModel::Standing standingOf(const Question &question, const AnswerValue &value)
{
    switch (value.state) {
    case AnswerState::Level:
    case AnswerState::Given:
        return SummaryModel::Standing::Answered;
    case AnswerState::DontKnow:
    case AnswerState::NotApplicable:
    case AnswerState::Declined:
        return SummaryModel::Standing::WithoutValue;
    case AnswerState::Unanswered:
    case AnswerState::Skipped:
        break;
    }
    return question.isExpected() ? SummaryModel::Standing::Unanswered : SummaryModel::Standing::Optional;
}

QHash<const Question *, const Area *> areasByQuestion(const Framework &framework)
{
    QHash<const Question *, const Area *> areas;
    for (const Area &area : framework.areas) {
        for (const Capability &capability : area.capabilities) {
            for (const Question &question : capability.questions)
                areas.insert(&question, &area);
        }
        for (const Question &question : area.closingQuestions)
            areas.insert(&question, &area);
    }
    return areas;
}

} // namespace

void SummaryModel::show(const FormSession &form, const FormNotes &notes, const QString &language,
                        Purpose purpose)
{
    const QHash<const Question *, const Area *> areas = areasByQuestion(form.framework());
    const QStringList codes = mustBeMended(form, notes);
    const QSet<QString> mustMend(codes.begin(), codes.end());
    m_mustMendCount = int(mustMend.size());
    QList<Row> rows, first;
    const Area *lastArea = nullptr;
    for (const Question *question : form.questions()) {
        if (!question->isAnswerable())
            continue;
        const AnswerValue value = form.answers().value(question->code);
        const Area *area = areas.value(question);
        Row row{question->code,
                form.logic().filled(question->text.in(language), language),
                AnswerWords::of(form.framework(), *question, value, language),
                area && area != lastArea ? area->name.in(language) : QString(),
                {},
                int(rows.size()) + 1,
                standingOf(*question, value)};
        lastArea = area;
        if (mustMend.contains(question->code)) {
            row.standing = Standing::MustMend;
            row.reason = AnswerAdvice::mendReason({form, notes, *question, language});
            row.answer = notes.typed.value(question->code, row.answer);
            first.append(row);
            first.last().areaTitle = first.size() == 1 ? tr("Det här behöver rättas") : QString();
        }
        rows.append(row);
    }
    setRows(purpose == Purpose::Mending ? first + rows : rows);
}

void SummaryModel::clear()
{
    m_mustMendCount = 0;
    setRows({});
}

void SummaryModel::setRows(QList<Row> rows)
{
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (int row = 0; row < rows.size(); ++row) {
        if (rows.at(row) == m_rows.at(row))
            continue;
        m_rows[row] = rows.at(row);
        Q_EMIT dataChanged(index(row), index(row));
    }
}

int SummaryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SummaryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case CodeRole:
        return row.code;
    case NumberRole:
        return row.number;
    case TextRole:
        return row.text;
    case AnswerRole:
        return row.answer;
    case AreaRole:
        return row.areaTitle;
    case StandingRole:
        return QVariant::fromValue(row.standing);
    case ReasonRole:
        return row.reason;
    default:
        return {};
    }
}

QHash<int, QByteArray> SummaryModel::roleNames() const
{
    return {{CodeRole, "questionCode"}, {NumberRole, "number"},  {TextRole, "questionText"},
            {AnswerRole, "answerText"}, {AreaRole, "areaTitle"}, {StandingRole, "standing"},
            {ReasonRole, "reasonText"}};
}

} // namespace samsyn
