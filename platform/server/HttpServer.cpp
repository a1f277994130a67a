// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/HttpServer.h"

#include "platform/server/HttpConnection.h"
#include "platform/server/ServerLog.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/strand.hpp>

#include <list>
#include <mutex>
#include <thread>

namespace samsyn {

using Tcp = net::ip::tcp;
using PlainConnection = HttpConnection<beast::tcp_stream>;
using TlsConnection = HttpConnection<beast::ssl_stream<beast::tcp_stream>>;

namespace {

constexpr std::chrono::milliseconds kAcceptPause{100};   ///< when no descriptor is free

/// IPv4: the address; IPv6: its /64 network, since one customer has all of it.
QByteArray peerName(const net::ip::address &address)
{
    if (address.is_v4())
        return QByteArray::fromStdString(address.to_string());
    const net::ip::address_v6 six = address.to_v6();
    if (six.is_v4_mapped())
        return QByteArray::fromStdString(net::ip::make_address_v4(net::ip::v4_mapped, six).to_string());
    net::ip::address_v6::bytes_type bytes = six.to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    return QByteArray::fromStdString(net::ip::address_v6(bytes).to_string());
}

Error invalid(const QString &where, const QString &what)
{
    return {ErrorCode::ArgumentInvalid, where, what};
}

Result<std::unique_ptr<net::ssl::context>> tlsContext(const ListenOptions &options)
{
    if (options.tlsCertificate.isEmpty() && options.tlsKey.isEmpty())
        return std::unique_ptr<net::ssl::context>();
    if (options.tlsCertificate.isEmpty() || options.tlsKey.isEmpty())
        return invalid({}, QStringLiteral("a certificate needs its key, and a key its certificate"));
    auto context = std::make_unique<net::ssl::context>(net::ssl::context::tls_server);
    context->set_options(net::ssl::context::default_workarounds | net::ssl::context::no_tlsv1
                         | net::ssl::context::no_tlsv1_1 | SSL_OP_NO_RENEGOTIATION);
    beast::error_code error;
    context->use_certificate_chain_file(options.tlsCertificate.toStdString(), error);
    if (error)
        return invalid(options.tlsCertificate, QStringLiteral("not a readable PEM certificate"));
    context->use_private_key_file(options.tlsKey.toStdString(), net::ssl::context::pem, error);
    if (error)
        return invalid(options.tlsKey, QStringLiteral("not a readable PEM key of that certificate"));
    return context;
}

} // namespace

class HttpServer::Listener
{
public:
    Listener(const ServerLimits &limits, Serve serve, std::unique_ptr<net::ssl::context> tls)
        : m_limits(limits), m_limit({limits.maxConnections, limits.maxConnectionsPerAddress}),
          m_tls(std::move(tls)), m_context{m_limits, std::move(serve)}, m_acceptor(net::make_strand(m_io)),
          m_pause(m_acceptor.get_executor())
    {
    }

    ~Listener() { stop(); }

    Result<void> listen(const net::ip::address &address, quint16 port)
    {
        beast::error_code error;
        const Tcp::endpoint endpoint(address, port);
        m_acceptor.open(endpoint.protocol(), error);
        if (!error)
            m_acceptor.set_option(net::socket_base::reuse_address(true), error);
        if (!error)
            m_acceptor.bind(endpoint, error);
        if (!error)
            m_acceptor.listen(net::socket_base::max_listen_connections, error);
        if (error)
            return Error{ErrorCode::NetworkUnreachable, QString::fromStdString(address.to_string()),
                         QString::fromStdString(error.message())};
        m_endpoint = m_acceptor.local_endpoint(error);
        return {};
    }

    void run(int threads)
    {
        accept();
        for (int i = 0; i < threads; ++i)
            m_threads.emplace_back([this] { m_io.run(); });
    }

    void stop()
    {
        net::post(m_acceptor.get_executor(), [this] {
            beast::error_code ignored;
            m_acceptor.close(ignored);
            m_pause.cancel();
            stopConnections();
        });
        if (m_threads.empty())
            return;
        for (std::thread &thread : m_threads)
            thread.join();   // run() ends when the last connection has, and each of those has a deadline
        m_threads.clear();
    }

