// SPDX-License-Identifier: EUPL-1.2
// Why: how someone else's model becomes a framework is data: no model has code of its own.
#pragma once

#include "core/base/Error.h"
#include "core/questionnaire/Framework.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QStringList>

#include <optional>
#include <vector>

namespace samsyn {

/// Every path or column named must match its pattern. An empty value is matched as the empty text.
using SourceCondition = QMap<QString, QRegularExpression>;

/// How a record finds another: its value at `path` is the other's value of `key`.
struct LinkRule {
    QString path, to, key;
    QRegularExpression
        none; ///< values that mean that there is no other; an empty pattern = there always is one
};

/// A kind of record: the files that fit a pattern, or the rows of a sheet that fit a condition.
struct CollectionRule {
    QString files; ///< e.g. "questions/*.yml"; empty = rows
    QString sheet;
    SourceCondition where; ///< rows: column letter -> pattern; named groups become fields
    QString under; ///< rows: the nearest such record above is reached by this name
    QMap<QString, LinkRule> links; ///< by the name under which paths reach it
};

/// What records become areas, capabilities or questions. `in` is the path to the record of the level above.
struct NodeRule {
    QString from, in;
    QStringList order; ///< paths; numbers before words; ties keep the order of the source
    QString code, name; ///< templates; a question's name is its text
    QStringList description; ///< templates, one paragraph each; a question's is its help
};

/// A way to ask a question; the first that fits is taken.
struct TypeRule {
    QString type; ///< level5, singleChoice, freeText
    SourceCondition when;
    bool isInOrder = false; ///< level5: the answers are the levels, as many and in this order
    QMap<QString, int> levels; ///< level5 otherwise: exactly these answers, with their levels
};

struct AnswerRule {
    QString items; ///< path to a list; empty = there are none
    QString text, value, order; ///< paths inside an item; "." = the item itself; value and order may be empty
    QStringList notApplicable; ///< answers that are the state "not applicable"
};

/// Asked only when; kept only when the questions named stand earlier and are of this type.
struct ShowRule {
    SourceCondition when;
    QString expression; ///< template
    QString neededType;
};

/// A further question made of the same record.
struct FollowUpRule {
    SourceCondition when;
    QString code, text; ///< templates
    std::vector<ShowRule> showIf;
};

struct ForeignMapping {
    QJsonObject
        head; ///< code, version, licence, name, purpose, statement and scale of the framework, as they stand
    QString language; ///< of the source: "sv" or "en"
    QMap<QString, CollectionRule> collections;
    NodeRule areas, capabilities, questions;
    QString weight; ///< template of a question's weight; empty = 1
    AnswerRule answers;
    std::vector<TypeRule> types;
    std::vector<ShowRule> showIf;
    std::optional<FollowUpRule> followUp;
    QStringList remarks; ///< what the mapping's author wants every report to say
};

struct MappingReading {
    std::optional<ForeignMapping> mapping;
    QList<Error> findings; ///< where = "file: /json/pointer"
};

/// Reads a mapping; grammar in FOREIGN.md. All findings are reported. Findings: JsonSyntax, MappingRule.
/// Thread: any (pure).
[[nodiscard]] MappingReading readForeignMapping(const QByteArray &json, const QString &fileName);

} // namespace samsyn
