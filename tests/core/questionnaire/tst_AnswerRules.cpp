// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/AnswerRules.h"
#include "core/questionnaire/FrameworkReader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace samsyn;

namespace {

Framework frameworkOf(const char *name)
{
    QFile file(QStringLiteral(SAMSYN_SOURCE_DIR "/tests/data/frameworks/valid/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the test framework is missing");
    FrameworkReading reading = readFramework(file.readAll(), QLatin1String(name));
    return *reading.framework;
}

LevelScale scaleOf(int min, int max, int step)
{
    LevelScale scale;
    scale.min = min;
    scale.max = max;
    scale.step = step;
    return scale;
}

AnswerValue withState(AnswerState state)
{
    AnswerValue value;
    value.state = state;
    return value;
}

AnswerValue level(qint64 number)
{
    AnswerValue value = withState(AnswerState::Level);
    value.level = number;
    return value;
}

AnswerValue likert(qint64 raw)
{
    AnswerValue value = withState(AnswerState::Level);
    value.rawLikert = raw;
    return value;
}

AnswerValue staged(qint64 bits)
{
    AnswerValue value = withState(AnswerState::Level);
    value.rawStaged = bits;
    return value;
}

AnswerValue number(double raw)
{
    AnswerValue value = withState(AnswerState::Level);
    value.rawNumber = raw;
    return value;
}

AnswerValue importance(qint64 chosen)
{
    AnswerValue value = withState(AnswerState::Given);
    value.importance = chosen;
    return value;
}

AnswerValue text(const QString &words)
{
    AnswerValue value = withState(AnswerState::Given);
    value.text = words;
    return value;
}

AnswerValue both(AnswerValue value, qint64 stated)
{
    value.level = stated;
    return value;
}

std::vector<StagedCount> countsOf(const QString &written)
{
    std::vector<StagedCount> counts;
    for (const QString &pair : written.split(QLatin1Char(','))) {
        const QStringList parts = pair.split(QLatin1Char('/'));
        counts.push_back({parts[0].toInt(), parts[1].toInt()});
    }
    return counts;
}

constexpr int kAccepted = 0;

AnswerValue chosen(const QStringList &codes, AnswerValue value)
{
    value.choices = codes;
    return value;
}

} // namespace

class tst_AnswerRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staged_levels_follow_the_table_data();
    void staged_levels_follow_the_table();
    void band_levels_follow_the_thresholds_data();
    void band_levels_follow_the_thresholds();
    void published_vectors_hold();
    void an_answer_is_accepted_or_refused_with_its_reason_data();
    void an_answer_is_accepted_or_refused_with_its_reason();
    void facts_are_accepted_or_refused_with_their_reason_data();
    void facts_are_accepted_or_refused_with_their_reason();
    void raw_values_give_levels_on_every_scale_data();
    void raw_values_give_levels_on_every_scale();
    void only_scored_answers_have_a_level();
    void a_level_is_not_made_from_a_value_that_is_not_valid();
    void a_text_that_was_wiped_out_is_no_answer();
};

void tst_AnswerRules::staged_levels_follow_the_table_data()
{
    QTest::addColumn<QString>("counts");
    QTest::addColumn<int>("min");
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("expected");
    QTest::newRow("domain: largely at 4") << "4/4,3/3,2/3,0/2" << 1 << 1 << 4;
    QTest::newRow("domain: stops after largely") << "4/4,2/3,3/3,2/2" << 1 << 1 << 3;
    QTest::newRow("domain: exactly half is not enough") << "2/4,3/3,3/3,2/2" << 1 << 1 << 1;
    QTest::newRow("domain: 75 % of the first") << "3/4,0/3,0/3,0/2" << 1 << 1 << 2;
    QTest::newRow("domain: all") << "4/4,3/3,3/3,2/2" << 1 << 1 << 5;
    QTest::newRow("no statement counts as met") << "0/0,0/0,3/3,0/2" << 1 << 1 << 4;
    QTest::newRow("85 % is not fully") << "17/20,1/1,1/1,1/1" << 1 << 1 << 2;
    QTest::newRow("86 % is fully") << "18/20,1/1,0/1,1/1" << 1 << 1 << 3;
    QTest::newRow("nothing met") << "0/1,0/1,0/1,0/1" << 1 << 1 << 1;
    QTest::newRow("scale 0-3") << "1/1,2/3,3/3" << 0 << 1 << 2;
    QTest::newRow("scale 0-5") << "1/1,1/1,1/1,1/1,1/1" << 0 << 1 << 5;
    QTest::newRow("scale 0-100") << "1/1,1/1,1/1,2/3,0/1" << 0 << 20 << 80;
    QTest::newRow("scale -2..2") << "1/1,1/1,0/3,0/3" << -2 << 1 << 0;
}

