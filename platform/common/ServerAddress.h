// SPDX-License-Identifier: EUPL-1.2
// Why: answers never travel readable: https everywhere, plain http only within one machine.
#pragma once

#include "core/base/Result.h"

#include <QUrl>

namespace samsyn {

/// Checks "https://host[:port]" or "http://<loopback>[:port]", without path, user or query. Thread: any.
/// Errors: ArgumentInvalid; `what` names what is wrong.
[[nodiscard]] Result<QUrl> parseServerAddress(const QString &text);

} // namespace samsyn
