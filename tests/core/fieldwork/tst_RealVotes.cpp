// SPDX-License-Identifier: EUPL-1.2
// Published elections (participatory budgets of cities) counted again: approvals, dots and preferences.
#include "core/fieldwork/ApprovalVote.h"
#include "core/fieldwork/BordaVote.h"
#include "core/fieldwork/DotVote.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <map>

using namespace samsyn;

namespace {

/// One file: meta data, the published count of each project, and the ballots.
struct Election {
    QString type;
    QStringList projects;
    std::map<QString, qint64> votes; ///< published: ballots that name the project
    std::map<QString, qint64> scores; ///< published: sum of points, where there is one
    struct Ballot {
        QString voter;
        QStringList projects;
        QStringList points;
    };
    std::vector<Ballot> ballots;
};

QStringList listOf(const QString &field)
{
    return field.split(QLatin1Char(','), Qt::SkipEmptyParts);
}

void readProject(const QStringList &fields, bool hasScore, Election &election)
{
    election.projects.append(fields[0]);
    election.votes[fields[0]] = fields[2].toLongLong();
    if (hasScore)
        election.scores[fields[0]] = fields[3].toLongLong();
}

/// Sections META, PROJECTS and VOTES, each with a heading; fields separated by semicolons. Only the first
/// fields are read, which hold no semicolons themselves.
Election readElection(const QString &path)
{
    Election election;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open %s", qPrintable(path));
    QString section;
    bool hasScore = false;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        const QStringList fields = line.split(QLatin1Char(';'));
        const bool isHeading = fields[0] == QLatin1String("key") || fields[0] == QLatin1String("voter_id");
        if (fields.size() == 1 && line == line.toUpper() && !line.isEmpty())
            section = line;
        else if (fields[0] == QLatin1String("project_id"))
            hasScore = fields.value(3) == QLatin1String("score");
        else if (section == QLatin1String("META") && fields[0] == QLatin1String("vote_type"))
            election.type = fields[1];
        else if (section == QLatin1String("PROJECTS") && fields.size() > 2)
            readProject(fields, hasScore, election);
        else if (section == QLatin1String("VOTES") && fields.size() > 1 && !isHeading)
            election.ballots.push_back({fields[0], listOf(fields[1]), listOf(fields.value(2))});
    }
    return election;
}

const QString kCity = QStringLiteral("city");

void checkApprovals(const Election &election)
{
    std::vector<ApprovalBallot> ballots;
    for (const Election::Ballot &ballot : election.ballots)
        ballots.push_back({ballot.voter, kCity, {ballot.projects.begin(), ballot.projects.end()}});
    const auto found = countApprovals(ballots, election.projects, ResultStanding::Decisive);
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().where + found.error().what));
    for (const ApprovalStanding &standing : *found) {
        QCOMPARE(qint64(standing.approvals), election.votes.at(standing.option));
        QCOMPARE(standing.isPassed, 2 * standing.approvals >= int(ballots.size()));
    }
}

void checkDots(const Election &election)
{
    std::vector<DotBallot> ballots;
    for (const Election::Ballot &ballot : election.ballots) {
        DotBallot dots{ballot.voter, kCity, {}};
        for (qsizetype i = 0; i < ballot.projects.size(); ++i)
            dots.dots[ballot.projects[i]] += ballot.points.value(i).toInt();
        ballots.push_back(dots);
    }
    const auto found = countDots(ballots, election.projects, {100, 100});
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().where + found.error().what));
    for (const DotStanding &standing : found->options) {
        QCOMPARE(qint64(standing.dots), election.scores.at(standing.option));
        QCOMPARE(qint64(standing.voters), election.votes.at(standing.option));
    }
}

/// The published score gives one point more for every place: k for the first of k projects. It says nothing
/// about unranked projects, so only ballots that rank all are compared.
void checkPreferences(const Election &election)
{
    std::vector<BordaBallot> ballots;
    bool isComplete = true;
    for (const Election::Ballot &ballot : election.ballots) {
        BordaBallot order{ballot.voter, kCity, {}};
        for (const QString &project : ballot.projects)
            order.ranking.push_back({project});
        isComplete = isComplete && ballot.projects.size() == election.projects.size();
        ballots.push_back(order);
    }
    const auto found = countBorda(ballots, election.projects);
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().where + found.error().what));
    double sum = 0;
    for (const BordaStanding &standing : *found) {
        sum += standing.points;
        if (isComplete)
            QCOMPARE(standing.points + double(ballots.size()), double(election.scores.at(standing.option)));
    }
    const double options = double(election.projects.size());
    QCOMPARE(sum, double(ballots.size()) * options * (options - 1) / 2);
}

} // namespace

class tst_RealVotes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsAsPublished()
    {
        const QString shared =
            qEnvironmentVariable("SAMSYN_SHARED", QStringLiteral(SAMSYN_SOURCE_DIR "/../shared"));
        const QDir folder(shared + QStringLiteral("/data/6a-pabulib/pb"));
        const QStringList files = folder.entryList({QStringLiteral("*.pb")}, QDir::Files, QDir::Name);
        if (files.isEmpty())
            QSKIP("SAMSYN-SKIPPED: the elections are not beside the source tree; set SAMSYN_SHARED");
        std::map<QString, int> counted;
        for (const QString &file : files) {
            const Election election = readElection(folder.filePath(file));
            if (election.projects.size() < kMinVoteOptions)
                continue; // a vote on one project is no choice
            ++counted[election.type];
            if (election.type == QLatin1String("cumulative"))
                checkDots(election);
            else if (election.type == QLatin1String("ordinal"))
                checkPreferences(election);
            else
                checkApprovals(election);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(file));
        }
        QVERIFY(counted[QStringLiteral("approval")] > 20);
        QVERIFY(counted[QStringLiteral("cumulative")] > 5 && counted[QStringLiteral("ordinal")] > 3);
    }
};

QTEST_GUILESS_MAIN(tst_RealVotes)
#include "tst_RealVotes.moc"
