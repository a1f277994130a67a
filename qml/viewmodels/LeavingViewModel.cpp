// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/LeavingViewModel.h"

#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/ErrorText.h"

#include <QPointer>

namespace samsyn {

LeavingViewModel::LeavingViewModel(const AccountServices &services, QObject *parent)
    : QObject(parent), m_rescue(services.rescue), m_port(services.accounts)
{
    connect(&services.appearance, &AppearanceViewModel::languageChanged, this, &LeavingViewModel::changed);
    refresh();
}

void LeavingViewModel::refresh()
{
    if (!m_rescue)
        return;
    const Result<UnsentWork> unsent = m_rescue->unsent();
    m_isKnown = unsent.has_value();
    if (unsent) {
        m_unsent = *unsent;
    } else if (!m_isLeaving) {
        m_error = unsent.error();
    }
    Q_EMIT changed();
}

QString LeavingViewModel::unsentText() const
{
    if (m_unsent.items() == 0)
        return {};
    if (m_unsent.pictures == 0)
        return tr("%n ändringar är inte skickade.", "", m_unsent.changes);
    if (m_unsent.changes == 0)
        return tr("%n bilder är inte skickade.", "", m_unsent.pictures);
    //: %1 "7 ändringar", %2 "1 bild"
    return tr("%1 och %2 är inte skickade.")
        .arg(tr("%n ändringar", "", m_unsent.changes), tr("%n bilder", "", m_unsent.pictures));
}

void LeavingViewModel::setTypedItems(const QString &typed)
{
    if (typed == m_typedItems)
        return;
    m_typedItems = typed;
    Q_EMIT changed();
}

bool LeavingViewModel::canDiscard() const
{
    return m_isKnown && !m_isLeaving && items() > 0 && m_typedItems.trimmed() == QString::number(items());
}

QString LeavingViewModel::errorText() const
{
    if (!m_error)
        return {};
    if (m_error->code == ErrorCode::ArgumentInvalid)
        return tr("Något har ändrats på enheten under tiden. Inget är borttaget. Se efter vad som väntar och "
                  "välj igen.");
    return ErrorText::of(*m_error);
}

void LeavingViewModel::signOut()
{
    refresh();
    if (m_isKnown && items() == 0)
        leave({LeavingWay::Remove, 0});
}

void LeavingViewModel::keepLocked()
{
    leave({LeavingWay::KeepLocked, 0});
}

void LeavingViewModel::discard()
{
    if (canDiscard())
        leave({LeavingWay::Remove, items()});
}

void LeavingViewModel::leave(const LeavingOrder &order)
{
    if (!canLeave() || m_isLeaving)
        return;
    m_isLeaving = true;
    m_error.reset();
    Q_EMIT changed();
    const QPointer<LeavingViewModel> alive(this);
    m_port->leave(order, [alive](const Error &error) {
        if (!alive)
            return;
        alive->m_isLeaving = false;
        alive->m_typedItems.clear();
        alive->refresh();
        alive->m_error = error;
        Q_EMIT alive->changed();
    });
}

} // namespace samsyn
