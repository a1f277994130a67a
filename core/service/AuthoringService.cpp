// SPDX-License-Identifier: EUPL-1.2
#include "core/service/AuthoringService.h"

#include "core/questionnaire/FormatWords.h"
#include "core/service/DraftDocument.h"
#include "core/service/ResultLimit.h"

#include <QJsonDocument>

#include <algorithm>

namespace samsyn {

namespace {

const QString kListKey = QStringLiteral("author/drafts");

using VersionNumber = std::pair<int, int>;

VersionNumber numberOf(const QString &version)
{
    const QStringList parts = version.split(QLatin1Char('.'));
    return {parts.value(0).toInt(), parts.value(1).toInt()};
}

QString keyOf(const QString &id)
{
    return QStringLiteral("author/draft/") + id;
}

Error missing(const QString &id)
{
    return {ErrorCode::FrameworkMissing, id, QStringLiteral("there is no such draft on this device")};
}

Error corrupt(const QString &where)
{
    return {ErrorCode::StoreCorrupt, where, QStringLiteral("a stored draft is not JSON")};
}

/// Empty bytes give an empty object. Errors: StoreCorrupt.
Result<QJsonObject> readObject(const QByteArray &bytes, const QString &where)
{
    if (bytes.isEmpty())
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return corrupt(where);
    return document.object();
}

QJsonObject toJson(const DraftEntry &entry)
{
    return {{QStringLiteral("id"), entry.id},
            {QStringLiteral("code"), entry.code},
            {QStringLiteral("version"), entry.version},
            {QStringLiteral("name"), entry.name},
            {QStringLiteral("changedAtMs"), double(entry.changedAtMs)}};
}

DraftEntry entryOf(const QJsonObject &json)
{
    return {json.value(QStringLiteral("id")).toString(), json.value(QStringLiteral("code")).toString(),
            json.value(QStringLiteral("version")).toString(), json.value(QStringLiteral("name")).toString(),
            qint64(json.value(QStringLiteral("changedAtMs")).toDouble())};
}

DraftEntry entryOf(const FrameworkDraft &draft)
{
    const QJsonObject &framework = draft.framework;
    return {draft.id, framework.value(QStringLiteral("code")).toString(),
            framework.value(QStringLiteral("version")).toString(),
            framework.value(QStringLiteral("name"))[QStringLiteral("sv")].toString(), draft.changedAtMs};
}

QJsonObject toJson(const MappingDecisions &decisions)
{
    QJsonObject json;
    for (auto it = decisions.begin(); it != decisions.end(); ++it)
        json.insert(
            it.key(),
            QJsonObject{{QStringLiteral("from"), QJsonArray::fromStringList(it->from)},
                        {QStringLiteral("relation"), formatWord(questionRelationWords(), it->relation)},
                        {QStringLiteral("seen"), QString::fromLatin1(it->seen.toHex())}});
    return json;
}

MappingDecisions decisionsOf(const QJsonObject &json)
{
    MappingDecisions decisions;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QJsonObject entry = it->toObject();
        MappingDecision decision;
        const QJsonArray from = entry.value(QStringLiteral("from")).toArray();
        for (const QJsonValue &code : from)
            decision.from.append(code.toString());
        const QString word = entry.value(QStringLiteral("relation")).toString();
        for (const FormatWord<QuestionRelation> &known : questionRelationWords()) {
            if (known.word == word)
                decision.relation = known.value;
        }
        decision.seen = QByteArray::fromHex(entry.value(QStringLiteral("seen")).toString().toLatin1());
        decisions.insert(it.key(), decision);
    }
    return decisions;
}

QJsonObject toJson(const FrameworkDraft &draft)
{
    return {{QStringLiteral("origin"), draft.origin.toString()},
            {QStringLiteral("changedAtMs"), double(draft.changedAtMs)},
            {QStringLiteral("decisions"), toJson(draft.decisions)},
            {QStringLiteral("framework"), draft.framework}};
}

bool isCoordinator(const UserProfileGroup &profile)
{
    return std::ranges::any_of(
        profile.roles, [](const RoleEntry &role) { return role.role == UserRole::CollaborationCoordinator; });
}

void place(QList<DraftEntry> &entries, const DraftEntry &entry)
{
    erase_if(entries, [&entry](const DraftEntry &other) { return other.id == entry.id; });
    entries.prepend(entry);
}

/// What an obstacle is called where nobody but support reads it.
QString obstacleText(PublishObstacle obstacle)
{
    switch (obstacle) {
    case PublishObstacle::Findings:
        return QStringLiteral("the draft breaks a rule of the format");
    case PublishObstacle::TooLarge:
        return QStringLiteral("the results of a round would not fit");
    case PublishObstacle::VersionTooLow:
        return QStringLiteral("the version is not above the published one");
    case PublishObstacle::VersionNotMajor:
        return QStringLiteral("questions have changed, so the number before the point must rise");
    case PublishObstacle::Undecided:
        return QStringLiteral("it is not said of every question what became of it");
    case PublishObstacle::Clash:
        return QStringLiteral("an earlier question is divided and joined at once");
    }
    return {};
}

} // namespace

