// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/Messages.h"
#include "core/sync/WireReader.h"

namespace samsyn::feed1 {

namespace {

// Response = [1, nonce, server, nowMs, status, detail, isContentEqual, [* run], [* page], [* note]]
// run      = [outcome, feed, firstSeq, count, reason]
// page     = [feed, [* cell], cursor, head, headChain, cellCount, checksum, safe, hasMore]
// cell     = [record, kind, group, schema, seq, value]
// note     = [1, handle, feed, feedKind, scope] / [2, handle] / [3, handle] / [4, build] / [5, feed, seq,
// chain] / [6, feed, record] / [7, op]
constexpr quint64 kResponseItems = 10;
constexpr quint64 kMaxSeq = quint64(std::numeric_limits<qint64>::max());
constexpr quint64 kMaxNotes = 10000;
constexpr qsizetype kMaxReasonChars = 500;
enum NoteNumber : quint64 {
    SubscribeNote = 1,
    UnsubscribeNote = 2,
    ResetNote = 3,
    MinimumBuildNote = 4,
    ProvenSeqNote = 5,
    ForgetNote = 6,
    AdmittedNote = 7,
};

void writeRun(CborWriter &writer, const OutcomeRun &run)
{
    writer.array(5);
    writer.unsignedInteger(quint64(run.outcome));
    writer.unsignedInteger(run.feed);
    writer.unsignedInteger(run.firstSeq);
    writer.unsignedInteger(run.count);
    writer.text(run.reason);
}

void writeCell(CborWriter &writer, const CellEntry &cell)
{
    writer.array(6);
    writer.bytes(cell.record.view());
    writer.unsignedInteger(quint64(cell.kind));
    writer.unsignedInteger(cell.group);
    writer.unsignedInteger(cell.schema);
    writer.unsignedInteger(cell.seq);
    writer.bytes(cell.value);
}

void writePage(CborWriter &writer, const Page &page)
{
    writer.array(9);
    writer.unsignedInteger(page.feed);
    writer.array(page.cells.size());
    for (const CellEntry &cell : page.cells)
        writeCell(writer, cell);
    writer.unsignedInteger(page.cursor);
    writer.unsignedInteger(page.head);
    writer.bytes(page.headChain.view());
    writer.unsignedInteger(page.cellCount);
    writer.unsignedInteger(page.checksum);
    writer.unsignedInteger(page.safe);
    writer.boolean(page.hasMore);
}

struct NoteWriter {
    CborWriter &writer;

