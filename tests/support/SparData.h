// SPDX-License-Identifier: EUPL-1.2
// Why: several tests need the same real data: self-assessments of 182 countries with the scores that their
// collector published (WHO SPAR 2018). The data lie outside the source tree.
#pragma once

#include "tests/cli/CliRun.h"

#include <optional>

namespace samsyn {

/// One line of a table; quotes are taken off.
[[nodiscard]] QByteArrayList tableFields(const QByteArray &line, char separator = ',');

class SparSurvey {
public:
    static constexpr int kCountries = 182;
    static constexpr int kCapacities = 13;
    static constexpr int kIndicators = 24;
    static constexpr const char *kRoundName = "SPAR 2018";

    /// Nothing when the data are not on this computer, or are not what they should be.
    [[nodiscard]] static std::optional<SparSurvey> read();

    /// Writes structure.csv, answers.csv and countries.csv for samsyn-cli.
    [[nodiscard]] bool writeTables(const Desk &desk) const;
    /// samsyn-cli framework new: makes spar.json from the tables.
    [[nodiscard]] static QStringList frameworkArguments(const Desk &desk);
    /// samsyn-cli round import: makes spar.samsyn from framework and tables.
    [[nodiscard]] static QStringList importArguments(const Desk &desk);

    /// Row of the country with this code of countries.csv; -1 when there is none.
    [[nodiscard]] static int rowOf(const QString &code);
    [[nodiscard]] QString countryName(int row) const;
    /// Our value of a column in percent beside the published one; a difference is added as a line.
    void compare(int row, const QString &column, double ours, QStringList &differences) const;
    /// A score on the scale 0..5 as the collector publishes it.
    [[nodiscard]] static double percentOf(double score) { return roundHalfUp(score * 20); }
    [[nodiscard]] static double roundHalfUp(double value);

private:
    [[nodiscard]] QList<qsizetype> indicatorColumns() const;
    [[nodiscard]] QByteArray structureTable() const;
    [[nodiscard]] QByteArray answersTable() const;
    [[nodiscard]] QByteArray countriesTable() const;

    QByteArrayList m_header;
    QList<QByteArrayList> m_rows;
};

} // namespace samsyn
