// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/VolumesViewModel.h"

#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/ErrorText.h"
#include "qml/viewmodels/HeatMapWords.h"
#include "qml/viewmodels/TimeWords.h"
#include "qml/viewmodels/VolumeFace.h"

#include <QFile>

#include <algorithm>
#include <set>

namespace samsyn {

namespace {

constexpr int kYearsOffered = 6; ///< complete ones, besides those that have figures
// Before the groups, in this order.
constexpr int kEverything = 0, kMissing = 1, kAsked = 2, kGroupsFrom = 3;

bool isAsked(const VolumeRow &row)
{
    return !row.questions.empty() && !row.isConfirmed;
}

} // namespace

VolumesViewModel::VolumesViewModel(const AccountServices &services, QObject *parent)
    : QObject(parent), m_services(services), m_volumes(services.store, m_questionnaire),
      m_rows(VolumeFace::listRoles()), m_editor(m_questionnaire)
{
    connect(&m_editor, &VolumeEditor::entered, this, [this](const QString &code, const VolumeEntry &entry) {
        settle(m_volumes.set(spotOf(code), entry));
    });
    connect(&m_editor, &VolumeEditor::confirmed, this, [this](const QString &code, const QString &reason) {
        settle(m_volumes.confirm(spotOf(code), reason));
    });
    connect(&m_editor, &VolumeEditor::confirmationTakenBack, this,
            [this](const QString &code) { settle(m_volumes.takeBackConfirmation(spotOf(code))); });
    connect(&services.appearance, &AppearanceViewModel::languageChanged, this,
            [this, &appearance = services.appearance] { setLanguage(appearance.language()); });
    setLanguage(services.appearance.language());
}

void VolumesViewModel::setLanguage(const QString &language)
{
    m_language = language;
    m_editor.setLanguage(language);
    showRows();
}

int VolumesViewModel::thisYear() const
{
    return dayOf(m_services.clock.nowMs()).year();
}

bool VolumesViewModel::readQuestionnaire()
{
    if (!m_questionnaire.groups.isEmpty())
        return true;
    QFile file(QStringLiteral(":/samsyn/data/volumes/V.json"));
    const bool isRead = file.open(QIODevice::ReadOnly);
    VolumesReading reading = readVolumes(isRead ? file.readAll() : QByteArray(), file.fileName());
    if (reading.questionnaire) {
        m_questionnaire = std::move(*reading.questionnaire);
        return true;
    }
    fail(reading.findings.isEmpty() ? Error{ErrorCode::JsonSyntax, file.fileName(), {}}
                                    : reading.findings.first());
    return false;
}

void VolumesViewModel::open()
{
    m_isOpen = true;
    m_errorText.clear();
    if (readQuestionnaire())
        reload();
}

void VolumesViewModel::reload()
{
    const Result<void> found = findMembers();
    if (!found)
        return fail(found.error());
    if (m_isOpen)
        load();
    Q_EMIT changed();
}

Result<void> VolumesViewModel::findMembers()
{
    m_members.clear();
    const auto cells =
        m_services.store.cells(RecordKind::MemberOrganisation, MemberOrganisationGroup::address.group);
    SAMSYN_TRY(cells);
    std::vector<Member> others;
    for (const ShownCell &cell : *cells) {
        const Result<PlanAccess> access = planAccess(m_services.store, cell.record);
        SAMSYN_TRY(access);
        const Result<MemberOrganisationGroup> member = readGroup<MemberOrganisationGroup>(cell.value);
        SAMSYN_TRY(member);
        if (*access == PlanAccess::Writable)
            m_members.push_back({cell.record, member->name});
        else if (*access == PlanAccess::Readable)
            others.push_back({cell.record, member->name});
    }
    std::ranges::stable_sort(others, {}, [](const Member &member) { return member.name.sv; });
    m_members.insert(m_members.end(), others.begin(), others.end());
    m_isAllowed = !m_members.empty();
    return {};
}

Result<void> VolumesViewModel::findYears()
{
    const Result<std::vector<int>> stored = m_volumes.years(m_members[std::size_t(m_organisation)].id);
    SAMSYN_TRY(stored);
    std::set<int, std::greater<>> years(stored->begin(), stored->end());
    const int latest = thisYear() - 1;
    for (int year = latest; year > latest - kYearsOffered; --year)
        years.insert(year);
    years.insert(thisYear());
    m_years.assign(years.begin(), years.end());
    if (m_year == 0 || !years.contains(m_year))
        m_year = latest; // the last year that is over has its figures
    return {};
}

void VolumesViewModel::load()
{
    m_organisation = std::clamp(m_organisation, 0, std::max(0, int(m_members.size()) - 1));
    if (m_members.empty()) {
        m_situation = Situation::NotForYou;
        m_message = tr("Volymerna skrivs in och läses av chefer och samordnare i kommunerna. Dina egna svar "
                       "är inte berörda.");
        return;
    }
    const Result<void> years = findYears();
    if (!years)
        return fail(years.error());
    Result<VolumePicture> picture = m_volumes.picture(m_members[std::size_t(m_organisation)].id, m_year);
    if (!picture)
        return fail(picture.error());
    m_situation = Situation::Ready;
    m_picture = *std::move(picture);
    if (m_editor.isOpen())
        showRow(m_editor.code());
    showRows();
}

void VolumesViewModel::fail(const Error &error)
{
    m_situation = Situation::Failed;
    m_message = ErrorText::of(error);
    Q_EMIT changed();
}

void VolumesViewModel::settle(const Result<void> &outcome)
{
    m_errorText = outcome ? QString() : ErrorText::of(outcome.error());
    reload();
    if (outcome)
        Q_EMIT saved();
}

QString VolumesViewModel::stateText() const
{
    const Result<SyncFacts> facts = m_services.store.syncFacts();
    if (!facts || !facts->lastSyncMs)
        return m_picture.sharing.others.empty() ? tr("De andras tal har inte hämtats till enheten än.")
                                                : QString();
    //: %1 date and time of the last sync
    return tr("Visar läget %1")
        .arg(TimeWords::pastWithClock(*facts->lastSyncMs, m_services.clock.nowMs(), m_language));
}

QStringList VolumesViewModel::organisationNames() const
{
    QStringList names;
    for (const Member &member : m_members)
        names.append(member.name.in(m_language));
    return names;
}

void VolumesViewModel::setOrganisation(int organisation)
{
    if (organisation < 0 || organisation >= int(m_members.size()) || organisation == m_organisation)
        return;
    closeRow();
    m_organisation = organisation;
    reload();
}

QString VolumesViewModel::organisationName() const
{
    return m_picture.organisationName.in(m_language);
}

QStringList VolumesViewModel::yearNames() const
{
    QStringList names;
    for (const int year : m_years)
        names.append(QString::number(year));
    return names;
}

int VolumesViewModel::year() const
{
    const auto found = std::ranges::find(m_years, m_year);
    return found == m_years.end() ? -1 : int(found - m_years.begin());
}

void VolumesViewModel::setYear(int year)
{
    if (year < 0 || year >= int(m_years.size()) || m_years[std::size_t(year)] == m_year)
        return;
    static_cast<void>(m_editor.storeTyped());
    m_year = m_years[std::size_t(year)];
    reload();
}

QString VolumesViewModel::accessText() const
{
    if (m_situation != Situation::Ready || canWrite())
        return {};
    return tr("Du läser talen som samordnare för samverkan. Bara chefer och samordnare i %1 ändrar dem.")
        .arg(organisationName());
}

QString VolumesViewModel::progressText() const
{
    const QString filled = tr("%1 av %2 ifyllda.").arg(m_picture.answered).arg(m_picture.total);
    if (m_picture.openQuestions == 0)
        return filled;
    return filled + QLatin1Char(' ')
        + tr("%n tal att kontrollera: Stämmer det?", nullptr, m_picture.openQuestions);
}

double VolumesViewModel::progressShare() const
{
    return m_picture.total == 0 ? 0 : double(m_picture.answered) / m_picture.total;
}

QStringList VolumesViewModel::filterNames() const
{
    QStringList names{tr("Alla mått"), tr("Inte ifyllda (%1)").arg(m_picture.total - m_picture.answered),
                      tr("Stämmer det? (%1)").arg(m_picture.openQuestions)};
    for (const VolumeGroupRows &group : m_picture.groups) {
        const auto filled = std::ranges::count_if(
            group.rows, [](const VolumeRow &row) { return row.own.state != VolumeState::Empty; });
        //: %1 a group of figures, %2 how many of its %3 figures are filled in
        names.append(tr("%1 (%2 av %3)").arg(group.name.in(m_language)).arg(filled).arg(group.rows.size()));
    }
    return names;
}

void VolumesViewModel::setFilter(int filter)
{
    if (filter < 0 || filter >= kGroupsFrom + int(m_picture.groups.size()) || filter == m_filter)
        return;
    m_filter = filter;
    showRows();
}

bool VolumesViewModel::isListed(const VolumeRow &row, int group) const
{
    switch (m_filter) {
    case kEverything:
        return true;
    case kMissing:
        return row.own.state == VolumeState::Empty;
    case kAsked:
        return isAsked(row);
    default:
        return group == m_filter - kGroupsFrom;
    }
}

void VolumesViewModel::showRows()
{
    const VolumeFace face(m_questionnaire, m_language, m_year);
    QList<PlanRow> rows;
    for (std::size_t i = 0; i < m_picture.groups.size(); ++i) {
        const VolumeGroupRows &group = m_picture.groups[i];
        QString heading = group.name.in(m_language);
        for (const VolumeRow &row : group.rows) {
            if (!isListed(row, int(i)))
                continue;
            rows.append(face.listRow(row, heading, m_editor.code()));
            heading.clear();
        }
    }
    m_rows.show(rows);
    Q_EMIT changed();
}

QString VolumesViewModel::emptyText() const
{
    if (m_situation != Situation::Ready || m_rows.count() > 0)
        return {};
    return m_filter == kMissing ? tr("Alla mått är ifyllda för %1.").arg(m_year)
                                : tr("Inget tal behöver kontrolleras.");
}

void VolumesViewModel::showRow(const QString &code)
{
    if (const VolumeRow *row = m_picture.row(code))
        m_editor.show(*row, m_year,
                      canWrite() ? VolumeEditor::Rights::Write : VolumeEditor::Rights::ReadOnly);
}

void VolumesViewModel::openRow(int row)
{
    const QString code = m_rows.keyOf(row);
    if (code.isEmpty() || code == m_editor.code())
        return;
    static_cast<void>(m_editor.storeTyped());
    showRow(code);
    showRows();
}

bool VolumesViewModel::openNext()
{
    if (!m_editor.storeTyped())
        return false;
    bool isAfter = false;
    for (std::size_t i = 0; i < m_picture.groups.size(); ++i) {
        for (const VolumeRow &row : m_picture.groups[i].rows) {
            if (isAfter && isListed(row, int(i))) {
                showRow(row.indicator->code);
                showRows();
                return true;
            }
            isAfter = isAfter || row.indicator->code == m_editor.code();
        }
    }
    return false;
}

void VolumesViewModel::closeRow()
{
    static_cast<void>(m_editor.storeTyped());
    m_editor.close();
    showRows();
}

QString VolumesViewModel::comparisonText() const
{
    return VolumeWords(m_questionnaire, m_language).sharers(m_picture);
}

QString VolumesViewModel::sharingText() const
{
    return VolumeWords::sharing(m_picture);
}

QString VolumesViewModel::shareAction() const
{
    return canWrite() ? VolumeWords::shareAction(m_picture) : QString();
}

QString VolumesViewModel::audienceText() const
{
    return tr("När ni delar ser chefer och samordnare i de andra organisationerna i %1 era tal för %2 och "
              "hur "
              "säkra de är. Det som står som Vet inte, kommentarer och svar på frågor följer inte med. De "
              "delade talen lagras på enheterna hos alla som är med i samverkan.")
        .arg(m_services.collaborationName)
        .arg(m_year);
}

void VolumesViewModel::share()
{
    if (m_editor.storeTyped())
        settle(m_volumes.share(m_picture.organisation, m_year));
}

void VolumesViewModel::withdraw()
{
    settle(m_volumes.withdraw(m_picture.organisation, m_year));
}

void VolumesViewModel::forgetError()
{
    m_errorText.clear();
    Q_EMIT changed();
}

} // namespace samsyn
