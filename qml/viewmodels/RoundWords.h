// SPDX-License-Identifier: EUPL-1.2
// Why: what steering a round does to people and figures is said before it is done, in the same words
// everywhere.
#pragma once

#include "core/base/Error.h"
#include "core/service/RoundProgressService.h"
#include "core/service/RoundService.h"

#include <QCoreApplication>

namespace samsyn {

/// Pure; in the language of the installed translator, `language` is that of names. Thread: GUI.
class RoundWords {
    Q_DECLARE_TR_FUNCTIONS(RoundWords)

public:
    /// "Öppen", "Preliminärt" ...
    [[nodiscard]] static QString status(const RoundCard &card);
    [[nodiscard]] static QString statusIcon(const RoundCard &card);
    /// What the card's second way leads to; empty when there is nothing to do or to read there.
    [[nodiscard]] static QString followText(const RoundCard &card);
    /// What happens with the round now and next.
    [[nodiscard]] static QString step(const RoundCard &card, const RoundPlanGroup &plan, qint64 nowMs,
                                      const QString &language);
    /// "lördag 5 december 2026 kl. 17:00", in this language whatever that of the app.
    [[nodiscard]] static QString moment(qint64 atMs, const QString &language);
    /// How many have not answered, a line for each group that may be told; never more than the counts tell.
    [[nodiscard]] static QStringList waiting(const RoundProgress &progress, const QString &language);

    /// What closing, approving and publishing do, a sentence each.
    [[nodiscard]] static QStringList closeFacts(const RoundPlanGroup &plan);
    [[nodiscard]] static QStringList approveFacts(const RoundPlanGroup &plan, const QString &organisation,
                                                  const QString &approvedBy);
    [[nodiscard]] static QStringList publishFacts(int approved, int all);
    /// Why a step was not taken.
    [[nodiscard]] static QString problem(const Error &error);

private:
    [[nodiscard]] static QString waitingWhole(const OrganisationProgress &organisation,
                                              const QString &language);
};

} // namespace samsyn
