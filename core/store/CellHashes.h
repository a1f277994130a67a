// SPDX-License-Identifier: EUPL-1.2
// Why: a device counts its rows at every exchange, and most rows are the same ones each time.
#pragma once

#include "core/records/Op.h"

#include <vector>

namespace samsyn {

/// cellHash(), remembered for some thousand cells. What is asked for is compared whole, so a row that was
/// damaged is hashed anew. Thread: one.
class CellHashes {
public:
    [[nodiscard]] quint64 of(const RecordId &record, GroupNumber group, quint64 seq)
    {
        constexpr std::size_t kPlaces = 4096;
        if (m_known.empty())
            m_known.resize(kPlaces);
        const auto first = std::to_integer<std::size_t>(record.bytes()[0]);
        const auto second = std::to_integer<std::size_t>(record.bytes()[1]);
        Known &known =
            m_known[(first << 4U ^ second << 1U ^ std::size_t(group) ^ std::size_t(seq) << 7U) % kPlaces];
        if (known.seq != seq || known.group != group || known.record != record || !known.isSet)
            known = {record, group, seq, cellHash(record, group, seq), true};
        return known.hash;
    }

private:
    struct Known {
        RecordId record;
        GroupNumber group = 0;
        quint64 seq = 0, hash = 0;
        bool isSet = false;
    };
    std::vector<Known> m_known;
};

} // namespace samsyn
