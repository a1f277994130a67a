// SPDX-License-Identifier: EUPL-1.2
#include "tests/core/sync/ResponderChecks.h"

using namespace samsyn;
using feed1::Status;

namespace {

/// What the phone's pages have told it of its feeds, with so many rows more.
std::optional<quint64> contentOf(const TestPhone &phone, quint64 rowsMore)
{
    feed1::ContentProof content;
    for (const auto &[handle, known] : phone.feeds)
        content.add({handle, known.cursor.cursor, known.last.cellCount + rowsMore, known.last.checksum,
                     known.last.safe});
    return content.value();
}

void makeSafe(ServerWorld &world, quint64 seq)
{
    ServerFeed feed = **world.store->feed(world.respondent.answers);
    feed.safe = seq;
    SAMSYN_REQUIRE(world.store->updateFeed(feed).has_value());
}

} // namespace

class tst_SyncPull : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFirstSyncLearnsItsFeedsAndFillsThem()
    {
        ServerWorld world;
        TestPhone phone(world, world.respondent.user);
        const feed1::Response first = phone.sync();
        QCOMPARE(int(first.status), int(Status::Ok));
        QCOMPARE(first.notes.size(), std::size_t(4)); // me, ws, cat, ans
        QVERIFY(first.pages.empty());
        phone.syncAll();
        QCOMPARE(phone.feeds.size(), std::size_t(4));
        for (const auto &[handle, known] : phone.feeds)
            QVERIFY(isComplete(phone, known, world));
        QVERIFY(!phone.valueOf(world.round, 1).isEmpty());
        QVERIFY(!phone.valueOf(world.respondent.respondent, 1).isEmpty());
    }

    void someoneElsesFeedGivesNothing()
    {
        ServerWorld world;
        const Invitation other = world.invite(world.vara);
        TestPhone owner(world, other.user), nosy(world, world.respondent.user);
        owner.syncAll();
        owner.answer(other, 4);
        (void)owner.sync();
        nosy.syncAll();
        const std::size_t before = nosy.cells.size();
        for (feed1::FeedHandle handle = 1; handle <= 40; ++handle) {
            feed1::Request request = nosy.request();
            const bool isOwn = nosy.feeds.contains(handle);
            request.feeds = {{handle, 0, 0}};
            request.history =
                feed1::historyProof({isOwn ? chainStart(nosy.feeds[handle].feed) : ChainHash()});
            const auto response = world.respond(request, nosy.user);
            QVERIFY(response.has_value());
            QCOMPARE(int(response->status), int(isOwn ? Status::Ok : Status::Rewind));
            QCOMPARE(response->pages.size(), std::size_t(isOwn ? 1 : 0));
            for (const feed1::Page &page : response->pages) {
                for (const feed1::CellEntry &cell : page.cells)
                    QVERIFY(nosy.cells.contains({cell.record, cell.group}));
            }
        }
        // the id of a foreign record in the own feed: kept apart, the foreign record untouched
        AnswerGroup answer{other.respondent, QStringLiteral("q1"), {}};
        nosy.set(world.respondent.answers, answerId(other.respondent, answer.questionCode), answer);
        QCOMPARE(outcomeOf(nosy.sync()), int(OpOutcome::Held));
        QCOMPARE(nosy.cells.size(), before);
        QCOMPARE(headOf(world, other.answers), quint64(2));
    }

    void noRoleEverReceivesAnswersOfOthers()
    {
        ServerWorld world;
        TestPhone respondent(world, world.respondent.user);
        respondent.syncAll();
        respondent.answer(world.respondent, 4);
        (void)respondent.sync();
        for (const UserId &user : {world.coordinator, world.varaCoordinator, world.varaManager,
                                   world.essungaManager, world.account("Root", UserRole::ServerAdmin, {})}) {
            TestPhone phone(world, user);
            phone.syncAll();
            for (const auto &[handle, known] : phone.feeds)
                QVERIFY(known.kind != FeedKind::Answers);
            for (const auto &[name, cell] : phone.cells)
                QVERIFY(cell.kind != RecordKind::Answer && cell.kind != RecordKind::Respondent);
        }
    }

    void anOwnAppliedOpIsNotSentBack()
    {
        ServerWorld world;
        TestPhone phone(world, world.respondent.user);
        phone.syncAll();
        phone.answer(world.respondent, 1);
        const feed1::Request request = phone.request();
        for (int i = 0; i < 2; ++i) {
            const auto response = world.respond(request, phone.user);
            for (const feed1::Page &page : response->pages) {
                QVERIFY(page.cells.empty());
                QCOMPARE(page.cursor, page.head);
            }
        }
    }

    void losingARoleEndsTheSubscriptionAndHoldsLaterOps()
    {
        ServerWorld world;
        const FeedId member = world.feedOf(FeedKind::Member, world.vara);
        TestPhone phone(world, world.varaCoordinator);
        phone.syncAll();
        const feed1::FeedHandle handle = phone.handleOf(member);
        QVERIFY(world.accounts->setRoles(phone.user, {{UserRole::Respondent, world.vara}}).has_value());
        ConsensusAnswerGroup answer{world.round, world.vara, QStringLiteral("q1"), {}, {}};
        phone.set(member, consensusAnswerId(world.round, world.vara, answer.questionCode), answer);
        const feed1::Response response = phone.sync();
        QCOMPARE(reasonOf(response), QStringLiteral("510 notPermitted"));
        bool isGone = false;
        for (const feed1::Note &note : response.notes) {
            if (const auto *gone = std::get_if<feed1::Unsubscribe>(&note))
                isGone = isGone || gone->handle == handle;
        }
        QVERIFY(isGone);
        for (const feed1::Page &page : response.pages)
            QVERIFY(page.feed != handle);
    }

    void pagesStayWithinTheirLimitsAndComeToAnEnd_data()
    {
        QTest::addColumn<quint32>("maxPageBytes");
        QTest::newRow("the server's limit") << 0U;
        QTest::newRow("a small device") << 4000U;
        QTest::newRow("less than one cell") << 2U;
    }

    void pagesStayWithinTheirLimitsAndComeToAnEnd()
    {
        QFETCH(quint32, maxPageBytes);
        ServerWorld world;
        const FeedId catalogue = *world.accounts->catalogueOf(world.collaboration);
        std::vector<CellEdit> edits;
        for (int i = 0; i < 12; ++i) {
            QByteArray bytes(kFrameworkPartBytes, Qt::Uninitialized);
            world.random.fill({reinterpret_cast<std::byte *>(bytes.data()), std::size_t(bytes.size())});
            edits.push_back(editOf(catalogue, RecordId::random(world.random),
                                   FrameworkPartGroup{RecordId::random(world.random), i, bytes}));
        }
        QVERIFY(world.writer->write(edits).has_value());
        TestPhone phone(world, world.respondent.user);
        (void)phone.sync();
        int requests = 0;
        for (bool hasMore = true; hasMore; ++requests) {
            QVERIFY(requests < 40);
            phone.outbox.maxPageBytes = maxPageBytes;
            const feed1::Response response = phone.sync();
            const QByteArray raw = feed1::encodeResponse(response);
            QVERIFY(raw.size() <= feed1::kMaxRawBody);
            QVERIFY(feed1::deflateBody(raw).size() <= feed1::kMaxDeflatedBody);
            QVERIFY(feed1::decodeResponse(raw).has_value());
            hasMore = false;
            for (const feed1::Page &page : response.pages)
                hasMore = hasMore || page.hasMore;
        }
        QVERIFY(requests >= 3);
        for (const auto &[handle, known] : phone.feeds)
            QVERIFY(isComplete(phone, known, world));
    }

    void aFeedWithoutNewsHasNoPageWhenTheDeviceSaysWhatItHas_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<int>("pages");
        QTest::newRow("nothing new") << 0 << 0;
        QTest::newRow("another row than the server's") << 1 << 4;
        QTest::newRow("does not say what it has") << 2 << 4;
        QTest::newRow("a backup since") << 3 << 4;
        QTest::newRow("work of its own") << 4 << 1;
        QTest::newRow("news of somebody else") << 5 << 4;
    }

    void aFeedWithoutNewsHasNoPageWhenTheDeviceSaysWhatItHas()
    {
        QFETCH(int, change);
        QFETCH(int, pages);
        ServerWorld world;
        TestPhone phone(world, world.respondent.user), other(world, world.respondent.user);
        for (TestPhone *each : {&phone, &other}) {
            each->answer(world.respondent, 2, "q2");
            each->syncAll();
        }
        (void)phone.sync();
        if (change == 4)
            phone.answer(world.respondent, 3);
        feed1::Request request = phone.request();
        QCOMPARE(request.feeds.size(), std::size_t(4));
        request.content = contentOf(phone, change == 1 ? 1 : 0);
        if (change == 2)
            request.content.reset();
        const quint64 head = headOf(world, world.respondent.answers);
        if (change == 3)
            makeSafe(world, head);
        if (change == 5) {
            other.answer(world.respondent, 4);
            (void)other.sync();
        }
        const Result<feed1::Response> response = world.respond(request, phone.user);
        QVERIFY(response && response->status == Status::Ok);
        QCOMPARE(int(response->pages.size()), pages);
        QCOMPARE(response->isContentEqual, pages < 4);
    }

    void devicesAgreeWithTheServerWhateverHappens()
    {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            ServerWorld world(QStringLiteral(":memory:"), seed);
            std::vector<TestPhone> phones;
            for (int i = 0; i < 3; ++i)
                phones.emplace_back(world, world.respondent.user);
            static constexpr const char *kQuestions[] = {"q1", "q2", "q3"};
            for (int step = 0; step < 60; ++step) {
                TestPhone &phone = phones[world.random.number(phones.size())];
                world.clock.advanceMs(qint64(world.random.number(5000)));
                phone.authoredAtMs = world.clock.nowMs() + qint64(world.random.number(200'000)) - 100'000;
                if (phone.handleOf(world.respondent.answers) != 9999 && world.random.number(2) == 0) {
                    phone.answer(world.respondent, qint64(world.random.number(6)),
                                 kQuestions[world.random.number(3)]);
                    continue;
                }
                if (world.random.number(4) == 0)
                    (void)world.respond(phone.request(), phone.user); // the answer is lost
                else
                    (void)phone.sync();
            }
            for (TestPhone &phone : phones)
                phone.syncAll();
            for (TestPhone &phone : phones) {
                phone.syncAll();
                QVERIFY2(phone.cells.size() == phones[0].cells.size(), qPrintable(QString::number(seed)));
                for (const auto &[handle, known] : phone.feeds)
                    QVERIFY2(isComplete(phone, known, world), qPrintable(QString::number(seed)));
                for (const auto &[name, cell] : phones[0].cells)
                    QCOMPARE(phone.valueOf(name.first, name.second), cell.value);
            }
            QVERIFY(everyFeedIsSound(world));
        }
    }
};

QTEST_GUILESS_MAIN(tst_SyncPull)
#include "tst_SyncPull.moc"
