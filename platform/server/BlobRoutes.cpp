// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/BlobRoutes.h"

#include <optional>

namespace samsyn {

namespace {

constexpr char kPrefix[] = "/v1/blob/";
constexpr char kAppendType[] = "application/offset+octet-stream";

/// Lower-case hexadecimal of exactly so many bytes.
std::optional<QByteArray> bytesOfHex(const QByteArray &text, qsizetype size)
{
    const QByteArray bytes = QByteArray::fromHex(text);
    return bytes.size() == size && bytes.toHex() == text ? std::optional(bytes) : std::nullopt;
}

std::optional<BlobAddress> addressOf(const QByteArray &target)
{
    const QList<QByteArray> parts = target.mid(qsizetype(sizeof(kPrefix)) - 1).split('/');
    if (parts.size() != 2)
        return std::nullopt;
    const std::optional<QByteArray> feed = bytesOfHex(parts[0], 16);
    const std::optional<QByteArray> hash = bytesOfHex(parts[1], kBlobHashBytes);
    if (!feed || !hash)
        return std::nullopt;
    return BlobAddress{*FeedId::fromBytes(*feed), *hash};
}

/// The same words for every reason, so that nobody learns which it was.
HttpAnswer notThere()
{
    return problem(404, "there is nothing at this address");
}

HttpAnswer refusalOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::SyncSignedOut:
        return problem(401, "the session is not known or has ended");
    case ErrorCode::SyncServerBusy:
        return comeBackLater(429, 2);
    case ErrorCode::SyncTooLarge:
        return problem(400, "not as many bytes as the record names");
    case ErrorCode::StoreConstraint:
        return notThere();
    default:
        return comeBackLater(503, 10);
    }
}

HttpAnswer standing(int status, qint64 offset, qint64 sizeBytes)
{
    HttpAnswer answer;
    answer.status = status;
    answer.uploadOffset = offset;
    answer.uploadLength = sizeBytes;
    return answer;
}

BlobTerms termsOf(const BlobGrant &grant)
{
    return {grant.blob, grant.sizeBytes, grant.media};
}

} // namespace

bool BlobRoutes::route(const HttpRequest &request, const QByteArray &token, const SendAnswer &answer)
{
    if (!request.target.startsWith(kPrefix))
        return false;
    const auto atOnce = [&answer](HttpAnswer value) {
        answer([value = std::move(value)] { return value; });
        return true;
    };
    const std::optional<BlobAddress> blob = addressOf(request.target);
    const bool isKnown = request.method == "HEAD" || request.method == "PATCH" || request.method == "GET";
    if (!blob || !isKnown)
        return atOnce(notThere());
    if (token.isEmpty())
        return atOnce(problem(401, "a session token is needed"));
    const bool isTaken =
        m_writer.submit(BlobJob{token, *blob}, [this, request, answer](Result<WriterReply> reply) {
            answer([this, request, reply = std::move(reply)] { return serve(request, reply); });
        });
    return isTaken ? true : atOnce(comeBackLater(503, 2));
}

HttpAnswer BlobRoutes::serve(const HttpRequest &request, const Result<WriterReply> &reply)
{
    if (!reply)
        return refusalOf(reply.error());
    const auto &grant = std::get<std::optional<BlobGrant>>(*reply);
    if (!grant)
        return notThere();
    if (request.method == "PATCH")
        return append(request, *grant);
    return request.method == "GET" ? fetch(*grant) : tell(*grant);
}

HttpAnswer BlobRoutes::tell(const BlobGrant &grant) const
{
    return standing(200, m_files.offset(termsOf(grant)), grant.sizeBytes);
}

HttpAnswer BlobRoutes::append(const HttpRequest &request, const BlobGrant &grant)
{
    if (!grant.maySend)
        return problem(403, "this account reads here and does not write");
    if (request.contentType != kAppendType)
        return problem(415, "this address takes application/offset+octet-stream");
    bool isNumber = false;
    const qint64 offset = request.uploadOffset.toLongLong(&isNumber);
    if (!isNumber || offset < 0 || request.body.isEmpty())
        return problem(400, "Upload-Offset and a body are needed");
    const qint64 there = m_files.offset(termsOf(grant));
    if (there == 0 && m_files.usedBytes(grant.ownFeeds) + grant.sizeBytes > m_maxBytesPerUser)
        return problem(507, "the account is full");
    const Result<BlobReply> stored = m_files.append(termsOf(grant), offset, request.body);
    if (!stored)
        return refusalOf(stored.error());
    if (stored->verdict == BlobVerdict::Refused)
        return problem(422, "the bytes are not those named, or no picture");
    const bool hasTaken = stored->offset == offset + request.body.size();
    return standing(hasTaken ? 204 : 409, stored->offset, grant.sizeBytes);
}

HttpAnswer BlobRoutes::fetch(const BlobGrant &grant) const
{
    Result<QByteArray> bytes = m_files.read(termsOf(grant));
    if (!bytes)
        return refusalOf(bytes.error());
    HttpAnswer answer;
    answer.contentType = grant.media == BlobMedia::Png ? "image/png" : "image/jpeg";
    answer.body = *std::move(bytes);
    return answer;
}

} // namespace samsyn
