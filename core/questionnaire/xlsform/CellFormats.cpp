// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/CellFormats.h"

#include <QDateTime>

#include <cmath>

namespace samsyn {

namespace {

constexpr std::size_t kMaxFormats = 70'000; // Excel writes at most 65,490

bool isBuiltInDate(int id)
{
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47)
        || (id >= 50 && id <= 58);
}

/// Whether a format code shows a part of a date once its quoted and escaped text and colours are left out.
bool isDateCode(const QString &code)
{
    QChar until;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        if (!until.isNull()) {
            until = c == until ? QChar() : until;
            continue;
        }
        if (c == QLatin1Char('"'))
            until = c;
        else if (c == QLatin1Char('['))
            until = QLatin1Char(']');
        else if (c == QLatin1Char('\\') || c == QLatin1Char('_') || c == QLatin1Char('*'))
            ++i;
        else if (QStringLiteral("dmyhsDMYHS").contains(c))
            return true;
    }
    return false;
}

} // namespace

Result<CellFormats> CellFormats::read(ZipPackage &package, const QString &part)
{
    CellFormats formats;
    Result<std::unique_ptr<XmlPart>> opened = XmlPart::open(package, part, "styleSheet");
    SAMSYN_TRY(opened);
    XmlPart &xml = **opened;
    xml.eachChild([&](QStringView element) {
        if (element == QLatin1String("numFmts")) {
            xml.eachChild([&](QStringView) {
                formats.m_isDateByNumberFormat[xml.attribute("numFmtId").toInt()] =
                    isDateCode(xml.attribute("formatCode").left(1000));
            });
        } else if (element == QLatin1String("cellXfs")) {
            formats.readFormats(xml);
        }
    });
    SAMSYN_TRY(xml.result());
    return formats;
}

void CellFormats::readFormats(XmlPart &xml)
{
    xml.eachChild([&](QStringView element) {
        if (element != QLatin1String("xf"))
            return;
        const int id = xml.attribute("numFmtId").toInt();
        const auto own = m_isDateByNumberFormat.find(id);
        m_isDate.push_back(own == m_isDateByNumberFormat.end() ? isBuiltInDate(id) : own->second);
        if (m_isDate.size() > kMaxFormats)
            xml.refuse(ErrorCode::WorkbookTooLarge, {},
                       QStringLiteral("the workbook has over 70,000 cell formats"));
    });
}

bool CellFormats::isDate(int formatIndex) const
{
    return formatIndex >= 0 && std::size_t(formatIndex) < m_isDate.size()
        && m_isDate[std::size_t(formatIndex)];
}

std::optional<QString> dateText(double serial, DateSystem system)
{
    constexpr double kEnd = 2'958'466; // 10000-01-01
    if (!(serial >= 0) || serial >= kEnd)
        return {};
    const double day = std::floor(serial);
    const int seconds = std::min(86'399, int(std::lround((serial - day) * 86'400)));
    const QString time = QTime(0, 0).addSecs(seconds).toString(QStringLiteral("HH:mm:ss"));
    if (day < 1)
        return time;
    // Excel counts a 29 February 1900 that never was, so its days before 1 March 1900 are one further on.
    const QDate first = system == DateSystem::From1904 ? QDate(1904, 1, 1)
        : day < 61                                     ? QDate(1899, 12, 31)
                                                       : QDate(1899, 12, 30);
    const QString date = first.addDays(qint64(day)).toString(Qt::ISODate);
    return seconds == 0 ? date : date + QLatin1Char('T') + time;
}

} // namespace samsyn
