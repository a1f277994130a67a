// SPDX-License-Identifier: EUPL-1.2
// Why: a workbook comes from a stranger; whatever its bytes, reading it ends in a Workbook or an Error, and
// bringing it in as a form in a framework or remarks.
// The first byte chooses: the input is a workbook, or one XML part of a workbook that is sound otherwise.
#include "core/questionnaire/xlsform/WorkbookReader.h"
#include "core/questionnaire/xlsform/XlsFormImport.h"
#include "tests/support/XlsxParts.h"

#include <cstdint>

using namespace samsyn;
using namespace samsyn::test;

namespace {

QByteArray workbookOf(const QByteArray &input)
{
    static const char *const parts[] = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
                                        "xl/workbook.xml", "xl/_rels/workbook.xml.rels"};
    const std::size_t choice = std::size_t(uchar(input[0]) - '0');
    if (choice >= std::size(parts))
        return input.startsWith("PK") ? input : input.mid(1);
    return zipOf(with(xlsxParts("<row><c t=\"s\" s=\"1\"><v>0</v></c></row>"), parts[choice], input.mid(1)));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray input(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const Result<Workbook> workbook = readWorkbook(workbookOf(input), QStringLiteral("form.xlsx"));
    if (!workbook) {
        SAMSYN_REQUIRE(!workbook.error().what.isEmpty());
        return 0;
    }
    const XlsFormImport import = importXlsForm(*workbook);
    SAMSYN_REQUIRE(import.framework || !import.remarks.isEmpty());
    return 0;
}
