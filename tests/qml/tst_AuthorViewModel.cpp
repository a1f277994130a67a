// SPDX-License-Identifier: EUPL-1.2
// From a copy over mistakes, which stand at their fields, to a published version; nothing typed is ever lost.
#include "core/service/DraftShapes.h"
#include "qml/viewmodels/AuthorViewModel.h"
#include "tests/support/DemoDevice.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace samsyn;

namespace {

const QString kQuestion = QStringLiteral("/areas/0/capabilities/0/questions/0");

struct Desk {
    Desk() { device.makeCoordinator(); }
    DemoDevice device;
};

/// Selects a part by its pointer, opening what holds it.
void selectPart(AuthorEditor &editor, const QString &pointer)
{
    QStringList parts{pointer};
    while (authorPartOf(parts.first()) != AuthorPart::Framework)
        parts.prepend(parts.first().section(QLatin1Char('/'), 0, -3));
    for (const QString &part : std::as_const(parts)) {
        for (int row = 0; row < editor.outline()->count(); ++row) {
            if (editor.outline()->pointerOf(row) == part && editor.pointer() != part) {
                editor.select(row);
                break;
            }
        }
    }
}

int rowOf(AuthorEditor &editor, const QString &pointer)
{
    return editor.fields()->rowOf(pointer);
}

QString shown(AuthorEditor &editor, int row, AuthorFieldModel::Role role)
{
    return editor.fields()->data(editor.fields()->index(row), role).toString();
}

/// The option of a row with this label; -1 = none.
int optionOf(AuthorEditor &editor, int row, const QString &label)
{
    return int(editor.fields()
                   ->data(editor.fields()->index(row), AuthorFieldModel::OptionsRole)
                   .toStringList()
                   .indexOf(label));
}

} // namespace

