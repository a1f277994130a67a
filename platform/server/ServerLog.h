// SPDX-License-Identifier: EUPL-1.2
// Why: an operator sees what happened and when; no code, token, name or answer ever comes near the log.
#pragma once

#include "core/base/Error.h"

#include <QByteArray>

namespace samsyn {

/// One line on standard error: UTC time, what, and at most an error number and an address. `what` is a
/// literal of ours. Thread: any.
void logLine(const char *what);
void logLine(const char *what, ErrorCode code);
void logLine(const char *what, ErrorCode code, const QByteArray &peer);

} // namespace samsyn
