// SPDX-License-Identifier: EUPL-1.2
// Why: whoever meets a locked account learns what can be done, saves the work as a file, and starts again
// only by an own word.
#pragma once

#include "qml/viewmodels/LockedPort.h"

#include <QObject>
#include <qqmlintegration.h>

#include <optional>

namespace samsyn {

/// Thread: GUI.
class LockedViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AppViewModel")
    Q_PROPERTY(bool isThere READ isThere NOTIFY changed)
    Q_PROPERTY(bool canRescue READ canRescue NOTIFY changed)
    Q_PROPERTY(QString adviceText READ adviceText NOTIFY changed)
    Q_PROPERTY(QString savedText READ savedText NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    using QObject::QObject;

    /// port: nullptr = no account is locked. Must outlive what is shown.
    void show(LockedPort *port);
    /// After the language changed.
    void retranslate() { Q_EMIT changed(); }

    Q_INVOKABLE void save();
    /// Only when a file was saved.
    Q_INVOKABLE void setAside();

    [[nodiscard]] bool isThere() const { return m_port != nullptr; }
    [[nodiscard]] bool canRescue() const { return m_port && m_port->canRescue(); }
    [[nodiscard]] QString adviceText() const;
    [[nodiscard]] QString savedText() const; ///< where the file lies; empty before one was saved
    [[nodiscard]] QString errorText() const;

Q_SIGNALS:
    void changed();

private:
    LockedPort *m_port = nullptr;
    QString m_savedAt;
    std::optional<Error> m_error;
};

} // namespace samsyn
