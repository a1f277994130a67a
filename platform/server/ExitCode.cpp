// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/ExitCode.h"

namespace samsyn {

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StoreOpen:
    case ErrorCode::StoreNewerSchema:
    case ErrorCode::StoreCorrupt:
    case ErrorCode::StoreFull:
    case ErrorCode::StoreBusy:
    case ErrorCode::StoreIo:
        return ExitCode::Database;
    case ErrorCode::ArgumentInvalid:
        return ExitCode::Usage;
    case ErrorCode::NetworkUnreachable:
        return ExitCode::Network;
    case ErrorCode::StoreConstraint:
    case ErrorCode::RoundUnknown:
    case ErrorCode::RoundNotOpen:
    case ErrorCode::RecordFieldInvalid:
    case ErrorCode::ReleaseDiffers:
    case ErrorCode::RescueOtherAccount:
    case ErrorCode::SyncQuota:
    case ErrorCode::SyncNotPermitted:
        return ExitCode::Refused;
    default:
        return ExitCode::Failed;
    }
}

QString errorLine(const Error &error)
{
    const QString where = error.where.isEmpty() ? QString() : error.where + QStringLiteral(": ");
    return QStringLiteral("samsyn-server: %1%2 (error %3)\n").arg(where, error.what).arg(int(error.code));
}

} // namespace samsyn
