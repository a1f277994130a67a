// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Compute.h"

#include "core/compute/Calculations.h"

#include <QJsonDocument>

namespace samsyn {
namespace {

/// In the order of the documents.
const std::vector<computing::Entry> &entries()
{
    using namespace computing;
    static const std::vector<Entry> all = [] {
        std::vector<Entry> joined;
        for (const auto part :
             {answerCalculations, rollUpCalculations, agreementCalculations, intervalCalculations,
              suppressionCalculations, releaseCalculations, strengthCalculations, gapCalculations,
              trendCalculations, heatMapCalculations, jointCalculations, volumeCalculations, voteCalculations,
              decisionCalculations, costCalculations, benefitCalculations, followUpCalculations,
              scheduleCalculations, matchCalculations}) {
            const Entries some = part();
            joined.insert(joined.end(), some.begin(), some.end());
        }
        return joined;
    }();
    return all;
}

QJsonObject objectOf(const char *json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    SAMSYN_REQUIRE(document.isObject());
    return document.object();
}

Error firstFinding(const ReadingLog &log)
{
    const ReadingLog::Finding &first = log.findings().front();
    const qsizetype further = qsizetype(log.findings().size()) - 1;
    const QString more = further == 0 ? QString() : QStringLiteral(" (and %1 more)").arg(further);
    return {ErrorCode::ArgumentInvalid, first.pointer.isEmpty() ? QStringLiteral("/") : first.pointer,
            first.what + more};
}

Error unknownCalculation(const QString &name)
{
    QStringList names;
    for (const computing::Entry &entry : entries())
        names.append(QLatin1String(entry.name));
    return {
        ErrorCode::ArgumentInvalid, name,
        QStringLiteral("there is no such calculation; there are %1").arg(names.join(QStringLiteral(", ")))};
}

} // namespace

std::vector<Calculation> calculations()
{
    std::vector<Calculation> all;
    for (const computing::Entry &entry : entries()) {
        all.push_back({QLatin1String(entry.name), QLatin1String(entry.chapter.document),
                       QLatin1String(entry.chapter.heading), QLatin1String(entry.description),
                       QLatin1String(entry.optional), objectOf(entry.exampleInput),
                       objectOf(entry.exampleOutput)});
    }
    return all;
}

Result<QJsonObject> compute(const QString &name, const QJsonObject &input)
{
    for (const computing::Entry &entry : entries()) {
        if (name != QLatin1String(entry.name))
            continue;
        ReadingLog log;
        computing::InputReader in({input, QString()}, log);
        const QJsonObject output = entry.run(in);
        if (!log.isEmpty())
            return firstFinding(log);
        return output;
    }
    return unknownCalculation(name);
}

} // namespace samsyn
