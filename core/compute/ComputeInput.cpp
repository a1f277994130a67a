// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/ComputeInput.h"

#include "core/questionnaire/JsonOutline.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <cmath>

namespace samsyn::computing {
namespace {

constexpr int kMaxTextChars = 20000;
constexpr Word kBalances[] = {
    {"respondent", int(BalanceMode::Respondent)},
    {"role", int(BalanceMode::Role)},
    {"roleUnit", int(BalanceMode::RoleUnit)},
};
constexpr Word kMarks[] = {
    {"dontKnow", kMarkDontKnow},
    {"notApplicable", kMarkNotApplicable},
    {"skipped", kMarkSkipped},
    {"unanswered", kMarkUnanswered},
};
QString listOf(Words words)
{
    QStringList names;
    for (const Word &word : words)
        names.append(QLatin1Char('"') + QLatin1String(word.name) + QLatin1Char('"'));
    return names.join(QStringLiteral(", "));
}

std::optional<int> valueOfWord(const QJsonValue &value, Words words)
{
    for (const Word &word : words) {
        if (value.isString() && value.toString() == QLatin1String(word.name))
            return word.value;
    }
    return std::nullopt;
}

std::optional<qint64> readLarge(const JsonItem &item, ReadingLog &log)
{
    if (item.value.isString()) {
        bool isWhole = false;
        const qint64 number = item.value.toString().toLongLong(&isWhole);
        if (isWhole && QString::number(number) == item.value.toString())
            return number;
    }
    const double number = item.value.toDouble();
    if (item.value.isDouble() && std::floor(number) == number
        && std::abs(number) < double(kFirstInexactWhole))
        return qint64(number);
    log.add(item.pointer(),
            QStringLiteral("write a whole number; from 2^53 on as a text of its digits, to 64 bits"));
    return std::nullopt;
}

/// The longest key of `object` that `place` begins with, or else the part before the next '.' or '['.
QString keyAt(QStringView place, const QJsonObject &object)
{
    const auto isBorder = [place](qsizetype at) {
        return at == place.size() || place[at] == QLatin1Char('.') || place[at] == QLatin1Char('[');
    };
    for (qsizetype size = place.size(); size > 0; --size) {
        if (isBorder(size) && object.contains(place.first(size)))
            return place.first(size).toString();
    }
    qsizetype size = 1;
    while (!isBorder(size))
        ++size;
    return place.first(size).toString();
}

} // namespace

QString pointerOf(const QString &where, const QJsonObject &root)
{
    QString pointer;
    QJsonValue value = root;
    QStringView rest = where;
    while (!rest.isEmpty()) {
        if (rest.front() == QLatin1Char('.')) {
            rest = rest.mid(1);
        } else if (const qsizetype end = rest.indexOf(QLatin1Char(']'));
                   rest.front() == QLatin1Char('[') && end > 0) {
            const qsizetype index = rest.mid(1, end - 1).toInt();
            pointer = jsonPointer(pointer, index);
            value = value.toArray().at(index);
            rest = rest.mid(end + 1);
        } else {
            const QString key = keyAt(rest, value.toObject());
            pointer = jsonPointer(pointer, key);
            value = value.toObject().value(key);
            rest = rest.mid(key.size());
        }
    }
    return pointer;
}

int InputReader::word(const char *key, Words words, int fallback, Presence presence)
{
    const JsonItem item = m_fields.member(key, presence);
    if (item.value.isUndefined())
        return fallback;
    const std::optional<int> found = valueOfWord(item.value, words);
    if (!found)
        m_log.add(item.pointer(), QStringLiteral("write one of %1").arg(listOf(words)));
    return found.value_or(fallback);
}

std::vector<int> InputReader::chosenWords(const char *key, Words words, CountRule count)
{
    std::vector<int> chosen;
    for (const JsonItem &item : m_fields.items(key, count)) {
        if (const std::optional<int> found = valueOfWord(item.value, words))
            chosen.push_back(*found);
        else
            m_log.add(item.pointer(), QStringLiteral("write one of %1").arg(listOf(words)));
    }
    return chosen;
}

double InputReader::real(const char *key, RealRule rule, double fallback)
{
    double value = fallback;
    m_fields.real(key, value, rule);
    return value;
}

std::optional<double> InputReader::optionalReal(const char *key, RealRule rule)
{
    const JsonItem item = m_fields.member(key, Presence::Optional);
    if (item.value.isUndefined() || item.value.isNull())
        return std::nullopt;
    double value = 0;
    readReal(item, value, rule, m_log);
    return value;
}

std::vector<double> InputReader::reals(const char *key, CountRule count, RealRule rule)
{
    std::vector<double> values;
    for (const JsonItem &item : m_fields.items(key, count)) {
        double value = 0;
        readReal(item, value, rule, m_log);
        values.push_back(value);
    }
    return values;
}

std::map<QString, double> InputReader::realsByCode(const char *key, RealRule rule)
{
    std::map<QString, double> values;
    for (const Member &member : members(key, rule.presence))
        readReal(member.item, values[member.code], rule, m_log);
    return values;
}

int InputReader::whole(const char *key, WholeRule rule, int fallback)
{
    int value = fallback;
    m_fields.whole(key, value, rule);
    return value;
}

std::optional<int> InputReader::optionalWhole(const char *key, WholeRule rule)
{
    const JsonItem item = m_fields.member(key, Presence::Optional);
    if (item.value.isUndefined() || item.value.isNull())
        return std::nullopt;
    return whole(key, rule);
}

qint64 InputReader::large(const char *key)
{
    const JsonItem item = m_fields.member(key, Presence::Required);
    return item.value.isUndefined() ? 0 : readLarge(item, m_log).value_or(0);
}

std::optional<qint64> InputReader::optionalLarge(const char *key)
{
    const JsonItem item = m_fields.member(key, Presence::Optional);
    if (item.value.isUndefined() || item.value.isNull())
        return std::nullopt;
    return readLarge(item, m_log);
}

std::vector<qint64> InputReader::larges(const char *key, CountRule count)
{
    std::vector<qint64> values;
    for (const JsonItem &item : m_fields.items(key, count))
        values.push_back(readLarge(item, m_log).value_or(0));
    return values;
}

std::map<QString, qint64> InputReader::largesByCode(const char *key, Presence presence)
{
    std::map<QString, qint64> values;
    for (const Member &member : members(key, presence))
        values[member.code] = readLarge(member.item, m_log).value_or(0);
    return values;
}

bool InputReader::boolean(const char *key)
{
    bool value = false;
    m_fields.boolean(key, value);
    return value;
}

bool InputReader::requiredBoolean(const char *key)
{
    if (!m_fields.has(key))
        m_fields.refuse(key, QStringLiteral("the key is missing; write true or false"));
    return boolean(key);
}

QString InputReader::text(const char *key, Presence presence)
{
    QString value;
    m_fields.text(key, value, {kMaxTextChars, presence});
    return value;
}

QStringList InputReader::texts(const char *key, CountRule count)
{
    QStringList values;
    for (const JsonItem &item : m_fields.items(key, count)) {
        values.append(item.value.toString());
        if (values.constLast().isEmpty() || values.constLast().size() > kMaxTextChars)
            m_log.add(item.pointer(),
                      QStringLiteral("write a text in quotes of 1 to %1 characters").arg(kMaxTextChars));
    }
    return values;
}

std::optional<QDate> InputReader::date(const char *key, Presence presence)
{
    const JsonItem item = m_fields.member(key, presence);
    if (item.value.isUndefined() || (item.value.isNull() && presence == Presence::Optional))
        return std::nullopt;
    const QDate found = QDate::fromString(item.value.toString(), Qt::ISODate);
    if (!found.isValid() || found.toString(Qt::ISODate) != item.value.toString())
        m_log.add(item.pointer(), QStringLiteral("write a date such as \"2026-11-22\""));
    return found;
}

std::vector<InputReader::Member> InputReader::members(const char *key, Presence presence)
{
    std::vector<Member> found;
    const JsonItem item = m_fields.member(key, presence);
    if (item.value.isUndefined())
        return found;
    if (!item.value.isObject())
        m_log.add(item.pointer(), QStringLiteral("write an object in braces: codes and what each has"));
    const QJsonObject object = item.value.toObject();
    const QString place = item.pointer();
    for (auto member = object.begin(); member != object.end(); ++member)
        found.push_back({member.key(), {member.value(), jsonPointer(place, member.key())}});
    return found;
}

LevelScale InputReader::scale(ScaleParts parts)
{
    LevelScale scale;
    const JsonItem item = m_fields.member("scale", Presence::Optional);
    if (item.value.isUndefined())
        return scale;
    LevelScale given;
    InputReader inner(item, m_log);
    inner.fields().whole("min", given.min, {-1000, 1000});
    inner.fields().whole("max", given.max, {-1000, 1000});
    inner.fields().whole("step", given.step, {1, 1000});
    if (parts == ScaleParts::Limits) {
        given.strengthAt = inner.real("strengthAt", kAnyReal);
        given.weaknessAt = inner.real("weaknessAt", kAnyReal);
    }
    inner.fields().finish();
    const auto refuse = [&](const char *what) { m_log.add(item.pointer(), QLatin1String(what)); };
    if (given.max <= given.min || (given.max - given.min) % given.step != 0
        || (given.max - given.min) / given.step > 10) {
        refuse("max must lie 1 to 10 steps above min");
        return scale;
    }
    if (parts == ScaleParts::Limits
        && (given.weaknessAt < given.min || given.strengthAt < given.weaknessAt
            || given.strengthAt > given.max))
        refuse("min, weaknessAt, strengthAt and max ascend");
    return given;
}

ScoringOptions InputReader::options()
{
    ScoringOptions options;
    options.mode = RoundMode(word("mode", modeWords(), int(RoundMode::Individual)));
    options.balance = BalanceMode(word("balance", kBalances, int(BalanceMode::Role)));
    const JsonItem weights = m_fields.member("groupWeights", Presence::Optional);
    if (weights.value.isUndefined())
        return options;
    InputReader inner(weights, m_log);
    for (const Word &group : groupWords()) {
        if (inner.fields().has(group.name))
            options.groupWeights[RespondentGroup(group.value)] = inner.real(group.name, kWeight);
    }
    inner.fields().finish();
    return options;
}

RespondentRow InputReader::respondent()
{
    RespondentRow row;
    row.group = RespondentGroup(word("group", groupWords(), int(RespondentGroup::Unset)));
    m_fields.text("unit", row.unit, {kNameChars, Presence::Optional});
    return row;
}

void InputReader::frame(OrganisationAnswers &organisation)
{
    for (const int group : chosenWords("frame", groupWords(), {0, 8, Presence::Optional}))
        organisation.groupPopulation[RespondentGroup(group)] = std::nullopt;
    for (const Member &member : members("population", Presence::Optional)) {
        const std::optional<int> group = valueOfWord(member.code, groupWords());
        if (!group)
            m_log.add(member.item.pointer(), QStringLiteral("write one of %1").arg(listOf(groupWords())));
        const std::optional<qint64> people = readLarge(member.item, m_log);
        if (people.value_or(1) < 1)
            m_log.add(member.item.pointer(), QStringLiteral("a group has at least one person"));
        organisation.groupPopulation[RespondentGroup(group.value_or(0))] = people;
    }
}

bool InputReader::isFine()
{
    m_fields.finish();
    return m_log.isEmpty();
}

QJsonObject InputReader::refused(const Error &error)
{
    m_log.add(m_fields.pointer() + pointerOf(error.where, m_root), error.what);
    return {};
}

int readWhole(const JsonItem &item, WholeRule rule, ReadingLog &log)
{
    double number = rule.min;
    readReal(item, number, {double(rule.min), double(rule.max), Presence::Required}, log);
    if (std::floor(number) != number)
        log.add(item.pointer(), QStringLiteral("write a whole number"));
    return int(number);
}

AnswerMark readMark(const JsonItem &item, const LevelScale &scale, ReadingLog &log)
{
    if (const std::optional<int> word = valueOfWord(item.value, kMarks))
        return AnswerMark(*word);
    const qint64 level = item.value.toInteger(std::numeric_limits<qint64>::min());
    const std::optional<int> index = item.value.isDouble() ? scale.indexOf(level) : std::nullopt;
    if (!index) {
        log.add(item.pointer(),
                QStringLiteral("write a level from %1 to %2, or one of %3")
                    .arg(scale.min)
                    .arg(scale.max)
                    .arg(listOf(kMarks)));
    }
    return index ? AnswerMark(*index) : kMarkUnanswered;
}

} // namespace samsyn::computing
