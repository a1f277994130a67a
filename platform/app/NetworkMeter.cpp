// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/NetworkMeter.h"

#include <QNetworkInformation>

namespace samsyn {

using Feature = QNetworkInformation::Feature;

NetworkMeter::NetworkMeter(QObject *parent) : QObject(parent)
{
    // A backend that knows both; SyncRhythm takes one that knows the first alone where there is none.
    QNetworkInformation::loadBackendByFeatures(Feature::Reachability | Feature::Metered);
    if (QNetworkInformation *network = QNetworkInformation::instance())
        connect(network, &QNetworkInformation::isMeteredChanged, this, &NetworkMeter::changed);
}

bool NetworkMeter::isMetered() const
{
    const QNetworkInformation *network = QNetworkInformation::instance();
    return network && network->supports(Feature::Metered) && network->isMetered();
}

} // namespace samsyn
