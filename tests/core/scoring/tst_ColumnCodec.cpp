// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/ColumnCodec.h"
#include "tests/core/scoring/RandomRound.h"

#include <QTest>

using namespace samsyn;

namespace {

AnswerColumns randomColumns(SeededRandom &random)
{
    const std::size_t questions = 1 + random.number(9);
    return {sample::randomOrganisation(random, questions), questions};
}

bool isSame(const AnswerColumns &a, const AnswerColumns &b)
{
    const auto isSameUnit = [](const AnswerColumns::Unit &one, const AnswerColumns::Unit &other) {
        return one.group == other.group && one.first == other.first && one.count == other.count;
    };
    return a.respondents() == b.respondents() && a.questions() == b.questions()
        && std::ranges::equal(a.marks(), b.marks()) && std::ranges::equal(a.units(), b.units(), isSameUnit);
}

QString whatOf(const QByteArray &packed)
{
    const Result<AnswerColumns> columns = unpackColumns(packed);
    return !columns && columns.error().code == ErrorCode::StoreCorrupt ? columns.error().what : QString();
}

} // namespace

class tst_ColumnCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        SeededRandom random(1);
        for (int i = 0; i < 2000; ++i) {
            const AnswerColumns columns = randomColumns(random);
            const QByteArray packed = packColumns(columns);
            QCOMPARE(packed.size(),
                     24 + 5 * qsizetype(columns.units().size()) + qsizetype(columns.marks().size() + 1) / 2);
            const Result<AnswerColumns> back = unpackColumns(packed);
            QVERIFY(back.has_value() && isSame(*back, columns));
        }
    }

    void everyMarkHasItsOwnHalfByte()
    {
        RespondentRow row{RespondentGroup::Staff, {}, {}};
        for (AnswerMark mark = kMarkSkipped; mark < MarkCounts::kMaxLevels; ++mark)
            row.marks.push_back(mark);
        OrganisationAnswers organisation;
        organisation.respondents = {row};
        const AnswerColumns columns(organisation, row.marks.size());
        QVERIFY(isSame(*unpackColumns(packColumns(columns)), columns));
    }

    void theBytesAreTheOnesThatAreWritten()
    {
        OrganisationAnswers organisation;
        organisation.respondents = {{RespondentGroup::Manager, {}, {4, kMarkDontKnow, 0}}};
        QCOMPARE(packColumns(AnswerColumns(organisation, 3)).toHex(),
                 QByteArray("53434f4c"
                            "01000000"
                            "0100000000000000"
                            "03000000"
                            "01000000"
                            "0201000000"
                            "e400"));
    }

    void whatDoesNotFitIsRefused()
    {
        SeededRandom random(2);
        for (int i = 0; i < 200; ++i) {
            const QByteArray packed = packColumns(randomColumns(random));
            const qsizetype left = qsizetype(random.number(quint64(packed.size())));
            QVERIFY(!whatOf(packed.first(left)).isEmpty());
            QVERIFY(!whatOf(packed + 'x').isEmpty());
        }
        QVERIFY(whatOf("not this").contains(QStringLiteral("not a table")));
        const QByteArray good = packColumns(randomColumns(random));
        const auto with = [&good](qsizetype at, const QByteArray &bytes) {
            QByteArray changed = good;
            return changed.replace(at, bytes.size(), bytes);
        };
        QVERIFY(whatOf(with(4, "\x02")).contains(QStringLiteral("newer")));
        QVERIFY(whatOf(with(8, "\xff\xff\xff\xff\xff\xff\xff\xff")).contains(QStringLiteral("beyond")));
        QVERIFY(whatOf(with(16, "\xff\xff\xff\xff")).contains(QStringLiteral("beyond")));
        QVERIFY(whatOf(with(24, "\x09")).contains(QStringLiteral("units")));
        QVERIFY(whatOf(with(25, QByteArray(4, '\0'))).contains(QStringLiteral("units")));
    }
};

QTEST_GUILESS_MAIN(tst_ColumnCodec)
#include "tst_ColumnCodec.moc"
