// SPDX-License-Identifier: EUPL-1.2
// Why: municipalities are compared with those of their county and of their size; both follow from facts that
// nobody should have to type.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace samsyn {

struct Municipality {
    QString code; ///< four digits, SCB
    QString name, county;
    friend bool operator==(const Municipality &, const Municipality &) = default;
};

/// The municipalities of Sweden. Thread: any.
class Municipalities {
public:
    Municipalities() = default;
    /// UTF-8 rows "code,name,county" under that heading; lines that begin with # are remarks. Errors:
    /// ArgumentInvalid (`where` = "line 7": no heading, not three fields, a code that is not four digits or
    /// stands there before, a county with two names or two counties of one name). Pure.
    [[nodiscard]] static Result<Municipalities> read(const QByteArray &csv);

    [[nodiscard]] const QList<Municipality> &all() const { return m_all; }
    /// nullptr for a code that no municipality has.
    [[nodiscard]] const Municipality *find(const QString &code) const;
    /// The county of a municipality's code: its first two digits. Empty for a code that is none.
    [[nodiscard]] QString countyOf(const QString &code) const;

private:
    QList<Municipality> m_all; ///< by code
};

/// By inhabitants: under 15,000, under 50,000, and from there on.
enum class SizeClass : quint8 { Unknown, Small, Medium, Large };

inline constexpr qint64 kMediumFrom = 15000, kLargeFrom = 50000;

[[nodiscard]] SizeClass sizeClassOf(const std::optional<qint64> &population);

} // namespace samsyn
