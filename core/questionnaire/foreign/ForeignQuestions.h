// SPDX-License-Identifier: EUPL-1.2
// Why: a record becomes a question by rules of the mapping: which type, which levels, which condition.
#pragma once

#include "core/questionnaire/foreign/ForeignImport.h"

#include <QJsonArray>

namespace samsyn {

/// What texts of a framework may hold at most (FRAMEWORK.md).
struct ForeignLimits {
    static constexpr qsizetype kName = 200, kText = 2000, kDescriptor = 300, kChoice = 400;
};

/// The notes of one import.
class ForeignReport {
public:
    void changed(const QString &place, const QString &what);
    void notPlaced(const QString &place, const QString &what);
    /// Text that fits, with a note when it had to be cut; as {"sv", "en"} in the mapping's language rule.
    [[nodiscard]] QJsonObject localText(const QString &text, qsizetype maxChars, const QString &place);
    [[nodiscard]] QString code(const QString &text, const QString &place);

    void setLanguage(const QString &language) { m_language = language; }
    [[nodiscard]] int texts() const { return m_texts; }
    [[nodiscard]] const QList<ForeignRemark> &remarks() const { return m_remarks; }

private:
    QList<ForeignRemark> m_remarks;
    QString m_language;
    int m_texts = 0;
};

/// Makes questions in asking order.
class ForeignQuestions {
public:
    ForeignQuestions(const ForeignMapping &mapping, const SourceRecords &records, ForeignReport &report)
        : m_mapping(mapping), m_records(records), m_report(report)
    {
    }

    /// The question of a record, and its follow-up where the mapping has one. Empty when no type fits.
    [[nodiscard]] QList<QJsonObject> of(const SourceRecord &record);
    [[nodiscard]] QJsonArray choiceLists() const;
    /// How many questions there are of each type.
    [[nodiscard]] const QMap<QString, int> &counts() const { return m_counts; }
    /// Questions whose answers have values in the source that are not spaced as levels are.
    [[nodiscard]] int unevenQuestions() const { return m_unevenQuestions; }
    [[nodiscard]] QString unevenValues() const { return m_unevenValues; }

private:
    struct Option {
        QString text;
        std::optional<double> value;
        double order = 0;
    };
    [[nodiscard]] std::vector<Option> optionsOf(const SourceRecord &record) const;
    [[nodiscard]] QList<int> scaleLevels() const;
    [[nodiscard]] const TypeRule *typeFor(const SourceRecord &record,
                                          const std::vector<Option> &options) const;
    void addLevels(QJsonObject &question, const TypeRule &rule, const std::vector<Option> &options,
                   const QString &place);
    void addChoices(QJsonObject &question, const std::vector<Option> &options, const QString &place);
    void addWeight(QJsonObject &question, const SourceRecord &record);
    void addCondition(QJsonObject &question, const std::vector<ShowRule> &rules, const SourceRecord &record);
    /// The first ${code} that is no earlier question of that type; empty when all are.
    [[nodiscard]] QString unfitName(const QString &expression, const QString &neededType) const;
    [[nodiscard]] bool isNotApplicable(const QString &answer) const;
    void noteUneven(const std::vector<Option> &options, const QList<int> &scale);
    void enter(const QJsonObject &question);

    const ForeignMapping &m_mapping;
    const SourceRecords &m_records;
    ForeignReport &m_report;
    QMap<QString, QString> m_types; ///< type by code of every question so far
    QMap<QString, int> m_counts;
    std::vector<std::pair<QString, QJsonArray>> m_choiceLists; ///< code and choices; equal lists once
    int m_unevenQuestions = 0;
    QString m_unevenValues;
};

} // namespace samsyn
