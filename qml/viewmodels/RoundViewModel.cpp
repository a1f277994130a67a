// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/RoundViewModel.h"

#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/CommentRows.h"
#include "qml/viewmodels/ResponseWords.h"

#include <algorithm>

namespace samsyn {

RoundViewModel::RoundViewModel(const AccountServices &services, QObject *parent)
    : QObject(parent), m_services(services), m_review(services.store),
      m_progressOf(services.store, services.clock),
      m_approvals({"title", "detail", "iconName", "actionText", "spoken"}), m_comments(CommentRows::roles()),
      m_reminder(services.store), m_language(services.appearance.language())
{
    connect(&services.appearance, &AppearanceViewModel::languageChanged, this,
            [this, &appearance = services.appearance] {
                m_language = appearance.language();
                reload();
            });
}

void RoundViewModel::open(const QString &round)
{
    const Result<RecordId> id = RecordId::fromString(round);
    if (!id)
        return fail(id.error());
    if (m_round != *id)
        m_closing.forget();
    m_round = *id;
    m_errorText.clear();
    m_doneText.clear();
    m_asked = Asked::Nothing;
    reload();
}

void RoundViewModel::reload()
{
    if (m_round.isNull())
        return;
    const Result<void> outcome = read();
    if (!outcome)
        return fail(outcome.error());
    Q_EMIT changed();
}

void RoundViewModel::fail(const Error &error)
{
    m_situation = Situation::Failed;
    m_message = RoundWords::problem(error);
    Q_EMIT changed();
}

Result<void> RoundViewModel::read()
{
    Result<RoundRights> rights = roundRights(m_services.store, m_round);
    SAMSYN_TRY(rights);
    m_rights = *std::move(rights);
    if (!m_rights.mayFollow) {
        m_situation = Situation::NotForYou;
        m_message =
            tr("Omgången följs av chefer och samordnare i de organisationer som är med. Dina egna svar "
               "och resultat är inte berörda.");
        return {};
    }
    const auto plan = readCell<RoundPlanGroup>(m_services.store, m_round);
    SAMSYN_TRY(plan);
    m_plan = plan->value_or(RoundPlanGroup());
    const Result<QList<RoundCard>> cards = m_services.rounds.rounds();
    SAMSYN_TRY(cards);
    const auto card = std::ranges::find(*cards, m_round, &RoundCard::round);
    SAMSYN_REQUIRE(card != cards->end()); // roundRights() has found its plan
    m_card = *card;
    Result<RoundProgress> progress = m_progressOf.progress(m_round);
    SAMSYN_TRY(progress);
    m_progress = *std::move(progress);
    const auto publishing = readCell<RoundPublishingGroup>(m_services.store, m_round);
    SAMSYN_TRY(publishing);
    m_isPublishingWanted = publishing->value_or(RoundPublishingGroup()).isWanted;
    SAMSYN_TRY(readApprovals());
    SAMSYN_TRY(readComments());
    m_closing.show(m_card.closesAtMs, m_language);
    m_reminder.show(m_card, m_services.displayName, m_language);
    m_situation = Situation::Ready;
    return {};
}

Result<void> RoundViewModel::readApprovals()
{
    Result<std::vector<MemberApproval>> members = m_review.approvals(m_round);
    SAMSYN_TRY(members);
    m_members = *std::move(members);
    QList<PlanRow> rows;
    for (const MemberApproval &member : m_members) {
        const QString name = member.name.in(m_language);
        //: %1 = the person who approved
        const QString approved =
            member.approvedBy.isEmpty() ? tr("Godkänt") : tr("Godkänt av %1").arg(member.approvedBy);
        const QString detail = member.isApproved   ? approved
            : m_card.status == RoundStatus::Closed ? tr("Väntar på godkännande")
                                                   : tr("Godkändes inte");
        const QString action =
            mayApprove(member.organisation) && !member.isApproved ? tr("Godkänn resultatet") : QString();
        rows.append({member.organisation.toString(),
                     {name, detail, member.isApproved ? QStringLiteral("check") : QStringLiteral("waiting"),
                      action, tr("%1: %2").arg(name, detail)}});
    }
    m_approvals.show(rows);
    return {};
}

Result<void> RoundViewModel::readComments()
{
    Result<std::vector<RoundComment>> said = m_review.comments(m_round);
    SAMSYN_TRY(said);
    m_said = *std::move(said);
    const Result<const Framework *> framework = m_services.library.form(m_plan.framework, m_plan.formLength);
    CommentContext context{framework ? *framework : nullptr, m_rights, {}, m_language};
    for (const RecordId &participant : m_plan.participants) {
        const auto member = readCell<MemberOrganisationGroup>(m_services.store, participant);
        SAMSYN_TRY(member);
        const bool isSeveral = std::ranges::any_of(m_said, [this](const RoundComment &comment) {
            return comment.organisation != m_said.front().organisation;
        });
        if (isSeveral)
            context.organisations[participant] =
                member->value_or(MemberOrganisationGroup()).name.in(m_language);
    }
    m_comments.show(CommentRows::rows(m_said, context));
    return {};
}

bool RoundViewModel::isOver() const
{
    return m_card.status == RoundStatus::Closed || m_card.status == RoundStatus::Published;
}

bool RoundViewModel::canMove() const
{
    return m_rights.maySteer && (m_card.status == RoundStatus::Planned || isOpen());
}

bool RoundViewModel::canRemind() const
{
    return m_rights.mayFollow && isOpen() && m_plan.mode == RoundMode::Individual;
}

bool RoundViewModel::mayApprove(const RecordId &organisation) const
{
    return m_card.status == RoundStatus::Closed && m_card.hasResults
        && std::ranges::find(m_rights.approvable, organisation) != m_rights.approvable.end();
}

bool RoundViewModel::canPublish() const
{
    return m_rights.maySteer && hasApprovals() && m_card.status == RoundStatus::Closed
        && !m_isPublishingWanted;
}

bool RoundViewModel::hasComments() const
{
    return isOver() && m_plan.mode == RoundMode::Individual;
}

QString RoundViewModel::name() const
{
    return m_card.name.in(m_language);
}

QString RoundViewModel::stepText() const
{
    return RoundWords::step(m_card, m_plan, m_services.clock.nowMs(), m_language);
}

QString RoundViewModel::responseTitle() const
{
    return wordsOfTime(ResponseWords::title(m_progress, m_services.clock.nowMs(), m_language));
}

QString RoundViewModel::asOfText() const
{
    return wordsOfTime(ResponseWords::asOf(m_progress, m_services.clock.nowMs(), m_language));
}

QString RoundViewModel::wordsOfTime(const QString &title)
{
    return title.isEmpty()
        ? tr("Inga siffror har kommit än. Servern räknar var femte minut; de kommer med nästa synkning.")
        : title;
}

QStringList RoundViewModel::responseTexts() const
{
    QStringList texts;
    for (const ResponseWords::Line &line : ResponseWords::lines(m_progress, m_language))
        texts.append(line.text);
    return texts;
}

QList<double> RoundViewModel::responseShares() const
{
    QList<double> shares;
    for (const ResponseWords::Line &line : ResponseWords::lines(m_progress, m_language))
        shares.append(line.share);
    return shares;
}

QStringList RoundViewModel::waitingTexts() const
{
    return RoundWords::waiting(m_progress, m_language);
}

QStringList RoundViewModel::reminderSteps() const
{
    return {
        tr("Servern skickar inga meddelanden själv. Den som sköter servern tar fram nya personliga länkar "
           "till "
           "dem som inte har använt sin, med kommandot samsyn-server remind."),
        tr("Har ni en lista med namn: skicka texten och länken till var och en som kommandot räknar upp."),
        tr("Har ni en lista utan namn: skicka texten till alla som är inbjudna. Den som har tappat bort sin "
           "länk ber om en ny."),
        tr("Att en länk är använd betyder inte att svaren är inlämnade. Vem som har svarat, och vad, visas "
           "inte för någon.")};
}

QString RoundViewModel::approvalText() const
{
    const auto approved = std::ranges::count_if(m_members, &MemberApproval::isApproved);
    if (m_card.status == RoundStatus::Published)
        return {};
    if (m_isPublishingWanted)
        return tr("Publicering är begärd. Servern publicerar när enheten har synkats.");
    if (m_rights.maySteer)
        return tr("%1 av %2 organisationer har godkänt.").arg(approved).arg(m_members.size());
    return m_card.hasResults
        ? tr("Läs värmekartan först. Godkänner gör den som är chef eller samordnare i organisationen.")
        : tr("Resultatet har inte kommit till enheten än. Det kan godkännas när det har lästs.");
}

QString RoundViewModel::commentsText() const
{
    if (!m_rights.reviewable.empty())
        return tr(
            "Bara du som samordnar organisationen läser alla kommentarer. Läs dem för vad som sägs, inte "
            "för vem som kan ha skrivit. Det som du släpper som citat läses av chefer i organisationen "
            "och av samordnarna för samverkan.");
    return tr("Här står citat som den som skrev har tillåtit och som organisationens samordnare har släppt.");
}

QString RoundViewModel::noCommentsText() const
{
    if (!m_said.empty())
        return {};
    return m_rights.reviewable.empty() ? tr("Inga citat är släppta.")
                                       //: %1 = a number of answers
                                       : tr("Inga kommentarer kan visas. Antingen har ingen skrivit något, "
                                            "eller så har svarsgruppen färre än "
                                            "%1 svar.")
                                             .arg(m_plan.minGroupSize);
}

} // namespace samsyn