class tst_AuthorViewModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoCoordinatesNothingSeesNothingAndIsRefused()
    {
        DemoDevice device;
        AuthorViewModel author(device.services());
        QVERIFY(!author.isAllowed());
        QCOMPARE(author.published()->count(), 0);
        QVERIFY(!author.copyAsNextVersion(0));
        QVERIFY(!author.openDraft(0));
    }

    void aFindingStandsAtItsFieldAndGoesWhenItIsMended()
    {
        Desk desk;
        AuthorViewModel author(desk.device.services());
        QVERIFY(author.copyAsNewFramework(0));
        AuthorEditor &editor = *author.editor();
        QCOMPARE(editor.wrongCount(), 0);
        selectPart(editor, kQuestion);
        QCOMPARE(editor.pointer(), kQuestion);
        const int row = rowOf(editor, kQuestion + QStringLiteral("/text"));
        const QString text = shown(editor, row, AuthorFieldModel::SvRole);
        QSignalSpy resets(editor.fields(), &QAbstractItemModel::modelReset);
        editor.type(row, QString());
        editor.check();
        QCOMPARE(resets.count(), 0); // the keyboard stays where it is
        QCOMPARE(editor.wrongCount(), 1);
        QVERIFY(editor.findingsText().contains(QLatin1Char('1')));
        QVERIFY(
            shown(editor, row, AuthorFieldModel::ProblemRole).startsWith(QStringLiteral("Här saknas text")));
        QVERIFY(!author.publish());
        QVERIFY(!author.errorText().isEmpty());
        editor.type(row, text);
        editor.check();
        QCOMPARE(editor.wrongCount(), 0);
        QVERIFY(shown(editor, row, AuthorFieldModel::ProblemRole).isEmpty());

        author.compare();
        QVERIFY(author.comparison()->canPublish());
        QSignalSpy saved(&author, &AuthorViewModel::saved);
        QVERIFY2(author.publish(), qPrintable(author.errorText()));
        QCOMPARE(saved.count(), 1);
        QCOMPARE(author.drafts()->count(), 0);
        QCOMPARE(author.published()->count(), 2);
        QVERIFY(!author.doneText().isEmpty());
        QVERIFY(author.read(1));
        QVERIFY(editor.isReadOnly());
        QCOMPARE(editor.fields()->count(), 0);
    }

    void theNextFindingTakesTheKeyboardToItsField()
    {
        Desk desk;
        AuthorViewModel author(desk.device.services());
        QVERIFY(author.copyAsNewFramework(0));
        AuthorEditor &editor = *author.editor();
        selectPart(editor, kQuestion);
        const int row = rowOf(editor, kQuestion + QStringLiteral("/descriptors/2/text"));
        editor.typeEnglish(row, QString());
        selectPart(editor, QString());
        QCOMPARE(editor.pointer(), QString());
        QSignalSpy focus(&editor, &AuthorEditor::focusWanted);
        editor.nextFinding();
        QCOMPARE(editor.pointer(), kQuestion);
        QCOMPARE(focus.count(), 1);
        QCOMPARE(focus.first().at(0).toInt(), row);
        QCOMPARE(focus.first().at(1).toInt(), 1);
        QVERIFY(shown(editor, row, AuthorFieldModel::ProblemEnRole).contains(QLatin1String("engelska")));
        const int area = 1;
        QCOMPARE(
            editor.outline()->data(editor.outline()->index(area), AuthorOutlineModel::WrongCountRole).toInt(),
            0); // open: the question has it
    }

    void fiftyStepsAreTakenBackOneByOne()
    {
        Desk desk;
        AuthorViewModel author(desk.device.services());
        QVERIFY(author.copyAsNextVersion(0));
        AuthorEditor &editor = *author.editor();
        const QJsonObject before = editor.draft().framework;
        selectPart(editor, kQuestion);
        const int row = rowOf(editor, kQuestion + QStringLiteral("/help"));
        const QString help = shown(editor, row, AuthorFieldModel::SvRole);
        for (int step = 0; step < 60; ++step) {
            editor.type(row, help + QString::number(step));
            editor.endTyping();
        }
        for (int step = 0; step < 60; ++step)
            editor.undo();
        QVERIFY(editor.draft().framework == before);
        QVERIFY(!editor.canUndo() && editor.canRedo());
        editor.redo();
        QCOMPARE(shown(editor, row, AuthorFieldModel::SvRole), help + QLatin1Char('0'));
    }

    void whatIsTypedIsThereAfterAKill()
    {
        Desk desk;
        {
            AuthorViewModel author(desk.device.services());
            QVERIFY(author.copyAsNextVersion(0));
            AuthorEditor &editor = *author.editor();
            selectPart(editor, kQuestion);
            editor.type(rowOf(editor, kQuestion + QStringLiteral("/text")), QStringLiteral("Halvskriv"));
            editor.check(); // as after the pause
            selectPart(editor, kQuestion);
        }
        AuthorViewModel again(desk.device.services());
        QCOMPARE(again.drafts()->count(), 1);
        QVERIFY(again.openDraft(0));
        selectPart(*again.editor(), kQuestion);
        const int row = rowOf(*again.editor(), kQuestion + QStringLiteral("/text"));
        QCOMPARE(shown(*again.editor(), row, AuthorFieldModel::SvRole), QStringLiteral("Halvskriv"));
        again.discard(0);
        QCOMPARE(again.drafts()->count(), 0);
        QVERIFY(!again.editor()->isOpen());
    }

    void partsAreAddedMovedAndRemovedByButtons()
    {
        Desk desk;
        AuthorViewModel author(desk.device.services());
        QVERIFY(author.copyAsNewFramework(0));
        AuthorEditor &editor = *author.editor();
        const QString capability = QStringLiteral("/areas/0/capabilities/0");
        const QString list = capability + QStringLiteral("/questions");
        selectPart(editor, capability);
        const int add = rowOf(editor, list);
        const qsizetype count = jsonAt(editor.draft().framework, list).toArray().size();
        editor.act(add, optionOf(editor, add, QStringLiteral("Tal")));
        const QString added = authorEntryOf(list, count);
        QCOMPARE(editor.pointer(), added);
        QCOMPARE(int(draftType(jsonAt(editor.draft().framework, added).toObject())),
                 int(QuestionType::Number));
        const int place = rowOf(editor, added);
        editor.act(place, optionOf(editor, place, QStringLiteral("Flytta upp")));
        QCOMPARE(editor.pointer(), authorEntryOf(list, count - 1));
        const int again = rowOf(editor, editor.pointer());
        editor.act(again, optionOf(editor, again, QStringLiteral("Ta bort")));
        QCOMPARE(editor.pointer(), capability);
        editor.check();
        QCOMPARE(editor.wrongCount(), 0);
    }

    void aNumberThatIsNoneIsKeptAndSaid()
    {
        Desk desk;
        AuthorViewModel author(desk.device.services());
        QVERIFY(author.copyAsNewFramework(0));
        AuthorEditor &editor = *author.editor();
        selectPart(editor, kQuestion);
        const QString weight = kQuestion + QStringLiteral("/weight");
        const int row = rowOf(editor, weight);
        editor.type(row, QStringLiteral("två"));
        editor.check();
        QCOMPARE(shown(editor, row, AuthorFieldModel::SvRole), QStringLiteral("två"));
        QVERIFY(!shown(editor, row, AuthorFieldModel::ProblemRole).isEmpty());
        editor.type(row, QStringLiteral("2,5"));
        editor.check();
        QCOMPARE(jsonAt(editor.draft().framework, weight).toDouble(), 2.5);
        QCOMPARE(editor.wrongCount(), 0);
        editor.type(row, QString());
        QVERIFY(jsonAt(editor.draft().framework, weight).isUndefined());
    }

    void anExpressionIsCheckedAtItsField()
    {
        Desk desk;
        AuthorViewModel author(desk.device.services());
        QVERIFY(author.copyAsNewFramework(0));
        AuthorEditor &editor = *author.editor();
        selectPart(editor, kQuestion);
        const int row = rowOf(editor, kQuestion + QStringLiteral("/showIf"));
        editor.type(row, QStringLiteral("${finns-inte} = 1"));
        editor.check();
        const QString unknown = shown(editor, row, AuthorFieldModel::ProblemRole);
        QVERIFY2(unknown.startsWith(QLatin1String("Tecken 1"))
                     && unknown.contains(QLatin1String("finns-inte")),
                 qPrintable(unknown));
        editor.type(row, QStringLiteral("("));
        editor.check();
        QVERIFY(shown(editor, row, AuthorFieldModel::ProblemRole).startsWith(QLatin1String("Tecken")));
    }

    void aQuestionThatBecomesAnotherTypeHasThatTypesFields_data()
    {
        QTest::addColumn<int>("type");
        for (int type = 0; type <= int(QuestionType::Calculation); ++type)
            QTest::addRow("type %d", type) << type;
    }
    void aQuestionThatBecomesAnotherTypeHasThatTypesFields()
    {
        QFETCH(int, type);
        Desk desk;
        AuthorViewModel author(desk.device.services());
        QVERIFY(author.copyAsNewFramework(0));
        AuthorEditor &editor = *author.editor();
        selectPart(editor, kQuestion);
        editor.tick(rowOf(editor, kQuestion + QStringLiteral("/type")), type);
        editor.check();
        // Every place that can be wrong has a field of its own.
        for (int row = 0; row < editor.fields()->count(); ++row)
            QVERIFY(editor.fields()->field(row)->pointer.startsWith(kQuestion)
                    || editor.fields()->field(row)->kind == AuthorField::Kind::Heading);
        const QJsonObject question = jsonAt(editor.draft().framework, kQuestion).toObject();
        const QStringList keys = question.keys();
        for (const QString &key : keys)
            QVERIFY2(rowOf(editor, kQuestion + QLatin1Char('/') + key) >= 0, qPrintable(key));
        QVERIFY(editor.preview()->hasQuestion());
        QCOMPARE(editor.preview()->question()->code(), question.value(QStringLiteral("code")).toString());
        editor.preview()->pick(0);
    }

    void whatBecameOfAChangedQuestionIsDecidedAndPublished()
    {
        Desk desk;
        AuthorViewModel author(desk.device.services());
        QVERIFY(author.copyAsNextVersion(0));
        AuthorEditor &editor = *author.editor();
        selectPart(editor, kQuestion);
        editor.type(rowOf(editor, kQuestion + QStringLiteral("/text")),
                    QStringLiteral("Hur vet ni vem som bestämmer om den digitala utvecklingen?"));
        author.compare();
        AuthorCompareModel &comparison = *author.comparison();
        QCOMPARE(comparison.count(), 1);
        const QModelIndex row = comparison.index(0);
        QVERIFY(comparison.data(row, AuthorCompareModel::NeedsYouRole).toBool());
        QVERIFY(!comparison.canPublish());
        const QStringList choices = comparison.data(row, AuthorCompareModel::ChoicesRole).toStringList();
        author.decide(0, int(choices.indexOf(QStringLiteral("Redaktionell"))));
        QVERIFY(!comparison.data(row, AuthorCompareModel::NeedsYouRole).toBool());
        QVERIFY2(comparison.canPublish(), qPrintable(comparison.obstacles().join(QLatin1Char(' '))));
        author.decideOrigins(0, QStringLiteral("finns-inte"));
        QVERIFY(!comparison.data(row, AuthorCompareModel::ProblemRole).toString().isEmpty());
        QVERIFY2(author.publish(), qPrintable(author.errorText()));
        QCOMPARE(author.published()->count(), 2);
    }

    /// The messages of all rules that have a file; a new rule without a sentence fails here.
    void everyRuleOfTheFormatHasASentence()
    {
        const QString folder = QStringLiteral(SAMSYN_SOURCE_DIR "/tests/data/frameworks/invalid/");
        QFile list(folder + QStringLiteral("expected.tsv"));
        QVERIFY(list.open(QIODevice::ReadOnly));
        QStringList unknown;
        int count = 0;
        const QList<QByteArray> lines = list.readAll().split('\n').mid(1);
        for (const QByteArray &line : lines) {
            QFile file(folder + QString::fromUtf8(line.split('\t').first()));
            if (line.isEmpty() || !file.open(QIODevice::ReadOnly))
                continue;
            const FrameworkReading reading = readFramework(file.readAll(), QStringLiteral("f"));
            for (const Error &finding : reading.findings) {
                ++count;
                if (finding.code == ErrorCode::FrameworkRule && !AuthorFindings::isKnown(finding.what))
                    unknown.append(finding.what);
            }
        }
        QVERIFY(count > 80);
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(QLatin1Char('\n'))));
        QVERIFY(AuthorFindings::sentence(QStringLiteral("a rule of next year"))
                    .contains(QLatin1String("a rule of next year")));
    }
};

QTEST_MAIN(tst_AuthorViewModel)
#include "tst_AuthorViewModel.moc"
