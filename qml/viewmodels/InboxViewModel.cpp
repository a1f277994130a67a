// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/InboxViewModel.h"

#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/ErrorText.h"
#include "qml/viewmodels/InboxWords.h"

namespace samsyn {

namespace {

/// Older ones are in the server's care and of no interest on a phone.
constexpr int kMostReceipts = 60;

} // namespace

InboxViewModel::InboxViewModel(const AccountServices &services, QObject *parent)
    : QObject(parent), m_inbox(services.store, services.clock), m_store(services.store),
      m_library(services.library), m_appearance(services.appearance), m_clock(services.clock),
      m_items(InboxWords::itemRoles()), m_receipts(InboxWords::receiptRoles())
{
    connect(&services.appearance, &AppearanceViewModel::languageChanged, this, &InboxViewModel::refresh);
    refresh();
}

void InboxViewModel::refresh()
{
    m_problem.clear();
    Result<std::vector<InboxItem>> items = m_inbox.items();
    if (items)
        m_found = *std::move(items);
    else
        m_problem = ErrorText::of(items.error());
    const QString language = m_appearance.language();
    const RecordWords records(m_store, m_library, language);
    m_items.show(InboxWords::items(m_found, {records, language, m_clock.nowMs()}));
    if (m_areReceiptsShown)
        readReceipts();
    Q_EMIT changed();
}

void InboxViewModel::showReceipts()
{
    m_areReceiptsShown = true;
    refresh();
}

void InboxViewModel::readReceipts()
{
    const QString language = m_appearance.language();
    const RecordWords records(m_store, m_library, language);
    const Result<std::vector<OwnChange>> changes = OwnChanges(m_store).newest(kMostReceipts);
    if (changes)
        m_receipts.show(InboxWords::receipts(*changes, {records, language, m_clock.nowMs()}));
    else
        m_problem = ErrorText::of(changes.error());
}

QString InboxViewModel::title() const
{
    return count() == 0 ? QString() : tr("%n saker behöver dig", nullptr, count());
}

void InboxViewModel::takeMine(int row)
{
    choose(row, ConflictChoice::TakeMine, tr("Din ändring gäller nu."));
}

void InboxViewModel::keepTheirs(int row)
{
    choose(row, ConflictChoice::KeepTheirs, tr("Det som gällde får gälla."));
}

void InboxViewModel::keepBoth(int row)
{
    choose(row, ConflictChoice::KeepBoth, tr("Båda finns kvar, var för sig."));
}

void InboxViewModel::release(int row)
{
    decide(row, HeldState::Released, tr("Beslutet är sparat och skickas vid nästa synkning."));
}

void InboxViewModel::giveBack(int row)
{
    decide(row, HeldState::Returned, tr("Ändringen stannar utanför."));
}

void InboxViewModel::choose(int row, ConflictChoice choice, const QString &done)
{
    if (row < 0 || row >= count() || m_found[std::size_t(row)].kind != InboxItemKind::Conflict)
        return;
    finish(m_inbox.choose(m_found[std::size_t(row)], choice), done);
}

void InboxViewModel::decide(int row, HeldState decision, const QString &done)
{
    if (row < 0 || row >= count() || m_found[std::size_t(row)].kind == InboxItemKind::Conflict)
        return;
    finish(m_inbox.decide(m_found[std::size_t(row)], decision), done);
}

void InboxViewModel::finish(const Result<void> &result, const QString &done)
{
    m_done = result ? done : QString();
    refresh();
    if (!result)
        m_problem = ErrorText::of(result.error());
    Q_EMIT changed();
    if (result)
        Q_EMIT saved();
}

} // namespace samsyn
