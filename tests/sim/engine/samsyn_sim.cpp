// SPDX-License-Identifier: EUPL-1.2
// The simulator's command line; SIMULATOR.md explains it.
#include "core/base/Safeguard.h"
#include "tests/sim/engine/SeedRunner.h"
#include "tests/sim/engine/SimMemory.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <cstdio>

using namespace samsyn;
using namespace samsyn::sim;

namespace {

constexpr const char *kSafeguardNames[kSafeguardCount] = {
    "ForkIsSeen",          "OpIsAppliedOnce",      "ChainAtHigh",        "HighIsHead",
    "OwnOpsKeptUntilSafe", "BasesDroppedOnRewind", "ClockIsClamped",     "SeenIsBeaten",
    "TombstoneHolds",      "CommitBeforeAnswer",   "OverlayUntilPulled", "TransactionIsWhole",
    "OutboxOutlivesFeed",  "NumberedOnce",         "HeldIsTold",         "ErasureIsReplayed",
    "ReleaseIsKept",       "KeysAreProven"};

constexpr int kUsageError = 2;

int complain(const QString &what)
{
    std::fprintf(stderr, "samsyn_sim: %s\n", qUtf8Printable(what));
    return kUsageError;
}

std::optional<quint32> safeguardBit(const QString &name)
{
    for (int i = 0; i < kSafeguardCount; ++i) {
        if (name == QLatin1String(kSafeguardNames[i]))
            return 1U << unsigned(i);
    }
    return std::nullopt;
}

/// What is to run, or why nothing can: a run that left something out would pass for one that found nothing.
struct Wanted {
    std::vector<SimConfig> configs;
    QString complaint;

    void complainOf(const QString &what)
    {
        if (complaint.isEmpty())
            complaint = what;
    }
    void addLine(const QString &line, const QString &where)
    {
        if (const auto config = configFromText(line))
            configs.push_back(*config);
        else
            complainOf(where + QStringLiteral(": no configuration: ") + line);
    }
    /// The lines of a kept run's file that begin with "config".
    void addFile(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return complainOf(path + QStringLiteral(": ") + file.errorString());
        const std::size_t before = configs.size();
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("config "))
                addLine(QString::fromUtf8(line.mid(7)), path);
        }
        if (configs.size() == before)
            complainOf(path + QStringLiteral(": no line begins with \"config\""));
    }
    void addFolder(const QString &folder)
    {
        const QDir dir(folder);
        const QStringList names = dir.entryList({QStringLiteral("engine-*.txt")}, QDir::Files, QDir::Name);
        if (names.isEmpty())
            complainOf(folder + QStringLiteral(": no files engine-*.txt"));
        for (const QString &name : names)
            addFile(dir.filePath(name));
    }
    /// "7" or "1..2000".
    void addSeeds(const QString &text)
    {
        const qsizetype dots = text.indexOf(QLatin1String(".."));
        bool isFirst = false;
        bool isLast = false;
        const quint64 first = QStringView(text).left(dots < 0 ? text.size() : dots).toULongLong(&isFirst);
        const quint64 last = QStringView(text).mid(dots < 0 ? 0 : dots + 2).toULongLong(&isLast);
        if (!isFirst || !isLast || last < first)
            return complainOf(QStringLiteral("no seeds: ") + text + QStringLiteral(" (7, or 1..2000)"));
        for (quint64 seed = first; seed <= last; ++seed)
            configs.push_back(configOf(seed));
    }
};

void tell(const RunReport &report)
{
    const double minutes = double(std::max<qint64>(report.elapsedMs, 1)) / 60'000;
    std::printf(
        "%d runs in %.1f s, %.0f a minute; %lld ops, %lld held, %lld told of, %lld forks, %lld rewinds, "
        "%lld ops lost with their last holder\n",
        report.runs, double(report.elapsedMs) / 1000, double(report.runs) / minutes, report.ops, report.held,
        report.told, report.forks, report.rewinds, report.lost);
}

