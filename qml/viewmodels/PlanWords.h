// SPDX-License-Identifier: EUPL-1.2
// Why: targets, gaps, actions and joint work are said in the same words in lists, panes and to screen
// readers.
#pragma once

#include "core/service/ActionService.h"
#include "core/service/JointService.h"

#include <QCoreApplication>
#include <QStringList>

namespace samsyn {

/// Pure; in the language of the installed translator, `language` ("sv" or "en") is that of numbers, dates and
/// framework texts. Thread: GUI.
class PlanWords {
    Q_DECLARE_TR_FUNCTIONS(PlanWords)

public:
    /// "3,5, mellan Etablerad och Styrd" or "4,0, Styrd"
    [[nodiscard]] static QString level(double level, const LevelScale &scale, const QString &language);
    /// "31 december 2027"; empty for an invalid date.
    [[nodiscard]] static QString date(const QDate &date, const QString &language);
    /// "Ganska viktigt", "Ganska viktigt (enligt svaren)" or "Ganska viktigt (antagen)"
    [[nodiscard]] static QString importance(const TargetRow &row);
    /// "Nu 2,3 · mål 3,5 · gap 1,2 · Viktigt", or why there is none.
    [[nodiscard]] static QString gapLine(const TargetRow &row, const QString &language);
    /// How many capabilities have a target, and the gap over all.
    [[nodiscard]] static QString summary(const TargetPicture &picture, const QString &language);
    /// Why a capability has no gap to speak of.
    [[nodiscard]] static QString withoutBasis(const TargetRow &row, const QString &language);
    /// Who has decided what, until when; empty when nobody has.
    [[nodiscard]] static QString decision(const TargetDecision &decision, const QString &language);

    [[nodiscard]] static QString status(ActionStatus status);
    [[nodiscard]] static QString readiness(Readiness readiness);

    /// "Plats 1 (mellan 1 och 2 om någon medlem räknas bort)"
    [[nodiscard]] static QString rank(const JointPriority &priority);
    /// The parts of a joint priority, one sentence each.
    [[nodiscard]] static QStringList parts(const JointRow &row, const LevelScale &scale,
                                           const QString &language);
    /// Why somebody could help somebody, one sentence a part.
    [[nodiscard]] static QStringList reasons(const HelpSuggestion &help, const QString &language);
    /// "40 %"
    [[nodiscard]] static QString percent(double share);
};

} // namespace samsyn
