// SPDX-License-Identifier: EUPL-1.2
// Why: expressions are weakly typed as in XPath 1.0; this is the one value that they read, pass on and give.
#pragma once

#include <QString>

namespace samsyn {

/// The time an expression sees. Core reads no clock: whoever evaluates says what time it is and where.
struct ExpressionMoment {
    qint64 nowMs = 0; ///< since 1970-01-01T00:00Z
    int utcOffsetMinutes = 0; ///< local time - UTC; dates without a zone are local dates

    friend bool operator==(const ExpressionMoment &, const ExpressionMoment &) = default;
};

/// A text, number, boolean or point in time. A blank answer is the empty text. Several choices are one text
/// of codes with single spaces between them.
class ExpressionValue {
public:
    enum class Kind : quint8 { Text, Number, Boolean, Time };

    ExpressionValue() = default;
    [[nodiscard]] static ExpressionValue text(const QString &text);
    [[nodiscard]] static ExpressionValue number(double number);
    [[nodiscard]] static ExpressionValue yes() { return of(Kind::Boolean, 1); }
    [[nodiscard]] static ExpressionValue no() { return of(Kind::Boolean, 0); }
    /// days since 1970-01-01T00:00Z; NaN or a time outside the years 0001 to 9999 = an invalid date.
    [[nodiscard]] static ExpressionValue time(double days);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// The text itself; empty for every other kind. Valid as long as this value.
    [[nodiscard]] QStringView view() const { return m_text; }
    [[nodiscard]] bool isBlank() const { return m_kind == Kind::Text && m_text.isEmpty(); }

    /// XPath 1.0 section 4.4 with two additions of ODK: a text of the form of a date is its days since 1970
    /// as a fraction, and so is a time. Any other text that is no number is NaN.
    [[nodiscard]] double toNumber(const ExpressionMoment &moment) const;
    /// XPath 1.0 section 4.2. Times are yyyy-MM-dd at local midnight, otherwise
    /// yyyy-MM-ddThh:mm:ss.zzz+hh:mm; an invalid one is "Invalid Date".
    [[nodiscard]] QString toText(const ExpressionMoment &moment) const;
    /// XPath 1.0 section 4.3: a text that is not empty, a number that is neither 0 nor NaN, a valid time.
    [[nodiscard]] bool toBoolean() const;
    /// Works out the number of a text once, so that the next toNumber() with this moment's zone is free.
    void memoiseNumber(const ExpressionMoment &moment);

    /// Same kind and same content; NaN equals NaN. Not the language's "=", see isEqual().
    friend bool operator==(const ExpressionValue &a, const ExpressionValue &b);

private:
    [[nodiscard]] static ExpressionValue of(Kind kind, double number);

    QString m_text;
    double m_number = 0;
    Kind m_kind = Kind::Text;
    bool m_isNumberKnown = false; ///< of a text: m_number is its number
};

/// The language's "=" : as booleans if one is one, else as numbers if one is a number or a time or both are
/// texts in the form of dates, else as texts (XPath 1.0 section 3.4).
[[nodiscard]] bool isEqual(const ExpressionValue &a, const ExpressionValue &b,
                           const ExpressionMoment &moment);
/// The language's "<"; both sides as numbers.
[[nodiscard]] bool isLess(const ExpressionValue &a, const ExpressionValue &b, const ExpressionMoment &moment);
[[nodiscard]] bool isLessOrEqual(const ExpressionValue &a, const ExpressionValue &b,
                                 const ExpressionMoment &moment);

/// XPath 1.0: no exponent, no needless zeros, "NaN", "Infinity", "-Infinity"; -0 is "0".
[[nodiscard]] QString expressionNumberText(double number);

} // namespace samsyn
