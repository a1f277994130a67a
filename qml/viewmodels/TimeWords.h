// SPDX-License-Identifier: EUPL-1.2
// Why: every time on a screen is worded in one place: relative within a day, then a date.
#pragma once

#include <QCoreApplication>
#include <QString>

namespace samsyn {

/// Pure but for the system's time zone; language "sv" or "en". Thread: any.
class TimeWords {
    Q_DECLARE_TR_FUNCTIONS(TimeWords)

public:
    /// "14:02", "i går 14:02" or "3 december"; with the year when it is another one.
    [[nodiscard]] static QString past(qint64 atMs, qint64 nowMs, const QString &language);
    /// The same, with the clock time also after a date: "3 december 14:02".
    [[nodiscard]] static QString pastWithClock(qint64 atMs, qint64 nowMs, const QString &language);
    /// "i dag 17:00", "i morgon 17:00" or "3 december".
    [[nodiscard]] static QString future(qint64 atMs, qint64 nowMs, const QString &language);
    /// "3 november 2026" of an ISO 8601 date; the text itself when it is none.
    [[nodiscard]] static QString isoDate(const QString &isoDate, const QString &language);
    /// "14:02"
    [[nodiscard]] static QString clock(qint64 atMs);
};

} // namespace samsyn
