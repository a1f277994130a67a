// SPDX-License-Identifier: EUPL-1.2
// Why: an administrator names things as people do; this finds the records that are meant, or says why it
// cannot.
#pragma once

#include "platform/server/ServerEngine.h"

namespace samsyn {

/// Thread: that of the engine. Names are compared without regard to case. Errors of every call:
/// ArgumentInvalid (none or several fit; `what` lists what there is), Store*.
class ServerDirectory
{
public:
    explicit ServerDirectory(SqliteServerStore &store) : m_store(store) {}

    /// By name or short name; empty = the only one.
    [[nodiscard]] Result<RecordId> collaboration(const QString &name);
    /// By code or name.
    [[nodiscard]] Result<RecordId> member(const RecordId &collaboration, const QString &name);
    /// By name; empty = the only one that is open.
    [[nodiscard]] Result<RecordId> round(const RecordId &collaboration, const QString &name);
    /// By code, or by code and version ("B 1.0.0").
    [[nodiscard]] Result<RecordId> framework(const RecordId &collaboration, const QString &code);
    [[nodiscard]] Result<FeedId> workspace(const RecordId &collaboration);

private:
    struct Named { RecordId id; QStringList names; };
    [[nodiscard]] Result<FeedId> feedOf(FeedKind kind, const RecordId &scope);
    template<typename Group, typename NamesOf>
    [[nodiscard]] Result<std::vector<Named>> list(const FeedId &feed, NamesOf namesOf);

    SqliteServerStore &m_store;
};

} // namespace samsyn
