// SPDX-License-Identifier: EUPL-1.2
// Why: what a person must hear of the own changes: that another's stands in their place, or that the server
// keeps them apart. Both lie in the person's own feed, so they arrive like everything else.
#pragma once

#include "core/records/Op.h"
#include "core/records/RecordTypes.h"

namespace samsyn {

/// Bytes of one value within a notice: two of them and the words around fit into an op.
inline constexpr int kNoticeValueBytes = 30 * 1024;

/// The cell that a notice speaks of.
struct CellPlace {
    FeedId feed;
    RecordId record;
    qint64 kind = 0, group = 0; ///< as in Schema.h; one that this version does not know is possible

    template <class Visitor, class Self>
    static void describe(Visitor &v, Self &self)
    {
        v.id("feed", self.feed);
        v.id("record", self.record);
        v.integer("kind", self.kind, {0, 0xffff});
        v.integer("group", self.group, {0, 0xffff});
    }
    friend bool operator==(const CellPlace &, const CellPlace &) = default;
};

/// DO NOT CHANGE THESE NUMBERS: they stand in records. Replaced = another value came after; NotTaken =
/// another value was there already; Deleted = the record was deleted meanwhile.
enum class ConflictCause : quint8 { Replaced = 0, NotTaken = 1, Deleted = 2 };

/// Conflict 1, by the server: a change of the feed's owner does not stand, and its author had not seen what
/// stands instead.
struct ConflictGroup {
    CellPlace place;
    ConflictCause cause = ConflictCause::Replaced;
    QByteArray lost; ///< what the owner had written; absent (see isWhole) when it is too large for a notice
    qint64 lostAtMs = 0;
    QByteArray won; ///< what stood there when the two met; empty when deleted
    qint64 wonAtMs = 0;
    QString wonBy; ///< display name; empty: the owner, on another device
    bool isWhole = true;
    RecordId replaces; ///< an earlier conflict whose lost value the owner had gone on from; null = none

    SAMSYN_GROUP(Conflict, 1)
    {
        CellPlace::describe(v, self.place);
        v.choice("cause", self.cause, ConflictCause::Deleted);
        v.bytes("lost", self.lost, kNoticeValueBytes);
        v.integer("lostAtMs", self.lostAtMs, kInstantMs);
        v.bytes("won", self.won, kNoticeValueBytes);
        v.integer("wonAtMs", self.wonAtMs, kInstantMs);
        v.text("wonBy", self.wonBy, kNameChars);
        v.boolean("isWhole", self.isWhole);
        v.id("replaces", self.replaces);
    }
};

/// DO NOT CHANGE THESE NUMBERS: they stand in records.
enum class ConflictChoice : quint8 { KeepTheirs = 0, TakeMine = 1, KeepBoth = 2 };

/// Conflict 2, by the feed's owner. Absent = not looked at yet.
struct ConflictChoiceGroup {
    ConflictChoice choice = ConflictChoice::KeepTheirs;
    qint64 chosenAtMs = 0;

    SAMSYN_GROUP(Conflict, 2)
    {
        v.choice("choice", self.choice, ConflictChoice::KeepBoth);
        v.integer("chosenAtMs", self.chosenAtMs, kInstantMs);
    }
};

/// DO NOT CHANGE THESE NUMBERS: they stand in records and in the server's database. Waiting = a person has to
/// decide; Released = it has been taken into its feed; Returned = it stays out, for good.
enum class HeldState : quint8 { Waiting = 0, Released = 1, Returned = 2 };

/// HeldNotice 1, by the server: a change that it keeps apart. One lies with the author, one with everybody
/// who may decide; those of the latter say who the author is.
struct HeldNoticeGroup {
    static constexpr int kReasonCodeChars = 200;

    OpId op;
    CellPlace place;
    QByteArray value; ///< empty also when too large for a notice
    qint64 authoredAtMs = 0;
    QString author; ///< display name; empty: the feed's owner
    qint64 heldAtMs = 0; ///< the same for all that came at once
    QString reason; ///< "<ErrorCode> <place>"
    HeldState state = HeldState::Waiting;
    QString decidedBy; ///< display name; empty: nobody yet, or the feed's owner
    qint64 decidedAtMs = 0;
    QString refusal; ///< why it could not be released when somebody wanted to: "<ErrorCode> <place>"

    SAMSYN_GROUP(HeldNotice, 1)
    {
        v.id("op", self.op);
        CellPlace::describe(v, self.place);
        v.bytes("value", self.value, kNoticeValueBytes);
        v.integer("authoredAtMs", self.authoredAtMs, kInstantMs);
        v.text("author", self.author, kNameChars);
        v.integer("heldAtMs", self.heldAtMs, kInstantMs);
        v.text("reason", self.reason, kReasonCodeChars);
        v.choice("state", self.state, HeldState::Returned);
        v.text("decidedBy", self.decidedBy, kNameChars);
        v.integer("decidedAtMs", self.decidedAtMs, kInstantMs);
        v.text("refusal", self.refusal, kReasonCodeChars);
    }
};

/// HeldNotice 2, by the feed's owner: what is to become of it.
struct HeldDecisionGroup {
    HeldState decision = HeldState::Waiting;
    qint64 decidedAtMs = 0;

    SAMSYN_GROUP(HeldNotice, 2)
    {
        v.choice("decision", self.decision, HeldState::Returned);
        v.integer("decidedAtMs", self.decidedAtMs, kInstantMs);
    }
};

/// The id of the notice of a change that lost: one per change.
[[nodiscard]] inline RecordId conflictId(const OpId &lost)
{
    return RecordId::named("conflict", lost.view());
}
/// The id of the notice of a held change, for its author.
[[nodiscard]] inline RecordId heldNoticeId(const OpId &held)
{
    return RecordId::named("held", held.view());
}
/// The same for somebody who may decide, whose own feed is `feed`.
[[nodiscard]] inline RecordId heldNoticeId(const OpId &held, const FeedId &feed)
{
    return RecordId::named("held", held.view().toByteArray() + feed.view().toByteArray());
}

} // namespace samsyn
