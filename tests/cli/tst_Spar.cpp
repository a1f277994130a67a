// SPDX-License-Identifier: EUPL-1.2
// The main job on data that nobody of the project made: self-assessments of 182 countries, with the scores
// that their collector published (WHO SPAR 2018). The data lie outside the source tree.
#include "tests/support/SparData.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace samsyn;

class tst_Spar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_data = SparSurvey::read();
        if (!m_data)
            QSKIP("SAMSYN-SKIPPED: the SPAR data are not here; set SAMSYN_SHARED");
        QVERIFY(m_data->writeTables(m_desk));
    }

    void aFrameworkIsMadeFromTheDataAndIsValid()
    {
        const CliOutcome made = runCli(SparSurvey::frameworkArguments(m_desk));
        QCOMPARE(made.err, QByteArray());
        QCOMPARE(made.exitCode, 0);
        const CliOutcome checked = runCli({s("framework"), s("validate"), m_desk.path(s("spar.json"))});
        QCOMPARE(checked.exitCode, 0);
        QVERIFY2(checked.out.contains("areas 1, capabilities 13, questions 24"), checked.out.constData());
    }

    void theRoundIsImportedWhole()
    {
        const CliOutcome imported = runCli(SparSurvey::importArguments(m_desk));
        QVERIFY2(imported.exitCode == 0, imported.err.constData());
        QCOMPARE(imported.err, QByteArray("4368 answers of 182 joint sheets in 182 organisations\n"));
    }

    void everyPublishedCapacityIsReproduced()
    {
        const CliOutcome scored =
            runCli({s("score"), m_desk.path(s("spar.samsyn")), s("--format"), s("json")});
        QVERIFY2(scored.exitCode == 0, scored.err.constData());
        const QJsonArray organisations = QJsonDocument::fromJson(scored.out)[s("organisations")].toArray();
        QCOMPARE(organisations.size(), SparSurvey::kCountries);
        QStringList differences;
        int compared = 0;
        for (int i = 0; i < organisations.size(); ++i) {
            double sumOfRounded = 0;
            for (const QJsonValue &node : organisations.at(i)[s("nodes")].toArray()) {
                if (node[s("kind")] != s("capability"))
                    continue;
                const double percent = SparSurvey::percentOf(node[s("score")].toDouble(-1));
                sumOfRounded += percent;
                m_data->compare(i, node[s("code")].toString() + s("_published"), percent, differences);
                ++compared;
            }
            // The collector rounds twice: the mean of the rounded capacities. Our index does not; so by their
            // rule.
            m_data->compare(i, s("average_published"),
                            SparSurvey::roundHalfUp(sumOfRounded / SparSurvey::kCapacities), differences);
        }
        QCOMPARE(compared, SparSurvey::kCountries * SparSurvey::kCapacities);
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(QLatin1Char('\n'))));
    }

    void theHeatMapShowsEveryCountry()
    {
        const CliOutcome drawn = runCli(
            {s("heatmap"), m_desk.path(s("spar.samsyn")), s("--png"), m_desk.path(s("spar.png")), s("--svg"),
             m_desk.path(s("spar.svg")), s("--csv"), m_desk.path(s("spar.csv")), s("--lang"), s("en"),
             s("--sort"), s("name"), s("--note"), s("Data: WHO, CC BY-NC-SA 3.0 IGO.")});
        QVERIFY2(drawn.exitCode == 0, drawn.err.constData());
        const QImage image(m_desk.path(s("spar.png")));
        QVERIFY(image.width() > 2000 && image.width() < 4000);
        QVERIFY(image.height() > 2000 && image.height() < 5000);
        QCOMPARE(m_desk.read(s("spar.csv")).count('\n'),
                 1 + SparSurvey::kCountries * (SparSurvey::kCapacities + 1));
        QXmlStreamReader svg(m_desk.read(s("spar.svg")));
        QSet<QString> words;
        while (!svg.atEnd()) {
            if (svg.readNext() == QXmlStreamReader::Characters)
                words += svg.text().toString().trimmed();
        }
        QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
        QVERIFY(words.contains(s("Sweden")));
        QVERIFY(words.contains(s("Zimbabwe")));
        if (qEnvironmentVariableIsSet("SAMSYN_PICTURES"))
            QFile::copy(m_desk.path(s("spar.png")), qEnvironmentVariable("SAMSYN_PICTURES") + s("/spar.png"));
    }

    void theFileAndTheTablesGiveTheSameScores()
    {
        const CliOutcome fromFile = runCli({s("score"), m_desk.path(s("spar.samsyn"))});
        const CliOutcome fromTables =
            runCli({s("score"), s("--framework"), m_desk.path(s("spar.json")), s("--answers"),
                    m_desk.path(s("answers.csv")), s("--organisations"), m_desk.path(s("countries.csv")),
                    s("--mode"), s("consensus")});
        QCOMPARE(fromTables.exitCode, 0);
        QVERIFY(fromFile.out.size() > 100000);
        QCOMPARE(fromFile.out, fromTables.out);
    }

private:
    static QString s(const char *text) { return QString::fromUtf8(text); }

    Desk m_desk;
    std::optional<SparSurvey> m_data;
};

QTEST_GUILESS_MAIN(tst_Spar)
#include "tst_Spar.moc"
