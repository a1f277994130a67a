// SPDX-License-Identifier: EUPL-1.2
#include "core/records/Cbor.h"
#include "core/service/ResultPublisher.h"
#include "tests/core/scoring/RandomRound.h"

#include <QTest>

using namespace samsyn;

namespace {

const RecordId kVara = RecordId::named("test", "vara");

FrozenSheet sampleSheet()
{
    SeededRandom random(3);
    return {kVara,
            AnswerColumns(sample::randomOrganisation(random, 4), 4),
            AnswerColumns(sample::randomOrganisation(random, 2), 2),
            {{RespondentGroup::Manager, 12}, {RespondentGroup::Staff, std::nullopt}},
            {{RespondentGroup::Manager, 7, 12}, {RespondentGroup::External, 2, std::nullopt}}};
}

bool isSame(const AnswerColumns &a, const AnswerColumns &b)
{
    return a.questions() == b.questions() && std::ranges::equal(a.marks(), b.marks());
}

bool isSame(const GroupResponse &a, const GroupResponse &b)
{
    return a.group == b.group && a.answered == b.answered && a.people == b.people;
}

} // namespace

class tst_FrozenSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        const FrozenSheet sheet = sampleSheet();
        const Result<FrozenSheet> back = unpackSheet(kVara, packSheet(sheet));
        QVERIFY(back.has_value());
        QCOMPARE(back->organisation, kVara);
        QVERIFY(isSame(back->scored, sheet.scored) && isSame(back->importance, sheet.importance));
        QVERIFY(back->frame == sheet.frame);
        QVERIFY(std::ranges::equal(back->response, sheet.response,
                                   [](const auto &a, const auto &b) { return isSame(a, b); }));
        QCOMPARE(packSheet(*back), packSheet(sheet));
    }

    void everyCutAndEveryOtherByteIsRefusedOrRead()
    {
        const QByteArray packed = packSheet(sampleSheet());
        for (qsizetype length = 0; length < packed.size(); ++length)
            QVERIFY(!unpackSheet(kVara, packed.first(length)));
        QVERIFY(!unpackSheet(kVara, packed + 'x'));
        SeededRandom random(4);
        for (int i = 0; i < 5000; ++i) {
            QByteArray changed = packed;
            changed[qsizetype(random.number(quint64(packed.size())))] = char(random.number(256));
            const Result<FrozenSheet> read = unpackSheet(kVara, changed);
            QVERIFY(!read
                    || read->scored.marks().size() == read->scored.questions() * read->scored.respondents());
        }
    }

    void whatAJointAnswerLeavesOpenCountsAsTheFrameworkSays()
    {
        Framework framework = sample::d1Framework();
        framework.unanswered = UnansweredRule::Lowest;
        FrozenRound round;
        round.plan.mode = RoundMode::Consensus;
        round.organisations = {{kVara, {}, {FrozenRespondent()}}};
        const std::vector<FrozenSheet> joint = sheetsOf(framework, round);
        QVERIFY(std::ranges::equal(joint[0].scored.marks(), std::vector<AnswerMark>{0, 0}));
        round.plan.mode = RoundMode::Individual;
        const std::vector<FrozenSheet> people = sheetsOf(framework, round);
        QVERIFY(std::ranges::equal(people[0].scored.marks(),
                                   std::vector<AnswerMark>{kMarkUnanswered, kMarkUnanswered}));
    }

    void aNewerFormatIsNamed()
    {
        CborWriter out;
        out.array(5);
        out.unsignedInteger(2);
        for (int i = 0; i < 4; ++i)
            out.null();
        const Result<FrozenSheet> read = unpackSheet(kVara, out.data());
        QCOMPARE(int(read.error().code), int(ErrorCode::StoreCorrupt));
        QVERIFY(read.error().what.contains(QStringLiteral("newer")));
    }
};

QTEST_GUILESS_MAIN(tst_FrozenSheet)
#include "tst_FrozenSheet.moc"
