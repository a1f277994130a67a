// SPDX-License-Identifier: EUPL-1.2
// Why: where plans of a round are kept on this device, and what its owner may write, is asked in one place.
#pragma once

#include "core/records/Roles.h"
#include "core/scoring/ScoringInput.h"
#include "core/store/DeviceStore.h"

#include <QDate>

namespace samsyn {

/// What the management, or the collaboration for all, has decided of a capability.
struct TargetDecision {
    std::optional<double> level; ///< on the framework's scale, in half steps
    QDate dueOn; ///< invalid = not stated, as every date here
    std::optional<int> importance; ///< 1..5; never in a common one
    QString decidedBy;
    QDate decidedOn;

    friend bool operator==(const TargetDecision &, const TargetDecision &) = default;
};

/// Whether plans of a member are on this device, and whether its owner may change them.
enum class PlanAccess : quint8 { Hidden, Readable, Writable };

/// Roles of the device's owner. Errors: Store*, RecordFieldInvalid.
[[nodiscard]] Result<std::vector<RoleEntry>> ownRoles(const DeviceStore &store);
/// The feed of a member; nothing when it is not on this device. Errors: Store*.
[[nodiscard]] Result<std::optional<FeedId>> memberFeed(const DeviceStore &store,
                                                       const RecordId &organisation);
[[nodiscard]] Result<PlanAccess> planAccess(const DeviceStore &store, const RecordId &organisation);
/// The feed of a member that the owner may write in. Errors: SyncNotPermitted, Store*.
[[nodiscard]] Result<FeedId> writableMemberFeed(const DeviceStore &store, const RecordId &organisation);
/// The workspace that a round lies in; its scope is the collaboration. Errors: RoundUnknown, Store*.
[[nodiscard]] Result<StoredFeed> workspaceOf(const DeviceStore &store, const RecordId &round);
/// The same for those who coordinate all. Errors: SyncNotPermitted, RoundUnknown, Store*.
[[nodiscard]] Result<StoredFeed> writableWorkspaceOf(const DeviceStore &store, const RecordId &round);

/// "2026-11-22"; empty for an invalid date.
[[nodiscard]] QString dateText(const QDate &date);
/// Invalid for what is no date.
[[nodiscard]] QDate dateOf(const QString &text);
/// The day in UTC: a plan's day is over at most two hours late in Sweden.
[[nodiscard]] QDate dayOf(qint64 instantMs);

/// Nothing when the level is not half steps of the scale.
[[nodiscard]] std::optional<qint64> halvesOf(double level, const LevelScale &scale);
/// Nothing when a stored target does not lie on the scale.
[[nodiscard]] std::optional<double> levelOf(qint64 halves, const LevelScale &scale);

/// Errors: PlanFieldInvalid (where = field), when a text is longer than `most`.
[[nodiscard]] Result<void> checkLength(const char *field, const QString &text, int most);
[[nodiscard]] Error planFieldError(const char *field, const char *what);

} // namespace samsyn
