// SPDX-License-Identifier: EUPL-1.2
#include "platform/common/SystemClock.h"

#include <QDateTime>

namespace samsyn {

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace samsyn
