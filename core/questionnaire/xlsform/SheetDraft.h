// SPDX-License-Identifier: EUPL-1.2
// Why: a sheet of a form is filled by headings; which columns it gets is known at its end.
#pragma once

#include "core/questionnaire/xlsform/Workbook.h"

#include <QMap>
#include <QStringList>

namespace samsyn {

class SheetDraft {
public:
    /// `headings` stand first, in this order, where any row uses them; the others follow by alphabet.
    SheetDraft(const QString &name, const QStringList &headings) : m_name(name), m_headings(headings) { }

    void nextRow() { m_rows.append(QMap<QString, QString>()); }
    /// A cell of the current row; empty texts leave no trace.
    void set(const QString &heading, const QString &text)
    {
        if (!text.isEmpty())
            m_rows.last().insert(heading, text);
    }
    [[nodiscard]] Sheet sheet() const;

private:
    QString m_name;
    QStringList m_headings;
    QList<QMap<QString, QString>> m_rows;
};

} // namespace samsyn
