// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/FileCommands.h"

#include "core/store/FeedVerification.h"
#include "platform/common/AtomicFile.h"
#include "platform/server/RescueCommands.h"

#include <QFile>

#include <algorithm>

namespace samsyn {

namespace {

constexpr OptionSpec kDatabase{"db", "file", "the server's database", nullptr, OptionSpec::Need::Required};
constexpr OptionSpec kVerify[] = {kDatabase};
constexpr OptionSpec kBackup[] = {
    kDatabase,
    {"to", "file", "the copy; an earlier one is replaced when the new one is sound", nullptr,
     OptionSpec::Need::Required},
};
constexpr OptionSpec kRecoveryKey[] = {
    kDatabase,
    {"new", "file", "where the secret key goes; must not exist yet", nullptr, OptionSpec::Need::Required},
    {"replace", nullptr, "make another key than the one that devices have now"},
};
constexpr CommandSpec kCommands[] = {
    {"verify", "recompute every history from scratch and check the file", kVerify},
    {"backup", "write a verified copy of the database", kBackup},
    {"recovery-key", "make the key that opens rescue files of devices", kRecoveryKey},
};
constexpr FeedKind kFeedKinds[] = {FeedKind::Catalogue, FeedKind::Workspace, FeedKind::Member,
                                   FeedKind::Personal,  FeedKind::Answers,   FeedKind::Results,
                                   FeedKind::Audit};

struct Verification { quint64 feeds = 0, ops = 0, cells = 0; QStringList findings; };

Result<void> checkFile(const SqliteDatabase &database, Verification &found)
{
    Result<SqliteStatement> statement = database.prepare("PRAGMA integrity_check");
    if (!statement)
        return statement.error();
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        if (statement->text(0) != QLatin1String("ok"))
            found.findings.append(statement->text(0));
    }
}

Result<void> checkFeeds(ServerStore &store, FeedKind kind, Verification &found)
{
    const Result<std::vector<ServerFeed>> feeds = store.feedsOfKind(kind, RecordId());
    if (!feeds)
        return feeds.error();
    for (const ServerFeed &feed : *feeds) {
        const Result<FeedVerification> verified = verifyFeed(store, feed.id);
        if (!verified)
            return verified.error();
        ++found.feeds;
        found.ops += verified->opCount;
        found.cells += verified->cellCount;
        for (const QString &finding : verified->findings)
            found.findings.append(QStringLiteral("feed %1: %2").arg(feed.id.toString(), finding));
    }
    return {};
}

Result<Verification> verifyDatabase(const QString &path)
{
    const Result<std::unique_ptr<SqliteServerStore>> store = SqliteServerStore::openReader(path);
    if (!store)
        return store.error();
    const Result<ServerTransaction> snapshot = ServerTransaction::begin(**store);
    if (!snapshot)
        return snapshot.error();
    Verification found;
    SAMSYN_TRY(checkFile((*store)->database(), found));
    for (const FeedKind kind : kFeedKinds)
        SAMSYN_TRY(checkFeeds(**store, kind, found));
    return found;
}

CommandOutcome outcomeOf(const Error &error)
{
    return {exitCodeOf(error.code), errorLine(error)};
}

CommandOutcome verify(const CommandLine &line)
{
    const Result<Verification> found = verifyDatabase(line.value("db"));
    if (!found)
        return outcomeOf(found.error());
    if (!found->findings.isEmpty())
        return {ExitCode::Damaged,
                QStringLiteral("DAMAGED\n") + found->findings.join(QLatin1Char('\n')) + QLatin1Char('\n')};
    return {ExitCode::Ok,
            QStringLiteral("sound: %1 feeds, %2 ops, %3 cells\n")
                .arg(found->feeds)
                .arg(found->ops)
                .arg(found->cells)};
}

/// VACUUM INTO writes one consistent snapshot, also while the server goes on writing.
Result<void> copyDatabase(const QString &from, const QString &to)
{
    const Result<std::unique_ptr<SqliteServerStore>> store = SqliteServerStore::openReader(from);
    if (!store)
        return store.error();
    Result<SqliteStatement> statement = (*store)->database().prepare("VACUUM INTO ?1");
    if (!statement)
        return statement.error();
    return statement->bind(1, to).run();
}

CommandOutcome backup(const CommandLine &line)
{
    const QString target = line.value("to");
    const QString part = target + QStringLiteral(".part");
    QFile::remove(part);   // of a backup that was interrupted
    const Result<void> copied = copyDatabase(line.value("db"), part);
    if (!copied)
        return outcomeOf(copied.error());
    QFile::setPermissions(part, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const Result<Verification> found = verifyDatabase(part);
    if (!found)
        return outcomeOf(found.error());
    if (!found->findings.isEmpty())
        return {ExitCode::Damaged,
                QStringLiteral("samsyn-server: the copy is damaged; the earlier backup was kept\n")};
    const Result<void> moved = moveIntoPlace(part, target);
    if (!moved)
        return outcomeOf(moved.error());
    return {ExitCode::Ok, QStringLiteral("wrote and verified %1: %2 ops\n").arg(target).arg(found->ops)};
}

} // namespace

std::span<const CommandSpec> fileCommands()
{
    return kCommands;
}

const CommandSpec *findFileCommand(const QString &name)
{
    const auto *found = std::ranges::find_if(
        kCommands, [&name](const CommandSpec &spec) { return name == QLatin1String(spec.name); });
    return found == std::end(kCommands) ? nullptr : found;
}

CommandOutcome runFileCommand(const QStringList &arguments)
{
    const CommandSpec *spec = arguments.isEmpty() ? nullptr : findFileCommand(arguments.constFirst());
    SAMSYN_REQUIRE(spec != nullptr);
    const Result<CommandLine> line = CommandLine::parse(*spec, arguments.mid(1));
    if (!line)
        return outcomeOf(line.error());
    if (spec == &kCommands[2]) {
        const Result<QString> made = makeRecoveryKey(*line);
        return made ? CommandOutcome{ExitCode::Ok, *made} : outcomeOf(made.error());
    }
    return spec == &kCommands[0] ? verify(*line) : backup(*line);
}

} // namespace samsyn
