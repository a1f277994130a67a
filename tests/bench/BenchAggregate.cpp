// SPDX-License-Identifier: EUPL-1.2
// Why: a million responses to 60 questions -> 290 organisations x 40 capabilities, beside what else a person
// could use for it and beside the floor, in one run on one machine.
#include "core/scoring/Agreement.h"
#include "core/scoring/QuestionValue.h"
#include "core/service/FrozenSheet.h"
#include "core/store/SqliteServerStore.h"
#include "tests/core/scoring/SampleRound.h"
#include "tests/support/FakePorts.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <sqlite3.h>
#include <sys/resource.h>

#include <array>
#include <cstdio>
#include <string_view>
#include <thread>

using namespace samsyn;

namespace {

constexpr std::size_t kOrganisations = 290, kResponses = 1'000'000, kQuestions = 60;
constexpr int kAreas = 8, kCapabilitiesPerArea = 5;

/// 40 capabilities: every second one has two questions, the others one.
Framework nationalFramework()
{
    QList<Area> areas;
    for (int a = 0; a < kAreas; ++a) {
        QList<Capability> capabilities;
        for (int c = 0; c < kCapabilitiesPerArea; ++c) {
            const QString code = QStringLiteral("%1.%2").arg(a).arg(c);
            QList<Question> questions = {sample::levelQuestion(code + QStringLiteral("-q1"))};
            if ((a * kCapabilitiesPerArea + c) % 2 == 0)
                questions.append(sample::levelQuestion(code + QStringLiteral("-q2")));
            capabilities.append(sample::capability(code, questions));
        }
        areas.append(sample::area(QString::number(a), capabilities));
    }
    return sample::framework(areas);
}

/// Levels mostly, a tenth of them "do not know", in five groups.
const std::vector<AnswerColumns> &nationalColumns()
{
    static const std::vector<AnswerColumns> columns = [] {
        SeededRandom random(1);
        std::vector<AnswerColumns> made;
        for (std::size_t i = 0; i < kOrganisations; ++i) {
            const std::size_t people =
                kResponses / kOrganisations + (i < kResponses % kOrganisations ? 1 : 0);
            OrganisationAnswers organisation;
            for (std::size_t person = 0; person < people; ++person) {
                RespondentRow row{RespondentGroup(1 + random.number(5)), QStringLiteral("U"), {}};
                for (std::size_t question = 0; question < kQuestions; ++question)
                    row.marks.push_back(random.number(10) == 0 ? kMarkDontKnow
                                                               : AnswerMark(random.number(5)));
                organisation.respondents.push_back(std::move(row));
            }
            made.emplace_back(organisation, kQuestions);
        }
        return made;
    }();
    return columns;
}

/// What a thread works on: every step-th organisation from `first`.
struct Part {
    std::size_t first, step;
};

template <typename Work>
void runOn(std::size_t threads, Work work)
{
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < threads; ++i)
        others.emplace_back(work, Part{i, threads});
    work(Part{0, threads});
    for (std::thread &other : others)
        other.join();
}

/// The same answers as a table of SQLite, one row per response, and what its GROUP BY needs for means, counts
/// and distributions; it has neither median nor agreement.
class SqliteTable {
public:
    SqliteTable()
    {
        sqlite3_open(":memory:", &m_database);
        QByteArray columns;
        QByteArray marks;
        for (std::size_t question = 0; question < kQuestions; ++question) {
            columns += ", " + nameOf(question) + " INTEGER";
            marks += ", ?";
        }
        run("CREATE TABLE answers (organisation INTEGER" + columns + ")");
        run("BEGIN");
        sqlite3_stmt *insert = prepared("INSERT INTO answers VALUES (?" + marks + ")");
        for (std::size_t organisation = 0; organisation < kOrganisations; ++organisation)
            insertAll(insert, organisation);
        sqlite3_finalize(insert);
        run("COMMIT");
    }
    ~SqliteTable() { sqlite3_close(m_database); }
    SqliteTable(const SqliteTable &) = delete;
    SqliteTable &operator=(const SqliteTable &) = delete;

