// SPDX-License-Identifier: EUPL-1.2
// Why: a spreadsheet keeps dates as numbers; only the format of a cell tells them apart.
#pragma once

#include "core/questionnaire/xlsform/XmlPart.h"

#include <vector>

namespace samsyn {

/// Which cell formats (by index) show a date or time. Source: ISO/IEC 29500-1, 18.8.30 and 18.8.31.
class CellFormats {
public:
    /// Errors: those of XmlPart.
    [[nodiscard]] static Result<CellFormats> read(ZipPackage &package, const QString &part);
    [[nodiscard]] bool isDate(int formatIndex) const;

private:
    void readFormats(XmlPart &xml);

    std::map<int, bool> m_isDateByNumberFormat;
    std::vector<bool> m_isDate;
};

/// First day of a workbook's calendar.
enum class DateSystem { From1900, From1904 };

/// A serial number as "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss" or, below one day, "HH:mm:ss"; nothing outside the
/// years 1900 to 9999. Thread: any (pure).
[[nodiscard]] std::optional<QString> dateText(double serial, DateSystem system);

} // namespace samsyn
