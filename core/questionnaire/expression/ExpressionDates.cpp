// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/expression/ExpressionDates.h"

#include <QDate>

#include <cmath>
#include <limits>

namespace samsyn {

namespace {

constexpr qint64 kMsPerMinute = 60000, kMsPerDay = 86400000;
constexpr qint64 kEpochJulianDay = 2440588;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr const char *kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr const char *kDays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

/// Reads a text from left to right; once something does not fit, isGood stays false.
struct Cursor {
    QStringView rest;
    bool isGood = true;

    bool take(char wanted)
    {
        if (rest.isEmpty() || rest.front() != QLatin1Char(wanted))
            return false;
        rest = rest.sliced(1);
        return true;
    }
    void need(char wanted) { isGood = take(wanted) && isGood; }
    int digits(qsizetype least, qsizetype most)
    {
        int number = 0;
        qsizetype count = 0;
        while (count < most && count < rest.size() && rest[count] >= QLatin1Char('0')
               && rest[count] <= QLatin1Char('9')) {
            number = number * 10 + (rest[count].unicode() - '0');
            ++count;
        }
        isGood = isGood && count >= least;
        rest = rest.sliced(count);
        return number;
    }
};

/// After "hh:mm:ss": the digits that follow a point, as milliseconds.
qint64 takeMilliseconds(Cursor &cursor)
{
    if (!cursor.take('.'))
        return 0;
    const qsizetype before = cursor.rest.size();
    qint64 milliseconds = cursor.digits(1, 3);
    for (qsizetype count = before - cursor.rest.size(); count < 3; ++count)
        milliseconds *= 10;
    cursor.digits(0, 9);
    return milliseconds;
}

qint64 takeTimeMs(Cursor &cursor)
{
    const int hours = cursor.digits(2, 2);
    cursor.need(':');
    const int minutes = cursor.digits(2, 2);
    int seconds = 0;
    qint64 milliseconds = 0;
    if (cursor.take(':')) {
        seconds = cursor.digits(2, 2);
        milliseconds = takeMilliseconds(cursor);
    }
    cursor.isGood = cursor.isGood && hours < 24 && minutes < 60 && seconds < 60;
    return ((hours * 60 + minutes) * 60 + seconds) * qint64(1000) + milliseconds;
}

qint64 takeOffsetMs(Cursor &cursor, const ExpressionMoment &moment)
{
    if (cursor.rest.isEmpty())
        return moment.utcOffsetMinutes * kMsPerMinute;
    if (cursor.take('Z'))
        return 0;
    const bool isWest = cursor.take('-');
    if (!isWest)
        cursor.need('+');
    const int hours = cursor.digits(2, 2);
    cursor.need(':');
    const int minutes = cursor.digits(2, 2);
    cursor.isGood = cursor.isGood && hours < 24 && minutes < 60;
    const qint64 offset = (hours * 60 + minutes) * kMsPerMinute;
    return isWest ? -offset : offset;
}

struct LocalTime {
    QDate date;
    int msOfDay = 0;
    int offsetMinutes = 0;
};

LocalTime localTime(double days, const ExpressionMoment &moment)
{
    const qint64 ms = std::llround(days * double(kMsPerDay)) + moment.utcOffsetMinutes * kMsPerMinute;
    qint64 day = ms / kMsPerDay, rest = ms % kMsPerDay;
    if (rest < 0) {
        rest += kMsPerDay;
        --day;
    }
    return {QDate::fromJulianDay(kEpochJulianDay + day), int(rest), moment.utcOffsetMinutes};
}

QString padded(int number, int width)
{
    return QString::number(number).rightJustified(width, QLatin1Char('0'));
}

QString timeText(const LocalTime &time)
{
    const int offset = std::abs(time.offsetMinutes);
    return QStringLiteral("T%1:%2:%3.%4%5%6:%7")
        .arg(padded(time.msOfDay / 3600000, 2), padded(time.msOfDay / 60000 % 60, 2),
             padded(time.msOfDay / 1000 % 60, 2), padded(time.msOfDay % 1000, 3),
             time.offsetMinutes < 0 ? QStringLiteral("-") : QStringLiteral("+"), padded(offset / 60, 2),
             padded(offset % 60, 2));
}

QString datePart(QChar letter, const QDate &date)
{
    switch (letter.unicode()) {
    case 'Y':
        return padded(date.year(), 4);
    case 'y':
        return padded(date.year() % 100, 2);
    case 'm':
        return padded(date.month(), 2);
    case 'n':
        return QString::number(date.month());
    case 'b':
        return QLatin1String(kMonths[date.month() - 1]);
    case 'd':
        return padded(date.day(), 2);
    case 'e':
        return QString::number(date.day());
    case 'a':
        return QLatin1String(kDays[date.dayOfWeek() - 1]);
    default:
        return {};
    }
}

QString timePart(QChar letter, int msOfDay)
{
    switch (letter.unicode()) {
    case 'H':
        return padded(msOfDay / 3600000, 2);
    case 'h':
        return QString::number(msOfDay / 3600000);
    case 'M':
        return padded(msOfDay / 60000 % 60, 2);
    case 'S':
        return padded(msOfDay / 1000 % 60, 2);
    case '3':
        return padded(msOfDay % 1000, 3);
    case '%':
        return QStringLiteral("%");
    default:
        return {};
    }
}

} // namespace

std::optional<double> daysOfDateText(QStringView text, const ExpressionMoment &moment)
{
    Cursor cursor{text};
    const int year = cursor.digits(4, 4);
    cursor.need('-');
    const int month = cursor.digits(1, 2);
    cursor.need('-');
    const int day = cursor.digits(1, 2);
    qint64 ms = 0, offsetMs = moment.utcOffsetMinutes * kMsPerMinute;
    if (cursor.take('T')) {
        ms = takeTimeMs(cursor);
        offsetMs = takeOffsetMs(cursor, moment);
    }
    if (!cursor.isGood || !cursor.rest.isEmpty() || year < 1 || !QDate::isValid(year, month, day))
        return std::nullopt;
    const qint64 days = QDate(year, month, day).toJulianDay() - kEpochJulianDay;
    return double(days * kMsPerDay + ms - offsetMs) / double(kMsPerDay);
}

double dayFractionOfTimeText(QStringView text, const ExpressionMoment &moment)
{
    Cursor cursor{text};
    const qint64 ms = takeTimeMs(cursor);
    const qint64 offsetMs = takeOffsetMs(cursor, moment);
    if (!cursor.isGood || !cursor.rest.isEmpty())
        return kNaN;
    const qint64 local = ms - offsetMs + moment.utcOffsetMinutes * kMsPerMinute;
    return double((local % kMsPerDay + kMsPerDay) % kMsPerDay) / double(kMsPerDay);
}

bool mayBeDate(QStringView text)
{
    return text.size() >= 8 && text[4] == QLatin1Char('-') && text[0] >= QLatin1Char('0')
        && text[0] <= QLatin1Char('9');
}

bool isValidTime(double days, const ExpressionMoment &moment)
{
    constexpr double kFirst = -719162, kLast = 2932896; // 0001-01-01 and 9999-12-31
    const double local = days + double(moment.utcOffsetMinutes) / 1440;
    return local >= kFirst && local < kLast + 1;
}

QString dateText(double days, const ExpressionMoment &moment)
{
    if (!isValidTime(days, moment))
        return QStringLiteral("Invalid Date");
    const LocalTime time = localTime(days, moment);
    const QString date = datePart(QLatin1Char('Y'), time.date) + QLatin1Char('-')
        + datePart(QLatin1Char('m'), time.date) + QLatin1Char('-') + datePart(QLatin1Char('d'), time.date);
    return time.msOfDay == 0 ? date : date + timeText(time);
}

QString formattedDate(double days, QStringView format, const ExpressionMoment &moment)
{
    if (!isValidTime(days, moment))
        return {};
    const LocalTime time = localTime(days, moment);
    QString text;
    for (qsizetype i = 0; i < format.size(); ++i) {
        if (format[i] != QLatin1Char('%') || i + 1 == format.size()) {
            text += format[i];
            continue;
        }
        const QChar letter = format[++i];
        const QString part = datePart(letter, time.date) + timePart(letter, time.msOfDay);
        text += part.isEmpty() ? QLatin1Char('%') + QString(letter) : part;
    }
    return text;
}

} // namespace samsyn
