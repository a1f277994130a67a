// SPDX-License-Identifier: EUPL-1.2
// Why: whoever brings a form along must see, row by row, what came in, what was changed and what was not.
#pragma once

#include <QList>
#include <QString>

#include <algorithm>

namespace samsyn {

/// CameIn counts what is in the framework. Changed came in, but not as it stood. NotPlaced is in the form and
/// not in the framework. Refused is an error of the form; then there is no framework.
enum class RemarkKind : quint8 { CameIn, Changed, NotPlaced, Refused };

/// A place in the workbook.
struct FormPlace {
    QString sheet;
    int row = 0; ///< as the spreadsheet shows it; 0 = the whole sheet
    QString column; ///< heading of the column; empty = the whole row
    friend bool operator==(const FormPlace &, const FormPlace &) = default;
};

struct XlsFormRemark {
    RemarkKind kind = RemarkKind::CameIn;
    FormPlace place;
    QString what; ///< technical English
    QString whatToDo; ///< empty when nothing needs to be done
    friend bool operator==(const XlsFormRemark &, const XlsFormRemark &) = default;
};

/// The remarks of one import, in the order in which they were found.
class RemarkLog {
public:
    void add(RemarkKind kind, const FormPlace &place, const QString &what, const QString &whatToDo = {})
    {
        m_remarks.append({kind, place, what, whatToDo});
    }
    [[nodiscard]] const QList<XlsFormRemark> &remarks() const { return m_remarks; }
    [[nodiscard]] bool has(RemarkKind kind) const
    {
        return std::ranges::any_of(m_remarks, [kind](const auto &remark) { return remark.kind == kind; });
    }

private:
    QList<XlsFormRemark> m_remarks;
};

} // namespace samsyn
