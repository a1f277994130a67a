// SPDX-License-Identifier: EUPL-1.2
#include "core/compute/Compute.h"
#include "tests/core/scoring/SampleRound.h"

#include <QFile>
#include <QtTest>

using namespace samsyn;

namespace {

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

QJsonValue answerWord(AnswerMark mark)
{
    if (mark == kMarkDontKnow)
        return QStringLiteral("dontKnow");
    return mark == kMarkNotApplicable ? QJsonValue(QStringLiteral("notApplicable")) : QJsonValue(mark + 1);
}

QString groupWord(RespondentGroup group)
{
    if (group == RespondentGroup::Leadership)
        return QStringLiteral("leadership");
    if (group == RespondentGroup::Manager)
        return QStringLiteral("manager");
    return group == RespondentGroup::Staff ? QStringLiteral("staff") : QStringLiteral("itFunction");
}

/// D1 as an input of capability-score.
QJsonObject d1Input(const QString &balance)
{
    QJsonArray respondents;
    for (const RespondentRow &row : sample::d1().respondents) {
        const QJsonObject answers{{QStringLiteral("q1"), answerWord(row.marks[0])},
                                  {QStringLiteral("q2"), answerWord(row.marks[1])}};
        respondents.append(QJsonObject{{QStringLiteral("group"), groupWord(row.group)},
                                       {QStringLiteral("unit"), row.unit},
                                       {QStringLiteral("answers"), answers}});
    }
    QJsonObject input = json(R"({"questions": [{"code": "q1", "weight": 2}, {"code": "q2", "weight": 1}]})");
    input.insert(QStringLiteral("balance"), balance);
    input.insert(QStringLiteral("respondents"), respondents);
    return input;
}

} // namespace

class TestCompute : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void examplesGiveExactlyTheirOutput_data();
    void examplesGiveExactlyTheirOutput();
    void everyCalculationIsExplainedInADocument();
    void unknownKeysAreRefusedEverywhere_data() { examplesGiveExactlyTheirOutput_data(); }
    void unknownKeysAreRefusedEverywhere();
    void emptyInputIsRefusedEverywhere_data() { examplesGiveExactlyTheirOutput_data(); }
    void emptyInputIsRefusedEverywhere();
    void d1HasTheValuesOfTheReference();
    void inputsGiveOutputs_data();
    void inputsGiveOutputs();
    void wrongInputsNameThePlace_data();
    void wrongInputsNameThePlace();
};

void TestCompute::examplesGiveExactlyTheirOutput_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QJsonObject>("output");
    for (const Calculation &calculation : calculations()) {
        QTest::newRow(calculation.name.toUtf8().constData())
            << calculation.name << calculation.exampleInput << calculation.exampleOutput;
    }
}

void TestCompute::examplesGiveExactlyTheirOutput()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, output);
    const Result<QJsonObject> result = compute(name, input);
    QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().where + result.error().what));
    QCOMPARE(QJsonDocument(*result).toJson(), QJsonDocument(output).toJson());
}

/// Names are distinct, the sections are those of the documents, and each is listed once.
void TestCompute::everyCalculationIsExplainedInADocument()
{
    QStringList names, chapters;
    for (const Calculation &calculation : calculations()) {
        QFile document(QStringLiteral(SAMSYN_SOURCE_DIR "/") + calculation.document);
        QVERIFY2(document.open(QIODevice::ReadOnly), qPrintable(document.fileName()));
        const QByteArray heading = "\n## " + calculation.heading.toUtf8() + '\n';
        QVERIFY2(document.readAll().contains(heading), qPrintable(calculation.heading));
        QVERIFY2(!calculation.description.isEmpty() && calculation.description.size() <= 95,
                 qPrintable(calculation.description));
        names.append(calculation.name);
        const QString chapter = calculation.document + calculation.heading;
        if (chapters.isEmpty() || chapters.constLast() != chapter)
            chapters.append(chapter);
    }
    QVERIFY(names.removeDuplicates() == 0 && names.size() > 45);
    QCOMPARE(chapters.removeDuplicates(), 0);
}

void TestCompute::unknownKeysAreRefusedEverywhere()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, input);
    input.insert(QStringLiteral("colour"), 1);
    const Result<QJsonObject> result = compute(name, input);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, ErrorCode::ArgumentInvalid);
    QCOMPARE(result.error().where, QStringLiteral("/colour"));
}

void TestCompute::emptyInputIsRefusedEverywhere()
{
    QFETCH(QString, name);
    const Result<QJsonObject> result = compute(name, {});
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, ErrorCode::ArgumentInvalid);
    QVERIFY(result.error().what.contains(QStringLiteral("missing")));
}

