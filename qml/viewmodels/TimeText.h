// SPDX-License-Identifier: EUPL-1.2
// Why: dates and times read the same on every page: the clock time for today, the date for what lies further off.
#pragma once

#include <QCoreApplication>
#include <QString>

namespace samsyn {

/// Pure but for the system's time zone. language "sv" or "en". Thread: any.
class TimeText
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)

public:
    /// "14:02" today, "i går 14:02", else "3 november 2026 14:02".
    [[nodiscard]] static QString moment(qint64 instantMs, qint64 nowMs, const QString &language);
    /// "3 november 2026"
    [[nodiscard]] static QString day(qint64 instantMs, const QString &language);
    /// "3 november 2026" of an ISO 8601 date; the text itself when it is none.
    [[nodiscard]] static QString isoDay(const QString &isoDate, const QString &language);
};

} // namespace samsyn
