// SPDX-License-Identifier: EUPL-1.2
// Any answer to a device with work on it: applied as a whole or not at all; no op, shown value or draft goes.
// The first byte chooses: bytes as an answer, or choices that bend the answer of an honest server.
#include "core/store/DeviceConnection.h"
#include "core/store/DeviceRows.h"
#include "core/sync/SyncSession.h"
#include "tests/core/sync/HandResponder.h"
#include "tests/fuzz/ByteSource.h"
#include "tests/support/FakePorts.h"

using namespace samsyn;

namespace {

constexpr char kDraft[] = "half a comment";
constexpr int kQuestions = 6;

/// A device whose database is put back to the same state before every input: two feeds, three answers that
/// the server has, three that it has not, and a draft.
class Bench {
public:
    Bench()
    {
        Result<std::unique_ptr<DeviceStore>> made =
            DeviceStore::open(QStringLiteral(":memory:"), {clock, random, sealer});
        SAMSYN_REQUIRE(made.has_value());
        store = std::move(*made);
        server.addFeed(7, home);
        server.addFeed(8, FeedId::named("fuzz", "other feed"));
        restart();
        exchange();
        exchange();
        answer(0, 3, 2);
        exchange();
        answer(3, 6, 4);
        const Result<void> drafted = store->edit({}, {{QStringLiteral("form"), QByteArray(kDraft)}});
        SAMSYN_REQUIRE(drafted.has_value());
        keep();
    }

    void restart()
    {
        if (!m_putBack.isEmpty())
            putBack();
        random = SeededRandom(7);
        session.emplace(*store, server.server, clock, random);
    }
    [[nodiscard]] QByteArray question(int number) const { return 'Q' + QByteArray::number(number); }
    [[nodiscard]] RecordId answerRecord(int number) const
    {
        return answerId(respondent, QString::fromLatin1(question(number)));
    }
    [[nodiscard]] qint64 number(const char *sql) const
    {
        const Result<qint64> read = readNumber(store->connection().database(), sql);
        SAMSYN_REQUIRE(read.has_value());
        return *read;
    }

    const FeedId home = FeedId::named("fuzz", "answers");
    const RecordId respondent = RecordId::named("fuzz", "respondent");
    FakeClock clock;
    SeededRandom random{7};
    RowSealer::Key key{std::byte{7}};
    RowSealer sealer{key, random};
    HandResponder server;
    std::unique_ptr<DeviceStore> store;
    std::optional<SyncSession> session;

private:
    [[nodiscard]] const SqliteDatabase &database() const { return store->connection().database(); }
    /// Copies of all rows lie beside the database. Putting them back is much faster than a database copied
    /// page by page, after which every statement has to be prepared again.
    void keep()
    {
        SAMSYN_REQUIRE(database().execute("ATTACH ':memory:' AS kept").has_value());
        Result<SqliteStatement> tables = database().prepare(
            "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name <> 'sqlite_stat1'");
        SAMSYN_REQUIRE(tables.has_value());
        QByteArray copies;
        while (*tables->step()) {
            const QByteArray name = tables->text(0).toUtf8();
            copies += "CREATE TABLE kept.k_" + name + " AS SELECT * FROM main." + name + ';';
            m_putBack += "DELETE FROM main." + name + "; INSERT INTO main." + name + " SELECT * FROM kept.k_"
                + name + ';';
        }
        tables->reset();
        SAMSYN_REQUIRE(database().execute(copies.constData()).has_value());
    }
    void putBack()
    {
        Result<DeviceWrite> write = store->connection().beginWrite();
        SAMSYN_REQUIRE(write.has_value());
        SAMSYN_REQUIRE(database().execute("PRAGMA defer_foreign_keys = ON").has_value());
        SAMSYN_REQUIRE(database().execute(m_putBack.constData()).has_value());
        SAMSYN_REQUIRE(write->commit().has_value());
    }
    void exchange()
    {
        const Result<QByteArray> request = session->nextRequest();
        SAMSYN_REQUIRE(request.has_value());
        SAMSYN_REQUIRE(session->applyResponse(feed1::encodeResponse(server.answer(*request))).has_value());
    }
    void answer(int from, int to, qint64 level)
    {
        for (int i = from; i < to; ++i) {
            AnswerGroup group{respondent, QString::fromLatin1(question(i)), {}};
            group.value.state = AnswerState::Level;
            group.value.level = level;
            SAMSYN_REQUIRE(store->edit({editOf(home, answerRecord(i), group)}).has_value());
        }
    }

