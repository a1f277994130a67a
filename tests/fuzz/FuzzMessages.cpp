// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a message: refused, or read as something that is written in exactly one way.
// The first byte chooses what the rest is: request, response, CBOR, enrolment or its answer.
#include "core/records/Cbor.h"
#include "core/sync/Enrolment.h"
#include "core/sync/Messages.h"
#include "tests/fuzz/ByteSource.h"

using namespace samsyn;

namespace {

bool isCanonical(QByteArrayView bytes)
{
    CborReader reader(bytes);
    return reader.skip().has_value() && reader.finish().has_value();
}

template <typename Message, typename Decode, typename Encode>
void checkMessage(QByteArrayView bytes, Decode decode, Encode encode)
{
    const Result<Message> read = decode(bytes);
    if (!read) {
        SAMSYN_REQUIRE(!read.error().what.isEmpty());
        return;
    }
    SAMSYN_REQUIRE(isCanonical(bytes));
    const QByteArray written = encode(*read);
    SAMSYN_REQUIRE(written.size() <= bytes.size()); // less where this version reads past an item
    const Result<Message> again = decode(QByteArrayView(written));
    SAMSYN_REQUIRE(again.has_value() && encode(*again) == written);
}

void checkItems(QByteArrayView bytes)
{
    CborReader reader(bytes);
    while (reader.peek() != CborType::End) {
        const Result<QByteArrayView> item = reader.skip();
        if (!item)
            return;
        SAMSYN_REQUIRE(!item->isEmpty() && isCanonical(*item));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    ByteSource source(bytes, size);
    switch (source.below(5)) {
    case 0:
        checkMessage<feed1::Request>(source.rest(), feed1::decodeRequest, feed1::encodeRequest);
        break;
    case 1:
        checkMessage<feed1::Response>(source.rest(), feed1::decodeResponse, feed1::encodeResponse);
        break;
    case 2:
        checkItems(source.rest());
        break;
    case 3:
        checkMessage<EnrolRequest>(source.rest(), decodeEnrolRequest, encodeEnrolRequest);
        break;
    default:
        checkMessage<EnrolResponse>(source.rest(), decodeEnrolResponse, encodeEnrolResponse);
    }
    return 0;
}
