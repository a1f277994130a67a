// SPDX-License-Identifier: EUPL-1.2
// Why: sixteen bytes name every record; the type says of what, so that two ids cannot be mistaken for each
// other.
#pragma once

#include "core/base/Ports.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <algorithm>
#include <array>
#include <compare>

namespace samsyn {

/// Sixteen raw bytes without a meaning of their own; Id<Tag> adds the meaning.
using IdBytes = std::array<std::byte, 16>;

/// RFC 9562 version 7: sorts by creation time. `nowMs` UTC milliseconds.
[[nodiscard]] IdBytes makeTimeOrderedIdBytes(qint64 nowMs, RandomSource &random);
/// RFC 9562 version 4: says nothing about when it was made; used for everything a respondent makes.
[[nodiscard]] IdBytes makeRandomIdBytes(RandomSource &random);
/// RFC 9562 version 8, made of SHA-256(space || name): the same on every device. `space` must be secret where
/// the name is guessable.
[[nodiscard]] IdBytes makeNamedIdBytes(QByteArrayView space, QByteArrayView name);
/// 8-4-4-4-12 lower-case hexadecimal.
[[nodiscard]] QString idBytesToString(const IdBytes &bytes);
/// Inverse of idBytesToString. Errors: ArgumentInvalid.
[[nodiscard]] Result<IdBytes> idBytesFromString(const QString &text);

template <typename Tag>
class Id {
public:
    Id() = default;
    explicit Id(const IdBytes &bytes) : m_bytes(bytes) { }

    [[nodiscard]] static Id timeOrdered(const WallClock &clock, RandomSource &random)
    {
        return Id(makeTimeOrderedIdBytes(clock.nowMs(), random));
    }
    [[nodiscard]] static Id random(RandomSource &random) { return Id(makeRandomIdBytes(random)); }
    [[nodiscard]] static Id named(QByteArrayView space, QByteArrayView name)
    {
        return Id(makeNamedIdBytes(space, name));
    }
    /// Errors: ArgumentInvalid unless exactly 16 bytes.
    [[nodiscard]] static Result<Id> fromBytes(QByteArrayView raw)
    {
        if (raw.size() != 16)
            return Error{ErrorCode::ArgumentInvalid, {}, QStringLiteral("an id has 16 bytes")};
        IdBytes bytes;
        std::copy_n(reinterpret_cast<const std::byte *>(raw.data()), bytes.size(), bytes.begin());
        return Id(bytes);
    }
    [[nodiscard]] static Result<Id> fromString(const QString &text)
    {
        const Result<IdBytes> bytes = idBytesFromString(text);
        if (!bytes)
            return bytes.error();
        return Id(*bytes);
    }

    [[nodiscard]] bool isNull() const { return m_bytes == IdBytes{}; }
    [[nodiscard]] const IdBytes &bytes() const { return m_bytes; }
    [[nodiscard]] QByteArrayView view() const { return {m_bytes.data(), qsizetype(m_bytes.size())}; }
    [[nodiscard]] QByteArray toByteArray() const { return view().toByteArray(); }
    [[nodiscard]] QString toString() const { return idBytesToString(m_bytes); }

    friend auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0)
    {
        return qHashBits(id.m_bytes.data(), id.m_bytes.size(), seed);
    }

private:
    IdBytes m_bytes{};
};

using RecordId = Id<struct RecordTag>; ///< any stored record
using FeedId = Id<struct FeedTag>; ///< a stream of records, the unit of visibility
using ReplicaId = Id<struct ReplicaTag>; ///< (installation, account, lineage)
using OpId = Id<struct OpTag>; ///< keyed hash of an op's content
using ChainHash = Id<struct ChainTag>; ///< running hash over a feed's history
using UserId = Id<struct UserTag>;
using ServerId = Id<struct ServerTag>;

} // namespace samsyn
