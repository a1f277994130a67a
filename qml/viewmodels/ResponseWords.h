// SPDX-License-Identifier: EUPL-1.2
// Why: how many have answered, in words that promise no more than the figures hold.
#pragma once

#include "core/service/RoundProgressService.h"

#include <QCoreApplication>

namespace samsyn {

/// Pure; in the language of the installed translator. Thread: GUI.
class ResponseWords {
    Q_DECLARE_TR_FUNCTIONS(ResponseWords)

public:
    struct Line {
        QString text;
        double share = -1; ///< 0..1 of those who were asked; -1 = not known or not shown
    };

    /// One organisation: its groups, then all together. Several: one line each. Empty without counts.
    [[nodiscard]] static QList<Line> lines(const RoundProgress &progress, const QString &language);
    /// "Svarat hittills, läget kl. 08:02"; empty without counts.
    [[nodiscard]] static QString title(const RoundProgress &progress, qint64 nowMs, const QString &language);
    /// "Läget kl. 08:02"; empty without counts.
    [[nodiscard]] static QString asOf(const RoundProgress &progress, qint64 nowMs, const QString &language);

private:
    [[nodiscard]] static Line groupLine(const ResponseRow &row, qint64 minGroupSize);
    [[nodiscard]] static QString wholeText(const RoundResponsesGroup &counts);
};

} // namespace samsyn
