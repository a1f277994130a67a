// SPDX-License-Identifier: EUPL-1.2
// Why: the reference program's figures stand beside the source tree; tests of calculations read them here.
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <cmath>
#include <optional>

namespace samsyn {

/// How far a figure may be from the reference program's.
inline constexpr double kVectorTolerance = 5e-7;

/// The vector of this name (an object, a list or a number), or nothing where the file is not on this machine.
inline std::optional<QJsonValue> domainVector(const char *name)
{
    const QString shared =
        qEnvironmentVariable("SAMSYN_SHARED", QStringLiteral(SAMSYN_SOURCE_DIR "/../shared"));
    QFile file(shared + QStringLiteral("/domain/vectors.json"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    const QLatin1String key(name);
    if (!all.contains(key))
        qFatal("vectors.json has no vector %s", name);
    return all.value(key);
}

inline bool isClose(double found, double wanted)
{
    return std::abs(found - wanted) <= kVectorTolerance;
}

} // namespace samsyn

/// Leaves the test as skipped where the reference figures are not on this machine.
#define SAMSYN_SKIP_WITHOUT(vector)                                                                          \
    if (!(vector))                                                                                           \
    QSKIP("SAMSYN-SKIPPED: vectors.json is not beside the source tree; set SAMSYN_SHARED")
