// SPDX-License-Identifier: EUPL-1.2
// The part of EngineWorld in which the server becomes newer than it was.
#include "tests/sim/engine/EngineWorld.h"

#include "tests/sim/engine/RawRows.h"

#include <algorithm>

namespace samsyn::sim {

/// Once, when its disk works; what is restored later meets the newer program.
void EngineWorld::upgradeServer()
{
    if (m_isUpgraded || m_serverTroubleUntil >= 0)
        return;
    m_isUpgraded = true;
    m_server.upgrade();
    lookAtServer(true);
}

/// After the upgrade, another start finds nothing more to let in.
void EngineWorld::upgradeAtRest()
{
    upgradeServer();
    m_server.reopen(); // roles may have come back since
    lookAtServer(true);
    comeToRest();
    const qsizetype before = m_shadow.opCount();
    m_server.reopen();
    lookAtServer(true);
    if (m_shadow.opCount() != before)
        m_findings.add("upgrade", QStringLiteral("a further start writes something"));
    checkUnderstood();
}

/// A manager's change of the own member's feed waits no longer because it was not understood.
void EngineWorld::checkUnderstood()
{
    SqliteStatement rows = queryRows(m_server.store().database(),
                                     "SELECT author, feed FROM held WHERE state = 0 AND reason LIKE '411 %'");
    while (nextRow(rows)) {
        const UserId author = rows.id<UserId>(0);
        const FeedId feed = rows.id<FeedId>(1);
        const auto &users = m_template.places.users;
        const auto user = std::ranges::find(users, author, &SimUser::id);
        const bool isOwn = user != users.end() && user->member >= 0 && user->respondent.isNull()
            && m_template.places.memberFeeds[std::size_t(user->member)] == feed;
        if (isOwn && readableFeeds(std::size_t(user - users.begin())).contains(feed))
            m_findings.add("upgrade",
                           QStringLiteral("a change of %1 waits although the server understands it")
                               .arg(QLatin1String(user->name)));
    }
}

} // namespace samsyn::sim
