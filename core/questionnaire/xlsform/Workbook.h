// SPDX-License-Identifier: EUPL-1.2
// Why: a spreadsheet as plain text in named sheets; what an XLSForm is read from and written to.
#pragma once

#include <QList>
#include <QString>

namespace samsyn {

/// Text is what a person typed; the other kinds are how the spreadsheet kept a value that it understood.
enum class CellKind : quint8 { Text, Number, Boolean, Date, Error };

struct Cell {
    int column = 1; ///< A = 1
    QString text; ///< never empty in a workbook that was read
    CellKind kind = CellKind::Text;
    bool isFormula = false; ///< `text` is the value that the spreadsheet kept of a formula
    friend bool operator==(const Cell &, const Cell &) = default;
};

struct Row {
    int number = 1; ///< as the spreadsheet shows it; rows without text are left out
    QList<Cell> cells; ///< by ascending column
    friend bool operator==(const Row &, const Row &) = default;
};

enum class SheetState : quint8 { Visible, Hidden };

struct Sheet {
    QString name;
    SheetState state = SheetState::Visible;
    QList<Row> rows; ///< by ascending number
    friend bool operator==(const Sheet &, const Sheet &) = default;
};

struct Workbook {
    QList<Sheet> sheets;
    friend bool operator==(const Workbook &, const Workbook &) = default;
};

/// The letters of a column: 1 = "A", 28 = "AB". Thread: any (pure).
[[nodiscard]] QString columnName(int column);

} // namespace samsyn
