// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/JsonFields.h"

#include "core/questionnaire/JsonOutline.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace samsyn {

namespace {

constexpr std::size_t kMaxFindings = 500;

QString typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("true or false");
    case QJsonValue::Double:
        return QStringLiteral("a number");
    case QJsonValue::String:
        return QStringLiteral("a text");
    case QJsonValue::Array:
        return QStringLiteral("a list");
    case QJsonValue::Object:
        return QStringLiteral("an object");
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("nothing");
}

void refuseType(const JsonItem &item, const char *wanted, ReadingLog &log)
{
    log.add(item.pointer(),
            QStringLiteral("here stands %1; write %2").arg(typeName(item.value), QLatin1String(wanted)));
}

/// Whether every character is printable and a letter of its own in every Unicode form: what nearly all texts
/// consist of.
bool isSimple(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) {
        const char16_t unit = c.unicode();
        return unit == u'\n' || (unit >= 0x20 && unit < 0x7F) || (unit >= 0xA0 && unit < 0x300);
    });
}

bool hasControlCharacter(const QString &text)
{
    const auto isControl = [](QChar c) {
        return c != QLatin1Char('\n') && c.category() == QChar::Other_Control;
    };
    return !text.isValidUtf16() || std::any_of(text.begin(), text.end(), isControl);
}

bool isCode(const QString &text)
{
    const auto isPlain = [](QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_'); };
    return !text.isEmpty() && isPlain(text.front()) && std::all_of(text.begin(), text.end(), [&](QChar c) {
        return isPlain(c) || c.isMark() || c == QLatin1Char('.') || c == QLatin1Char('-');
    });
}

} // namespace

QString JsonPlace::pointer() const
{
    if (!m_holder)
        return m_pointer;
    const QString member = jsonPointer(m_holder->pointer(), m_key);
    return m_index < 0 ? member : jsonPointer(member, m_index);
}

void ReadingLog::add(const QString &pointer, const QString &what)
{
    if (m_findings.size() < kMaxFindings)
        m_findings.push_back({pointer, what});
}

void ReadingLog::warn(const QString &pointer, const QString &what)
{
    if (m_warnings.size() < kMaxFindings)
        m_warnings.push_back({pointer, what});
}

JsonFields::JsonFields(const JsonItem &item, ReadingLog &log)
    : m_object(item.value.toObject()), m_place(item.place), m_log(log), m_isObject(item.value.isObject())
{
    if (!m_isObject && !item.value.isUndefined())
        refuseType(item, "an object in braces", log);
}

void JsonFields::refuse(const char *key, const QString &what)
{
    m_log.add(jsonPointer(pointer(), QLatin1String(key)), what);
}

JsonItem JsonFields::member(const char *key, Presence presence)
{
    const QLatin1String name(key);
    const bool isNew = std::ranges::find(m_known, name) == m_known.end();
    const bool isSurelyAbsent = isNew && m_found == m_object.size();
    QJsonValue value = isSurelyAbsent ? QJsonValue(QJsonValue::Undefined) : m_object.value(name);
    if (isNew) {
        m_known.push_back(name);
        m_found += qsizetype(!value.isUndefined());
    }
    if (!value.isUndefined())
        return {std::move(value), JsonPlace(m_place, name)};
    if (presence == Presence::Required && m_isObject)
        m_log.add(pointer(), QStringLiteral("the key \"%1\" is missing; add it").arg(name));
    return {std::move(value), {}};
}

void JsonFields::plainText(const JsonItem &item, QString &value, int maxChars)
{
    if (!item.value.isString())
        return refuseType(item, "a text in quotes", m_log);
    const QString text = item.value.toString();
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return m_log.add(item.pointer(),
                         QStringLiteral("the text is empty; write it or leave the key out where it is "
                                        "optional"));
    if (text.size() > maxChars)
        m_log.add(item.pointer(),
                  QStringLiteral("the text has %1 characters, at most %2 fit; shorten it")
                      .arg(text.size())
                      .arg(maxChars));
    if (text.size() != trimmed.size())
        m_log.add(item.pointer(), QStringLiteral("the text begins or ends with white space; remove it"));
    value = text;
    if (isSimple(text))
        return;
    if (hasControlCharacter(text))
        m_log.add(item.pointer(),
                  QStringLiteral("the text holds a control character; remove it (a line break is fine)"));
    if (text != text.normalized(QString::NormalizationForm_C))
        m_log.add(item.pointer(),
                  QStringLiteral("the text is not in Unicode form NFC; write each accented letter as one "
                                 "character"));
}

