// SPDX-License-Identifier: EUPL-1.2
#include "platform/common/ServerAddress.h"

#include <QHostAddress>

namespace samsyn {

namespace {

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

bool isBare(const QUrl &url)
{
    const bool hasPath = !url.path().isEmpty() && url.path() != QLatin1String("/");
    return !hasPath && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

} // namespace

Result<QUrl> parseServerAddress(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    const auto invalid = [&text](const QString &what) {
        return Error{ErrorCode::ArgumentInvalid, text, what};
    };
    if (!url.isValid() || url.host().isEmpty())
        return invalid(QStringLiteral("not a server address such as https://samsyn.example.se"));
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))
        return invalid(QStringLiteral("a server address starts with https://"));
    if (url.scheme() == QLatin1String("http") && !isLoopback(url.host()))
        return invalid(QStringLiteral("http:// is for this machine alone; other servers need https://"));
    if (!isBare(url))
        return invalid(QStringLiteral("a server address has neither path nor user nor query"));
    url.setPath(QString());
    return url;
}

} // namespace samsyn
