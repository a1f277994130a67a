// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/SummaryModel.h"

namespace samsyn {

namespace {

SummaryModel::Standing standingOf(const Question &question, const AnswerValue &value)
{
    if (value.state == AnswerState::DontKnow)
        return SummaryModel::Standing::DontKnow;
    if (value.state != AnswerState::Unanswered && value.state != AnswerState::Skipped)
        return SummaryModel::Standing::Answered;
    return question.isExpected() ? SummaryModel::Standing::Unanswered : SummaryModel::Standing::Optional;
}

QMap<QString, const Area *> areasByQuestion(const Framework &framework)
{
    QMap<QString, const Area *> areas;
    for (const Area &area : framework.areas) {
        for (const Capability &capability : area.capabilities) {
            for (const Question &question : capability.questions)
                areas.insert(question.code, &area);
        }
        for (const Question &question : area.closingQuestions)
            areas.insert(question.code, &area);
    }
    return areas;
}

} // namespace

void SummaryModel::show(const Framework &framework, const FormSession &session, const QString &language)
{
    const QMap<QString, const Area *> areas = areasByQuestion(framework);
    QList<Row> rows;
    const Area *lastArea = nullptr;
    for (const Question *question : session.questions()) {
        const AnswerValue value = session.answers().value(question->code);
        const Area *area = areas.value(question->code);
        const QString areaTitle = area && area != lastArea ? area->name.in(language) : QString();
        lastArea = area;
        rows.append({question->code, question->text.in(language),
                     QuestionViewModel::answerWords({question, &framework.scale, area, value, language}),
                     areaTitle, standingOf(*question, value)});
    }
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
        return index.row() + 1;
    case TextRole:
        return row.text;
    case AnswerRole:
        return row.answer;
    case AreaRole:
        return row.areaTitle;
    case StandingRole:
        return QVariant::fromValue(row.standing);
    default:
        return {};
    }
}

QHash<int, QByteArray> SummaryModel::roleNames() const
{
    return {{CodeRole, "questionCode"}, {NumberRole, "number"},  {TextRole, "questionText"},
            {AnswerRole, "answerText"}, {AreaRole, "areaTitle"}, {StandingRole, "standing"}};
}

} // namespace samsyn
