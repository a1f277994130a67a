// SPDX-License-Identifier: EUPL-1.2
// Why: every vote ends in a list, and equal options must share a place in each of them in the same way.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace samsyn {

/// Two figures closer than this are equal wherever a limit or a rank decides.
inline constexpr double kFieldworkTolerance = 1e-9;

/// What an option is ranked by; larger is better, and each following member decides between equals.
struct RankKey {
    double value = 0;
    int secondly = 0;
    int thirdly = 0;
};

/// Rank of each entry from 1; equals share one (1, 2, 2, 4), and 0 stands for an entry without a key. Values
/// within kFieldworkTolerance of the largest of their company are equal. Errors: none (values are finite).
/// Thread: any (pure). Source: FIELDWORK.md 1.
[[nodiscard]] std::vector<int> sharedRanks(const std::vector<std::optional<RankKey>> &keys);

/// Positions of the entries in the order in which a list shows them: by rank, equals as they stand, those
/// without a rank last.
[[nodiscard]] std::vector<std::size_t> listedByRank(const std::vector<int> &ranks);

} // namespace samsyn