    [[nodiscard]] const Tcp::endpoint &endpoint() const { return m_endpoint; }
    [[nodiscard]] bool hasTls() const { return m_tls != nullptr; }
    [[nodiscard]] int openConnections() const { return m_limit.openCount(); }

private:
    void accept()
    {
        m_acceptor.async_accept(net::make_strand(m_io), [this](beast::error_code error, Tcp::socket socket) {
            if (error == net::error::operation_aborted || !m_acceptor.is_open())
                return;
            if (error)
                return pauseAccepting();
            admit(std::move(socket));
            accept();
        });
    }

    /// Out of descriptors: trying again at once would only burn the processor.
    void pauseAccepting()
    {
        logLine("a connection could not be accepted");
        m_pause.expires_after(kAcceptPause);
        m_pause.async_wait([this](beast::error_code error) {
            if (!error)
                accept();
        });
    }

    void admit(Tcp::socket socket)
    {
        beast::error_code error;
        const Tcp::endpoint remote = socket.remote_endpoint(error);
        if (error)
            return;
        const QByteArray name = peerName(remote.address());
        std::unique_ptr<ConnectionLimit::Slot> slot = m_limit.acquire(name);
        if (!slot)
            return;
        if (m_tls)
            open<TlsConnection>(beast::ssl_stream<beast::tcp_stream>(std::move(socket), *m_tls),
                                {name, std::move(slot)});
        else
            open<PlainConnection>(beast::tcp_stream(std::move(socket)), {name, std::move(slot)});
    }

    template<typename Connection, typename Stream>
    void open(Stream stream, typename Connection::Peer peer)
    {
        auto connection = std::make_shared<Connection>(std::move(stream), m_context, std::move(peer));
        forgetEnded();
        m_open.push_back(connection);
        connection->start();
    }

    /// Amortised: looks through the list only when it has doubled since the last look.
    void forgetEnded()
    {
        if (m_open.size() < m_sweepAt)
            return;
        m_open.remove_if([](const std::weak_ptr<OpenConnection> &one) { return one.expired(); });
        m_sweepAt = std::max<std::size_t>(64, 2 * m_open.size());
    }

    void stopConnections()
    {
        for (const std::weak_ptr<OpenConnection> &one : m_open) {
            if (const std::shared_ptr<OpenConnection> connection = one.lock())
                connection->stop();
        }
    }

    const ServerLimits m_limits;
    ConnectionLimit m_limit;
    std::unique_ptr<net::ssl::context> m_tls;
    ConnectionContext m_context;
    net::io_context m_io;             ///< after all that its connections use
    Tcp::acceptor m_acceptor;
    net::steady_timer m_pause;
    Tcp::endpoint m_endpoint;
    std::list<std::weak_ptr<OpenConnection>> m_open;   ///< the acceptor strand's own
    std::size_t m_sweepAt = 64;
    std::vector<std::thread> m_threads;
};

Result<std::unique_ptr<HttpServer>> HttpServer::start(const ListenOptions &options,
                                                      const ServerLimits &limits, Serve serve)
{
    beast::error_code error;
    const net::ip::address address = net::ip::make_address(options.address.toStdString(), error);
    if (error)
        return invalid(options.address, QStringLiteral("not an IP address"));
    Result<std::unique_ptr<net::ssl::context>> tls = tlsContext(options);
    if (!tls)
        return tls.error();
    if (!*tls && !address.is_loopback())
        return invalid(options.address, QStringLiteral("answers would travel readable; "
                                                       "an address other machines can reach needs TLS"));
    auto listener = std::make_unique<Listener>(limits, std::move(serve), std::move(*tls));
    SAMSYN_TRY(listener->listen(address, options.port));
    const int cores = std::max(1, int(std::thread::hardware_concurrency()));
    listener->run(options.threads > 0 ? options.threads : cores);
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(listener)));
}

HttpServer::HttpServer(std::unique_ptr<Listener> listener) : m_listener(std::move(listener)) {}

HttpServer::~HttpServer() = default;

quint16 HttpServer::port() const
{
    return m_listener->endpoint().port();
}

QString HttpServer::address() const
{
    const net::ip::address address = m_listener->endpoint().address();
    const QString host = QString::fromStdString(address.to_string());
    const QString shown = address.is_v6() ? QLatin1Char('[') + host + QLatin1Char(']') : host;
    const QLatin1String scheme(m_listener->hasTls() ? "https" : "http");
    return QStringLiteral("%1://%2:%3").arg(scheme, shown).arg(port());
}

int HttpServer::openConnections() const
{
    return m_listener->openConnections();
}

void HttpServer::stop()
{
    m_listener->stop();
}

} // namespace samsyn
