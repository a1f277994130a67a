// SPDX-License-Identifier: EUPL-1.2
#include "core/records/Records.h"

namespace samsyn {

RecordId answerId(const RecordId &respondent, const QString &questionCode)
{
    return RecordId::named(respondent.view(), "answer:" + questionCode.toUtf8());
}

RecordId consensusAnswerId(const RecordId &round, const RecordId &organisation, const QString &questionCode)
{
    return RecordId::named(round.view(), "consensus:" + organisation.toByteArray() + questionCode.toUtf8());
}

} // namespace samsyn