void tst_AnswerRules::staged_levels_follow_the_table()
{
    QFETCH(QString, counts);
    QFETCH(int, min);
    QFETCH(int, step);
    QFETCH(int, expected);
    const std::vector<StagedCount> list = countsOf(counts);
    QCOMPARE(stagedLevel(list, scaleOf(min, min + int(list.size()) * step, step)), expected);
}

void tst_AnswerRules::band_levels_follow_the_thresholds_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QList<double>>("thresholds");
    QTest::addColumn<bool>("higherIsBetter");
    QTest::addColumn<int>("min");
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("expected");
    const QList<double> uptime{99.0, 99.5, 99.8, 99.95}, hours{24, 8, 4, 1};
    QTest::newRow("domain: on the limit") << 99.5 << uptime << true << 1 << 1 << 3;
    QTest::newRow("domain: just below the top") << 99.94 << uptime << true << 1 << 1 << 4;
    QTest::newRow("domain: below all") << 98.0 << uptime << true << 1 << 1 << 1;
    QTest::newRow("domain: lower is better, on the limit") << 8.0 << hours << false << 1 << 1 << 3;
    QTest::newRow("domain: lower is better, best") << 0.5 << hours << false << 1 << 1 << 5;
    QTest::newRow("lower is better, worst") << 25.0 << hours << false << 1 << 1 << 1;
    QTest::newRow("0.1 + 0.2 reaches 0.3")
        << 0.1 + 0.2 << QList<double>{0.1, 0.2, 0.3} << true << 0 << 1 << 3;
    QTest::newRow("0.3 computed from below reaches 0.3")
        << 0.7 - 0.4 << QList<double>{0.1, 0.2, 0.3} << true << 0 << 1 << 3;
    QTest::newRow("scale 0-100") << 35.0 << QList<double>{10, 20, 30, 40, 50} << true << 0 << 20 << 60;
}

void tst_AnswerRules::band_levels_follow_the_thresholds()
{
    QFETCH(double, number);
    QFETCH(QList<double>, thresholds);
    QFETCH(bool, higherIsBetter);
    QFETCH(int, min);
    QFETCH(int, step);
    QFETCH(int, expected);
    const LevelScale scale = scaleOf(min, min + int(thresholds.size()) * step, step);
    QCOMPARE(bandLevel(number, thresholds, higherIsBetter, scale), expected);
}

