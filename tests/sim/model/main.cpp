// SPDX-License-Identifier: EUPL-1.2
#include "tests/sim/model/MergeProperties.h"
#include "tests/sim/model/ModelGuards.h"
#include "tests/sim/model/World.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <sstream>
#include <thread>

namespace samsyn::model {

namespace {

struct Options {
    std::uint64_t first = 1, last = 50'000;
    int jobs = 2;
    std::string without; ///< name of a rule that is switched off
    std::string corpus; ///< file of seeds that go first
    bool isTraced = false, checksMutations = false, checksProperties = false, goesOn = false;
};

struct Finding {
    std::uint64_t seed = 0;
    Violation violation;
};

struct Tally {
    std::vector<Finding> findings; ///< ascending by seed
    std::uint64_t seeds = 0, demoted = 0;
    double seconds = 0;
};

bool switchOff(const std::string &name)
{
    const auto safeguard = std::ranges::find(kSafeguardNames, name);
    const auto cure = std::ranges::find(kCureNames, name);
    switchedOffSafeguards = switchedOffCures = 0;
    if (safeguard != kSafeguardNames.end())
        switchedOffSafeguards = 1U << unsigned(safeguard - kSafeguardNames.begin());
    else if (cure != kCureNames.end())
        switchedOffCures = 1U << unsigned(cure - kCureNames.begin());
    return name.empty() || switchedOffSafeguards != 0 || switchedOffCures != 0;
}

/// Runs seeds until one fails, or all of them.
class Runner {
public:
    Runner(const Options &options, std::vector<std::uint64_t> before)
        : m_options(options), m_before(std::move(before)), m_next(options.first)
    {
    }

    Tally run()
    {
        const auto start = std::chrono::steady_clock::now();
        std::vector<std::thread> threads;
        for (int i = 0; i < m_options.jobs; ++i)
            threads.emplace_back([this] { work(); });
        for (std::thread &thread : threads)
            thread.join();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        m_tally.seconds = took.count();
        std::ranges::sort(m_tally.findings, {}, &Finding::seed);
        return m_tally;
    }

private:
    void work()
    {
        switchOff(m_options.without); // the switches are the thread's own
        std::uint64_t seeds = 0, demoted = 0;
        for (std::size_t i = m_nextBefore++; i < m_before.size(); i = m_nextBefore++)
            demoted += runSeed(m_before[i]);
        constexpr std::uint64_t kAtOnce = 32;
        for (std::uint64_t at = m_next.fetch_add(kAtOnce); at <= m_options.last && !m_hasStopped;
             at = m_next.fetch_add(kAtOnce)) {
            const std::uint64_t end = std::min(at + kAtOnce, m_options.last + 1);
            for (std::uint64_t seed = at; seed < end && !m_hasStopped; ++seed, ++seeds)
                demoted += runSeed(seed);
        }
        const std::lock_guard lock(m_mutex);
        m_tally.seeds += seeds;
        m_tally.demoted += demoted;
    }

    std::uint64_t runSeed(std::uint64_t seed)
    {
        World world(WorldPlan::of(seed), Telling::Silent);
        world.run();
        if (const auto &violation = world.truth().violation()) {
            const std::lock_guard lock(m_mutex);
            m_tally.findings.push_back({seed, *violation});
            m_hasStopped = m_hasStopped || !m_options.goesOn;
        }
        return world.truth().demoted;
    }

