// SPDX-License-Identifier: EUPL-1.2
#include "core/store/SecretHash.h"

#include "core/base/Hash.h"

#include <sodium.h>

#include <array>

namespace samsyn {

namespace {

constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemoryBytes = 19UL * 1024 * 1024;

} // namespace

Result<QByteArray> hashTypedSecret(QByteArrayView secret)
{
    SAMSYN_REQUIRE(sodium_init() >= 0);
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const int code =
        crypto_pwhash_str_alg(text.data(), secret.data(), static_cast<unsigned long long>(secret.size()),
                              kPasses, kMemoryBytes, crypto_pwhash_ALG_ARGON2ID13);
    if (code != 0)
        return Error{ErrorCode::StoreFull, QStringLiteral("argon2id"), QStringLiteral("not enough memory")};
    return QByteArray(text.data());
}

bool isTypedSecret(QByteArrayView secret, const QByteArray &hash)
{
    SAMSYN_REQUIRE(sodium_init() >= 0);
    return crypto_pwhash_str_verify(hash.constData(), secret.data(),
                                    static_cast<unsigned long long>(secret.size()))
        == 0;
}

QByteArray hashLongSecret(QByteArrayView secret)
{
    return sha256({secret});
}

bool equalInConstantTime(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size()
        && sodium_memcmp(left.data(), right.data(), static_cast<std::size_t>(left.size())) == 0;
}

} // namespace samsyn
