// SPDX-License-Identifier: EUPL-1.2
#include "core/service/ActionService.h"
#include "tests/core/service/SurveyBench.h"

#include <QTest>
#include <QTimeZone>

using namespace samsyn;

namespace {

/// A manager of one member, whose plans are on the device.
struct Device : SurveyBench {
    Device()
    {
        SAMSYN_REQUIRE(store->createLocalFeed({feed, FeedKind::Member, vara, true}).has_value());
        clock.setMs(QDateTime({2026, 11, 22}, {9, 30}, QTimeZone::utc()).toMSecsSinceEpoch());
        write({editOf(addFeed(FeedKind::Personal), newRecord(),
                      UserProfileGroup{QStringLiteral("Lars"), newRecord(), {{UserRole::Manager, vara}}})});
    }
    [[nodiscard]] ActionService actions() { return ActionService(*store, {clock, random}); }
    [[nodiscard]] std::vector<ActionEntry> list() { return *actions().actions(vara); }
    RecordId add(const char *title, const QDate &dueOn)
    {
        const Result<RecordId> added = actions().add(vara, draft(title, dueOn));
        SAMSYN_REQUIRE(added.has_value());
        return *added;
    }
    [[nodiscard]] ActionDraft draft(const char *title, const QDate &dueOn) const
    {
        return {{QStringLiteral("A"), QStringLiteral("A2.4")},
                QString::fromUtf8(title),
                QStringLiteral("IT-chefen"),
                dueOn,
                round,
                {}};
    }
    [[nodiscard]] QString titles()
    {
        QStringList titles;
        for (const ActionEntry &entry : list())
            titles.append(entry.draft.title);
        return titles.join(QLatin1Char(' '));
    }

    RecordId vara = newRecord(), essunga = newRecord(), round = newRecord();
    FeedId feed = FeedId::random(random);
};

QString text(int chars)
{
    return QString(chars, QLatin1Char('x'));
}

} // namespace

