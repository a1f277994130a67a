// SPDX-License-Identifier: EUPL-1.2
// Why: ops and rescued ops are the same columns but for their names and times.
#pragma once

#include "core/sync/Messages.h"
#include "core/sync/ValueColumns.h"

namespace samsyn::feed1 {

inline constexpr quint64 kMaxSeq = quint64(std::numeric_limits<qint64>::max());

/// Reads or writes a list of OpEntry or of RescueEntry, all but names, times and values. Columns: distance
/// from the record after the one before; group; schema; base (0 none, 1 seq, 2 + place of an op id); distance
/// from the seq before, for each base that is one; transaction (0 none, 1 that of the op before, n > 1: n - 1
/// more, n < 0: so much less); fix (0 none, n > 0: n - 1, n < 0: n).
template <typename Entry>
class OpColumns {
public:
    static constexpr quint64 kColumns = 7;

    static void write(CborWriter &writer, IdTable &ids, const std::vector<Entry> &ops)
    {
        Column records, groups, schemas, transactions, fixes;
        qint64 nextRecord = 0;
        quint32 lastTransaction = 0;
        for (const Entry &op : ops) {
            records.push_back(qint64(op.record) - nextRecord);
            nextRecord = qint64(op.record) + 1;
            groups.push_back(op.group);
            schemas.push_back(op.schema);
            const qint64 more =
                op.transaction ? qint64(*op.transaction) - qint64(lastTransaction) : qint64(-1);
            transactions.push_back(!op.transaction ? 0 : more < 0 ? more : more + 1);
            lastTransaction = op.transaction.value_or(lastTransaction);
            const qint64 fix = op.clockFixS.value_or(0);
            fixes.push_back(!op.clockFixS ? 0 : fix < 0 ? fix : stepFrom(0, quint64(fix) + 1));
        }
        for (const Column &column : {records, groups, schemas})
            writeColumn(writer, column);
        writeBases(writer, ids, ops);
        writeColumn(writer, transactions);
        writeColumn(writer, fixes);
    }

    static void read(WireReader &reader, IdPlaces &ids, std::vector<Entry> &ops)
    {
        const Column records = readColumn(reader, ops.size()), groups = readColumn(reader, ops.size()),
                     schemas = readColumn(reader, ops.size());
        readBases(reader, ids, ops);
        const Column transactions = readColumn(reader, ops.size()), fixes = readColumn(reader, ops.size());
        qint64 nextRecord = 0, lastTransaction = 0;
        for (std::size_t i = 0; i < ops.size() && !reader.hasFailed(); ++i) {
            Entry &op = ops[i];
            op.record = reader.within<quint32>(stepTo(quint64(nextRecord), records[i]));
            nextRecord = qint64(op.record) + 1;
            op.group = reader.within<GroupNumber>(quint64(groups[i]));
            op.schema = reader.within<quint32>(quint64(schemas[i]));
            if (const qint64 code = transactions[i]; code != 0) {
                const qint64 more = code < 0 ? code : code - 1;
                op.transaction = reader.within<quint32>(stepTo(quint64(lastTransaction), more));
                lastTransaction = *op.transaction;
            }
            if (const qint64 code = fixes[i]; code != 0)
                op.clockFixS = code < 0 ? code : code - 1;
        }
    }

    /// What each value is compared with. Records that are not there have kind 0; checkRequest() refuses them.
    static std::vector<ValueClass> classesOf(const Request &request, const std::vector<Entry> &ops)
    {
        std::vector<ValueClass> classes;
        for (const Entry &op : ops) {
            const bool isThere = op.record < request.records.size();
            classes.emplace_back(isThere ? request.records[op.record].kind : RecordKind(), op.group);
        }
        return classes;
    }
    static QByteArray writeValues(CborWriter &writer, const Request &request, const std::vector<Entry> &ops)
    {
        const std::vector<ValueClass> classes = classesOf(request, ops);
        std::vector<ClassedValue> values;
        for (std::size_t i = 0; i < ops.size(); ++i)
            values.push_back({classes[i], ops[i].value});
        return writeValueColumns(writer, values);
    }

private:
    static void writeBases(CborWriter &writer, IdTable &ids, const std::vector<Entry> &ops)
    {
        Column bases, steps;
        quint64 lastSeq = 0;
        for (const Entry &op : ops) {
            if (const OpId *own = std::get_if<OpId>(&op.base.version)) {
                bases.push_back(2 + ids.placeOf(own->bytes()));
            } else if (const quint64 *seq = std::get_if<quint64>(&op.base.version)) {
                SAMSYN_REQUIRE(*seq > 0);
                bases.push_back(1);
                steps.push_back(stepFrom(lastSeq, *seq));
                lastSeq = *seq;
            } else {
                bases.push_back(0);
            }
        }
        writeColumn(writer, bases);
        writeColumn(writer, steps);
    }
    static void readBases(WireReader &reader, IdPlaces &ids, std::vector<Entry> &ops)
    {
        const Column bases = readColumn(reader, ops.size());
        const Column steps = readColumn(reader, std::size_t(std::ranges::count(bases, 1)));
        quint64 lastSeq = 0;
        std::size_t next = 0;
        for (std::size_t i = 0; i < ops.size() && !reader.hasFailed(); ++i) {
            if (bases[i] == 1) {
                lastSeq = reader.within<quint64>(stepTo(lastSeq, steps[next++]), kMaxSeq);
                if (lastSeq == 0)
                    reader.refuse(ErrorCode::SyncMalformed, "seqs start at 1");
                ops[i].base.version = lastSeq;
            } else if (bases[i] != 0) {
                ops[i].base.version = OpId(ids.at(bases[i] - 2));
            }
        }
    }
};

} // namespace samsyn::feed1
