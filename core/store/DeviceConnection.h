// SPDX-License-Identifier: EUPL-1.2
// Why: what all parts of the device store share: the connection, its ports, the seal, and the one way to
// write.
#pragma once

#include "core/store/DeviceStore.h"

namespace samsyn {

/// DO NOT CHANGE THESE NUMBERS: they stand in databases.
enum class OpState : quint8 {
    Pending = 1, ///< not acknowledged
    Acked = 2, ///< has a seq; the feed's cells on this device do not contain it yet
    Settled = 3, ///< contained in the feed's cells; kept until it is safe elsewhere
    Held = 4 ///< the server keeps it apart; a person must look
};

/// An open write transaction in which the capture triggers let writes pass. Rolled back unless commit()
/// succeeded.
class DeviceWrite {
public:
    DeviceWrite(SqliteTransaction transaction, bool &isWriting);
    DeviceWrite(DeviceWrite &&other) noexcept;
    DeviceWrite &operator=(DeviceWrite &&) = delete;
    ~DeviceWrite();
    /// Durable when it succeeds. Errors: Store*; nothing of it is shown then, but a commit whose sync failed
    /// may come back with the next start: a failure is no promise that it will never be there.
    [[nodiscard]] Result<void> commit() { return m_transaction.commit(); }

private:
    SqliteTransaction m_transaction;
    bool *m_isWriting;
};

/// A value as it lies in a row.
struct RowValue {
    QByteArray bytes;
    bool isSealed = false;
};
/// The place a value belongs to.
struct RowPlace {
    RecordKind kind{};
    RecordId record;
    GroupNumber group = 0;
};

/// What binds a sealed value to its place.
[[nodiscard]] QByteArray sealContextOf(const RowPlace &place);

class DeviceStore::Connection {
public:
    Connection(SqliteDatabase database, const DeviceStoreDependencies &dependencies);
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] const SqliteDatabase &database() const { return m_database; }
    [[nodiscard]] const WallClock &clock() const { return m_ports.clock; }
    [[nodiscard]] RandomSource &random() const { return m_ports.random; }
    /// Errors: Store*.
    [[nodiscard]] Result<DeviceWrite> beginWrite();

    /// Seals answers, people's names and every kind this version does not know; leaves the rest readable.
    [[nodiscard]] RowValue toRow(const RowPlace &place, QByteArrayView value) const;
    /// Errors: StoreSealBroken.
    [[nodiscard]] Result<QByteArray> fromRow(const RowPlace &place, const RowValue &row) const;
    [[nodiscard]] const RowSealer &sealer() const { return m_ports.sealer; }

private:
    bool m_isWriting = false;
    SqliteDatabase m_database; // after the flag: its triggers look at it
    DeviceStoreDependencies m_ports;
};

} // namespace samsyn
