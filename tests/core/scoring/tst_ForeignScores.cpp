// SPDX-License-Identifier: EUPL-1.2
// Other people's scoring rules, expressed as settings of a framework: their own expected scores come out.
#include "core/questionnaire/AnswerRules.h"
#include "core/questionnaire/foreign/ForeignImport.h"
#include "core/scoring/ScoreCalculator.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace samsyn;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Empty when the shared data is not on this machine.
QString shared(const char *path)
{
    const QString folder = qEnvironmentVariable("SAMSYN_SHARED", s(SAMSYN_SOURCE_DIR "/../shared"));
    const QString full = folder + s("/data/") + s(path);
    return QFile::exists(full) ? full : QString();
}

QList<QStringList> rowsOf(const QString &path)
{
    QList<QStringList> rows;
    const QStringList lines = QString::fromUtf8(bytesOf(path)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines)
        rows += line.trimmed().split(QLatin1Char(','));
    return rows.mid(1);
}

Framework sammFramework(const QString &folder)
{
    const QString path = s(SAMSYN_SOURCE_DIR "/assets/mappings/samm.json");
    const auto mapping = readForeignMapping(bytesOf(path), path).mapping;
    QList<SourceFile> files;
    QDirIterator entries(folder, {s("*.yml")}, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString file = entries.next();
        files.append({file.mid(folder.size() + 1), bytesOf(file)});
    }
    const ForeignImport import = importForeign(*mapping, files);
    return import.framework.value_or(Framework());
}

/// By case: the chosen answer 0..3 of each question that has one, by our code of it.
using SammCases = QMap<QString, QMap<QString, int>>;

SammCases sammCases(const QString &folder)
{
    SammCases cases;
    for (const QStringList &row : rowsOf(folder + s("/answers.csv"))) {
        const QStringList id = row[1].split(QLatin1Char('-')); // function, practice, stream, level, number
        if (!row[2].isEmpty())
            cases[row[0]][QStringList{id[0], id[1], id[3], id[2]}.join(QLatin1Char('-'))] = row[2].toInt();
        else
            cases[row[0]];
    }
    return cases;
}

RawOrganisationScores scoresOf(const Framework &framework, const QMap<QString, int> &answers)
{
    const ScoredQuestions scored(framework);
    RespondentRow row;
    for (const Question *question : scored.questions)
        row.marks.push_back(AnswerMark(answers.value(question->code, kMarkUnanswered)));
    OrganisationAnswers organisation;
    organisation.respondents = {row};
    ScoringOptions options;
    options.mode = RoundMode::Assessor;
    return scoreOrganisation(framework, organisation, options);
}

/// "practice Strategy & Metrics" -> score on SAMM's scale 0..3.
QMap<QString, double> sammScores(const Framework &framework, const RawOrganisationScores &scores)
{
    constexpr double kPointsPerQuarter = 0.75;
    QMap<QString, double> named;
    for (std::size_t a = 0; a < scores.areas.size(); ++a) {
        const Area &area = framework.areas[qsizetype(a)];
        named[s("function ") + area.name.en] = *scores.areas[a].node.score * kPointsPerQuarter;
        for (std::size_t c = 0; c < scores.areas[a].capabilities.size(); ++c)
            named[s("practice ") + area.capabilities[qsizetype(c)].name.en] =
                *scores.areas[a].capabilities[c].node.score * kPointsPerQuarter;
    }
    named[s("overall Overall")] = *scores.index.score * kPointsPerQuarter;
    return named;
}

/// One question of the ODI's pathway with the answer that was given on a path through it.
struct PathStep {
    QString question;
    bool isPositive = false;
    int score = 0; ///< 0: the answer has none of its own
};
using Path = QList<PathStep>;

/// Every path that the dependencies allow: a negative answer ends it.
QList<Path> odiPaths(const QString &file)
{
    QList<QList<PathStep>> questions;
    for (const QStringList &row : rowsOf(file)) {
        const QString sentence = row.mid(6).join(QLatin1Char(',')); // answers may hold commas
        const QStringList tail = sentence.split(QLatin1Char(','));
        if (!row[0].isEmpty())
            questions.append(QList<PathStep>());
        const QString name = row[0].isEmpty() ? questions.last().value(0).question : row[0];
        questions.last().append(
            {name, tail.value(tail.size() - 3) == s("Y"), tail.value(tail.size() - 2).toInt()});
    }
    QList<Path> done;
    QList<Path> open = {{}};
    for (const QList<PathStep> &answers : std::as_const(questions)) {
        QList<Path> next;
        for (const Path &path : std::as_const(open)) {
            for (const PathStep &answer : answers)
                (answer.isPositive ? next : done).append(path + Path{answer});
        }
        open = next;
    }
    return done + open;
}

