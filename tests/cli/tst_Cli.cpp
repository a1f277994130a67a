// SPDX-License-Identifier: EUPL-1.2
#include "tests/cli/CliRun.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace samsyn;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QString sample(const char *name)
{
    return s(SAMSYN_SOURCE_DIR "/tests/data/cli/") + s(name);
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_Cli : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const CliOutcome made = runCli(
            {s("framework"), s("new"), s("--from-csv"), sample("structure.csv"), s("--code"), s("PROV"),
             s("--name-sv"), s("Prov"), s("--statement"), s("Påhittade frågor för prov."), s("--level-names"),
             s("Enstaka,Påbörjat,Etablerat,Styrt,Förnyande"), s("--out"), framework()});
        QVERIFY2(made.exitCode == 0, made.err.constData());
    }

    void helpNamesEveryCommandAndTheExitCodes()
    {
        const CliOutcome help = runCli({s("--help")});
        QCOMPARE(help.exitCode, 0);
        for (const char *word : {"framework validate", "framework new", "round import", "score", "heatmap",
                                 "compute", "Exit codes", "4  the server"})
            QVERIFY2(help.out.contains(word), word);
        for (const QByteArray &line : help.out.split('\n'))
            QVERIFY2(QString::fromUtf8(line).size() <= 100, line.constData());
    }

    void everyCommandHasHelpOfItsOwn_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("validate") << QStringList{s("framework"), s("validate")};
        QTest::newRow("new") << QStringList{s("framework"), s("new")};
        QTest::newRow("framework import") << QStringList{s("framework"), s("import")};
        QTest::newRow("print") << QStringList{s("framework"), s("print")};
        QTest::newRow("import") << QStringList{s("round"), s("import")};
        QTest::newRow("score") << QStringList{s("score")};
        QTest::newRow("heatmap") << QStringList{s("heatmap")};
        QTest::newRow("compute") << QStringList{s("compute")};
        QTest::newRow("push") << QStringList{s("round"), s("push")};
        QTest::newRow("close") << QStringList{s("round"), s("close")};
        QTest::newRow("pull") << QStringList{s("pull")};
    }

    void everyCommandHasHelpOfItsOwn()
    {
        QFETCH(QStringList, command);
        const CliOutcome help = runCli(command + QStringList{s("--help")});
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.out.startsWith("Usage: samsyn-cli " + command.join(QLatin1Char(' ')).toUtf8()));
        QVERIFY(help.out.contains("Examples:"));
        QCOMPARE(help.err, QByteArray());
    }

    void versionIsOneLine()
    {
        const CliOutcome version = runCli({s("--version")});
        QCOMPARE(version.exitCode, 0);
        QCOMPARE(version.out, QByteArray("samsyn-cli " SAMSYN_VERSION "\n"));
    }

    void aWrongCommandLineIsExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("nothing") << QStringList{} << QByteArray();
        QTest::newRow("command") << QStringList{s("heatmaps")}
                                 << QByteArray("heatmaps: is not a command; possible are:");
        QTest::newRow("half a command") << QStringList{s("round")} << QByteArray("round: is not a command");
        QTest::newRow("option") << QStringList{s("score"), s("--colour")}
                                << QByteArray("--colour: is not an option");
        QTest::newRow("value") << QStringList{s("score"), s("--format")}
                               << QByteArray("--format: needs a value");
        QTest::newRow("choice") << QStringList{s("score"), s("--format=xml")}
                                << QByteArray(
                                       "--format: \"xml\" is not possible; choose one of: csv, csv-sv, json");
        QTest::newRow("empty") << QStringList{s("score"), s("--out=")}
                               << QByteArray("--out: the value is empty");
        QTest::newRow("twice") << QStringList{s("score"), s("--raw"), s("--raw")}
                               << QByteArray("--raw: is given twice");
        QTest::newRow("flag") << QStringList{s("score"), s("--raw=yes")}
                              << QByteArray("--raw: takes no value");
        QTest::newRow("one hyphen") << QStringList{s("score"), s("-o")}
                                    << QByteArray("-o: options start with two hyphens");
        QTest::newRow("too many") << QStringList{s("score"), s("a"), s("b")}
                                  << QByteArray("b: is one argument too many");
        QTest::newRow("missing file")
            << QStringList{s("framework"), s("validate")} << QByteArray("FILE: is missing");
        QTest::newRow("missing option")
            << QStringList{s("framework"), s("new")} << QByteArray("--from-csv: is missing");
        QTest::newRow("no output") << QStringList{s("heatmap"), s("x")} << QByteArray("--png: no output");
        QTest::newRow("same output") << QStringList{s("heatmap"), s("x"),     s("--png"),
                                                    s("a"),       s("--svg"), s("a")}
                                     << QByteArray("two outputs have the same file name");
        QTest::newRow("band")
            << QStringList{s("heatmap"), s("x"), s("--png"), s("a"), s("--columns-per-band"), s("2")}
            << QByteArray("--columns-per-band: write a whole number from 5 to 400");
        QTest::newRow("scale") << QStringList{s("framework"), s("new"), s("--from-csv"),  s("x"),
                                              s("--out"),     s("y"),   s("--code"),      s("A"),
                                              s("--name-sv"), s("A"),   s("--statement"), s("A"),
                                              s("--scale"),   s("5:1")}
                               << QByteArray("--scale: \"5:1\" is not a scale");
        QTest::newRow("calculation") << QStringList{s("compute"), s("magic")}
                                     << QByteArray("magic: is not a calculation");
    }

    void aWrongCommandLineIsExplained()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, message);
        const CliOutcome outcome = runCli(arguments);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.err.contains(message), outcome.err.constData());
    }

    void filesThatAreNotThereAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("framework") << QStringList{s("framework"), s("validate"), s("/nowhere/a.json")};
        QTest::newRow("round") << QStringList{s("score"), s("/nowhere/a.samsyn")};
        QTest::newRow("folder") << QStringList{s("framework"), s("validate"), s("/")};
    }

    void filesThatAreNotThereAreNamed()
    {
        QFETCH(QStringList, arguments);
        const CliOutcome outcome = runCli(arguments);
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY2(outcome.err.contains(arguments.last().toUtf8()), outcome.err.constData());
    }

    void aFileThatIsNoDatabaseIsNoRound()
    {
        const CliOutcome outcome = runCli({s("score"), framework()});
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY(fileBytes(framework()).startsWith('{'));
    }

    void brokenFrameworksAreRefusedWithThePlace()
    {
        const CliOutcome syntax =
            runCli({s("framework"), s("validate"), m_desk.write(s("a.json"), "{\"code\": ")});
        QCOMPARE(syntax.exitCode, 1);
        QVERIFY(syntax.err.contains("a.json"));
        const CliOutcome rule =
            runCli({s("framework"), s("validate"), m_desk.write(s("b.json"), "{\"code\": 7}")});
        QCOMPARE(rule.exitCode, 1);
        QVERIFY2(rule.err.contains("b.json: /"), rule.err.constData());
        QVERIFY(rule.err.count('\n') > 1);
        QCOMPARE(rule.out, QByteArray());
    }

    void badTablesAreRefusedWithTheLineAndNothingIsWritten_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("message");
        const QByteArray head = "organisation,question,state,value\n";
        QTest::newRow("empty") << QByteArray() << QByteArray("a.csv:1: the file is empty");
        QTest::newRow("column missing") << QByteArray("organisation,question,state\n")
                                        << QByteArray("a.csv:1: column \"value\" is missing");
        QTest::newRow("column unknown") << QByteArray("organisation,question,state,value,x\n")
                                        << QByteArray("a.csv:1: unknown column \"x\"");
        QTest::newRow("column twice") << QByteArray("organisation,question,state,value,value\n")
                                      << QByteArray("a.csv:1: column \"value\" stands twice");
        QTest::newRow("ragged") << head + "V,A1.1,level\n"
                                << QByteArray("a.csv:2: 3 fields where the header has 4");
        QTest::newRow("open quote") << head + "V,\"A1.1,level,1\n"
                                    << QByteArray("a.csv:2: a quoted field is not closed");
        QTest::newRow("stray quote") << head + "V,A\"1.1,level,1\n"
                                     << QByteArray("a.csv:2: a quotation mark inside a field");
        QTest::newRow("after quote") << head + "V,\"A1.1\"x,level,1\n"
                                     << QByteArray("a.csv:2: text after a closing quotation mark");
        QTest::newRow("not UTF-8") << head + "V\xe4,A1.1,level,1\n"
                                   << QByteArray("a.csv:2: the file is not UTF-8");
        QTest::newRow("question") << head + "V,Z9,level,1\n"
                                  << QByteArray("a.csv:2: the framework has no question \"Z9\"");
        QTest::newRow("outside the scale") << head + "V,A1.1,level,6\n"
                                           << QByteArray("a.csv:2: question A1.1, value \"6\"");
        QTest::newRow("half a level") << head + "V,A1.1,level,2.5\n"
                                      << QByteArray("a.csv:2: value \"2.5\" is not a whole number");
        QTest::newRow("state") << head + "V,A1.1,maybe,\n" << QByteArray("a.csv:2: unknown state \"maybe\"");
        QTest::newRow("state of another type") << head
                + "V,A1.1,given,1\n" << QByteArray("a.csv:2: state \"given\" does not fit question A1.1");
        QTest::newRow("value too many") << head + "V,A1.1,dontKnow,1\n"
                                        << QByteArray("a.csv:2: value \"1\" must be empty");
        QTest::newRow("not applicable") << head + "V,A1.1,notApplicable,\n"
                                        << QByteArray("a.csv:2: question A1.1");
        QTest::newRow("twice") << head + "V,A1.1,level,1\nW,A1.1,level,1\nV,A1.1,level,2\n"
                               << QByteArray("a.csv:4: question A1.1 was answered in line 2 already");
        QTest::newRow("organisation") << head + "This is too long,A1.1,level,1\n"
                                      << QByteArray("a.csv:2: the organisation code");
        QTest::newRow("line after a break in quotes") << head + "\"V\n\",A1.1,level,1\nV,A1.1,level,9\n"
                                                      << QByteArray("a.csv:4: question A1.1");
    }

    void badTablesAreRefusedWithTheLineAndNothingIsWritten()
    {
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, message);
        const QString out = m_desk.path(s("never.samsyn"));
        const CliOutcome outcome = import(m_desk.write(s("a.csv"), table), s("consensus"), out);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains(message), outcome.err.constData());
        QVERIFY(!QFile::exists(out));
        QVERIFY(!QFile::exists(out + s(".part")));
    }

    void personsInATableAreCheckedAgainstThemselves()
    {
        const QByteArray head = "organisation,respondent,group,unit,question,state,value\n";
        const QString out = m_desk.path(s("never.samsyn"));
        const QByteArray changed = head + "V,p1,staff,U1,A1.1,level,1\nV,p1,manager,U1,A1.2,level,1\n";
        QVERIFY(import(m_desk.write(s("a.csv"), changed), s("individual"), out)
                    .err.contains("a.csv:3: respondent \"p1\" had another"));
        const QByteArray nobody = head + "V,,staff,U1,A1.1,level,1\n";
        QVERIFY(import(m_desk.write(s("a.csv"), nobody), s("individual"), out)
                    .err.contains("a.csv:2: respondent is empty"));
        const QByteArray group = head + "V,p1,boss,U1,A1.1,level,1\n";
        QVERIFY(import(m_desk.write(s("a.csv"), group), s("individual"), out)
                    .err.contains("a.csv:2: unknown group \"boss\""));
        QVERIFY(import(sample("individual.csv"), s("consensus"), out)
                    .err.contains("a joint answer has no respondent"));
    }

    void organisationsAreChecked_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("none") << QByteArray("code,name_sv\n") << QByteArray("no organisation");
        QTest::newRow("twice") << QByteArray("code,name_sv\nA,A\nA,B\n")
                               << QByteArray("o.csv:3: the code \"A\" stands twice");
        QTest::newRow("name") << QByteArray("code,name_sv\nA,\n") << QByteArray("o.csv:2: name_sv must have");
        QTest::newRow("kind") << QByteArray("code,name_sv,kind\nA,A,town\n")
                              << QByteArray("o.csv:2: unknown kind \"town\"");
        QTest::newRow("population") << QByteArray("code,name_sv,population\nA,A,5 000\n")
                                    << QByteArray("o.csv:2: population is \"5 000\"");
        QTest::newRow("benchmarkable") << QByteArray("code,name_sv,benchmarkable\nA,A,1\n")
                                       << QByteArray("o.csv:2: benchmarkable is \"1\"");
        QTest::newRow("not in it") << QByteArray("code,name_sv\nA,A\n")
                                   << QByteArray("organisation \"1445\" is not in the table");
    }

    void organisationsAreChecked()
    {
        QFETCH(QByteArray, table);
        QFETCH(QByteArray, message);
        const CliOutcome outcome = import(sample("plain.csv"), s("consensus"), m_desk.path(s("never.samsyn")),
                                          {s("--organisations"), m_desk.write(s("o.csv"), table)});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains(message), outcome.err.constData());
    }

    void aRoundFileIsNotReplacedSilently()
    {
        const QString out = m_desk.path(s("once.samsyn"));
        QCOMPARE(import(sample("plain.csv"), s("consensus"), out).exitCode, 0);
        const QByteArray before = fileBytes(out);
        const CliOutcome again = import(sample("plain.csv"), s("consensus"), out);
        QCOMPARE(again.exitCode, 3);
        QVERIFY(again.err.contains("--replace"));
        QCOMPARE(fileBytes(out), before);
        QCOMPARE(import(sample("plain.csv"), s("consensus"), out, {s("--replace")}).exitCode, 0);
        QVERIFY(fileBytes(out) != before);
    }

    void jointAnswersGiveScoresAndReasons()
    {
        const QString round = m_desk.path(s("joint.samsyn"));
        QCOMPARE(import(sample("plain.csv"), s("consensus"), round, organisations()).exitCode, 0);
        const CliOutcome scored = runCli({s("score"), round});
        QCOMPARE(scored.exitCode, 0);
        QVERIFY(scored.out.startsWith("organisation,kind,code,score,reason,n,coverage\r\n"));
        QVERIFY2(scored.out.contains("\r\n1445,capability,A1,2.5,,1,1\r\n"), scored.out.constData());
        QVERIFY(scored.out.contains("\r\n1445,capability,A2,,noData,"));
        QVERIFY(scored.out.contains("\r\n1471,index,,,"));
        const CliOutcome swedish = runCli({s("score"), round, s("--format"), s("csv-sv")});
        QVERIFY(swedish.out.contains("\r\n1445;capability;A1;2,5;;1;1\r\n"));
    }

    void smallGroupsAreHiddenUnlessTheOwnerAsks()
    {
        const QString round = m_desk.path(s("individual.samsyn"));
        QVERIFY2(import(sample("individual.csv"), s("individual"), round).exitCode == 0, "import");
        const CliOutcome released = runCli({s("score"), round});
        QVERIFY2(released.out.contains("\r\n1445,capability,A1,,tooFewAnswers,"), released.out.constData());
        QVERIFY(released.out.contains("\r\n1442,capability,A1,"));
        QVERIFY(!released.out.contains("\r\n1442,capability,A1,,"));
        const CliOutcome raw = runCli({s("score"), round, s("--raw")});
        // Leadership 1 and 2, manager 2 and 3, staff 3.5 and 4.5; roles weigh the same: 2.1667 and 3.1667.
        QVERIFY2(raw.out.contains("\r\n1445,capability,A1,2.66666666666666"), raw.out.constData());
    }

    void theSameInputGivesTheSameBytes()
    {
        QStringList outputs;
        for (const char *name : {"one", "two"}) {
            const QString round = m_desk.path(s(name) + s(".samsyn"));
            QCOMPARE(import(sample("individual.csv"), s("individual"), round).exitCode, 0);
            const QString base = m_desk.path(s(name));
            QCOMPARE(runCli({s("heatmap"), round, s("--png"), base + s(".png"), s("--svg"), base + s(".svg"),
                             s("--csv"), base + s(".csv")})
                         .exitCode,
                     0);
            QCOMPARE(runCli({s("score"), round, s("--raw"), s("--format"), s("json"), s("--out"),
                             base + s(".json")})
                         .exitCode,
                     0);
        }
        for (const char *ending : {".png", ".svg", ".csv", ".json"}) {
            const QByteArray first = m_desk.read(s("one") + s(ending));
            QVERIFY2(!first.isEmpty(), ending);
            QVERIFY2(first == m_desk.read(s("two") + s(ending)), ending);
        }
    }

    void aNameThatIsAFormulaIsHarmlessInTables()
    {
        const QString csv = m_desk.path(s("formula.csv"));
        const CliOutcome drawn =
            runCli(QStringList{s("heatmap"), s("--framework"), framework(), s("--answers"),
                               sample("plain.csv"), s("--mode"), s("consensus"), s("--csv"), csv}
                   + organisations());
        QVERIFY2(drawn.exitCode == 0, drawn.err.constData());
        QVERIFY(fileBytes(csv).contains("\r\nGIT,\"'=Göliska, IT\",area,A,Styrning,"));
    }

    void anOutputThatCannotBeWrittenIsNamedAndTheOldOneStays()
    {
        const CliOutcome outcome =
            runCli({s("heatmap"), s("--framework"), framework(), s("--answers"), sample("plain.csv"),
                    s("--mode"), s("consensus"), s("--csv"), s("/nowhere/map.csv")});
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY2(outcome.err.contains("/nowhere/map.csv"), outcome.err.constData());
        QVERIFY(outcome.err.contains("what to do:"));
    }

    void semicolonTablesWithAByteOrderMarkAreReadAsTheyAre()
    {
        QByteArray table =
            "\xef\xbb\xbf" + fileBytes(sample("plain.csv")).replace(',', ';').replace("\n", "\r\n");
        const CliOutcome plain = scoreTable(sample("plain.csv"));
        QCOMPARE(plain.exitCode, 0);
        QCOMPARE(scoreTable(m_desk.write(s("excel.csv"), table)).out, plain.out);
    }

    void everyCalculationGivesItsExample()
    {
        const CliOutcome list = runCli({s("compute"), s("--list")});
        QCOMPARE(list.exitCode, 0);
        const QByteArrayList lines = list.out.trimmed().split('\n');
        QVERIFY(lines.size() > 40);
        for (const QByteArray &line : lines) {
            QVERIFY2(QString::fromUtf8(line).size() <= 120, line.constData());
            if (!line.startsWith("  "))
                continue; // a section or the space before it
            const QString name = QString::fromUtf8(line.trimmed().split(' ').first());
            const CliOutcome printed = runCli({s("compute"), name, s("--example")});
            const QJsonObject example = QJsonDocument::fromJson(printed.out).object();
            const CliOutcome run =
                runCli({s("compute"), name}, QJsonDocument(example[s("input")].toObject()).toJson());
            QVERIFY2(run.exitCode == 0, run.err.constData());
            QCOMPARE(QJsonDocument::fromJson(run.out).object(), example[s("output")].toObject());
        }
    }

    void badInputOfACalculationIsRefused()
    {
        const QString name = s("answer-level");
        QCOMPARE(runCli({s("compute"), name}, "{").exitCode, 1);
        QVERIFY(runCli({s("compute"), name}, "[]").err.contains("must be one JSON object"));
        QCOMPARE(runCli({s("compute"), name}, "{\"nonsense\": 1}").exitCode, 1);
    }

    void aLongInputOfACalculationIsReadWhole()
    {
        QByteArray levels = "3", weights = "1";
        for (int i = 1; i < 60000; ++i) {
            levels += ", 3";
            weights += ", 1";
        }
        const CliOutcome run = runCli({s("compute"), s("weighted-median")},
                                      "{\"levels\": [" + levels + "], \"weights\": [" + weights + "]}");
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(QJsonDocument::fromJson(run.out).object()[s("weightedMedian")].toInt(), 3);
    }

    void anUnreachableServerIsANetworkErrorAndKeepsNothing()
    {
        // Port 1 of this machine: nothing listens there, and no network is needed to find out.
        const CliOutcome outcome = runCli({s("pull"), s("--store"), m_desk.path(s("store")), s("--server"),
                                           s("http://127.0.0.1:1"), s("--code"), s("ABCD-EFGH-JKMN")});
        QCOMPARE(outcome.exitCode, 4);
        QVERIFY2(outcome.err.contains("what to do: check the address"), outcome.err.constData());
        const CliOutcome none = runCli({s("pull"), s("--store"), m_desk.path(s("store"))});
        QCOMPARE(none.exitCode, 1);
        QVERIFY2(none.err.contains("give --server and --code"), none.err.constData());
    }

    void aStoreIsDrawnOnlyWhenItSaysWhichRound_data()
    {
        QTest::addColumn<QStringList>("from");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no round") << QStringList{s("--store"), s("s")}
                                  << QByteArray("--round: is missing; --store and --round go together");
        QTest::newRow("no store") << QStringList{s("--round"), s("Vår")}
                                  << QByteArray("--store: is missing; --store and --round go together");
        QTest::newRow("no account") << QStringList{s("--store"), m_desk.path(s("empty")), s("--round"),
                                                   s("Vår")}
                                    << QByteArray("no account is in this folder; \"pull\" makes one");
        QTest::newRow("two sources") << QStringList{s("x.samsyn"), s("--store"), s("s"), s("--round"),
                                                    s("Vår")}
                                     << QByteArray("give either a store, a round file, or --framework");
    }
    void aStoreIsDrawnOnlyWhenItSaysWhichRound()
    {
        QFETCH(QStringList, from);
        QFETCH(QByteArray, says);
        const CliOutcome outcome =
            runCli(QStringList{s("heatmap")} + from + QStringList{s("--csv"), m_desk.path(s("never.csv"))});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains(says), outcome.err.constData());
        QVERIFY(!QFile::exists(m_desk.path(s("never.csv"))));
    }

    void aTableOfQuestionsOutOfOrderIsRefused()
    {
        const QByteArray head = "area,area_sv,capability,capability_sv,question,question_sv\n";
        const QByteArray rows = head + "A,Ett,A1,Ett,q1,Hur?\nB,Två,B1,Två,q2,Hur?\nA,Ett,A1,Ett,q3,Hur?\n";
        const QString out = m_desk.path(s("x.json"));
        const QStringList rest = {s("--code"),      s("X"), s("--name-sv"), s("X"),
                                  s("--statement"), s("X"), s("--out"),     out};
        const CliOutcome outcome = runCli(
            QStringList{s("framework"), s("new"), s("--from-csv"), m_desk.write(s("s.csv"), rows)} + rest);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains("s.csv:4: area A stands further up already"), outcome.err.constData());
        QVERIFY(!QFile::exists(out));
    }

private:
    QString framework() const { return m_desk.path(s("prov.json")); }
    static QStringList organisations() { return {s("--organisations"), sample("organisations.csv")}; }

    CliOutcome import(const QString &answers, const QString &mode, const QString &out,
                      const QStringList &more = {}) const
    {
        return runCli(QStringList{s("round"), s("import"), s("--framework"), framework(), s("--answers"),
                                  answers, s("--name"), s("Prov 2026"), s("--mode"), mode,
                                  s("--reference-date"), s("2026-04-01"), s("--out"), out}
                      + more);
    }

    CliOutcome scoreTable(const QString &answers) const
    {
        return runCli({s("score"), s("--framework"), framework(), s("--answers"), answers, s("--mode"),
                       s("consensus")});
    }

    Desk m_desk;
};

QTEST_GUILESS_MAIN(tst_Cli)
#include "tst_Cli.moc"
