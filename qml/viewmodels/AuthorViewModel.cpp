// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/AuthorViewModel.h"

#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/AuthorWords.h"
#include "qml/viewmodels/TimeWords.h"

namespace samsyn {

AuthorViewModel::AuthorViewModel(const AccountServices &services, QObject *parent)
    : QObject(parent), m_services(services), m_authoring(services.authoring),
      m_editor(services.authoring, services.appearance)
{
    connect(&m_services.appearance, &AppearanceViewModel::languageChanged, this, &AuthorViewModel::refresh);
    refresh();
}

QString AuthorViewModel::errorText() const
{
    return m_error ? AuthorWords::problem(*m_error) : QString();
}

bool AuthorViewModel::settle(const Result<void> &outcome)
{
    m_error = outcome ? std::nullopt : std::optional<Error>(outcome.error());
    Q_EMIT changed();
    return outcome.has_value();
}

void AuthorViewModel::forgetMessages()
{
    m_error.reset();
    m_doneText.clear();
    Q_EMIT changed();
}

void AuthorViewModel::refresh()
{
    if (!m_authoring)
        return;
    const Result<bool> allowed = m_authoring->mayAuthor();
    m_isAllowed = allowed && *allowed;
    if (m_isAllowed)
        showLists();
    Q_EMIT changed();
}

void AuthorViewModel::showLists()
{
    const QString language = m_services.appearance.language();
    const Result<QList<CatalogueEntry>> entries = m_authoring->catalogue();
    const Result<QList<DraftEntry>> drafts = m_authoring->drafts();
    if (!entries || !drafts) {
        m_error = entries ? drafts.error() : entries.error();
        return;
    }
    QList<AuthorCard> published, own;
    for (const CatalogueEntry &entry : *entries) {
        const QString facts = QStringList{entry.code + QLatin1Char(' ') + entry.version,
                                          AuthorWords::questionCount(entry.questionCount), entry.licence}
                                  .join(QStringLiteral(" · "));
        published.append({entry.package.toString(), entry.name.in(language),
                          entry.hasArrived ? facts : tr("Har inte kommit fram helt än"),
                          entry.statement.in(language), entry.hasArrived});
    }
    for (const DraftEntry &entry : *drafts) {
        const QString when = TimeWords::past(entry.changedAtMs, m_services.clock.nowMs(), language);
        own.append(
            {entry.id,
             entry.name.isEmpty() ? tr("Utan namn") : entry.name,
             QStringList{entry.code + QLatin1Char(' ') + entry.version, tr("Ändrat %1").arg(when)}.join(
                 QStringLiteral(" · ")),
             {},
             true});
    }
    m_published.show(published);
    m_drafts.show(own);
}

Result<RecordId> AuthorViewModel::packageOf(int row) const
{
    return RecordId::fromString(m_published.keyOf(row));
}

bool AuthorViewModel::copy(int row, CopyAs as)
{
    const Result<RecordId> package = packageOf(row);
    if (!package || !m_authoring)
        return false;
    const Result<QString> id = m_authoring->copy(*package, as);
    if (!id)
        return settle(id.error());
    showLists();
    return openDraft(*id);
}

bool AuthorViewModel::copyAsNextVersion(int row)
{
    return copy(row, CopyAs::NextVersion);
}

bool AuthorViewModel::copyAsNewFramework(int row)
{
    return copy(row, CopyAs::NewFramework);
}

bool AuthorViewModel::read(int row)
{
    const Result<RecordId> package = packageOf(row);
    if (!package || !m_authoring)
        return false;
    const Result<const Framework *> framework = m_services.library.framework(*package);
    if (!framework)
        return settle(framework.error());
    m_editor.read(**framework);
    return settle({});
}

bool AuthorViewModel::openDraft(int row)
{
    return openDraft(m_drafts.keyOf(row));
}

bool AuthorViewModel::openDraft(const QString &id)
{
    if (!m_authoring)
        return false;
    const Result<FrameworkDraft> draft = m_authoring->draft(id);
    if (!draft)
        return settle(draft.error());
    m_doneText.clear();
    m_editor.open(*draft);
    return settle({});
}

void AuthorViewModel::discard(int row)
{
    if (!m_authoring)
        return;
    const QString id = m_drafts.keyOf(row);
    if (m_editor.isOpen() && m_editor.draft().id == id)
        m_editor.close();
    if (settle(m_authoring->discard(id)))
        showLists();
}

void AuthorViewModel::compare()
{
    if (!m_authoring || !m_editor.isOpen())
        return;
    m_editor.check();
    const FrameworkDraft draft = m_editor.draft();
    const Result<PublishCheck> check = m_authoring->check(draft);
    const Result<const Framework *> predecessor =
        m_authoring->newest(draft.framework.value(QStringLiteral("code")).toString());
    if (!check || !predecessor) {
        static_cast<void>(settle(check ? predecessor.error() : check.error()));
        return;
    }
    m_comparison.show({*check, *predecessor, m_services.appearance.language()});
}

void AuthorViewModel::keep(int row, const std::optional<MappingDecision> &decision)
{
    if (!decision)
        return;
    m_editor.decide(m_comparison.codeOf(row), *decision);
    compare();
}

void AuthorViewModel::decide(int row, int choice)
{
    keep(row, m_comparison.decisionOf(row, choice));
}

void AuthorViewModel::decideOrigins(int row, const QString &codes)
{
    keep(row, m_comparison.decisionFrom(row, codes));
}

void AuthorViewModel::raiseVersion()
{
    const QString version = m_comparison.neededVersion();
    if (version.isEmpty())
        return;
    m_editor.setVersion(version);
    compare();
}

bool AuthorViewModel::publish()
{
    if (!m_authoring || !m_editor.store())
        return false;
    const QString name = m_editor.title();
    const Result<RecordId> package = m_authoring->publish(m_editor.draft().id);
    if (!package)
        return settle(package.error());
    m_editor.close();
    m_doneText = tr("%1 är publicerad här och skickas vid nästa synkning. Den ändras aldrig mer; kopiera den "
                    "för att göra en ny version.")
                     .arg(name);
    showLists();
    Q_EMIT saved();
    return settle({});
}

} // namespace samsyn