/// The statements of a staged question: what stands between a level and the one below it.
Question odiAsStaged()
{
    Question question;
    question.code = s("release");
    question.type = QuestionType::Staged;
    question.statements = {
        {2, {s("Q1"), {}}}, {3, {s("Q2"), {}}}, {3, {s("Q3"), {}}}, {4, {s("Q4"), {}}}, {5, {s("Q5"), {}}}};
    return question;
}

} // namespace

class tst_ForeignScores : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sammScoresAreThoseOfItsOwnToolbox()
    {
        const QString model = shared("1f-owasp-samm/model");
        const QString vectors = shared("1f-owasp-samm/v2-toolbox-vectors");
        if (model.isEmpty() || vectors.isEmpty())
            QSKIP("OWASP SAMM is not on this machine (SAMSYN_SHARED)");
        const Framework framework = sammFramework(model);
        QCOMPARE(framework.scale.uneven, QList<int>({0, 1, 2, 4}));
        const SammCases cases = sammCases(vectors);
        QMap<QString, QMap<QString, double>> found;
        for (auto it = cases.begin(); it != cases.end(); ++it)
            found[it.key()] = sammScores(framework, scoresOf(framework, *it));
        int compared = 0;
        for (const QStringList &row : rowsOf(vectors + s("/scorecard_expected.csv"))) {
            QString name = row[1] + QLatin1Char(' ') + (row[3].isEmpty() ? row[2] : row[3]);
            // The toolbox calls two things a little otherwise than the model.
            name.replace(s("&"), s("and"))
                .replace(s("Requirements Testing"), s("Requirements-driven Testing"));
            QVERIFY2(found[row[0]].contains(name), qPrintable(name));
            QVERIFY2(std::abs(found[row[0]][name] - row[4].toDouble()) < 1e-9,
                     qPrintable(row.join(QLatin1Char(' '))));
            ++compared;
        }
        QCOMPARE(compared, 12 * 21);
    }

    void whatAPersonLeavesOpenIsNeverTheLowest()
    {
        Framework framework;
        framework.unanswered = UnansweredRule::Lowest;
        Question question;
        question.code = s("q");
        Capability capability;
        capability.questions = {question};
        Area area;
        area.capabilities = {capability};
        framework.areas = {area};
        OrganisationAnswers organisation;
        organisation.respondents = {{RespondentGroup::Staff, {}, {kMarkUnanswered}}};
        QCOMPARE(scoreOrganisation(framework, organisation, {}).index.reason, NullReason::NoData);
        ScoringOptions joint;
        joint.mode = RoundMode::Consensus;
        QCOMPARE(*scoreOrganisation(framework, organisation, joint).index.score, 1.0);
    }

    void everyPathOfTheOdiPathwayLeadsToItsLevel()
    {
        const QString file = shared("1j-odi-pathway/test-survey_questions.csv");
        if (file.isEmpty())
            QSKIP("the ODI's pathway is not on this machine (SAMSYN_SHARED)");
        const Question staged = odiAsStaged();
        const QList<Path> paths = odiPaths(file);
        QCOMPARE(paths.size(), 9);
        for (const Path &path : paths) {
            int expected = 0;
            qint64 met = 0;
            for (const PathStep &step : path) {
                expected = step.score > 0 ? step.score : expected;
                for (qsizetype i = 0; i < staged.statements.size(); ++i) {
                    if (step.isPositive && staged.statements[i].text.sv == step.question)
                        met |= 1LL << i;
                }
            }
            AnswerValue value;
            value.state = AnswerState::Level;
            value.rawStaged = met;
            QCOMPARE(levelOf(staged, LevelScale(), value), std::optional<int>(expected));
        }
    }
};

QTEST_GUILESS_MAIN(tst_ForeignScores)
#include "tst_ForeignScores.moc"
