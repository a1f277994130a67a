// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/XlsForm.h"

#include <QRegularExpression>

#include <set>

namespace samsyn {

namespace {

constexpr RemarkKind kRefused = RemarkKind::Refused;

/// Choices by list. A choice without a list is a note of the author's and is left out, as the field does.
void readLists(XlsForm &form, RemarkLog &log)
{
    const FormTable &choices = form.choices;
    for (const FormRow &row : choices.rows()) {
        const QString name = plainWords(choices.value(row, "list_name"));
        if (name.isEmpty()) {
            log.add(RemarkKind::Changed, choices.place(row),
                    QStringLiteral("the row names no list and is left out"));
            continue;
        }
        const auto [index, isNew] = form.listIndex.try_emplace(name, form.lists.size());
        if (isNew)
            form.lists.append({name, {}});
        const QString choice = plainWords(choices.value(row, "name"));
        if (choice.isEmpty())
            log.add(kRefused, choices.place(row, "name"), QStringLiteral("the choice has no name"),
                    QStringLiteral("give it a short name without spaces"));
        form.lists[index->second].choices.append({row, choice});
    }
}

void refuseDoubleChoices(const FormTable &choices, const QList<FormChoiceList> &lists, RemarkLog &log)
{
    for (const FormChoiceList &list : lists) {
        std::set<QString> seen;
        for (const FormChoice &choice : list.choices) {
            if (!choice.name.isEmpty() && seen.contains(choice.name))
                log.add(
                    kRefused, choices.place(choice.row, "name"),
                    QStringLiteral("the list %1 has the choice %2 twice").arg(list.name, choice.name),
                    QStringLiteral("give each choice of a list its own name, or set allow_choice_duplicates "
                                   "to yes in the settings"));
            seen.insert(choice.name);
        }
    }
}

void readChoices(const Workbook &workbook, XlsForm &form, RemarkLog &log)
{
    const Sheet *sheet = sheetNamed(workbook, "choices");
    if (!sheet)
        return;
    form.choices = FormTable::read(*sheet, FormSheet::Choices, log);
    if (form.choices.rows().isEmpty())
        return;
    if (!form.choices.has("name"))
        return log.add(kRefused, {sheet->name, sheet->rows[0].number, {}},
                       QStringLiteral("the sheet has no column \"name\""),
                       QStringLiteral("give it the headings list_name, name and label"));
    readLists(form, log);
    if (!yesOrNo(form.setting("allow_choice_duplicates")).value_or(false))
        refuseDoubleChoices(form.choices, form.lists, log);
}

void readSettings(const Workbook &workbook, XlsForm &form, RemarkLog &log)
{
    const Sheet *sheet = sheetNamed(workbook, "settings");
    if (!sheet)
        return;
    form.settings = FormTable::read(*sheet, FormSheet::Settings, log);
    const bool isEncrypted = !form.setting("public_key").isEmpty();
    if (isEncrypted && yesOrNo(form.setting("omit_instanceID")).value_or(false))
        log.add(kRefused, {sheet->name, 2, QStringLiteral("omit_instanceID")},
                QStringLiteral("an encrypted form needs the instanceID"),
                QStringLiteral("take omit_instanceID or public_key away"));
}

void readExternalLists(const Workbook &workbook, XlsForm &form, RemarkLog &log)
{
    const Sheet *sheet = sheetNamed(workbook, "external_choices");
    if (!sheet)
        return;
    const FormTable table = FormTable::read(*sheet, FormSheet::Choices, log);
    for (const FormRow &row : table.rows()) {
        const QString name = plainWords(table.value(row, "list_name"));
        if (!name.isEmpty())
            form.externalLists.insert(name);
    }
}

} // namespace

const FormChoiceList *XlsForm::list(const QString &name) const
{
    const auto found = listIndex.find(name);
    return found == listIndex.end() ? nullptr : &lists[found->second];
}

QString XlsForm::setting(const char *key) const
{
    return settings.rows().isEmpty() ? QString() : settings.value(settings.rows()[0], key);
}

XlsForm readXlsForm(const Workbook &workbook, RemarkLog &log)
{
    XlsForm form;
    const Sheet *survey = sheetNamed(workbook, "survey");
    if (!survey && workbook.sheets.size() == 1)
        survey = &workbook.sheets[0]; // as the field does; without a column "type" it is refused below
    if (!survey || survey->rows.isEmpty()) {
        log.add(kRefused, {QStringLiteral("survey"), 0, {}},
                QStringLiteral("the workbook has no sheet \"survey\" with text, so it is no XLSForm"),
                QStringLiteral("name the sheet with the questions \"survey\""));
        return form;
    }
    readSettings(workbook, form, log);
    readChoices(workbook, form, log);
    readExternalLists(workbook, form, log);
    form.survey = FormTable::read(*survey, FormSheet::Survey, log);
    if (!form.survey.has("type")) {
        log.add(kRefused, {survey->name, survey->rows[0].number, {}},
                QStringLiteral("the sheet has no column \"type\""),
                QStringLiteral("give it the headings type, name and label"));
        return form;
    }
    form.nodes = readFormNodes(form.survey, log);
    checkXlsForm(form, log);
    return form;
}

QList<FormReference> referencesIn(const QString &text)
{
    static const QRegularExpression inside(QStringLiteral("^\\s*(last-saved#)?([^\\s{}$#]+)\\s*$"));
    QList<FormReference> references;
    qsizetype at = text.indexOf(QLatin1String("${"));
    while (at >= 0) {
        const qsizetype end = text.indexOf(QLatin1Char('}'), at);
        const QString name = end < 0 ? QString() : text.mid(at + 2, end - at - 2);
        const QRegularExpressionMatch match = inside.match(name);
        references.append({at, end < 0 ? 2 : end + 1 - at, match.captured(2),
                           match.captured(1).isEmpty() ? FormReference::Source::ThisForm
                                                       : FormReference::Source::LastSaved});
        at = text.indexOf(QLatin1String("${"), at + 2);
    }
    return references;
}

std::optional<QMap<QString, QString>> formParameters(const QString &cell)
{
    static const QRegularExpression pair(QStringLiteral("^([^=\\s]+)\\s*=\\s*(\\S.*)$"));
    static const QRegularExpression aroundEquals(QStringLiteral("\\s*=\\s*"));
    QString text = plainWords(cell);
    text.replace(aroundEquals, QStringLiteral("="));
    const QChar separator = text.contains(QLatin1Char(';')) ? QLatin1Char(';')
        : text.contains(QLatin1Char(','))                   ? QLatin1Char(',')
                                                            : QLatin1Char(' ');
    QMap<QString, QString> parameters;
    for (const QString &part : text.split(separator, Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = pair.match(part.trimmed());
        if (!match.hasMatch())
            return {};
        parameters.insert(match.captured(1).toLower(), match.captured(2).trimmed());
    }
    return parameters;
}

} // namespace samsyn
