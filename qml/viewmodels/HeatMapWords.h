// SPDX-License-Identifier: EUPL-1.2
// Why: every word that a heat map cell can say stands once, so that map, table, sheet and screen reader
// agree.
#pragma once

#include "core/scoring/HeatMap.h"

#include <QCoreApplication>
#include <QStringList>

namespace samsyn {

/// What the words depend on besides the cell itself.
struct HeatMapContext
{
    LevelScale scale;
    RoundMode mode = RoundMode::Individual;
    qint64 minGroupSize = 5;
    QString language = QStringLiteral("sv");   ///< "sv" or "en": framework texts and decimal sign
};

/// Pure. Interface texts are in the language of the installed translator. Thread: GUI.
class HeatMapWords
{
    Q_DECLARE_TR_FUNCTIONS(HeatMapWords)

public:
    /// "3,4" or "≥ 4,5"; empty when there is no score.
    [[nodiscard]] static QString value(const HeatMapCell &cell, const HeatMapContext &context);
    [[nodiscard]] static QString value(const ResultNode &node, const HeatMapContext &context);
    [[nodiscard]] static QString value(const GroupResult &group, const HeatMapContext &context);
    /// "45 %"; empty when unknown.
    [[nodiscard]] static QString percent(const std::optional<double> &share);
    /// ▲, ▼, – or nothing.
    [[nodiscard]] static QString markSymbol(HeatMark mark);
    [[nodiscard]] static QString markWord(HeatMark mark);
    /// Two words at most: fits into a cell.
    [[nodiscard]] static QString shortReason(NullReason reason);
    /// The reason as one or two full sentences. coverage belongs to InsufficientCoverage.
    [[nodiscard]] static QString reasonSentence(NullReason reason, const std::optional<double> &coverage,
                                                const HeatMapContext &context);
    /// The level's name where classes and levels coincide (five of each), else the span of values.
    [[nodiscard]] static QString className(int colourClass, const HeatMapContext &context);
    /// "1,5 till under 2,5"
    [[nodiscard]] static QString classSpan(int colourClass, const HeatMapContext &context);
    /// "24 svar", "gemensamt svar"; empty when the number may not be seen.
    [[nodiscard]] static QString answers(const std::optional<int> &count, const HeatMapContext &context);
    /// The parts that say something, on one line with middle dots between them.
    [[nodiscard]] static QString line(QStringList parts);
    /// "{row}, {column}: {words}"
    [[nodiscard]] static QString atPlace(const QString &row, const QString &column, const QString &words);
    /// The level of a cell at its place, or the reason instead of the value.
    [[nodiscard]] static QString accessible(const QString &row, const QString &column,
                                            const HeatMapCell &cell, const HeatMapContext &context);
};

} // namespace samsyn
