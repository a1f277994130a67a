// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/LockedViewModel.h"

#include "qml/viewmodels/ErrorText.h"

namespace samsyn {

void LockedViewModel::show(LockedPort *port)
{
    m_port = port;
    m_savedAt.clear();
    m_error.reset();
    Q_EMIT changed();
}

void LockedViewModel::save()
{
    if (!canRescue())
        return;
    m_error.reset();
    const Result<QString> path = m_port->rescue();
    if (path)
        m_savedAt = *path;
    else
        m_error = path.error();
    Q_EMIT changed();
}

void LockedViewModel::setAside()
{
    if (!m_port || m_savedAt.isEmpty())
        return;
    // The port may show something else by then.
    if (const Result<void> done = m_port->setAside(); !done) {
        m_error = done.error();
        Q_EMIT changed();
    }
}

QString LockedViewModel::adviceText() const
{
    if (!m_port)
        return {};
    return canRescue()
        ? tr("Det du har gjort på den här enheten går att rädda. Spara en räddningsfil och ge den till "
             "administratören, som kan öppna den med organisationens räddningsnyckel. Inget tas bort "
             "härifrån.")
        : tr("Organisationen hade ingen räddningsnyckel när enheten användes senast, så ingen räddningsfil "
             "går att spara. Inget är borttaget. Kommer nyckeln tillbaka öppnas allt som vanligt när du "
             "startar Samsyn.");
}

QString LockedViewModel::savedText() const
{
    if (m_savedAt.isEmpty())
        return {};
    //: %1 name of a file with its folder
    return tr("Filen är sparad: %1. Ge den till administratören. Sedan kan du ansluta på nytt; det som är "
              "låst ligger kvar på enheten, men visas inte.")
        .arg(m_savedAt);
}

QString LockedViewModel::errorText() const
{
    return m_error ? ErrorText::of(*m_error) : QString();
}

} // namespace samsyn
