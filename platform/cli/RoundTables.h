// SPDX-License-Identifier: EUPL-1.2
// Why: organisations and answers as people keep them in tables, turned into a frozen round, or refused row by
// row.
#pragma once

#include "core/service/ResultPublisher.h"
#include "platform/cli/CsvTable.h"

namespace samsyn::cli {

/// What a table gave, or every finding in it; never both.
template <typename T>
struct TableReading {
    std::vector<T> items;
    QList<Error> findings;
};

/// Columns: code, name_sv; optional name_en, kind, population, benchmarkable. kind is one of municipality,
/// municipalAssociation, jointItBody, jointCommittee, company, university, region, nationalBody, other;
/// benchmarkable yes or no. Ids stay null. Findings: FileUnreadable, CsvSyntax, CsvRule. Thread: any.
[[nodiscard]] TableReading<FrozenOrganisation> readOrganisations(const QString &path);
[[nodiscard]] const CsvColumns &organisationColumns();

struct AnswersOrder {
    const Framework &framework;
    RoundMode mode = RoundMode::Consensus;
    std::vector<FrozenOrganisation>
        organisations; ///< empty: those that the answers name, in order of appearance
};

/// Columns: organisation, question, state, value; in individual mode also respondent, group, unit. One row is
/// one answer. Every answer passes checkAnswer(). Organisations come back in the order given, with their
/// respondents in order of appearance. Findings: FileUnreadable, CsvSyntax, CsvRule, Answer*. Thread: any.
[[nodiscard]] TableReading<FrozenOrganisation> readAnswers(const QString &path, AnswersOrder order);

} // namespace samsyn::cli
