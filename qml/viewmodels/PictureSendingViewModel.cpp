// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/PictureSendingViewModel.h"

#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/ErrorText.h"

#include <QLocale>

#include <algorithm>

namespace samsyn {

PictureSendingViewModel::PictureSendingViewModel(const AccountServices &services, QObject *parent)
    : QObject(parent), m_sending(services.sending), m_language(services.appearance.language())
{
    connect(&services.appearance, &AppearanceViewModel::languageChanged, this,
            [this, &appearance = services.appearance] {
                m_language = appearance.language();
                Q_EMIT changed();
            });
    refresh();
}

void PictureSendingViewModel::refresh()
{
    if (!m_sending)
        return;
    const Result<PictureQueue> queue = m_sending->queue();
    const Result<bool> isOnly = m_sending->isWifiOnly();
    m_error.reset();
    if (queue)
        m_queue = *queue;
    else
        m_error = queue.error();
    if (isOnly)
        m_isWifiOnly = *isOnly;
    Q_EMIT changed();
}

void PictureSendingViewModel::allow()
{
    if (m_sending)
        settle(m_sending->allowWaiting());
}

void PictureSendingViewModel::setWifiOnly(bool isOnly)
{
    if (m_sending && isOnly != m_isWifiOnly)
        settle(isOnly ? m_sending->setWifiOnly() : m_sending->setAnyNetwork());
}

void PictureSendingViewModel::settle(const Result<void> &stored)
{
    refresh();
    if (!stored) {
        m_error = stored.error();
        Q_EMIT changed();
    } else if (!m_queue.needsConsent && m_queue.waiting > 0) {
        Q_EMIT sendWanted();
    }
}

QString PictureSendingViewModel::receivedText() const
{
    if (m_queue.total == 0)
        return {};
    //: %1 pictures that the server has, of %n
    return tr("%1 av %n bilder mottagna", "", m_queue.total).arg(m_queue.arrived);
}

QString PictureSendingViewModel::waitingText() const
{
    return m_queue.needsConsent ? tr("Bilderna väntar på wifi. Svaren skickas ändå.") : QString();
}

QString PictureSendingViewModel::consentText() const
{
    const double megabytes = std::max(0.1, double(m_queue.bytes) / 1'000'000);
    const QString size = QLocale(m_language).toString(megabytes, 'f', 1);
    //: %n pictures, %1 megabytes
    return tr("Skicka %n bilder (%1 MB) över mobilnätet", "", m_queue.waiting).arg(size);
}

QString PictureSendingViewModel::errorText() const
{
    return m_error ? ErrorText::of(*m_error) : QString();
}

} // namespace samsyn