    void operator()(const Subscribe &note)
    {
        writer.array(5);
        writer.unsignedInteger(SubscribeNote);
        writer.unsignedInteger(note.handle);
        writer.bytes(note.feed.view());
        writer.unsignedInteger(quint64(note.kind));
        writer.bytes(note.scope.view());
    }
    void operator()(const Unsubscribe &note) { pair(UnsubscribeNote, note.handle); }
    void operator()(const ResetFeed &note) { pair(ResetNote, note.handle); }
    void operator()(const MinimumBuild &note) { pair(MinimumBuildNote, note.build); }
    void operator()(const ProvenSeq &note)
    {
        writer.array(4);
        writer.unsignedInteger(ProvenSeqNote);
        writer.bytes(note.feed.view());
        writer.unsignedInteger(note.seq);
        writer.bytes(note.chain.view());
    }
    void operator()(const Forget &note)
    {
        writer.array(3);
        writer.unsignedInteger(ForgetNote);
        writer.bytes(note.feed.view());
        writer.bytes(note.record.view());
    }
    void operator()(const Admitted &note)
    {
        writer.array(2);
        writer.unsignedInteger(AdmittedNote);
        writer.bytes(note.op.view());
    }
    void pair(quint64 number, quint64 value)
    {
        writer.array(2);
        writer.unsignedInteger(number);
        writer.unsignedInteger(value);
    }
};

OutcomeRun readRun(WireReader &reader)
{
    OutcomeRun run;
    reader.enter(5);
    run.outcome = OpOutcome(reader.number<quint8>());
    run.feed = reader.number<FeedHandle>();
    run.firstSeq = reader.number<quint64>(kMaxSeq - kMaxOps);
    run.count = reader.number<quint32>(kMaxOps);
    run.reason = reader.text(kMaxReasonChars);
    reader.leave();
    if (run.outcome < OpOutcome::Applied || run.outcome > OpOutcome::Held)
        reader.refuse(ErrorCode::SyncMalformed, "no such outcome");
    const bool isHeld = run.outcome == OpOutcome::Held;
    if (isHeld != (run.firstSeq == 0) || isHeld == run.reason.isEmpty() || run.count == 0)
        reader.refuse(ErrorCode::SyncMalformed, "an outcome has a seq, or is held for a reason");
    return run;
}

CellEntry readCell(WireReader &reader)
{
    CellEntry cell;
    reader.enter(6);
    cell.record = reader.id<RecordId>();
    cell.kind = RecordKind(reader.number<quint16>());
    cell.group = reader.number<GroupNumber>();
    cell.schema = reader.number<quint32>();
    cell.seq = reader.number<quint64>(kMaxSeq);
    cell.value = reader.bytes(kMaxValueBytes);
    reader.leave();
    return cell;
}

void checkPage(WireReader &reader, const Page &page)
{
    quint64 previous = 0;
    for (const CellEntry &cell : page.cells) {
        if (cell.seq <= previous || cell.seq > page.cursor)
            reader.refuse(ErrorCode::SyncMalformed, "cells are not in the order of their seq");
        previous = cell.seq;
    }
    if (page.cursor > page.head || page.hasMore != (page.cursor < page.head))
        reader.refuse(ErrorCode::SyncMalformed, "a page's cursor, head and hasMore contradict each other");
}

Page readPage(WireReader &reader)
{
    Page page;
    reader.enter(9);
    page.feed = reader.number<FeedHandle>();
    reader.list(quint64(kMaxPageCells), [&] { page.cells.push_back(readCell(reader)); });
    page.cursor = reader.number<quint64>(kMaxSeq);
    page.head = reader.number<quint64>(kMaxSeq);
    page.headChain = reader.id<ChainHash>();
    page.cellCount = reader.number<quint64>(kMaxSeq);
    page.checksum = reader.number();
    page.safe = reader.number<quint64>(kMaxSeq);
    page.hasMore = reader.boolean();
    reader.leave();
    checkPage(reader, page);
    return page;
}

Note readSubscribe(WireReader &reader)
{
    Subscribe note;
    note.handle = reader.number<FeedHandle>();
    note.feed = reader.id<FeedId>();
    note.kind = FeedKind(reader.number<quint8>());
    note.scope = reader.id<RecordId>();
    return note;
}

Note readProvenSeq(WireReader &reader)
{
    ProvenSeq note;
    note.feed = reader.id<FeedId>();
    note.seq = reader.number<quint64>(kMaxSeq);
    note.chain = reader.id<ChainHash>();
    return note;
}

Note readForget(WireReader &reader)
{
    Forget note;
    note.feed = reader.id<FeedId>();
    note.record = reader.id<RecordId>();
    return note;
}

Note readNote(WireReader &reader)
{
    const quint64 items = reader.arraySize();
    reader.enter(items);
    const quint64 number = reader.number();
    Note note;
    if (items == 5 && number == SubscribeNote)
        note = readSubscribe(reader);
    else if (items == 4 && number == ProvenSeqNote)
        note = readProvenSeq(reader);
    else if (items == 3 && number == ForgetNote)
        note = readForget(reader);
    else if (items == 2 && number == UnsubscribeNote)
        note = Unsubscribe{reader.number<FeedHandle>()};
    else if (items == 2 && number == ResetNote)
        note = ResetFeed{reader.number<FeedHandle>()};
    else if (items == 2 && number == MinimumBuildNote)
        note = MinimumBuild{reader.number<quint32>()};
    else if (items == 2 && number == AdmittedNote)
        note = Admitted{reader.id<OpId>()};
    else
        reader.refuse(ErrorCode::SyncMalformed, "no such note");
    reader.leave();
    return note;
}

} // namespace

QByteArray encodeResponse(const Response &response)
{
    CborWriter writer;
    writer.array(kResponseItems);
    writer.unsignedInteger(1);
    writer.bytes({response.nonce.data(), qsizetype(response.nonce.size())});
    writer.bytes(response.server.view());
    writer.integer(response.nowMs);
    writer.unsignedInteger(quint64(response.status));
    writer.unsignedInteger(response.detail);
    writer.boolean(response.isContentEqual);
    writer.array(response.outcomes.size());
    for (const OutcomeRun &run : response.outcomes)
        writeRun(writer, run);
    writer.array(response.pages.size());
    for (const Page &page : response.pages)
        writePage(writer, page);
    writer.array(response.notes.size());
    for (const Note &note : response.notes)
        std::visit(NoteWriter{writer}, note);
    return writer.take();
}

Result<Response> decodeResponse(QByteArrayView bytes)
{
    if (bytes.size() > kMaxRawBody)
        return Error{ErrorCode::SyncTooLarge, QStringLiteral("response"),
                     QStringLiteral("the body is over 1 MiB")};
    WireReader reader(bytes);
    Response response;
    reader.enter(kResponseItems);
    if (reader.number() != 1)
        reader.refuse(ErrorCode::SyncMalformed, "not a FEED/1 message");
    response.nonce = reader.fixed<Nonce>();
    response.server = reader.id<ServerId>();
    response.nowMs = reader.signedNumber();
    constexpr qint64 kLatestMs = 253402300799999; // year 9999; the device's next ops carry this clock
    if (response.nowMs < 0 || response.nowMs > kLatestMs)
        reader.refuse(ErrorCode::SyncMalformed, "the server's time is outside the years 1970 to 9999");
    response.status = Status(reader.number<quint8>(quint64(Status::Reauthenticate)));
    response.detail = reader.number();
    response.isContentEqual = reader.boolean();
    reader.list(quint64(kMaxOps), [&] { response.outcomes.push_back(readRun(reader)); });
    reader.list(quint64(kMaxFeeds), [&] { response.pages.push_back(readPage(reader)); });
    reader.list(kMaxNotes, [&] { response.notes.push_back(readNote(reader)); });
    reader.leave();
    reader.finish();
    if (reader.hasFailed())
        return reader.error();
    return response;
}

} // namespace samsyn::feed1