class tst_ActionService : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anActionIsThereAfterAKill()
    {
        Device device;
        const RecordId id = device.add("Rutin", {2027, 1, 31});
        device.open();
        const ActionEntry entry = device.list().at(0);
        QCOMPARE(entry.id, id);
        QCOMPARE(entry.draft.title, QStringLiteral("Rutin"));
        QCOMPARE(entry.draft.owner, QStringLiteral("IT-chefen"));
        QCOMPARE(entry.draft.dueOn, QDate(2027, 1, 31));
        QCOMPARE(entry.draft.round, device.round);
        QCOMPARE(int(entry.status), int(ActionStatus::Planned));
        QVERIFY(!entry.isOverdue);
    }

    void openOnesComeFirstByTheirDay()
    {
        Device device;
        const RecordId done = device.add("klar", {2026, 1, 1});
        const RecordId dropped = device.add("struken", {2026, 1, 2});
        device.add("utan-dag", {});
        device.add("sen", {2027, 5, 1});
        const RecordId begun = device.add("snart", {2027, 1, 1});
        QVERIFY(device.actions().setStatus(device.vara, done, ActionStatus::Done).has_value());
        QVERIFY(device.actions().setStatus(device.vara, dropped, ActionStatus::Dropped).has_value());
        QVERIFY(device.actions().setStatus(device.vara, begun, ActionStatus::Underway).has_value());
        QCOMPARE(device.titles(), QStringLiteral("snart sen utan-dag klar struken"));
    }

    void anOpenActionIsOverdueFromTheDayAfter()
    {
        Device device;
        const RecordId id = device.add("Rutin", {2026, 11, 22});
        QVERIFY(!device.list().at(0).isOverdue);
        device.clock.advanceMs(24 * 3'600'000);
        QVERIFY(device.list().at(0).isOverdue);
        QVERIFY(device.actions().setStatus(device.vara, id, ActionStatus::Underway).has_value());
        QVERIFY(device.list().at(0).isOverdue);
        QVERIFY(device.actions().setStatus(device.vara, id, ActionStatus::Done).has_value());
        QVERIFY(!device.list().at(0).isOverdue);
        QVERIFY(device.actions().setStatus(device.vara, id, ActionStatus::Dropped).has_value());
        QVERIFY(!device.list().at(0).isOverdue);
    }

    void changingTheDateKeepsTheStatus()
    {
        Device device;
        const RecordId id = device.add("Rutin", {2026, 1, 1});
        QVERIFY(device.actions().setStatus(device.vara, id, ActionStatus::Underway).has_value());
        ActionDraft draft = device.list().at(0).draft;
        draft.dueOn = {2027, 3, 1};
        draft.owner = QStringLiteral(" Kommunchefen ");
        QVERIFY(device.actions().change(device.vara, id, draft).has_value());
        const ActionEntry entry = device.list().at(0);
        QCOMPARE(int(entry.status), int(ActionStatus::Underway));
        QCOMPARE(entry.draft.dueOn, QDate(2027, 3, 1));
        QCOMPARE(entry.draft.owner, QStringLiteral("Kommunchefen"));
        QVERIFY(!entry.isOverdue);
    }

    void whatIsNoActionIsRefused_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("capability");
        QTest::addColumn<QString>("field");
        const QString ok = QStringLiteral("x");
        QTest::newRow("no title") << QStringLiteral(" \n") << ok << ok << ok << QStringLiteral("title");
        QTest::newRow("long title") << text(201) << ok << ok << ok << QStringLiteral("title");
        QTest::newRow("long owner") << ok << text(121) << ok << ok << QStringLiteral("owner");
        QTest::newRow("long note") << ok << ok << text(2001) << ok << QStringLiteral("note");
        QTest::newRow("no capability") << ok << ok << ok << QString() << QStringLiteral("capability");
    }
    void whatIsNoActionIsRefused()
    {
        QFETCH(QString, title);
        QFETCH(QString, owner);
        QFETCH(QString, note);
        QFETCH(QString, capability);
        QFETCH(QString, field);
        Device device;
        const RecordId id = device.add("Rutin", {});
        const ActionDraft draft{{QStringLiteral("A"), capability}, title, owner, {}, {}, note};
        const int pending = device.pendingOps();
        for (const Error &error : {device.actions().add(device.vara, draft).error(),
                                   device.actions().change(device.vara, id, draft).error()}) {
            QCOMPARE(error.code, ErrorCode::PlanFieldInvalid);
            QCOMPARE(error.where, field);
        }
        QCOMPARE(device.pendingOps(), pending);
    }

    void unknownActionsAndNotesAreRefused()
    {
        Device device;
        const RecordId note = *device.actions().write(
            device.vara, {{}, device.round, QStringLiteral("A2.4"), QStringLiteral("Ja"), {}, 0});
        const ActionDraft draft = device.draft("x", {});
        const RecordId nobody = device.newRecord();
        for (const RecordId &id : {nobody, note}) {
            QCOMPARE(device.actions().change(device.vara, id, draft).error().where, QStringLiteral("action"));
            QCOMPARE(device.actions().setStatus(device.vara, id, ActionStatus::Done).error().code,
                     ErrorCode::PlanFieldInvalid);
        }
        QCOMPARE(device.actions().remove(device.vara, nobody).error().where, QStringLiteral("note"));
    }

    void plansOfAnotherMemberAreNeitherSeenNorWritten()
    {
        Device device;
        QVERIFY(device.actions().actions(device.essunga)->empty());
        QVERIFY(device.actions().notes(device.essunga, device.round, QStringLiteral("A2.4"))->empty());
        const ErrorCode refused = ErrorCode::SyncNotPermitted;
        QCOMPARE(device.actions().add(device.essunga, device.draft("x", {})).error().code, refused);
        QCOMPARE(device.actions().setStatus(device.essunga, device.newRecord(), {}).error().code, refused);
        QCOMPARE(device.actions().write(device.essunga, {}).error().code, refused);
        QCOMPARE(device.actions().remove(device.essunga, device.newRecord()).error().code, refused);
    }

    void notesStandNewestFirstAndCanBeRemoved()
    {
        Device device;
        const auto write = [&device](const char *said) {
            device.clock.advanceMs(1000);
            return *device.actions().write(device.vara,
                                           {{},
                                            device.round,
                                            QStringLiteral("A2.4"),
                                            QString::fromUtf8(said),
                                            QStringLiteral("Lars"),
                                            0});
        };
        write("först");
        const RecordId second = write("sedan");
        std::vector<ResultNote> notes =
            *device.actions().notes(device.vara, device.round, QStringLiteral("A2.4"));
        QCOMPARE(notes.size(), std::size_t(2));
        QCOMPARE(notes[0].text, QStringLiteral("sedan"));
        QCOMPARE(notes[0].author, QStringLiteral("Lars"));
        QCOMPARE(notes[0].writtenAtMs, device.clock.nowMs());
        QVERIFY(device.actions().notes(device.vara, device.round, QStringLiteral("A1.1"))->empty());
        QVERIFY(device.actions().notes(device.vara, device.newRecord(), QStringLiteral("A2.4"))->empty());
        QVERIFY(device.actions().remove(device.vara, second).has_value());
        notes = *device.actions().notes(device.vara, device.round, QStringLiteral("A2.4"));
        QCOMPARE(notes.size(), std::size_t(1));
        QCOMPARE(notes[0].text, QStringLiteral("först"));
    }

    void whatIsNoNoteIsRefused()
    {
        Device device;
        ResultNote note{{}, device.round, QStringLiteral("A2.4"), QStringLiteral("  "), {}, 0};
        QCOMPARE(device.actions().write(device.vara, note).error().where, QStringLiteral("text"));
        note.text = text(2001);
        QCOMPARE(device.actions().write(device.vara, note).error().where, QStringLiteral("text"));
        note.text = text(2000);
        note.author = text(121);
        QCOMPARE(device.actions().write(device.vara, note).error().where, QStringLiteral("author"));
        note.author.clear();
        QVERIFY(device.actions().write(device.vara, note).has_value());
    }
};

QTEST_GUILESS_MAIN(tst_ActionService)
#include "tst_ActionService.moc"
