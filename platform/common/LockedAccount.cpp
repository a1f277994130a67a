// SPDX-License-Identifier: EUPL-1.2
#include "platform/common/LockedAccount.h"

#include "core/base/Hash.h"
#include "core/store/RowKeySeal.h"
#include "core/sync/DeviceRescue.h"
#include "platform/common/AtomicFile.h"
#include "platform/common/KeyFile.h"
#include "platform/common/SystemRandom.h"

namespace samsyn {

namespace {

QString sealedKeyPath(const AccountFolder &folder)
{
    return folder.keyPath() + QStringLiteral(".sealed");
}

Result<QByteArray> readSealedKey(const AccountFolder &folder)
{
    const Result<QByteArray> sealed = readSmallFile(sealedKeyPath(folder), kSealedRowKeyBytes);
    if (!sealed)
        return sealed.error();
    SAMSYN_TRY(recoveryKeyOfRowKey(*sealed));
    return sealed;
}

} // namespace

Result<void> keepSealedKey(const AccountFolder &folder)
{
    const QByteArray &bytes = folder.account().recoveryKey;
    RecoveryKey recovery{};
    if (bytes.size() != qsizetype(recovery.size()))
        return {};
    std::copy_n(reinterpret_cast<const std::byte *>(bytes.constData()), recovery.size(), recovery.begin());
    const Result<QByteArray> known = readSealedKey(folder);
    if (known && *recoveryKeyOfRowKey(*known) == recovery)
        return {};
    SystemRandom random;
    const Result<RowSealer::Key> key = KeyFile(folder.keyPath(), random).keptKey();
    if (!key)
        return key.error();
    return replaceFile(sealedKeyPath(folder), sealRowKey(*key, recovery), FileAudience::OwnerOnly);
}

bool canRescueLocked(const AccountFolder &folder)
{
    return readSealedKey(folder).has_value();
}

Result<QByteArray> rescueLocked(const AccountFolder &folder, const LockedPorts &ports)
{
    const Result<QByteArray> sealedKey = readSealedKey(folder);
    if (!sealedKey)
        return sealedKey.error();
    // Opens no row; nothing is written either.
    const RowSealer none(RowSealer::Key{}, ports.random);
    const Result<std::unique_ptr<DeviceStore>> store =
        DeviceStore::open(folder.databasePath(), {ports.clock, ports.random, none});
    if (!store)
        return store.error();
    const Account &account = folder.account();
    const RescueOwner owner{account.server, account.user, account.displayName, account.collaborationName};
    Result<LockedRescue> locked = DeviceRescue(**store, owner).collectLocked();
    if (!locked)
        return locked.error();
    locked->rowKey = *sealedKey;
    const QByteArray session = account.isSignedOut() ? QByteArray() : sha256({account.token});
    return sealRescue(encodeLockedRescue(*locked, session), {*recoveryKeyOfRowKey(*sealedKey), {}},
                      ports.random);
}

} // namespace samsyn
