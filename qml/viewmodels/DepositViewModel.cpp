// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/DepositViewModel.h"

#include "core/sync/Enrolment.h"
#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/ErrorText.h"
#include "qml/viewmodels/TimeWords.h"

namespace samsyn {

DepositViewModel::DepositViewModel(const AccountServices &services, QObject *parent)
    : QObject(parent), m_deposits(services.deposits), m_clock(services.clock),
      m_account(services.rescue ? services.rescue->accountNumber() : QString()),
      m_language(services.appearance.language())
{
    connect(&services.appearance, &AppearanceViewModel::languageChanged, this,
            [this, &appearance = services.appearance] {
                m_language = appearance.language();
                Q_EMIT changed();
            });
    if (m_deposits)
        m_deposits->setListener([this] { refresh(); });
}

DepositViewModel::~DepositViewModel()
{
    if (m_deposits)
        m_deposits->setListener({});
}

void DepositViewModel::show(const SyncState &state)
{
    const bool wasRefused = state.lastError && state.lastError->code == ErrorCode::SyncSignedOut;
    m_stop = wasRefused ? SyncStop::SignedOut : state.facts.stop;
    refresh();
}

void DepositViewModel::refresh()
{
    if (!m_deposits)
        return;
    m_error = m_deposits->lastError();
    const Result<DepositStanding> standing = m_deposits->standing();
    if (standing)
        m_standing = *standing;
    else
        m_error = standing.error();
    Q_EMIT changed();
}

void DepositViewModel::leave()
{
    if (isOffered())
        m_deposits->leave();
}

bool DepositViewModel::isOffered() const
{
    return m_deposits && m_deposits->isPossible() && m_stop == SyncStop::SignedOut
        && m_standing.newChanges() > 0;
}

QString DepositViewModel::offerText() const
{
    if (!isOffered())
        return {};
    return tr(
        "Kan du inte ansluta igen just nu kan det du har gjort ligga krypterat hos servern så länge. En "
        "administratör med organisationens räddningsnyckel kan öppna det, och släpper in det när du "
        "har bekräftat att det är ditt.");
}

QString DepositViewModel::actionText() const
{
    return isLeaving() ? tr("Lämnar") : tr("Lämna %n ändringar i förvar", "", m_standing.newChanges());
}

QString DepositViewModel::picturesText() const
{
    if (m_standing.pictures == 0)
        return {};
    return tr("%n bilder lämnas inte. De ligger kvar på den här enheten.", "", m_standing.pictures);
}

QString DepositViewModel::receiptText() const
{
    if (m_standing.leftChanges == 0)
        return {};
    //: %n changes, %1 time of day, with the day if it was earlier
    return tr("%n ändringar lämnades i förvar %1 och väntar på att någon släpper in dem. De ligger kvar "
              "här också.",
              "", m_standing.leftChanges)
        .arg(TimeWords::pastWithClock(m_standing.leftAtMs, m_clock.nowMs(), m_language));
}

QString DepositViewModel::numbersText() const
{
    if (m_standing.leftChanges == 0)
        return {};
    //: %1 number of a receipt, %2 number of an account; both are read aloud
    return tr("Kvitto %1, konto %2. Läs upp numren för administratören.")
        .arg(displayJoinCode(m_standing.number), m_account);
}

QString DepositViewModel::errorText() const
{
    if (!m_error)
        return {};
    switch (m_error->code) {
    case ErrorCode::SyncSignedOut:
        return tr("Servern känner inte igen den här enheten, så inget kunde lämnas. Allt ligger kvar här. "
                  "Anslut igen med en ny kod, eller spara en räddningsfil.");
    case ErrorCode::SyncNotPermitted:
        return tr("Servern tar inte emot något i förvar. Allt ligger kvar här. Anslut igen med en ny kod, "
                  "eller spara en räddningsfil.");
    case ErrorCode::SyncQuota:
        return tr("Det finns inte plats för mer i förvaret nu. Det som redan är lämnat ligger där, och "
                  "resten ligger kvar här. Försök igen i morgon.");
    default:
        return ErrorText::of(*m_error);
    }
}

} // namespace samsyn
