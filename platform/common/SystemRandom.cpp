// SPDX-License-Identifier: EUPL-1.2
#include "platform/common/SystemRandom.h"

#include <QRandomGenerator>

#include <array>
#include <cstring>

namespace samsyn {

void SystemRandom::fill(std::span<std::byte> bytes)
{
    std::array<quint32, 16> words;
    while (!bytes.empty()) {
        QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
        const std::size_t count = std::min(bytes.size(), sizeof(words));
        std::memcpy(bytes.data(), words.data(), count);
        bytes = bytes.subspan(count);
    }
}

} // namespace samsyn
