// SPDX-License-Identifier: EUPL-1.2
// What a sync costs, counted on a real socket between the device's engine and the server program.
#include "tests/server/CountingRelay.h"
#include "tests/server/RealDevice.h"
#include "tests/server/SurveyServer.h"

using namespace samsyn;

namespace {

constexpr qint64 kFormLimit = 600; // up, deflated, without the head
constexpr qint64 kIdleLimit = 700; // both ways, with heads

/// Fifteen in a hundred questions are commented, with 69 characters each.
constexpr const char *kComments[] = {
    "Vi har ett beslutat dokument men det används inte i vardagen ännu.",
    "Ansvaret ligger på två förvaltningar, och ingen av dem har resurser.",
    "Pilot i socialförvaltningen sedan mars; skolan börjar efter sommaren.",
    "Frågan är svår att svara på för hela kommunen, vi utgår från vår del.",
    "Underlaget finns i verksamhetssystemet, men vi saknar en gemensam bild.",
    "Det finns rutiner för upphandling, däremot inget stöd för uppföljning."};

void print(const char *what, const CountingRelay::Count &count, qint64 bodyUp)
{
    qInfo("%-34s %5lld up (%4lld body) %6lld down  %d round trip(s), %d new connection(s)", what,
          static_cast<long long>(count.up), static_cast<long long>(bodyUp),
          static_cast<long long>(count.down), count.roundTrips, count.connections);
}

} // namespace

class tst_WireBytes : public QObject {
    Q_OBJECT

    /// One sync and what it cost.
    CountingRelay::Count synced(const char *what, qint64 &bodyUp)
    {
        const qint64 before = m_phone->transport->bodyBytesSent();
        (void)m_relay->take();
        const SyncState state = m_phone->sync();
        if (state.situation != SyncSituation::AllSent)
            qFatal("%s: situation %d", what, int(state.situation));
        bodyUp = m_phone->transport->bodyBytesSent() - before;
        const CountingRelay::Count count = m_relay->take();
        print(what, count, bodyUp);
        return count;
    }

    /// As the form's pages store it: question by question, a comment with its answer.
    Result<void> answerForm()
    {
        const ShownCell own = *m_phone->assignment();
        for (int i = 0; i < 40; ++i) {
            AnswerGroup group{own.record, QStringLiteral("Q%1").arg(i + 1, 3, 10, QLatin1Char('0')), {}};
            group.value.state = AnswerState::Level;
            group.value.level = 1 + (i * 7) % 5;
            group.version = QStringLiteral("6.0");
            const RecordId answer = answerId(own.record, group.questionCode);
            std::vector<CellEdit> edits{editOf(own.feed, answer, group)};
            if (i % 7 == 3)
                edits.push_back(
                    editOf(own.feed, answer, AnswerCommentGroup{QString::fromUtf8(kComments[i / 7]), {}}));
            SAMSYN_TRY(m_phone->store->edit(edits));
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_server.setUp(), QString());
        const QString code = SurveyServer::scannedCode(m_server.invite());
        QVERIFY(m_server.process.start());
        const Result<EnrolResponse> enrolment = RealDevice::enrol(m_server.process.url(), code);
        QVERIFY(enrolment);
        m_relay.emplace(m_server.process.url());
        m_phone = std::make_unique<RealDevice>();
        m_phone->connectTo(m_relay->url(), *enrolment);
        qint64 body = 0;
        QCOMPARE(synced("first sync, 40 questions", body).connections, 1);
    }

    void aFormOfFortyQuestionsIsOneSmallRoundTrip()
    {
        QVERIFY(answerForm());
        qint64 body = 0;
        const CountingRelay::Count count = synced("form of 40 answers, 6 comments", body);
        QCOMPARE(count.roundTrips, 1);
        QCOMPARE(count.connections, 0); // warm
        QVERIFY2(body <= kFormLimit, qPrintable(QString::number(body)));
    }

    void nothingNewCostsLittle()
    {
        qint64 body = 0;
        const CountingRelay::Count count = synced("nothing new", body);
        qInfo("the head up is %lld bytes, the head down %lld:\n%s%s",
              static_cast<long long>(count.lastHeadUp.size()),
              static_cast<long long>(count.lastHeadDown.size()), count.lastHeadUp.constData(),
              count.lastHeadDown.constData());
        QCOMPARE(count.roundTrips, 1);
        QCOMPARE(count.connections, 0);
        QVERIFY2(count.up + count.down <= kIdleLimit, qPrintable(QString::number(count.up + count.down)));
    }

    void oneTapIsOneRoundTrip()
    {
        QVERIFY(m_phone->answer(1, 2));
        qint64 body = 0;
        QCOMPARE(synced("one tap", body).roundTrips, 1);
    }

private:
    SurveyServer m_server;
    std::optional<CountingRelay> m_relay;
    std::unique_ptr<RealDevice> m_phone;
};

QTEST_GUILESS_MAIN(tst_WireBytes)
#include "tst_WireBytes.moc"
