// SPDX-License-Identifier: EUPL-1.2
// Every step of an author can be taken back, and typing a sentence is one step.
#include "core/service/DraftDocument.h"

#include <QTest>

using namespace samsyn;

namespace {

QJsonObject sample()
{
    return {{QStringLiteral("name"), QJsonObject{{QStringLiteral("sv"), QStringLiteral("A")}}},
            {QStringLiteral("list"), QJsonArray{1, 2, 3}},
            {QStringLiteral("a/b~c"), 7}};
}

const QString kName = QStringLiteral("/name/sv"), kList = QStringLiteral("/list");

} // namespace

class tst_DraftDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAndChangesWhatAPointerNames()
    {
        DraftDocument document(sample());
        QCOMPARE(document.value(QStringLiteral("/a~1b~0c")).toInt(), 7);
        QVERIFY(document.value(QStringLiteral("/list/9")).isUndefined());
        document.set(QStringLiteral("/list/1"), 20);
        document.set(QStringLiteral("/help/sv"), QStringLiteral("H"));
        document.set(kName, QJsonValue::Undefined);
        QCOMPARE(document.value(QStringLiteral("/list/1")).toInt(), 20);
        QCOMPARE(document.value(QStringLiteral("/help/sv")).toString(), QStringLiteral("H"));
        QVERIFY(document.value(kName).isUndefined());
    }

    void takesBackAHundredSteps()
    {
        DraftDocument document(sample());
        for (int step = 0; step < 100; ++step)
            document.set(kName, QString::number(step));
        for (int step = 0; step < 100; ++step)
            QCOMPARE(document.undo(), kName);
        QVERIFY(document.root() == sample());
        QVERIFY(!document.canUndo());
        for (int step = 0; step < 100; ++step)
            document.redo();
        QCOMPARE(document.value(kName).toString(), QStringLiteral("99"));
        QVERIFY(document.undo() == kName && document.canRedo());
        document.set(kName, QStringLiteral("x"));
        QVERIFY(!document.canRedo());
    }

    void typingAtOnePlaceIsOneStepUntilItEnds()
    {
        DraftDocument document(sample());
        for (const char *typed : {"AB", "ABC", "ABCD"})
            document.type(kName, QString::fromLatin1(typed));
        document.endTyping();
        document.type(kName, QStringLiteral("ABCDE"));
        document.undo();
        QCOMPARE(document.value(kName).toString(), QStringLiteral("ABCD"));
        document.undo();
        QVERIFY(document.root() == sample());
    }

    void addsMovesAndRemovesEntriesOfAList()
    {
        DraftDocument document(sample());
        document.insert(kList, 99, 4);
        document.move(kList, 3, 0);
        document.removeAt(kList, 1);
        document.move(kList, 0, 17); // nowhere: no step
        document.insert(QStringLiteral("/other"), 0, 1);
        QCOMPARE(document.value(kList).toArray(), (QJsonArray{4, 2, 3}));
        QCOMPARE(document.value(QStringLiteral("/other")).toArray(), QJsonArray{1});
        for (int step = 0; step < 4; ++step)
            document.undo();
        QVERIFY(document.root() == sample());
    }
};

QTEST_GUILESS_MAIN(tst_DraftDocument)
#include "tst_DraftDocument.moc"