AuthoringService::AuthoringService(DeviceStore &store, FrameworkLibrary &library, const Ports &ports)
    : m_store(store), m_library(library), m_ports(ports)
{
}

Result<bool> AuthoringService::mayAuthor() const
{
    const auto cells = m_store.cells(RecordKind::UserProfile, UserProfileGroup::address.group);
    if (!cells)
        return cells.error();
    for (const ShownCell &cell : *cells) {
        const Result<UserProfileGroup> profile = readGroup<UserProfileGroup>(cell.value);
        if (!profile)
            return profile.error();
        if (isCoordinator(*profile))
            return true;
    }
    return false;
}

Result<void> AuthoringService::refuseOthers() const
{
    const Result<bool> allowed = mayAuthor();
    if (!allowed)
        return allowed.error();
    if (*allowed)
        return {};
    return Error{ErrorCode::SyncNotPermitted, QStringLiteral("catalogue"),
                 QStringLiteral("only coordinators of the collaboration write questionnaires")};
}

Result<QList<CatalogueEntry>> AuthoringService::catalogue() const
{
    const auto cells = m_store.cells(RecordKind::FrameworkPackage, FrameworkPackageGroup::address.group);
    if (!cells)
        return cells.error();
    QList<CatalogueEntry> entries;
    for (const ShownCell &cell : *cells) {
        const Result<FrameworkPackageGroup> package = readGroup<FrameworkPackageGroup>(cell.value);
        if (!package)
            return package.error();
        CatalogueEntry entry{cell.record, package->code, package->version, {}, package->name, {}, 0, false};
        const Result<const Framework *> framework = m_library.framework(cell.record);
        if (framework) {
            entry.licence = (*framework)->licence;
            entry.statement = (*framework)->statement;
            entry.questionCount = int((*framework)->questionsInOrder().size());
            entry.hasArrived = true;
        }
        entries.append(entry);
    }
    std::ranges::stable_sort(entries, [](const CatalogueEntry &a, const CatalogueEntry &b) {
        return a.code != b.code ? a.code < b.code : numberOf(a.version) > numberOf(b.version);
    });
    return entries;
}

Result<QList<DraftEntry>> AuthoringService::drafts() const
{
    const Result<QByteArray> bytes = m_store.draft(kListKey);
    if (!bytes)
        return bytes.error();
    const Result<QJsonObject> json = readObject(*bytes, kListKey);
    if (!json)
        return json.error();
    QList<DraftEntry> entries;
    const QJsonArray list = json->value(QStringLiteral("drafts")).toArray();
    for (const QJsonValue &entry : list)
        entries.append(entryOf(entry.toObject()));
    return entries;
}

Result<void> AuthoringService::store(const QList<DraftEntry> &entries, const DraftEdit &draft,
                                     const std::vector<CellEdit> &edits)
{
    QJsonArray list;
    for (const DraftEntry &entry : entries)
        list.append(toJson(entry));
    const QByteArray bytes =
        list.isEmpty() ? QByteArray() : canonicalJson({{QStringLiteral("drafts"), list}});
    return m_store.edit(edits, {draft, {kListKey, bytes}});
}

Result<QString> AuthoringService::copy(const RecordId &package, CopyAs as)
{
    SAMSYN_TRY(refuseOthers());
    const Result<const Framework *> published = m_library.framework(package);
    if (!published)
        return published.error();
    FrameworkDraft draft;
    draft.id = RecordId::random(m_ports.random).toString();
    draft.origin = package;
    const Result<QJsonObject> json = readObject(writeFramework(**published), (*published)->code);
    SAMSYN_REQUIRE(json.has_value());
    draft.framework = *json;
    draft.framework.remove(QStringLiteral("history")); // publishing writes it anew
    const QString code = (*published)->code;
    if (as == CopyAs::NewFramework) {
        draft.framework.insert(QStringLiteral("code"), QString(code + QStringLiteral("-kopia")));
        draft.framework.insert(QStringLiteral("version"), QStringLiteral("1.0"));
    } else {
        const Result<const Framework *> latest = newest(code);
        if (!latest)
            return latest.error();
        const VersionNumber number = numberOf((*latest ? *latest : *published)->version);
        draft.framework.insert(QStringLiteral("version"),
                               QStringLiteral("%1.%2").arg(number.first).arg(number.second + 1));
    }
    SAMSYN_TRY(save(draft));
    return draft.id;
}

