// SPDX-License-Identifier: EUPL-1.2
// Why: the shapes that the calculations' JSON inputs share, read in one way, and every finding with its
// place.
#pragma once

#include "core/compute/ComputeWords.h"
#include "core/questionnaire/JsonFields.h"
#include "core/scoring/ScoringInput.h"

#include <QDate>

namespace samsyn::computing {

inline constexpr double kAnyNumber = 1e9; ///< limit of scores, levels and thresholds in inputs
inline constexpr RealRule kAnyReal{-kAnyNumber, kAnyNumber, Presence::Required};
inline constexpr RealRule kAnyOptionalReal{-kAnyNumber, kAnyNumber, Presence::Optional};
inline constexpr RealRule kWeight{1e-6, 1e6, Presence::Required};
inline constexpr CountRule kManyItems{1, 100000};
inline constexpr CountRule kAnyItems{0, 100000};
inline constexpr CountRule kOptionalItems{0, 100000, Presence::Optional};

/// Levels alone, or with the limits of strength and weakness.
enum class ScaleParts { Levels, Limits };

/// One object of an input. What is wrong goes to the log; a calculation runs only when isFine().
class InputReader {
public:
    InputReader(const JsonItem &item, ReadingLog &log)
        : m_fields(item, log), m_log(log), m_root(item.value.toObject())
    {
    }

    [[nodiscard]] JsonFields &fields() { return m_fields; }
    [[nodiscard]] ReadingLog &log() { return m_log; }

    /// A required word.
    template <class Enum>
    [[nodiscard]] Enum choice(const char *key, Words words)
    {
        return Enum(word(key, words, words.front().value, Presence::Required));
    }
    template <class Enum>
    [[nodiscard]] Enum choice(const char *key, Words words, Enum fallback)
    {
        return Enum(word(key, words, int(fallback), Presence::Optional));
    }
    /// `fallback` when the key is absent (an error when it is Required).
    [[nodiscard]] int word(const char *key, Words words, int fallback,
                           Presence presence = Presence::Optional);
    /// Distinct or not, as given.
    [[nodiscard]] std::vector<int> chosenWords(const char *key, Words words, CountRule count);

    [[nodiscard]] double real(const char *key, RealRule rule, double fallback = 0);
    /// Nothing when the key is absent or null.
    [[nodiscard]] std::optional<double> optionalReal(const char *key, RealRule rule = kAnyOptionalReal);
    [[nodiscard]] std::vector<double> reals(const char *key, CountRule count, RealRule rule);
    [[nodiscard]] std::map<QString, double> realsByCode(const char *key, RealRule rule);

    [[nodiscard]] int whole(const char *key, WholeRule rule, int fallback = 0);
    [[nodiscard]] std::optional<int> optionalWhole(const char *key, WholeRule rule);
    /// Of 64 bits: amounts in öre, people, times; a number below 2^53, or its digits as a text.
    [[nodiscard]] qint64 large(const char *key);
    [[nodiscard]] std::optional<qint64> optionalLarge(const char *key);
    [[nodiscard]] std::vector<qint64> larges(const char *key, CountRule count);
    [[nodiscard]] std::map<QString, qint64> largesByCode(const char *key, Presence presence);

    [[nodiscard]] bool boolean(const char *key); ///< false when absent
    [[nodiscard]] bool requiredBoolean(const char *key);
    [[nodiscard]] QString text(const char *key, Presence presence = Presence::Required);
    [[nodiscard]] QStringList texts(const char *key, CountRule count);
    [[nodiscard]] std::optional<QDate> date(const char *key, Presence presence); ///< "2026-11-22"

    /// One element per object of a list, as `read` takes it from a reader of its own.
    template <class Read>
    [[nodiscard]] auto list(const char *key, CountRule count, Read read)
    {
        std::vector<decltype(read(*this))> elements;
        for (const JsonItem &item : m_fields.items(key, count)) {
            InputReader inner(item, m_log);
            elements.push_back(read(inner));
            inner.fields().finish();
        }
        return elements;
    }
    /// An object within; nothing when the key is absent or, if optional, null.
    template <class Read>
    [[nodiscard]] auto object(const char *key, Presence presence, Read read)
    {
        std::optional<decltype(read(*this))> found;
        const JsonItem item = m_fields.member(key, presence);
        const bool isSkipped = item.value.isNull() && presence == Presence::Optional;
        if (item.value.isUndefined() || isSkipped)
            return found;
        InputReader inner(item, m_log);
        found = read(inner);
        inner.fields().finish();
        return found;
    }
    /// The members of an object whose keys are codes of the input.
    struct Member {
        QString code;
        JsonItem item;
    };
    [[nodiscard]] std::vector<Member> members(const char *key, Presence presence);

    /// "scale": {"min", "max", "step"}, with Limits also "strengthAt" and "weaknessAt"; when absent 1..5 in
    /// steps of 1, a strength from 3.5, a weakness below 2.5.
    [[nodiscard]] LevelScale scale(ScaleParts parts = ScaleParts::Levels);
    /// "mode", "balance" and "groupWeights": {group: weight}.
    [[nodiscard]] ScoringOptions options();
    /// "group" and "unit" of a respondent.
    [[nodiscard]] RespondentRow respondent();
    /// "frame": [group], the groups that should have answered besides those that did, and "population":
    /// {group: people}, the same with their numbers.
    void frame(OrganisationAnswers &organisation);

    /// Reports unknown keys; true when nothing of the whole input was wrong so far.
    [[nodiscard]] bool isFine();
    /// Reports what a calculation found wrong, at the place that its `where` names; gives the empty output.
    QJsonObject refused(const Error &error);

private:
    JsonFields m_fields;
    ReadingLog &m_log;
    QJsonObject m_root;
};

/// "groups[1].answered" -> "/groups/1/answered". A code with dots or brackets in it is found by the keys of
/// `root`.
[[nodiscard]] QString pointerOf(const QString &where, const QJsonObject &root);

/// A whole number within the rule; else reported and rule.min.
[[nodiscard]] int readWhole(const JsonItem &item, WholeRule rule, ReadingLog &log);
/// A level of the scale or "dontKnow", "notApplicable", "skipped", "unanswered".
[[nodiscard]] AnswerMark readMark(const JsonItem &item, const LevelScale &scale, ReadingLog &log);

} // namespace samsyn::computing
