// SPDX-License-Identifier: EUPL-1.2
// What moves a round on between its opening and its publication, without a screen.
#include "core/questionnaire/FormatWords.h"
#include "core/service/RoundProgressService.h"
#include "core/service/RoundReviewService.h"
#include "core/service/RoundService.h"
#include "platform/cli/Commands.h"
#include "platform/cli/ServerRounds.h"
#include "platform/cli/SyncedAccount.h"

#include <QDateTime>
#include <QTimeZone>

namespace samsyn::cli {

namespace {

/// A command about one round of a synced account.
class RoundStepCommand : public Command {
public:
    ExitCode run(const Arguments &arguments, Console &console) const override
    {
        return withSyncedAccount(arguments, console, [&](ServerAccount &account) {
            FrameworkLibrary library(account.store());
            RoundService rounds(account.store(), library, account.clock());
            const Result<RecordId> round = roundNamed(rounds, arguments.value(QStringLiteral("round")));
            if (!round)
                return console.fail(round.error());
            const Result<void> done = step(arguments, account, *round, console);
            return done ? reportSync(account.sync(), console) : console.fail(done.error());
        });
    }

protected:
    [[nodiscard]] static CommandSpec specOf(const char *name, const char *summary)
    {
        CommandSpec spec;
        spec.name = QLatin1String(name);
        spec.summary = QLatin1String(summary);
        spec.options = accountOptions();
        spec.options += roundOption();
        return spec;
    }
    [[nodiscard]] virtual Result<void> step(const Arguments &arguments, ServerAccount &account,
                                            const RecordId &round, Console &console) const = 0;
};

class RoundApproveCommand : public RoundStepCommand {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec = specOf("round approve", "Let the others read a member's results.");
        spec.description =
            QStringLiteral("For rounds whose plan says so: after closing, each member reads its own "
                           "results; approved ones reach the coordinators and, where the round is "
                           "shared, the other members. Cannot be undone. Without --organisation "
                           "prints how far each member has come.");
        spec.options += {{QStringLiteral("organisation"),
                          QStringLiteral("NAME"),
                          QStringLiteral("The member's Swedish name, exactly."),
                          Need::Optional,
                          {}},
                         {QStringLiteral("by"),
                          QStringLiteral("WHO"),
                          QStringLiteral("Who approves: a function or a person."),
                          Need::Optional,
                          {}}};
        spec.examples = {QStringLiteral("samsyn-cli round approve --store ~/samsyn --round \"Våren 2026\" "
                                        "--organisation Vara --by Kommundirektören")};
        return spec;
    }

protected:
    Result<void> step(const Arguments &arguments, ServerAccount &account, const RecordId &round,
                      Console &console) const override
    {
        RoundReviewService review(account.store());
        const Result<std::vector<MemberApproval>> approvals = review.approvals(round);
        if (!approvals)
            return approvals.error();
        const QString wanted = arguments.value(QStringLiteral("organisation"));
        for (const MemberApproval &member : *approvals) {
            if (member.name.sv == wanted)
                return review.approve(round, member.organisation, arguments.value(QStringLiteral("by")));
            const QString state = member.isApproved ? QStringLiteral("approved") : QStringLiteral("waits");
            if (wanted.isEmpty())
                console.write(
                    QStringLiteral("%1\t%2\t%3\n").arg(state, member.name.sv, member.approvedBy).toUtf8());
        }
        if (wanted.isEmpty())
            return {};
        return Error{ErrorCode::ArgumentInvalid, QStringLiteral("--organisation"),
                     QStringLiteral("no member \"%1\" whose results wait in this store").arg(wanted)};
    }
};

class RoundPublishCommand : public RoundStepCommand {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec = specOf("round publish", "Publish a closed round as its members have approved it.");
        spec.examples = {QStringLiteral("samsyn-cli round publish --store ~/samsyn --round \"Våren 2026\"")};
        return spec;
    }

protected:
    Result<void> step(const Arguments &, ServerAccount &account, const RecordId &round,
                      Console &) const override
    {
        return RoundReviewService(account.store()).publish(round);
    }
};

