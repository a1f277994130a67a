// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/FormTable.h"

#include <QStringList>

#include <span>

namespace samsyn {

namespace {

struct Alias {
    const char *word; ///< lower case, '_' for white space
    const char *key;
};

// Headings of the survey sheet as the field writes them, old forms included.
constexpr Alias kSurveyAliases[] = {
    {"command", "type"},
    {"tag", "name"},
    {"value", "name"},
    {"caption", "label"},
    {"relevance", "relevant"},
    {"read_only", "readonly"},
    {"constraining_message", "constraint_message"},
    {"calculate", "calculation"},
    {"count", "repeat_count"},
    {"jr:count", "repeat_count"},
    {"requiredmsg", "required_message"},
    {"noapperrorstring", "no_app_error_string"},
    {"image", "media::image"},
    {"big-image", "media::big-image"},
    {"audio", "media::audio"},
    {"video", "media::video"},
};
constexpr Alias kChoiceAliases[] = {
    {"list_name", "list_name"},
    {"value", "name"},
    {"caption", "label"},
    {"image", "media::image"},
    {"big-image", "media::big-image"},
    {"audio", "media::audio"},
    {"video", "media::video"},
};
constexpr Alias kSettingsAliases[] = {
    {"title", "form_title"},
    {"set_form_title", "form_title"},
    {"id_string", "form_id"},
    {"set_form_id", "form_id"},
};
/// What stands behind "bind::" or "body::" and has a column of its own.
constexpr Alias kAttributes[] = {
    {"relevant", "relevant"},
    {"constraint", "constraint"},
    {"required", "required"},
    {"readonly", "readonly"},
    {"calculate", "calculation"},
    {"jr:constraintmsg", "constraint_message"},
    {"jr:requiredmsg", "required_message"},
    {"jr:noapperrorstring", "no_app_error_string"},
    {"appearance", "appearance"},
    {"jr:count", "repeat_count"},
};
constexpr const char *kSurveyKeys[] = {
    "type",
    "name",
    "label",
    "hint",
    "guidance_hint",
    "relevant",
    "required",
    "readonly",
    "constraint",
    "constraint_message",
    "default",
    "calculation",
    "appearance",
    "parameters",
    "choice_filter",
    "disabled",
    "repeat_count",
    "trigger",
    "required_message",
    "no_app_error_string",
};
constexpr const char *kChoiceKeys[] = {"list_name", "name", "label"};
constexpr const char *kSettingsKeys[] = {"form_title", "form_id", "version", "default_language"};

QString snakeCase(const QString &text)
{
    return text.simplified().replace(QLatin1Char(' '), QLatin1Char('_')).toLower();
}

QString aliasOf(std::span<const Alias> aliases, const QString &word)
{
    for (const Alias &alias : aliases) {
        if (word == QLatin1String(alias.word))
            return QLatin1String(alias.key);
    }
    return {};
}

QString keyOfWord(FormSheet kind, const QString &word)
{
    std::span<const Alias> aliases;
    std::span<const char *const> keys;
    if (kind == FormSheet::Survey)
        aliases = kSurveyAliases, keys = kSurveyKeys;
    if (kind == FormSheet::Choices)
        aliases = kChoiceAliases, keys = kChoiceKeys;
    if (kind == FormSheet::Settings)
        aliases = kSettingsAliases, keys = kSettingsKeys;
    for (const char *key : keys) {
        if (word == QLatin1String(key))
            return word;
    }
    return aliasOf(aliases, word);
}

/// Old forms separate with one colon, which also stands in words such as jr:count.
QStringList takenApart(const QString &heading, bool hasDoubleColons)
{
    QStringList tokens = heading.split(hasDoubleColons ? QStringLiteral("::") : QStringLiteral(":"));
    for (QString &token : tokens)
        token = token.trimmed();
    const qsizetype prefix = hasDoubleColons ? -1 : tokens.indexOf(QStringLiteral("jr"));
    if (prefix >= 0 && prefix + 1 < tokens.size()) {
        tokens[prefix] = QStringLiteral("jr:") + tokens[prefix + 1];
        tokens.removeAt(prefix + 1);
    }
    return tokens;
}

/// Key and language of a heading.
FormColumn columnOf(const QString &heading, FormSheet kind, bool hasDoubleColons)
{
    QStringList tokens = takenApart(heading, hasDoubleColons);
    FormColumn column{0, heading, keyOfWord(kind, snakeCase(tokens[0])), {}};
    const QString first = tokens[0].toLower();
    const bool isAttribute =
        first == QLatin1String("bind") || first == QLatin1String("body") || first == QLatin1String("control");
    if (column.key.isEmpty() && isAttribute && tokens.size() > 1) {
        column.key = aliasOf(kAttributes, tokens[1].toLower());
        tokens.removeFirst();
        if (column.key.isEmpty())
            column.key =
                (first == QLatin1String("bind") ? QStringLiteral("bind::") : QStringLiteral("body::"))
                + tokens[0];
    } else if (column.key.isEmpty() && tokens.size() > 1) {
        column.key = first + QStringLiteral("::") + tokens[1];
        const bool isMedia = first == QLatin1String("media");
        if (isMedia)
            tokens.removeFirst();
        else
            tokens = {column.key};
    }
    if (column.key.isEmpty())
        column.key = heading.trimmed();
    column.language = tokens.mid(1).join(QStringLiteral("::"));
    return column;
}

} // namespace

void FormTable::readHeadings(const Row &row, FormSheet kind, RemarkLog &log)
{
    const bool hasDoubleColons = std::ranges::any_of(
        row.cells, [](const Cell &cell) { return cell.text.contains(QLatin1String("::")); });
    std::map<std::pair<QString, QString>, int> seen;
    for (const Cell &cell : row.cells) {
        FormColumn column = columnOf(cell.text, kind, hasDoubleColons);
        column.column = cell.column;
        if (column.key.isEmpty())
            continue;
        const auto [other, isNew] = seen.try_emplace({column.key, column.language}, column.column);
        if (!isNew)
            log.add(
                RemarkKind::Refused, {m_name, row.number, cell.text.trimmed()},
                QStringLiteral("the columns %1 and %2 have headings that mean the same")
                    .arg(columnName(other->second), columnName(column.column)),
                QStringLiteral("keep one of them, or give each its language, such as label::Svenska (sv)"));
        QList<qsizetype> &same = m_byKey[column.key];
        same.insert(column.language.isEmpty() ? 0 : same.size(), m_columns.size());
        m_byColumn[column.column] = m_columns.size();
        m_columns.append(column);
    }
}

void FormTable::readRow(const Row &row, RemarkLog &log)
{
    FormRow read{row.number, {}};
    for (const Cell &cell : row.cells) {
        const QString text = cell.text.trimmed();
        if (text.isEmpty())
            continue;
        read.cells[cell.column] = text;
        const FormColumn *column = columnAt(cell.column);
        if (!column)
            continue;
        if (cell.kind == CellKind::Error)
            log.add(RemarkKind::Refused, {m_name, row.number, column->heading},
                    QStringLiteral("the cell holds the error %1 of a formula").arg(text),
                    QStringLiteral("correct the formula, or write the value"));
        else if (cell.isFormula)
            ++m_formulas.try_emplace(cell.column, std::pair{row.number, 0}).first->second.second;
    }
    if (!read.cells.empty())
        m_rows.append(read);
}

FormTable FormTable::read(const Sheet &sheet, FormSheet kind, RemarkLog &log)
{
    FormTable table;
    table.m_name = sheet.name;
    if (sheet.rows.isEmpty())
        return table;
    table.readHeadings(sheet.rows[0], kind, log);
    for (const Row &row : sheet.rows.mid(1))
        table.readRow(row, log);
    for (const auto &[column, use] : table.m_formulas)
        log.add(RemarkKind::Changed, {table.m_name, use.first, table.columnAt(column)->heading.trimmed()},
                QStringLiteral(
                    "formulas in the column: %1, this is the first; the values that they had were taken")
                    .arg(use.second));
    return table;
}

const FormColumn *FormTable::column(const char *key) const
{
    const auto found = m_byKey.find(QString::fromLatin1(key));
    return found == m_byKey.end() ? nullptr : &m_columns[found->second[0]];
}

const FormColumn *FormTable::columnAt(int column) const
{
    const auto found = m_byColumn.find(column);
    return found == m_byColumn.end() ? nullptr : &m_columns[found->second];
}

QString FormTable::value(const FormRow &row, const char *key) const
{
    const FormColumn *named = column(key);
    const auto cell = named ? row.cells.find(named->column) : row.cells.end();
    return cell == row.cells.end() ? QString() : cell->second;
}

QMap<QString, QString> FormTable::texts(const FormRow &row, const char *key) const
{
    QMap<QString, QString> texts;
    const auto found = m_byKey.find(QString::fromLatin1(key));
    if (found == m_byKey.end())
        return texts;
    for (const qsizetype at : found->second) {
        const auto cell = row.cells.find(m_columns[at].column);
        if (cell != row.cells.end())
            texts.insert(m_columns[at].language, cell->second);
    }
    return texts;
}

FormPlace FormTable::place(const FormRow &row, const char *key) const
{
    const FormColumn *named = key ? column(key) : nullptr;
    return {m_name, row.number,
            named     ? named->heading.trimmed()
                : key ? QString::fromLatin1(key)
                      : QString()};
}

const Sheet *sheetNamed(const Workbook &workbook, const char *name)
{
    for (const Sheet &sheet : workbook.sheets) {
        if (sheet.name.trimmed().compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return &sheet;
    }
    return nullptr;
}

QString plainWords(const QString &text)
{
    QString plain = text.simplified();
    for (QChar &c : plain) {
        if (c == QChar(0x2018) || c == QChar(0x2019))
            c = QLatin1Char('\'');
        else if (c == QChar(0x201C) || c == QChar(0x201D))
            c = QLatin1Char('"');
    }
    return plain;
}

std::optional<bool> yesOrNo(const QString &text)
{
    const QString word = text.trimmed().toLower();
    for (const char *yes : {"yes", "true", "true()", "1"}) {
        if (word == QLatin1String(yes))
            return true;
    }
    for (const char *no : {"", "no", "false", "false()", "0"}) {
        if (word == QLatin1String(no))
            return false;
    }
    return {};
}

} // namespace samsyn
