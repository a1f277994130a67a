// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/XlsxParts.h"

#include "core/base/Require.h"

#include <zip.h>

namespace samsyn::test {

QByteArray zipOf(const XlsxParts &parts, const QByteArray &password)
{
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    SAMSYN_REQUIRE(archive != nullptr);
    for (const auto &[name, content] : parts) {
        zip_source_t *source =
            zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        const zip_int64_t index = zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
        SAMSYN_REQUIRE(index >= 0);
        if (!password.isEmpty())
            zip_file_set_encryption(archive, zip_uint64_t(index), ZIP_EM_AES_256, password.constData());
    }
    SAMSYN_REQUIRE(zip_close(archive) == 0);
    zip_stat_t stat;
    zip_source_stat(target, &stat);
    zip_source_open(target);
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    zip_source_read(target, bytes.data(), stat.size);
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

XlsxParts xlsxParts(const QByteArray &sheetData)
{
    const QByteArray xml("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    const QByteArray main("xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"");
    const QByteArray office("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    const QByteArray rels(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    return {
        {"_rels/.rels",
         xml + rels + "<Relationship Id=\"r1\" Type=\"" + office
             + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {"xl/workbook.xml",
         xml + "<workbook " + main + " xmlns:r=\"" + office
             + "\"><sheets><sheet name=\"survey\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         xml + rels + "<Relationship Id=\"s1\" Type=\"" + office
             + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"s2\" Type=\"" + office
             + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"s3\" Type=\"" + office
             + "/styles\" Target=\"styles.xml\"/></Relationships>"},
        {"xl/worksheets/sheet1.xml",
         xml + "<worksheet " + main + "><sheetData>" + sheetData + "</sheetData></worksheet>"},
    };
}

XlsxParts with(XlsxParts parts, const QByteArray &name, const QByteArray &content)
{
    for (auto &part : parts) {
        if (part.first == name) {
            part.second = content;
            return parts;
        }
    }
    parts.append({name, content});
    return parts;
}

QByteArray sheetData(const QList<QStringList> &rows)
{
    QByteArray xml;
    for (const QStringList &row : rows) {
        xml += "<row>";
        for (const QString &text : row)
            xml += "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text.toHtmlEscaped().toUtf8()
                + "</t></is></c>";
        xml += "</row>";
    }
    return xml;
}

} // namespace samsyn::test
