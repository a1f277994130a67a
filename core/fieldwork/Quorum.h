// SPDX-License-Identifier: EUPL-1.2
// Why: a result of too few people or too few members is advice, and says so.
#pragma once

#include "core/base/Result.h"

namespace samsyn {

/// An exact share 0..1, because 0.6667 of 6 would be 5 instead of 4.
struct QuorumFraction {
    int numerator = 1;
    int denominator = 2;
};

struct QuorumRule {
    QuorumFraction persons{1, 2};
    QuorumFraction organisations{2, 3};
};

struct Attendance {
    int personsInvited = 0;
    int personsPresent = 0; ///< may be more than were invited
    int organisationsInvited = 0; ///< members of the collaboration that were called
    int organisationsPresent = 0; ///< with at least one person
};

/// Advisory = "rådgivande": saved, and marked as such.
enum class ResultStanding : quint8 { Decisive = 0, Advisory = 1 };

struct Quorum {
    int personsNeeded = 0;
    int organisationsNeeded = 0;
    ResultStanding standing = ResultStanding::Advisory;
};

/// Decisive when at least ceil(share * invited) persons and at least ceil(share * members) organisations are
/// present. Errors: ArgumentInvalid, `where` = the member of the struct: nobody invited, a negative number,
/// more organisations present than there are, a fraction outside 0..1. Thread: any (pure).
/// Source: FIELDWORK.md 7.
[[nodiscard]] Result<Quorum> quorumOf(const Attendance &attendance, const QuorumRule &rule = {});

} // namespace samsyn
