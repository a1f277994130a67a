// SPDX-License-Identifier: EUPL-1.2
// Why: the life of one connection, the same with and without TLS; every step has a deadline.
#pragma once

#include "platform/server/BeastMessage.h"
#include "platform/server/OpenConnection.h"
#include "platform/server/SessionSeats.h"
#include "platform/server/StepTimer.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/ssl.hpp>

namespace samsyn {

/// handshake (TLS) -> [ first byte within `idle` -> header within `header` -> body within `body` -> answer
/// within `work` -> written ]*. All steps run on the stream's strand.
template <typename Stream>
class HttpConnection final : public OpenConnection,
                             public std::enable_shared_from_this<HttpConnection<Stream>> {
public:
    struct Peer { QByteArray name; std::unique_ptr<ConnectionLimit::Slot> slot; ConnectionSeat seat = {}; };

    HttpConnection(Stream &&stream, const ConnectionContext &context, Peer peer)
        : m_stream(std::move(stream)), m_context(context), m_peer(std::move(peer)),
          m_deadline(m_stream.get_executor())
    {
        m_buffer.reserve(kReadBytes);   // without it Beast reads 512 bytes at a time
    }

    void start()
    {
        net::dispatch(m_stream.get_executor(), [self = this->shared_from_this()] { self->begin(); });
    }

    void stop() override
    {
        net::post(m_stream.get_executor(), [self = this->shared_from_this()] {
            self->m_isStopping = true;
            if (self->m_phase == ConnectionPhase::Idle)
                self->close();
            else if (self->m_phase == ConnectionPhase::Reading || self->m_phase == ConnectionPhase::Writing)
                self->m_deadline.start(self->m_context.limits.body, [self] { self->close(); });
        });
    }

private:
    static constexpr std::size_t kReadBytes = 16 * 1024, kMaxBufferBytes = 64 * 1024;
    static constexpr qsizetype kMaxBodyBytes = 256 * 1024;
    static constexpr bool kHasTls = !std::is_same_v<Stream, beast::tcp_stream>;
    beast::tcp_stream &tcp() { return beast::get_lowest_layer(m_stream); }

    void begin()
    {
        beast::error_code ignored;
        tcp().socket().set_option(net::ip::tcp::no_delay(true), ignored);
        if constexpr (kHasTls) {
            tcp().expires_after(m_context.limits.handshake);
            m_stream.async_handshake(net::ssl::stream_base::server, orRefuse(&HttpConnection::awaitRequest));
        } else {
            awaitRequest();
        }
    }

    /// Goes on with `step` when the operation has succeeded.
    auto orRefuse(void (HttpConnection::*step)())
    {
        return [self = this->shared_from_this(), step](beast::error_code error, auto...) {
            if (error)
                return self->refuse(refuseByError(error, kMaxBodyBytes));
            (self.get()->*step)();
        };
    }

    void awaitRequest()
    {
        if (m_isStopping)
            return close();
        m_isHead = false;
        m_parser.emplace();
        m_parser->header_limit(m_context.limits.maxHeaderBytes);
        m_parser->body_limit(std::uint64_t(kMaxBodyBytes));
        if (m_buffer.size() > 0)
            return readHeader();
        m_phase = ConnectionPhase::Idle;
        tcp().expires_after(m_context.limits.idle);
        m_stream.async_read_some(
            m_buffer.prepare(kReadBytes),
            [self = this->shared_from_this()](beast::error_code error, std::size_t count) {
                if (error)
                    return self->close();
                self->m_buffer.commit(count);
                self->readHeader();
            });
    }

    void readHeader()
    {
        m_phase = ConnectionPhase::Reading;
        tcp().expires_after(m_context.limits.header);
        beast::http::async_read_header(m_stream, m_buffer, *m_parser, orRefuse(&HttpConnection::readBody));
    }

    void readBody()
    {
        m_isHead = m_parser->get().method() == beast::http::verb::head;
        std::optional<HttpAnswer> refusal = refuseByHeader(m_parser->get(), m_context.limits);
        if (refusal)
            return refuse(std::move(refusal));
        if (m_parser->is_done())
            return serve();
        tcp().expires_after(transferTime(m_context.limits, m_parser->content_length().value_or(0)));
        beast::http::async_read(m_stream, m_buffer, *m_parser, orRefuse(&HttpConnection::serve));
    }

    void serve()
    {
        m_phase = ConnectionPhase::Serving;
        tcp().expires_never();
        m_isKept = m_parser->get().keep_alive();
        m_deadline.start(m_context.limits.work, [self = this->shared_from_this()] { self->close(); });
        HttpRequest request = toRequest(m_parser->release(), m_peer.name);
        request.seat = &m_peer.seat;
        m_context.serve(request, [self = this->shared_from_this(), serial = ++m_serial](MakeAnswer make) {
            net::post(self->m_stream.get_executor(), [self, serial, make = std::move(make)] {
                if (self->m_serial == serial)
                    self->send(make());
            });
        });
    }

    /// Answers, if anybody can still hear it, and ends the connection: what follows on it cannot be trusted.
    void refuse(std::optional<HttpAnswer> answer)
    {
        if (!answer)
            return close();
        m_isKept = false;
        send(*answer);
    }

    void send(const HttpAnswer &answer)
    {
        m_phase = ConnectionPhase::Writing;
        ++m_serial;
        m_deadline.end();
        m_response.emplace(toResponse(answer));
        if (m_isHead)
            leaveOutBody(*m_response);
        m_response->keep_alive(m_isKept && !m_isStopping);
        tcp().expires_after(transferTime(m_context.limits, m_isStopping ? 0 : quint64(answer.body.size())));
        beast::http::async_write(m_stream, *m_response,
                                 [self = this->shared_from_this()](beast::error_code error, std::size_t) {
                                     self->afterAnswer(error);
                                 });
    }

    void afterAnswer(beast::error_code error)
    {
        if (error)
            return close();
        if (m_response->keep_alive())
            return awaitRequest();
        // Closing with unread bytes would reset the connection, and the client might never see the answer.
        beast::error_code ignored;
        tcp().expires_after(m_context.limits.farewell);
        if constexpr (!kHasTls)
            tcp().socket().shutdown(net::ip::tcp::socket::shutdown_send, ignored);
        m_buffer.clear();
        drain();
    }

    void drain()
    {
        m_phase = ConnectionPhase::Leaving; // until the client closes or the farewell's deadline
        tcp().async_read_some(m_buffer.prepare(kReadBytes), orRefuse(&HttpConnection::drain));
    }

    void close()
    {
        m_phase = ConnectionPhase::Leaving;
        ++m_serial;
        m_deadline.end();
        tcp().close();
    }

    Stream m_stream;
    const ConnectionContext &m_context;
    Peer m_peer;
    StepTimer m_deadline;            ///< of the answer, and of stopping
    beast::flat_buffer m_buffer{kMaxBufferBytes};
    std::optional<beast::http::request_parser<beast::http::string_body>> m_parser;
    std::optional<BeastResponse> m_response;
    quint64 m_serial = 0;            ///< of the request whose answer is awaited; a later one makes it stale
    ConnectionPhase m_phase = ConnectionPhase::Reading;  ///< the handshake counts as reading
    bool m_isKept = false, m_isStopping = false, m_isHead = false;
};

} // namespace samsyn
