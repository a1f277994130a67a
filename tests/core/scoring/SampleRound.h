// SPDX-License-Identifier: EUPL-1.2
// Why: data set D1 of METHOD.md as a table, and small frameworks built in code, for every scoring test.
#pragma once

#include "core/scoring/ScoreCalculator.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace samsyn::sample {

inline LocalText text(const QString &sv) { return {sv, {}}; }

inline Question levelQuestion(const QString &code, double weight = 1)
{
    Question question;
    question.code = code;
    question.text = text(code);
    question.weight = weight;
    question.allowNotApplicable = true;
    return question;
}

inline Capability capability(const QString &code, const QList<Question> &questions, double weight = 1)
{
    Capability made;
    made.code = code;
    made.name = text(code);
    made.weight = weight;
    made.questions = questions;
    return made;
}

inline Area area(const QString &code, const QList<Capability> &capabilities, double weight = 1)
{
    Area made;
    made.code = code;
    made.name = text(code);
    made.weight = weight;
    made.capabilities = capabilities;
    return made;
}

inline LevelScale fiveLevels()
{
    LevelScale scale;
    for (const char *name : {"Initial", "Begun", "Established", "Steered", "Improving"})
        scale.names.append(text(QString::fromLatin1(name)));
    return scale;
}

inline Framework framework(const QList<Area> &areas)
{
    Framework made;
    made.code = QStringLiteral("T");
    made.version = QStringLiteral("1.0.0");
    made.name = text(QStringLiteral("Test"));
    made.scale = fiveLevels();
    made.areas = areas;
    return made;
}

/// One capability with q1 (weight 2) and q2 (weight 1).
inline Framework d1Framework()
{
    return framework({area(QStringLiteral("A1"), {capability(QStringLiteral("A1.1"), {
        levelQuestion(QStringLiteral("q1"), 2), levelQuestion(QStringLiteral("q2"), 1)})})});
}

/// A level 1..9 or "DK", "NA", "-" (unanswered), "S" (skipped) as a mark on a scale from 1.
inline AnswerMark mark(const QString &cell)
{
    if (cell == QLatin1String("DK"))
        return kMarkDontKnow;
    if (cell == QLatin1String("NA"))
        return kMarkNotApplicable;
    if (cell == QLatin1String("-"))
        return kMarkUnanswered;
    if (cell == QLatin1String("S"))
        return kMarkSkipped;
    return AnswerMark(cell.toInt() - 1);
}

inline RespondentGroup groupOf(const QString &name)
{
    if (name == QLatin1String("LED"))
        return RespondentGroup::Leadership;
    if (name == QLatin1String("CHE"))
        return RespondentGroup::Manager;
    return name == QLatin1String("MED") ? RespondentGroup::Staff : RespondentGroup::ItFunction;
}

/// "LED U1 4 3" -> a row.
inline RespondentRow row(const QString &line)
{
    const QStringList cells = line.simplified().split(QLatin1Char(' '));
    RespondentRow made{groupOf(cells[0]), cells[1], {}};
    for (qsizetype i = 2; i < cells.size(); ++i)
        made.marks.push_back(mark(cells[i]));
    return made;
}

inline OrganisationAnswers organisation(const QStringList &lines)
{
    OrganisationAnswers made;
    made.code = QStringLiteral("1444");
    for (const QString &line : lines)
        made.respondents.push_back(row(line));
    return made;
}

/// Groups and units of D1 with the answers to q1 and q2, r01..r23 in order.
inline OrganisationAnswers d1()
{
    static const char *const table[] = {
        "LED U1 4 3", "LED U1 4 4", "LED U2 3 DK", "CHE U1 3 3", "CHE U1 3 2", "CHE U2 2 2", "CHE U2 4 3",
        "CHE U2 3 NA", "MED U1 2 1", "MED U1 2 2", "MED U1 1 2", "MED U2 3 3", "MED U2 2 DK", "MED U3 2 2",
        "MED U3 3 2", "MED U3 2 1", "ITF U4 4 4", "ITF U4 3 3", "ITF U4 4 DK", "ITF U4 5 4", "MED U3 DK DK",
        "MED U1 NA NA", "CHE U2 DK 3"};
    QStringList lines;
    for (const char *line : table)
        lines.append(QString::fromLatin1(line));
    OrganisationAnswers made = organisation(lines);
    made.groupPopulation = {{RespondentGroup::Leadership, 4}, {RespondentGroup::Manager, 12},
                            {RespondentGroup::Staff, 60}, {RespondentGroup::ItFunction, 6}};
    return made;
}

inline QJsonObject vectors()
{
    QFile file(QStringLiteral(SAMSYN_SOURCE_DIR "/tests/data/scoring/vectors.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace samsyn::sample