class RoundMoveCommand : public RoundStepCommand {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec = specOf("round move", "Let a round close on another day, later or earlier.");
        spec.options += {QStringLiteral("closes"),
                         QStringLiteral("DATE"),
                         QStringLiteral("New last day for answers (UTC), e.g. 2027-03-31."),
                         Need::Required,
                         {}};
        spec.examples = {QStringLiteral(
            "samsyn-cli round move --store ~/samsyn --round \"Våren 2026\" --closes 2027-03-31")};
        return spec;
    }

protected:
    Result<void> step(const Arguments &arguments, ServerAccount &account, const RecordId &round,
                      Console &) const override
    {
        const QDate day = QDate::fromString(arguments.value(QStringLiteral("closes")), Qt::ISODate);
        if (!day.isValid())
            return Error{ErrorCode::ArgumentInvalid, QStringLiteral("--closes"),
                         QStringLiteral("write a date, YYYY-MM-DD")};
        const qint64 closesAtMs =
            QDateTime(day.addDays(1), QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch();
        FrameworkLibrary library(account.store());
        return RoundService(account.store(), library, account.clock()).moveClosing(round, closesAtMs);
    }
};

class RoundProgressCommand : public RoundStepCommand {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec =
            specOf("round progress", "Print how many have answered, as far as it may be seen.");
        spec.description =
            QStringLiteral("One line per organisation and one per group: organisation, group, how "
                           "many have answered (\"<m\" below the least group size, \"+\" when "
                           "groups below it are not counted), how many there are.");
        spec.examples = {QStringLiteral("samsyn-cli round progress --store ~/samsyn --round \"Våren 2026\"")};
        return spec;
    }

protected:
    Result<void> step(const Arguments &, ServerAccount &account, const RecordId &round,
                      Console &console) const override
    {
        const Result<RoundProgress> progress =
            RoundProgressService(account.store(), account.clock()).progress(round);
        if (!progress)
            return progress.error();
        for (const OrganisationProgress &one : progress->organisations)
            console.write(linesOf(one).toUtf8());
        return {};
    }

private:
    static QString line(const OrganisationProgress &one, const QString &group, const QString &answered,
                        const std::optional<qint64> &people)
    {
        return QStringLiteral("%1\t%2\t%3\t%4\n")
            .arg(one.name.sv, group, answered, people ? QString::number(*people) : QString());
    }

    static QString linesOf(const OrganisationProgress &one)
    {
        const RoundResponsesGroup &counts = one.counts;
        const QString few = QStringLiteral("<%1").arg(counts.minGroupSize);
        QString all = counts.answered ? QString::number(*counts.answered) : QString();
        if (counts.shown == CountShown::AtLeast)
            all += QLatin1Char('+');
        QString lines = line(one, QStringLiteral("all"), all, counts.people);
        for (const ResponseRow &row : counts.groups) {
            QString group = QStringLiteral("none");
            if (row.group != RespondentGroup::Unset)
                group = formatWord(respondentGroupWords(), row.group);
            lines += line(one, group, row.answered ? QString::number(*row.answered) : few, row.people);
        }
        return lines;
    }
};

} // namespace

std::unique_ptr<Command> makeRoundApproveCommand()
{
    return std::make_unique<RoundApproveCommand>();
}

std::unique_ptr<Command> makeRoundPublishCommand()
{
    return std::make_unique<RoundPublishCommand>();
}

std::unique_ptr<Command> makeRoundMoveCommand()
{
    return std::make_unique<RoundMoveCommand>();
}

std::unique_ptr<Command> makeRoundProgressCommand()
{
    return std::make_unique<RoundProgressCommand>();
}

} // namespace samsyn::cli
