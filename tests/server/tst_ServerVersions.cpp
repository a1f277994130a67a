// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FrameworkReader.h"
#include "core/questionnaire/VersionComparison.h"
#include "core/service/AnswerService.h"
#include "tests/server/RealDevice.h"
#include "tests/server/SurveyServer.h"

#include <QFile>
#include <QTest>

using namespace samsyn;

namespace {

Framework bundled()
{
    QFile file(QStringLiteral(SAMSYN_SOURCE_DIR "/assets/frameworks/B.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the framework is missing");
    return *readFramework(file.readAll(), file.fileName()).framework;
}

/// The next major version: its first question means something else.
Framework revised()
{
    const Framework first = bundled();
    Framework next = first;
    next.version = QStringLiteral("7.0");
    Question &question = next.areas[0].capabilities[0].questions[0];
    question.descriptors[4].text = {QStringLiteral("Något helt annat."), QStringLiteral("Something else.")};
    const QStringList code{question.code};
    return withHistory(first, next, {first.version, next.version, {{QuestionRelation::Revised, code, code}}});
}

AnswerValue level(qint64 chosen)
{
    AnswerValue value;
    value.state = AnswerState::Level;
    value.level = chosen;
    return value;
}

ProgramRun addFramework(const SurveyServer &server, const Framework &framework)
{
    QFile file(server.file(QStringLiteral("next.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(writeFramework(framework)) <= 0)
        qFatal("the framework cannot be written");
    file.close();
    return server.command(QStringLiteral("add-framework"), {QStringLiteral("--framework"), file.fileName()});
}

} // namespace

/// The real server program, its commands while it serves, and a real device.
class tst_ServerVersions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_device_with_a_draft_gets_the_later_version()
    {
        SurveyServer server;
        QCOMPARE(server.setUp(), QString());
        QVERIFY(server.process.start());
        RealDevice device;
        const auto enrolled =
            RealDevice::enrol(server.process.url(), SurveyServer::scannedCode(server.invite()));
        QVERIFY(enrolled);
        device.connectTo(server.process.url(), *enrolled);
        (void)device.sync();
        FrameworkLibrary library(*device.store);
        AnswerService answers(*device.store, library, device.clock);
        const RecordId respondent = answers.surveys()->first().respondent;
        const auto form = answers.openForm(respondent);
        QVERIFY(form);
        const QString first = form->questions()[0]->code, second = form->questions()[1]->code;
        QVERIFY(answers.record(respondent, first, level(4)) && answers.record(respondent, second, level(2)));

        const auto change = [&](const char *what) {
            return server.command(QStringLiteral("change-version"),
                                  {QStringLiteral("--framework"), QStringLiteral("B 7.0"),
                                   QStringLiteral("--do"), QString::fromLatin1(what)});
        };
        QCOMPARE(addFramework(server, revised()).exitCode, 0);
        (void)device.sync(); // the draft reaches the server
        const ProgramRun preview = change("preview");
        QCOMPARE(preview.exitCode, 0);
        QVERIFY2(preview.out.contains(QStringLiteral("1 respondents have answers here, 2 in all")),
                 qPrintable(preview.out));
        QVERIFY(preview.out.contains(QStringLiteral("1 answers hold as they are")));
        QCOMPARE(change("perhaps").exitCode, 2);
        QCOMPARE(change("change").exitCode, 0);
        QVERIFY(change("change").exitCode != 0); // it asks this version already

        (void)device.sync();
        const auto again = answers.openForm(respondent);
        QVERIFY(again);
        QCOMPARE(again->framework().version, QStringLiteral("7.0"));
        QCOMPARE(again->answers().value(second), level(2));
        QVERIFY(!again->answers().contains(first));
        QVERIFY(again->suggestion(first));
        QCOMPARE(again->suggestion(first)->value, level(4));
        QVERIFY(answers.record(respondent, first, level(5)));
        QCOMPARE(answers.openForm(respondent)->answers().value(first), level(5));
        QVERIFY(server.process.stop());
    }
};

QTEST_GUILESS_MAIN(tst_ServerVersions)
#include "tst_ServerVersions.moc"
