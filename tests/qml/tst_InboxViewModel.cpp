// SPDX-License-Identifier: EUPL-1.2
// What needs a person is said in words, decided with one tap, and every own change has a receipt.
#include "qml/viewmodels/FieldWords.h"
#include "qml/viewmodels/InboxViewModel.h"
#include "qml/viewmodels/RecordWords.h"
#include "tests/support/DemoInbox.h"

#include <QSignalSpy>
#include <QTest>

using namespace samsyn;

namespace {

QVariant at(PlanListModel &model, int row, const char *role)
{
    return model.data(model.index(row, 0), model.roleNames().key(role));
}

QString textAt(PlanListModel &model, int row, const char *role)
{
    return at(model, row, role).toString();
}

int rowOf(InboxViewModel &inbox, const char *title)
{
    for (int row = 0; row < inbox.count(); ++row) {
        if (textAt(*inbox.items(), row, "title").contains(QString::fromUtf8(title)))
            return row;
    }
    return -1;
}

} // namespace

class tst_InboxViewModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isEmptyWhenNothingWaits()
    {
        DemoDevice device;
        InboxViewModel inbox(device.services());
        QCOMPARE(inbox.count(), 0);
        QVERIFY(inbox.title().isEmpty());
        QVERIFY(inbox.problem().isEmpty());
    }

    void twoTargetsStandSideBySide()
    {
        DemoDevice device;
        addConflicts(device);
        InboxViewModel inbox(device.services());
        QCOMPARE(inbox.count(), 2);
        const int row = rowOf(inbox, "Mål för");
        QVERIFY(row >= 0);
        QVERIFY(textAt(*inbox.items(), row, "explanation").contains(QLatin1String("Eva Ek")));
        QVERIFY(textAt(*inbox.items(), row, "theirsLabel").contains(QLatin1String("Eva Ek")));
        QCOMPARE(textAt(*inbox.items(), row, "where"), QStringLiteral("Vara"));
        QCOMPARE(at(*inbox.items(), row, "fieldLabels").toStringList().at(0), QStringLiteral("Nivå"));
        QCOMPARE(at(*inbox.items(), row, "fieldMine").toStringList().at(0), QStringLiteral("3,5"));
        QCOMPARE(at(*inbox.items(), row, "fieldTheirs").toStringList().at(0), QStringLiteral("4"));
        const auto differs = at(*inbox.items(), row, "fieldDiffers").value<QList<bool>>();
        QVERIFY(differs.at(0));
        QVERIFY(!differs.at(2)); // the importance
        QVERIFY(textAt(*inbox.items(), row, "bothText").isEmpty()); // a target has one value
    }

    void theOwnTargetIsTaken()
    {
        DemoDevice device;
        addConflicts(device);
        InboxViewModel inbox(device.services());
        QSignalSpy saved(&inbox, &InboxViewModel::saved);
        inbox.takeMine(rowOf(inbox, "Mål för"));
        QCOMPARE(saved.count(), 1);
        QCOMPARE(inbox.count(), 1);
        QVERIFY(!inbox.done().isEmpty());
        const auto target = demoInbox::target(device, 7, "2027-12-31");
        const RecordId id = capabilityTargetId(target.organisation, target.place);
        QCOMPARE(readCell<CapabilityTargetGroup>(device.services().store, id)->value().levelHalves, 7);
    }

    void bothNotesStay()
    {
        DemoDevice device;
        addConflicts(device);
        InboxViewModel inbox(device.services());
        const int row = rowOf(inbox, "Anteckning om");
        QVERIFY(!textAt(*inbox.items(), row, "bothText").isEmpty());
        inbox.keepBoth(row);
        const auto notes =
            device.services().store.cells(RecordKind::ResultNote, ResultNoteGroup::address.group);
        QCOMPARE(notes->size(), std::size_t(2));
        QCOMPARE(inbox.count(), 1);
    }

    void whatCameTogetherIsDecidedAtOnce()
    {
        DemoDevice device;
        addHeld(device);
        InboxViewModel inbox(device.services());
        QCOMPARE(inbox.count(), 2);
        const int row = rowOf(inbox, "14 borttagningar");
        QVERIFY(row >= 0);
        const QStringList lines = at(*inbox.items(), row, "lines").toStringList();
        QCOMPARE(lines.size(), 13); // twelve by name, the rest as a number
        QVERIFY(lines.last().contains(QLatin1Char('2')));
        inbox.giveBack(row);
        const auto decisions =
            device.services().store.cells(RecordKind::HeldNotice, HeldDecisionGroup::address.group);
        QCOMPARE(decisions->size(), std::size_t(14));
        // It stays in the list until the server has done it, without buttons.
        QCOMPARE(inbox.count(), 2);
        const int decided = rowOf(inbox, "14 borttagningar");
        QVERIFY(textAt(*inbox.items(), decided, "releaseText").isEmpty());
        QVERIFY(!textAt(*inbox.items(), decided, "note").isEmpty());
    }

    void aRowThatIsNotThereChangesNothing()
    {
        DemoDevice device;
        addConflicts(device);
        InboxViewModel inbox(device.services());
        inbox.takeMine(7);
        inbox.keepTheirs(-1);
        inbox.release(0); // a conflict is not released
        QCOMPARE(inbox.count(), 2);
        QVERIFY(inbox.done().isEmpty());
    }

    void everyOwnChangeHasAReceipt()
    {
        DemoDevice device;
        addConflicts(device);
        InboxViewModel inbox(device.services());
        QCOMPARE(inbox.receipts()->count(), 0);
        inbox.showReceipts();
        QVERIFY(inbox.receipts()->count() > 3);
        QVERIFY(!textAt(*inbox.receipts(), 0, "title").isEmpty());
        QCOMPARE(textAt(*inbox.receipts(), 0, "stateIcon"), QStringLiteral("saved"));
        QStringList said;
        for (int row = 0; row < inbox.receipts()->count(); ++row)
            said.append(textAt(*inbox.receipts(), row, "spoken"));
        const QStringList notes = said.filter(QStringLiteral("Resultatet gicks igenom"));
        QCOMPARE(notes.size(), 1); // several notes of one capability can be told apart
        QVERIFY(notes.first().endsWith(QStringLiteral("Vara")));
        inbox.takeMine(rowOf(inbox, "Mål för"));
        QVERIFY(textAt(*inbox.receipts(), 1, "title").startsWith(QStringLiteral("Mål för")));
    }

    void everyKindThatPeopleWriteHasAName()
    {
        DemoDevice device;
        const AccountServices services = device.services();
        const RecordWords words(services.store, services.library, QStringLiteral("sv"));
        const CellPlace unknown{{}, {}, 999, 1};
        const QString newer = words.of(unknown, {}).what;
        for (const KindSpec &kind : schemaKinds()) {
            for (const GroupSpec &group : kind.groups) {
                const CellPlace place{{}, {}, qint64(kind.kind), qint64(group.number)};
                if (!group.serverOnly)
                    QVERIFY2(words.of(place, {}).what != newer, kind.name);
            }
        }
    }
};

QTEST_MAIN(tst_InboxViewModel)
#include "tst_InboxViewModel.moc"
