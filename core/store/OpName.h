// SPDX-License-Identifier: EUPL-1.2
// Why: device and server speak of an op by the same three things.
#pragma once

#include "core/records/Op.h"

namespace samsyn {

/// What an op is looked up by: its id is made of all the rest, the place makes the search short.
struct OpName {
    ReplicaId replica;
    quint64 counter = 0;
    OpId id;
};

} // namespace samsyn
