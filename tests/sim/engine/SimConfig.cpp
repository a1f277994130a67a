// SPDX-License-Identifier: EUPL-1.2
#include "tests/sim/engine/SimConfig.h"

#include "core/base/SeededRandom.h"

#include <QStringList>

#include <array>
#include <initializer_list>

namespace samsyn::sim {

namespace {

constexpr std::array<const char *, kFaultCount> kFaultNames = {
    "Loss",           "Duplicate",      "Late",           "DeviceCrash",    "DevicePowerCut",
    "ServerCrash",    "ServerPowerCut", "Clock",          "DiskFull",       "IoError",
    "Membership",     "SignedOut",      "MassDelete",     "SmallPages",     "Quarter",
    "DeviceRestored", "DeviceCloned",   "ServerRestored", "ServerLostTail", "NewerProgram",
    "OtherAccount",   "Erasure",        "Decisions",      "Publication",    "Upgrade"};

/// What happens alone in narrow worlds, one upon the other.
constexpr std::initializer_list<Fault> kCopied = {Fault::Loss, Fault::DeviceCloned, Fault::DeviceRestored,
                                                  Fault::ServerRestored, Fault::ServerLostTail};
constexpr std::initializer_list<Fault> kKeptApart = {
    Fault::Clock,     Fault::Quarter, Fault::Membership,     Fault::MassDelete,
    Fault::Decisions, Fault::Upgrade, Fault::ServerRestored, Fault::ServerLostTail};

quint32 bitsOf(std::initializer_list<Fault> faults)
{
    quint32 bits = 0;
    for (const Fault fault : faults)
        bits |= 1U << unsigned(fault);
    return bits;
}

std::optional<quint32> faultsFromText(const QString &text)
{
    quint32 faults = 0;
    for (const QString &name : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        std::optional<quint32> bit;
        for (std::size_t i = 0; i < kFaultNames.size(); ++i) {
            if (name == QLatin1String(kFaultNames[i]))
                bit = 1U << i;
        }
        if (!bit)
            return std::nullopt;
        faults |= *bit;
    }
    return faults;
}

} // namespace

SimConfig configOf(quint64 seed)
{
    SeededRandom random(seed * 0x2545f4914f6cdd1dU + 1);
    SimConfig config;
    config.seed = seed;
    config.devices = 2 + int(random.number(4));
    if (random.number(8) == 0)
        config.devices = 6 + int(random.number(3));
    config.processes = random.number(5) == 0 ? 2 + int(random.number(2)) : 1;
    config.steps = 150 + int(random.number(10) == 0 ? random.number(451) : random.number(101));
    for (int i = 0; i < int(Fault::Publication); ++i)
        config.faults |= random.number(2) == 0 ? 1U << unsigned(i) : 0U;
    if (random.number(8) == 0)
        config.faults |= 1U << unsigned(Fault::Publication);
    if (random.number(8) == 0)
        config.faults |= 1U << unsigned(Fault::Upgrade);
    if (seed >= kFirstCrowded) {
        config.devices = 1 + int(random.number(3));
        config.haste = 2 + int(random.number(4));
        const std::size_t narrow = random.number(5); // 4: everything may happen
        if (narrow < 4) {
            config.devices = 1;
            config.haste = 6 + int(random.number(7));
            config.faults = bitsOf(narrow < 2 ? kKeptApart : kCopied);
        }
    }
    return config;
}

QString textOf(const SimConfig &config)
{
    QStringList faults;
    for (int i = 0; i < kFaultCount; ++i) {
        if (config.has(Fault(i)))
            faults.append(QLatin1String(kFaultNames[std::size_t(i)]));
    }
    return QStringLiteral("seed=%1 devices=%2 processes=%3 steps=%4 haste=%5 faults=%6")
        .arg(config.seed)
        .arg(config.devices)
        .arg(config.processes)
        .arg(config.steps)
        .arg(config.haste)
        .arg(faults.join(QLatin1Char(',')));
}

std::optional<SimConfig> configFromText(const QString &line)
{
    SimConfig config;
    bool isSeed = true;
    for (const QString &part : line.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString name = part.section(QLatin1Char('='), 0, 0);
        const QString value = part.section(QLatin1Char('='), 1);
        if (name == QLatin1String("seed"))
            config.seed = value.toULongLong(&isSeed);
        else if (name == QLatin1String("devices"))
            config.devices = value.toInt(); // 0, and so refused, when it is no number
        else if (name == QLatin1String("processes"))
            config.processes = value.toInt();
        else if (name == QLatin1String("steps"))
            config.steps = value.toInt();
        else if (name == QLatin1String("haste"))
            config.haste = value.toInt();
        else if (const auto faults = faultsFromText(value); name == QLatin1String("faults") && faults)
            config.faults = *faults;
        else
            return std::nullopt;
    }
    const bool isUsable =
        isSeed && config.devices >= 1 && config.processes >= 1 && config.steps >= 1 && config.haste >= 1;
    return isUsable ? std::optional(config) : std::nullopt;
}

} // namespace samsyn::sim
