// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/Messages.h"

#include "core/records/Records.h"

namespace samsyn::feed1 {

std::optional<RecordId> naturalRecordId(RecordKind kind, GroupNumber group, QByteArrayView value)
{
    if (kind == AnswerGroup::address.kind && group == AnswerGroup::address.group) {
        const Result<AnswerGroup> answer = readGroup<AnswerGroup>(value);
        if (answer)
            return answerId(answer->respondent, answer->questionCode);
    }
    if (kind == ConsensusAnswerGroup::address.kind && group == ConsensusAnswerGroup::address.group) {
        const Result<ConsensusAnswerGroup> answer = readGroup<ConsensusAnswerGroup>(value);
        if (answer)
            return consensusAnswerId(answer->round, answer->organisation, answer->questionCode);
    }
    return std::nullopt;
}

RecordKey recordKeyFromSeed(const IdBytes &seed, const RecordId &record)
{
    return samsyn::recordKeyFromSeed(seed, record);
}

} // namespace samsyn::feed1
