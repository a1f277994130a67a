// SPDX-License-Identifier: EUPL-1.2
// Why: a need and a solution seldom use the same form of a word; stems and parts of compounds let them meet.
#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <set>
#include <vector>

namespace samsyn {

/// The words of a text that carry meaning, in their order: lower case, NFC, at least three letters, no
/// Swedish stop words. Letters may be joined by single hyphens ("e-legitimation"); everything else separates.
/// Pure.
[[nodiscard]] QStringList meaningfulWords(const QString &text);

/// A lower-case word without the longest of the usual Swedish endings that leaves at least four letters.
/// Pure. Source: PLANNING.md 4.
[[nodiscard]] QString swedishStem(const QString &word);

/// How often a stem occurs in a text, and the shortest form it was written in.
struct Term {
    int count = 0;
    QString word;

    friend bool operator==(const Term &, const Term &) = default;
};

using Terms = std::map<QString, Term>; ///< by stem
using Stems = std::set<QString>;

/// The stems of all words, compounds unsplit: what a compound may be split into.
[[nodiscard]] Stems stemsOf(const QStringList &words);

/// The two parts of a compound of at least eight letters, joined directly or by "s" or a hyphen, whose stems
/// have at least four letters and occur in `known`; empty when it does not split. Of several ways the one
/// with the longest first part. Pure.
[[nodiscard]] QStringList compoundParts(const QString &word, const Stems &known);

/// Counts the stems of words, compounds replaced by their parts. The order of words changes nothing.
[[nodiscard]] Terms termsOf(const QStringList &words, const Stems &known);

} // namespace samsyn
