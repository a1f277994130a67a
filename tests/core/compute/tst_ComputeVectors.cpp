// SPDX-License-Identifier: EUPL-1.2
#include "core/records/ResultRecords.h"
#include "tests/core/compute/ComputeRun.h"
#include "tests/core/planning/DomainVectors.h"
#include "tests/core/scoring/SampleRound.h"

#include <QRegularExpression>
#include <QTest>

using namespace samsyn;

namespace {

QString u(const char *text)
{
    return QString::fromUtf8(text);
}

QJsonObject ofExample(const char *name)
{
    return computed(u(name), exampleInput(u(name)));
}

QJsonObject ofExample(const char *name, const char *place, const QJsonValue &value)
{
    return computed(u(name), withValueAt(exampleInput(u(name)), u(place), value).toObject());
}

QJsonObject of(const char *name, const char *input)
{
    return computed(u(name), jsonOf(input));
}

bool isNear(const QJsonValue &found, const QJsonValue &wanted)
{
    return found.isDouble() && wanted.isDouble() && isClose(found.toDouble(), wanted.toDouble());
}

/// The first of "found=wanted" pairs that differs, or nothing.
QString differing(const QJsonValue &found, const QJsonValue &wanted, const char *pairs)
{
    for (const QString &pair : u(pairs).split(QLatin1Char(' '))) {
        const QJsonValue own = valueAt(found, pair.section(QLatin1Char('='), 0, 0));
        if (!isNear(own, valueAt(wanted, pair.section(QLatin1Char('='), 1, 1))))
            return pair + QLatin1Char(':') + QString::number(own.toDouble());
    }
    return {};
}

QJsonValue markWord(AnswerMark mark)
{
    if (mark >= 0)
        return mark + 1;
    return mark == kMarkDontKnow ? u("dontKnow") : u("notApplicable");
}

QString groupWord(RespondentGroup group)
{
    static const QMap<RespondentGroup, QString> words = {{RespondentGroup::Leadership, u("leadership")},
                                                         {RespondentGroup::Manager, u("manager")},
                                                         {RespondentGroup::Staff, u("staff")},
                                                         {RespondentGroup::ItFunction, u("itFunction")}};
    return words.value(group);
}

/// D1 as an input of question-value.
QJsonObject d1Question(std::size_t question, const char *balance)
{
    QJsonArray answers;
    for (const RespondentRow &row : sample::d1().respondents)
        answers.append(QJsonObject{{u("group"), groupWord(row.group)},
                                   {u("unit"), row.unit},
                                   {u("answer"), markWord(row.marks[question])}});
    return {{u("balance"), u(balance)}, {u("answers"), answers}};
}

/// D1 as an input of interval-of-answers and release.
QJsonObject d1Capability()
{
    QJsonArray respondents;
    for (const RespondentRow &row : sample::d1().respondents)
        respondents.append(
            QJsonObject{{u("group"), groupWord(row.group)},
                        {u("unit"), row.unit},
                        {u("answers"),
                         QJsonObject{{u("q1"), markWord(row.marks[0])}, {u("q2"), markWord(row.marks[1])}}}});
    QJsonObject input =
        jsonOf("{'questions': [{'code': 'q1', 'weight': 2}, {'code': 'q2', 'weight': 1}],"
               " 'population': {'leadership': 4, 'manager': 12, 'staff': 60, 'itFunction': 6}}");
    input.insert(u("respondents"), respondents);
    return input;
}

const QStringList &members()
{
    static const QStringList names =
        u("Grästorp Essunga Vara Götene Lidköping Skara").split(QLatin1Char(' '));
    return names;
}

/// "A2.4 1.0 3.5 | scores | importances" of the six members.
QJsonObject jointCapability(const char *row)
{
    const QStringList parts = u(row).split(u(" | "));
    const QStringList head = parts[0].split(QLatin1Char(' '));
    const QStringList scores = parts[1].split(QLatin1Char(' ')), weights = parts[2].split(QLatin1Char(' '));
    QJsonArray standing;
    for (int i = 0; i < 6; ++i) {
        QJsonObject member{{u("code"), members()[i]}, {u("importance"), weights[i].toDouble()}};
        if (scores[i] != u("-"))
            member.insert(u("score"), scores[i].toDouble());
        standing.append(member);
    }
    return {{u("code"), head[0]},
            {u("scaleBenefit"), head[1].toDouble()},
            {u("target"), head[2].toDouble()},
            {u("members"), standing}};
}

/// Compares öre per member exactly.
bool areShares(const QJsonObject &found, const QJsonValue &wanted)
{
    const QJsonArray shares = found.value(u("shares")).toArray();
    bool isSame = shares.size() == wanted.toObject().size();
    for (const QJsonValue &share : shares)
        isSame = isSame
            && share.toObject().value(u("amountOre")) == wanted.toObject().value(share[u("code")].toString());
    return isSame;
}

} // namespace

