// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/Router.h"

#include "core/base/Hash.h"
#include "platform/server/ServerLog.h"

#include <optional>

namespace samsyn {

namespace {

constexpr qsizetype kTokenBytes = 32;
constexpr qsizetype kMaxEnrolBytes = 1024;

qint64 steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

std::optional<QByteArray> tokenOf(const HttpRequest &request)
{
    static constexpr char kScheme[] = "Bearer ";
    if (!request.authorization.startsWith(kScheme))
        return std::nullopt;
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors;
    const auto token =
        QByteArray::fromBase64Encoding(request.authorization.mid(qsizetype(sizeof(kScheme)) - 1), options);
    if (!token || token.decoded.size() != kTokenBytes)
        return std::nullopt;
    return token.decoded;
}

void answerAtOnce(const SendAnswer &answer, HttpAnswer value)
{
    answer([value = std::move(value)] { return value; });
}

HttpAnswer answerOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::SyncSignedOut:
        return problem(401, "the session is not known or has ended");
    case ErrorCode::SyncServerBusy:
        return comeBackLater(429, 2);
    case ErrorCode::EnrolTooManyTries:
        return comeBackLater(429, 60);
    case ErrorCode::EnrolCodeInvalid:
        return problem(403, "the code is not known, wrong or expired");
    case ErrorCode::EnrolCodeUsed:
        return problem(410, "the code has been used");
    case ErrorCode::SyncTooLarge:
        return tooLarge(feed1::kMaxRawBody);
    case ErrorCode::SyncQuota:
        return problem(507, "there is no room for more now");
    case ErrorCode::StoreOpen:
    case ErrorCode::StoreNewerSchema:
    case ErrorCode::StoreCorrupt:
    case ErrorCode::StoreFull:
    case ErrorCode::StoreBusy:
    case ErrorCode::StoreIo:
    case ErrorCode::StoreConstraint:
        return comeBackLater(503, 10);
    default:
        return problem(400, "the request does not follow the protocol");
    }
}

HttpAnswer answerOf(const Result<WriterReply> &reply)
{
    if (!reply)
        return answerOf(reply.error());
    HttpAnswer answer;
    if (const auto *response = std::get_if<feed1::Response>(&*reply)) {
        const QByteArray raw = feed1::encodeResponse(*response);
        answer.contentType = feed1::kMediaType;
        answer.body = feed1::deflateBody(raw);
        // Chains and nonces do not deflate: an answer without news is shorter as it is.
        if (answer.body.size() < raw.size())
            answer.rawLength = raw.size();
        else
            answer.body = raw;
    } else if (const auto *enrolment = std::get_if<EnrolResponse>(&*reply)) {
        answer.contentType = kEnrolMediaType;
        answer.body = encodeEnrolResponse(*enrolment);
    } else if (const auto *receipt = std::get_if<DepositReceipt>(&*reply)) {
        answer.contentType = kDepositMediaType;
        answer.body = encodeDepositReceipt(*receipt);
    } else {
        answer.status = 204;
    }
    return answer;
}

bool isDenial(ErrorCode code)
{
    return code == ErrorCode::SyncSignedOut || code == ErrorCode::EnrolCodeInvalid
        || code == ErrorCode::EnrolCodeUsed || code == ErrorCode::EnrolTooManyTries;
}

/// The request of a sync, or the answer that refuses it.
std::variant<feed1::Request, HttpAnswer> decodeSync(const HttpRequest &request)
{
    if (request.contentType != feed1::kMediaType)
        return problem(415, "this address takes application/vnd.samsyn.sync+cbor");
    Result<QByteArray> raw = request.body;
    if (!request.contentEncoding.isEmpty() || !request.rawLength.isEmpty()) {
        if (request.contentEncoding != "deflate")
            return problem(415, "this address takes Content-Encoding: deflate, or none");
        bool isNumber = false;
        const qlonglong rawLength = request.rawLength.toLongLong(&isNumber);
        if (!isNumber || rawLength < 0)
            return problem(400, "X-Raw-Length is missing or not a number");
        raw = feed1::inflateBody(request.body, qsizetype(rawLength));
    }
    if (!raw)
        return answerOf(raw.error());
    Result<feed1::Request> decoded = feed1::decodeRequest(*raw);
    if (!decoded)
        return answerOf(decoded.error());
    return std::move(*decoded);
}

} // namespace

const Router::Route Router::kRoutes[] = {
    {"POST", "/v1/sync", &Router::sync},
    {"POST", "/v1/enrol", &Router::enrol},
    {"DELETE", "/v1/session", &Router::signOut},
    {"POST", "/v1/deposit", &Router::deposit},
    {"GET", "/v1/hello", &Router::hello},
};

