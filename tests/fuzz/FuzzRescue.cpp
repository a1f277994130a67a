// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a rescue file, or as what is inside one: refused with a reason, or read as something that is
// written in exactly one way.
#include "core/store/RescueSeal.h"
#include "core/sync/RescueContent.h"
#include "tests/fuzz/ByteSource.h"

using namespace samsyn;

namespace {

bool isRescueError(ErrorCode code)
{
    return code >= ErrorCode::RescueNotAFile && code <= ErrorCode::RescueTooLarge;
}

void checkContent(QByteArrayView plain)
{
    const Result<RescueReading> read = decodeRescue(plain);
    if (!read) {
        SAMSYN_REQUIRE(isRescueError(read.error().code) && !read.error().what.isEmpty());
        return;
    }
    const Result<RescueReading> again = decodeRescue(encodeRescue(read->content, {}));
    SAMSYN_REQUIRE(again.has_value() && again->content == read->content);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    ByteSource source(bytes, size);
    if (source.below(2) == 0) {
        checkContent(source.rest());
        return 0;
    }
    static const RecoveryKeyPair key = recoveryKeyPairOf(RecoveryKey{std::byte{9}});
    const Result<QByteArray> plain = openRescue(source.rest(), key);
    SAMSYN_REQUIRE(plain.has_value() || isRescueError(plain.error().code));
    return 0;
}
