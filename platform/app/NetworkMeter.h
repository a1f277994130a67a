// SPDX-License-Identifier: EUPL-1.2
// Why: the system knows whether data costs at present; pictures wait for the person's word then.
#pragma once

#include "core/service/PictureSending.h"

#include <QObject>

namespace samsyn {

/// Thread: GUI.
class NetworkMeter : public QObject, public NetworkCost {
    Q_OBJECT

public:
    explicit NetworkMeter(QObject *parent = nullptr);

    [[nodiscard]] bool isMetered() const override;

Q_SIGNALS:
    void changed();
};

} // namespace samsyn
