// SPDX-License-Identifier: EUPL-1.2
#include "core/store/RescueSeal.h"

#include "core/store/RescueHeader.h"

namespace samsyn {

namespace {

using namespace rescue;

constexpr char kPurpose[] = "samsyn-rescue1";
constexpr qsizetype kChunkBytes = 64 * 1024;
constexpr qsizetype kChunkExtra = crypto_secretstream_xchacha20poly1305_ABYTES;
static_assert(crypto_secretstream_xchacha20poly1305_KEYBYTES == kKeyBytes
              && crypto_aead_xchacha20poly1305_ietf_ABYTES == kTagBytes);

unsigned char *raw(std::byte *bytes)
{
    return reinterpret_cast<unsigned char *>(bytes);
}
const unsigned char *raw(const std::byte *bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes);
}
unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}
const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}
Error wrongKey(const char *what)
{
    return {ErrorCode::RescueWrongKey, {}, QString::fromLatin1(what)};
}
Error damaged(const char *what)
{
    return {ErrorCode::RescueDamaged, {}, QString::fromLatin1(what)};
}

/// The key that the words give. Errors: StoreFull.
Result<RecoveryKey> stretch(const QString &passphrase, const WordsSlot &slot)
{
    const QByteArray words = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    RecoveryKey key{};
    const int code = crypto_pwhash(raw(key.data()), quint64(key.size()), words.constData(),
                                   quint64(words.size()), raw(slot.salt.data()), slot.passes,
                                   std::size_t(slot.memoryKib) * 1024, crypto_pwhash_ALG_ARGON2ID13);
    if (code != 0)
        return Error{ErrorCode::StoreFull, QStringLiteral("argon2id"), QStringLiteral("not enough memory")};
    return key;
}

Result<WordsSlot> lockWithWords(const RecoveryKey &fileKey, const QString &passphrase, RandomSource &random)
{
    WordsSlot slot;
    random.fill(slot.salt);
    random.fill(slot.nonce);
    const Result<RecoveryKey> key = stretch(passphrase, slot);
    if (!key)
        return key.error();
    slot.sealedKey.resize(kKeyBytes + kTagBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        raw(slot.sealedKey), nullptr, raw(fileKey.data()), fileKey.size(), raw(QByteArrayView(kPurpose)),
        sizeof(kPurpose) - 1, nullptr, raw(slot.nonce.data()), raw(key->data()));
    return slot;
}

RecoverySlot lockWithKey(const RecoveryKey &fileKey, const RecoveryKey &publicKey)
{
    RecoverySlot slot{publicKey, QByteArray(kSealedKeyBytes, Qt::Uninitialized)};
    const int code =
        crypto_box_seal(raw(slot.sealedKey), raw(fileKey.data()), fileKey.size(), raw(publicKey.data()));
    SAMSYN_REQUIRE(code == 0);
    return slot;
}

QByteArray encryptStream(QByteArrayView plain, const RecoveryKey &fileKey, QByteArrayView authenticated)
{
    const qsizetype chunks = std::max<qsizetype>(1, (plain.size() + kChunkBytes - 1) / kChunkBytes);
    QByteArray stream(kStreamHeaderBytes + plain.size() + chunks * kChunkExtra, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_state state;
    crypto_secretstream_xchacha20poly1305_init_push(&state, raw(stream), raw(fileKey.data()));
    qsizetype out = kStreamHeaderBytes;
    for (qsizetype chunk = 0; chunk < chunks; ++chunk) {
        const qsizetype at = chunk * kChunkBytes;
        const QByteArrayView part = plain.sliced(at, std::min(kChunkBytes, plain.size() - at));
        const QByteArrayView bound = chunk == 0 ? authenticated : QByteArrayView();
        const unsigned char tag = chunk + 1 == chunks ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
        crypto_secretstream_xchacha20poly1305_push(&state, raw(stream) + out, nullptr, raw(part),
                                                   quint64(part.size()), raw(bound), quint64(bound.size()),
                                                   tag);
        out += part.size() + kChunkExtra;
    }
    sodium_memzero(&state, sizeof(state));
    return stream;
}

Result<QByteArray> decryptStream(const Parts &parts, const RecoveryKey &fileKey)
{
    crypto_secretstream_xchacha20poly1305_state state;
    const QByteArrayView stream = parts.stream;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state, raw(stream), raw(fileKey.data())) != 0)
        return damaged("the file has been changed");
    QByteArray plain;
    plain.reserve(stream.size());
    unsigned char tag = 0;
    for (qsizetype at = kStreamHeaderBytes; at < stream.size();) {
        const QByteArrayView chunk =
            stream.sliced(at, std::min(kChunkBytes + kChunkExtra, stream.size() - at));
        if (chunk.size() < kChunkExtra)
            return damaged("the file is cut off");
        const QByteArrayView bound = at == kStreamHeaderBytes ? parts.authenticated : QByteArrayView();
        QByteArray part(chunk.size() - kChunkExtra, Qt::Uninitialized);
        if (crypto_secretstream_xchacha20poly1305_pull(&state, raw(part), nullptr, &tag, raw(chunk),
                                                       quint64(chunk.size()), raw(bound),
                                                       quint64(bound.size()))
            != 0)
            return damaged("the file has been changed or is cut off");
        plain += part;
        at += chunk.size();
        if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL && at < stream.size())
            return damaged("something was added to the file");
    }
    if (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
        return damaged("the file is cut off");
    return plain;
}

} // namespace

