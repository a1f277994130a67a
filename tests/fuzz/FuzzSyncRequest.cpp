// SPDX-License-Identifier: EUPL-1.2
// Any request of any account against a real store: whatever it says, the store stays sound, the answer is one
// that a device can read, nothing is half done, and the same request again gets the same outcomes.
// The first byte chooses: bytes as a request, or choices that bend a real one.
#include "core/store/FeedVerification.h"
#include "tests/fuzz/ByteSource.h"
#include "tests/support/TestPhone.h"

#include <set>

using namespace samsyn;

namespace {

/// A small survey with two answers handed in, and the accounts whose requests are tried.
struct Bench {
    Bench() : phone(world, world.respondent.user), reviewer(world, world.coordinator)
    {
        phone.syncAll();
        phone.answer(world.respondent, 3);
        phone.answer(world.respondent, 4, "q2");
        phone.syncAll();
        reviewer.syncAll();
        users = {world.respondent.user, world.coordinator, world.varaCoordinator, world.varaManager,
                 UserId::named("fuzz", "nobody")};
        feeds = {world.respondent.answers, world.feedOf(FeedKind::Workspace, world.collaboration),
                 world.feedOf(FeedKind::Member, world.vara)};
    }

    ServerWorld world;
    TestPhone phone, reviewer;
    std::vector<UserId> users;
    std::vector<FeedId> feeds;
};

constexpr RecordKind kKinds[] = {RecordKind::Answer,          RecordKind::Respondent,
                                 RecordKind::Evidence,        RecordKind::AssessmentRound,
                                 RecordKind::ConsensusAnswer, RecordKind::CapabilityAction,
                                 RecordKind::UserProfile,     RecordKind::FrameworkPart};

QByteArray valueOf(ByteSource &source, const Bench &bench)
{
    const quint8 form = source.byte();
    if (form < 16)
        return {}; // a deletion
    AnswerGroup group{bench.world.respondent.respondent, QStringLiteral("q%1").arg(form % 4), {}};
    group.value.state = AnswerState::Level;
    group.value.level = qint64(form % 7);
    if (form % 3 == 0)
        group.version = QString::fromLatin1(source.take(form));
    QByteArray value = writeGroup(group);
    if (form < 32)
        return source.take(form).toByteArray();
    if (form < 64)
        value[qsizetype(source.below(quint32(value.size())))] = char(source.byte());
    return value;
}

OpBase baseOf(ByteSource &source)
{
    const quint8 form = source.byte();
    if (form < 100)
        return {};
    const quint64 seq = source.number() & 0x7fff'ffff'ffff'ffffU;
    if (form < 200 && seq > 0)
        return {seq};
    return {OpId::named("fuzz", QByteArray::number(form))};
}

feed1::FeedName feedOf(ByteSource &source, const Bench &bench)
{
    const quint8 form = source.byte();
    if (form < 200)
        return bench.phone.handleOf(bench.world.respondent.answers);
    if (form < 240)
        return feed1::FeedHandle(source.below(12));
    return bench.feeds[source.below(quint32(bench.feeds.size()))];
}

/// What a device made under an earlier name, or under one that is not its own.
void addRescue(ByteSource &source, const Bench &bench, feed1::Request &request)
{
    feed1::RescueEntry op;
    op.replica = source.byte() < 100 ? bench.phone.replica
                                     : ReplicaId::named("fuzz", QByteArray::number(source.byte() % 4));
    op.counter = 1 + source.below(8);
    op.group = GroupNumber(1);
    op.value = valueOf(source, bench);
    op.base = baseOf(source);
    op.authoredAtS = 1'790'000'000 + source.byte();
    if (source.byte() < 60)
        op.transaction = source.below(3);
    feed1::RecordEntry record;
    record.kind = RecordKind::Answer;
    if (!feed1::naturalRecordId(record.kind, op.group, op.value))
        record.record = RecordId::named("fuzz", QByteArray::number(source.byte() % 8));
    const quint8 key = source.byte();
    if (key < 120)
        record.key = RecordKey{};
    else if (key < 160)
        record.key = feed1::KeySeedIndex(0);
    record.feed = feedOf(source, bench);
    op.record = quint32(request.records.size());
    request.records.push_back(record);
    request.rescue.push_back(std::move(op));
}

void addOp(ByteSource &source, const Bench &bench, feed1::Request &request)
{
    feed1::OpEntry op;
    op.value = valueOf(source, bench);
    feed1::RecordEntry record;
    record.kind = kKinds[source.byte() < 128 ? 0 : source.below(std::size(kKinds))];
    op.group = source.byte() < 200 ? GroupNumber(1) : GroupNumber(source.below(4));
    const auto natural = feed1::naturalRecordId(record.kind, op.group, op.value);
    if (!natural || source.byte() < 60)
        record.record = RecordId::named("fuzz", QByteArray::number(source.byte() % 8));
    if (source.byte() < 230)
        record.key = feed1::KeySeedIndex(0);
    record.feed = feedOf(source, bench);
    op.record = quint32(request.records.size());
    const bool isSecond = !request.records.empty() && source.byte() < 80;
    if (isSecond)
        op.record = source.below(quint32(request.records.size()));
    else
        request.records.push_back(record);
    op.schema = source.byte() < 240 ? kSchemaRevision : quint32(source.number());
    op.base = baseOf(source);
    op.authoredDeltaS = source.byte() < 220 ? qint64(source.byte()) : -qint64(source.number() >> 30U);
    if (source.byte() < 80)
        op.transaction = source.below(3);
    if (source.byte() < 20)
        op.clockFixS = qint64(source.number() >> 30U);
    request.ops.push_back(std::move(op));
}

feed1::Request bentRequest(ByteSource &source, Bench &bench)
{
    feed1::Request request = source.byte() < 200 ? bench.phone.request() : bench.reviewer.request();
    if (source.byte() < 25)
        request.replica = ReplicaId::named("fuzz", QByteArray::number(source.byte()));
    if (source.byte() < 40)
        request.firstCounter = source.number() & 0xffff'ffff'ffffU;
    if (source.byte() < 40)
        request.maxPageBytes = quint32(source.number());
    if (source.byte() < 40)
        request.content = source.number();
    for (feed1::FeedCursor &feed : request.feeds) {
        if (source.byte() < 200)
            continue;
        feed.cursor = source.below(12);
        feed.high = feed.cursor + source.below(3);
        if (source.byte() >= 128)
            request.history = feed1::historyProof({chainStart(bench.world.respondent.answers)});
    }
    const quint32 count = source.below(12);
    for (quint32 i = 0; i < count; ++i)
        addOp(source, bench, request);
    for (quint32 rescued = source.byte() < 128 ? 0 : source.below(6); rescued > 0; --rescued)
        addRescue(source, bench, request);
    return request;
}

quint64 headsOf(Bench &bench)
{
    quint64 sum = 0;
    for (const FeedId &feed : bench.feeds)
        sum += (*bench.world.store->feed(feed))->head;
    return sum;
}

void checkSound(Bench &bench)
{
    for (const FeedId &feed : bench.feeds) {
        const Result<FeedVerification> verified = verifyFeed(*bench.world.store, feed);
        SAMSYN_REQUIRE(verified.has_value() && verified->isSound());
    }
}

/// Counts, seqs and reasons, however the runs are cut.
QStringList outcomesOf(const feed1::Response &response)
{
    QStringList outcomes;
    for (const feed1::OutcomeRun &run : response.outcomes) {
        for (quint32 i = 0; i < run.count; ++i)
            outcomes.append(QStringLiteral("%1 %2 %3 %4")
                                .arg(int(run.outcome))
                                .arg(run.feed)
                                .arg(run.outcome == OpOutcome::Held ? 0 : run.firstSeq + i)
                                .arg(run.reason));
    }
    return outcomes;
}

void serve(Bench &bench, const feed1::Request &request, const UserId &user)
{
    const quint64 before = headsOf(bench);
    const Result<feed1::Response> response = bench.world.responder->respond(request, user);
    checkSound(bench);
    if (!response)
        return;
    SAMSYN_REQUIRE(response->nonce == request.nonce);
    const Result<feed1::Response> read = feed1::decodeResponse(feed1::encodeResponse(*response));
    SAMSYN_REQUIRE(read.has_value());
    const QStringList outcomes = outcomesOf(*response);
    if (response->status != feed1::Status::Ok) {
        SAMSYN_REQUIRE(headsOf(bench) == before && outcomes.isEmpty());
        return;
    }
    SAMSYN_REQUIRE(outcomes.size() == qsizetype(request.ops.size() + request.rescue.size()));
    const quint64 after = headsOf(bench);
    const Result<feed1::Response> again = bench.world.responder->respond(request, user);
    SAMSYN_REQUIRE(headsOf(bench) == after);
    if (again && again->status == feed1::Status::Ok)
        SAMSYN_REQUIRE(outcomesOf(*again) == outcomes);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    static Bench bench;
    bench.world.random = SeededRandom(9); // the same input makes the same request, whatever came before
    ByteSource source(bytes, size);
    const bool isRaw = source.byte() % 2 == 1;
    const UserId user = bench.users[source.below(quint32(bench.users.size()))];
    Result<feed1::Request> request = feed1::decodeRequest(
        isRaw ? source.rest() : QByteArrayView(feed1::encodeRequest(bentRequest(source, bench))));
    if (!request)
        return 0;
    const Result<ServerTransaction> undone = ServerTransaction::begin(*bench.world.store);
    SAMSYN_REQUIRE(undone.has_value());
    serve(bench, *request, user);
    return 0;
}
