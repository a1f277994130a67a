// SPDX-License-Identifier: EUPL-1.2
// Why: many connections on one thread that send prepared requests one after the other and measure each
// answer.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace samsyn {

struct BenchTally
{
    std::deque<std::string> waiting;         ///< whole HTTP requests, shared by all connections
    std::vector<double> latenciesMs;
    std::size_t bytesUp = 0, bytesDown = 0;
    int failed = 0;                          ///< not answered with 200
};

/// One connection; sends until nothing waits.
class BenchClient : public std::enable_shared_from_this<BenchClient>
{
public:
    BenchClient(boost::asio::io_context &io, BenchTally &tally) : m_socket(io), m_tally(tally) {}

    void start(const boost::asio::ip::tcp::endpoint &server)
    {
        m_buffer.reserve(64 * 1024);
        m_socket.connect(server);
        m_socket.set_option(boost::asio::ip::tcp::no_delay(true));
        next();
    }

private:
    using Clock = std::chrono::steady_clock;

    void next()
    {
        if (m_tally.waiting.empty())
            return;
        m_request = std::move(m_tally.waiting.front());
        m_tally.waiting.pop_front();
        m_sentAt = Clock::now();
        boost::asio::async_write(
            m_socket, boost::asio::buffer(m_request),
            [self = shared_from_this()](boost::beast::error_code error, std::size_t count) {
                self->m_tally.bytesUp += count;
                self->read(error);
            });
    }

    void read(boost::beast::error_code error)
    {
        if (error) {
            ++m_tally.failed;
            return;
        }
        m_parser.emplace();
        boost::beast::http::async_read(
            m_socket, m_buffer, *m_parser,
            [self = shared_from_this()](boost::beast::error_code readError, std::size_t count) {
                self->m_tally.bytesDown += count;
                self->note(readError);
            });
    }

    void note(boost::beast::error_code error)
    {
        if (error || m_parser->get().result_int() != 200)
            ++m_tally.failed;
        const std::chrono::duration<double, std::milli> took = Clock::now() - m_sentAt;
        m_tally.latenciesMs.push_back(took.count());
        if (!error)
            next();
    }

    boost::asio::ip::tcp::socket m_socket;
    BenchTally &m_tally;
    std::string m_request;
    boost::beast::flat_buffer m_buffer;
    std::optional<boost::beast::http::response_parser<boost::beast::http::string_body>> m_parser;
    Clock::time_point m_sentAt;
};

} // namespace samsyn