RecoveryKeyPair makeRecoveryKeyPair(RandomSource &random)
{
    RecoveryKey secret{};
    random.fill(secret);
    return recoveryKeyPairOf(secret);
}

RecoveryKeyPair recoveryKeyPairOf(const RecoveryKey &secretKey)
{
    SAMSYN_REQUIRE(sodium_init() >= 0);
    RecoveryKeyPair pair;
    pair.secretKey = secretKey;
    const int code = crypto_scalarmult_base(raw(pair.publicKey.data()), raw(secretKey.data()));
    SAMSYN_REQUIRE(code == 0);
    return pair;
}

Result<void> RescueLocks::checkPassphrase(const QString &passphrase)
{
    if (passphrase.normalized(QString::NormalizationForm_C).size() >= kMinPassphraseChars)
        return {};
    return Error{ErrorCode::RescuePassphraseShort,
                 {},
                 QStringLiteral("a passphrase has at least %1 characters").arg(kMinPassphraseChars)};
}

Result<QByteArray> sealRescue(QByteArrayView plain, const RescueLocks &locks, RandomSource &random)
{
    SAMSYN_REQUIRE(sodium_init() >= 0);
    SAMSYN_REQUIRE(locks.recovery || !locks.passphrase.isEmpty());
    if (plain.size() > kMaxRescueBytes)
        return Error{ErrorCode::RescueTooLarge, {}, QStringLiteral("over 256 MiB")};
    RecoveryKey fileKey{};
    random.fill(fileKey);
    Header header;
    if (locks.recovery)
        header.recovery = lockWithKey(fileKey, *locks.recovery);
    if (!locks.passphrase.isEmpty()) {
        SAMSYN_TRY(RescueLocks::checkPassphrase(locks.passphrase));
        Result<WordsSlot> words = lockWithWords(fileKey, locks.passphrase, random);
        if (!words)
            return words.error();
        header.words = *std::move(words);
    }
    const QByteArray beginning = encodeBeginning(header);
    return beginning + encryptStream(plain, fileKey, beginning);
}

Result<QByteArray> openRescue(QByteArrayView file, const QString &passphrase)
{
    SAMSYN_REQUIRE(sodium_init() >= 0);
    const Result<Parts> parts = takeApart(file);
    if (!parts)
        return parts.error();
    if (!parts->header.words)
        return wrongKey("the file was not locked with words; the organisation's recovery key opens it");
    const WordsSlot &slot = *parts->header.words;
    const Result<RecoveryKey> key = stretch(passphrase, slot);
    if (!key)
        return key.error();
    RecoveryKey fileKey{};
    const int code = crypto_aead_xchacha20poly1305_ietf_decrypt(
        raw(fileKey.data()), nullptr, nullptr, raw(slot.sealedKey), quint64(slot.sealedKey.size()),
        raw(QByteArrayView(kPurpose)), sizeof(kPurpose) - 1, raw(slot.nonce.data()), raw(key->data()));
    if (code != 0)
        return wrongKey("these are not the words that the file was locked with");
    return decryptStream(*parts, fileKey);
}

Result<QByteArray> openRescue(QByteArrayView file, const RecoveryKeyPair &key)
{
    SAMSYN_REQUIRE(sodium_init() >= 0);
    const Result<Parts> parts = takeApart(file);
    if (!parts)
        return parts.error();
    if (!parts->header.recovery || parts->header.recovery->publicKey != key.publicKey)
        return wrongKey("the file is not sealed to this recovery key");
    const QByteArray &sealed = parts->header.recovery->sealedKey;
    RecoveryKey fileKey{};
    if (crypto_box_seal_open(raw(fileKey.data()), raw(QByteArrayView(sealed)), quint64(sealed.size()),
                             raw(key.publicKey.data()), raw(key.secretKey.data()))
        != 0)
        return wrongKey("the recovery key does not open the file");
    return decryptStream(*parts, fileKey);
}

} // namespace samsyn
