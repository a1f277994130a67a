// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/TimeText.h"

#include <QDateTime>
#include <QLocale>

namespace samsyn {

namespace {

QString dayText(const QDate &date, const QString &language)
{
    return QLocale(language).toString(date, QStringLiteral("d MMMM yyyy"));
}

} // namespace

QString TimeText::moment(qint64 instantMs, qint64 nowMs, const QString &language)
{
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(instantMs);
    const QString clock = then.toString(QStringLiteral("HH:mm"));
    const qint64 daysAgo = then.date().daysTo(QDateTime::fromMSecsSinceEpoch(nowMs).date());
    if (daysAgo == 0)
        return clock;
    if (daysAgo == 1)
        return tr("i går %1").arg(clock);
    //: %1 date, %2 time of day
    return tr("%1 %2").arg(dayText(then.date(), language), clock);
}

QString TimeText::day(qint64 instantMs, const QString &language)
{
    return dayText(QDateTime::fromMSecsSinceEpoch(instantMs).date(), language);
}

QString TimeText::isoDay(const QString &isoDate, const QString &language)
{
    const QDate date = QDate::fromString(isoDate, Qt::ISODate);
    return date.isValid() ? dayText(date, language) : isoDate;
}

} // namespace samsyn
