// SPDX-License-Identifier: EUPL-1.2
// What an author ticks, chooses, adds, moves and removes.
#include "core/service/DraftShapes.h"
#include "qml/viewmodels/AuthorEditor.h"

namespace samsyn {

namespace {

/// Lists that may lack and may not be empty.
bool isOptionalList(const QString &list)
{
    return list.endsWith(QLatin1String("/closingQuestions")) || list == QLatin1String("/choiceLists");
}

} // namespace

void AuthorEditor::tick(int row, int option)
{
    const std::optional<AuthorField> field = m_fields.field(row);
    if (!field || option < 0 || option >= field->ticks.size())
        return;
    const AuthorTick &tick = field->ticks.at(option);
    if (field->kind == AuthorField::Kind::Members)
        return toggleMember(*field, tick.key);
    if (field->kind == AuthorField::Kind::Options)
        return choose(*field, tick.key);
    const bool initial = field->defaults.contains(tick.key);
    const QJsonValue value = tick.isTicked == initial ? QJsonValue(!initial) : QJsonValue::Undefined;
    m_document.set(field->pointer + QLatin1Char('/') + tick.key, value);
    stepped(m_pointer);
}

void AuthorEditor::toggleMember(const AuthorField &field, const QString &word)
{
    QJsonArray members;
    if (field.pointer == QLatin1String("/languages"))
        members.append(QStringLiteral("sv"));
    for (const AuthorTick &tick : field.ticks) {
        if (tick.isTicked != (tick.key == word))
            members.append(tick.key);
    }
    const bool isAll = members.isEmpty() || members == QJsonArray{QStringLiteral("sv")};
    m_document.set(field.pointer, isAll ? QJsonValue(QJsonValue::Undefined) : QJsonValue(members));
    stepped(m_pointer);
}

void AuthorEditor::choose(const AuthorField &field, const QString &word)
{
    if (field.pointer == m_pointer + QStringLiteral("/type")) {
        const QJsonObject question = m_document.value(m_pointer).toObject();
        const QuestionType type = draftType({{QStringLiteral("type"), word}});
        m_document.set(m_pointer, retyped(m_document.root(), question, type));
    } else {
        m_document.set(field.pointer, word);
    }
    stepped(m_pointer);
}

void AuthorEditor::act(int row, int option)
{
    const std::optional<AuthorField> field = m_fields.field(row);
    if (field && option >= 0 && option < field->actions.size())
        perform(field->actions.at(option));
}

void AuthorEditor::addTo(const QString &list, const QJsonObject &part)
{
    const qsizetype index = m_document.value(list).toArray().size();
    m_document.insert(list, index, part);
    stepped(authorEntryOf(list, index));
    Q_EMIT focusWanted(std::max(0, m_fields.rowOf(authorEntryOf(list, index) + QStringLiteral("/code"))), 0);
}

void AuthorEditor::remove(const QString &pointer)
{
    const QString list = authorListOf(pointer);
    const bool isLast = m_document.value(list).toArray().size() == 1;
    if (isLast && isOptionalList(list))
        m_document.set(list, QJsonValue::Undefined);
    else
        m_document.removeAt(list, authorIndexOf(pointer));
    stepped(pointer == m_pointer ? authorPartAt(authorListOf(list)) : m_pointer);
}

void AuthorEditor::perform(const AuthorAction &action)
{
    const QJsonObject &root = m_document.root();
    const QJsonObject holder = m_document.value(authorListOf(action.pointer)).toObject();
    const QString code = holder.value(QStringLiteral("code")).toString();
    switch (action.act) {
    case AuthorAct::MoveUp:
    case AuthorAct::MoveDown: {
        const qsizetype from = authorIndexOf(action.pointer);
        const qsizetype to = action.act == AuthorAct::MoveUp ? from - 1 : from + 1;
        m_document.move(authorListOf(action.pointer), from, to);
        return stepped(action.pointer == m_pointer ? authorEntryOf(authorListOf(action.pointer), to)
                                                   : m_pointer);
    }
    case AuthorAct::Remove:
        return remove(action.pointer);
    case AuthorAct::AddArea:
        return addTo(action.pointer, newArea(root));
    case AuthorAct::AddCapability:
        return addTo(action.pointer, newCapability(root, holder));
    case AuthorAct::AddQuestion:
        return addTo(action.pointer, newQuestion(root, action.type, code + QStringLiteral("-q")));
    case AuthorAct::AddClosingQuestion:
        return addTo(action.pointer, newQuestion(root, action.type, code + QStringLiteral("-slut")));
    case AuthorAct::AddChoiceList:
        return addTo(action.pointer, newChoiceList(root));
    case AuthorAct::AddChoice:
        return addTo(action.pointer, newChoice(holder));
    case AuthorAct::AddStatement:
        return addTo(
            action.pointer,
            {{QStringLiteral("level"), draftScale(root).max}, {QStringLiteral("text"), emptyText()}});
    }
}

} // namespace samsyn