void TestCompute::d1HasTheValuesOfTheReference()
{
    const QJsonObject expected = sample::vectors();
    const Result<QJsonObject> role =
        compute(QStringLiteral("capability-score"), d1Input(QStringLiteral("role")));
    QVERIFY(role.has_value());
    const QJsonObject capability = expected.value(QStringLiteral("cap")).toObject();
    const auto isNear = [](const QJsonValue &a, const QJsonValue &b) {
        return std::abs(a.toDouble() - b.toDouble()) <= 5e-7;
    };
    QVERIFY(isNear(role->value(QStringLiteral("score")), capability.value(QStringLiteral("score"))));
    QVERIFY(isNear(role->value(QStringLiteral("index100")),
                   expected.value(QStringLiteral("index100")).toObject().value(QStringLiteral("cap"))));
    const QJsonObject q1 = role->value(QStringLiteral("questions")).toArray().at(0).toObject();
    QVERIFY(isNear(q1.value(QStringLiteral("score")),
                   expected.value(QStringLiteral("q1")).toObject().value(QStringLiteral("mean_role"))));
    const Result<QJsonObject> plain =
        compute(QStringLiteral("capability-score"), d1Input(QStringLiteral("respondent")));
    QVERIFY(isNear(plain->value(QStringLiteral("score")), capability.value(QStringLiteral("score_simple"))));
}

void TestCompute::inputsGiveOutputs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QJsonObject>("output");
    const auto add = [](const char *title, const char *name, const std::array<const char *, 2> &io) {
        QTest::newRow(title) << QString::fromLatin1(name) << json(io[0]) << json(io[1]);
    };
    add("level", "answer-level", {R"({"type": "level5", "level": 3})", R"({"level": 3})"});
    add("likert", "answer-level", {R"({"type": "likert5", "chosen": 2})", R"({"level": 2})"});
    add("likert reversed", "answer-level",
        {R"({"type": "likert5", "chosen": 2, "reverse": true})", R"({"level": 4})"});
    add("exactly half is not enough", "answer-level",
        {R"({"type": "staged", "counts": [{"met": 2, "total": 4}, {"met": 3, "total": 3}, {"met": 3,
         "total": 3},
             {"met": 2, "total": 2}]})",
         R"({"level": 1})"});
    add("band, higher is better", "answer-level",
        {R"({"type": "numericBand", "number": 99.94, "thresholds": [99.0, 99.5, 99.8, 99.95],
             "higherIsBetter": true})",
         R"({"level": 4})"});
    add("band, lower is better", "answer-level",
        {R"({"type": "numericBand", "number": 0.5, "thresholds": [24, 8, 4, 1], "higherIsBetter": false})",
         R"({"level": 5})"});
    add("band on a scale of three", "answer-level",
        {R"({"scale": {"min": 0, "max": 20, "step": 10}, "type": "numericBand", "number": 7,
         "thresholds": [5, 9],
             "higherIsBetter": true})",
         R"({"level": 10})"});
    add("joint answer", "question-value",
        {R"({"mode": "consensus", "answers": [{"answer": 4}]})",
         R"({"score": 4, "reason": "none", "answers": 1, "dontKnow": 0, "notApplicable": 0,
         "knowledgeGap": false,
             "weightedMedian": 4})"});
    add("no score", "question-value",
        {R"({"answers": [{"answer": "unanswered"}, {"answer": "skipped"}]})",
         R"({"score": null, "reason": "noData", "answers": 0, "dontKnow": 0, "notApplicable": 0,
             "knowledgeGap": false, "weightedMedian": null})"});
    add("a missing group of the frame", "question-value",
        {R"({"groupWeights": {"elected": 2}, "frame": ["elected"], "answers": [{"group": "staff",
         "answer": 2}]})",
         R"({"score": null, "reason": "insufficientCoverage", "answers": 1, "dontKnow": 0, "notApplicable": 0,
             "knowledgeGap": false, "weightedMedian": 2})"});
    add("two members are too few", "collaboration-score",
        {R"({"weaknessAt": 2.5, "members": [{"code": "a", "score": 2}, {"code": "b", "score": 3}]})",
         R"({"mean": null, "populationMean": null, "reason": "tooFewPeers", "members": 2, "coverage": 1,
         "min": null,
             "max": null, "belowWeakness": null})"});
    add("neutral", "colour-class",
        {R"({"score": 2.5, "classLimits": [1.5, 2.5, 3.5, 4.5], "strengthAt": 3.5, "weaknessAt": 2.5})",
         R"({"colourClass": 3, "mark": "neutral"})"});
    add("English", "display-score", {R"({"score": 2.25, "language": "en"})", R"({"text": "2.3"})"});
}

