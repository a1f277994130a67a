// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/QuestionReader.h"

#include "core/questionnaire/JsonOutline.h"

#include <QStringList>

#include <algorithm>
#include <limits>

namespace samsyn {

namespace {

constexpr int kLevelLimit = 1000; // what an answer record can hold
constexpr double kWeightMax = 1000;
constexpr double kWeightMin = 1e-6;
constexpr qsizetype kMaxStatements = 60; // bits of AnswerValue::rawStaged

using T = QuestionType;
constexpr FormatWord<QuestionType> kTypes[] = {
    {QLatin1String("level5"), T::Level5},         {QLatin1String("likert5"), T::Likert5},
    {QLatin1String("staged"), T::Staged},         {QLatin1String("numericBand"), T::NumericBand},
    {QLatin1String("importance"), T::Importance}, {QLatin1String("freeText"), T::FreeText},
};
using G = RespondentGroup;
constexpr FormatWord<RespondentGroup> kGroups[] = {
    {QLatin1String("LED"), G::Leadership},
    {QLatin1String("CHE"), G::Manager},
    {QLatin1String("MED"), G::Staff},
    {QLatin1String("ITF"), G::ItFunction},
    {QLatin1String("VUT"), G::BusinessDevelopment},
    {QLatin1String("POL"), G::Elected},
    {QLatin1String("EXT"), G::External},
};
using O = ShowIf::Operator;
constexpr FormatWord<ShowIf::Operator> kOperators[] = {
    {QLatin1String("<"), O::Less},    {QLatin1String("<="), O::LessOrEqual},
    {QLatin1String("="), O::Equal},   {QLatin1String(">="), O::GreaterOrEqual},
    {QLatin1String(">"), O::Greater}, {QLatin1String("answered"), O::Answered},
};

/// Reads one of the words; false (and a finding) when it is none of them.
template <typename E>
bool readWord(const JsonItem &item, std::span<const FormatWord<E>> words, E &value, ReadingLog &log)
{
    QStringList known;
    for (const FormatWord<E> &entry : words) {
        if (item.value.isString() && item.value.toString() == entry.word) {
            value = entry.value;
            return true;
        }
        known.append(entry.word);
    }
    log.add(item.pointer, QStringLiteral("this must be one of: %1").arg(known.join(QStringLiteral(" "))));
    return false;
}

class QuestionReading {
public:
    QuestionReading(const JsonItem &item, const QuestionContext &context)
        : m_fields(item, context.log), m_scale(context.scale), m_log(context.log)
    {
    }

    Question run(QuestionPlace place)
    {
        m_fields.code("code", m_question.code, {16});
        const bool typeIsKnown = readType(place);
        m_fields.localText("text", m_question.text, {400});
        m_fields.localText("help", m_question.help, {800, Presence::Optional});
        m_fields.boolean("inShortForm", m_question.inShortForm);
        readAudience();
        readShowIf();
        if (typeIsKnown) {
            readOfType();
            m_fields.finish();
        }
        return m_question;
    }

private:
    bool readType(QuestionPlace place)
    {
        const JsonItem item = m_fields.member("type", Presence::Required);
        if (item.value.isUndefined() || !readWord(item, questionTypeWords(), m_question.type, m_log))
            return false;
        if (m_question.isScored() != (place == QuestionPlace::InCapability)) {
            m_log.add(item.pointer,
                      m_question.isScored()
                          ? QStringLiteral(
                              "a closing question must be importance or freeText; move it into a capability")
                          : QStringLiteral("importance and freeText are not scored; move it to the area's "
                                           "closingQuestions"));
        }
        return true;
    }

    void readAudience()
    {
        for (const JsonItem &item : m_fields.items("audience", {1, 7, Presence::Optional})) {
            RespondentGroup group{};
            if (!readWord(item, respondentGroupWords(), group, m_log))
                continue;
            if (std::ranges::find(m_question.audience, group) != m_question.audience.end())
                m_log.add(item.pointer, QStringLiteral("this group is already listed; remove it"));
            m_question.audience.push_back(group);
        }
    }

    void readShowIf()
    {
        const JsonItem item = m_fields.member("showIf", Presence::Optional);
        if (item.value.isUndefined())
            return;
        JsonFields fields(item, m_log);
        ShowIf condition;
        fields.code("question", condition.questionCode, {16});
        const JsonItem op = fields.member("op", Presence::Required);
        const bool known = !op.value.isUndefined() && readWord(op, showIfWords(), condition.op, m_log);
        constexpr double kMost = std::numeric_limits<double>::max();
        if (!known || condition.op != ShowIf::Operator::Answered)
            fields.real("value", condition.value,
                        {-kMost, kMost, known ? Presence::Required : Presence::Optional});
        fields.finish();
        m_question.showIf = condition;
    }

