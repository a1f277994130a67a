// SPDX-License-Identifier: EUPL-1.2
// A person keeps a copy of what they answered, as a file of their own that is said to be where it is.
#include "platform/app/AnswerFiles.h"
#include "qml/viewmodels/FormViewModel.h"
#include "tests/support/DemoDevice.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace samsyn;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// The survey of the demonstration's member of staff.
struct OpenForm {
    OpenForm() : form(device.services()) { SAMSYN_REQUIRE(form.open(device.respondent().toString())); }

    DemoDevice device;
    FormViewModel form;
};

AccountServices printingWith(AnswerPrinter &printer, DemoDevice &device)
{
    AccountServices services = device.services();
    services.printer = &printer;
    return services;
}

} // namespace

class tst_AnswerCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCopyHasWhatIsStored()
    {
        OpenForm open;
        const QString first = open.form.question()->code();
        open.form.pickLevel(2);
        open.form.typeComment(s("Rutinen finns."));
        open.form.next();
        const QString second = open.form.question()->code();
        open.form.pickDontKnow();
        open.form.copy()->save();
        const FixedPrinter &printer = open.device.printer();
        QCOMPARE(printer.count, 1);
        QCOMPARE(printer.framework, open.device.framework().code);
        QCOMPARE(printer.answers.value(first).level, std::optional(3));
        QCOMPARE(printer.answers.value(second).state, AnswerState::DontKnow);
        QCOMPARE(printer.comments, (QMap<QString, QString>{{first, s("Rutinen finns.")}}));
        QCOMPARE(printer.texts.value(0), s("sv"));
        QVERIFY(!printer.texts.value(1).isEmpty() && !printer.texts.value(2).isEmpty());
        QVERIFY2(printer.texts.value(3).endsWith(s("2026")), qPrintable(printer.texts.value(3)));
    }

    void aSavedCopyIsSaidToBeWhereItIs()
    {
        OpenForm open;
        open.form.pickLevel(0);
        QSignalSpy changed(open.form.copy(), &AnswerCopyViewModel::changed);
        open.form.copy()->save();
        QCOMPARE(changed.count(), 1);
        QVERIFY(open.form.copy()->savedText().contains(*open.device.printer().outcome));
        QCOMPARE(open.form.copy()->errorText(), QString());
        open.device.appearance().setLanguage(s("en"));
        QVERIFY(open.form.copy()->savedText().startsWith(s("The copy is saved:")));
        open.form.copy()->forget();
        QCOMPARE(open.form.copy()->savedText(), QString());
    }

    void aCopyThatCannotBeWrittenIsSaidSo()
    {
        OpenForm open;
        open.form.pickLevel(0);
        open.device.printer().outcome = Error{ErrorCode::FileUnwritable, s("/x"), s("read-only")};
        open.form.copy()->save();
        QCOMPARE(open.form.copy()->savedText(), QString());
        QVERIFY(!open.form.copy()->errorText().isEmpty());
        QVERIFY(open.form.isStarted()); // the answers are as they were
    }

    void withoutAPrinterOrAFormNothingIsCopied()
    {
        DemoDevice device;
        FormViewModel closed(device.services());
        QVERIFY(closed.copy()->isPossible());
        closed.copy()->save();
        QCOMPARE(device.printer().count, 0);
        AccountServices services = device.services();
        services.printer = nullptr;
        FormViewModel form(services);
        QVERIFY(form.open(device.respondent().toString()));
        QVERIFY(!form.copy()->isPossible());
        form.copy()->save();
        QCOMPARE(form.copy()->savedText() + form.copy()->errorText(), QString());
    }

    void theMessageDoesNotFollowIntoAnotherSurvey()
    {
        OpenForm open;
        open.form.pickLevel(0);
        open.form.copy()->save();
        QVERIFY(open.form.open(open.device.earlierRespondent().toString()));
        QCOMPARE(open.form.copy()->savedText(), QString());
    }

    void eachCopyIsAFileOfItsOwnForItsOwner()
    {
        OpenForm open;
        QTemporaryDir folder;
        const QString place = folder.filePath(s("Dokument"));
        const std::unique_ptr<AnswerPrinter> printer = makeAnswerPrinter(place, open.device.clock());
        if (!printer)
            QSKIP("SAMSYN-SKIPPED: this build has no printing (SAMSYN_PRINT is off)");
        FormViewModel form(printingWith(*printer, open.device));
        QVERIFY(form.open(open.device.respondent().toString()));
        form.pickLevel(1);
        form.copy()->save();
        form.copy()->save();
        QCOMPARE(QDir(place).entryList(QDir::Files, QDir::Name),
                 (QStringList{s("svar-2026-11-21-1.pdf"), s("svar-2026-11-21-2.pdf")}));
        QFile file(QDir(place).filePath(s("svar-2026-11-21-2.pdf")));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-1.7"));
        QVERIFY2(form.copy()->savedText().contains(s("svar-2026-11-21-2.pdf")),
                 qPrintable(form.copy()->savedText() + form.copy()->errorText()));
    }

    void aFolderThatCannotBeMadeIsSaidSo()
    {
        OpenForm open;
        QTemporaryDir folder;
        QFile inTheWay(folder.filePath(s("Dokument")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const std::unique_ptr<AnswerPrinter> printer =
            makeAnswerPrinter(inTheWay.fileName(), open.device.clock());
        if (!printer)
            QSKIP("SAMSYN-SKIPPED: this build has no printing (SAMSYN_PRINT is off)");
        FormViewModel form(printingWith(*printer, open.device));
        QVERIFY(form.open(open.device.respondent().toString()));
        form.pickLevel(1);
        form.copy()->save();
        QCOMPARE(form.copy()->savedText(), QString());
        QVERIFY(!form.copy()->errorText().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_AnswerCopy)
#include "tst_AnswerCopy.moc"
