// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/Municipalities.h"

#include <QMap>

#include <algorithm>

namespace samsyn {

namespace {

constexpr qsizetype kCodeDigits = 4, kCountyDigits = 2;

Error wrongLine(qsizetype line, const char *what)
{
    return {ErrorCode::ArgumentInvalid, QStringLiteral("line %1").arg(line), QString::fromLatin1(what)};
}

bool isCode(const QString &code)
{
    return code.size() == kCodeDigits
        && std::ranges::all_of(code, [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

/// Counties by the first digits of their municipalities' codes.
class Counties {
public:
    /// False when the digits have another name or the name has other digits.
    bool accept(const Municipality &municipality)
    {
        const QString digits = municipality.code.left(kCountyDigits);
        return m_names.insert(digits, m_names.value(digits, municipality.county)).value()
            == municipality.county
            && m_digits.insert(municipality.county, m_digits.value(municipality.county, digits)).value()
            == digits;
    }

private:
    QMap<QString, QString> m_names, m_digits;
};

} // namespace

Result<Municipalities> Municipalities::read(const QByteArray &csv)
{
    Municipalities made;
    Counties counties;
    bool hasHeading = false;
    const QStringList lines = QString::fromUtf8(csv).split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        if (!hasHeading) {
            hasHeading = line == QLatin1String("code,name,county");
            if (!hasHeading)
                return wrongLine(i + 1, "the first row is code,name,county");
            continue;
        }
        const QStringList fields = line.split(QLatin1Char(','));
        if (fields.size() != 3 || fields.contains(QString()))
            return wrongLine(i + 1, "a row has a code, a name and a county");
        const Municipality municipality{fields.at(0), fields.at(1), fields.at(2)};
        if (!isCode(municipality.code) || made.find(municipality.code))
            return wrongLine(i + 1, "a municipality has four digits of its own");
        if (!counties.accept(municipality))
            return wrongLine(i + 1, "the first two digits of the code are those of one county");
        const auto after =
            std::ranges::upper_bound(made.m_all, municipality.code, std::less(), &Municipality::code);
        made.m_all.insert(after, municipality);
    }
    if (made.m_all.isEmpty())
        return wrongLine(lines.size(), "there are no municipalities");
    return made;
}

const Municipality *Municipalities::find(const QString &code) const
{
    const auto found = std::ranges::lower_bound(m_all, code, std::less(), &Municipality::code);
    return found != m_all.end() && found->code == code ? &*found : nullptr;
}

QString Municipalities::countyOf(const QString &code) const
{
    if (!isCode(code))
        return {};
    const auto first =
        std::ranges::lower_bound(m_all, code.left(kCountyDigits), std::less(), &Municipality::code);
    const bool isThere = first != m_all.end() && first->code.startsWith(code.left(kCountyDigits));
    return isThere ? first->county : QString();
}

SizeClass sizeClassOf(const std::optional<qint64> &population)
{
    if (!population)
        return SizeClass::Unknown;
    if (*population < kMediumFrom)
        return SizeClass::Small;
    return *population < kLargeFrom ? SizeClass::Medium : SizeClass::Large;
}

} // namespace samsyn