Result<FrameworkDraft> AuthoringService::draft(const QString &id) const
{
    const Result<QByteArray> bytes = m_store.draft(keyOf(id));
    if (!bytes)
        return bytes.error();
    if (bytes->isEmpty())
        return missing(id);
    const Result<QJsonObject> json = readObject(*bytes, id);
    if (!json)
        return json.error();
    const Result<RecordId> origin = RecordId::fromString(json->value(QStringLiteral("origin")).toString());
    if (!origin)
        return corrupt(id);
    FrameworkDraft draft;
    draft.id = id;
    draft.origin = *origin;
    draft.framework = json->value(QStringLiteral("framework")).toObject();
    draft.decisions = decisionsOf(json->value(QStringLiteral("decisions")).toObject());
    draft.changedAtMs = qint64(json->value(QStringLiteral("changedAtMs")).toDouble());
    return draft;
}

Result<void> AuthoringService::save(FrameworkDraft draft)
{
    SAMSYN_TRY(refuseOthers());
    Result<QList<DraftEntry>> entries = drafts();
    if (!entries)
        return entries.error();
    draft.changedAtMs = m_ports.clock.nowMs();
    place(*entries, entryOf(draft));
    return store(*entries, {keyOf(draft.id), canonicalJson(toJson(draft))}, {});
}

Result<void> AuthoringService::discard(const QString &id)
{
    Result<QList<DraftEntry>> entries = drafts();
    if (!entries)
        return entries.error();
    erase_if(*entries, [&id](const DraftEntry &entry) { return entry.id == id; });
    return store(*entries, {keyOf(id), {}}, {});
}

Result<const Framework *> AuthoringService::newest(const QString &code) const
{
    const Result<QList<CatalogueEntry>> entries = catalogue();
    if (!entries)
        return entries.error();
    for (const CatalogueEntry &entry : *entries) {
        if (entry.code == code)
            return m_library.framework(entry.package);
    }
    return static_cast<const Framework *>(nullptr);
}

void AuthoringService::checkVersion(const FrameworkDraft &draft, const Framework &predecessor,
                                    PublishCheck &check) const
{
    const Framework &framework = *check.reading.framework;
    check.mapping = mapVersions(predecessor, framework, draft.decisions);
    const VersionNumber before = numberOf(predecessor.version), after = numberOf(framework.version);
    if (after <= before)
        check.obstacles.append(PublishObstacle::VersionTooLow);
    else if (check.mapping->isMajor() && after.first <= before.first)
        check.obstacles.append(PublishObstacle::VersionNotMajor);
    if (check.mapping->undecidedCount() > 0)
        check.obstacles.append(PublishObstacle::Undecided);
    if (check.mapping->hasClash())
        check.obstacles.append(PublishObstacle::Clash);
}

Result<PublishCheck> AuthoringService::check(const FrameworkDraft &draft) const
{
    PublishCheck check;
    const Result<const Framework *> predecessor =
        newest(draft.framework.value(QStringLiteral("code")).toString());
    if (!predecessor)
        return predecessor.error();
    if (*predecessor)
        check.predecessor = (*predecessor)->version;
    check.reading = readFramework(canonicalJson(draft.framework), QStringLiteral("draft"));
    if (!check.reading.isValid()) {
        check.obstacles.append(PublishObstacle::Findings);
        return check;
    }
    if (!checkResultFits(*check.reading.framework))
        check.obstacles.append(PublishObstacle::TooLarge);
    if (*predecessor)
        checkVersion(draft, **predecessor, check);
    return check;
}

Result<FeedId> AuthoringService::catalogueFeed(const RecordId &origin) const
{
    const auto cell = m_store.cell(origin, FrameworkPackageGroup::address.group);
    if (!cell)
        return cell.error();
    if (cell->has_value())
        return (*cell)->feed;
    return missing(origin.toString());
}

Result<RecordId> AuthoringService::publish(const QString &id)
{
    SAMSYN_TRY(refuseOthers());
    const Result<FrameworkDraft> stored = draft(id);
    if (!stored)
        return stored.error();
    Result<PublishCheck> checked = check(*stored);
    if (!checked)
        return checked.error();
    if (!checked->obstacles.isEmpty())
        return Error{ErrorCode::FrameworkRule, id, obstacleText(checked->obstacles.first())};
    Framework framework = *std::move(checked->reading.framework);
    if (checked->mapping) {
        const Result<const Framework *> predecessor = newest(framework.code);
        if (!predecessor)
            return predecessor.error();
        const VersionStep step = stepOf(*checked->mapping, checked->predecessor, framework.version);
        framework = withHistory(**predecessor, std::move(framework), step);
    }
    // What the history adds has rules of its own.
    const FrameworkReading whole = readFramework(writeFramework(framework), QStringLiteral("draft"));
    if (!whole.isValid())
        return whole.findings.first();
    const Result<FeedId> feed = catalogueFeed(stored->origin);
    if (!feed)
        return feed.error();
    Result<QList<DraftEntry>> entries = drafts();
    if (!entries)
        return entries.error();
    erase_if(*entries, [&id](const DraftEntry &entry) { return entry.id == id; });
    const RecordId package = RecordId::timeOrdered(m_ports.clock, m_ports.random);
    SAMSYN_TRY(store(*entries, {keyOf(id), {}}, packFramework(*feed, package, framework)));
    return package;
}

} // namespace samsyn
