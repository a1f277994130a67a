// SPDX-License-Identifier: EUPL-1.2
// Why: the reader of questionnaires speaks to programmers; an author is told what to do, at the field where
// it is to be done.
#pragma once

#include "core/questionnaire/FrameworkReader.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace samsyn {

/// What is wrong (or odd) at one place of a draft.
struct AuthorFinding {
    enum class Weight : quint8 { Wrong, Odd };
    QString pointer; ///< JSON pointer of the field; what lacks is named where it should stand
    QString what; ///< the rule in technical English
    Weight weight = Weight::Wrong;

    /// Whether the place is at `place` or inside it.
    [[nodiscard]] bool isWithin(const QString &place) const
    {
        return pointer == place || pointer.startsWith(place + QLatin1Char('/'));
    }
    friend bool operator==(const AuthorFinding &, const AuthorFinding &) = default;
};

/// Sentences for people, in the language of the installed translator. Thread: GUI.
class AuthorFindings {
    Q_DECLARE_TR_FUNCTIONS(AuthorFindings)

public:
    /// All of a reading, wrong ones first, each in the order of the file.
    [[nodiscard]] static QList<AuthorFinding> of(const FrameworkReading &reading);
    [[nodiscard]] static QString sentence(const QString &what);
    /// Whether `what` has a sentence of its own; otherwise it is shown as it is with a lead-in.
    [[nodiscard]] static bool isKnown(const QString &what);
};

} // namespace samsyn
