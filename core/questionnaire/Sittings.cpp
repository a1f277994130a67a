// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/Sittings.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace samsyn {

namespace {

/// What is not broken: the questions of one capability, and an area's closing questions with the capability
/// before them.
struct Block {
    std::vector<const Question *> questions;
    int levelQuestions = 0;
    const Area *area = nullptr;
};

bool holds(const QList<Question> &questions, const Question *question)
{
    return !questions.isEmpty() && question >= questions.constData()
        && question < questions.constData() + questions.size();
}

class Blocks {
public:
    Blocks(const Framework &framework, std::span<const Question *const> questions) : m_rest(questions)
    {
        for (const Area &area : framework.areas) {
            for (const Capability &capability : area.capabilities)
                take(area, capability.questions);
            takeClosing(area);
        }
    }

    std::vector<Block> take() { return std::move(m_blocks); }

private:
    void take(const Area &area, const QList<Question> &questions)
    {
        bool isNew = true;
        while (!m_rest.empty() && holds(questions, m_rest.front())) {
            const bool isFull =
                !isNew && m_rest.front()->isScored() && m_blocks.back().levelQuestions == kMostLevelQuestions;
            if (isNew || isFull)
                m_blocks.push_back({{}, 0, &area});
            isNew = false;
            append();
        }
    }

    void takeClosing(const Area &area)
    {
        while (!m_rest.empty() && holds(area.closingQuestions, m_rest.front())) {
            if (m_blocks.empty() || m_blocks.back().area != &area)
                m_blocks.push_back({{}, 0, &area});
            append();
        }
    }

    void append()
    {
        Block &block = m_blocks.back();
        block.levelQuestions += int(m_rest.front()->isScored());
        block.questions.push_back(m_rest.front());
        m_rest = m_rest.subspan(1);
    }

    std::span<const Question *const> m_rest;
    std::vector<Block> m_blocks;
};

/// The best way to divide the first n blocks; compared in this order.
struct Division {
    int sittings = std::numeric_limits<int>::max() / 2;
    int brokenAreas = 0;
    double unevenness = 0; ///< sum of the squares of the sizes
    std::size_t lastBegin = 0;

    friend auto operator<=>(const Division &, const Division &) = default;
};

std::vector<Division> divide(const std::vector<Block> &blocks)
{
    std::vector<Division> best(blocks.size() + 1);
    best[0] = {0, 0, 0, 0};
    for (std::size_t end = 1; end <= blocks.size(); ++end) {
        int size = 0;
        for (std::size_t begin = end; begin-- > 0;) {
            size += blocks[begin].levelQuestions;
            if (size > kMostLevelQuestions && begin + 1 < end)
                break;
            const bool breaksArea = begin > 0 && blocks[begin].area == blocks[begin - 1].area;
            const Division &before = best[begin];
            best[end] = std::min(best[end],
                                 Division{before.sittings + 1, before.brokenAreas + int(breaksArea),
                                          before.unevenness + double(size) * size, begin});
        }
    }
    return best;
}

constexpr double kSwedishWordsPerMinute = 199, kSwedishDeviation = 34;
constexpr double kEnglishWordsPerMinute = 228, kEnglishDeviation = 30;

int wordCount(const QString &text)
{
    int words = 0;
    bool inWord = false;
    for (const QChar c : text) {
        const bool isPart = !c.isSpace();
        words += int(isPart && !inWord);
        inWord = isPart;
    }
    return words;
}

int wordsOf(const Framework &framework, const Question &question, QStringView language)
{
    int words = wordCount(question.text.in(language));
    for (const LevelDescriptor &descriptor : question.descriptors)
        words += wordCount(descriptor.text.in(language));
    for (const StagedStatement &statement : question.statements)
        words += wordCount(statement.text.in(language));
    const ChoiceList *list = question.hasChoices() ? framework.choiceList(question.choiceList) : nullptr;
    // Nobody reads a register; they look for their own line in it.
    constexpr qsizetype kMostRead = 12;
    for (qsizetype i = 0; list && i < std::min(list->choices.size(), kMostRead); ++i)
        words += wordCount(list->choices[i].text.in(language));
    return words;
}

/// To make up one's mind and tap, beside reading.
double secondsToAnswer(QuestionType type)
{
    switch (type) {
    case QuestionType::Level5:
    case QuestionType::Likert5:
        return 6;
    case QuestionType::Staged:
    case QuestionType::MultipleChoice:
        return 12;
    case QuestionType::NumericBand:
    case QuestionType::Number:
    case QuestionType::Date:
        return 15;
    case QuestionType::FreeText:
        return 30;
    case QuestionType::Importance:
    case QuestionType::SingleChoice:
        return 5;
    case QuestionType::Note:
        return 1;
    case QuestionType::Calculation:
        break;
    }
    return 0;
}

} // namespace

std::vector<Sitting> sittingsOf(const Framework &framework, std::span<const Question *const> questions)
{
    const std::vector<Block> blocks = Blocks(framework, questions).take();
    const std::vector<Division> best = divide(blocks);
    std::vector<Sitting> sittings;
    for (std::size_t end = blocks.size(); end > 0; end = best[end].lastBegin) {
        Sitting sitting;
        for (std::size_t i = best[end].lastBegin; i < end; ++i) {
            const Block &block = blocks[i];
            sitting.questions.insert(sitting.questions.end(), block.questions.begin(), block.questions.end());
            sitting.levelQuestions += block.levelQuestions;
        }
        sittings.push_back(std::move(sitting));
    }
    std::ranges::reverse(sittings);
    return sittings;
}

TimeEstimate timeFor(const Framework &framework, std::span<const Question *const> questions,
                     QStringView language)
{
    const bool isEnglish = language == QLatin1String("en");
    const double speed = isEnglish ? kEnglishWordsPerMinute : kSwedishWordsPerMinute;
    const double slowSpeed = speed - 2 * (isEnglish ? kEnglishDeviation : kSwedishDeviation);
    double words = 0, seconds = 0;
    for (const Question *question : questions) {
        words += wordsOf(framework, *question, language);
        seconds += secondsToAnswer(question->type);
    }
    const auto minutes = [&](double wordsPerMinute, double thought) {
        return std::max(1, int(std::ceil(words / wordsPerMinute + thought * seconds / 60 - 1e-9)));
    };
    return {minutes(speed, 1), minutes(slowSpeed, 2)};
}

} // namespace samsyn
