// SPDX-License-Identifier: EUPL-1.2
// The simulator's SHA-256, in the place of core/base/Hash.cpp: OpenSSL's, which has the processor do it. A
// fifteenth of a run otherwise. tst_EngineWorld holds both against each other.
#include "core/base/Hash.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <memory>

namespace samsyn {

namespace {

constexpr qsizetype kBlockBytes = 64, kDigestBytes = 32;
using Parts = std::initializer_list<QByteArrayView>;

/// Fetched once a thread: looking an algorithm up by name takes longer than most of what is hashed here.
class Sha256 {
public:
    Sha256()
        : m_algorithm(EVP_MD_fetch(nullptr, "SHA256", nullptr), EVP_MD_free),
          m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free)
    {
        SAMSYN_REQUIRE(m_algorithm && m_context);
    }
    void begin() { SAMSYN_REQUIRE(EVP_DigestInit_ex2(m_context.get(), m_algorithm.get(), nullptr) == 1); }
    void add(QByteArrayView part)
    {
        SAMSYN_REQUIRE(EVP_DigestUpdate(m_context.get(), part.data(), std::size_t(part.size())) == 1);
    }
    [[nodiscard]] QByteArray end()
    {
        QByteArray digest(kDigestBytes, Qt::Uninitialized);
        auto *bytes = reinterpret_cast<unsigned char *>(digest.data());
        SAMSYN_REQUIRE(EVP_DigestFinal_ex(m_context.get(), bytes, nullptr) == 1);
        return digest;
    }

private:
    std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> m_algorithm;
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

QByteArray hashOf(QByteArrayView first, Parts parts)
{
    static thread_local Sha256 hash;
    hash.begin();
    hash.add(first);
    for (const QByteArrayView part : parts)
        hash.add(part);
    return hash.end();
}

/// RFC 2104: the key filled up to a block, each byte changed by `pad`.
std::array<char, kBlockBytes> padded(QByteArrayView key, char pad)
{
    std::array<char, kBlockBytes> block;
    block.fill(pad);
    std::transform(key.begin(), key.end(), block.begin(), [pad](char byte) { return char(byte ^ pad); });
    return block;
}

} // namespace

QByteArray sha256(Parts parts)
{
    return hashOf({}, parts);
}

QByteArray hmacSha256(QByteArrayView key, Parts parts)
{
    const QByteArray shorter = key.size() > kBlockBytes ? sha256({key}) : QByteArray();
    const QByteArrayView used = key.size() > kBlockBytes ? QByteArrayView(shorter) : key;
    constexpr char kInner = 0x36, kOuter = 0x5c;
    const QByteArray inner = hashOf(padded(used, kInner), parts);
    return hashOf(padded(used, kOuter), {inner});
}

} // namespace samsyn
