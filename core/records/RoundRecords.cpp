// SPDX-License-Identifier: EUPL-1.2
#include "core/records/RoundRecords.h"

namespace samsyn {

RecordId roundResponsesId(const RecordId &round, const RecordId &organisation)
{
    return RecordId::named(round.view(), "responses:" + organisation.toByteArray());
}

RecordId resultApprovalId(const RecordId &round, const RecordId &organisation)
{
    return RecordId::named(round.view(), "approval:" + organisation.toByteArray());
}

RecordId commentReviewId(const RecordId &comment)
{
    return RecordId::named(comment.view(), "review");
}

} // namespace samsyn
