// SPDX-License-Identifier: EUPL-1.2
// Why: values of one kind begin and end alike; only what is between travels, and all of it side by side.
#pragma once

#include "core/records/Schema.h"
#include "core/sync/WireColumns.h"

namespace samsyn::feed1 {

/// What a value is compared with: those before it of the same kind and group.
using ValueClass = std::pair<RecordKind, GroupNumber>;

struct ClassedValue {
    ValueClass valueClass;
    QByteArrayView value;
};

/// Writes, class by class in the order in which they come up: lengths, how many bytes at the front and how
/// many at the end are those of the value before. Returns the bytes between, one after the other.
[[nodiscard]] QByteArray writeValueColumns(CborWriter &writer, const std::vector<ClassedValue> &values);

/// The other direction: read() the columns, then expand() them with the bytes between.
class ValueColumns {
public:
    void read(WireReader &reader, const std::vector<ValueClass> &classes);
    /// Values in the order of read(). Takes what it needs from the front of `between`, and of `roomBytes`, so
    /// that a short message cannot become a long one.
    [[nodiscard]] std::vector<QByteArray> expand(WireReader &reader, QByteArrayView &between,
                                                 qsizetype &roomBytes) const;

private:
    struct Part {
        std::vector<std::size_t> members; ///< indexes of values
        Column lengths, heads, tails;
    };
    std::vector<Part> m_parts;
    std::size_t m_count = 0;
};

} // namespace samsyn::feed1
