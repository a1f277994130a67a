// SPDX-License-Identifier: EUPL-1.2
// The main job on data that nobody of the project made: self-assessments of 182 countries, with the scores
// that their collector published (WHO SPAR 2018). The data lie outside the source tree.
#include "tests/cli/CliRun.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace samsyn;

namespace {

constexpr int kCountries = 182;
constexpr int kCapacities = 13;
constexpr int kIndicators = 24;

QString dataFolder()
{
    const QString shared =
        qEnvironmentVariable("SAMSYN_SHARED", QStringLiteral(SAMSYN_SOURCE_DIR "/../shared"));
    return shared + QStringLiteral("/data/1b-who-ihr-jee-spar/");
}

QList<QByteArrayList> sparRows()
{
    QFile file(dataFolder() + QStringLiteral("spar_2018_tidy.csv"));
    QList<QByteArrayList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        QByteArrayList fields;
        bool isQuoted = false;
        QByteArray field;
        for (const char letter : line.trimmed()) {
            if (letter == '"') {
                isQuoted = !isQuoted;
            } else if (letter == ',' && !isQuoted) {
                fields += field;
                field.clear();
            } else {
                field += letter;
            }
        }
        rows += fields + QByteArrayList{field};
    }
    return rows;
}

/// named_id without prefix and dots -> text, of one of the data's JSON files.
QMap<QString, QString> seedTexts(const QString &name, const QString &prefix)
{
    QFile file(dataFolder() + QStringLiteral("seed/") + name);
    QMap<QString, QString> texts;
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    for (const QJsonValue &entry : QJsonDocument::fromJson(file.readAll()).array()) {
        const QString id = entry[QStringLiteral("named_id")].toString();
        if (id.startsWith(prefix))
            texts[id.mid(prefix.size()).toUpper()] = entry[QStringLiteral("text")].toString();
    }
    return texts;
}

QByteArray quoted(const QString &text)
{
    return '"' + text.toUtf8().replace("\"", "\"\"") + '"';
}

double roundHalfUp(double value)
{
    return std::floor(value + 0.5 + 1e-9);
}

QString countryCode(qsizetype row)
{
    return QStringLiteral("S%1").arg(row, 3, 10, QLatin1Char('0'));
}

} // namespace