    QByteArray m_putBack;
};

feed1::CellEntry cellOf(ByteSource &source, const Bench &bench)
{
    feed1::CellEntry cell;
    cell.record = bench.answerRecord(int(source.below(2 * kQuestions)));
    cell.kind = source.byte() < 200 ? RecordKind::Answer : RecordKind(source.below(300));
    cell.group = GroupNumber(source.byte() < 200 ? 1 : source.below(4));
    cell.schema = kSchemaRevision;
    cell.seq = source.number() & 0x7fff'ffff'ffff'ffffU;
    cell.value = source.take(source.below(64)).toByteArray();
    return cell;
}

void bendPage(ByteSource &source, const Bench &bench, feed1::Page &page)
{
    switch (source.below(8)) {
    case 0:
        page.cells.push_back(cellOf(source, bench));
        break;
    case 1:
        page.cursor = source.number() & 0x7fff'ffff'ffff'ffffU;
        break;
    case 2:
        page.head = page.cursor = source.below(40);
        break;
    case 3:
        page.checksum = source.number();
        break;
    case 4:
        page.cellCount = source.number();
        break;
    case 5:
        page.safe = source.number() & 0x7fff'ffff'ffff'ffffU;
        break;
    case 6:
        page.feed = source.below(12);
        break;
    default:
        page.hasMore = !page.hasMore;
    }
}

void bendOutcomes(ByteSource &source, std::vector<feed1::OutcomeRun> &outcomes)
{
    if (outcomes.empty() || source.byte() < 40) {
        outcomes.push_back({OpOutcome::Applied, 7, 1, 1, {}});
        return;
    }
    feed1::OutcomeRun &run = outcomes[source.below(quint32(outcomes.size()))];
    switch (source.below(5)) {
    case 0:
        run.outcome = OpOutcome(1 + source.below(4));
        run.firstSeq = run.outcome == OpOutcome::Held ? 0 : std::max<quint64>(1, run.firstSeq);
        run.reason = run.outcome == OpOutcome::Held ? QStringLiteral("413 x") : QString();
        break;
    case 1:
        run.feed = source.below(12);
        break;
    case 2:
        run.firstSeq = source.number() & 0x7fff'ffff'ffff'ffffU;
        break;
    case 3:
        run.count = quint32(source.number());
        break;
    default:
        outcomes.pop_back();
    }
}

feed1::Note noteOf(ByteSource &source)
{
    const feed1::FeedHandle handle = source.byte() < 200 ? 6 + source.below(4) : quint32(source.number());
    switch (source.below(6)) {
    case 4:
        return feed1::Forget{FeedId::named("fuzz", QByteArray::number(source.byte() % 4)),
                             RecordId::named("fuzz", QByteArray::number(source.byte() % 4))};
    case 0:
        return feed1::Unsubscribe{handle};
    case 1:
        return feed1::ResetFeed{handle};
    case 2:
        return feed1::MinimumBuild{quint32(source.number())};
    case 3:
        return feed1::ProvenSeq{FeedId::named("fuzz", "answers"), source.number() & 0x7fff'ffff'ffff'ffffU,
                                ChainHash::named("fuzz", QByteArray::number(source.byte() % 4))};
    default:
        return feed1::Subscribe{handle, FeedId::named("fuzz", QByteArray::number(source.byte() % 4)),
                                FeedKind(1 + source.below(9)),
                                RecordId::named("fuzz", QByteArray::number(source.byte() % 4))};
    }
}

void bend(ByteSource &source, const Bench &bench, feed1::Response &response)
{
    switch (source.below(6)) {
    case 0:
        bendOutcomes(source, response.outcomes);
        break;
    case 1:
        response.notes.push_back(noteOf(source));
        break;
    case 2:
        response.status = feed1::Status(source.below(8));
        response.detail = source.number();
        break;
    case 3:
        response.nowMs = qint64(source.number());
        response.isContentEqual = source.byte() % 2 == 1;
        break;
    default:
        if (response.pages.empty() || source.byte() < 20)
            response.pages.push_back(response.pages.empty() ? feed1::Page() : response.pages.front());
        bendPage(source, bench, response.pages[source.below(quint32(response.pages.size()))]);
    }
}

/// What may never shrink, and what may never change by an answer that was refused.
struct Standing {
    explicit Standing(const Bench &bench)
        : ops(bench.number("SELECT count(*) FROM op")),
          open(bench.number("SELECT count(*) FROM op WHERE state = 1")),
          cells(bench.number("SELECT count(*) FROM cell")),
          feeds(bench.number("SELECT total(cursor) + 7 * total(is_subscribed) FROM feed"))
    {
    }
    friend bool operator==(const Standing &, const Standing &) = default;
    qint64 ops, open, cells, feeds;
};

/// An op goes only because its record was erased on purpose, by an emptied cell; one that had not been sent
/// must have been answered before.
void checkOps(const Bench &bench, bool isAnyAnswered)
{
    constexpr char kGone[] =
        "SELECT count(*) FROM kept.k_op o WHERE o.local NOT IN (SELECT local FROM main.op) "
        "AND NOT EXISTS(SELECT 1 FROM main.cell c WHERE c.record = o.record AND "
        "c.feed = o.feed AND c.grp <> 0 AND length(c.value) = 0)";
    constexpr char kUnsentGone[] =
        "SELECT count(*) FROM kept.k_op WHERE state = 1 AND local NOT IN (SELECT local FROM main.op)";
    SAMSYN_REQUIRE(bench.number(kGone) == 0);
    SAMSYN_REQUIRE(isAnyAnswered || bench.number(kUnsentGone) == 0);
}

void checkOwnWork(const Bench &bench)
{
    SAMSYN_REQUIRE(*bench.store->draft(QStringLiteral("form")) == kDraft);
    for (int i = 3; i < kQuestions; ++i) { // those that were not sent before
        const auto shown = bench.store->cell(bench.answerRecord(i), AnswerGroup::address.group);
        SAMSYN_REQUIRE(shown.has_value());
        if (shown->has_value() && (*shown)->isOwnUnsent)
            SAMSYN_REQUIRE(readGroup<AnswerGroup>((*shown)->value)->value.level == 4);
    }
}

void apply(Bench &bench, const feed1::Response &response)
{
    const Standing before(bench);
    const Result<SyncProgress> progress = bench.session->applyResponse(feed1::encodeResponse(response));
    const Standing after(bench);
    SAMSYN_REQUIRE(progress || after == before);
    checkOps(bench, !response.outcomes.empty());
    const bool heals =
        progress && progress->healing != SyncHealing::None; // sends again what was acknowledged
    SAMSYN_REQUIRE(heals ? after.open >= before.open : after.open <= before.open);
    if (response.status != feed1::Status::Ok && !heals)
        SAMSYN_REQUIRE(after.open == before.open);
    checkOwnWork(bench);
    SAMSYN_REQUIRE(bench.session->nextRequest().has_value());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    static Bench bench;
    ByteSource source(bytes, size);
    const bool isRaw = source.byte() % 2 == 1;
    HandResponder honest = bench.server;
    bench.restart();
    const Result<QByteArray> request = bench.session->nextRequest();
    SAMSYN_REQUIRE(request.has_value());
    feed1::Response response = honest.answer(*request);
    if (isRaw) {
        const feed1::Nonce nonce = response.nonce;
        Result<feed1::Response> read = feed1::decodeResponse(source.rest());
        if (!read)
            return 0;
        response = std::move(*read);
        response.nonce = nonce;
        response.server = bench.server.server;
    }
    for (quint32 count = source.below(8); count > 0; --count)
        bend(source, bench, response);
    apply(bench, response);
    return 0;
}
