// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/ClosingEditor.h"

#include "qml/viewmodels/RoundWords.h"
#include "qml/viewmodels/TimeWords.h"

#include <QDateTime>
#include <QRegularExpression>

namespace samsyn {

std::optional<QTime> clockOf(const QString &text)
{
    static const QRegularExpression kClock(QStringLiteral("^(\\d{1,2})(?:[.:]?(\\d{2}))?$"));
    const QRegularExpressionMatch match = kClock.match(text.trimmed());
    const QTime clock(match.captured(1).toInt(), match.captured(2).toInt());
    return match.hasMatch() && clock.isValid() ? std::optional(clock) : std::nullopt;
}

void ClosingEditor::show(qint64 closesAtMs, const QString &language)
{
    const bool isTyping = isChanged();
    m_language = language;
    m_closesAtMs = closesAtMs;
    if (!isTyping)
        fill();
    Q_EMIT changed();
}

void ClosingEditor::forget()
{
    m_closesAtMs = 0;
    fill();
    Q_EMIT changed();
}

void ClosingEditor::fill()
{
    const QDateTime closes = QDateTime::fromMSecsSinceEpoch(m_closesAtMs);
    m_day = m_closesAtMs > 0 ? TypedDay::of(closes.date()) : TypedDay();
    m_clock = m_closesAtMs > 0 ? std::optional(closes.time()) : std::nullopt;
    m_clockText = m_closesAtMs > 0 ? TimeWords::clock(m_closesAtMs) : QString();
    m_clockProblem.clear();
}

bool ClosingEditor::isChanged() const
{
    const QDateTime closes = QDateTime::fromMSecsSinceEpoch(m_closesAtMs);
    const bool isSet = m_closesAtMs > 0;
    return m_day.text != (isSet ? TypedDay::of(closes.date()).text : QString())
        || m_clockText != (isSet ? TimeWords::clock(m_closesAtMs) : QString());
}

std::optional<qint64> ClosingEditor::typed() const
{
    if (!m_day.problem.isEmpty() || !m_day.day.isValid() || !m_clock || m_day.text.isEmpty())
        return std::nullopt;
    return QDateTime(m_day.day, *m_clock).toMSecsSinceEpoch();
}

QString ClosingEditor::meaning() const
{
    const std::optional<qint64> at = typed();
    //: %1 = day and time that is typed and not stored yet
    return at && isChanged() ? tr("Stänger då %1.").arg(RoundWords::moment(*at, m_language)) : QString();
}

void ClosingEditor::typeDay(const QString &text)
{
    m_day.text = text;
    Q_EMIT changed();
}

void ClosingEditor::typeClock(const QString &text)
{
    m_clockText = text;
    Q_EMIT changed();
}

void ClosingEditor::readFields()
{
    m_day.read(m_language);
    m_clock = clockOf(m_clockText);
    const bool isWrong = !m_clock && !m_clockText.trimmed().isEmpty();
    m_clockProblem =
        isWrong ? tr("Det är inget klockslag. Skriv timme och minut, till exempel 17:00.") : QString();
    if (m_clock)
        m_clockText = m_clock->toString(QStringLiteral("HH:mm"));
    Q_EMIT changed();
}

std::optional<qint64> ClosingEditor::read(const Limits &limits)
{
    readFields();
    if (m_day.problem.isEmpty() && m_day.text.trimmed().isEmpty())
        m_day.problem = tr("Skriv vilken dag omgången ska stänga.");
    if (!m_clock && m_clockProblem.isEmpty())
        m_clockProblem = tr("Skriv vilket klockslag omgången ska stänga.");
    std::optional<qint64> at = typed();
    if (at && *at <= limits.nowMs) {
        m_day.problem = tr("Den tiden har varit. Välj en senare, eller stäng omgången nu.");
        at.reset();
    } else if (at && *at <= limits.opensAtMs) {
        //: %1 = day and time
        m_day.problem = tr("Omgången öppnar först %1. Välj en senare tid.")
                            .arg(RoundWords::moment(limits.opensAtMs, m_language));
        at.reset();
    }
    Q_EMIT changed();
    return at;
}

} // namespace samsyn