    /// Rows read: organisations.
    int aggregate()
    {
        QByteArray figures;
        for (std::size_t question = 0; question < kQuestions; ++question) {
            const QByteArray name = nameOf(question);
            figures += ", avg(CASE WHEN " + name + " >= 0 THEN " + name + " END)";
            for (int level = 0; level < 5; ++level)
                figures += ", sum(" + name + " = " + QByteArray::number(level) + ")";
        }
        sqlite3_stmt *select =
            prepared("SELECT organisation" + figures + " FROM answers GROUP BY organisation");
        int rows = 0;
        while (sqlite3_step(select) == SQLITE_ROW)
            ++rows;
        sqlite3_finalize(select);
        return rows;
    }

private:
    static QByteArray nameOf(std::size_t question) { return "q" + QByteArray::number(question); }
    void run(const QByteArray &sql) { sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr); }
    sqlite3_stmt *prepared(const QByteArray &sql)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr);
        return statement;
    }

    static void insertAll(sqlite3_stmt *insert, std::size_t organisation)
    {
        const AnswerColumns &columns = nationalColumns()[organisation];
        for (std::size_t person = 0; person < columns.respondents(); ++person) {
            sqlite3_bind_int(insert, 1, int(organisation));
            for (std::size_t question = 0; question < kQuestions; ++question)
                sqlite3_bind_int(insert, int(question) + 2, columns.column(question)[person]);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
    }

    sqlite3 *m_database = nullptr;
};

void sqliteGroupBy(benchmark::State &state)
{
    SqliteTable table;
    for (auto iteration : state) {
        if (table.aggregate() != int(kOrganisations))
            state.SkipWithError("SQLite did not group all organisations");
    }
}
BENCHMARK(sqliteGroupBy)->Unit(benchmark::kMillisecond)->Iterations(1);

void readMemory(benchmark::State &state)
{
    for (auto iteration : state) {
        quint64 sum = 0;
        for (const AnswerColumns &columns : nationalColumns()) {
            for (std::size_t question = 0; question < kQuestions; ++question) {
                for (const AnswerMark mark : columns.column(question))
                    sum += quint64(mark);
            }
        }
        benchmark::DoNotOptimize(sum);
    }
}
BENCHMARK(readMemory)->Unit(benchmark::kMillisecond);

void plainLoop(benchmark::State &state)
{
    for (auto iteration : state) {
        for (const AnswerColumns &columns : nationalColumns()) {
            for (std::size_t question = 0; question < kQuestions; ++question) {
                std::array<int, 16> counts = {};
                for (const AnswerMark mark : columns.column(question))
                    ++counts[std::size_t(mark) & 15U];
                benchmark::DoNotOptimize(counts);
            }
        }
    }
}
BENCHMARK(plainLoop)->Unit(benchmark::kMillisecond);

void countAll(benchmark::State &state)
{
    for (auto iteration : state) {
        for (const AnswerColumns &columns : nationalColumns()) {
            for (std::size_t question = 0; question < kQuestions; ++question)
                benchmark::DoNotOptimize(columns.counts(question));
        }
    }
}
BENCHMARK(countAll)->Unit(benchmark::kMillisecond);

/// One question of one organisation.
struct QuestionFigures {
    MarkCounts distribution;
    double median = 0;
    std::optional<double> agreement;
};

/// One capability of one organisation.
struct Cell {
    NodeScore node;
    std::vector<QuestionFigures> questions;
};

double medianOf(const MarkCounts &counts)
{
    const int half = counts.levels();
    int below = 0;
    for (AnswerMark level = 0; level < 5; ++level) {
        below += counts.of(level);
        if (2 * below > half)
            return level + 1;
        if (2 * below == half && half > 0) {
            AnswerMark next = level;
            while (counts.of(++next) == 0) { }
            return (level + next) / 2.0 + 1;
        }
    }
    return 0;
}

/// Mean, median, count, distribution and agreement of every capability; all but the plain median by the
/// functions that results are made with.
std::vector<Cell> figuresOf(const Framework &framework, const AnswerColumns &columns)
{
    const ScoringOptions options;
    const GroupFrame frame;
    const QuestionValue value({framework.scale, options, frame, columns.units()});
    std::vector<Cell> cells;
    std::vector<WeightedScore> children;
    std::size_t column = 0;
    for (const Area &area : framework.areas) {
        for (const Capability &capability : area.capabilities) {
            Cell cell;
            children.clear();
            cell.questions.reserve(std::size_t(capability.questions.size()));
            for (const Question &question : capability.questions) {
                const QuestionScore score = value.of(question, columns.counts(column++));
                children.push_back({question.weight, score.score, score.reason});
                cell.questions.push_back(
                    {score.counts, medianOf(score.counts), agreementAmong(score.counts, framework.scale)});
            }
            cell.node = rollUp(children, options.capabilityCoverage);
            cells.push_back(std::move(cell));
        }
    }
    return cells;
}

void figuresAll(benchmark::State &state)
{
    const Framework framework = nationalFramework();
    for (auto iteration : state) {
        runOn(std::size_t(state.range(0)), [&](const Part &part) {
            for (std::size_t i = part.first; i < kOrganisations; i += part.step)
                benchmark::DoNotOptimize(figuresOf(framework, nationalColumns()[i]));
        });
    }
}
BENCHMARK(figuresAll)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The first `people` of every organisation.
AnswerColumns firstOf(const AnswerColumns &columns, std::size_t people)
{
    std::vector<AnswerMark> marks;
    for (std::size_t question = 0; question < columns.questions(); ++question) {
        const std::span<const AnswerMark> column = columns.column(question).first(people);
        marks.insert(marks.end(), column.begin(), column.end());
    }
    return {{{RespondentGroup::Staff, 0, people}}, columns.questions(), std::move(marks)};
}

