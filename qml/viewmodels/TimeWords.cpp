// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/TimeWords.h"

#include <QDateTime>
#include <QLocale>

namespace samsyn {

namespace {

// No line ends inside a date.
const QString kDayAndMonth = QStringLiteral("d\u00a0MMMM"),
              kWholeDate = QStringLiteral("d\u00a0MMMM\u00a0yyyy");

QLocale localeOf(const QString &language)
{
    return language == QLatin1String("en") ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                           : QLocale(QLocale::Swedish, QLocale::Sweden);
}

QString dateText(const QDate &date, const QDate &today, const QString &language)
{
    const bool isThisYear = date.year() == today.year();
    return localeOf(language).toString(date, isThisYear ? kDayAndMonth : kWholeDate);
}

QDate dayOf(qint64 atMs)
{
    return QDateTime::fromMSecsSinceEpoch(atMs).date();
}

} // namespace

QString TimeWords::past(qint64 atMs, qint64 nowMs, const QString &language)
{
    const QDate today = dayOf(nowMs);
    if (dayOf(atMs) == today)
        return clock(atMs);
    if (dayOf(atMs).addDays(1) == today)
        return tr("i går %1").arg(clock(atMs));
    return dateText(dayOf(atMs), today, language);
}

QString TimeWords::pastWithClock(qint64 atMs, qint64 nowMs, const QString &language)
{
    const bool isNear = dayOf(atMs).daysTo(dayOf(nowMs)) <= 1;
    const QString words = past(atMs, nowMs, language);
    return isNear ? words : QStringLiteral("%1 %2").arg(words, clock(atMs));
}

QString TimeWords::future(qint64 atMs, qint64 nowMs, const QString &language)
{
    const QDate today = dayOf(nowMs);
    if (dayOf(atMs) == today)
        return tr("i dag %1").arg(clock(atMs));
    if (dayOf(atMs) == today.addDays(1))
        return tr("i morgon %1").arg(clock(atMs));
    return dateText(dayOf(atMs), today, language);
}

QString TimeWords::isoDate(const QString &isoDate, const QString &language)
{
    const QDate date = QDate::fromString(isoDate, Qt::ISODate);
    return date.isValid() ? localeOf(language).toString(date, kWholeDate) : isoDate;
}

QString TimeWords::clock(qint64 atMs)
{
    return QDateTime::fromMSecsSinceEpoch(atMs).time().toString(QStringLiteral("HH:mm"));
}

} // namespace samsyn
