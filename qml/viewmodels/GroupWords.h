// SPDX-License-Identifier: EUPL-1.2
// Why: what a group of respondents is called and who belongs to it stands once.
#pragma once

#include "core/records/RecordTypes.h"

#include <QCoreApplication>

namespace samsyn {

/// Pure; in the language of the installed translator. Thread: GUI.
class GroupWords {
    Q_DECLARE_TR_FUNCTIONS(GroupWords)

public:
    /// Empty for Unset.
    [[nodiscard]] static QString name(RespondentGroup group);
    /// One line on who belongs to it; empty for Unset.
    [[nodiscard]] static QString explanation(RespondentGroup group);
};

} // namespace samsyn
