// SPDX-License-Identifier: EUPL-1.2
#include "tests/cli/CliRun.h"

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

QString bundled()
{
    return s(SAMSYN_SOURCE_DIR "/assets/frameworks/B.json");
}

/// Framework B with another version and these two replacements in its text.
QByteArray changedFramework(const QByteArray &version)
{
    QFile file(bundled());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    root[s("version")] = QString::fromLatin1(version);
    QJsonArray areas = root[s("areas")].toArray();
    QJsonObject area = areas.first().toObject();
    QJsonArray capabilities = area[s("capabilities")].toArray();
    QJsonObject capability = capabilities.first().toObject();
    QJsonArray questions = capability[s("questions")].toArray();
    QJsonObject question = questions.first().toObject();
    QJsonArray descriptors = question[s("descriptors")].toArray();
    QJsonObject descriptor = descriptors.at(4).toObject();
    descriptor[s("text")] = QJsonObject{{s("sv"), s("Något helt annat.")}, {s("en"), s("Something else.")}};
    descriptors.replace(4, descriptor);
    question[s("descriptors")] = descriptors;
    questions.replace(0, question);
    capability[s("questions")] = questions;
    capabilities.replace(0, capability);
    area[s("capabilities")] = capabilities;
    areas.replace(0, area);
    root[s("areas")] = areas;
    return QJsonDocument(root).toJson();
}

} // namespace

class tst_CliVersions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_comparison_says_what_becomes_of_answers()
    {
        const Desk desk;
        const QString next = desk.write(s("next.json"), changedFramework("1.0"));
        const CliOutcome table = runCli({s("framework"), s("diff"), bundled(), next});
        QCOMPARE(table.exitCode, 0);
        QVERIFY2(table.out.contains("needs mapping  revised    B1.1-q1  (levels)"), table.out.constData());
        QVERIFY(table.out.contains("safe 0, needs mapping 1, new 0, retired 0"));
        const CliOutcome json = runCli({s("framework"), s("diff"), bundled(), next, s("--json")});
        const QJsonObject object = QJsonDocument::fromJson(json.out).object();
        QVERIFY(object.value(s("isMajor")).toBool());
        QVERIFY(object.value(s("questions")).toArray().size() > 40);
    }

    void one_version_is_not_compared_with_itself()
    {
        const CliOutcome same = runCli({s("framework"), s("diff"), bundled(), bundled()});
        QCOMPARE(same.exitCode, 1);
        QVERIFY2(same.err.contains("two different versions"), same.err.constData());
    }

    void a_version_is_packaged_when_everything_is_decided()
    {
        const Desk desk;
        const QString next = desk.write(s("next.json"), changedFramework("1.0"));
        const QStringList package{s("framework"), s("package")};
        const CliOutcome undecided = runCli(
            package + QStringList{next, s("--previous"), bundled(), s("--out"), desk.path(s("final.json"))});
        QCOMPARE(undecided.exitCode, 1);
        QVERIFY2(undecided.err.contains("nobody has decided what became of B1.1-q1"),
                 undecided.err.constData());
        QVERIFY(!QFile::exists(desk.path(s("final.json"))));

        const QString decided = desk.path(s("decided.json"));
        QCOMPARE(runCli({s("framework"), s("diff"), bundled(), next, s("--out"), decided}).exitCode, 0);
        const QStringList final = package
            + QStringList{decided, s("--previous"), bundled(), s("--out"), desk.path(s("final.json"))};
        const CliOutcome packaged = runCli(final);
        QVERIFY2(packaged.exitCode == 0, packaged.err.constData());
        QVERIFY(packaged.out.startsWith("B 1.0, ") && packaged.out.contains("SHA-256 "));
        QCOMPARE(runCli({s("framework"), s("validate"), desk.path(s("final.json"))}).exitCode, 0);
        QVERIFY(runCli(final).exitCode == 3); // what is published is not overwritten
    }

    void a_version_must_rise()
    {
        const Desk desk;
        const QString next = desk.write(s("next.json"), changedFramework("0.9"));
        const CliOutcome minor = runCli(
            {s("framework"), s("package"), next, s("--previous"), bundled(), s("--out"), desk.path(s("f"))});
        QVERIFY2(minor.err.contains("raise the first number of the version, to 1.0"), minor.err.constData());
        const QString lower = desk.write(s("lower.json"), changedFramework("0.1"));
        const CliOutcome down = runCli(
            {s("framework"), s("package"), lower, s("--previous"), bundled(), s("--out"), desk.path(s("f"))});
        QVERIFY2(down.err.contains("a new version is higher than"), down.err.constData());
    }

    void what_is_odd_is_said_and_accepted()
    {
        const CliOutcome odd =
            runCli({s("framework"), s("validate"),
                    s(SAMSYN_SOURCE_DIR "/tests/data/frameworks/doubtful/show-if-value-off-scale.json")});
        QCOMPARE(odd.exitCode, 0);
        QVERIFY2(odd.err.startsWith("warning: "), odd.err.constData());
    }
};

QTEST_GUILESS_MAIN(tst_CliVersions)
#include "tst_CliVersions.moc"