Router::Router(WriterQueue &writer, const ServerId &server, const ServerLimits &limits)
    : m_writer(writer), m_server(server), m_enrolRate({limits.enrolsPerMinute, limits.enrolBurst, 65'536}),
      m_depositRate({limits.depositsPerMinute, limits.depositBurst, 65'536}),
      m_seats({limits.maxConnectionsPerSession, limits.maxInFlightPerSession})
{
}

void Router::route(const HttpRequest &request, const SendAnswer &answer)
{
    for (const Route &known : kRoutes) {
        if (request.method == known.method && request.target == known.target)
            return (this->*known.serve)(request, answer);
    }
    if (!m_blobs || !m_blobs->route(request, tokenOf(request).value_or(QByteArray()), answer))
        answerAtOnce(answer, problem(404, "there is nothing at this address"));
}

void Router::hello(const HttpRequest &, const SendAnswer &answer)
{
    HttpAnswer hello;
    hello.contentType = "application/json";
    hello.body = "{\"protocol\":\"FEED/1\",\"server\":\"" + m_server.toString().toLatin1() + '"';
    if (!m_recoveryKey.isEmpty())
        hello.body += ",\"recoveryKey\":\"" + m_recoveryKey.toHex() + '"';
    hello.body += '}';
    answerAtOnce(answer, std::move(hello));
}

void Router::sync(const HttpRequest &request, const SendAnswer &answer)
{
    std::optional<QByteArray> token = tokenOf(request);
    if (!token)
        return answerAtOnce(answer, problem(401, "a session token is needed"));
    const QByteArray session = sha256({*token});
    if (request.seat && !m_seats.sit(*request.seat, session))
        return answerAtOnce(answer, comeBackLater(429, 2));
    std::shared_ptr<ConnectionLimit::Slot> underWay = m_seats.enter(session);
    if (!underWay)
        return answerAtOnce(answer, comeBackLater(429, 2));
    std::variant<feed1::Request, HttpAnswer> decoded = decodeSync(request);
    if (const auto *refusal = std::get_if<HttpAnswer>(&decoded))
        return answerAtOnce(answer, *refusal);
    submit(SyncJob{std::move(*token), std::get<feed1::Request>(std::move(decoded))}, request.peer,
           [answer, underWay = std::move(underWay)](MakeAnswer make) mutable {
               underWay.reset();
               answer(std::move(make));
           });
}

void Router::enrol(const HttpRequest &request, const SendAnswer &answer)
{
    if (!m_enrolRate.admit(request.peer, steadyMs()))
        return answerAtOnce(answer, comeBackLater(429, 60));
    if (request.contentType != kEnrolMediaType)
        return answerAtOnce(answer, problem(415, "this address takes application/vnd.samsyn.enrol+cbor"));
    if (request.body.size() > kMaxEnrolBytes)
        return answerAtOnce(answer, tooLarge(kMaxEnrolBytes));
    Result<EnrolRequest> decoded = decodeEnrolRequest(request.body);
    if (!decoded)
        return answerAtOnce(answer, answerOf(decoded.error()));
    submit(EnrolJob{std::move(*decoded)}, request.peer, answer);
}

void Router::signOut(const HttpRequest &request, const SendAnswer &answer)
{
    std::optional<QByteArray> token = tokenOf(request);
    if (!token)
        return answerAtOnce(answer, problem(401, "a session token is needed"));
    submit(SignOutJob{std::move(*token)}, request.peer, answer);
}

/// What can be seen in the file alone is looked at before the token, so that the order tells nothing.
void Router::deposit(const HttpRequest &request, const SendAnswer &answer)
{
    if (!m_depositRate.admit(request.peer, steadyMs()))
        return answerAtOnce(answer, comeBackLater(429, 60));
    std::optional<QByteArray> token = tokenOf(request);
    if (!token)
        return answerAtOnce(answer, problem(401, "a deposit token is needed"));
    if (request.contentType != kRescueMediaType || !request.contentEncoding.isEmpty())
        return answerAtOnce(answer, problem(415, "this address takes application/vnd.samsyn.rescue"));
    const Result<void> checked = DepositBox::check(request.body);
    if (!checked && checked.error().code == ErrorCode::SyncTooLarge)
        return answerAtOnce(answer, tooLarge(kMaxDepositBytes));
    if (!checked)
        return answerAtOnce(answer, problem(422, "not a file that is sealed to an organisation"));
    std::shared_ptr<ConnectionLimit::Slot> underWay = m_seats.enter(sha256({*token}));
    if (!underWay)
        return answerAtOnce(answer, comeBackLater(429, 2));
    submit(DepositJob{std::move(*token), request.body}, request.peer,
           [answer, underWay = std::move(underWay)](MakeAnswer make) mutable {
               underWay.reset();
               answer(std::move(make));
           });
}

void Router::submit(WriterJob job, const QByteArray &peer, const SendAnswer &answer)
{
    const bool isTaken = m_writer.submit(std::move(job), [answer, peer, this](Result<WriterReply> reply) {
        if (auto *enrolment = reply ? std::get_if<EnrolResponse>(&*reply) : nullptr)
            enrolment->recoveryKey = m_recoveryKey;
        if (reply && std::holds_alternative<DepositReceipt>(*reply))
            logLine("a sealed file waits in the quarantine: samsyn-server deposits");
        if (!reply && isDenial(reply.error().code))
            logLine("denied", reply.error().code, peer);
        answer([reply = std::move(reply)] { return answerOf(reply); });
    });
    if (!isTaken)
        answerAtOnce(answer, comeBackLater(503, 2));
}

} // namespace samsyn