#define SAMSYN_SAME(found, wanted, pairs) QCOMPARE(differing(found, wanted, pairs), QString())

class tst_ComputeVectors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const std::optional<QJsonValue> any = domainVector("cap");
        SAMSYN_SKIP_WITHOUT(any);
    }

    void answersToLevels()
    {
        for (const QJsonValue &vector : domainVector("staged")->toArray()) {
            QJsonArray counts;
            for (const QString &level : vector[0].toString().split(QLatin1Char(',')))
                counts.append(QJsonObject{{u("met"), level.section(QLatin1Char('/'), 0, 0).toInt()},
                                          {u("total"), level.section(QLatin1Char('/'), 1).toInt()}});
            QCOMPARE(ofExample("answer-level", "/counts", counts)[u("level")], vector[1]);
        }
    }

    void answersToQuestionValues()
    {
        const char *const names[] = {"q1", "q2"};
        for (std::size_t i = 0; i < 2; ++i) {
            const QJsonValue wanted = *domainVector(names[i]);
            const auto value = [&](const char *balance) {
                return computed(u("question-value"), d1Question(i, balance));
            };
            SAMSYN_SAME(
                value("role"), wanted,
                "score=mean_role answers=n dontKnow=nDK notApplicable=nNA weightedMedian=median_role");
            SAMSYN_SAME(value("respondent"), wanted,
                        "score=mean_respondent weightedMedian=median_respondent");
            SAMSYN_SAME(value("roleUnit"), wanted, "score=mean_roleunit");
        }
    }

    void scoresAndIntervals()
    {
        const QJsonObject d1 = computed(u("interval-of-answers"), d1Capability());
        const QJsonValue cap = *domainVector("cap");
        SAMSYN_SAME(d1, cap,
                    "score=score low=ci/lo high=ci/hi standardError=ci/se degrees=ci/df quantile=ci/t "
                    "pooledVariance=ci/pooled responseRate=response_rate terms/0/contribution=ci/terms/LED/v "
                    "terms/2/fraction=ci/terms/MED/f terms/3/variance=ci/terms/ITF/s2");
        SAMSYN_SAME(ofExample("interval"), cap, "low=ci/lo high=ci/hi standardError=ci/se degrees=ci/df");
        SAMSYN_SAME(ofExample("interval-of-answers"), *domainVector("ci2"),
                    "score=theta low=ci/lo high=ci/hi standardError=ci/se degrees=ci/df quantile=ci/t "
                    "pooledVariance=ci/pooled terms/0/contribution=ci/terms/LED/v");
    }

    void rollsUp()
    {
        const QJsonObject area = of("roll-up",
                                    "{'minCoverage': 0.6, 'children': [{'weight': 1, 'score': 2.4},"
                                    " {'weight': 1, 'reason': 'notApplicable'}, {'weight': 2, 'score': 3.6},"
                                    " {'weight': 1, 'reason': 'insufficientCoverage'}]}");
        SAMSYN_SAME(area, *domainVector("roll_area1"), "score=0 coverage=1");
        const QJsonObject thin =
            of("roll-up",
               "{'minCoverage': 0.6, 'children': [{'weight': 1, 'score': 3},"
               " {'weight': 1, 'reason': 'noData'}, {'weight': 1, 'reason': 'noData'}]}");
        QVERIFY(thin[u("score")].isNull());
        SAMSYN_SAME(thin, *domainVector("roll_area2"), "coverage=1");
        SAMSYN_SAME(of("collaboration-score",
                       "{'weaknessAt': 2.5, 'members': [{'code': '1444', 'score': 2.1, 'population': 5600},"
                       " {'code': '1445', 'score': 2.4, 'population': 5600},"
                       " {'code': '1470', 'score': 2.6, 'population': 16000},"
                       " {'code': '1471', 'score': 3, 'population': 13300},"
                       " {'code': '1494', 'score': 3.9, 'population': 40400},"
                       " {'code': '1495', 'score': 3.2, 'population': 18800}]}"),
                    *domainVector("collab"),
                    "mean=mean populationMean=popmean min=min max=max belowWeakness=below25");
        SAMSYN_SAME(of("index100", "{'score': 3}"), *domainVector("index100"), "index100=l3");
    }

    void agreements()
    {
        for (const QJsonValue &vector : domainVector("agree")->toArray())
            SAMSYN_SAME(ofExample("agreement", "/counts", vector[u("freq")]), vector,
                        "agreement=A withinGroup=rwg");
        QVERIFY(isNear(ofExample("capability-agreement")[u("agreement")], *domainVector("agree_cap")));
        SAMSYN_SAME(ofExample("group-gap"), *domainVector("q1"), "gap=role_gap");
    }

    void suppression()
    {
        for (const QJsonValue &vector : domainVector("supp1")->toArray()) {
            QJsonArray cells;
            static const QRegularExpression cell(u("([A-Z]+)(\\d+)"));
            auto found = cell.globalMatch(vector[0].toString());
            while (found.hasNext()) {
                const QRegularExpressionMatch match = found.next();
                cells.append(
                    QJsonObject{{u("id"), match.captured(1)}, {u("count"), match.captured(2).toInt()}});
            }
            const QJsonObject verdict = ofExample("suppress-breakdown", "/cells", cells);
            QCOMPARE(verdict[u("whole")], vector[1][1]);
            QStringList hidden = verdict[u("hidden")].toVariant().toStringList();
            hidden.sort();
            if (!verdict[u("whole")].toBool())
                QCOMPARE(QJsonArray::fromStringList(hidden), vector[1][0].toArray());
        }
        QCOMPARE(ofExample("suppress-table")[u("hidden")],
                 domainVector("supp2")->toObject()[u("suppressed")]);
        QJsonObject audit = exampleInput(u("audit"));
        QStringList both = computed(u("audit"), audit)[u("determined")].toVariant().toStringList();
        both.sort();
        QCOMPARE(QJsonArray::fromStringList(both), domainVector("audit")->toObject()[u("both")].toArray());
        audit.insert(u("statements"), QJsonArray{audit[u("statements")][0]});
        QCOMPARE(computed(u("audit"), audit)[u("determined")],
                 domainVector("audit")->toObject()[u("role_only")]);
    }

    /// The small groups of D1 and everything that tells of them are hidden.
    void releasesD1()
    {
        QJsonObject input = d1Capability();
        input.insert(u("minGroupSize"), 5);
        const QJsonObject released = computed(u("release"), input);
        SAMSYN_SAME(released, *domainVector("cap"), "score=score low=ci/lo high=ci/hi");
        for (const QJsonValue &group : released[u("groups")].toArray()) {
            const bool isSmall = group[u("group")] == u("leadership") || group[u("group")] == u("itFunction");
            QCOMPARE(group[u("score")].isNull(), isSmall || group[u("reason")] != u("none"));
            QVERIFY(!isSmall || group[u("reason")] == u("tooFewAnswers"));
        }
    }

    void strengthsAndGaps()
    {
        for (const QJsonValue &vector : domainVector("absclass")->toArray()) {
            QJsonObject input{{u("score"), vector[0]}};
            if (!vector[1].isNull())
                input.insert(u("interval"), QJsonObject{{u("low"), vector[1]}, {u("high"), vector[2]}});
            const QString found = computed(u("absolute-class"), input)[u("class")].toString();
            QCOMPARE(found.compare(vector[3].toString(), Qt::CaseInsensitive), 0);
        }
        const QJsonObject peers = ofExample("peers");
        SAMSYN_SAME(peers, *domainVector("quart"),
                    "quartiles/lower=q1 quartiles/median=med quartiles/upper=q3");
        for (int i = 0; i < 6; ++i) {
            const QJsonValue position = peers[u("positions")][i];
            QVERIFY(isNear(position[u("percentileRank")], domainVector("prank")->toObject()[members()[i]]));
            const QString relative = domainVector("relclass")->toObject()[members()[i]].toString();
            QCOMPARE(position[u("class")].toString().replace(u("relative"), u("Rel")).toLower(),
                     relative.toLower());
        }
        const QJsonObject gaps = ofExample("target-gaps");
        QVERIFY(isNear(gaps[u("weightedGap")], *domainVector("gap_index")));
        for (const QJsonValue &wanted : domainVector("gap")->toArray()) {
            for (const QJsonValue &gap : gaps[u("gaps")].toArray()) {
                if (gap[u("code")] == wanted[u("code")])
                    SAMSYN_SAME(gap, wanted, "gap=gap importanceShare=iota priority=prio");
            }
        }
    }

    void changes()
    {
        SAMSYN_SAME(ofExample("trend"), *domainVector("trend"),
                    "share=share before=old now=new delta=delta fullNow=new_full");
        QJsonObject few = exampleInput(u("trend"));
        few.insert(
            u("questions"),
            QJsonArray{jsonOf("{'code': 'a', 'relation': 'identical', 'weight': 1, 'now': {'value': 3},"
                              " 'before': [{'value': 2}]}"),
                       jsonOf("{'code': 'b', 'relation': 'new', 'weight': 3, 'now': {'value': 4}}")});
        SAMSYN_SAME(computed(u("trend"), few), *domainVector("trend_nc"), "share=share");
        QCOMPARE(computed(u("trend"), few)[u("reason")], QJsonValue(u("notComparable")));
        const double nows[] = {2 + 1.1 / 3, 2.5, 2.1};
        for (int i = 0; i < 3; ++i) {
            const QJsonObject wanted = (*domainVector("trendsig"))[i].toObject();
            QJsonObject input = exampleInput(u("trend"));
            const QJsonObject question = jsonOf("{'code': 'q', 'relation': 'identical', 'weight': 1,"
                                                " 'now': {}, 'before': [{'value': 2}]}");
            input.insert(u("questions"), QJsonArray{withValueAt(question, u("/now/value"), nows[i])});
            const QJsonObject found = computed(u("trend"), input);
            SAMSYN_SAME(found, wanted, "standardError=se degrees=df quantile=t low=lo high=hi");
            QCOMPARE(found[u("change")].toString().toLower(), wanted[u("cls")].toString().toLower());
        }
    }

    void jointWork()
    {
        const QJsonArray capabilities = {
            jointCapability("A2.4 1.0 3.5 | 2.0 2.2 2.3 2.8 2.9 2.4 | 4 4 4 3 4 4"),
            jointCapability("A5.1 0.9 4.0 | 2.1 2.4 2.6 3.0 3.9 3.2 | 5 5 4 5 5 4"),
            jointCapability("A3.1 0.3 3.0 | 1.8 2.0 2.4 2.1 3.1 2.6 | 3 3 3 4 4 3"),
            jointCapability("A4.1 0.5 3.5 | 2.6 2.4 3.1 2.2 3.6 2.8 | 4 3 4 4 5 4"),
            jointCapability("A7.2 0.9 4.0 | 3.4 3.2 3.6 3.1 4.1 - | 5 5 5 5 5 5")};
        const QJsonObject found = computed(u("joint-priority"), {{u("capabilities"), capabilities}});
        const QJsonArray wanted = domainVector("joint")->toArray();
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(found[u("priorities")][i][u("code")], wanted[i][u("code")]);
            SAMSYN_SAME(found[u("priorities")][i], wanted[i],
                        "priority=J parts/prevalence=prev parts/gap=gap parts/importance=iota rank=rank "
                        "bestRank=lo worstRank=hi members=n weakMembers=nweak");
        }
        const QJsonArray helpers = domainVector("helpers")->toArray();
        for (int i = 0; i < 2; ++i)
            SAMSYN_SAME(ofExample("help-suggestions")[u("suggestions")][i], helpers[i],
                        "strength=H likeness=ctx lead=diff");
    }

    void votes()
    {
        const QJsonValue dots = *domainVector("dots");
        const QJsonObject counted = ofExample("dots");
        for (const QJsonValue &option : counted[u("options")].toArray()) {
            const QString code = option[u("option")].toString();
            QCOMPARE(option[u("dots")], dots[u("total")][code]);
            QCOMPARE(option[u("voters")], dots[u("voters")][code]);
            QVERIFY(isNear(option[u("balancedShare")], dots[u("orgbalanced")][code]));
        }
        const QJsonArray board = domainVector("impact")->toArray();
        for (int i = 0; i < 2; ++i)
            SAMSYN_SAME(ofExample("impact-effort")[u("options")][i], board[i], "value=V ease=E priority=P");
        const QJsonObject low =
            of("impact-effort",
               "{'options': ['c', 'd'], 'ballots': ["
               "{'voter': '1', 'organisation': 'x', 'marks': {'c': {'impact': 2, 'effort': 2},"
               " 'd': {'impact': 2, 'effort': 4}}},"
               "{'voter': '2', 'organisation': 'x', 'marks': {'c': {'impact': 3, 'effort': 1},"
               " 'd': {'impact': 2, 'effort': 5}}},"
               "{'voter': '3', 'organisation': 'x', 'marks': {'c': {'impact': 2, 'effort': 2},"
               " 'd': {'impact': 1, 'effort': 5}}},"
               "{'voter': '4', 'organisation': 'x', 'marks': {'c': {'impact': 2, 'effort': 2},"
               " 'd': {'impact': 3, 'effort': 4}}}]}");
        for (int i = 0; i < 2; ++i)
            SAMSYN_SAME(low[u("options")][i], board[i + 2], "value=V ease=E priority=P");
        SAMSYN_SAME(ofExample("rank-order-weights"), *domainVector("roc4"),
                    "weights/0=0 weights/1=1 weights/2=2 weights/3=3");
        SAMSYN_SAME(ofExample("criteria"), *domainVector("mcda"),
                    "options/0/score=a options/1/score=b options/2/score=c");
        SAMSYN_SAME(ofExample("borda"), *domainVector("borda"),
                    "options/0/points=score/a options/1/points=score/b options/2/points=score/c "
                    "options/3/points=score/d options/0/share=norm/a options/3/share=norm/d");
    }

    void quorums()
    {
        const int attendances[4][4] = {{24, 7, 13, 5}, {24, 7, 11, 7}, {24, 7, 20, 4}, {24, 6, 12, 4}};
        for (int i = 0; i < 4; ++i) {
            const auto &[invited, organisations, present, there] = attendances[i];
            const QJsonValue wanted = (*domainVector("quorum"))[i];
            const QJsonObject found = computed(u("quorum"),
                                               {{u("personsInvited"), invited},
                                                {u("organisationsInvited"), organisations},
                                                {u("personsPresent"), present},
                                                {u("organisationsPresent"), there}});
            SAMSYN_SAME(found, wanted, "personsNeeded=need_p organisationsNeeded=need_o");
            QCOMPARE(found[u("standing")] == u("decisive"), wanted[u("ok")].toBool());
        }
    }

    void costs()
    {
        const QJsonValue wanted = *domainVector("alloc");
        QVERIFY(areShares(ofExample("allocate"), wanted[u("pop")]));
        QVERIFY(areShares(ofExample("allocate-mixed"), wanted[u("mixed")]));
        const QJsonArray equal{QJsonObject{{u("basisPoints"), 10000}, {u("base"), u("equal")}}};
        QVERIFY(areShares(ofExample("allocate-mixed", "/parts", equal), wanted[u("equal")]));
        QVERIFY(areShares(ofExample("allocate-with-minimum"), domainVector("alloc_min")->toObject()[u("r")]));
        QVERIFY(areShares(of("allocate", "{'totalOre': 100, 'weights': {'a': 1, 'b': 1, 'c': 1}}"),
                          *domainVector("alloc_tie")));
        QVERIFY(areShares(of("allocate", "{'totalOre': -100, 'weights': {'a': 1, 'b': 1, 'c': 1}}"),
                          *domainVector("alloc_neg")));
        QVERIFY(areShares(of("allocate", "{'totalOre': 1001, 'weights': {'a': 2, 'b': 0, 'c': 2}}"),
                          *domainVector("alloc_zero")));
    }

    /// Amounts from 2^53 on keep every digit.
    void largeAmountsAreTexts()
    {
        const QJsonObject half =
            of("allocate", "{'totalOre': '9223372036854775807', 'weights': {'a': 1, 'b': 1}}");
        QCOMPARE(half[u("totalOre")], QJsonValue(u("9223372036854775807")));
        QCOMPARE(half[u("shares")][0][u("amountOre")], QJsonValue(u("4611686018427387904")));
        QCOMPARE(half[u("shares")][1][u("amountOre")], QJsonValue(u("4611686018427387903")));
        const QJsonObject weights =
            of("allocate", "{'totalOre': '9007199254740994', 'weights': {'a': 1, 'b': '9007199254740993'}}");
        QCOMPARE(weights[u("shares")][0][u("amountOre")], QJsonValue(1));
        QCOMPARE(weights[u("shares")][1][u("amountOre")], QJsonValue(u("9007199254740993")));
    }

    void volumes()
    {
        const QJsonValue wanted = *domainVector("vol");
        const QJsonObject found = ofExample("volume-comparison");
        SAMSYN_SAME(found, wanted, "quartiles/median=median deviation=mad limit=limit");
        for (int i = 0; i < 6; ++i) {
            const QJsonValue position = found[u("positions")][i];
            QVERIFY(isNear(position[u("value")], wanted[u("percap")][members()[i]]));
            QCOMPARE(position[u("farFromPeers")], wanted[u("flag")][members()[i]]);
        }
        SAMSYN_SAME(ofExample("volume-per-denominator"), wanted[u("percap")], "value=Götene");
    }

    void benefits()
    {
        const QJsonValue npv = *domainVector("npv");
        for (int year = 0; year < 6; ++year)
            QVERIFY(isClose(ofExample("ramp-up")[u("yearsOre")][year].toDouble() / 100,
                            npv[u("B")][year].toDouble()));
        const QJsonObject value = ofExample("net-present-value");
        const auto kronor = [&](const char *part, const char *member) {
            return value[u(part)][u(member)].toDouble() / 100;
        };
        QVERIFY(isClose(kronor("chosen", "presentOre"), npv[u("npv")].toDouble()));
        QVERIFY(isClose(kronor("atZero", "presentOre"), npv[u("npv0")].toDouble()));
        QVERIFY(isClose(kronor("atFour", "presentOre"), npv[u("npv4")].toDouble()));
        QVERIFY(isClose(kronor("chosen", "presentBenefitsOre"), npv[u("pvB")].toDouble()));
        QVERIFY(isClose(kronor("chosen", "presentCostsOre"), npv[u("pvC")].toDouble()));
        SAMSYN_SAME(value, npv, "chosen/ratio=nnk chosen/paybackYears=payback");
        SAMSYN_SAME(ofExample("realisation"), *domainVector("realis"), "rate=rate");
        const QJsonValue attribution = *domainVector("attrib");
        SAMSYN_SAME(ofExample("attribution"), attribution, "effect=change progress=progress");
        QVERIFY(isClose(ofExample("attribution")[u("valueOre")].toDouble() / 100,
                        attribution[u("value")].toDouble()));
        SAMSYN_SAME(ofExample("attribution-shares"), *domainVector("attrib2"),
                    "shares/0/share=0 shares/1/share=1");
        const QJsonValue peng = *domainVector("peng");
        SAMSYN_SAME(ofExample("gross-net"), peng, "quota=ratio");
        QCOMPARE(ofExample("gross-net")[u("grossOre")].toDouble(), 100 * peng[u("gross")].toDouble());
        QCOMPARE(ofExample("gross-net")[u("cautiousNetOre")].toDouble(),
                 100 * peng[u("net_green")].toDouble());
        QCOMPARE(ofExample("gross-net")[u("weightedNetOre")].toDouble(),
                 100 * peng[u("net_weighted")].toDouble());
    }

    void matches()
    {
        const QJsonObject found = ofExample("need-match");
        for (const QJsonValue &match : found[u("matches")].toArray()) {
            if (const QJsonValue wanted = (*domainVector("match"))[match[u("solution")].toString()];
                wanted.isObject())
                SAMSYN_SAME(match, wanted, "text=T capability=C context=X score=S");
        }
        SAMSYN_SAME(ofExample("match-score"), *domainVector("match_noC"), "score=S");
    }

    void schedules()
    {
        const QJsonValue wanted = *domainVector("mile");
        const QJsonObject found = ofExample("schedule");
        for (const QJsonValue &step : found[u("baseline")].toArray()) {
            const QString code = step[u("code")].toString();
            QCOMPARE(step[u("startDay")], wanted[u("baseline")][code][0]);
            QCOMPARE(step[u("finishDay")], wanted[u("baseline")][code][1]);
            QCOMPARE(step[u("slackDays")], wanted[u("slack")][code]);
        }
        const auto isForecast = [&](const QJsonObject &plan, const char *vector) {
            bool isSame = plan[u("forecast")].toArray().size() == 7;
            for (const QJsonValue &step : plan[u("forecast")].toArray()) {
                const QJsonValue of = wanted[u(vector)][step[u("code")].toString()];
                isSame = isSame && step[u("finishDay")] == of[0] && step[u("slipDays")] == of[1];
            }
            return isSame;
        };
        QVERIFY(isForecast(found, "m2late"));
        QJsonValue plan = withValueAt(exampleInput(u("schedule")), u("/milestones/1/actualFinishDay"),
                                      QJsonValue(QJsonValue::Null));
        QVERIFY(isForecast(
            computed(u("schedule"), withValueAt(plan, u("/milestones/0/actualFinishDay"), 45).toObject()),
            "m1late"));
        const QJsonArray held{jsonOf("{'outcome': 'hold', 'decidedDay': 55, 'newDay': 69}")};
        QVERIFY(isForecast(
            computed(u("schedule"), withValueAt(plan, u("/milestones/3/decisions"), held).toObject()),
            "hold"));
    }
};

QTEST_GUILESS_MAIN(tst_ComputeVectors)
#include "tst_ComputeVectors.moc"
