// SPDX-License-Identifier: EUPL-1.2
// Why: what a management team does about a result: actions with an owner and a day, and a comment to it.
#pragma once

#include "core/service/PlanPlaces.h"

namespace samsyn {

struct ActionDraft {
    CapabilityPlace place;
    QString title, owner; ///< owner: a function or a person by own choice
    QDate dueOn; ///< invalid = not stated
    RecordId round; ///< whose result it came from; null = none
    QString note;
};

struct ActionEntry {
    RecordId id;
    ActionDraft draft;
    ActionStatus status = ActionStatus::Planned;
    bool isOverdue = false; ///< its day is over, and it is neither done nor dropped

    [[nodiscard]] bool isOpen() const
    {
        return status == ActionStatus::Planned || status == ActionStatus::Underway;
    }
};

struct ResultNote {
    RecordId id, round;
    QString code, text, author;
    qint64 writtenAtMs = 0;
};

/// Actions and notes of one member stay inside it. Thread: that of the store.
class ActionService {
public:
    struct Ports {
        const WallClock &clock;
        RandomSource &random;
    };
    ActionService(DeviceStore &store, const Ports &ports) : m_store(store), m_ports(ports) { }

    /// Open ones first, by their day (those without one last), then done ones, then dropped ones; then by
    /// title. Empty when plans of the organisation are not on this device. Errors: RecordFieldInvalid,
    /// Store*.
    [[nodiscard]] Result<std::vector<ActionEntry>> actions(const RecordId &organisation) const;
    /// Returns its id; it is planned. Errors: SyncNotPermitted, PlanFieldInvalid ("title" empty or too long,
    /// "owner", "note", "capability" empty), Store*.
    [[nodiscard]] Result<RecordId> add(const RecordId &organisation, const ActionDraft &draft);
    /// Errors as add(), and PlanFieldInvalid ("action") when there is no such action.
    [[nodiscard]] Result<void> change(const RecordId &organisation, const RecordId &action,
                                      const ActionDraft &draft);
    [[nodiscard]] Result<void> setStatus(const RecordId &organisation, const RecordId &action,
                                         ActionStatus status);

    /// Of a capability or area in a round, newest first. Errors: RecordFieldInvalid, Store*.
    [[nodiscard]] Result<std::vector<ResultNote>> notes(const RecordId &organisation, const RecordId &round,
                                                        const QString &code) const;
    /// note.id and note.writtenAtMs are given here; returns the id. Errors: SyncNotPermitted,
    /// PlanFieldInvalid ("text" empty or too long, "author"), Store*.
    [[nodiscard]] Result<RecordId> write(const RecordId &organisation, const ResultNote &note);
    /// Errors: SyncNotPermitted, PlanFieldInvalid ("note": there is no such note), Store*.
    [[nodiscard]] Result<void> remove(const RecordId &organisation, const RecordId &note);

private:
    [[nodiscard]] Result<void> refuseUnknown(const FeedId &feed, const RecordId &record,
                                             const GroupAddress &address) const;

    DeviceStore &m_store;
    const Ports m_ports;
};

} // namespace samsyn
