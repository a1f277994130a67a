// SPDX-License-Identifier: EUPL-1.2
// Why: whether something has become better is what readers look for first; these words never say more than
// the figures carry.
#pragma once

#include "core/scoring/ChangeMap.h"
#include "qml/viewmodels/HeatMapWords.h"

namespace samsyn {

/// Pure. Interface texts are in the language of the installed translator. Thread: GUI.
class ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)

public:
    /// "+0,4", "−0,3", "0,0"; empty without a change.
    [[nodiscard]] static QString value(const ChangeCell &cell, const HeatMapContext &context);
    /// ↑, ↓, = or ?
    [[nodiscard]] static QString mark(const ChangeCell &cell);
    /// "säkerställd ökning", "ökning enligt gemensam skattning", "oklart", "ingen ändring".
    [[nodiscard]] static QString change(const ChangeCell &cell, const ChangeMap &map);
    /// Why there is no change to show; two words at most.
    [[nodiscard]] static QString shortBreak(const ChangeCell &cell);
    /// The same as full sentences: "Inte jämförbart: ..."
    [[nodiscard]] static QString breakSentence(const ChangeCell &cell, const HeatMapContext &context);
    /// "Osäkerhet −0,2 till +0,6."; empty without an interval.
    [[nodiscard]] static QString interval(const ChangeCell &cell, const HeatMapContext &context);
    /// On which questions the change rests, and what makes it unclear; empty when there is nothing to add.
    [[nodiscard]] static QStringList remarks(const ChangeCell &cell, const HeatMapContext &context);
    /// What became of the questions: "2 frågor har nya ord, 1 fråga är ny"; empty when nothing did.
    [[nodiscard]] static QString changedQuestions(const QList<QuestionChange> &changes);
    /// Which questions: three at most, those that are another question before those with new words, and how
    /// many there are besides. texts: in the order of changes.
    [[nodiscard]] static QString namedQuestions(const QList<QuestionChange> &changes,
                                                const QList<LocalText> &texts, const QString &language);
};

} // namespace samsyn
