// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/HttpMessage.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace samsyn {

namespace {

HttpAnswer problemOf(int status, QJsonObject object)
{
    object.insert(QStringLiteral("status"), status);
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = "application/problem+json";
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

} // namespace

HttpAnswer problem(int status, const char *title)
{
    return problemOf(status, {{QStringLiteral("title"), QLatin1String(title)}});
}

HttpAnswer tooLarge(qsizetype limitBytes)
{
    return problemOf(413, {{QStringLiteral("title"), QStringLiteral("the request is too large")},
                           {QStringLiteral("limitBytes"), qint64(limitBytes)}});
}

HttpAnswer comeBackLater(int status, int seconds)
{
    HttpAnswer answer = problem(status, "come back later");
    answer.retryAfterS = seconds;
    return answer;
}

} // namespace samsyn
