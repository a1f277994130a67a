// SPDX-License-Identifier: EUPL-1.2
#include "core/service/SyncService.h"

namespace samsyn {

namespace {

/// Failures that a person has to do something about; all others go away by themselves or with the network.
bool needsPerson(ErrorCode code)
{
    switch (code) {
    case ErrorCode::SyncSignedOut:
    case ErrorCode::SyncNeedsUpgrade:
    case ErrorCode::SyncWrongServer:
    case ErrorCode::StoreFull:
    case ErrorCode::StoreCorrupt:
        return true;
    default:
        return false;
    }
}

std::optional<Error> errorOfStep(const SyncProgress &progress)
{
    switch (progress.step) {
    case SyncStep::Wait:
        return Error{
            ErrorCode::SyncServerBusy, {}, QStringLiteral("come back after %1 s").arg(progress.waitS)};
    case SyncStep::Upgrade:
        return Error{ErrorCode::SyncNeedsUpgrade, {}, QStringLiteral("the server needs a newer Samsyn")};
    case SyncStep::SignedOut:
        return Error{ErrorCode::SyncSignedOut, {}, QStringLiteral("the session has ended")};
    case SyncStep::Continue:
    case SyncStep::Done:
        break;
    }
    return std::nullopt;
}

} // namespace

SyncState syncStateOf(const SyncFacts &facts, SyncActivity activity, const std::optional<Error> &lastError)
{
    SyncState state{SyncSituation::NotComplete, facts, lastError};
    if (activity == SyncActivity::Sending)
        state.situation = SyncSituation::Sending;
    else if (facts.heldOps > 0 || facts.refusedBlobs > 0 || facts.stop != SyncStop::None
             || (lastError && needsPerson(lastError->code)))
        state.situation = SyncSituation::NeedsYou;
    else if (facts.pendingOps > 0 || facts.pendingBlobs > 0)
        state.situation = lastError ? SyncSituation::WaitingForNetwork : SyncSituation::SavedHere;
    else if (facts.everyFeedAtHead && facts.everyChecksumEqual)
        state.situation = SyncSituation::AllSent;
    return state;
}

SyncService::SyncService(DeviceStore &store, SyncSession &session, SyncTransport &transport)
    : m_store(store), m_session(session), m_transport(transport)
{
}

void SyncService::syncNow()
{
    if (m_activity == SyncActivity::Sending)
        return;
    m_activity = SyncActivity::Sending;
    notify();
    sendNext();
}

void SyncService::sendNext()
{
    const Result<QByteArray> request = m_session.nextRequest();
    if (!request)
        return stop(request.error());
    m_transport.post(*request, [this](const Result<QByteArray> &answer) { take(answer); });
}

void SyncService::take(const Result<QByteArray> &answer)
{
    if (!answer && answer.error().code == ErrorCode::SyncTooLarge && m_session.sendLessAtOnce())
        return sendNext();
    if (!answer)
        return stop(answer.error());
    const Result<SyncProgress> progress = m_session.applyResponse(*answer);
    if (!progress)
        return stop(progress.error());
    if (progress->step == SyncStep::Continue)
        return sendNext();
    stop(errorOfStep(*progress));
}

void SyncService::stop(std::optional<Error> error)
{
    m_activity = SyncActivity::Idle;
    m_lastError = std::move(error);
    notify();
}

void SyncService::notify() const
{
    if (m_listener)
        m_listener();
}

Result<SyncState> SyncService::state() const
{
    const Result<SyncFacts> facts = m_store.syncFacts();
    if (!facts)
        return facts.error();
    return syncStateOf(*facts, m_activity, m_lastError);
}

} // namespace samsyn
