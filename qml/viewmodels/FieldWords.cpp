// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/FieldWords.h"

#include "qml/viewmodels/AnswerWords.h"
#include "qml/viewmodels/GroupWords.h"
#include "qml/viewmodels/PlanWords.h"
#include "qml/viewmodels/RoundWords.h"
#include "qml/viewmodels/TimeWords.h"
#include "qml/viewmodels/VolumeWords.h"

#include <QDateTime>

namespace samsyn {

namespace {

QString wordOf(ActionStatus status)
{
    return PlanWords::status(status);
}
QString wordOf(Readiness readiness)
{
    return PlanWords::readiness(readiness);
}
QString wordOf(VolumeState state)
{
    return VolumeWords::state(state);
}
QString wordOf(VolumeQuality quality)
{
    return VolumeWords::quality(quality);
}
QString wordOf(RoundStatus status)
{
    RoundCard card;
    card.status = status;
    return RoundWords::status(card);
}
QString wordOf(RespondentGroup group)
{
    return GroupWords::name(group);
}
template <typename E>
QString wordOf(E value)
{
    if constexpr (requires { FieldWords::word(value); })
        return FieldWords::word(value);
    else
        return {};
}

/// Visitor over a group that puts its fields into words.
class Lister {
public:
    explicit Lister(QString language) : m_language(std::move(language)) { }

    void text(const char *field, const QString &value, int)
    {
        const bool isDate = QByteArray(field).endsWith("On") || QByteArray(field).endsWith("Date");
        add(field, isDate ? TimeWords::isoDate(value, m_language) : value);
    }
    void bytes(const char *, const QByteArray &, int) { }
    void boolean(const char *field, bool value) { add(field, FieldWords::word(value)); }
    void real(const char *field, double value) { add(field, AnswerWords::number(value, m_language)); }
    void integer(const char *field, qint64 value, IntegerRange)
    {
        add(field, FieldWords::number(field, value, m_language));
    }
    void optionalInteger(const char *field, const std::optional<qint64> &value, IntegerRange)
    {
        add(field, value ? FieldWords::number(field, *value, m_language) : QString());
    }
    void optionalReal(const char *field, const std::optional<double> &value)
    {
        add(field, value ? AnswerWords::number(*value, m_language) : QString());
    }
    template <typename Tag>
    void id(const char *, const Id<Tag> &)
    {
    }
    template <typename E>
    void choice(const char *field, const E &value, E)
    {
        add(field, wordOf(value));
    }
    void texts(const char *field, const QStringList &values, TextsLimit)
    {
        add(field, values.join(QStringLiteral(", ")));
    }
    template <typename Item>
    void list(const char *field, const std::vector<Item> &items, qsizetype)
    {
        QStringList names;
        if constexpr (requires(const Item &item) { item.name; }) {
            for (const Item &item : items)
                names.append(item.name);
        } else {
            names.append(m_words.toString(qlonglong(items.size())));
        }
        add(field, names.join(QStringLiteral(", ")));
    }

    [[nodiscard]] QList<FieldLine> take() { return std::move(m_lines); }

private:
    void add(const char *field, const QString &text)
    {
        if (const QString label = FieldWords::label(field); !label.isEmpty())
            m_lines.append({label, text});
    }

