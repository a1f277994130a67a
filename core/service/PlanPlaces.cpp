// SPDX-License-Identifier: EUPL-1.2
#include "core/service/PlanPlaces.h"

#include "core/records/Records.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace samsyn {

namespace {

Error notPermitted(const RecordId &what)
{
    return {ErrorCode::SyncNotPermitted, what.toString(),
            QStringLiteral("the owner of this device may not write there")};
}

} // namespace

Result<std::vector<RoleEntry>> ownRoles(const DeviceStore &store)
{
    const auto cells = store.cells(RecordKind::UserProfile, UserProfileGroup::address.group);
    if (!cells)
        return cells.error();
    std::vector<RoleEntry> roles;
    for (const ShownCell &cell : *cells) {
        const Result<UserProfileGroup> profile = readGroup<UserProfileGroup>(cell.value);
        if (!profile)
            return profile.error();
        roles.insert(roles.end(), profile->roles.begin(), profile->roles.end());
    }
    return roles;
}

Result<std::optional<FeedId>> memberFeed(const DeviceStore &store, const RecordId &organisation)
{
    const Result<std::vector<StoredFeed>> feeds = store.feeds();
    if (!feeds)
        return feeds.error();
    for (const StoredFeed &feed : *feeds) {
        if (feed.kind == FeedKind::Member && feed.scope == organisation)
            return std::optional<FeedId>(feed.id);
    }
    return std::optional<FeedId>();
}

Result<PlanAccess> planAccess(const DeviceStore &store, const RecordId &organisation)
{
    const Result<std::optional<FeedId>> feed = memberFeed(store, organisation);
    if (!feed)
        return feed.error();
    if (!*feed)
        return PlanAccess::Hidden;
    const Result<std::vector<RoleEntry>> roles = ownRoles(store);
    if (!roles)
        return roles.error();
    return insideRole(*roles, organisation) ? PlanAccess::Writable : PlanAccess::Readable;
}

Result<FeedId> writableMemberFeed(const DeviceStore &store, const RecordId &organisation)
{
    const Result<PlanAccess> access = planAccess(store, organisation);
    if (!access)
        return access.error();
    if (*access != PlanAccess::Writable)
        return notPermitted(organisation);
    const Result<std::optional<FeedId>> feed = memberFeed(store, organisation);
    if (!feed)
        return feed.error();
    return **feed;
}

Result<StoredFeed> workspaceOf(const DeviceStore &store, const RecordId &round)
{
    const auto plan = store.cell(round, RoundPlanGroup::address.group);
    if (!plan)
        return plan.error();
    const Result<std::vector<StoredFeed>> feeds = store.feeds();
    if (!feeds)
        return feeds.error();
    const auto found = std::ranges::find_if(
        *feeds, [&](const StoredFeed &feed) { return *plan && feed.id == (*plan)->feed; });
    if (found == feeds->end())
        return Error{ErrorCode::RoundUnknown, round.toString(),
                     QStringLiteral("no such round on this device")};
    return *found;
}

Result<StoredFeed> writableWorkspaceOf(const DeviceStore &store, const RecordId &round)
{
    const Result<std::vector<RoleEntry>> roles = ownRoles(store);
    if (!roles)
        return roles.error();
    if (!coordinatesAll(*roles))
        return notPermitted(round);
    return workspaceOf(store, round);
}

QString dateText(const QDate &date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QDate dateOf(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

QDate dayOf(qint64 instantMs)
{
    return QDateTime::fromMSecsSinceEpoch(instantMs, QTimeZone::utc()).date();
}

std::optional<qint64> halvesOf(double level, const LevelScale &scale)
{
    if (!std::isfinite(level) || level < scale.min || level > scale.max)
        return std::nullopt;
    const qint64 halves = qRound64(2 * level);
    const bool isHalfStep =
        std::abs(2 * level - double(halves)) <= kScoreTolerance && (halves - 2 * scale.min) % scale.step == 0;
    return isHalfStep ? std::optional(halves) : std::nullopt;
}

std::optional<double> levelOf(qint64 halves, const LevelScale &scale)
{
    const double level = double(halves) / 2;
    return halvesOf(level, scale) ? std::optional(level) : std::nullopt;
}

Error planFieldError(const char *field, const char *what)
{
    return {ErrorCode::PlanFieldInvalid, QString::fromLatin1(field), QString::fromLatin1(what)};
}

Result<void> checkLength(const char *field, const QString &text, int most)
{
    if (text.size() <= most)
        return {};
    return planFieldError(field, "the text is too long");
}

} // namespace samsyn
