// SPDX-License-Identifier: EUPL-1.2
// Why: a closing is moved by typing a day and a time; what cannot be one is said beside the field and changes
// nothing.
#pragma once

#include "qml/viewmodels/TypedDay.h"

#include <QObject>
#include <QTime>
#include <optional>
#include <qqmlintegration.h>

namespace samsyn {

/// Thread: GUI.
class ClosingEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to RoundViewModel")
    Q_PROPERTY(QString dayText READ dayText NOTIFY changed)
    Q_PROPERTY(QString dayProblem READ dayProblem NOTIFY changed)
    Q_PROPERTY(QString clockText READ clockText NOTIFY changed)
    Q_PROPERTY(QString clockProblem READ clockProblem NOTIFY changed)
    Q_PROPERTY(bool isChanged READ isChanged NOTIFY changed)
    Q_PROPERTY(QString meaning READ meaning NOTIFY changed)

public:
    using QObject::QObject;

    /// What lies around the closing.
    struct Limits {
        qint64 opensAtMs = 0, nowMs = 0;
    };

    /// closesAtMs: as it is stored; 0 = none is set. What is typed and not yet stored stays.
    void show(qint64 closesAtMs, const QString &language);
    /// Throws away what is typed.
    void forget();
    [[nodiscard]] QString dayText() const { return m_day.text; }
    [[nodiscard]] QString dayProblem() const { return m_day.problem; }
    [[nodiscard]] QString clockText() const { return m_clockText; }
    [[nodiscard]] QString clockProblem() const { return m_clockProblem; }
    [[nodiscard]] bool isChanged() const;
    /// What is typed, said back with its weekday; empty while it cannot be read or is what is stored.
    [[nodiscard]] QString meaning() const;

    Q_INVOKABLE void typeDay(const QString &text);
    Q_INVOKABLE void typeClock(const QString &text);
    Q_INVOKABLE void readFields();
    /// The closing that is typed; nothing when the problems say why it is none.
    [[nodiscard]] std::optional<qint64> read(const Limits &limits);

Q_SIGNALS:
    void changed();

private:
    void fill();
    [[nodiscard]] std::optional<qint64> typed() const;

    QString m_language, m_clockText, m_clockProblem;
    TypedDay m_day;
    std::optional<QTime> m_clock;
    qint64 m_closesAtMs = 0;
};

/// "17", "17.30", "1730" and "17:30"; nothing for what is no time of a day.
[[nodiscard]] std::optional<QTime> clockOf(const QString &text);

} // namespace samsyn
