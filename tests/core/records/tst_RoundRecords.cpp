// SPDX-License-Identifier: EUPL-1.2
#include "core/records/Records.h"

#include <QTest>

using namespace samsyn;

namespace {

RecordId idOf(const char *name)
{
    return RecordId::named("round test", name);
}

RoundResponsesGroup responses()
{
    RoundResponsesGroup counts{
        idOf("round"), idOf("vara"), 1'790'000'000'000, 5, CountShown::AtLeast, 17, 76, {}};
    counts.groups = {{RespondentGroup::Leadership, CountShown::Few, {}, 4},
                     {RespondentGroup::Staff, CountShown::Exact, 17, 72}};
    return counts;
}

OrganisationResultGroup facts()
{
    OrganisationResultGroup result{idOf("round"), idOf("vara"), {}, {}};
    result.facts.people = 82, result.facts.answered = 23;
    result.facts.importance = {{QStringLiteral("A1"), 3.5, NullReason::None, ScoreBound::Exact, 20},
                               {QStringLiteral("A2"), {}, NullReason::TooFewAnswers, ScoreBound::Exact, {}}};
    return result;
}

const ReleasedCommentGroup kComment{idOf("round"),
                                    idOf("vara"),
                                    QStringLiteral("q1"),
                                    RespondentGroup::Staff,
                                    QStringLiteral("Vi saknar tid"),
                                    true};

/// Reads what was written and writes it again.
template <typename Group>
void checkRoundTrip(const Group &group)
{
    const QByteArray bytes = writeGroup(group);
    QVERIFY(checkValue(Group::address.kind, Group::address.group, bytes).has_value());
    const Result<Group> read = readGroup<Group>(bytes);
    QVERIFY(read.has_value());
    QCOMPARE(writeGroup(*read), bytes);
}

} // namespace

class tst_RoundRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyGroupIsReadAsItWasWritten()
    {
        checkRoundTrip(responses());
        checkRoundTrip(facts());
        checkRoundTrip(ResultApprovalGroup{idOf("round"), idOf("vara"), QStringLiteral("Kommundirektören")});
        checkRoundTrip(kComment);
        checkRoundTrip(CommentReviewGroup{idOf("round"), idOf("vara"), idOf("comment"), true});
        checkRoundTrip(QuotedCommentGroup{idOf("round"), idOf("vara"), QStringLiteral("q1"),
                                          QStringLiteral("Bra stöd")});
        checkRoundTrip(RoundPublishingGroup{true});
        RoundPlanGroup plan;
        plan.release = ResultRelease::AfterApproval;
        checkRoundTrip(plan);
        QVERIFY(readGroup<OrganisationResultGroup>(writeGroup(facts()))->facts == facts().facts);
    }

    /// Stored on servers and devices for good.
    void countsHaveTheirGoldenBytes()
    {
        const RoundResponsesGroup counts{
            {}, {}, 7, 5, CountShown::Exact, 12, 30, {{RespondentGroup::Staff, CountShown::Exact, 12, 30}}};
        QCOMPARE(writeGroup(counts).toHex(),
                 QByteArray("8850000000000000000000000000000000005000000000000000000000000000000000"
                            "070500 0c181e81840300 0c181e")
                     .replace(" ", ""));
    }

    void everyNameIsAnother()
    {
        const QList<RecordId> names{roundResponsesId(idOf("a"), idOf("b")),
                                    roundResponsesId(idOf("b"), idOf("a")),
                                    resultApprovalId(idOf("a"), idOf("b")),
                                    resultApprovalId(idOf("b"), idOf("a")),
                                    commentReviewId(idOf("a")),
                                    commentReviewId(idOf("b"))};
        for (qsizetype i = 0; i < names.size(); ++i)
            QCOMPARE(names.indexOf(names[i]), i);
        QCOMPARE(names.lastIndexOf(names[0]), qsizetype(0));
    }

    void limitsAreKept_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        const auto row = [](const auto &group, const char *field) {
            const GroupAddress address = group.address;
            QTest::newRow(
                qPrintable(QStringLiteral("%1 %2").arg(int(address.kind)).arg(QLatin1String(field))))
                << writeGroup(group) << int(address.kind) << QString::fromLatin1(field);
        };
        const QString longText(3000, QLatin1Char('x'));
        RoundResponsesGroup counts = responses();
        counts.shown = CountShown(4);
        row(counts, "shown");
        counts = responses(), counts.minGroupSize = 11;
        row(counts, "minGroupSize");
        counts = responses(), counts.answered = -1;
        row(counts, "answered");
        counts = responses(), counts.groups.resize(9);
        row(counts, "groups");
        counts = responses(), counts.groups[0].people = -1;
        row(counts, "groups");
        row(ResultApprovalGroup{{}, {}, longText}, "approvedBy");
        ReleasedCommentGroup comment = kComment;
        comment.text = longText;
        row(comment, "text");
        row(QuotedCommentGroup{{}, {}, longText, {}}, "questionCode");
        OrganisationResultGroup result = facts();
        result.facts.people = 0;
        row(result, "people");
        result = facts(), result.facts.answered = -1;
        row(result, "answered");
        result = facts(), result.facts.answeredBound = ScoreBound(4);
        row(result, "answeredBound");
        result = facts(), result.facts.importance[0].area = longText;
        row(result, "importance");
        result = facts(), result.facts.importance.resize(501);
        row(result, "importance");
        RoundPlanGroup plan;
        plan.release = ResultRelease(2);
        row(plan, "release");
    }
    void limitsAreKept()
    {
        QFETCH(QByteArray, value);
        QFETCH(int, kind);
        QFETCH(QString, field);
        const Result<void> checked = checkValue(RecordKind(kind), 1, value);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::RecordFieldInvalid);
        QVERIFY2(checked.error().where.contains(field), qPrintable(checked.error().where));
    }
};

QTEST_GUILESS_MAIN(tst_RoundRecords)
#include "tst_RoundRecords.moc"
