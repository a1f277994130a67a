// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/RoundCommands.h"

#include "core/service/RoundVersion.h"
#include "core/store/StoredGroup.h"
#include "platform/server/FrameFile.h"
#include "platform/server/ServerDirectory.h"

#include <QDateTime>
#include <QTimeZone>

namespace samsyn {

namespace {

Error usage(const QString &what)
{
    return {ErrorCode::ArgumentInvalid, {}, what};
}

/// The day's end in UTC.
Result<qint64> endOfDay(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return usage(QStringLiteral("--closes is a date such as 2027-03-31"));
    return QDateTime(day.addDays(1), QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch();
}

Result<std::vector<RecordId>> membersOf(ServerDirectory &directory, const RecordId &collaboration,
                                        const QString &codes)
{
    std::vector<RecordId> members;
    for (const QString &code : codes.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const Result<RecordId> member = directory.member(collaboration, code.trimmed());
        if (!member)
            return member.error();
        members.push_back(*member);
    }
    return members;
}

/// A word of an option and what it stands for.
template <typename Value>
struct OptionWord {
    const char *word;
    Value value;
};

template <typename Value, std::size_t count>
Result<void> readOption(const CommandLine &line, const char *option, const OptionWord<Value> (&words)[count],
                        Value &value)
{
    QStringList known;
    for (const OptionWord<Value> &one : words) {
        known += QLatin1String(one.word);
        if (line.value(option) == QLatin1String(one.word)) {
            value = one.value;
            return {};
        }
    }
    return usage(
        QStringLiteral("--%1 is one of: %2").arg(QLatin1String(option), known.join(QStringLiteral(", "))));
}

Result<void> readPlanOptions(const CommandLine &line, RoundPlanGroup &plan)
{
    constexpr OptionWord<ResultSharing> kSharing[] = {{"own", ResultSharing::OwnOrganisation},
                                                      {"participants", ResultSharing::AllParticipants}};
    constexpr OptionWord<FormLength> kForm[] = {{"full", FormLength::Full}, {"short", FormLength::Short}};
    constexpr OptionWord<RoundMode> kMode[] = {{"individual", RoundMode::Individual},
                                               {"consensus", RoundMode::Consensus},
                                               {"assessor", RoundMode::Assessor}};
    constexpr OptionWord<ResultRelease> kRelease[] = {{"automatic", ResultRelease::Automatic},
                                                      {"approval", ResultRelease::AfterApproval}};
    SAMSYN_TRY(readOption(line, "share", kSharing, plan.sharing));
    SAMSYN_TRY(readOption(line, "form", kForm, plan.formLength));
    SAMSYN_TRY(readOption(line, "mode", kMode, plan.mode));
    return readOption(line, "release", kRelease, plan.release);
}

/// The round that a command line names, and the feed it stands in.
struct NamedRound {
    RecordId round;
    FeedId workspace;
};

Result<NamedRound> namedRound(ServerEngine &engine, const CommandLine &line)
{
    ServerDirectory directory(engine.store());
    const Result<RecordId> collaboration = directory.collaboration(line.value("collaboration"));
    if (!collaboration)
        return collaboration.error();
    const Result<RecordId> round = directory.round(*collaboration, line.value("round"));
    if (!round)
        return round.error();
    const Result<FeedId> workspace = directory.workspace(*collaboration);
    if (!workspace)
        return workspace.error();
    return NamedRound{*round, *workspace};
}

/// Empty until results have been released to others than their member.
Result<QString> checksumLine(ServerStore &store, const RecordId &round)
{
    const auto summary = storedGroup<RoundResultGroup>(store, RecordId::named(round.view(), "result"));
    if (!summary)
        return summary.error();
    if (!*summary)
        return QString();
    return QStringLiteral("checksum of the results: %1\n").arg(QLatin1String((*summary)->checksum.toHex()));
}

QString statusWord(RoundStatus status)
{
    switch (status) {
    case RoundStatus::Planned:
        return QStringLiteral("planned");
    case RoundStatus::Open:
        return QStringLiteral("open");
    case RoundStatus::Closed:
        return QStringLiteral("closed");
    case RoundStatus::Published:
        return QStringLiteral("published");
    case RoundStatus::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

bool isOpenStatus(const QByteArray &value)
{
    const Result<RoundStatusGroup> group = readGroup<RoundStatusGroup>(value);
    return group && group->status == RoundStatus::Open;
}

/// first: a line with %1 and %2 for the versions.
QString effectText(const VersionEffect &effect, const QString &first)
{
    return first.arg(effect.from, effect.to)
        + QStringLiteral(
              "  %1 respondents have answers here, %2 in all\n"
              "  %3 answers hold as they are\n"
              "  %4 are offered again, because their question was revised, split or merged\n"
              "  %5 are kept aside, because their question was retired\n"
              "  %6 questions are new\n"
              "Devices that have been without network are treated in the same way when they come back.\n")
              .arg(effect.respondents)
              .arg(effect.answers)
              .arg(effect.carried)
              .arg(effect.needLook)
              .arg(effect.setAside)
              .arg(effect.added);
}

} // namespace

Result<QString> openRound(ServerEngine &engine, const CommandLine &line)
{
    ServerDirectory directory(engine.store());
    const Result<RecordId> collaboration = directory.collaboration(line.value("collaboration"));
    if (!collaboration)
        return collaboration.error();
    const Result<RecordId> framework = directory.framework(*collaboration, line.value("framework"));
    if (!framework)
        return framework.error();
    const Result<std::vector<RecordId>> members = membersOf(directory, *collaboration, line.value("members"));
    if (!members)
        return members.error();
    const Result<qint64> closesAtMs = endOfDay(line.value("closes"));
    if (!closesAtMs)
        return closesAtMs.error();
    const qint64 nowMs = engine.clock().nowMs();
    if (*closesAtMs <= nowMs)
        return usage(QStringLiteral("--closes has passed already"));
    NewRound round;
    round.id = RecordId::timeOrdered(engine.clock(), engine.random());
    round.plan.framework = *framework;
    round.plan.name = {line.value("name"), {}};
    round.plan.referenceDate =
        QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::utc()).date().toString(Qt::ISODate);
    round.plan.participants = *members;
    const auto identity = storedGroup<CollaborationGroup>(engine.store(), *collaboration);
    if (!identity)
        return identity.error();
    round.plan.minGroupSize = identity->value_or(CollaborationGroup()).minGroupSize;
    SAMSYN_TRY(readPlanOptions(line, round.plan));
    round.schedule = {nowMs, *closesAtMs};
    round.status.status = RoundStatus::Open;
    if (line.isSet("frame")) {
        const Result<RoundFrameGroup> frame =
            readFrameFile(engine, *collaboration, round.plan, line.value("frame"));
        if (!frame)
            return frame.error();
        round.frame = *frame;
    }
    SAMSYN_TRY(engine.accounts().addRound(*collaboration, round));
    return QStringLiteral("opened round %1\n").arg(round.plan.name.sv);
}

Result<QString> moveClosing(ServerEngine &engine, const CommandLine &line)
{
    const Result<NamedRound> named = namedRound(engine, line);
    if (!named)
        return named.error();
    const Result<qint64> closesAtMs = endOfDay(line.value("closes"));
    if (!closesAtMs)
        return closesAtMs.error();
    const auto status = storedGroup<RoundStatusGroup>(engine.store(), named->round);
    if (!status)
        return status.error();
    const RoundStatus now = status->value_or(RoundStatusGroup()).status;
    if (now != RoundStatus::Planned && now != RoundStatus::Open)
        return Error{ErrorCode::RoundNotOpen, {}, QStringLiteral("the round is over")};
    const auto schedule = storedGroup<RoundScheduleGroup>(engine.store(), named->round);
    if (!schedule)
        return schedule.error();
    RoundScheduleGroup moved = schedule->value_or(RoundScheduleGroup());
    if (*closesAtMs <= engine.clock().nowMs() || *closesAtMs <= moved.opensAtMs)
        return usage(QStringLiteral("a round closes after now and after it has opened"));
    moved.closesAtMs = *closesAtMs;
    SAMSYN_TRY(engine.writer().write({editOf(named->workspace, named->round, moved)}));
    return QStringLiteral("the round takes answers until %1\n").arg(line.value("closes"));
}

Result<QString> closeRound(ServerEngine &engine, const CommandLine &line)
{
    const Result<NamedRound> named = namedRound(engine, line);
    if (!named)
        return named.error();
    const Result<std::optional<ServerCell>> state =
        engine.store().cell(named->round, RoundStatusGroup::address.group);
    if (!state)
        return state.error();
    if (!state->has_value() || !isOpenStatus((*state)->value))
        return Error{ErrorCode::RoundNotOpen, {}, QStringLiteral("the round is not open")};
    const RoundStatusGroup closed{RoundStatus::Closed};
    SAMSYN_TRY(engine.writer().write({editOf(named->workspace, named->round, closed)}));
    const Result<RoundClosing> closing = engine.closer().closeDueRounds(engine.clock().nowMs());
    if (!closing)
        return closing.error();
    if (!closing->failures.isEmpty())
        return closing->failures.constFirst();
    QString text = closing->published > 0
        ? QStringLiteral("closed the round and published its results\n")
        : QStringLiteral("closed the round; each member reads its own results and may approve them\n");
    if (closing->forgotten > 0)
        text += QStringLiteral("deleted the invitation list (%1 lines)\n").arg(closing->forgotten);
    const Result<QString> checksum = checksumLine(engine.store(), named->round);
    if (!checksum)
        return checksum.error();
    return text + *checksum;
}

Result<QString> changeVersion(ServerEngine &engine, const CommandLine &line)
{
    const Result<NamedRound> named = namedRound(engine, line);
    if (!named)
        return named.error();
    ServerDirectory directory(engine.store());
    const Result<RecordId> collaboration = directory.collaboration(line.value("collaboration"));
    if (!collaboration)
        return collaboration.error();
    const Result<RecordId> package = directory.framework(*collaboration, line.value("framework"));
    if (!package)
        return package.error();
    const bool isPreview = line.value("do") == QLatin1String("preview");
    if (!isPreview && line.value("do") != QLatin1String("change"))
        return usage(QStringLiteral("--do is preview or change"));
    RoundVersion version(engine.store(), engine.writer());
    const Result<VersionEffect> effect =
        isPreview ? version.effect(named->round, *package) : version.change(named->round, *package);
    if (!effect)
        return effect.error();
    return effectText(*effect,
                      isPreview ? QStringLiteral("from version %1 to %2 (nothing is changed yet):\n")
                                : QStringLiteral("the round asks version %2 instead of %1:\n"));
}

Result<QString> roundStatus(ServerEngine &engine, const CommandLine &line)
{
    const Result<NamedRound> named = namedRound(engine, line);
    if (!named)
        return named.error();
    SqliteServerStore &store = engine.store();
    const auto plan = storedGroup<RoundPlanGroup>(store, named->round);
    const auto status = storedGroup<RoundStatusGroup>(store, named->round);
    const auto schedule = storedGroup<RoundScheduleGroup>(store, named->round);
    const Result<int> late = store.lateAnswers(named->round);
    for (const Error *error : {plan ? nullptr : &plan.error(), status ? nullptr : &status.error(),
                               schedule ? nullptr : &schedule.error(), late ? nullptr : &late.error()}) {
        if (error)
            return *error;
    }
    QString text = QStringLiteral("%1: %2, closes %3 UTC\nlate answers, kept apart and not counted: %4\n")
                       .arg(plan->value_or(RoundPlanGroup()).name.sv,
                            statusWord(status->value_or(RoundStatusGroup()).status),
                            QDateTime::fromMSecsSinceEpoch(
                                schedule->value_or(RoundScheduleGroup()).closesAtMs, QTimeZone::utc())
                                .toString(QStringLiteral("yyyy-MM-dd HH:mm")))
                       .arg(*late);
    const Result<QString> checksum = checksumLine(store, named->round);
    if (!checksum)
        return checksum.error();
    return text + *checksum;
}

Result<QString> publishAgain(ServerEngine &engine, const CommandLine &line)
{
    const Result<NamedRound> named = namedRound(engine, line);
    if (!named)
        return named.error();
    const Result<bool> isNew = engine.publication().publishAgain(named->round, engine.clock().nowMs());
    if (!isNew)
        return isNew.error();
    return *isNew ? QStringLiteral("published the round again; nothing is shown that was hidden before\n")
                  : QStringLiteral("the results are the same as before; nothing was changed\n");
}

Result<QString> followUp(ServerEngine &engine, const CommandLine &line)
{
    const Result<NamedRound> named = namedRound(engine, line);
    if (!named)
        return named.error();
    const RoundFollowUpGroup group{{line.value("text"), {}}, line.value("responsible")};
    SAMSYN_TRY(engine.writer().write({editOf(named->workspace, named->round, group)}));
    return QStringLiteral("noted what comes of the results\n");
}

} // namespace samsyn
