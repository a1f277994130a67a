// SPDX-License-Identifier: EUPL-1.2
// Why: how many pictures have arrived, and the person's word before they cost money.
#pragma once

#include "core/service/PictureSending.h"
#include "qml/viewmodels/AccountServices.h"

#include <QObject>
#include <qqmlintegration.h>

namespace samsyn {

/// Thread: GUI.
class PictureSendingViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AccountViewModel")
    Q_PROPERTY(bool isThere READ isThere NOTIFY changed)
    Q_PROPERTY(QString receivedText READ receivedText NOTIFY changed)
    Q_PROPERTY(bool needsConsent READ needsConsent NOTIFY changed)
    Q_PROPERTY(QString waitingText READ waitingText NOTIFY changed)
    Q_PROPERTY(QString consentText READ consentText NOTIFY changed)
    Q_PROPERTY(bool isWifiOnly READ isWifiOnly WRITE setWifiOnly NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    explicit PictureSendingViewModel(const AccountServices &services, QObject *parent = nullptr);

    /// Reads the queue again, after every change of the store or the network.
    void refresh();

    /// Lets the pictures that wait now go over the network there is.
    Q_INVOKABLE void allow();

    [[nodiscard]] bool isThere() const { return m_sending != nullptr; }
    /// "2 av 3 bilder mottagna"; empty when none was attached here.
    [[nodiscard]] QString receivedText() const;
    [[nodiscard]] bool needsConsent() const { return m_queue.needsConsent; }
    [[nodiscard]] QString waitingText() const; ///< why they wait; empty when they do not
    /// "Skicka 3 bilder (4,2 MB) över mobilnätet"
    [[nodiscard]] QString consentText() const;
    [[nodiscard]] bool isWifiOnly() const { return m_isWifiOnly; }
    // A property setter: QML hands it a truth value.
    void setWifiOnly(bool isOnly);
    [[nodiscard]] QString errorText() const;

Q_SIGNALS:
    void changed();
    /// Pictures may go now that waited before.
    void sendWanted();

private:
    void settle(const Result<void> &stored);

    PictureSending *m_sending;
    PictureQueue m_queue;
    QString m_language;
    std::optional<Error> m_error;
    bool m_isWifiOnly = true;
};

} // namespace samsyn
