// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/QuestionReader.h"

#include "core/questionnaire/FormatWords.h"
#include "core/questionnaire/JsonOutline.h"

#include <algorithm>
#include <limits>

namespace samsyn {

namespace {

constexpr int kLevelLimit = 1000; // what an answer record can hold
constexpr double kWeightMax = 1000;
constexpr double kWeightMin = 1e-6;
constexpr qsizetype kMaxStatements = 60; // bits of AnswerValue::rawStaged
constexpr int kQuestionChars = 2000;
constexpr int kMostDecimals = 6;
constexpr double kMost = std::numeric_limits<double>::max();

/// Whether two texts surely differ in more than case and spaces: the first characters in which they differ
/// are letters or digits, and not the same one.
bool differAtOnce(const QString &a, const QString &b)
{
    const auto [inA, inB] = std::ranges::mismatch(a, b);
    const auto plain = [](QChar c) { // one character for one, which the sharp s is not
        const bool isSingle = c.unicode() < 0x100 && c.unicode() != 0xDF;
        return isSingle && c.isLetterOrNumber() ? c.toCaseFolded() : QChar();
    };
    if (inA == a.end() || inB == b.end() || plain(*inA).isNull() || plain(*inB).isNull())
        return false;
    return plain(*inA) != plain(*inB);
}

/// The same text apart from case and spaces; an empty one is like no other.
bool isLike(const QString &a, const QString &b)
{
    if (differAtOnce(a, b))
        return false;
    const QString plain = a.simplified().toCaseFolded();
    return !plain.isEmpty() && plain == b.simplified().toCaseFolded();
}

class QuestionReading {
public:
    QuestionReading(const JsonItem &item, const QuestionContext &context)
        : m_fields(item, context.log), m_scale(context.scale), m_log(context.log)
    {
    }

    Question run(QuestionPlace place)
    {
        m_fields.code("code", m_question.code, {kCodeChars});
        const bool typeIsKnown = readType(place);
        const bool isSilent = m_question.type == QuestionType::Calculation;
        m_fields.localText("text", m_question.text,
                           {kQuestionChars, isSilent ? Presence::Optional : Presence::Required});
        m_fields.localText("help", m_question.help, {kQuestionChars, Presence::Optional});
        m_fields.boolean("inShortForm", m_question.inShortForm);
        m_fields.expression("showIf", m_question.showIf, Presence::Optional);
        readAudience();
        if (typeIsKnown) {
            readOfType();
            m_fields.finish();
        }
        return std::move(m_question);
    }

private:
    bool readType(QuestionPlace place)
    {
        const JsonItem item = m_fields.member("type", Presence::Required);
        if (item.value.isUndefined() || !readWord(item, questionTypeWords(), m_question.type, m_log))
            return false;
        if (m_question.isScored() && place == QuestionPlace::ClosingArea)
            m_log.add(item.pointer(),
                      QStringLiteral("a closing question is never scored; move it into a capability"));
        return true;
    }

    void readAudience()
    {
        for (const JsonItem &item : m_fields.items("audience", {1, 7, Presence::Optional})) {
            RespondentGroup group{};
            if (!readWord(item, respondentGroupWords(), group, m_log))
                continue;
            if (std::ranges::find(m_question.audience, group) != m_question.audience.end())
                m_log.add(item.pointer(), QStringLiteral("this group is already listed; remove it"));
            m_question.audience.push_back(group);
        }
    }

    void readOfType()
    {
        if (m_question.isScored()) {
            m_fields.real("weight", m_question.weight, {kWeightMin, kWeightMax});
            m_fields.boolean("evidenceWanted", m_question.evidenceWanted);
        }
        if (m_question.isAnswerable())
            readAnswering();
        if (m_question.type == QuestionType::FreeText || !m_question.isAnswerable()) {
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
        case QuestionType::SingleChoice:
        case QuestionType::MultipleChoice:
            return readChoosing();
        case QuestionType::Number:
            return readNumber();
        case QuestionType::Calculation:
            return m_fields.expression("calculation", m_question.calculation, Presence::Required);
        case QuestionType::Importance:
        case QuestionType::FreeText:
        case QuestionType::Date:
        case QuestionType::Note:
            return;
        }
    }

