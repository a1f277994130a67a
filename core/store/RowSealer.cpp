// SPDX-License-Identifier: EUPL-1.2
#include "core/store/RowSealer.h"

#include <sodium.h>

namespace samsyn {

namespace {

constexpr qsizetype kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char *asBytes(const char *data)
{
    return reinterpret_cast<const unsigned char *>(data);
}

const unsigned char *keyBytes(const RowSealer::Key &key)
{
    return reinterpret_cast<const unsigned char *>(key.data());
}

} // namespace

QByteArray RowSealer::seal(QByteArrayView value, QByteArrayView context) const
{
    SAMSYN_REQUIRE(sodium_init() >= 0);
    std::array<std::byte, kNonceBytes> nonce;
    m_random.fill(nonce);
    QByteArray sealed(kNonceBytes + value.size() + kTagBytes, Qt::Uninitialized);
    std::copy_n(reinterpret_cast<const char *>(nonce.data()), kNonceBytes, sealed.data());
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        reinterpret_cast<unsigned char *>(sealed.data()) + kNonceBytes, &length, asBytes(value.data()),
        quint64(value.size()), asBytes(context.data()), quint64(context.size()), nullptr,
        reinterpret_cast<const unsigned char *>(nonce.data()), keyBytes(m_key));
    SAMSYN_REQUIRE(qsizetype(length) == value.size() + kTagBytes);
    return sealed;
}

Result<QByteArray> RowSealer::open(QByteArrayView sealed, QByteArrayView context) const
{
    SAMSYN_REQUIRE(sodium_init() >= 0);
    const Error broken{
        ErrorCode::StoreSealBroken,
        {},
        QStringLiteral("a stored value was not sealed with this account's key or was changed")};
    if (sealed.size() < kNonceBytes + kTagBytes)
        return broken;
    QByteArray value(sealed.size() - kNonceBytes - kTagBytes, Qt::Uninitialized);
    unsigned long long length = 0;
    const int code = crypto_aead_xchacha20poly1305_ietf_decrypt(
        reinterpret_cast<unsigned char *>(value.data()), &length, nullptr,
        asBytes(sealed.data()) + kNonceBytes, quint64(sealed.size() - kNonceBytes), asBytes(context.data()),
        quint64(context.size()), asBytes(sealed.data()), keyBytes(m_key));
    if (code != 0)
        return broken;
    return value;
}

} // namespace samsyn
