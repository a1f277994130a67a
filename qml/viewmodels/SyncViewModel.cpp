// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/SyncViewModel.h"

#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/ErrorText.h"
#include "qml/viewmodels/TimeWords.h"

namespace samsyn {

static_assert(int(SyncViewModel::Situation::SavedHere) == int(SyncSituation::SavedHere)
              && int(SyncViewModel::Situation::NeedsYou) == int(SyncSituation::NeedsYou));

SyncViewModel::SyncViewModel(const AccountServices &services, QObject *parent)
    : QObject(parent), m_sync(services.sync), m_clock(services.clock),
      m_language(services.appearance.language())
{
    m_sync.setListener([this] { refresh(); });
    connect(&services.appearance, &AppearanceViewModel::languageChanged, this,
            [this, &appearance = services.appearance] {
                m_language = appearance.language();
                Q_EMIT changed();
            });
    refresh();
}

void SyncViewModel::syncNow()
{
    if (canSync())
        m_sync.syncNow();
    refresh();
}

void SyncViewModel::refresh()
{
    const Result<SyncState> state = m_sync.state();
    if (state) {
        show(*state);
        return;
    }
    SyncState unread = m_state; // the store could not be asked: keep what was known and say so
    unread.situation = SyncSituation::NeedsYou;
    unread.lastError = state.error();
    show(unread);
}

void SyncViewModel::show(const SyncState &state)
{
    const bool wasSending = m_state.situation == SyncSituation::Sending;
    m_state = state;
    Q_EMIT changed();
    if (wasSending && m_state.situation != SyncSituation::Sending)
        Q_EMIT finished();
}

QString SyncViewModel::title() const
{
    switch (m_state.situation) {
    case SyncSituation::SavedHere:
        return tr("Sparat här");
    //: %1 number of changes that wait
    case SyncSituation::WaitingForNetwork:
        return tr("Väntar på nät (%1)").arg(pendingCount());
    case SyncSituation::Sending:
        return tr("Skickar");
    case SyncSituation::AllSent:
        if (!m_state.facts.lastSyncMs)
            return tr("Allt skickat");
        //: %1 time of day
        return tr("Allt skickat kl. %1")
            .arg(TimeWords::pastWithClock(*m_state.facts.lastSyncMs, m_clock.nowMs(), m_language));
    case SyncSituation::NotComplete:
        return tr("Inte allt hämtat");
    case SyncSituation::NeedsYou:
        return tr("Behöver dig");
    }
    return {};
}

QString SyncViewModel::shortTitle() const
{
    switch (m_state.situation) {
    case SyncSituation::AllSent:
        return tr("Skickat");
    //: %1 number of changes that wait, beside a long page title
    case SyncSituation::WaitingForNetwork:
        return tr("Väntar (%1)").arg(pendingCount());
    case SyncSituation::NotComplete:
        return tr("Ej hämtat");
    case SyncSituation::SavedHere:
    case SyncSituation::Sending:
    case SyncSituation::NeedsYou:
        return title();
    }
    return {};
}

QString SyncViewModel::sentence() const
{
    switch (m_state.situation) {
    case SyncSituation::SavedHere:
        return tr("Det du har gjort är sparat på den här enheten. Det skickas vid nästa synkning.");
    case SyncSituation::WaitingForNetwork:
        return tr("Servern går inte att nå just nu. Det du har gjort ligger kvar här och skickas när nätet "
                  "är tillbaka.");
    case SyncSituation::Sending:
        return tr("Skickar och hämtar. Du kan fortsätta arbeta under tiden.");
    case SyncSituation::AllSent:
        return tr("Allt från den här enheten är framme och allt från servern är hämtat.");
    case SyncSituation::NotComplete:
        return tr("Inget väntar på att skickas, men allt från servern är inte hämtat än. Det du ser kan vara "
                  "ofullständigt.");
    case SyncSituation::NeedsYou:
        return tr("Något behöver ses över av dig. Allt du har gjort ligger kvar på den här enheten.");
    }
    return {};
}

QString SyncViewModel::iconName() const
{
    switch (m_state.situation) {
    case SyncSituation::SavedHere:
        return QStringLiteral("saved");
    case SyncSituation::WaitingForNetwork:
        return QStringLiteral("waiting");
    case SyncSituation::Sending:
        return QStringLiteral("sending");
    case SyncSituation::AllSent:
        return QStringLiteral("sent");
    case SyncSituation::NotComplete:
        return QStringLiteral("incomplete");
    case SyncSituation::NeedsYou:
        return QStringLiteral("attention");
    }
    return {};
}

QString SyncViewModel::pendingText() const
{
    if (pendingCount() == 0)
        return tr("Inget väntar på att skickas från den här enheten.");
    if (pendingCount() == 1)
        return tr("En ändring är sparad på den här enheten och väntar på att skickas.");
    return tr("%1 ändringar är sparade på den här enheten och väntar på att skickas.").arg(pendingCount());
}

QString SyncViewModel::heldText() const
{
    if (heldCount() == 0 && m_state.facts.refusedBlobs > 0)
        return tr("En bild tog servern inte emot. Den ligger kvar vid sitt svar. Ta bort den där och lägg "
                  "till den på nytt.");
    if (heldCount() == 0)
        return {};
    if (heldCount() == 1)
        return tr("En ändring har servern lagt åt sidan. Den är inte borta, men någon behöver avgöra vad som "
                  "gäller.");
    return tr("%1 ändringar har servern lagt åt sidan. De är inte borta, men någon behöver avgöra vad som "
              "gäller.")
        .arg(heldCount());
}

bool SyncViewModel::haveAnswersArrived() const
{
    SyncFacts answers = m_state.facts;
    answers.pendingBlobs = 0;
    return syncStateOf(answers, SyncActivity::Idle, m_state.lastError).situation == SyncSituation::AllSent;
}

QString SyncViewModel::restoredText() const
{
    constexpr qint64 kShownMs = qint64(3) * 24 * 60 * 60 * 1000;
    const SyncFacts &facts = m_state.facts;
    if (!facts.restoredMs)
        return {};
    if (facts.resentOps == 1)
        return tr(
            "Servern har återställts från en säkerhetskopia. En ändring som redan hade kommit fram skickas "
            "igen. Inget av det du ser här är borta.");
    if (facts.resentOps > 1)
        return tr("Servern har återställts från en säkerhetskopia. %1 ändringar som redan hade kommit fram "
                  "skickas "
                  "igen. Inget av det du ser här är borta.")
            .arg(facts.resentOps);
    if (m_clock.nowMs() - *facts.restoredMs > kShownMs || facts.pendingOps > 0)
        return {};
    //: %1 time of day, with the day if it was earlier
    return tr("Servern återställdes från en säkerhetskopia (märktes %1). Allt från den här enheten är "
              "skickat igen.")
        .arg(TimeWords::pastWithClock(*facts.restoredMs, m_clock.nowMs(), m_language));
}

QString SyncViewModel::receivedText() const
{
    const SyncFacts &facts = m_state.facts;
    if (!facts.everyFeedAtHead)
        return tr("Allt från servern är inte hämtat än.");
    return facts.everyChecksumEqual ? tr("Allt från servern är hämtat och kontrollräknat.")
                                    : tr("Allt från servern är hämtat, men kontrollsumman stämmer inte. Det "
                                         "hämtas på nytt vid nästa synkning.");
}

QString SyncViewModel::lastClock() const
{
    return m_state.facts.lastSyncMs
        ? TimeWords::pastWithClock(*m_state.facts.lastSyncMs, m_clock.nowMs(), m_language)
        : QString();
}

QString SyncViewModel::lastText() const
{
    const std::optional<qint64> &lastMs = m_state.facts.lastSyncMs;
    if (!lastMs)
        return tr("Enheten har inte synkats än.");
    //: %1 time or date and time
    return tr("Senast synkad %1").arg(TimeWords::pastWithClock(*lastMs, m_clock.nowMs(), m_language));
}

QString SyncViewModel::errorText() const
{
    return m_state.lastError ? ErrorText::of(*m_state.lastError) : QString();
}

} // namespace samsyn