void tst_AnswerRules::published_vectors_hold()
{
    const QString shared =
        qEnvironmentVariable("SAMSYN_SHARED", QStringLiteral(SAMSYN_SOURCE_DIR "/../shared"));
    QFile file(shared + QStringLiteral("/domain/vectors.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("vectors.json is not beside the source tree (set SAMSYN_SHARED)");
    const QJsonObject vectors = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray stagedRows = vectors[QStringLiteral("staged")].toArray();
    QCOMPARE(stagedRows.size(), 5);
    for (const auto &row : stagedRows)
        QCOMPARE(stagedLevel(countsOf(row.toArray()[0].toString()), scaleOf(1, 5, 1)),
                 row.toArray()[1].toInt());
    const QJsonArray bandRows = vectors[QStringLiteral("band")].toArray();
    QList<double> thresholds;
    bool higher = true;
    for (const auto &row : bandRows) {
        const QString written = row.toArray()[0].toString();
        if (written.contains(QLatin1Char('['))) {
            thresholds.clear();
            for (const QString &part :
                 written.section(QLatin1Char('['), 1).section(QLatin1Char(']'), 0, 0).split(QLatin1Char(',')))
                thresholds.append(part.toDouble());
            higher = written.endsWith(QLatin1String("higher"));
        }
        const double given = written.section(QLatin1Char(' '), 0, 0).toDouble();
        QCOMPARE(bandLevel(given, thresholds, higher, scaleOf(1, 5, 1)), row.toArray()[1].toInt());
    }
    QCOMPARE(bandRows.size(), 5);
}

void tst_AnswerRules::an_answer_is_accepted_or_refused_with_its_reason_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<AnswerValue>("value");
    QTest::addColumn<int>("expected");
    const int type = int(ErrorCode::AnswerWrongType), outside = int(ErrorCode::AnswerOutsideScale);
    const int state = int(ErrorCode::AnswerStateNotAllowed), tooLong = int(ErrorCode::AnswerTooLong);
    QTest::newRow("level") << "q1" << level(3) << kAccepted;
    QTest::newRow("level below") << "q1" << level(0) << outside;
    QTest::newRow("level above") << "q1" << level(6) << outside;
    QTest::newRow("level far above") << "q1" << level((qint64(1) << 33) + 3) << outside;
    QTest::newRow("level missing") << "q1" << withState(AnswerState::Level) << type;
    QTest::newRow("level with a likert step") << "q1" << both(likert(3), 3) << type;
    QTest::newRow("given for a level") << "q1" << importance(3) << type;
    QTest::newRow("unanswered") << "q1" << withState(AnswerState::Unanswered) << kAccepted;
    QTest::newRow("don't know") << "q1" << withState(AnswerState::DontKnow) << kAccepted;
    QTest::newRow("don't know not allowed") << "q7" << withState(AnswerState::DontKnow) << state;
    QTest::newRow("not applicable") << "q1" << withState(AnswerState::NotApplicable) << kAccepted;
    QTest::newRow("not applicable not allowed") << "q4" << withState(AnswerState::NotApplicable) << state;
    QTest::newRow("skipped") << "q2" << withState(AnswerState::Skipped) << kAccepted;
    QTest::newRow("skipped without a condition") << "q1" << withState(AnswerState::Skipped) << state;
    AnswerValue leftOver = withState(AnswerState::DontKnow);
    leftOver.level = 3;
    QTest::newRow("don't know with a level") << "q1" << leftOver << type;
    QTest::newRow("likert") << "q3" << both(likert(2), 4) << kAccepted;
    QTest::newRow("likert with only a level") << "q3" << level(4) << kAccepted;
    QTest::newRow("likert not reversed") << "q3" << both(likert(2), 2) << type;
    QTest::newRow("likert off the scale") << "q3" << both(likert(6), 0) << outside;
    QTest::newRow("staged") << "q4" << both(staged(0b0111), 4) << kAccepted;
    QTest::newRow("staged with a wrong level") << "q4" << both(staged(0b0111), 3) << type;
    QTest::newRow("staged beyond its statements") << "q4" << both(staged(0b10000), 1) << outside;
    QTest::newRow("staged negative") << "q4" << both(staged(-1), 1) << outside;
    QTest::newRow("band") << "q5" << both(number(99.5), 3) << kAccepted;
    QTest::newRow("band not a number")
        << "q5" << both(number(std::numeric_limits<double>::quiet_NaN()), 1) << outside;
    QTest::newRow("band infinite") << "q5" << both(number(std::numeric_limits<double>::infinity()), 5)
                                   << outside;
    QTest::newRow("band with ticks") << "q5" << both(staged(1), 3) << type;
    QTest::newRow("importance") << "i1" << importance(5) << kAccepted;
    QTest::newRow("importance off its scale") << "i1" << importance(6) << outside;
    QTest::newRow("importance zero") << "i1" << importance(0) << outside;
    QTest::newRow("importance missing") << "i1" << withState(AnswerState::Given) << type;
    QTest::newRow("importance as text") << "i1" << text(QStringLiteral("5")) << type;
    QTest::newRow("importance as level") << "i1" << level(3) << type;
    QTest::newRow("importance don't know") << "i1" << withState(AnswerState::DontKnow) << kAccepted;
    QTest::newRow("text") << "t1" << text(QStringLiteral("Mer tid.")) << kAccepted;
    QTest::newRow("text full") << "t1" << text(QString(2000, QLatin1Char('x'))) << kAccepted;
    QTest::newRow("text too long") << "t1" << text(QString(2001, QLatin1Char('x'))) << tooLong;
    QTest::newRow("text empty") << "t1" << text(QStringLiteral(" \n")) << type;
    QTest::newRow("text as level") << "t1" << level(3) << type;
    QTest::newRow("text don't know") << "t1" << withState(AnswerState::DontKnow) << state;
    QTest::newRow("text declined") << "t1" << withState(AnswerState::Declined) << kAccepted;
    QTest::newRow("level declined") << "q1" << withState(AnswerState::Declined) << kAccepted;
    AnswerValue declinedLevel = level(3);
    declinedLevel.state = AnswerState::Declined;
    QTest::newRow("declined with a level") << "q1" << declinedLevel << type;
    QTest::newRow("level with choices") << "q1" << chosen({QStringLiteral("a")}, level(3)) << type;
}

void tst_AnswerRules::an_answer_is_accepted_or_refused_with_its_reason()
{
    QFETCH(QString, code);
    QFETCH(AnswerValue, value);
    QFETCH(int, expected);
    const Framework framework = frameworkOf("all-types.json");
    const Result<void> checked = checkAnswer(framework, *framework.question(code), value);
    QCOMPARE(checked ? kAccepted : int(checked.error().code), expected);
    if (!checked)
        QCOMPARE(checked.error().where, code);
}

void tst_AnswerRules::facts_are_accepted_or_refused_with_their_reason_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<AnswerValue>("value");
    QTest::addColumn<int>("expected");
    const int type = int(ErrorCode::AnswerWrongType), outside = int(ErrorCode::AnswerOutsideScale);
    const int tooLong = int(ErrorCode::AnswerTooLong);
    const AnswerValue given = withState(AnswerState::Given);
    const auto choices = [&given](const char *codes) {
        return chosen(QString::fromLatin1(codes).split(QLatin1Char(' '), Qt::SkipEmptyParts), given);
    };
    QTest::newRow("one choice") << "f1" << choices("b") << kAccepted;
    QTest::newRow("no choice") << "f1" << given << type;
    QTest::newRow("two of one") << "f1" << choices("a b") << type;
    QTest::newRow("a choice that is not there") << "f1" << choices("z") << outside;
    QTest::newRow("several choices") << "f2" << choices("a c") << kAccepted;
    QTest::newRow("several out of order") << "f2" << choices("c a") << type;
    QTest::newRow("several, one twice") << "f2" << choices("a a") << type;
    QTest::newRow("several with a text")
        << "f2" << chosen({QStringLiteral("a")}, text(QStringLiteral("b"))) << type;
    const auto number = [&given](double value) {
        AnswerValue answer = given;
        answer.rawNumber = value;
        return answer;
    };
    QTest::newRow("number") << "f3" << number(12) << kAccepted;
    QTest::newRow("number at its end") << "f3" << number(60) << kAccepted;
    QTest::newRow("number beyond its end") << "f3" << number(61) << outside;
    QTest::newRow("number below its end") << "f3" << number(-1) << outside;
    QTest::newRow("part of a whole number") << "f3" << number(1.5) << outside;
    QTest::newRow("no number") << "f3" << given << type;
    QTest::newRow("not finite") << "f3" << number(std::numeric_limits<double>::infinity()) << outside;
    QTest::newRow("on a step") << "f4" << number(0.75) << kAccepted;
    QTest::newRow("between two steps") << "f4" << number(0.8) << outside;
    QTest::newRow("date") << "f5" << text(QStringLiteral("2026-02-28")) << kAccepted;
    QTest::newRow("no such date") << "f5" << text(QStringLiteral("2026-02-29")) << outside;
    QTest::newRow("date in another form") << "f5" << text(QStringLiteral("28/2 2026")) << outside;
    QTest::newRow("a note takes nothing") << "f6" << text(QStringLiteral("ja")) << type;
    QTest::newRow("a note is not declined") << "f6" << withState(AnswerState::Declined) << type;
    QTest::newRow("a calculation takes nothing") << "f7" << number(3) << type;
    QTest::newRow("a fact has no level") << "f3" << level(3) << type;
    QTest::newRow("more than 500 choices")
        << "f2" << chosen(QStringList(501, QStringLiteral("a")), given) << tooLong;
}

