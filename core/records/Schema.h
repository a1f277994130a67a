// SPDX-License-Identifier: EUPL-1.2
// Why: the one list of everything Samsyn stores and syncs. A kind or group that is not here does not exist.
#pragma once

#include "core/base/Result.h"

#include <QByteArrayView>

#include <span>

namespace samsyn {

/// A feed is a stream of records that each of its subscribers may read completely. DO NOT CHANGE THESE
/// NUMBERS.
enum class FeedKind : quint8 {
    Catalogue = 1, ///< `cat`: frameworks; immutable
    Workspace = 2, ///< `ws:<collaboration>`: members, rounds
    Member = 3, ///< `mgr:<organisation>`: what stays inside one member organisation, e.g. its joint answers
    Personal = 4, ///< `me:<user>`: own profile and roles, held ops, notices
    Answers = 5, ///< `ans:<round>:<respondent>`: one respondent's own answers
    Results = 6, ///< `res:<round>`: released results; written by the server only
    Audit = 7, ///< `aud:<scope>`: written by the server only
};

/// DO NOT CHANGE THESE NUMBERS: they stand in databases and on the wire.
enum class RecordKind : quint16 {
    FrameworkPackage = 1,
    FrameworkPart = 2,
    Collaboration = 10,
    MemberOrganisation = 11,
    AssessmentRound = 20,
    ConsensusAnswer = 21,
    Respondent = 30,
    Answer = 31,
    Evidence = 32,
    UserProfile = 40,
    Conflict = 41,
    HeldNotice = 42,
    RoundResult = 50,
    OrganisationResult = 51,
    CapabilityTarget = 60,
    CommonTarget = 61,
    JointWeights = 62,
    CapabilityAction = 63,
    ResultNote = 64,
    HelpReadiness = 65,
    RoundResponses = 80,
    ResultApproval = 81,
    ReleasedComment = 82,
    CommentReview = 83,
    QuotedComment = 84,
    VolumeMeasurement = 90,
    SharedVolumes = 91,
};

/// A group is the unit of merge: fields that only make sense together. Number 0 is the record's existence.
/// The numbers belong to a kind and never change meaning.
using GroupNumber = quint16;

inline constexpr GroupNumber kExistenceGroup = 0;
/// Group 0 of a record that was deleted and is wanted again; what else it holds is shown as it was.
inline constexpr char kRestoredValue[] = "\x80";

/// Raised when kinds, groups or fields are added. A server holds ops of a higher revision until it is
/// upgraded.
inline constexpr quint32 kSchemaRevision = 1;

/// One field group of one kind.
struct GroupSpec {
    GroupNumber number;
    const char *name;
    bool serverOnly; ///< only the server may write it
    Result<void> (*check)(
        QByteArrayView value); ///< strict read of a value; Errors: RecordFieldInvalid, Cbor*
};

/// One kind with its home feed.
struct KindSpec {
    RecordKind kind;
    const char *name;
    FeedKind home;
    std::span<const GroupSpec> groups;
};

/// All kinds, ascending by number. Thread: any.
[[nodiscard]] std::span<const KindSpec> schemaKinds();
/// nullptr for an unknown number.
[[nodiscard]] const KindSpec *findKind(quint16 kind);
/// nullptr when the kind has no such group.
[[nodiscard]] const GroupSpec *findGroup(const KindSpec &kind, GroupNumber group);
/// Checks that a value may be stored as (kind, group); an empty value is a tombstone and allowed for group 0
/// only, where else kRestoredValue stands. Errors: RecordUnknownKind, RecordUnknownGroup, RecordFieldInvalid,
/// Cbor*.
[[nodiscard]] Result<void> checkValue(RecordKind kind, GroupNumber group, QByteArrayView value);

} // namespace samsyn
