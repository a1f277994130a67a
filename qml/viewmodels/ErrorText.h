// SPDX-License-Identifier: EUPL-1.2
// Why: core never makes text for people; here every error code becomes what happened, what is safe, what to
// do.
#pragma once

#include "core/base/Error.h"

#include <QCoreApplication>
#include <QString>

namespace samsyn {

/// In the language of the installed translator. Thread: GUI.
class ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    /// Two or three sentences; ends with the code's number for support.
    [[nodiscard]] static QString of(const Error &error);

private:
    [[nodiscard]] static QString fileText(ErrorCode code);
    static QString answerText(ErrorCode code);
    [[nodiscard]] static QString storeText(ErrorCode code);
    [[nodiscard]] static QString syncText(ErrorCode code);
    [[nodiscard]] static QString enrolText(ErrorCode code);
};

} // namespace samsyn
