// SPDX-License-Identifier: EUPL-1.2
// What a person does with a round: moving its closing, and the steps that are asked about first.
#include "qml/viewmodels/RoundViewModel.h"

#include <algorithm>

namespace samsyn {

namespace {

Error notAllowed(const RecordId &round)
{
    return {ErrorCode::SyncNotPermitted, round.toString(), QStringLiteral("not a step of this role")};
}

} // namespace

void RoundViewModel::settle(const Result<void> &outcome, const QString &done)
{
    m_errorText = outcome ? QString() : RoundWords::problem(outcome.error());
    m_doneText = outcome ? done : QString();
    reload();
    if (outcome)
        Q_EMIT saved();
}

bool RoundViewModel::moveClosing()
{
    if (!canMove()) {
        settle(notAllowed(m_round), {});
        return false;
    }
    const std::optional<qint64> at = m_closing.read({m_card.opensAtMs, m_services.clock.nowMs()});
    if (!at)
        return false;
    const Result<void> moved = m_services.rounds.moveClosing(m_round, *at);
    if (moved)
        m_closing.forget();
    //: %1 = day and time
    settle(moved,
           tr("Stängningen är flyttad till %1. Servern får veta det vid nästa synkning.")
               .arg(RoundWords::moment(*at, m_language)));
    return moved.has_value();
}

void RoundViewModel::ask(Asked what)
{
    m_asked = what;
    m_errorText.clear();
    m_doneText.clear();
    Q_EMIT changed();
}

void RoundViewModel::askClose()
{
    if (!canClose())
        return settle(notAllowed(m_round), {});
    ask(Asked::Close);
}

void RoundViewModel::askApprove(int row)
{
    const Result<RecordId> organisation = RecordId::fromString(m_approvals.keyOf(row));
    if (!organisation || !mayApprove(*organisation))
        return settle(notAllowed(m_round), {});
    m_askedMember = *organisation;
    ask(Asked::Approve);
}

void RoundViewModel::askPublish()
{
    if (!canPublish())
        return settle(notAllowed(m_round), {});
    ask(Asked::Publish);
}

void RoundViewModel::cancel()
{
    m_asked = Asked::Nothing;
    Q_EMIT changed();
}

void RoundViewModel::confirm()
{
    const Asked asked = m_asked;
    m_asked = Asked::Nothing;
    switch (asked) {
    case Asked::Nothing:
        return;
    case Asked::Close:
        return settle(m_services.rounds.close(m_round),
                      tr("Omgången är stängd på den här enheten. Servern stänger den vid nästa synkning."));
    case Asked::Approve:
        return settle(m_review.approve(m_round, m_askedMember, m_services.displayName),
                      tr("Resultatet är godkänt. De andra kan läsa det när enheten har synkats."));
    case Asked::Publish:
        return settle(m_review.publish(m_round),
                      tr("Publicering är begärd. Servern publicerar när enheten har synkats."));
    }
}

const MemberApproval *RoundViewModel::askedMember() const
{
    const auto found = std::ranges::find(m_members, m_askedMember, &MemberApproval::organisation);
    return found == m_members.end() ? nullptr : &*found;
}

QString RoundViewModel::askTitle() const
{
    switch (m_asked) {
    case Asked::Nothing:
        return {};
    case Asked::Close:
        return tr("Stänga omgången nu?");
    //: %1 = an organisation
    case Asked::Approve:
        return tr("Godkänna resultatet för %1?")
            .arg(askedMember() ? askedMember()->name.in(m_language) : QString());
    case Asked::Publish:
        return tr("Publicera omgången?");
    }
    return {};
}

QStringList RoundViewModel::askFacts() const
{
    switch (m_asked) {
    case Asked::Nothing:
        return {};
    case Asked::Close:
        return RoundWords::closeFacts(m_plan);
    case Asked::Approve:
        return RoundWords::approveFacts(
            m_plan, askedMember() ? askedMember()->name.in(m_language) : QString(), m_services.displayName);
    case Asked::Publish:
        return RoundWords::publishFacts(int(std::ranges::count_if(m_members, &MemberApproval::isApproved)),
                                        int(m_members.size()));
    }
    return {};
}

QString RoundViewModel::askConfirm() const
{
    switch (m_asked) {
    case Asked::Nothing:
        return {};
    case Asked::Close:
        return tr("Stäng omgången");
    case Asked::Approve:
        return tr("Godkänn");
    case Asked::Publish:
        return tr("Publicera");
    }
    return {};
}

void RoundViewModel::turnComment(int row)
{
    const Result<RecordId> id = RecordId::fromString(m_comments.keyOf(row));
    const auto found = id ? std::ranges::find(m_said, *id, &RoundComment::comment) : m_said.end();
    const auto &own = m_rights.reviewable;
    const bool isMine = found != m_said.end() && std::ranges::find(own, found->organisation) != own.end();
    if (!isMine)
        return settle(notAllowed(m_round), {});
    if (found->isCleared)
        return settle(m_review.withhold(*id),
                      tr("Citatet är tillbakataget. Den som redan har läst det har läst det."));
    settle(m_review.clear(*id), tr("Citatet är släppt. Det läses av andra när enheten har synkats."));
}

void RoundViewModel::forgetError()
{
    m_errorText.clear();
    Q_EMIT changed();
}

} // namespace samsyn