    QString m_language;
    QLocale m_words{m_language};
    QList<FieldLine> m_lines;
};

template <typename Group>
bool listFields(RecordKind kind, GroupNumber number, const QByteArray &value, Lister &lister)
{
    if (kind != Group::address.kind || number != Group::address.group)
        return false;
    if (const Result<Group> group = readGroup<Group>(value))
        Group::describe(lister, *group);
    return true;
}

template <typename... Groups>
void listFirst(RecordKind kind, GroupNumber number, const QByteArray &value, Lister &lister)
{
    (void)(listFields<Groups>(kind, number, value, lister) || ...);
}

} // namespace

QList<FieldLine> FieldWords::of(RecordKind kind, GroupNumber group, const QByteArray &value,
                                const QString &language)
{
    Lister lister(language);
    if (!value.isEmpty())
        listFirst<CollaborationGroup, MemberOrganisationGroup, OrganisationUnitsGroup, RoundPlanGroup,
                  RoundScheduleGroup, RoundStatusGroup, RoundFrameGroup, RoundFollowUpGroup,
                  RoundPublishingGroup, ConsensusAnswerGroup, RespondentProgressGroup, AnswerGroup,
                  AnswerCommentGroup, EvidenceTitleGroup, CapabilityTargetGroup, CommonTargetGroup,
                  SharedBenefitGroup, JointWeightsGroup, CapabilityActionGroup, ActionStatusGroup,
                  ResultNoteGroup, HelpReadinessGroup, ResultApprovalGroup, CommentReviewGroup,
                  VolumeMeasurementGroup, VolumeConfirmationGroup, SharedVolumesGroup>(kind, group, value,
                                                                                       lister);
    return lister.take();
}

QString FieldWords::number(const QByteArray &field, qint64 value, const QString &language)
{
    if (field.endsWith("AtMs"))
        return RoundWords::moment(value, language);
    if (field == "levelHalves")
        return AnswerWords::number(double(value) / 2, language);
    if (field == "hundredths")
        return AnswerWords::number(double(value) / 100, language);
    if (field.endsWith("Bp"))
        return PlanWords::percent(double(value) / double(kWholeBp));
    if (field == "importance")
        return AnswerWords::importance(int(value));
    return AnswerWords::number(double(value), language);
}

QString FieldWords::label(const QByteArray &field)
{
    const QString plan = planLabel(field);
    return plan.isEmpty() ? sharedLabel(field) : plan;
}

QString FieldWords::planLabel(const QByteArray &field)
{
    static const QHash<QByteArray, const char *> kLabels = {
        {"levelHalves", QT_TR_NOOP("Nivå")},
        {"level", QT_TR_NOOP("Nivå")},
        {"rawLikert", QT_TR_NOOP("Svar")},
        {"rawNumber", QT_TR_NOOP("Svar")},
        {"rawStaged", QT_TR_NOOP("Svar")},
        {"choices", QT_TR_NOOP("Val")},
        {"dueOn", QT_TR_NOOP("Klart senast")},
        {"importance", QT_TR_NOOP("Betydelse")},
        {"decidedBy", QT_TR_NOOP("Beslutat av")},
        {"decidedOn", QT_TR_NOOP("Beslutat den")},
        {"scaleBenefitBp", QT_TR_NOOP("Samverkansnytta")},
        {"prevalenceBp", QT_TR_NOOP("Utbredning")},
        {"gapBp", QT_TR_NOOP("Gap")},
        {"reason", QT_TR_NOOP("Skäl")},
        {"title", QT_TR_NOOP("Rubrik")},
        {"owner", QT_TR_NOOP("Ansvarig")},
        {"note", QT_TR_NOOP("Anteckning")},
        {"readiness", QT_TR_NOOP("Hjälper andra")},
        {"status", QT_TR_NOOP("Läge")},
        {"hundredths", QT_TR_NOOP("Uppgift")},
        {"quality", QT_TR_NOOP("Säkerhet")},
        {"figures", QT_TR_NOOP("Antal uppgifter")},
        {"rationale", QT_TR_NOOP("Motivering")},
    };
    const char *label = kLabels.value(field);
    return label ? tr(label) : QString();
}

QString FieldWords::sharedLabel(const QByteArray &field)
{
    static const QHash<QByteArray, const char *> kLabels = {
        {"name.sv", QT_TR_NOOP("Namn")},
        {"name.en", QT_TR_NOOP("Namn på engelska")},
        {"shortName", QT_TR_NOOP("Kortnamn")},
        {"kind", QT_TR_NOOP("Slag")},
        {"population", QT_TR_NOOP("Invånare")},
        {"populationApproximate", QT_TR_NOOP("Ungefärligt antal")},
        {"benchmarkable", QT_TR_NOOP("Jämförs med andra")},
        {"units", QT_TR_NOOP("Enheter")},
        {"unit", QT_TR_NOOP("Enhet")},
        {"group", QT_TR_NOOP("Grupp")},
        {"mode", QT_TR_NOOP("Sätt att svara")},
        {"balanceMode", QT_TR_NOOP("Vägning")},
        {"referenceDate", QT_TR_NOOP("Mätdag")},
        {"minGroupSize", QT_TR_NOOP("Minsta grupp")},
        {"participants", QT_TR_NOOP("Antal deltagare")},
        {"sharing", QT_TR_NOOP("Resultaten visas för")},
        {"formLength", QT_TR_NOOP("Formulär")},
        {"release", QT_TR_NOOP("Publicering")},
        {"opensAtMs", QT_TR_NOOP("Öppnar")},
        {"closesAtMs", QT_TR_NOOP("Stänger")},
        {"entries", QT_TR_NOOP("Antal rader")},
        {"nextStep.sv", QT_TR_NOOP("Nästa steg")},
        {"nextStep.en", QT_TR_NOOP("Nästa steg på engelska")},
        {"responsible", QT_TR_NOOP("Ansvarig")},
        {"isWanted", QT_TR_NOOP("Ska publiceras")},
        {"approvedBy", QT_TR_NOOP("Godkänt av")},
        {"isCleared", QT_TR_NOOP("Får citeras")},
        {"state", QT_TR_NOOP("Svar")},
        {"comment", QT_TR_NOOP("Kommentar")},
        {"text", QT_TR_NOOP("Text")},
        {"author", QT_TR_NOOP("Skrivet av")},
        {"visibility", QT_TR_NOOP("Läses av")},
    };
    const char *label = kLabels.value(field);
    return label ? tr(label) : QString();
}

QString FieldWords::word(bool value)
{
    return value ? tr("Ja") : tr("Nej");
}

QString FieldWords::word(RoundMode mode)
{
    switch (mode) {
    case RoundMode::Individual:
        return tr("Var och en för sig");
    case RoundMode::Consensus:
        return tr("Gemensamt");
    case RoundMode::Assessor:
        return tr("Av en bedömare");
    }
    return {};
}

QString FieldWords::word(BalanceMode mode)
{
    switch (mode) {
    case BalanceMode::Respondent:
        return tr("Varje person väger lika");
    case BalanceMode::Role:
        return tr("Varje grupp väger lika");
    case BalanceMode::RoleUnit:
        return tr("Varje grupp och enhet väger lika");
    }
    return {};
}

QString FieldWords::word(ResultSharing sharing)
{
    return sharing == ResultSharing::OwnOrganisation ? tr("Den egna organisationen") : tr("Alla deltagare");
}

QString FieldWords::word(ResultRelease release)
{
    return release == ResultRelease::Automatic ? tr("När omgången stänger")
                                               : tr("När deltagarna har godkänt");
}

QString FieldWords::word(FormLength length)
{
    return length == FormLength::Full ? tr("Alla frågor") : tr("Kort form");
}

QString FieldWords::word(CommentVisibility visibility)
{
    return visibility == CommentVisibility::CoordinatorOnly ? tr("Samordnaren") : tr("Alla, utan namn");
}

QString FieldWords::word(AnswerState state)
{
    switch (state) {
    case AnswerState::Unanswered:
        return tr("Obesvarat");
    case AnswerState::Level:
    case AnswerState::Given:
        return tr("Besvarat");
    case AnswerState::DontKnow:
        return tr("Vet inte");
    case AnswerState::NotApplicable:
        return tr("Inte aktuellt");
    case AnswerState::Skipped:
        return tr("Överhoppat");
    case AnswerState::Declined:
        return tr("Vill inte svara");
    }
    return {};
}

QString FieldWords::word(OrganisationKind kind)
{
    switch (kind) {
    case OrganisationKind::Municipality:
        return tr("Kommun");
    case OrganisationKind::MunicipalAssociation:
        return tr("Kommunalförbund");
    case OrganisationKind::JointItBody:
        return tr("Gemensam it-organisation");
    case OrganisationKind::JointCommittee:
        return tr("Gemensam nämnd");
    case OrganisationKind::Company:
        return tr("Bolag");
    case OrganisationKind::University:
        return tr("Högskola");
    case OrganisationKind::Region:
        return tr("Region");
    case OrganisationKind::NationalBody:
        return tr("Nationell myndighet eller organisation");
    case OrganisationKind::Other:
        return tr("Annan");
    }
    return {};
}

} // namespace samsyn
