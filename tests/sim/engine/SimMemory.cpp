// SPDX-License-Identifier: EUPL-1.2
#include "tests/sim/engine/SimMemory.h"

#include "core/base/Require.h"

#include <sqlite3.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace samsyn::sim {

namespace {

constexpr std::size_t kGrainBytes = 16; ///< alignment, and what is kept before each piece
constexpr std::size_t kClasses = 600; ///< up to 9,600 bytes: a page and its header are among them
constexpr std::size_t kSlabBytes = std::size_t(4) << 20;

struct Piece {
    Piece *next;
};

struct Pool {
    std::array<Piece *, kClasses> spare{};
    char *from = nullptr;
    char *to = nullptr;
};

Pool &pool()
{
    static Pool pieces;
    return pieces;
}

std::size_t &wholeSize(void *piece)
{
    return *reinterpret_cast<std::size_t *>(static_cast<char *>(piece) - kGrainBytes);
}

/// From the end of a slab; what is left of the one before is given up.
char *cut(std::size_t bytes)
{
    Pool &pieces = pool();
    if (std::size_t(pieces.to - pieces.from) < bytes) {
        pieces.from = static_cast<char *>(std::malloc(kSlabBytes));
        if (!pieces.from) {
            pieces.to = nullptr;
            return nullptr;
        }
        pieces.to = pieces.from + kSlabBytes;
    }
    char *start = pieces.from;
    pieces.from += bytes;
    return start;
}

void *give(int bytes)
{
    const std::size_t whole = (std::size_t(bytes) + 2 * kGrainBytes - 1) & ~(kGrainBytes - 1);
    const std::size_t sizeClass = whole / kGrainBytes;
    char *start = nullptr;
    if (sizeClass >= kClasses) {
        start = static_cast<char *>(std::malloc(whole));
    } else if (Piece *&spare = pool().spare[sizeClass]) {
        start = reinterpret_cast<char *>(spare);
        spare = spare->next;
    } else {
        start = cut(whole);
    }
    if (!start)
        return nullptr;
    void *piece = start + kGrainBytes;
    wholeSize(piece) = whole;
    return piece;
}

void takeBack(void *piece)
{
    const std::size_t sizeClass = wholeSize(piece) / kGrainBytes;
    void *start = static_cast<char *>(piece) - kGrainBytes;
    if (sizeClass >= kClasses) {
        std::free(start);
        return;
    }
    Piece *spare = static_cast<Piece *>(start);
    spare->next = std::exchange(pool().spare[sizeClass], spare);
}

int sizeOf(void *piece)
{
    return piece ? int(wholeSize(piece) - kGrainBytes) : 0;
}

void *resize(void *piece, int bytes)
{
    const int before = sizeOf(piece);
    if (bytes <= before)
        return piece;
    void *larger = give(bytes);
    if (!larger)
        return nullptr;
    std::memcpy(larger, piece, std::size_t(before));
    takeBack(piece);
    return larger;
}

int roundUp(int bytes)
{
    return (bytes + int(kGrainBytes) - 1) & ~(int(kGrainBytes) - 1);
}

int begin(void *)
{
    return SQLITE_OK;
}

void end(void *) { }

} // namespace

void useSimMemory()
{
#ifndef SAMSYN_SANITIZED
    static const sqlite3_mem_methods methods{give, takeBack, resize, sizeOf, roundUp, begin, end, nullptr};
    SAMSYN_REQUIRE(sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) == SQLITE_OK);
    SAMSYN_REQUIRE(sqlite3_config(SQLITE_CONFIG_SINGLETHREAD) == SQLITE_OK);
#ifdef M_MMAP_THRESHOLD // each run would get its pages from the system anew
    mallopt(M_MMAP_THRESHOLD, 1 << 28);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
#endif
    SAMSYN_REQUIRE(sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK);
}

} // namespace samsyn::sim
