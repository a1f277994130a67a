// SPDX-License-Identifier: EUPL-1.2
#include "core/scoring/AnswerPatterns.h"
#include "tests/core/scoring/SampleRound.h"
#include "tests/support/FakePorts.h"

#include <QTest>

#include <algorithm>

using namespace samsyn;

namespace {

using Row = std::vector<AnswerMark>;
/// People by group, unit and combination of answers.
using Found = std::map<std::tuple<RespondentGroup, std::size_t, Row>, int>;

OrganisationAnswers randomAnswers(SeededRandom &random, int people, std::size_t questions, quint64 marks)
{
    OrganisationAnswers organisation;
    for (int i = 0; i < people; ++i) {
        RespondentRow row{RespondentGroup(1 + random.number(2)), QString::number(random.number(2)), {}};
        for (std::size_t question = 0; question < questions; ++question)
            row.marks.push_back(AnswerMark(qint64(random.number(marks)) - 4));
        organisation.respondents.push_back(row);
    }
    return organisation;
}

Found foundIn(const AnswerColumns &columns, const std::vector<std::size_t> &questions)
{
    const AnswerPatterns patterns(columns, questions);
    Found found;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        const std::span<const AnswerMark> marks = patterns.marks(i);
        const RespondentGroup group = columns.units()[patterns.unit(i)].group;
        const auto [place, isNew] = found.emplace(
            std::tuple(group, patterns.unit(i), Row(marks.begin(), marks.end())), patterns.people(i));
        if (!isNew)
            return {};
    }
    return found;
}

Found expectedIn(const AnswerColumns &columns, const std::vector<std::size_t> &questions)
{
    Found expected;
    for (std::size_t unit = 0; unit < columns.units().size(); ++unit) {
        const AnswerColumns::Unit &run = columns.units()[unit];
        for (std::size_t i = run.first; i < run.first + run.count; ++i) {
            Row row;
            for (const std::size_t question : questions)
                row.push_back(columns.column(question)[i]);
            ++expected[std::tuple(run.group, unit, row)];
        }
    }
    return expected;
}

} // namespace

class TestAnswerPatterns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCombinationIsCountedOnce_data()
    {
        QTest::addColumn<int>("people");
        QTest::addColumn<int>("questions");
        QTest::addColumn<quint64>("marks");
        for (const int people : {0, 1, 7, 60, 900, 5000}) {
            for (const int questions : {0, 1, 2, 3, 4, 16, 17, 40}) {
                for (const quint64 marks : {quint64(2), quint64(16)})
                    QTest::addRow("%d people, %d questions, %d marks", people, questions, int(marks))
                        << people << questions << marks;
            }
        }
    }

    void everyCombinationIsCountedOnce()
    {
        QFETCH(int, people);
        QFETCH(int, questions);
        QFETCH(quint64, marks);
        SeededRandom random(17);
        const AnswerColumns columns(randomAnswers(random, people, std::size_t(questions), marks),
                                    std::size_t(questions));
        std::vector<std::size_t> asked;
        for (int question = questions; question > 0; --question)
            asked.push_back(std::size_t(question - 1));
        const Found expected = expectedIn(columns, asked);
        QCOMPARE(expected.empty(), people == 0);
        QVERIFY(foundIn(columns, asked) == expected);
    }
};

QTEST_GUILESS_MAIN(TestAnswerPatterns)
#include "tst_AnswerPatterns.moc"
