// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/ServerDirectory.h"

namespace samsyn {

namespace {

/// Exactly one must fit; an empty name fits all.
template<typename NamedList>
Result<RecordId> choose(const NamedList &all, const QString &wanted, const QString &kind)
{
    std::vector<RecordId> fitting;
    QStringList known;
    for (const auto &one : all) {
        known.append(one.names.constFirst());
        if (wanted.isEmpty() || one.names.contains(wanted, Qt::CaseInsensitive))
            fitting.push_back(one.id);
    }
    if (fitting.size() == 1)
        return fitting.front();
    const QString choice =
        known.isEmpty() ? QStringLiteral("there is none") : known.join(QStringLiteral(", "));
    const QString problem = fitting.empty() ? QStringLiteral("no %1 \"%2\"; known: %3")
                                            : QStringLiteral("which %1? \"%2\" fits several; known: %3");
    return Error{ErrorCode::ArgumentInvalid, {}, problem.arg(kind, wanted, choice)};
}

} // namespace

Result<FeedId> ServerDirectory::feedOf(FeedKind kind, const RecordId &scope)
{
    const Result<std::optional<ServerFeed>> feed = m_store.feedOfScope(kind, scope);
    if (!feed)
        return feed.error();
    if (!feed->has_value())
        return Error{ErrorCode::ArgumentInvalid, scope.toString(), QStringLiteral("no such collaboration")};
    return (*feed)->id;
}

template<typename Group, typename NamesOf>
Result<std::vector<ServerDirectory::Named>> ServerDirectory::list(const FeedId &feed, NamesOf namesOf)
{
    const Result<std::vector<ServerCell>> cells = m_store.cellsOf(feed, Group::address);
    if (!cells)
        return cells.error();
    std::vector<Named> all;
    for (const ServerCell &cell : *cells) {
        const Result<Group> group = readGroup<Group>(cell.value);
        if (!group)
            return group.error();
        all.push_back({cell.record, namesOf(*group)});
    }
    return all;
}

Result<FeedId> ServerDirectory::workspace(const RecordId &collaboration)
{
    return feedOf(FeedKind::Workspace, collaboration);
}

Result<RecordId> ServerDirectory::collaboration(const QString &name)
{
    const Result<std::vector<ServerFeed>> feeds = m_store.feedsOfKind(FeedKind::Workspace, RecordId());
    if (!feeds)
        return feeds.error();
    std::vector<Named> all;
    for (const ServerFeed &feed : *feeds) {
        const Result<std::vector<Named>> found =
            list<CollaborationGroup>(feed.id, [](const CollaborationGroup &group) {
                return QStringList{group.name.sv, group.name.en, group.shortName};
            });
        if (!found)
            return found.error();
        all.insert(all.end(), found->begin(), found->end());
    }
    return choose(all, name, QStringLiteral("collaboration"));
}

Result<RecordId> ServerDirectory::member(const RecordId &collaboration, const QString &name)
{
    const Result<FeedId> feed = workspace(collaboration);
    if (!feed)
        return feed.error();
    const auto all = list<MemberOrganisationGroup>(*feed, [](const MemberOrganisationGroup &group) {
        return QStringList{group.name.sv, group.name.en, group.code};
    });
    if (!all)
        return all.error();
    return choose(*all, name, QStringLiteral("member organisation"));
}

Result<RecordId> ServerDirectory::round(const RecordId &collaboration, const QString &name)
{
    const Result<FeedId> feed = workspace(collaboration);
    if (!feed)
        return feed.error();
    auto all = list<RoundPlanGroup>(*feed, [](const RoundPlanGroup &group) {
        return QStringList{group.name.sv, group.name.en};
    });
    if (!all)
        return all.error();
    const Result<std::vector<ServerCell>> states = m_store.cellsOf(*feed, RoundStatusGroup::address);
    if (!states)
        return states.error();
    const auto isOpen = [&states](const Named &named) {
        return std::ranges::any_of(*states, [&named](const ServerCell &cell) {
            const Result<RoundStatusGroup> group = readGroup<RoundStatusGroup>(cell.value);
            return cell.record == named.id && group && group->status == RoundStatus::Open;
        });
    };
    if (name.isEmpty())
        std::erase_if(*all, [&isOpen](const Named &named) { return !isOpen(named); });
    return choose(*all, name, QStringLiteral("round"));
}

Result<RecordId> ServerDirectory::framework(const RecordId &collaboration, const QString &code)
{
    const Result<FeedId> feed = feedOf(FeedKind::Catalogue, collaboration);
    if (!feed)
        return feed.error();
    const auto all = list<FrameworkPackageGroup>(*feed, [](const FrameworkPackageGroup &group) {
        return QStringList{group.code + QLatin1Char(' ') + group.version, group.code};
    });
    if (!all)
        return all.error();
    return choose(*all, code, QStringLiteral("framework"));
}

} // namespace samsyn
