// SPDX-License-Identifier: EUPL-1.2
#include "core/store/RowKeySeal.h"

#include <sodium.h>

namespace samsyn {

namespace {

constexpr char kMagic[] = "SamsynK1";
constexpr qsizetype kMagicBytes = sizeof(kMagic) - 1, kPublicBytes = 32;
static_assert(kSealedRowKeyBytes == kMagicBytes + kPublicBytes + 32 + crypto_box_SEALBYTES);

const unsigned char *raw(const void *bytes)
{
    return static_cast<const unsigned char *>(bytes);
}

} // namespace

QByteArray sealRowKey(const RowSealer::Key &key, const RecoveryKey &publicKey)
{
    SAMSYN_REQUIRE(sodium_init() >= 0);
    QByteArray box(qsizetype(key.size()) + crypto_box_SEALBYTES, Qt::Uninitialized);
    const int code = crypto_box_seal(reinterpret_cast<unsigned char *>(box.data()), raw(key.data()),
                                     key.size(), raw(publicKey.data()));
    SAMSYN_REQUIRE(code == 0);
    return QByteArray(kMagic)
        + QByteArray(reinterpret_cast<const char *>(publicKey.data()), qsizetype(publicKey.size())) + box;
}

Result<RecoveryKey> recoveryKeyOfRowKey(QByteArrayView sealedKey)
{
    if (sealedKey.size() != kSealedRowKeyBytes || !sealedKey.startsWith(QByteArrayView(kMagic, kMagicBytes)))
        return Error{ErrorCode::RescueNotAFile, {}, QStringLiteral("not a sealed key of this version")};
    RecoveryKey key{};
    std::copy_n(reinterpret_cast<const std::byte *>(sealedKey.data()) + kMagicBytes, key.size(), key.begin());
    return key;
}

Result<RowSealer::Key> openRowKey(QByteArrayView sealedKey, const RecoveryKeyPair &pair)
{
    SAMSYN_REQUIRE(sodium_init() >= 0);
    const Result<RecoveryKey> sealedTo = recoveryKeyOfRowKey(sealedKey);
    if (!sealedTo)
        return sealedTo.error();
    const QByteArrayView box = sealedKey.sliced(kMagicBytes + kPublicBytes);
    RowSealer::Key key{};
    if (*sealedTo != pair.publicKey
        || crypto_box_seal_open(reinterpret_cast<unsigned char *>(key.data()), raw(box.data()),
                                quint64(box.size()), raw(pair.publicKey.data()), raw(pair.secretKey.data()))
            != 0)
        return Error{ErrorCode::RescueWrongKey,
                     {},
                     QStringLiteral("the recovery key does not open the key of the device's rows")};
    return key;
}

} // namespace samsyn
