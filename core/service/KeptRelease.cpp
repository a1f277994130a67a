// SPDX-License-Identifier: EUPL-1.2
#include "core/service/KeptRelease.h"

#include "core/records/Cbor.h"

namespace samsyn {

namespace {

constexpr quint64 kFormat = 1, kParts = 3;

template <typename Group>
Result<Group> readPart(CborReader &in)
{
    const Result<QByteArrayView> value = in.bytes();
    if (!value)
        return value.error();
    return readGroup<Group>(value->toByteArray());
}

} // namespace

QByteArray packRelease(const PublishedRound &release)
{
    CborWriter out;
    out.array(kParts);
    out.unsignedInteger(kFormat);
    out.bytes(writeGroup(release.summary));
    out.array(release.organisations.size());
    for (const OrganisationResultGroup &result : release.organisations)
        out.bytes(writeGroup(result));
    return out.take();
}

Result<PublishedRound> unpackRelease(QByteArrayView packed)
{
    CborReader in(packed);
    const Result<quint64> parts = in.enterArray();
    if (!parts)
        return parts.error();
    const Result<quint64> format = in.unsignedInteger();
    if (!format)
        return format.error();
    if (*parts != kParts || *format != kFormat)
        return Error{ErrorCode::StoreCorrupt, QStringLiteral("kept release"),
                     QStringLiteral("a newer Samsyn has written this; upgrade")};
    Result<RoundResultGroup> summary = readPart<RoundResultGroup>(in);
    if (!summary)
        return summary.error();
    PublishedRound release{*std::move(summary), {}};
    const Result<quint64> count = in.enterArray();
    if (!count)
        return count.error();
    for (quint64 i = 0; i < *count; ++i) {
        Result<OrganisationResultGroup> result = readPart<OrganisationResultGroup>(in);
        if (!result)
            return result.error();
        release.organisations.push_back(*std::move(result));
    }
    in.leaveArray();
    in.leaveArray();
    SAMSYN_TRY(in.finish());
    return release;
}

} // namespace samsyn
