// SPDX-License-Identifier: EUPL-1.2
// Why: dates and times of expressions are numbers of days; the text forms are read and written in one place.
#pragma once

#include "core/questionnaire/expression/ExpressionValue.h"

#include <optional>

namespace samsyn {

/// Days since 1970-01-01T00:00Z of yyyy-M-d, alone or followed by Thh:mm[:ss[.z...]][Z|+hh:mm|-hh:mm].
/// Without a zone the time is local. Nothing when the text has another form or names no real time.
[[nodiscard]] std::optional<double> daysOfDateText(QStringView text, const ExpressionMoment &moment);
/// Fraction of a local day of hh:mm[:ss[.z...]][Z|+hh:mm|-hh:mm]; NaN when it is none.
[[nodiscard]] double dayFractionOfTimeText(QStringView text, const ExpressionMoment &moment);
/// Whether the text may be a date, from its first characters: quick, for what is compared often.
[[nodiscard]] bool mayBeDate(QStringView text);
/// Whether the days stand for a time in the years 0001 to 9999 in the moment's zone.
[[nodiscard]] bool isValidTime(double days, const ExpressionMoment &moment);
/// See ExpressionValue::toText().
[[nodiscard]] QString dateText(double days, const ExpressionMoment &moment);
/// ODK's format-date: %Y %y %m %n %b %d %e %H %h %M %S %3 %a %%; names are English, as ODK's are without a
/// language. Any other character after % stands as it is.
[[nodiscard]] QString formattedDate(double days, QStringView format, const ExpressionMoment &moment);

} // namespace samsyn
