// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/FormTexts.h"

#include <QRegularExpression>

namespace samsyn {

namespace {

enum class Language : quint8 { Swedish, English, Another };

/// "Svenska (sv)" by its code, "English" by its name; "" is none.
Language languageOf(const QString &heading)
{
    static const QRegularExpression inBrackets(QStringLiteral("\\(([A-Za-z-]+)\\)\\s*$"));
    const QRegularExpressionMatch match = inBrackets.match(heading);
    const QString word = (match.hasMatch() ? match.captured(1) : heading.trimmed()).toLower();
    const QString code = word.section(QLatin1Char('-'), 0, 0);
    for (const char *swedish : {"sv", "swe", "svenska", "swedish"}) {
        if (code == QLatin1String(swedish))
            return Language::Swedish;
    }
    for (const char *english : {"en", "eng", "engelska", "english"}) {
        if (code == QLatin1String(english))
            return Language::English;
    }
    return Language::Another;
}

bool isTranslated(const FormColumn &column)
{
    for (const char *key : {"label", "hint", "guidance_hint", "constraint_message"}) {
        if (column.key == QLatin1String(key))
            return true;
    }
    return false;
}

/// Languages of the columns that have a text, in the order of the columns; "" = without one.
QStringList languagesOf(const XlsForm &form)
{
    QStringList languages;
    for (const FormTable *table : {&form.survey, &form.choices}) {
        for (const FormColumn &column : table->columns()) {
            const bool isUsed = std::ranges::any_of(
                table->rows(), [&](const FormRow &row) { return row.cells.contains(column.column); });
            if (isTranslated(column) && isUsed && !languages.contains(column.language))
                languages.append(column.language);
        }
    }
    return languages;
}

/// The first text among languages of headings that start alike but for capital letters.
QString firstText(const QMap<QString, QString> &texts, const QStringList &languages)
{
    for (const QString &language : languages) {
        for (auto it = texts.begin(); it != texts.end(); ++it) {
            const bool matches = it.key().compare(language, Qt::CaseInsensitive) == 0;
            if (const QString text = cleanText(it.value()); matches && !text.isEmpty())
                return text;
        }
    }
    return {};
}

} // namespace

FormTexts::FormTexts(const XlsForm &form, RemarkLog &log)
{
    const QStringList languages = languagesOf(form);
    const QString defaultLanguage = form.setting("default_language");
    choose(languages, defaultLanguage);
    const FormPlace heading{form.survey.name(), 1, QStringLiteral("label")};
    for (const QString &language : languages) {
        const bool isKept = m_swedish.contains(language) || m_english.contains(language);
        if (!isKept)
            log.add(RemarkKind::NotPlaced, heading,
                    QStringLiteral("the texts in \"%1\" were left out: a framework has Swedish and English")
                        .arg(language),
                    QStringLiteral(
                        "bring the form along a second time with this language alone, if it is needed"));
    }
    const QString first = m_swedish.value(0);
    const QString itsName = first.isEmpty() ? defaultLanguage : first;
    const bool isSwedish = itsName.isEmpty() || languageOf(itsName) == Language::Swedish;
    if (languages.isEmpty() || isSwedish || (first.isEmpty() && languageOf(itsName) == Language::Another))
        return;
    log.add(
        RemarkKind::Changed, heading,
        QStringLiteral("the form has no Swedish texts; those in \"%1\" stand in their place").arg(itsName),
        QStringLiteral("translate them, in a column label::Svenska (sv) or in the framework"));
}

void FormTexts::choose(const QStringList &languages, const QString &defaultLanguage)
{
    for (const QString &language : languages) {
        const Language is = language.isEmpty() ? languageOf(defaultLanguage) : languageOf(language);
        if (is == Language::Swedish)
            m_swedish.append(language);
        if (is == Language::English)
            m_english.append(language);
    }
    // Texts without a language are in the form's own, which is Swedish here unless the settings say another.
    if (languages.contains(QString()) && !m_swedish.contains(QString()) && !m_english.contains(QString()))
        m_swedish.append(QString());
    if (!m_swedish.isEmpty() || !m_english.isEmpty()) {
        m_swedish.append(m_english);
        return;
    }
    const auto named = std::ranges::find_if(languages, [&](const QString &language) {
        return language.compare(defaultLanguage, Qt::CaseInsensitive) == 0;
    });
    if (!languages.isEmpty())
        m_swedish.append(named == languages.end() ? languages[0] : *named);
}

LocalText FormTexts::text(const FormTable &table, const FormRow &row, const char *key) const
{
    const QMap<QString, QString> texts = table.texts(row, key);
    LocalText text;
    text.sv = firstText(texts, m_swedish);
    text.en = firstText(texts, m_english);
    return text;
}

QString cleanText(const QString &text)
{
    QString clean = text.normalized(QString::NormalizationForm_C);
    clean.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (QChar &c : clean) {
        const bool isControl = c.category() == QChar::Other_Control && c != QLatin1Char('\n');
        if (isControl)
            c = c == QLatin1Char('\r') ? QLatin1Char('\n') : QLatin1Char(' ');
    }
    return clean.trimmed();
}

LocalText fitted(const LocalText &text, const TextPlace &where, RemarkLog &log)
{
    const auto cut = [&where](const QString &whole) {
        if (whole.size() <= where.maxChars)
            return whole;
        qsizetype end = where.maxChars - 1;
        end -= whole[end - 1].isHighSurrogate() ? 1 : 0;
        return whole.left(end).trimmed() + QChar(0x2026);
    };
    const LocalText fits{cut(text.sv), cut(text.en)};
    if (fits != text)
        log.add(RemarkKind::NotPlaced, where.place,
                QStringLiteral("the text has %1 characters and was cut to %2")
                    .arg(std::max(text.sv.size(), text.en.size()))
                    .arg(where.maxChars),
                QStringLiteral("shorten it"));
    return fits;
}

} // namespace samsyn
