// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/WorkbookWriter.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <memory>
#include <system_error>
#include <utility>

#include <filesystem>
#include <xlsxwriter.h>

namespace samsyn {

namespace {

constexpr qsizetype kMaxCellChars = 32'767;
constexpr time_t kCreated = 1'577'836'800; // 2020-01-01: the library would take the clock instead
constexpr double kNarrow = 8, kWide = 60; // characters

Error unwritable(const QString &path, const QString &what)
{
    return {ErrorCode::FileUnwritable, path, what};
}

/// Text that looks like the escape _xHHHH_ of a character is escaped itself (ISO/IEC 29500-1, 22.9.2.19).
QByteArray escaped(QString text)
{
    static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    if (text.contains(QLatin1String("_x")))
        text.replace(escape, QStringLiteral("_x005F_"));
    return text.toUtf8();
}

/// One file being written; closed, it is whole.
class WorkbookWriting {
public:
    explicit WorkbookWriting(const QString &path) : m_path(path)
    {
        m_folder = QFile::encodeName(QFileInfo(path).absolutePath());
        lxw_workbook_options options{};
        options.constant_memory = LXW_FALSE;
        options.tmpdir = m_folder.data();
        m_book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
        if (!m_book)
            return;
        lxw_doc_properties properties{};
        properties.created = kCreated;
        workbook_set_properties(m_book, &properties);
        m_header = workbook_add_format(m_book);
        format_set_bold(m_header);
        m_wrapped = workbook_add_format(m_book);
        format_set_text_wrap(m_wrapped);
        format_set_align(m_wrapped, LXW_ALIGN_VERTICAL_TOP);
    }

    ~WorkbookWriting()
    {
        if (m_book)
            lxw_workbook_free(m_book);
    }
    WorkbookWriting(const WorkbookWriting &) = delete;
    WorkbookWriting &operator=(const WorkbookWriting &) = delete;

    Result<void> add(const Sheet &sheet)
    {
        if (!m_book)
            return unwritable(m_path, QStringLiteral("no memory for the workbook"));
        const QByteArray name = sheet.name.toUtf8();
        if (name.isEmpty() || workbook_validate_sheet_name(m_book, name.constData()) != LXW_NO_ERROR)
            return Error{
                ErrorCode::ArgumentInvalid, sheet.name,
                QStringLiteral("a sheet cannot have this name; use up to 31 letters and digits, each "
                               "name once")};
        lxw_worksheet *target = workbook_add_worksheet(m_book, name.constData());
        if (!target)
            return unwritable(m_path, QStringLiteral("no memory for the sheet %1").arg(sheet.name));
        setWidths(sheet, target);
        for (const Row &row : sheet.rows)
            SAMSYN_TRY(writeRow(row, sheet.name, target));
        worksheet_freeze_panes(target, 1, 0);
        if (sheet.state == SheetState::Hidden)
            worksheet_hide(target);
        else if (!std::exchange(m_hasVisible, true))
            worksheet_activate(target); // Excel refuses a workbook that opens on a hidden sheet
        return {};
    }

    Result<void> close()
    {
        const lxw_error error = workbook_close(m_book);
        m_book = nullptr;
        if (error != LXW_NO_ERROR)
            return unwritable(m_path, QString::fromUtf8(lxw_strerror(error)));
        return {};
    }

private:
    void setWidths(const Sheet &sheet, lxw_worksheet *target) const
    {
        std::map<int, double> widths;
        for (const Row &row : sheet.rows) {
            for (const Cell &cell : row.cells) {
                double &width = widths.try_emplace(cell.column, kNarrow).first->second;
                width = std::max(width, std::min(kWide, double(cell.text.size()) + 2));
            }
        }
        for (const auto &[column, width] : widths)
            worksheet_set_column(target, lxw_col_t(column - 1), lxw_col_t(column - 1), width, m_wrapped);
    }

    Result<void> writeRow(const Row &row, const QString &sheet, lxw_worksheet *target) const
    {
        for (const Cell &cell : row.cells) {
            lxw_format *format = row.number == 1 ? m_header : m_wrapped;
            const lxw_row_t at = lxw_row_t(row.number - 1);
            const lxw_col_t column = lxw_col_t(cell.column - 1);
            const QByteArray text = escaped(cell.text);
            bool isNumber = false;
            const double number = cell.text.toDouble(&isNumber);
            if (cell.text.size() > kMaxCellChars)
                return Error{ErrorCode::WorkbookTooLarge,
                             QStringLiteral("%1!%2%3").arg(sheet, columnName(cell.column)).arg(row.number),
                             QStringLiteral("a cell holds at most 32,767 characters; shorten the text")};
            const lxw_error error = cell.kind == CellKind::Number && isNumber
                ? worksheet_write_number(target, at, column, number, format)
                : worksheet_write_string(target, at, column, text.constData(), format);
            if (error != LXW_NO_ERROR)
                return unwritable(m_path, QString::fromUtf8(lxw_strerror(error)));
        }
        return {};
    }

    QString m_path;
    QByteArray m_folder;
    lxw_workbook *m_book = nullptr;
    lxw_format *m_header = nullptr, *m_wrapped = nullptr;
    bool m_hasVisible = false;
};

Result<void> writeAll(const Workbook &workbook, const QString &path)
{
    WorkbookWriting writing(path);
    for (const Sheet &sheet : workbook.sheets)
        SAMSYN_TRY(writing.add(sheet));
    return writing.close();
}

} // namespace

Result<void> writeWorkbook(const Workbook &workbook, const QString &path)
{
    const QString unfinished = path + QStringLiteral(".unfinished");
    if (QFile probe(unfinished); !probe.open(QIODevice::WriteOnly)) // says why; the library prints instead
        return unwritable(path, probe.errorString());
    const Result<void> written = writeAll(workbook, unfinished);
    if (!written) {
        QFile::remove(unfinished);
        return Error{written.error().code, written.error().where == unfinished ? path : written.error().where,
                     written.error().what};
    }
    std::error_code failed; // rename() of Qt does not replace
    std::filesystem::rename(unfinished.toStdString(), path.toStdString(), failed);
    if (failed) {
        QFile::remove(unfinished);
        return unwritable(path, QString::fromStdString(failed.message()));
    }
    return {};
}

} // namespace samsyn