    /// What holds for everything that a person answers.
    void readAnswering()
    {
        m_fields.boolean("required", m_question.isRequired);
        m_fields.boolean("factual", m_question.isFactual);
        m_fields.expression("constraint", m_question.constraint, Presence::Optional);
        m_fields.localText("constraintMessage", m_question.constraintMessage,
                           {kQuestionChars, Presence::Optional});
        if (m_fields.has("constraintMessage") && !m_fields.has("constraint"))
            m_fields.refuse("constraintMessage",
                            QStringLiteral("there is no constraint that it could belong to; add one"));
    }

    void readChoosing()
    {
        m_fields.code("choiceList", m_question.choiceList, {kCodeChars});
        m_fields.expression("choiceFilter", m_question.choiceFilter, Presence::Optional);
        if (m_question.type != QuestionType::SingleChoice)
            return;
        const JsonItem item = m_fields.member("appearance", Presence::Optional);
        if (!item.value.isUndefined())
            readWord(item, appearanceWords(), m_question.appearance, m_log);
    }

    void readNumber()
    {
        NumberRule &rule = m_question.number;
        const auto readEnd = [this](const char *key, std::optional<double> &value) {
            double number = 0;
            const std::size_t before = m_log.findings().size();
            m_fields.real(key, number, {-kMost, kMost});
            if (m_fields.has(key) && m_log.findings().size() == before)
                value = number;
        };
        if (m_fields.has("unit"))
            m_fields.text("unit", m_question.unit, {20});
        readEnd("min", rule.min);
        readEnd("max", rule.max);
        readEnd("step", rule.step);
        m_fields.whole("decimals", rule.decimals, {0, kMostDecimals, Presence::Optional});
        if (rule.min && rule.max && *rule.min > *rule.max)
            m_fields.refuse("max", QStringLiteral("max is below min; correct one of them"));
        if (rule.step && (*rule.step <= 0 || !rule.min || !rule.max))
            m_fields.refuse("step", QStringLiteral("a step is above 0 and needs both min and max"));
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
            if (m_scale && index < count && descriptor.level != m_scale->level(index) && fields.has("level"))
                fields.refuse(
                    "level",
                    QStringLiteral("here the descriptor of level %1 must stand; write exactly one per "
                                   "level, lowest first")
                        .arg(m_scale->level(index)));
            checkUnlike(descriptor.text, fields);
            m_question.descriptors.append(std::move(descriptor));
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
            checkUnlike(statement.text, fields);
            m_question.statements.append(std::move(statement));
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

    /// The texts of one question's descriptors or statements differ, apart from case and spaces.
    void checkUnlike(const LocalText &text, JsonFields &fields)
    {
        const bool isRepeated = std::ranges::any_of(m_texts, [&text](const LocalText &other) {
            return isLike(text.sv, other.sv) || isLike(text.en, other.en);
        });
        m_texts.append(text);
        if (isRepeated)
            fields.refuse(
                "text", QStringLiteral("the text repeats an earlier one of this question; say what differs"));
    }

    void readBands()
    {
        m_fields.text("unit", m_question.unit, {20});
        m_fields.boolean("bandHigherIsBetter", m_question.bandHigherIsBetter);
        const qsizetype count = m_scale ? m_scale->count() - 1 : 0;
        const CountRule rule = m_scale ? CountRule{count, count} : CountRule{1, 10};
        for (const JsonItem &item : m_fields.items("bandThresholds", rule)) {
            double threshold = 0;
            readReal(item, threshold, {-kMost, kMost}, m_log);
            const QList<double> &before = m_question.bandThresholds;
            const bool ordered = before.isEmpty() || !item.value.isDouble()
                || (m_question.bandHigherIsBetter ? threshold > before.last() : threshold < before.last());
            if (!ordered)
                m_log.add(item.pointer(),
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
    QList<LocalText> m_texts; ///< of its descriptors or statements, to compare
};

} // namespace

Question readQuestion(const JsonItem &item, QuestionPlace place, const QuestionContext &context)
{
    return QuestionReading(item, context).run(place);
}

} // namespace samsyn
