// SPDX-License-Identifier: EUPL-1.2
#include "core/store/DeviceConnection.h"

#include "core/store/DeviceSchema.h"

#include <QtEndian>

#include <utility>

namespace samsyn {

namespace {

bool isReadableKind(RecordKind kind)
{
    switch (kind) {
    case RecordKind::FrameworkPackage:
    case RecordKind::FrameworkPart:
    case RecordKind::Collaboration:
    case RecordKind::MemberOrganisation:
    case RecordKind::AssessmentRound:
    case RecordKind::RoundResult:
    case RecordKind::OrganisationResult:
    case RecordKind::CommonTarget:
    case RecordKind::JointWeights:
        return true;
    case RecordKind::ConsensusAnswer:
    case RecordKind::Respondent:
    case RecordKind::Answer:
    case RecordKind::Evidence:
    case RecordKind::UserProfile:
    case RecordKind::Conflict:
    case RecordKind::HeldNotice:
    case RecordKind::CapabilityTarget:
    case RecordKind::CapabilityAction:
    case RecordKind::ResultNote:
    case RecordKind::HelpReadiness:
    case RecordKind::RoundResponses:
    case RecordKind::ResultApproval:
    case RecordKind::ReleasedComment:
    case RecordKind::CommentReview:
    case RecordKind::QuotedComment:
    case RecordKind::VolumeMeasurement:
    case RecordKind::SharedVolumes:
        return false;
    }
    return false;
}

} // namespace

QByteArray sealContextOf(const RowPlace &place)
{
    const quint16 bigGroup = qToBigEndian(place.group);
    return place.record.toByteArray() + QByteArray(reinterpret_cast<const char *>(&bigGroup), 2);
}

DeviceWrite::DeviceWrite(SqliteTransaction transaction, bool &isWriting)
    : m_transaction(std::move(transaction)), m_isWriting(&isWriting)
{
    *m_isWriting = true;
}

DeviceWrite::DeviceWrite(DeviceWrite &&other) noexcept
    : m_transaction(std::move(other.m_transaction)), m_isWriting(std::exchange(other.m_isWriting, nullptr))
{
}

DeviceWrite::~DeviceWrite()
{
    if (m_isWriting)
        *m_isWriting = false;
}

DeviceStore::Connection::Connection(SqliteDatabase database, const DeviceStoreDependencies &dependencies)
    : m_database(std::move(database)), m_ports(dependencies)
{
    SAMSYN_REQUIRE(installCaptureGuard(m_database, m_isWriting).has_value());
}

Result<DeviceWrite> DeviceStore::Connection::beginWrite()
{
    SAMSYN_REQUIRE(!m_isWriting);
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    return DeviceWrite(*std::move(transaction), m_isWriting);
}

RowValue DeviceStore::Connection::toRow(const RowPlace &place, QByteArrayView value) const
{
    if (isReadableKind(place.kind) || value.isEmpty())
        return {value.toByteArray(), false};
    return {m_ports.sealer.seal(value, sealContextOf(place)), true};
}

Result<QByteArray> DeviceStore::Connection::fromRow(const RowPlace &place, const RowValue &row) const
{
    if (!row.isSealed)
        return row.bytes;
    Result<QByteArray> value = m_ports.sealer.open(row.bytes, sealContextOf(place));
    if (!value)
        return Error{value.error().code, place.record.toString(), value.error().what};
    return value;
}

} // namespace samsyn
