// SPDX-License-Identifier: EUPL-1.2
// Why: no framework is locked in: it goes out as a form that ODK and KoBoToolbox take, and comes back equal.
#pragma once

#include "core/questionnaire/Framework.h"
#include "core/questionnaire/xlsform/Workbook.h"

namespace samsyn {

/// The framework as sheets survey, choices and settings, and a sheet and columns of Samsyn's own with what
/// XLSForm has no place for. importXlsForm() of it gives an equal framework. Thread: any (pure).
[[nodiscard]] Workbook exportXlsForm(const Framework &framework);

/// An expression in the language of ODK: names for codes, and comparisons where ODK has no function for how a
/// question stands. Thread: any (pure).
[[nodiscard]] QString odkExpression(const QString &source, const QMap<QString, QString> &nameByCode);

} // namespace samsyn
