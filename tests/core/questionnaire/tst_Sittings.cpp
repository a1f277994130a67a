// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FrameworkReader.h"
#include "core/questionnaire/ShortForm.h"
#include "core/questionnaire/Sittings.h"

#include <QFile>
#include <QTest>

using namespace samsyn;

namespace {

Framework bundled(const QString &name)
{
    QFile file(QStringLiteral(SAMSYN_SOURCE_DIR "/assets/frameworks/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the framework is missing");
    return *readFramework(file.readAll(), file.fileName()).framework;
}

std::vector<const Question *> askedOf(const Framework &framework, RespondentGroup group)
{
    std::vector<const Question *> asked;
    for (const Question *question : framework.questionsInOrder()) {
        if (question->isAskedOf(group))
            asked.push_back(question);
    }
    return asked;
}

const Area *areaOf(const Framework &framework, const Question *question)
{
    for (const Area &area : framework.areas) {
        for (const Capability &capability : area.capabilities) {
            for (const Question &item : capability.questions) {
                if (&item == question)
                    return &area;
            }
        }
        for (const Question &item : area.closingQuestions) {
            if (&item == question)
                return &area;
        }
    }
    return nullptr;
}

QString sizes(const std::vector<Sitting> &sittings)
{
    QStringList words;
    for (const Sitting &sitting : sittings)
        words.append(QString::number(sitting.levelQuestions));
    return words.join(QLatin1Char(' '));
}

} // namespace

class tst_Sittings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_group_gets_sittings_it_can_manage_data()
    {
        QTest::addColumn<QString>("framework");
        for (const char *name : {"A", "B", "C", "D"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void every_group_gets_sittings_it_can_manage()
    {
        QFETCH(QString, framework);
        const Framework whole = bundled(framework);
        for (const RespondentGroup group : kRespondentGroups) {
            const std::vector<const Question *> asked = askedOf(whole, group);
            const std::vector<Sitting> sittings = sittingsOf(whole, asked);
            std::vector<const Question *> joined;
            int levels = 0;
            for (const Sitting &sitting : sittings) {
                QVERIFY(!sitting.questions.empty() && sitting.levelQuestions <= kMostLevelQuestions);
                joined.insert(joined.end(), sitting.questions.begin(), sitting.questions.end());
                levels += sitting.levelQuestions;
            }
            QCOMPARE(joined, asked);
            QVERIFY(int(sittings.size()) <= (levels + 12) / 13); // not many more than must be
        }
    }

    void a_break_stands_between_areas()
    {
        const Framework whole = bundled(QStringLiteral("A"));
        const std::vector<const Question *> asked = askedOf(whole, RespondentGroup::ItFunction);
        const std::vector<Sitting> sittings = sittingsOf(whole, asked);
        QCOMPARE(sittings.size(), std::size_t(3)); // 54 level questions
        for (std::size_t i = 1; i < sittings.size(); ++i)
            QVERIFY(areaOf(whole, sittings[i].questions.front())
                    != areaOf(whole, sittings[i - 1].questions.back()));
    }

    void a_large_capability_is_broken()
    {
        Framework large = bundled(QStringLiteral("B"));
        large.areas.resize(1);
        Capability &capability = large.areas[0].capabilities[0];
        large.areas[0].capabilities.resize(1);
        large.areas[0].closingQuestions.clear();
        const Question one = capability.questions.first();
        capability.questions = QList<Question>(60, one);
        QCOMPARE(sizes(sittingsOf(large, askedOf(large, RespondentGroup::Unset))),
                 QStringLiteral("25 25 10"));
    }

    void nothing_asked_needs_no_sitting()
    {
        const Framework whole = bundled(QStringLiteral("B"));
        QVERIFY(sittingsOf(whole, {}).empty());
        QCOMPARE(timeFor(whole, {}, u"sv"), TimeEstimate());
    }

    void the_time_follows_words_and_taps()
    {
        Framework one = bundled(QStringLiteral("B"));
        const Question *question = one.questionsInOrder().front();
        Question &changed = one.areas[0].capabilities[0].questions[0];
        changed.text.sv = QStringLiteral("ord ").repeated(199 * 2).trimmed();
        changed.descriptors.clear();
        const std::vector<const Question *> asked{question};
        // 2 minutes of reading and 6 seconds to decide; slowly 3.04 minutes and 12 seconds
        QCOMPARE(timeFor(one, asked, u"sv"), (TimeEstimate{3, 4}));
    }

    void the_short_form_takes_less_than_eight_minutes()
    {
        const Framework form = formOf(bundled(QStringLiteral("B")), FormLength::Short);
        const TimeEstimate time = timeFor(form, askedOf(form, RespondentGroup::Manager), u"sv");
        QVERIFY2(time.minutes <= 8, qPrintable(QString::number(time.minutes)));
        QVERIFY(time.slowMinutes > time.minutes);
    }
};

QTEST_GUILESS_MAIN(tst_Sittings)
#include "tst_Sittings.moc"