void tst_AnswerRules::facts_are_accepted_or_refused_with_their_reason()
{
    QFETCH(QString, code);
    QFETCH(AnswerValue, value);
    QFETCH(int, expected);
    const Framework framework = frameworkOf("facts.json");
    const Result<void> checked = checkAnswer(framework, *framework.question(code), value);
    QCOMPARE(checked ? kAccepted : int(checked.error().code), expected);
    if (!checked)
        QCOMPARE(checked.error().where, code);
}

void tst_AnswerRules::raw_values_give_levels_on_every_scale_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");
    QTest::addColumn<AnswerValue>("value");
    QTest::addColumn<int>("expected");
    QTest::newRow("1-5 likert") << "all-types.json"
                                << "q2" << likert(2) << 2;
    QTest::newRow("1-5 reversed") << "all-types.json"
                                  << "q3" << likert(2) << 4;
    QTest::newRow("1-5 staged with a level without statements") << "all-types.json"
                                                                << "q4" << staged(0b1111) << 5;
    QTest::newRow("1-5 staged half") << "all-types.json"
                                     << "q4" << staged(0b0001) << 1;
    QTest::newRow("1-5 lower is better") << "all-types.json"
                                         << "q6" << number(4) << 4;
    QTest::newRow("0-5 reversed") << "scale-0-5.json"
                                  << "q2" << likert(0) << 5;
    QTest::newRow("0-5 staged") << "scale-0-5.json"
                                << "q3" << staged(0b00011) << 2;
    QTest::newRow("0-5 band") << "scale-0-5.json"
                              << "q4" << number(50) << 5;
    QTest::newRow("0-3 level") << "scale-0-3.json"
                               << "q1" << level(0) << 0;
    QTest::newRow("0-3 reversed") << "scale-0-3.json"
                                  << "q2" << likert(1) << 2;
    QTest::newRow("0-100 reversed") << "scale-0-100.json"
                                    << "q2" << likert(20) << 80;
    QTest::newRow("0-100 staged") << "scale-0-100.json"
                                  << "q3" << staged(0b11111) << 100;
    QTest::newRow("0-100 band") << "scale-0-100.json"
                                << "q4" << number(0) << 0;
    QTest::newRow("-2..2 reversed") << "scale-minus2-2.json"
                                    << "q2" << likert(-2) << 2;
}

