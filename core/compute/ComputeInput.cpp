// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/ComputeInput.h"

#include "core/questionnaire/JsonOutline.h"

#include <QJsonObject>
#include <QStringList>

namespace samsyn::computing {
namespace {

constexpr Word kGroups[] = {
    {"unset", int(RespondentGroup::Unset)},
    {"leadership", int(RespondentGroup::Leadership)},
    {"manager", int(RespondentGroup::Manager)},
    {"staff", int(RespondentGroup::Staff)},
    {"itFunction", int(RespondentGroup::ItFunction)},
    {"businessDevelopment", int(RespondentGroup::BusinessDevelopment)},
    {"elected", int(RespondentGroup::Elected)},
    {"external", int(RespondentGroup::External)},
};
constexpr Word kModes[] = {
    {"individual", int(RoundMode::Individual)},
    {"consensus", int(RoundMode::Consensus)},
    {"assessor", int(RoundMode::Assessor)},
};
constexpr Word kBalances[] = {
    {"respondent", int(BalanceMode::Respondent)},
    {"role", int(BalanceMode::Role)},
    {"roleUnit", int(BalanceMode::RoleUnit)},
};
constexpr Word kReasons[] = {
    {"none", int(NullReason::None)},
    {"noData", int(NullReason::NoData)},
    {"notApplicable", int(NullReason::NotApplicable)},
    {"insufficientCoverage", int(NullReason::InsufficientCoverage)},
    {"tooFewAnswers", int(NullReason::TooFewAnswers)},
    {"suppressed", int(NullReason::Suppressed)},
    {"notComparable", int(NullReason::NotComparable)},
    {"singleAssessment", int(NullReason::SingleAssessment)},
    {"tooFewPeers", int(NullReason::TooFewPeers)},
};
constexpr Word kMarks[] = {
    {"dontKnow", kMarkDontKnow},
    {"notApplicable", kMarkNotApplicable},
    {"skipped", kMarkSkipped},
    {"unanswered", kMarkUnanswered},
};
QString listOf(std::span<const Word> words)
{
    QStringList names;
    for (const Word &word : words)
        names.append(QLatin1Char('"') + QLatin1String(word.name) + QLatin1Char('"'));
    return names.join(QStringLiteral(", "));
}

std::optional<int> valueOfWord(const QJsonValue &value, std::span<const Word> words)
{
    for (const Word &word : words) {
        if (value.isString() && value.toString() == QLatin1String(word.name))
            return word.value;
    }
    return std::nullopt;
}

} // namespace

std::span<const Word> groupWords()
{
    return kGroups;
}
std::span<const Word> reasonWords()
{
    return kReasons;
}

QString reasonName(NullReason reason)
{
    for (const Word &word : kReasons) {
        if (word.value == int(reason))
            return QLatin1String(word.name);
    }
    return {};
}

int InputReader::word(const char *key, std::span<const Word> words, int fallback, Presence presence)
{
    const JsonItem item = m_fields.member(key, presence);
    if (item.value.isUndefined())
        return fallback;
    const std::optional<int> found = valueOfWord(item.value, words);
    if (!found)
        m_log.add(item.pointer(), QStringLiteral("write one of %1").arg(listOf(words)));
    return found.value_or(fallback);
}

double InputReader::real(const char *key, RealRule rule)
{
    double value = 0;
    m_fields.real(key, value, rule);
    return value;
}

bool InputReader::requiredBoolean(const char *key)
{
    bool value = false;
    if (!m_fields.has(key))
        m_fields.refuse(key, QStringLiteral("the key is missing; write true or false"));
    m_fields.boolean(key, value);
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

LevelScale InputReader::scale()
{
    LevelScale scale;
    const JsonItem item = m_fields.member("scale", Presence::Optional);
    if (item.value.isUndefined())
        return scale;
    int min = scale.min, max = scale.max, step = scale.step;
    InputReader inner(item, m_log);
    inner.fields().whole("min", min, {-1000, 1000});
    inner.fields().whole("max", max, {-1000, 1000});
    inner.fields().whole("step", step, {1, 1000});
    inner.fields().finish();
    if (max <= min || (max - min) % step != 0 || (max - min) / step > 10) {
        m_log.add(item.pointer(), QStringLiteral("max must lie 1 to 10 steps above min"));
        return scale;
    }
    scale.min = min;
    scale.max = max;
    scale.step = step;
    return scale;
}

ScoringOptions InputReader::options()
{
    ScoringOptions options;
    options.mode = RoundMode(word("mode", kModes, int(RoundMode::Individual)));
    options.balance = BalanceMode(word("balance", kBalances, int(BalanceMode::Role)));
    const JsonItem weights = m_fields.member("groupWeights", Presence::Optional);
    if (weights.value.isUndefined())
        return options;
    InputReader inner(weights, m_log);
    for (const Word &group : kGroups) {
        if (inner.fields().has(group.name))
            options.groupWeights[RespondentGroup(group.value)] = inner.real(group.name, kWeight);
    }
    inner.fields().finish();
    return options;
}

RespondentRow InputReader::respondent()
{
    RespondentRow row;
    row.group = RespondentGroup(word("group", kGroups, int(RespondentGroup::Unset)));
    m_fields.text("unit", row.unit, {kNameChars, Presence::Optional});
    return row;
}

void InputReader::frame(OrganisationAnswers &organisation)
{
    for (const JsonItem &item : m_fields.items("frame", {0, 8, Presence::Optional})) {
        const std::optional<int> group = valueOfWord(item.value, kGroups);
        if (group)
            organisation.groupPopulation[RespondentGroup(*group)] = std::nullopt;
        else
            m_log.add(item.pointer(), QStringLiteral("write one of %1").arg(listOf(kGroups)));
    }
}

bool InputReader::isFine()
{
    m_fields.finish();
    return m_log.isEmpty();
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

QJsonValue jsonOf(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

} // namespace samsyn::computing
