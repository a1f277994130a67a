// SPDX-License-Identifier: EUPL-1.2
// Why: before anybody answers, the paper says what it is, where it comes from and what happens with the
// answers.
#pragma once

#include "platform/report/pdf/PageFlow.h"
#include "platform/report/pdf/PrintWords.h"
#include "platform/report/pdf/QuestionnairePdf.h"

namespace samsyn {

/// Adds the first page's chunks: header, purpose, how to answer, levels, source, what happens with the
/// answers.
void addFirstPage(PageFlow &flow, const Framework &framework, const QuestionnairePrint &what,
                  const PrintWords::Length &length);

} // namespace samsyn
