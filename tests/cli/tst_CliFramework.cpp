// SPDX-License-Identifier: EUPL-1.2
#include "tests/cli/CliRun.h"
#include "tests/cli/PrintedPdf.h"

#include <QTest>

using namespace samsyn;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QString proposal()
{
    return s(SAMSYN_SOURCE_DIR "/assets/frameworks/B.json");
}

} // namespace

class tst_CliFramework : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyFormIsWritten()
    {
        const CliOutcome made =
            runCli({s("framework"), s("print"), proposal(), s("--out"), m_desk.path(s("b.pdf")),
                    s("--language"), s("en"), s("--group"), s("CHE"), s("--form"), s("short"), s("--round"),
                    s("Spring 2027"), s("--collaboration"), s("Some municipalities")});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        const PrintedPdf pdf(m_desk.read(s("b.pdf")));
        QVERIFY(pdf.isReadable());
        for (const char *text : {"Spring 2027", "Some municipalities", "Questions to the group: Manager"})
            QVERIFY2(pdf.spoken().contains(s(text)), text);
        QCOMPARE(PrintedPdf::audit(m_desk.read(s("b.pdf"))).language, s("en-GB"));
    }

    void jointAnswersFillTheForm()
    {
        const QString answers = m_desk.write(s("a.csv"),
                                             "organisation,question,state,value\n"
                                             "STORVIK,B1.1-q1,level,4\nLILLVIK,B1.1-q1,level,2\n"
                                             "STORVIK,B1.1-q2,dontKnow,\n");
        const QStringList command = {s("framework"),          s("print"),     proposal(), s("--out"),
                                     m_desk.path(s("f.pdf")), s("--answers"), answers};
        const CliOutcome several = runCli(command);
        QCOMPARE(several.exitCode, 1);
        QVERIFY2(several.err.contains("answers of 2 organisations; name one"), several.err.constData());
        const CliOutcome unknown = runCli(command + QStringList{s("--organisation"), s("MELLANVIK")});
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY2(unknown.err.contains("no answers of \"MELLANVIK\""), unknown.err.constData());
        QVERIFY(m_desk.read(s("f.pdf")).isEmpty());

        const CliOutcome made = runCli(command + QStringList{s("--organisation"), s("STORVIK")});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        const QString spoken = PrintedPdf(m_desk.read(s("f.pdf"))).spoken();
        QVERIFY(spoken.contains(s("4 Styrd Valt svar")));
        QVERIFY(spoken.contains(s("Valt svar Vet inte")));
        QCOMPARE(spoken.count(s("Valt svar")), 2 + 1); // and where the first page says what it means
    }

    void aWrongInputWritesNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no such file") << QStringList{s("/nowhere/x.json")} << 3;
        QTest::newRow("no such group") << QStringList{proposal(), s("--group"), s("KUNG")} << 2;
        QTest::newRow("no such answers") << QStringList{proposal(), s("--answers"), s("/nowhere/a.csv")} << 3;
    }

    void aWrongInputWritesNothing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        const CliOutcome outcome = runCli(QStringList{s("framework"), s("print")} + arguments
                                          + QStringList{s("--out"), m_desk.path(s("none.pdf"))});
        QCOMPARE(outcome.exitCode, exitCode);
        QVERIFY(m_desk.read(s("none.pdf")).isEmpty());
    }

    void aForeignModelIsImportedAndReportedOn()
    {
        const QString data = s(SAMSYN_SOURCE_DIR "/tests/data/foreign/");
        const CliOutcome made = runCli({s("framework"), s("import"), s("--mapping"), data + s("mapping.json"),
                                        data + s("model"), s("--out"), m_desk.path(s("t.json"))});
        QVERIFY2(made.exitCode == 0, made.err.constData());
        for (const char *line :
             {"came in: 2 areas\n", "changed: items/b.yml: the code \"b c\" became \"b-c\"\n",
              "not placed: items/lost.yml: \"Lost?\" belongs to nothing in groups\n"})
            QVERIFY2(made.out.contains(line), made.out.constData());
        const CliOutcome valid = runCli({s("framework"), s("validate"), m_desk.path(s("t.json"))});
        QCOMPARE(valid.exitCode, 0);
        QVERIFY2(valid.out.contains("areas 2, capabilities 2, questions 3"), valid.out.constData());
    }

    void anImportThatFailsWritesNothing()
    {
        const QString data = s(SAMSYN_SOURCE_DIR "/tests/data/foreign/");
        const QString mapping = data + s("mapping.json"), out = m_desk.path(s("u.json"));
        const auto import = [&](const QString &map, const QString &source) {
            return runCli({s("framework"), s("import"), s("--mapping"), map, source, s("--out"), out})
                .exitCode;
        };
        QCOMPARE(import(mapping, m_desk.path(s("nothing"))), 3);
        QCOMPARE(import(m_desk.path(s("nothing")), data + s("model")), 3);
        QCOMPARE(import(mapping, data + s("model/groups")), 1);
        QCOMPARE(import(m_desk.write(s("m.json"), "{}"), data + s("model")), 1);
        QVERIFY(m_desk.read(s("u.json")).isEmpty());
    }

private:
    Desk m_desk;
};

QTEST_GUILESS_MAIN(tst_CliFramework)
#include "tst_CliFramework.moc"
