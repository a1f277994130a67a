// SPDX-License-Identifier: EUPL-1.2
// Why: a fuzzer's bytes as a list of choices, so that most inputs get past the first check of what they meet.
#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace samsyn {

/// After the end every choice is 0 and every run of bytes is empty.
class ByteSource {
public:
    ByteSource(const std::uint8_t *bytes, std::size_t size)
        : m_rest(reinterpret_cast<const char *>(bytes), qsizetype(size))
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_rest.isEmpty(); }
    [[nodiscard]] quint8 byte()
    {
        const QByteArrayView one = take(1);
        return one.isEmpty() ? quint8(0) : quint8(one.front());
    }
    /// 0 .. below - 1; below > 0.
    [[nodiscard]] quint32 below(quint32 limit)
    {
        return (quint32(byte()) | (limit > 256 ? quint32(byte()) << 8U : 0U)) % limit;
    }
    /// Small numbers, numbers at the edges of types, or any number.
    [[nodiscard]] quint64 number()
    {
        const quint8 form = byte();
        if (form < 0xe0)
            return form;
        quint64 value = 0;
        for (int i = 0; i < 8; ++i)
            value = (value << 8U) | byte();
        return form < 0xf0 ? ~quint64(0) >> (value % 64) : value;
    }
    [[nodiscard]] QByteArrayView take(qsizetype count)
    {
        const qsizetype got = std::min(count, m_rest.size());
        const QByteArrayView taken = m_rest.first(got);
        m_rest = m_rest.sliced(got);
        return taken;
    }
    [[nodiscard]] QByteArrayView rest() { return take(m_rest.size()); }

private:
    QByteArrayView m_rest;
};

} // namespace samsyn