    void readOfType()
    {
        if (m_question.isScored()) {
            m_fields.real("weight", m_question.weight, {kWeightMin, kWeightMax});
            m_fields.boolean("evidenceWanted", m_question.evidenceWanted);
        }
        if (m_question.type == QuestionType::FreeText) {
            m_question.allowDontKnow = false; // an empty text says it already
        } else {
            m_fields.boolean("allowDontKnow", m_question.allowDontKnow);
            m_fields.boolean("allowNotApplicable", m_question.allowNotApplicable);
        }
        switch (m_question.type) {
        case QuestionType::Level5:
            return readDescriptors();
        case QuestionType::Likert5:
            return m_fields.boolean("reverse", m_question.reverse);
        case QuestionType::Staged:
            return readStatements();
        case QuestionType::NumericBand:
            return readBands();
        case QuestionType::Importance:
        case QuestionType::FreeText:
            return;
        }
    }

    void readDescriptors()
    {
        const qsizetype count = m_scale ? m_scale->count() : 0;
        const CountRule rule = m_scale ? CountRule{count, count} : CountRule{2, 11};
        for (const JsonItem &item : m_fields.items("descriptors", rule)) {
            JsonFields fields(item, m_log);
            LevelDescriptor descriptor;
            fields.whole("level", descriptor.level, {-kLevelLimit, kLevelLimit});
            fields.localText("text", descriptor.text, {300});
            fields.boolean("mustHaveEvidence", descriptor.mustHaveEvidence);
            fields.finish();
            const int index = int(m_question.descriptors.size());
            if (m_scale && index < count && fields.has("level") && descriptor.level != m_scale->level(index))
                fields.refuse(
                    "level",
                    QStringLiteral("here the descriptor of level %1 must stand; write exactly one per "
                                   "level, lowest first")
                        .arg(m_scale->level(index)));
            checkUnlike(m_question.descriptors, descriptor.text, fields);
            m_question.descriptors.append(descriptor);
        }
    }

    void readStatements()
    {
        for (const JsonItem &item : m_fields.items("statements", {1, kMaxStatements})) {
            JsonFields fields(item, m_log);
            StagedStatement statement;
            fields.whole("level", statement.level, {-kLevelLimit, kLevelLimit});
            fields.localText("text", statement.text, {200});
            fields.finish();
            checkStatementLevel(statement, fields);
            checkUnlike(m_question.statements, statement.text, fields);
            m_question.statements.append(statement);
        }
        if (m_scale && !m_question.statements.isEmpty() && m_question.statements.last().level < m_scale->max)
            m_fields.refuse(
                "statements",
                QStringLiteral("no statement belongs to the highest level, which would be reached "
                               "for nothing; add one"));
    }

    void checkStatementLevel(const StagedStatement &statement, JsonFields &fields)
    {
        if (!m_scale || !fields.has("level"))
            return;
        if (!m_scale->indexOf(statement.level) || statement.level == m_scale->min)
            fields.refuse(
                "level",
                QStringLiteral("a statement belongs to a level of the scale above the lowest; correct "
                               "the level"));
        else if (!m_question.statements.isEmpty() && statement.level < m_question.statements.last().level)
            fields.refuse("level", QStringLiteral("statements stand by level, lowest first; move it"));
    }

    template <typename Item>
    void checkUnlike(const QList<Item> &earlier, const LocalText &text, JsonFields &fields)
    {
        const auto same = [](const QString &a, const QString &b) {
            return !a.isEmpty() && a.simplified().toCaseFolded() == b.simplified().toCaseFolded();
        };
        for (const Item &other : earlier) {
            if (same(text.sv, other.text.sv) || same(text.en, other.text.en))
                return fields.refuse(
                    "text",
                    QStringLiteral("the text repeats an earlier one of this question; say what "
                                   "differs"));
        }
    }

    void readBands()
    {
        m_fields.text("unit", m_question.unit, {20});
        m_fields.boolean("bandHigherIsBetter", m_question.bandHigherIsBetter);
        const qsizetype count = m_scale ? m_scale->count() - 1 : 0;
        const CountRule rule = m_scale ? CountRule{count, count} : CountRule{1, 10};
        constexpr double kMost = std::numeric_limits<double>::max();
        for (const JsonItem &item : m_fields.items("bandThresholds", rule)) {
            double threshold = 0;
            readReal(item, threshold, {-kMost, kMost}, m_log);
            const QList<double> &before = m_question.bandThresholds;
            const bool ordered = before.isEmpty() || !item.value.isDouble()
                || (m_question.bandHigherIsBetter ? threshold > before.last() : threshold < before.last());
            if (!ordered)
                m_log.add(item.pointer,
                          m_question.bandHigherIsBetter
                              ? QStringLiteral(
                                  "thresholds rise from level to level when higher is better; reorder them")
                              : QStringLiteral(
                                  "thresholds fall from level to level when lower is better; reorder them"));
            m_question.bandThresholds.append(threshold);
        }
    }

    JsonFields m_fields;
    const LevelScale *m_scale;
    ReadingLog &m_log;
    Question m_question;
};

} // namespace

std::span<const FormatWord<QuestionType>> questionTypeWords()
{
    return kTypes;
}

std::span<const FormatWord<RespondentGroup>> respondentGroupWords()
{
    return kGroups;
}

std::span<const FormatWord<ShowIf::Operator>> showIfWords()
{
    return kOperators;
}

Question readQuestion(const JsonItem &item, QuestionPlace place, const QuestionContext &context)
{
    return QuestionReading(item, context).run(place);
}

} // namespace samsyn