void JsonFields::text(const char *key, QString &value, TextRule rule)
{
    const JsonItem item = member(key, rule.presence);
    if (!item.value.isUndefined())
        plainText(item, value, rule.maxChars);
}

void JsonFields::code(const char *key, QString &value, TextRule rule)
{
    const JsonItem item = member(key, rule.presence);
    if (item.value.isUndefined())
        return;
    QString text;
    plainText(item, text, rule.maxChars);
    if (!text.isEmpty() && !isCode(text))
        m_log.add(item.pointer(),
                  QStringLiteral("a code has only letters, digits, '.', '-' and '_' and starts with none of "
                                 "'.' and '-'; change it"));
    value = text;
}

void JsonFields::expression(const char *key, std::optional<Expression> &value, Presence presence)
{
    const JsonItem item = member(key, presence);
    if (item.value.isUndefined())
        return;
    if (!item.value.isString())
        return refuseType(item, "an expression in quotes", m_log);
    Result<Expression> parsed = Expression::parse(item.value.toString());
    if (!parsed)
        return m_log.add(item.pointer(),
                         QStringLiteral("%1: %2").arg(parsed.error().where, parsed.error().what));
    value = *std::move(parsed);
}

void JsonFields::localText(const char *key, LocalText &value, TextRule rule)
{
    const JsonItem item = member(key, rule.presence);
    if (!item.value.isUndefined())
        readLocalText(item, value, rule, m_log);
}

void JsonFields::boolean(const char *key, bool &value)
{
    const JsonItem item = member(key, Presence::Optional);
    if (item.value.isUndefined())
        return;
    if (!item.value.isBool())
        return refuseType(item, "true or false", m_log);
    value = item.value.toBool();
}

void JsonFields::real(const char *key, double &value, RealRule rule)
{
    const JsonItem item = member(key, rule.presence);
    if (!item.value.isUndefined())
        readReal(item, value, rule, m_log);
}

void JsonFields::whole(const char *key, int &value, WholeRule rule)
{
    const JsonItem item = member(key, rule.presence);
    if (item.value.isUndefined())
        return;
    const double number = item.value.toDouble();
    if (!item.value.isDouble() || std::floor(number) != number)
        return refuseType(item, "a whole number", m_log);
    double checked = rule.min - 1.0;
    readReal(item, checked, {double(rule.min), double(rule.max)}, m_log);
    if (checked >= rule.min)
        value = int(checked);
}

std::vector<JsonItem> JsonFields::items(const char *key, CountRule rule)
{
    const JsonItem list = member(key, rule.presence);
    if (list.value.isUndefined())
        return {};
    if (!list.value.isArray()) {
        refuseType(list, "a list in square brackets", m_log);
        return {};
    }
    const QJsonArray array = list.value.toArray();
    if (array.size() < rule.min || array.size() > rule.max)
        m_log.add(list.pointer(),
                  QStringLiteral("the list has %1 entries; it must have %2")
                      .arg(array.size())
                      .arg(rule.min == rule.max ? QString::number(rule.min)
                                                : QStringLiteral("%1 to %2").arg(rule.min).arg(rule.max)));
    std::vector<JsonItem> items;
    const qsizetype count = std::min(array.size(), rule.max);
    items.reserve(std::size_t(count));
    for (qsizetype i = 0; i < count; ++i)
        items.push_back({array.at(i), JsonPlace(m_place, QLatin1String(key), i)});
    return items;
}

void JsonFields::finish()
{
    if (m_found == m_object.size())
        return;
    const QStringList keys = m_object.keys();
    for (const QString &key : keys) {
        if (std::ranges::find(m_known, key) == m_known.end())
            m_log.add(jsonPointer(pointer(), key),
                      QStringLiteral("the key \"%1\" is not known here; remove it or correct its spelling")
                          .arg(key));
    }
}

void readReal(const JsonItem &item, double &value, RealRule rule, ReadingLog &log)
{
    const double number = item.value.toDouble();
    if (!item.value.isDouble() || !std::isfinite(number))
        return refuseType(item, "a number", log);
    if (number < rule.min || number > rule.max)
        return log.add(item.pointer(),
                       QStringLiteral("%1 is outside its limits; write %2 to %3")
                           .arg(number)
                           .arg(rule.min)
                           .arg(rule.max));
    value = number;
}

void readLocalText(const JsonItem &item, LocalText &value, TextRule rule, ReadingLog &log)
{
    JsonFields fields(item, log);
    const bool both = log.languages() == ReadingLog::Languages::EnglishRequired;
    fields.text("sv", value.sv, {rule.maxChars});
    fields.text("en", value.en, {rule.maxChars, both ? Presence::Required : Presence::Optional});
    fields.finish();
}

} // namespace samsyn
