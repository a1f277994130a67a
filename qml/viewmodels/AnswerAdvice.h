// SPDX-License-Identifier: EUPL-1.2
// Why: what is wrong with an answer, or unusual about it, is said while the person still has the paper in
// hand.
#pragma once

#include "core/service/FormNotes.h"

#include <QCoreApplication>

namespace samsyn {

/// Sentences about one answer. Pure; in the language of the installed translator. Thread: GUI.
class AnswerAdvice {
    Q_DECLARE_TR_FUNCTIONS(AnswerAdvice)

public:
    struct About {
        const FormSession &form;
        const FormNotes &notes;
        const Question &question;
        QString language; ///< "sv" or "en"
    };

    /// Why what is answered or typed is not accepted and what to do; empty when all is well or nothing is
    /// answered.
    [[nodiscard]] static QString problem(const About &about);
    /// The same, and that a required question is unanswered: for the list of what must be mended.
    [[nodiscard]] static QString mendReason(const About &about);
    /// A question about a number that is far from last round's; empty when it is usual, or said to be right.
    [[nodiscard]] static QString doubt(const About &about, const AnswerSheet &lastRound);
    /// Codes that are chosen and no longer offered, in list order.
    [[nodiscard]] static QStringList notOffered(const FormSession &form, const Question &question);
};

} // namespace samsyn