void tellFailure(const RunReport &report, const QString &without)
{
    const QString config = textOf(*report.failed);
    const bool isOfSeed = textOf(configOf(report.failed->seed)) == config;
    const QString which = isOfSeed ? QStringLiteral("--seed %1").arg(report.failed->seed)
                                   : QStringLiteral("--config '%1'").arg(config);
    const QString off = without.isEmpty() ? QString() : QStringLiteral(" --without ") + without;
    std::printf("%s %s\n  %s\n  repeat: samsyn_sim --engine %s%s --trace\n",
                without.isEmpty() ? "BROKEN" : "caught:", qUtf8Printable(report.why), qUtf8Printable(config),
                qUtf8Printable(which), qUtf8Printable(off));
}

struct Options {
    QCommandLineOption engine{QStringLiteral("engine"),
                              QStringLiteral("the real engine (there is no other)")};
    QCommandLineOption seeds{QStringLiteral("seeds"), QStringLiteral("run these"),
                             QStringLiteral("FROM..TO")};
    QCommandLineOption seed{QStringLiteral("seed"), QStringLiteral("run this one"), QStringLiteral("N")};
    QCommandLineOption config{QStringLiteral("config"), QStringLiteral("run this configuration"),
                              QStringLiteral("LINE")};
    QCommandLineOption corpus{QStringLiteral("corpus"), QStringLiteral("run these kept runs first"),
                              QStringLiteral("FOLDER")};
    QCommandLineOption jobs{QStringLiteral("jobs"), QStringLiteral("processes"), QStringLiteral("N"),
                            QStringLiteral("1")};
    QCommandLineOption without{QStringLiteral("without"),
                               QStringLiteral("switch a safeguard off; success = it is noticed"),
                               QStringLiteral("NAME")};
    QCommandLineOption keepGoing{QStringLiteral("keep-going"), QStringLiteral("list every run that fails")};
    QCommandLineOption trace{QStringLiteral("trace"), QStringLiteral("print every step of one run")};
};

Wanted wanted(const QCommandLineParser &parser, const Options &options)
{
    Wanted all;
    if (parser.isSet(options.corpus))
        all.addFolder(parser.value(options.corpus));
    if (parser.isSet(options.seed))
        all.addSeeds(parser.value(options.seed));
    if (parser.isSet(options.config))
        all.addLine(parser.value(options.config), QStringLiteral("--config"));
    if (parser.isSet(options.seeds))
        all.addSeeds(parser.value(options.seeds));
    if (all.configs.empty())
        all.complainOf(
            QStringLiteral("say what to run: --seeds 1..1000 --jobs 2, --seed 7 --trace, --corpus"));
    return all;
}

int run(const RunOrder &order, const QString &without)
{
    const RunReport report = runAll(order);
    tell(report);
    if (report.failed)
        tellFailure(report, without);
    if (without.isEmpty())
        return report.failed || report.failures > 0 ? 1 : 0;
    if (!report.failed && report.failures == 0)
        std::printf("NOT caught: %s\n", qUtf8Printable(without));
    return report.failed || report.failures > 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    useSimMemory();
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const Options options;
    parser.addHelpOption();
    parser.addOptions({options.engine, options.seeds, options.seed, options.config, options.corpus,
                       options.jobs, options.without, options.trace, options.keepGoing});
    parser.process(application);
    Wanted all = wanted(parser, options);
    if (!all.complaint.isEmpty())
        return complain(all.complaint);
    if (!parser.positionalArguments().isEmpty())
        return complain(QStringLiteral("what is meant by ") + parser.positionalArguments().first());
    RunOrder order{std::move(all.configs), parser.value(options.jobs).toInt(), 0,
                   parser.isSet(options.keepGoing)};
    const QString without = parser.value(options.without);
    if (!without.isEmpty()) {
        const auto bit = safeguardBit(without);
        if (!bit)
            return complain(QStringLiteral("no such safeguard: ") + without);
        order.switchedOff = *bit;
    }
    if (order.jobs < 1 || order.jobs > 64)
        return complain(QStringLiteral("--jobs is 1 to 64"));
    if (!parser.isSet(options.trace))
        return run(order, without);
    const auto violation = runTraced(order.configs.front(), order.switchedOff);
    std::printf("%s\n", violation ? "broken" : "nothing is broken");
    return violation.has_value() == without.isEmpty() ? 1 : 0;
}
