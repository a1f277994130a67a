// SPDX-License-Identifier: EUPL-1.2
// The fields of a question follow its type.
#include "core/questionnaire/FormatWords.h"
#include "core/service/DraftDocument.h"
#include "core/service/DraftShapes.h"
#include "qml/viewmodels/AuthorFields.h"
#include "qml/viewmodels/AuthorWords.h"
#include "qml/viewmodels/GroupWords.h"

namespace samsyn {

void AuthorFields::question()
{
    Question shape;
    shape.type = draftType(jsonAt(m_root, m_pointer).toObject());
    line(QStringLiteral("code"), tr("Kod"));
    AuthorField &type = add(Kind::Options, at(QStringLiteral("type")), tr("Typ av fråga"));
    for (const FormatWord<QuestionType> &word : questionTypeWords())
        type.ticks.append({AuthorWords::type(word.value), word.word, word.value == shape.type});
    text(QStringLiteral("text"), shape.isAnswerable() ? tr("Fråga") : tr("Text")).isOptional =
        shape.type == QuestionType::Calculation;
    AuthorField &help = text(QStringLiteral("help"), tr("Hjälptext"));
    help.isOptional = true;
    help.hint = tr("Vad som menas, vad som räknas som belägg och ett exempel.");
    ofType(shape.type);
    asking(shape);
    expressions(shape);
    place();
}

void AuthorFields::asking(const Question &shape)
{
    AuthorField &audience = add(Kind::Members, at(QStringLiteral("audience")), tr("Vilka som svarar"));
    const QJsonArray chosen = jsonAt(m_root, audience.pointer).toArray();
    for (const FormatWord<RespondentGroup> &word : respondentGroupWords())
        audience.ticks.append({GroupWords::name(word.value), word.word, chosen.contains(QString(word.word))});
    audience.hint = tr("Ingen markerad betyder alla.");

    AuthorField &field = flags(tr("Så ställs frågan"));
    field.defaults = {QStringLiteral("inShortForm"), QStringLiteral("allowDontKnow"),
                      QStringLiteral("bandHigherIsBetter")};
    flag(field, QStringLiteral("inShortForm"), tr("Är med i kortformen"));
    if (shape.isAnswerable()) {
        flag(field, QStringLiteral("required"), tr("Måste besvaras"));
        flag(field, QStringLiteral("factual"), tr("Är ett faktum: förra omgångens svar erbjuds igen"));
    }
    if (shape.isAnswerable() && shape.type != QuestionType::FreeText) {
        flag(field, QStringLiteral("allowDontKnow"), tr("Får besvaras med Vet inte"));
        flag(field, QStringLiteral("allowNotApplicable"), tr("Får besvaras med Ej tillämpligt"));
    }
    if (shape.isScored())
        flag(field, QStringLiteral("evidenceWanted"), tr("Belägg önskas"));
    if (shape.type == QuestionType::Likert5)
        flag(field, QStringLiteral("reverse"), tr("Omvänd: ju mindre det stämmer, desto bättre"));
    if (shape.type == QuestionType::NumericBand)
        flag(field, QStringLiteral("bandHigherIsBetter"), tr("Högre tal är bättre"));
    if (shape.isScored())
        number(QStringLiteral("weight"), tr("Vikt"), QStringLiteral("1"));
}

void AuthorFields::expressions(const Question &shape)
{
    heading(tr("Villkor"));
    const auto expression = [this](const char *key, const QString &label, const QString &hint) {
        AuthorField &field = line(QLatin1String(key), label);
        field.hint = hint;
        field.isOptional = true;
    };
    expression("showIf", tr("Visas bara om"), tr("Till exempel ${A1.1-q1} >= 3. Tomt betyder alltid."));
    if (!shape.isAnswerable())
        return;
    expression("constraint", tr("Krav på svaret"), tr("Punkten är svaret, till exempel . <= 100."));
    text(QStringLiteral("constraintMessage"), tr("Sägs när kravet inte är uppfyllt")).isOptional = true;
}

void AuthorFields::ofType(QuestionType type)
{
    switch (type) {
    case QuestionType::Level5:
        return descriptors();
    case QuestionType::Staged:
        return statements();
    case QuestionType::NumericBand:
        return thresholds();
    case QuestionType::Number:
        return numberLimits();
    case QuestionType::SingleChoice:
    case QuestionType::MultipleChoice:
        return choosing(type);
    case QuestionType::Calculation:
        line(QStringLiteral("calculation"), tr("Uträkning")).hint =
            tr("Till exempel ${f1} div ${f2}. Svaret kan visas i andra texter.");
        return;
    default:
        return;
    }
}

void AuthorFields::descriptors()
{
    heading(tr("Nivåernas beskrivningar"));
    const LevelScale scale = draftScale(m_root);
    const QString list = at(QStringLiteral("descriptors"));
    for (qsizetype index = 0; index < sizeOf(list); ++index) {
        const QString key = QStringLiteral("descriptors/") + QString::number(index);
        const int level = jsonAt(m_root, at(key + QStringLiteral("/level"))).toInt();
        const int row = scale.indexOf(level).value_or(-1);
        const QString name =
            row >= 0 && row < scale.names.size() ? scale.names.at(row).in(m_language) : QString();
        text(key + QStringLiteral("/text"), QStringLiteral("%1 %2").arg(level).arg(name).trimmed());
    }
    if (sizeOf(list) != scale.count())
        add(Kind::Actions, list, tr("Beskrivningar")).hint =
            tr("Antalet stämmer inte med skalan. Byt typ och tillbaka för att få en beskrivning per nivå.");
}

void AuthorFields::statements()
{
    heading(tr("Påståenden, lägsta nivån först"));
    const QString list = at(QStringLiteral("statements"));
    for (qsizetype index = 0; index < sizeOf(list); ++index) {
        const QString key = QStringLiteral("statements/") + QString::number(index);
        const QString label = tr("Påstående %1").arg(index + 1);
        text(key + QStringLiteral("/text"), label);
        number(key + QStringLiteral("/level"), tr("%1, nivå").arg(label), {}).isOptional = false;
        add(Kind::Actions, at(key), label).actions = entryActions(list, index);
    }
    add(Kind::Actions, list, tr("Påståenden")).actions = {
        {AuthorAct::AddStatement, tr("Lägg till påstående"), list}};
}

void AuthorFields::thresholds()
{
    line(QStringLiteral("unit"), tr("Enhet"));
    const LevelScale scale = draftScale(m_root);
    const QString list = at(QStringLiteral("bandThresholds"));
    for (qsizetype index = 0; index < sizeOf(list); ++index) {
        const int level = scale.level(int(index) + 1);
        number(QStringLiteral("bandThresholds/") + QString::number(index), tr("Gräns för nivå %1").arg(level),
               {})
            .isOptional = false;
    }
}

void AuthorFields::numberLimits()
{
    AuthorField &unit = line(QStringLiteral("unit"), tr("Enhet"));
    unit.isOptional = true;
    number(QStringLiteral("min"), tr("Lägsta"), {});
    number(QStringLiteral("max"), tr("Högsta"), {});
    number(QStringLiteral("step"), tr("Steg"), {}).hint = tr("Gör frågan till en skala att stega på.");
    number(QStringLiteral("decimals"), tr("Decimaler"), QStringLiteral("6")).hint = tr("0 = bara heltal");
}

void AuthorFields::choosing(QuestionType type)
{
    AuthorField &list = add(Kind::Options, at(QStringLiteral("choiceList")), tr("Svarslista"));
    const QString chosen = jsonAt(m_root, list.pointer).toString();
    const QJsonArray lists = m_root.value(QStringLiteral("choiceLists")).toArray();
    for (const QJsonValue &each : lists) {
        const QString code = each[QStringLiteral("code")].toString();
        list.ticks.append({code, code, code == chosen});
    }
    if (lists.isEmpty())
        list.hint = tr("Det finns ingen svarslista än. Lägg till en under Formuläret.");
    if (type == QuestionType::SingleChoice) {
        AuthorField &appearance = add(Kind::Options, at(QStringLiteral("appearance")), tr("Så står svaren"));
        const bool isLikert = jsonAt(m_root, appearance.pointer).toString() == QLatin1String("likert");
        appearance.ticks = {{tr("Under varandra"), QStringLiteral("plain"), !isLikert},
                            {tr("Som en skala"), QStringLiteral("likert"), isLikert}};
    }
    AuthorField &filter = line(QStringLiteral("choiceFilter"), tr("Urval av svar"));
    filter.hint = tr("Till exempel lan = ${f1}, där lan är en kolumn i listan.");
    filter.isOptional = true;
}

} // namespace samsyn