void TestCompute::inputsGiveOutputs()
{
    examplesGiveExactlyTheirOutput();
}

void TestCompute::wrongInputsNameThePlace_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QString>("where");
    const auto add = [](const char *name, const char *input, const char *where) {
        QTest::addRow("%s at %s", name, where)
            << QString::fromLatin1(name) << json(input) << QString::fromLatin1(where);
    };
    add("nothing", "{}", "nothing");
    add("answer-level", R"({"type": "essay"})", "/type");
    add("answer-level", R"({"type": "level5", "level": 6})", "/level");
    add("answer-level", R"({"type": "level5", "level": 15, "scale": {"min": 0, "max": 20, "step": 10}})",
        "/level");
    add("answer-level", R"({"type": "level5", "level": 1, "scale": {"min": 1, "max": 4, "step": 2}})",
        "/scale");
    add("answer-level", R"({"type": "staged", "counts": []})", "/counts");
    add("answer-level", R"({"type": "staged", "counts": [{"met": 5, "total": 4}, {"met": 0, "total": 0},
        {"met": 0, "total": 0}, {"met": 0, "total": 0}]})",
        "/counts/0/met");
    add("answer-level", R"({"type": "numericBand", "number": 1, "thresholds": [1, 2, 3, 4]})",
        "/higherIsBetter");
    add("answer-level", R"({"type": "numericBand", "number": 1, "thresholds": [1, 2, 3, 4],
        "higherIsBetter": false})",
        "/thresholds");
    add("question-value", R"({"answers": [{"answer": 2.5}]})", "/answers/0/answer");
    add("question-value", R"({"answers": [{"answer": 2}, {"answer": "maybe"}]})", "/answers/1/answer");
    add("question-value", R"({"answers": [{"answer": 2, "group": "board"}]})", "/answers/0/group");
    add("question-value", R"({"frame": ["board"], "answers": [{"answer": 2}]})", "/frame/0");
    add("question-value", R"({"mode": "consensus", "answers": [{"answer": 2}, {"answer": 3}]})", "/mode");
    add("question-value", R"({"groupWeights": {"staff": 0}, "answers": [{"answer": 2}]})",
        "/groupWeights/staff");
    add("capability-score", R"({"questions": [{"code": "q", "weight": 1}, {"code": "q", "weight": 1}],
        "respondents": [{"answers": {}}]})",
        "/questions/1/code");
    add("capability-score",
        R"({"questions": [{"code": "q", "weight": 1}], "respondents": [{"answers": {"x": 1}}]})",
        "/respondents/0/answers/x");
    add("capability-score", R"({"questions": [{"code": "q", "weight": 1}], "respondents": [{"answers": 3}]})",
        "/respondents/0/answers");
    add("roll-up", R"({"minCoverage": 1.5, "children": [{"weight": 1, "score": 2}]})", "/minCoverage");
    add("roll-up", R"({"minCoverage": 0.6, "children": [{"weight": -1, "score": 2}]})", "/children/0/weight");
    add("roll-up", R"({"minCoverage": 0.6, "children": [{"weight": 1, "score": 2, "reason": "noData"}]})",
        "/children/0/reason");
    add("roll-up", R"({"minCoverage": 0.6, "children": [{"weight": 1}]})", "/children/0");
    add("collaboration-score", R"({"weaknessAt": 2.5, "members": [{"code": "a", "population": 0}]})",
        "/members/0/population");
    add("weighted-median", R"({"levels": [1, 2], "weights": [1]})", "/weights");
    add("index100", R"({"score": 6})", "/score");
    add("colour-class", R"({"score": 3, "classLimits": [1, 2, 2, 3], "strengthAt": 3, "weaknessAt": 2})",
        "/classLimits");
    add("display-score", R"({"score": "three", "language": "sv"})", "/score");
    add("display-score", R"({"score": 3, "language": "fi"})", "/language");
}

void TestCompute::wrongInputsNameThePlace()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, input);
    QFETCH(QString, where);
    const Result<QJsonObject> result = compute(name, input);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, ErrorCode::ArgumentInvalid);
    QCOMPARE(result.error().where, where);
    QVERIFY(!result.error().what.isEmpty());
}

QTEST_GUILESS_MAIN(TestCompute)
#include "tst_Compute.moc"
