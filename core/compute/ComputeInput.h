// SPDX-License-Identifier: EUPL-1.2
// Why: the words and shapes that the calculations' JSON inputs share, read in one way.
#pragma once

#include "core/questionnaire/JsonFields.h"
#include "core/scoring/ScoringInput.h"

#include <span>

namespace samsyn::computing {

/// A word of the JSON input or output and the value it stands for.
struct Word { const char *name; int value; };

[[nodiscard]] std::span<const Word> groupWords();
[[nodiscard]] std::span<const Word> reasonWords();
[[nodiscard]] QString reasonName(NullReason reason);

inline constexpr double kAnyNumber = 1e9;   ///< limit of scores, levels and thresholds in inputs
inline constexpr RealRule kAnyReal{-kAnyNumber, kAnyNumber, Presence::Required};
inline constexpr RealRule kWeight{1e-6, 1e6, Presence::Required};
inline constexpr CountRule kManyItems{1, 100000};

/// One object of an input. What is wrong goes to the log; a calculation runs only when isFine().
class InputReader
{
public:
    InputReader(const JsonItem &item, ReadingLog &log) : m_fields(item, log), m_log(log) {}

    [[nodiscard]] JsonFields &fields() { return m_fields; }
    [[nodiscard]] ReadingLog &log() { return m_log; }

    /// `fallback` when the key is absent (an error when it is Required).
    [[nodiscard]] int word(const char *key, std::span<const Word> words, int fallback,
                           Presence presence = Presence::Optional);
    [[nodiscard]] double real(const char *key, RealRule rule);
    [[nodiscard]] bool requiredBoolean(const char *key);
    /// Nothing when the key is absent or null.
    [[nodiscard]] std::optional<double> optionalReal(const char *key, RealRule rule);
    [[nodiscard]] std::vector<double> reals(const char *key, CountRule count, RealRule rule);
    /// "scale": {"min", "max", "step"}; 1..5 in steps of 1 when absent.
    [[nodiscard]] LevelScale scale();
    /// "mode", "balance" and "groupWeights": {group: weight}.
    [[nodiscard]] ScoringOptions options();
    /// "group" and "unit" of a respondent.
    [[nodiscard]] RespondentRow respondent();
    /// "frame": the groups that should have answered, besides those that did.
    void frame(OrganisationAnswers &organisation);
    /// Reports unknown keys; true when nothing of the whole input was wrong so far.
    [[nodiscard]] bool isFine();

private:
    JsonFields m_fields;
    ReadingLog &m_log;
};

/// A level of the scale or "dontKnow", "notApplicable", "skipped", "unanswered".
[[nodiscard]] AnswerMark readMark(const JsonItem &item, const LevelScale &scale, ReadingLog &log);
[[nodiscard]] QJsonValue jsonOf(const std::optional<double> &number);

} // namespace samsyn::computing
