// SPDX-License-Identifier: EUPL-1.2
// Why: a questionnaire may change while people answer it; what each of them has answered must neither be lost
// nor count for a question that they were not asked.
#pragma once

#include "core/questionnaire/AnswerRules.h"

namespace samsyn {

/// An answer and the version of the questionnaire that it was given to.
struct StampedAnswer {
    AnswerValue value;
    QString version; ///< empty = the version that is asked now
    friend bool operator==(const StampedAnswer &, const StampedAnswer &) = default;
};

/// The stored answers of one respondent by the question code they were given under.
using StampedSheet = QMap<QString, StampedAnswer>;

/// NeedsLook = the question was changed so that the person must say whether the answer still holds.
/// SetAside = nothing asks for it any more.
enum class CarryOutcome : quint8 { Carried, NeedsLook, SetAside };

struct CarriedAnswer {
    QString from; ///< code it was given under
    QStringList to; ///< questions that it concerns now; empty when set aside
    QuestionRelation relation = QuestionRelation::Identical; ///< of the step that decided the outcome
    CarryOutcome outcome = CarryOutcome::Carried;
    AnswerValue value;
    friend bool operator==(const CarriedAnswer &, const CarriedAnswer &) = default;
};

struct CarriedAnswers {
    AnswerSheet answers; ///< what counts, by code of the version asked now
    QList<CarriedAnswer> fates; ///< one per stored answer, in the order of their codes

    [[nodiscard]] int count(CarryOutcome outcome) const;
};

/// Leads stored answers through the history of `framework` to its version. Nothing is dropped: every stored
/// answer has a fate. An answer given to the version itself stands before one that was carried; of two
/// carried ones the later version stands. A version that the history does not know counts as the present one
/// when the question is there. Pure. Thread: any.
[[nodiscard]] CarriedAnswers carryAnswers(const Framework &framework, const StampedSheet &stored);

/// What a question was in an earlier version, and what happened on the way from there.
struct Ancestor {
    QString version;
    QStringList codes; ///< of that version; several when it was merged
    QuestionRelation relation =
        QuestionRelation::Identical; ///< of the step from that version to the next one
    friend bool operator==(const Ancestor &, const Ancestor &) = default;
};

/// The line of a question back through the history, nearest version first; it ends where the question was
/// new. A trend may run through Identical and Editorial; any other relation is a break in it. Pure. Thread:
/// any.
[[nodiscard]] QList<Ancestor> lineageOf(const Framework &framework, const QString &code);

} // namespace samsyn
