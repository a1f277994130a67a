// SPDX-License-Identifier: EUPL-1.2
// Why: what a person typed that is no answer yet, and what they have said about it, must survive a closed app
// without being an answer.
#pragma once

#include "core/questionnaire/FormSession.h"

namespace samsyn {

/// Stays on this device and is never sent. By question code.
struct FormNotes {
    QMap<QString, QString> typed; ///< a number or date as it was typed, which the question does not accept
    QMap<QString, double> certain; ///< numbers that the person has said are right although they are unusual
    QStringList dismissed; ///< suggestions that the person does not want to see
    friend bool operator==(const FormNotes &, const FormNotes &) = default;
};

/// For a draft of the store; no bytes for no notes. Pure.
[[nodiscard]] QByteArray toBytes(const FormNotes &notes);
/// Inverse of toBytes(); bytes of another kind are no notes. Pure.
[[nodiscard]] FormNotes formNotesFrom(const QByteArray &bytes);

/// Codes of shown questions that must be mended before handing in, in asking order: what
/// FormSession::blocking() says, and where something is typed that the question does not accept. Pure.
[[nodiscard]] QStringList mustBeMended(const FormSession &form, const FormNotes &notes);

} // namespace samsyn
