// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a deflated body of any declared size: refused, or exactly as long as declared. Apart from the
// decoder of messages, because zlib and a buffer of a mebibyte cost more than all the rest.
#include "core/sync/Messages.h"
#include "tests/fuzz/ByteSource.h"

using namespace samsyn;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    ByteSource source(bytes, size);
    const qsizetype rawLength = qsizetype(source.number() % quint64(2 * feed1::kMaxRawBody));
    const Result<QByteArray> raw = feed1::inflateBody(source.rest(), rawLength);
    SAMSYN_REQUIRE(!raw || raw->size() == rawLength);
    return 0;
}