class tst_Spar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_rows = sparRows();
        if (m_rows.isEmpty())
            QSKIP("SAMSYN-SKIPPED: the SPAR data are not here; set SAMSYN_SHARED");
        QCOMPARE(m_rows.size(), 1 + kCountries);
        m_header = m_rows.takeFirst();
        writeTables();
    }

    void aFrameworkIsMadeFromTheDataAndIsValid()
    {
        const CliOutcome made = runCli(
            {s("framework"), s("new"), s("--from-csv"), m_desk.path(s("structure.csv")), s("--code"),
             s("SPAR"), s("--name-sv"), s("IHR-förmåga, SPAR 2018"), s("--name-en"),
             s("IHR capacity, SPAR 2018"), s("--scale"), s("0:5"), s("--statement"),
             s("WHO SPAR 2018, self-assessed by the countries."), s("--out"), m_desk.path(s("spar.json"))});
        QCOMPARE(made.err, QByteArray());
        QCOMPARE(made.exitCode, 0);
        const CliOutcome checked = runCli({s("framework"), s("validate"), m_desk.path(s("spar.json"))});
        QCOMPARE(checked.exitCode, 0);
        QVERIFY2(checked.out.contains("areas 1, capabilities 13, questions 24"), checked.out.constData());
    }

    void theRoundIsImportedWhole()
    {
        const CliOutcome imported =
            runCli({s("round"), s("import"), s("--framework"), m_desk.path(s("spar.json")), s("--answers"),
                    m_desk.path(s("answers.csv")), s("--organisations"), m_desk.path(s("countries.csv")),
                    s("--name"), s("SPAR 2018"), s("--mode"), s("consensus"), s("--reference-date"),
                    s("2018-12-31"), s("--out"), m_desk.path(s("spar.samsyn"))});
        QVERIFY2(imported.exitCode == 0, imported.err.constData());
        QCOMPARE(imported.err, QByteArray("4368 answers of 182 joint sheets in 182 organisations\n"));
    }

    void everyPublishedCapacityIsReproduced()
    {
        const CliOutcome scored =
            runCli({s("score"), m_desk.path(s("spar.samsyn")), s("--format"), s("json")});
        QVERIFY2(scored.exitCode == 0, scored.err.constData());
        const QJsonArray organisations = QJsonDocument::fromJson(scored.out)[s("organisations")].toArray();
        QCOMPARE(organisations.size(), kCountries);
        QStringList differences;
        int compared = 0;
        for (qsizetype i = 0; i < organisations.size(); ++i) {
            double sumOfRounded = 0;
            for (const QJsonValue &node : organisations.at(i)[s("nodes")].toArray()) {
                if (node[s("kind")] != s("capability"))
                    continue;
                const double percent = roundHalfUp(node[s("score")].toDouble(-1) * 20);
                sumOfRounded += percent;
                compare(i, node[s("code")].toString() + s("_published"), percent, differences);
                ++compared;
            }
            // The collector rounds twice: the mean of the rounded capacities. Our index does not; so by their
            // rule.
            compare(i, s("average_published"), roundHalfUp(sumOfRounded / kCapacities), differences);
        }
        QCOMPARE(compared, kCountries * kCapacities);
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
        QCOMPARE(m_desk.read(s("spar.csv")).count('\n'), 1 + kCountries * (kCapacities + 1));
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

    void writeTables()
    {
        const QMap<QString, QString> areas =
            seedTexts(s("assessment_technical_areas.json"), s("spar_2018_ta_"));
        const QMap<QString, QString> indicators =
            seedTexts(s("assessment_indicators.json"), s("spar_2018_ind_"));
        QByteArray structure =
            "area,area_sv,area_en,capability,capability_sv,capability_en,question,question_sv,question_en\n";
        QByteArray answers = "organisation,question,state,value\n";
        QByteArray countries = "code,name_sv,kind\n";
        QList<qsizetype> columns;
        for (qsizetype i = 0; i < m_header.size(); ++i) {
            const QString code = QString::fromUtf8(m_header.at(i));
            if (!code.startsWith(QLatin1Char('C')) || !code.contains(QLatin1Char('.')))
                continue;
            columns += i;
            const QString capacity = code.section(QLatin1Char('.'), 0, 0);
            const QByteArray name = quoted(areas.value(capacity, capacity));
            const QByteArray text = quoted(indicators.value(QString(code).remove(QLatin1Char('.')), code));
            structure += "IHR,IHR,IHR," + capacity.toUtf8() + ',' + name + ',' + name + ',' + code.toUtf8()
                + ',' + text + ',' + text + '\n';
        }
        QCOMPARE(columns.size(), kIndicators);
        for (qsizetype row = 0; row < m_rows.size(); ++row) {
            countries += countryCode(row).toUtf8() + ',' + quoted(QString::fromUtf8(m_rows.at(row).at(2)))
                + ",nationalBody\n";
            for (const qsizetype column : columns) {
                const int percent = m_rows.at(row).at(column).toInt();
                QCOMPARE(percent % 20, 0);
                answers += countryCode(row).toUtf8() + ',' + m_header.at(column) + ",level,"
                    + QByteArray::number(percent / 20) + '\n';
            }
        }
        QVERIFY(!m_desk.write(s("structure.csv"), structure).isEmpty());
        QVERIFY(!m_desk.write(s("answers.csv"), answers).isEmpty());
        QVERIFY(!m_desk.write(s("countries.csv"), countries).isEmpty());
    }

    void compare(qsizetype row, const QString &column, double ours, QStringList &differences)
    {
        const QByteArray published = m_rows.at(row).value(m_header.indexOf(column.toUtf8()));
        if (published.toDouble() != ours)
            differences +=
                s("%1 %2: published %3, ours %4")
                    .arg(QString::fromUtf8(m_rows.at(row).at(2)), column, QString::fromUtf8(published))
                    .arg(ours);
    }

    Desk m_desk;
    QByteArrayList m_header;
    QList<QByteArrayList> m_rows;
};

QTEST_GUILESS_MAIN(tst_Spar)
#include "tst_Spar.moc"
