// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/OpAdmission.h"

#include "core/records/PlayedRevision.h"

namespace samsyn {

namespace {

QString reason(ErrorCode code, const QString &place)
{
    return QString::number(int(code)) + QLatin1Char(' ') + place;
}

/// Kind, group, schema and value, as far as this server knows them.
QString whyNotUnderstood(const Op &op)
{
    if (op.schema == 0 || op.schema > schemaRevision())
        return reason(ErrorCode::RecordUnknownKind, QStringLiteral("schema %1").arg(op.schema));
    const KindSpec *kind = findKind(quint16(op.kind));
    if (!kind)
        return reason(ErrorCode::RecordUnknownKind, QStringLiteral("kind %1").arg(quint16(op.kind)));
    const Result<void> checked = checkValue(op.kind, op.group, op.value);
    if (checked)
        return {};
    const QString place = checked.error().where;
    return reason(checked.error().code, place.isEmpty() ? QString::fromLatin1(kind->name) : place);
}

/// Whoever deletes so much at once may have meant something else.
Result<QString> whyTooManyDeletions(ServerStore &store, const FeedId &feed, const AdmissionContext &context)
{
    int all = 0;
    for (const auto &[of, count] : context.deletions)
        all += count;
    const auto found = context.deletions.find(feed);
    const int here = found == context.deletions.end() ? 0 : found->second;
    const QString why = reason(ErrorCode::SyncMassDelete, QStringLiteral("deletions %1").arg(all));
    if (all > kMaxDeletionsPerRequest)
        return why;
    if (here < kManyDeletions)
        return QString();
    const Result<qint64> records = store.recordCount(feed);
    if (!records)
        return records.error();
    return qint64(here) * 100 > *records * kMaxDeletedPercent ? why : QString();
}

} // namespace

Result<QString> holdReason(const ServerFacts &facts, const WriteAttempt &attempt,
                           const AdmissionContext &context)
{
    if (const QString why = whyNotUnderstood(attempt.op); !why.isEmpty())
        return why;
    if (attempt.op.kind != RecordKind::Answer) { // an answer's id is a name within its feed
        const Result<std::optional<RecordPlace>> place = facts.store.placeOf(attempt.op.record);
        if (!place)
            return place.error();
        if (*place && ((*place)->feed != attempt.feed.id || (*place)->kind != attempt.op.kind))
            return reason(ErrorCode::RecordFieldInvalid, QStringLiteral("record"));
    }
    const Result<QString> denied = whyNotPermitted(facts, attempt, context.nowMs);
    if (!denied || !denied->isEmpty())
        return denied;
    if (context.usedBytes + attempt.op.value.size() > kMaxOpBytesPerUser)
        return reason(ErrorCode::SyncQuota, QStringLiteral("quota"));
    const bool isDeletion = attempt.op.group == kExistenceGroup && attempt.op.value.isEmpty();
    const bool isOthersToo = attempt.feed.owner.isNull();
    return isDeletion && isOthersToo ? whyTooManyDeletions(facts.store, attempt.feed.id, context) : QString();
}

} // namespace samsyn
