// SPDX-License-Identifier: EUPL-1.2
// Why: a day that is typed is either read or said to be wrong, and what is typed is never thrown away.
#pragma once

#include <QDate>
#include <QString>

namespace samsyn {

struct TypedDay {
    QString text; ///< as it stands in the field
    QString problem; ///< why it is no day; empty = it is one, or nothing
    QDate day; ///< the last that could be read

    [[nodiscard]] static TypedDay of(const QDate &day);
    /// Reads the text; a day that can be read is written in the usual way. Thread: GUI.
    void read(const QString &language);
};

} // namespace samsyn
