// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/foreign/TextTemplate.h"

#include <algorithm>

namespace samsyn {

namespace {

QString filtered(const QString &text, const QString &filter)
{
    const QString name = filter.section(QLatin1Char(':'), 0, 0);
    const QString argument = filter.section(QLatin1Char(':'), 1);
    if (name == QLatin1String("initial"))
        return text.left(1);
    if (name == QLatin1String("line"))
        return text.simplified();
    if (name == QLatin1String("list")) {
        QStringList lines;
        for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            lines += QStringLiteral("– ") + line.trimmed();
        return lines.join(QLatin1Char('\n'));
    }
    const qsizetype place = argument.isEmpty() ? -1 : text.indexOf(argument, 0, Qt::CaseInsensitive);
    if (name == QLatin1String("before"))
        return place < 0 ? text : text.left(place);
    if (name == QLatin1String("after"))
        return place < 0 ? QString() : text.mid(place + argument.size());
    return text;
}

QString trimmedLines(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(QLatin1Char('\n')))
        lines += line.trimmed();
    return lines.join(QLatin1Char('\n')).trimmed();
}

} // namespace

QString filledTemplate(const QString &text, const SourceRecords &records, const SourceRecord &record)
{
    static const QRegularExpression placeholder(QStringLiteral("(?<!\\$)\\{([^{}|]+)(?:\\|([^{}]*))?\\}"));
    QString filled;
    qsizetype end = 0;
    bool isEmpty = true;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QString value = records.textAt(record, match.captured(1));
        for (const QString &filter : match.captured(2).split(QLatin1Char('|'), Qt::SkipEmptyParts))
            value = filtered(value, filter);
        filled += text.mid(end, match.capturedStart() - end) + value;
        end = match.capturedEnd();
        isEmpty = isEmpty && value.trimmed().isEmpty();
    }
    filled += text.mid(end);
    return isEmpty && end > 0 ? QString() : trimmedLines(filled);
}

QString fittedText(const QString &text, qsizetype maxChars)
{
    QString fit;
    for (const QChar character : text.normalized(QString::NormalizationForm_C)) {
        const bool isControl = character.category() == QChar::Other_Control;
        fit += isControl && character != QLatin1Char('\n') ? QLatin1Char(' ') : character;
    }
    fit = trimmedLines(fit);
    if (fit.size() <= maxChars)
        return fit;
    qsizetype end = maxChars - 2;
    while (end > maxChars / 2 && !fit.at(end).isSpace())
        --end;
    if (fit.at(end - 1).isHighSurrogate())
        --end;
    return fit.left(end).trimmed() + QStringLiteral(" …");
}

QString fittedCode(const QString &text)
{
    QString code;
    for (const QChar character : text.trimmed()) {
        const bool isKept = character.unicode() < 0x80
            && (character.isLetterOrNumber() || QStringLiteral(".-_").contains(character));
        code += isKept ? character : QLatin1Char('-');
    }
    return code;
}

} // namespace samsyn
