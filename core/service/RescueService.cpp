// SPDX-License-Identifier: EUPL-1.2
#include "core/service/RescueService.h"

#include "core/store/DeviceRows.h"

namespace samsyn {

namespace {
const QString kAccountDraft = QStringLiteral("device:account");
}

Result<UnsentWork> RescueService::unsent() const
{
    const SqliteDatabase &database = m_store.connection().database();
    const Result<qint64> changes = readNumber(database, "SELECT count(*) FROM op WHERE state = 1");
    const Result<qint64> pictures = readNumber(database, "SELECT count(*) FROM upload WHERE state <> 2");
    if (!changes || !pictures)
        return changes ? pictures.error() : changes.error();
    return UnsentWork{int(*changes), int(*pictures)};
}

Result<QByteArray> RescueService::write(const QString &words) const
{
    if (!canOrganisationOpen() || !words.isEmpty())
        SAMSYN_TRY(RescueLocks::checkPassphrase(words));
    const Result<RescueContent> content = DeviceRescue(m_store, m_owner.account).collect();
    if (!content)
        return content.error();
    return sealRescue(encodeRescue(*content, m_owner.sessionHash), {m_owner.recoveryKey, words}, m_random);
}

Result<RescueIntake> RescueService::take(const QByteArray &file, const QString &words)
{
    const Result<QByteArray> plain = openRescue(file, words);
    if (!plain)
        return plain.error();
    const Result<RescueReading> reading = decodeRescue(*plain);
    if (!reading)
        return reading.error();
    return DeviceRescue(m_store, m_owner.account).take(reading->content);
}

Result<void> bindToAccount(DeviceStore &store, const RescueOwner &owner)
{
    const QByteArray name = owner.server.toByteArray() + owner.user.toByteArray();
    const Result<QByteArray> kept = store.draft(kAccountDraft);
    if (!kept)
        return kept.error();
    if (kept->isEmpty()) {
        const Result<void> noted = store.edit({}, {{kAccountDraft, name}});
        // A full disk does not keep anybody from what is there; it is noted at the next start.
        return noted || noted.error().code == ErrorCode::StoreFull ? Result<void>() : noted;
    }
    if (*kept == name)
        return {};
    return Error{ErrorCode::StoreOpen, owner.user.toString(),
                 QStringLiteral("the database is of another account")};
}

} // namespace samsyn
