// SPDX-License-Identifier: EUPL-1.2
// Why: a field group is described once (its struct's describe()); writing, strict reading and limits follow
// from it.
#pragma once

#include "core/records/GroupReader.h"
#include "core/records/GroupWriter.h"

namespace samsyn {

// Grammar: group value = canonical CBOR array of the fields in the order of describe(). Absent optional =
// null. A reader accepts fewer fields than it knows (they keep their defaults: written by an older Samsyn)
// and skips further ones (written by a newer Samsyn); fields are only ever added at the end, a changed
// meaning is a new group.

/// Canonical bytes of one group. Group is a struct of Records.h.
template <typename Group>
[[nodiscard]] QByteArray writeGroup(const Group &group)
{
    GroupWriter writer;
    Group::describe(writer, group);
    return writer.take();
}

/// Inverse of writeGroup; checks every limit. Errors: RecordFieldInvalid, Cbor*.
template <typename Group>
[[nodiscard]] Result<Group> readGroup(QByteArrayView bytes)
{
    CborReader reader(bytes);
    const Result<quint64> count = reader.enterArray();
    if (!count)
        return count.error();
    Group group;
    GroupReader visitor(reader, *count);
    Group::describe(visitor, group);
    SAMSYN_TRY(visitor.finish());
    SAMSYN_TRY(reader.finish());
    return group;
}

} // namespace samsyn