RecordId organisationAt(std::size_t index)
{
    return RecordId::named("organisation", QByteArray::number(qulonglong(index)));
}

const RecordId kMillion = RecordId::named("round", "a million"),
               kTenThousand = RecordId::named("round", "10,000");

/// Both rounds as a server keeps them when they have closed.
std::unique_ptr<SqliteServerStore> openStore(const QString &path)
{
    SeededRandom random(1);
    auto store = SqliteServerStore::open(path, random);
    SAMSYN_REQUIRE(store.has_value());
    return *std::move(store);
}

void fillStore(const QString &path)
{
    const auto store = openStore(path);
    Result<ServerTransaction> transaction = ServerTransaction::begin(*store);
    SAMSYN_REQUIRE(transaction.has_value());
    const AnswerColumns none({}, 0, {});
    for (std::size_t i = 0; i < kOrganisations; ++i) {
        const AnswerColumns &columns = nationalColumns()[i];
        const std::size_t share = 10'000 / kOrganisations + (i < 10'000 % kOrganisations ? 1 : 0);
        const FrozenSheet all{organisationAt(i), columns, none, {}, {}};
        const FrozenSheet few{organisationAt(i), firstOf(columns, share), none, {}, {}};
        SAMSYN_REQUIRE(store->putFrozen({kMillion, all.organisation, packSheet(all)}).has_value());
        SAMSYN_REQUIRE(store->putFrozen({kTenThousand, few.organisation, packSheet(few)}).has_value());
    }
    SAMSYN_REQUIRE(transaction->commit().has_value());
}

/// Reads every sheet, checks it and works out its figures; returns how many respondents there were.
std::size_t figuresFromStore(SqliteServerStore &store, const RecordId &round, const Framework &framework)
{
    std::size_t people = 0;
    const Result<ServerTransaction> transaction = ServerTransaction::begin(store);
    SAMSYN_REQUIRE(transaction.has_value());
    for (std::size_t i = 0; i < kOrganisations; ++i) {
        const Result<std::optional<QByteArray>> kept = store.frozen(round, organisationAt(i));
        const Result<FrozenSheet> sheet = unpackSheet(organisationAt(i), **kept);
        people += sheet->scored.respondents();
        benchmark::DoNotOptimize(figuresOf(framework, sheet->scored));
    }
    return people;
}

void figuresFromFile(benchmark::State &state, const RecordId &round, std::size_t expected)
{
    static const QTemporaryDir folder;
    static const QString path = folder.filePath(QStringLiteral("server.db"));
    if (!QFile::exists(path))
        fillStore(path);
    const auto store = openStore(path);
    const Framework framework = nationalFramework();
    for (auto iteration : state) {
        if (figuresFromStore(*store, round, framework) != expected)
            state.SkipWithError("not all respondents came back");
    }
}
BENCHMARK_CAPTURE(figuresFromFile, million, kMillion, kResponses)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(figuresFromFile, tenThousand, kTenThousand, 10'000)->Unit(benchmark::kMillisecond);

/// In a process of its own: what reading the file costs in memory.
int readAlone(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    const auto store = openStore(path);
    const std::size_t people = figuresFromStore(*store, kMillion, nationalFramework());
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%zu responses from the store in %lld ms, at most %ld MB of memory\n", people,
                timer.elapsed(), usage.ru_maxrss / 1024);
    return 0;
}

void scoreAll(benchmark::State &state)
{
    const Framework framework = nationalFramework();
    for (auto iteration : state) {
        runOn(std::size_t(state.range(0)), [&](const Part &part) {
            for (std::size_t i = part.first; i < kOrganisations; i += part.step)
                benchmark::DoNotOptimize(scoreColumns(framework, nationalColumns()[i], {}, {}));
        });
    }
}
BENCHMARK(scoreAll)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

/// BenchAggregate [benchmark options] | --write FILE | --read FILE
int main(int argc, char **argv)
{
    const bool isRead = argc == 3 && std::string_view(argv[1]) == "--read";
    if (isRead)
        return readAlone(QString::fromLocal8Bit(argv[2]));
    if (argc == 3 && std::string_view(argv[1]) == "--write") {
        fillStore(QString::fromLocal8Bit(argv[2]));
        return 0;
    }
    nationalColumns(); // made once, before anything is measured
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
