// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/JointViewModel.h"

#include "qml/viewmodels/ErrorText.h"
#include "qml/viewmodels/HeatMapWords.h"

#include <algorithm>

namespace samsyn {

namespace {

/// In the order in which they are offered.
constexpr Readiness kReadiness[] = {Readiness::Offered, Readiness::Possible, Readiness::NotNow};

int positionOf(Readiness readiness)
{
    return int(std::ranges::find(kReadiness, readiness) - std::begin(kReadiness));
}

} // namespace

JointViewModel::JointViewModel(const AccountServices &services, QObject *parent)
    : QObject(parent), m_service(services.store, services.rounds),
      m_priorities({"title", "areaName", "placeText", "priorityText", "parts", "ownReadiness"}),
      m_suggestions({"title", "capability", "parts", "spoken"}), m_exchange({"title", "detail"})
{
    connect(&m_common, &TargetEditor::decided, this,
            [this](const QString &capability, const TargetDecision &decision) {
                settle(m_service.setCommonTarget(m_picture, capability, decision));
            });
    connect(&m_editor, &JointEditor::weightsDecided, this,
            [this](const JointWeights &weights, const QString &reason) {
                settle(m_service.setWeights(m_picture, weights, reason));
            });
    connect(&m_editor, &JointEditor::benefitDecided, this, [this](double benefit, const QString &reason) {
        const auto stated = benefit < 0 ? std::nullopt : std::optional(benefit);
        settle(m_service.setScaleBenefit(m_picture, m_openCode, stated, reason));
    });
}

void JointViewModel::setLanguage(const QString &language)
{
    m_language = language;
    m_common.setLanguage(language);
    m_editor.retranslate();
    showLists();
}

void JointViewModel::setOwnMember(const RecordId &organisation)
{
    m_own = organisation;
    showLists();
}

void JointViewModel::load(const RecordId &round)
{
    if (m_round != round) {
        m_openCode.clear();
        m_common.close();
    }
    m_round = round;
    Result<JointPicture> picture = m_service.joint(round);
    if (picture) {
        m_picture = *std::move(picture);
        showSituation();
    } else {
        m_picture = {};
        m_situation = Situation::Failed;
        m_message = ErrorText::of(picture.error());
    }
    m_editor.showWeights(m_picture.weights, m_picture.weightsReason);
    showCommon();
    showLists();
}

void JointViewModel::openCommon(int row)
{
    m_openCode = m_priorities.keyOf(row);
    showCommon();
    Q_EMIT changed();
}

void JointViewModel::showCommon()
{
    const auto found = std::ranges::find(m_picture.rows, m_openCode, &JointRow::code);
    if (found == m_picture.rows.end())
        return;
    TargetRow row;
    row.code = found->code;
    row.name = found->name;
    row.areaName = found->areaName;
    row.capability = found->capability;
    row.own = found->common;
    row.cell.reason = NullReason::None; // no member's level stands beside it
    m_common.show(row, m_picture.scale,
                  m_picture.mayCoordinate ? TargetEditor::Rights::Write : TargetEditor::Rights::ReadOnly);
    m_editor.showBenefit(*found);
}

void JointViewModel::settle(const Result<void> &outcome)
{
    m_errorText = outcome ? QString() : ErrorText::of(outcome.error());
    load(m_round);
    if (outcome)
        Q_EMIT saved();
}

void JointViewModel::forgetError()
{
    m_errorText.clear();
    Q_EMIT changed();
}

void JointViewModel::showSituation()
{
    m_message.clear();
    m_situation = Situation::Ready;
    if (!m_picture.round.hasResults) {
        m_situation = Situation::NoResults;
        m_message =
            tr("Det finns inget resultat att utgå från än. Det räknas fram när mätomgången har stängts.");
    } else if (m_picture.hiddenMembers > 0 && int(m_picture.members.size()) < kFewestJointMembers) {
        m_situation = Situation::NotShared;
        m_message =
            tr("I den här mätomgången ser du bara det egna resultatet, så här finns inget att jämföra "
               "med. Om medlemmarna delar resultaten bestäms innan en omgång öppnar; samordnaren för "
               "samverkan ser hela bilden.");
    }
}

const JointMember *JointViewModel::ownMember() const
{
    const auto found = std::ranges::find_if(
        m_picture.members, [this](const JointMember &member) { return member.id == m_own && member.isOwn; });
    return found == m_picture.members.end() ? nullptr : &*found;
}

QString JointViewModel::nameOf(const QString &code) const
{
    const auto found = std::ranges::find(m_picture.members, code, &JointMember::code);
    return found == m_picture.members.end() ? code : found->name.in(m_language);
}

QString JointViewModel::capabilityName(const QString &code) const
{
    const auto found = std::ranges::find(m_picture.rows, code, &JointRow::code);
    return found == m_picture.rows.end() ? code : found->name.in(m_language);
}

PlanRow JointViewModel::rowOf(const JointRow &row) const
{
    const QString title = row.name.in(m_language);
    const bool hasPlace = row.priority.priority.has_value();
    const QString place = hasPlace ? PlanWords::rank(row.priority)
                                   : tr("Saknar underlag: %1 av minst %2 medlemmar har både nivå och mål.")
                                         .arg(row.priority.members)
                                         .arg(kFewestJointMembers);
    const QString priority = hasPlace
        ? tr("Prioritet %1 av 100").arg(displayScore(*row.priority.priority, m_language))
        : QString();
    const QStringList parts = PlanWords::parts(row, m_picture.scale, m_language);
    int readiness = -1;
    if (const JointMember *own = ownMember()) {
        const auto said = row.readiness.find(own->code);
        readiness = said == row.readiness.end() ? -1 : positionOf(said->second.readiness);
    }
    return {row.code,
            {title, row.areaName.in(m_language), place, priority, QVariant::fromValue(parts), readiness}};
}

PlanRow JointViewModel::rowOf(const HelpSuggestion &help) const
{
    const QString title = tr("%1 kan hjälpa %2").arg(nameOf(help.helper), nameOf(help.receiver));
    const QString capability = capabilityName(help.capability);
    const QString key = help.capability + QLatin1Char('\n') + help.helper + QLatin1Char('\n') + help.receiver;
    return {key,
            {title, capability, QVariant::fromValue(PlanWords::reasons(help, m_language)),
             tr("%1 med %2").arg(title, capability)}};
}

void JointViewModel::showLists()
{
    QList<PlanRow> priorities, suggestions, exchange;
    const bool isReady = m_situation == Situation::Ready;
    for (const JointRow &row : m_picture.rows) {
        if (isReady && (row.priority.priority || m_picture.mayCoordinate))
            priorities.append(rowOf(row));
    }
    for (const HelpSuggestion &help : m_picture.help.suggestions) {
        if (isReady)
            suggestions.append(rowOf(help));
    }
    for (const GiveAndTake &member : m_picture.help.members) {
        if (isReady)
            exchange.append({member.code,
                             {nameOf(member.code),
                              tr("Kan ge i %1, kan få i %2").arg(member.gives).arg(member.receives)}});
    }
    m_priorities.show(priorities);
    m_suggestions.show(suggestions);
    m_exchange.show(exchange);
    Q_EMIT changed();
}

QString JointViewModel::weightsText() const
{
    const JointWeights &weights = m_picture.weights;
    const QString text =
        tr("Prioritet = betydelse × (andel svaga %1 + gap %2 + nytta av att göra det tillsammans %3).")
            .arg(PlanWords::percent(weights.prevalence), PlanWords::percent(weights.gap),
                 PlanWords::percent(weights.scaleBenefit));
    return m_picture.weightsReason.isEmpty()
        ? text
        : tr("%1 Vikterna är beslutade av styrgruppen: %2").arg(text, m_picture.weightsReason);
}

QString JointViewModel::basisText() const
{
    const int members = int(m_picture.members.size());
    QString text = tr("Räknat på %n medlemmar som får jämföras.", nullptr, members);
    if (m_picture.hiddenMembers > 0)
        text += QLatin1Char(' ')
            + tr("%n deltagares resultat finns inte på enheten.", nullptr, m_picture.hiddenMembers);
    if (m_picture.membersWithoutPlans > 0)
        text += QLatin1Char(' ')
            + tr("Egna mål och betydelser för %n av dem ser bara de själva och samordnaren; för dem räknas "
                 "det gemensamma målet.",
                 nullptr, m_picture.membersWithoutPlans);
    return text;
}

QString JointViewModel::restText() const
{
    const int rest = int(std::ranges::count_if(
        m_picture.rows, [](const JointRow &row) { return !row.priority.priority.has_value(); }));
    if (m_situation != Situation::Ready || rest == 0)
        return {};
    return tr("%n förmågor saknar underlag: färre än tre medlemmar har både nivå och mål.", nullptr, rest);
}

QString JointViewModel::ownName() const
{
    const JointMember *own = ownMember();
    return own ? own->name.in(m_language) : QString();
}

QString JointViewModel::helpNote() const
{
    if (m_suggestions.count() > 0)
        return {};
    return tr(
        "Inga förslag än. Ett förslag kräver en medlem som är stark och har sagt sig beredd, och en som "
        "är svag och har minst en nivå kvar till sitt mål.");
}

QStringList JointViewModel::readinessNames() const
{
    QStringList names;
    for (const Readiness readiness : kReadiness)
        names.append(PlanWords::readiness(readiness));
    return names;
}

void JointViewModel::stateReadiness(int row, int readiness)
{
    const JointMember *own = ownMember();
    const QString code = m_priorities.keyOf(row);
    if (!own || code.isEmpty() || readiness < 0 || readiness >= int(std::size(kReadiness)))
        return;
    const auto found = std::ranges::find(m_picture.rows, code, &JointRow::code);
    const auto said = found->readiness.find(own->code);
    StatedReadiness stated = said == found->readiness.end() ? StatedReadiness() : said->second;
    stated.readiness = kReadiness[readiness];
    settle(m_service.setReadiness(m_picture, own->id, code, stated));
}

} // namespace samsyn
