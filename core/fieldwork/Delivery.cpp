// SPDX-License-Identifier: EUPL-1.2
#include "core/fieldwork/Delivery.h"

namespace samsyn {

Result<DeliveryStatus> deliveryStatus(const std::vector<Deliverable> &deliverables)
{
    DeliveryStatus status;
    for (std::size_t i = 0; i < deliverables.size(); ++i) {
        const Deliverable &deliverable = deliverables[i];
        if (deliverable.weight < 1 || deliverable.weight > kMaxDeliverableWeight)
            return Error{ErrorCode::ArgumentInvalid, QStringLiteral("deliverables[%1]").arg(i),
                         QStringLiteral("a weight is 1 to 1000000")};
        if (deliverable.state == DeliverableState::Dropped)
            continue;
        status.agreedWeight += deliverable.weight;
        if (deliverable.state == DeliverableState::Accepted)
            status.acceptedWeight += deliverable.weight;
    }
    if (status.agreedWeight > 0)
        status.percent = int(100 * status.acceptedWeight / status.agreedWeight);
    return status;
}

} // namespace samsyn