void tst_AnswerRules::raw_values_give_levels_on_every_scale()
{
    QFETCH(QString, file);
    QFETCH(QString, code);
    QFETCH(AnswerValue, value);
    QFETCH(int, expected);
    const Framework framework = frameworkOf(qPrintable(file));
    const Question &question = *framework.question(code);
    const AnswerValue completed = withLevel(question, framework.scale, value);
    QCOMPARE(completed.level, std::optional<qint64>(expected));
    QCOMPARE(levelOf(question, framework.scale, completed), std::optional<int>(expected));
    QVERIFY(checkAnswer(framework, question, completed));
}

void tst_AnswerRules::only_scored_answers_have_a_level()
{
    const Framework framework = frameworkOf("all-types.json");
    const Question &scored = *framework.question(QStringLiteral("q1"));
    for (const AnswerState state :
         {AnswerState::Unanswered, AnswerState::DontKnow, AnswerState::NotApplicable, AnswerState::Skipped})
        QCOMPARE(levelOf(scored, framework.scale, withState(state)), std::optional<int>());
    const Question &closing = *framework.question(QStringLiteral("i1"));
    QCOMPARE(levelOf(closing, framework.scale, importance(4)), std::optional<int>());
}

void tst_AnswerRules::a_level_is_not_made_from_a_value_that_is_not_valid()
{
    const Framework framework = frameworkOf("all-types.json");
    const AnswerValue outside = likert(9);
    QCOMPARE(withLevel(*framework.question(QStringLiteral("q2")), framework.scale, outside), outside);
    const AnswerValue far = level((qint64(1) << 33) + 3);
    QCOMPARE(withLevel(*framework.question(QStringLiteral("q1")), framework.scale, far), far);
}

void tst_AnswerRules::a_text_that_was_wiped_out_is_no_answer()
{
    const Framework framework = frameworkOf("all-types.json");
    const Question &question = *framework.question(QStringLiteral("t1"));
    QCOMPARE(withLevel(question, framework.scale, text(QStringLiteral("  "))), AnswerValue());
    QCOMPARE(withLevel(question, framework.scale, text(QStringLiteral("Ja"))), text(QStringLiteral("Ja")));
}

QTEST_GUILESS_MAIN(tst_AnswerRules)
#include "tst_AnswerRules.moc"
