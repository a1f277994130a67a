// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/AuthorFields.h"

#include "core/service/DraftDocument.h"
#include "core/service/DraftShapes.h"
#include "qml/viewmodels/AuthorWords.h"

#include <QJsonArray>

namespace samsyn {

namespace {

constexpr qsizetype kMostChoices = 100; // more than that is no work for a form

QString numberText(const QJsonValue &value, const QString &initial)
{
    if (value.isUndefined())
        return initial;
    QString text = value.isString() ? value.toString() : QString::number(value.toDouble(), 'g', 12);
    return value.isString() ? text : text.replace(QLatin1Char('.'), QLatin1Char(','));
}

QString columnsText(const QJsonObject &columns)
{
    QStringList parts;
    for (auto column = columns.begin(); column != columns.end(); ++column)
        parts.append(column.key() + QLatin1Char('=') + column.value().toString());
    return parts.join(QLatin1String("; "));
}

} // namespace

AuthorPart authorPartOf(const QString &pointer)
{
    const QStringList path = pointer.split(QLatin1Char('/')).mid(1);
    if (path.value(0) == QLatin1String("choiceLists") && path.size() > 1)
        return AuthorPart::ChoiceList;
    if (path.value(0) != QLatin1String("areas") || path.size() < 2)
        return AuthorPart::Framework;
    if (path.size() < 4)
        return AuthorPart::Area;
    if (path.at(2) == QLatin1String("closingQuestions"))
        return AuthorPart::ClosingQuestion;
    return path.size() < 6 ? AuthorPart::Capability : AuthorPart::Question;
}

AuthorFields::AuthorFields(const QJsonObject &root, const QString &pointer, const QString &language)
    : m_root(root), m_pointer(pointer), m_language(language)
{
}

QList<AuthorField> AuthorFields::make()
{
    switch (authorPartOf(m_pointer)) {
    case AuthorPart::Framework:
        framework();
        break;
    case AuthorPart::Area:
        area();
        break;
    case AuthorPart::Capability:
        capability();
        break;
    case AuthorPart::Question:
    case AuthorPart::ClosingQuestion:
        question();
        break;
    case AuthorPart::ChoiceList:
        choiceList();
        break;
    }
    return std::move(m_fields);
}

QString AuthorFields::at(const QString &key) const
{
    return m_pointer + QLatin1Char('/') + key;
}

qsizetype AuthorFields::sizeOf(const QString &list) const
{
    return jsonAt(m_root, list).toArray().size();
}

AuthorField &AuthorFields::add(Kind kind, const QString &pointer, const QString &label)
{
    AuthorField field;
    field.kind = kind;
    field.pointer = pointer;
    field.label = label;
    m_fields.append(field);
    return m_fields.last();
}

void AuthorFields::heading(const QString &label)
{
    add(Kind::Heading, {}, label);
}

AuthorField &AuthorFields::text(const QString &key, const QString &label)
{
    AuthorField &field = add(Kind::Text, at(key), label);
    const LocalText text = draftText(jsonAt(m_root, field.pointer));
    field.sv = text.sv;
    field.en = text.en;
    return field;
}

AuthorField &AuthorFields::line(const QString &key, const QString &label)
{
    AuthorField &field = add(Kind::Line, at(key), label);
    field.sv = jsonAt(m_root, field.pointer).toString();
    return field;
}

AuthorField &AuthorFields::number(const QString &key, const QString &label, const QString &initial)
{
    AuthorField &field = add(Kind::Number, at(key), label);
    field.sv = numberText(jsonAt(m_root, field.pointer), initial);
    field.isOptional = true;
    return field;
}

AuthorField &AuthorFields::flags(const QString &label)
{
    return add(Kind::Flags, m_pointer, label);
}

void AuthorFields::flag(AuthorField &field, const QString &key, const QString &label) const
{
    const bool initial = field.defaults.contains(key);
    field.ticks.append({label, key, jsonAt(m_root, at(key)).toBool(initial)});
}

QList<AuthorAction> AuthorFields::entryActions(const QString &list, qsizetype index) const
{
    const QString pointer = list + QLatin1Char('/') + QString::number(index);
    QList<AuthorAction> actions;
    if (index > 0)
        actions.append({AuthorAct::MoveUp, tr("Flytta upp"), pointer});
    if (index + 1 < sizeOf(list))
        actions.append({AuthorAct::MoveDown, tr("Flytta ned"), pointer});
    actions.append({AuthorAct::Remove, tr("Ta bort"), pointer});
    return actions;
}

/// Where the part stands among its like.
void AuthorFields::place()
{
    const QString list = m_pointer.section(QLatin1Char('/'), 0, -2);
    const qsizetype index = m_pointer.section(QLatin1Char('/'), -1).toLongLong();
    const QString code = jsonAt(m_root, at(QStringLiteral("code"))).toString();
    add(Kind::Actions, m_pointer, tr("Platsen för %1").arg(code)).actions = entryActions(list, index);
}

void AuthorFields::framework()
{
    text(QStringLiteral("name"), tr("Namn"));
    line(QStringLiteral("code"), tr("Kod"));
    line(QStringLiteral("version"), tr("Version")).hint = tr("Två tal med punkt emellan, till exempel 1.1");
    line(QStringLiteral("licence"), tr("Licens"));
    text(QStringLiteral("purpose"), tr("Syfte"));
    text(QStringLiteral("statement"), tr("Varifrån innehållet kommer")).hint =
        tr("Säg ärligt vem som skrivit och om det är prövat.");
    AuthorField &languages = add(Kind::Members, QStringLiteral("/languages"), tr("Språk"));
    const QJsonArray known = m_root.value(QStringLiteral("languages")).toArray();
    languages.ticks.append({tr("Alla texter ska finnas på engelska"), QStringLiteral("en"),
                            known.contains(QStringLiteral("en"))});
    heading(tr("Skala"));
    const QString names = QStringLiteral("scale/names");
    const LevelScale scale = draftScale(m_root);
    for (qsizetype index = 0; index < sizeOf(at(names)); ++index) {
        const QString level =
            index < scale.count() ? QString::number(scale.level(int(index))) : QStringLiteral("?");
        text(names + QLatin1Char('/') + QString::number(index), tr("Nivå %1 heter").arg(level));
    }
    number(QStringLiteral("scale/strengthAt"), tr("Styrka från och med"), {});
    number(QStringLiteral("scale/weaknessAt"), tr("Svaghet under"), {});
    heading(tr("Lägg till"));
    add(Kind::Actions, QStringLiteral("/areas"), tr("Område")).actions = {
        {AuthorAct::AddArea, tr("Lägg till område"), QStringLiteral("/areas")}};
    add(Kind::Actions, QStringLiteral("/choiceLists"), tr("Svarslista")).actions = {
        {AuthorAct::AddChoiceList, tr("Lägg till svarslista"), QStringLiteral("/choiceLists")}};
}

void AuthorFields::area()
{
    text(QStringLiteral("name"), tr("Namn"));
    line(QStringLiteral("code"), tr("Kod"));
    text(QStringLiteral("description"), tr("Beskrivning")).isOptional = true;
    number(QStringLiteral("weight"), tr("Vikt"), QStringLiteral("1"));
    place();
    heading(tr("Lägg till"));
    add(Kind::Actions, at(QStringLiteral("capabilities")), tr("Förmåga")).actions = {
        {AuthorAct::AddCapability, tr("Lägg till förmåga"), at(QStringLiteral("capabilities"))}};
    addQuestions(AuthorAct::AddClosingQuestion);
}

void AuthorFields::capability()
{
    text(QStringLiteral("name"), tr("Namn"));
    line(QStringLiteral("code"), tr("Kod"));
    text(QStringLiteral("description"), tr("Beskrivning")).isOptional = true;
    number(QStringLiteral("weight"), tr("Vikt"), QStringLiteral("1"));
    number(QStringLiteral("scaleBenefit"), tr("Nytta av att göra det tillsammans"), QStringLiteral("0,5"))
        .hint = tr("0 till 1: hur mycket det hjälper att dela");
    place();
    addQuestions(AuthorAct::AddQuestion);
}

void AuthorFields::addQuestions(AuthorAct act)
{
    const bool isClosing = act == AuthorAct::AddClosingQuestion;
    const QString list = at(isClosing ? QStringLiteral("closingQuestions") : QStringLiteral("questions"));
    AuthorField &field =
        add(Kind::Actions, list, isClosing ? tr("Lägg till fråga sist i området") : tr("Lägg till fråga"));
    for (int type = 0; type <= int(QuestionType::Calculation); ++type) {
        Question shape;
        shape.type = static_cast<QuestionType>(type);
        if (!isClosing || !shape.isScored())
            field.actions.append({act, AuthorWords::type(shape.type), list, shape.type});
    }
}

void AuthorFields::choiceList()
{
    line(QStringLiteral("code"), tr("Kod"));
    place();
    const QString list = at(QStringLiteral("choices"));
    const qsizetype count = std::min(sizeOf(list), kMostChoices);
    for (qsizetype index = 0; index < count; ++index) {
        const QString entry = QStringLiteral("choices/") + QString::number(index) + QLatin1Char('/');
        heading(tr("Svar %1").arg(index + 1));
        line(entry + QStringLiteral("code"), tr("Kod"));
        text(entry + QStringLiteral("text"), tr("Text"));
        AuthorField &columns = add(Kind::Columns, at(entry + QStringLiteral("columns")), tr("Kolumner"));
        columns.sv = columnsText(jsonAt(m_root, columns.pointer).toObject());
        columns.hint = tr("För urval, som namn=värde; namn=värde");
        columns.isOptional = true;
        add(Kind::Actions, at(entry + QStringLiteral("place")), tr("Svar %1").arg(index + 1)).actions =
            entryActions(list, index);
    }
    if (count < sizeOf(list))
        heading(
            tr("%1 svar till visas inte här. Ändra långa listor i ett kalkylark.").arg(sizeOf(list) - count));
    add(Kind::Actions, list, tr("Svar")).actions = {{AuthorAct::AddChoice, tr("Lägg till svar"), list}};
}

} // namespace samsyn
