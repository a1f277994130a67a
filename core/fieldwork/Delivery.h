// SPDX-License-Identifier: EUPL-1.2
// Why: "delivered to 100 %" must mean that everything agreed has been accepted.
#pragma once

#include "core/base/Result.h"

#include <optional>
#include <vector>

namespace samsyn {

enum class DeliverableState : quint8 {
    NotStarted = 0,
    InProgress = 1,
    Delivered = 2,
    Accepted = 3,
    Dropped = 4
};

inline constexpr int kMaxDeliverableWeight = 1'000'000;

struct Deliverable {
    int weight = 1; ///< 1..1000000
    DeliverableState state = DeliverableState::NotStarted;
};

struct DeliveryStatus {
    qint64 agreedWeight = 0; ///< of deliverables that are not dropped
    qint64 acceptedWeight = 0;
    std::optional<int>
        percent; ///< rounded down: 100 only when all are accepted; absent when nothing is agreed
};

/// The order of deliverables changes nothing. Errors: ArgumentInvalid, `where` = "deliverables[2]": a weight
/// outside 1..1000000. Thread: any (pure). Source: FIELDWORK.md 9.
[[nodiscard]] Result<DeliveryStatus> deliveryStatus(const std::vector<Deliverable> &deliverables);

} // namespace samsyn
