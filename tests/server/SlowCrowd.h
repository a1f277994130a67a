// SPDX-License-Identifier: EUPL-1.2
// Why: two thousand sockets that are as slow as a server lets them be, from several addresses.
#pragma once

#include "core/base/Require.h"

#include <QByteArray>

#include <arpa/inet.h>
#include <atomic>
#include <chrono>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace samsyn {

/// A third sends its head a byte a second, a third its body, a third asks and never reads. Who is thrown out
/// comes again at once.
class SlowCrowd {
public:
    SlowCrowd(int count, quint16 port) : m_port(port), m_sockets(std::size_t(count))
    {
        m_thread = std::thread([this] { run(); });
    }
    ~SlowCrowd()
    {
        m_isEnding = true;
        m_thread.join();
    }
    [[nodiscard]] int open() const { return m_open; }
    [[nodiscard]] int thrownOut() const { return m_thrownOut; }

private:
    using Clock = std::chrono::steady_clock;
    enum class Kind : quint8 { Head, Body, Reader };
    struct Socket {
        int descriptor = -1;
        bool hasGreeted = false;
    };

    static Kind kindOf(std::size_t index) { return Kind(index % 3); }

    static QByteArray greeting(Kind kind)
    {
        switch (kind) {
        case Kind::Head:
            return "POST /v1/sync HTTP/1.1\r\nHost: x\r\nX-Slow: ";
        case Kind::Body:
            return "POST /v1/sync HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n";
        case Kind::Reader:
            break;
        }
        return QByteArray("GET /v1/hello HTTP/1.1\r\nHost: x\r\n\r\n").repeated(50);
    }

    /// 127.0.0.2, .3 ...: four hundred sockets each, below what one address may have.
    void connect(std::size_t index)
    {
        Socket &one = m_sockets[index];
        one = {::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), false};
        SAMSYN_REQUIRE(one.descriptor >= 0);
        const int smallest = 1024;
        ::setsockopt(one.descriptor, SOL_SOCKET, SO_RCVBUF, &smallest, sizeof(smallest));
        sockaddr_in from{};
        from.sin_family = AF_INET;
        from.sin_addr.s_addr = htonl(0x7f000002U + std::uint32_t(index / 400));
        SAMSYN_REQUIRE(::bind(one.descriptor, reinterpret_cast<sockaddr *>(&from), sizeof(from)) == 0);
        sockaddr_in to = from;
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        to.sin_port = htons(m_port);
        (void)::connect(one.descriptor, reinterpret_cast<sockaddr *>(&to), sizeof(to));
    }

    /// One step of one socket; false when the server has closed it.
    static bool crawl(Socket &one, Kind kind)
    {
        const QByteArray bytes = one.hasGreeted && kind != Kind::Reader ? QByteArray("x") : greeting(kind);
        const ssize_t sent = ::send(one.descriptor, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL);
        if (sent < 0)
            return errno == EAGAIN || errno == EWOULDBLOCK || errno == ENOTCONN;
        one.hasGreeted = true;
        char peeked = 0;
        return kind == Kind::Reader || ::recv(one.descriptor, &peeked, 1, MSG_PEEK) != 0;
    }

    void run()
    {
        while (!m_isEnding) {
            const auto next = Clock::now() + std::chrono::seconds(1);
            int open = 0;
            for (std::size_t i = 0; i < m_sockets.size() && !m_isEnding; ++i) {
                if (m_sockets[i].descriptor < 0) {
                    connect(i);
                } else if (!crawl(m_sockets[i], kindOf(i))) {
                    ++m_thrownOut;
                    ::close(m_sockets[i].descriptor);
                    connect(i);
                }
                open += m_sockets[i].hasGreeted ? 1 : 0;
            }
            m_open = open;
            while (!m_isEnding && Clock::now() < next)
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        for (const Socket &one : m_sockets)
            ::close(one.descriptor);
    }

    quint16 m_port;
    std::vector<Socket> m_sockets;
    std::atomic<bool> m_isEnding = false;
    std::atomic<int> m_open = 0, m_thrownOut = 0;
    std::thread m_thread;
};

} // namespace samsyn