    const Options &m_options;
    std::vector<std::uint64_t> m_before;
    std::atomic<std::uint64_t> m_next;
    std::atomic<std::size_t> m_nextBefore = 0;
    std::atomic<bool> m_hasStopped = false;
    std::mutex m_mutex;
    Tally m_tally;
};

std::vector<std::uint64_t> readCorpus(const std::string &file)
{
    std::vector<std::uint64_t> seeds;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        std::istringstream words(line);
        std::uint64_t seed = 0;
        if (words >> seed)
            seeds.push_back(seed);
    }
    return seeds;
}

void print(const Finding &finding, const std::string &without)
{
    std::printf("seed %llu breaks %s: %s\n  %s\n  repeat: samsyn_model_sim --seed %llu --trace%s%s\n",
                static_cast<unsigned long long>(finding.seed), finding.violation.invariant.c_str(),
                finding.violation.story.c_str(), WorldPlan::of(finding.seed).words().c_str(),
                static_cast<unsigned long long>(finding.seed), without.empty() ? "" : " --without ",
                without.c_str());
}

int runSeeds(const Options &options)
{
    std::vector<std::uint64_t> corpus = readCorpus(options.corpus);
    const std::size_t kept = corpus.size();
    const Tally tally = Runner(options, std::move(corpus)).run();
    for (const Finding &finding : tally.findings)
        print(finding, options.without);
    std::printf(
        "%llu seeds and %zu kept ones in %.1f s: %.0f seeds a minute, %zu broken; %llu edits lost to what "
        "they had seen because of a rewind\n",
        static_cast<unsigned long long>(tally.seeds), kept, tally.seconds,
        tally.seconds > 0 ? double(tally.seeds) * 60 / tally.seconds : 0, tally.findings.size(),
        static_cast<unsigned long long>(tally.demoted));
    return tally.findings.empty() ? 0 : 1;
}

/// Within the seeds, then within as many crowded worlds.
Tally runBoth(Options options, const std::vector<std::uint64_t> &kept)
{
    Tally tally = Runner(options, kept).run();
    if (!tally.findings.empty())
        return tally;
    const std::uint64_t count = options.last - options.first;
    options.first = kFirstCrowded;
    options.last = kFirstCrowded + count;
    return Runner(options, {}).run();
}

/// Each rule switched off must be noticed within the seeds.
int runMutations(Options options)
{
    int missed = 0;
    const std::vector<std::uint64_t> kept = readCorpus(options.corpus);
    std::vector<std::string_view> names(kSafeguardNames.begin(), kSafeguardNames.end());
    names.insert(names.end(), kCureNames.begin(), kCureNames.end());
    for (const std::string_view name : names) {
        options.without = name;
        const Tally tally = runBoth(options, kept);
        if (tally.findings.empty()) {
            std::printf("%-22s NOT NOTICED in %llu seeds\n", options.without.c_str(),
                        static_cast<unsigned long long>(tally.seeds));
            ++missed;
            continue;
        }
        const Finding &first = tally.findings.front();
        std::printf("%-22s seed %llu, %s: %s\n", options.without.c_str(),
                    static_cast<unsigned long long>(first.seed), first.violation.invariant.c_str(),
                    first.violation.story.c_str());
    }
    return missed == 0 ? 0 : 1;
}

/// Every character must be a digit: a range with a slip of the pen would run one seed and pass.
bool readNumber(std::string_view text, std::uint64_t &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

/// "7" or "1..2000".
bool readRange(std::string_view text, Options &options)
{
    const std::size_t dots = text.find("..");
    return readNumber(text.substr(0, dots), options.first)
        && readNumber(dots == text.npos ? text : text.substr(dots + 2), options.last) && options.first > 0
        && options.last >= options.first;
}

bool read(const std::vector<std::string> &words, Options &options)
{
    bool isGood = true;
    for (std::size_t i = 0; i < words.size() && isGood; ++i) {
        const std::string &word = words[i];
        const auto value = [&] {
            isGood = isGood && i + 1 < words.size();
            return isGood ? words[++i] : std::string();
        };
        if (word == "--seeds" || word == "--seed")
            isGood = readRange(value(), options) && isGood;
        else if (word == "--jobs")
            options.jobs = std::clamp(std::atoi(value().c_str()), 1, 64);
        else if (word == "--without")
            options.without = value();
        else if (word == "--corpus")
            options.corpus = value();
        else if (word == "--trace")
            options.isTraced = true;
        else if (word == "--mutations")
            options.checksMutations = true;
        else if (word == "--properties")
            options.checksProperties = true;
        else if (word == "--go-on")
            options.goesOn = true;
        else
            isGood = false;
    }
    return isGood && switchOff(options.without);
}

int runOne(const Options &options)
{
    World world(WorldPlan::of(options.first), Telling::Aloud);
    world.run();
    const auto &violation = world.truth().violation();
    if (violation)
        print({options.first, *violation}, options.without);
    return violation ? 1 : 0;
}

} // namespace

int run(const std::vector<std::string> &words)
{
    Options options;
    if (!read(words, options)) {
        std::fprintf(
            stderr,
            "samsyn_model_sim [--seeds FROM..TO] [--jobs N] [--without RULE] [--corpus FILE] [--go-on]\n"
            "                 [--seed N --trace] [--mutations] [--properties]\n");
        return 2;
    }
    if (!options.corpus.empty() && readCorpus(options.corpus).empty()) {
        std::fprintf(stderr, "%s has no seeds\n", options.corpus.c_str());
        return 2;
    }
    if (options.checksProperties)
        return checkMergeProperties(options.first) ? 0 : 1;
    if (options.checksMutations)
        return runMutations(options);
    return options.isTraced ? runOne(options) : runSeeds(options);
}

} // namespace samsyn::model

int main(int count, char **words)
{
    return samsyn::model::run({words + 1, words + count});
}
