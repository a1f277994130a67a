// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/DepositCommands.h"

#include "core/store/StoredGroup.h"
#include "platform/server/RescueCommands.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace samsyn {

namespace {

constexpr qsizetype kNumberBytes = 6;

/// What the device shows of its receipt, and an administrator types.
QString numberOf(const QByteArray &digest)
{
    return QString::fromLatin1(digest.left(kNumberBytes).toHex());
}

Error invalid(const QString &where, const QString &what)
{
    return {ErrorCode::ArgumentInvalid, where, what};
}

QString timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()).toString(Qt::ISODate);
}

QString stateText(const DepositRow &row)
{
    switch (row.state) {
    case DepositState::Waiting:
        return QStringLiteral("waits");
    case DepositState::Opened:
        return QStringLiteral("opened ") + timeText(row.closedAtMs);
    case DepositState::Discarded:
        return QStringLiteral("discarded ") + timeText(row.closedAtMs);
    }
    return {};
}

Result<QString> lineOf(ServerEngine &engine, const DepositRow &row)
{
    const auto profile = storedGroup<UserProfileGroup>(engine.store(), RecordId(row.user.bytes()));
    if (!profile)
        return profile.error();
    const bool hasName = *profile && !(*profile)->displayName.isEmpty();
    const QString name = hasName ? (*profile)->displayName : QStringLiteral("a respondent without a name");
    return QStringLiteral("%1  %2  %3 bytes  account %4  device %5  %6  %7\n")
        .arg(numberOf(row.digest), timeText(row.atMs))
        .arg(row.sizeBytes)
        .arg(row.user.toString().left(8), QString::fromLatin1(row.tokenHash.left(4).toHex()), stateText(row),
             name);
}

Result<DepositRow> depositOf(const std::vector<DepositRow> &rows, const CommandLine &line)
{
    // As the device shows it, in groups, or as "deposits" does.
    const QString number = line.value("id").toLower().remove(QLatin1Char('-'));
    const QString account = line.value("account").toLower();
    const auto isNamed = [&](const DepositRow &row) {
        return numberOf(row.digest) == number && row.user.toString().startsWith(account);
    };
    const auto count = std::ranges::count_if(rows, isNamed);
    if (count == 0)
        return invalid(number, QStringLiteral("there is no such deposit; \"deposits\" lists them"));
    if (count > 1)
        return invalid(number, QStringLiteral("several accounts have left this file; --account says which"));
    return *std::ranges::find_if(rows, isNamed);
}

/// Changes of a device build on those before them.
Result<void> checkTurn(const std::vector<DepositRow> &rows, const DepositRow &row)
{
    const auto earlier = std::ranges::find_if(rows, [&row](const DepositRow &other) {
        return other.tokenHash == row.tokenHash && other.state == DepositState::Waiting;
    });
    if (earlier == rows.end() || earlier->digest == row.digest)
        return {};
    return invalid(
        numberOf(row.digest),
        QStringLiteral("the device has left %1 before it; open that first").arg(numberOf(earlier->digest)));
}

Result<QString> bringIn(ServerEngine &engine, const CommandLine &line, const DepositRow &row)
{
    if (!line.isSet("key"))
        return invalid(numberOf(row.digest), QStringLiteral("--key names the secret recovery key"));
    const Result<QByteArray> bytes = engine.store().depositFile(row);
    if (!bytes)
        return bytes.error();
    Result<QString> text = openSealedFile(engine, line, {numberOf(row.digest), *bytes, row.user});
    if (!text || !line.isSet("apply"))
        return text;
    SAMSYN_TRY(engine.store().closeDeposit(row, DepositState::Opened, engine.clock().nowMs()));
    return text;
}

} // namespace

Result<QString> listDeposits(ServerEngine &engine, const CommandLine &)
{
    const Result<std::vector<DepositRow>> rows = engine.store().deposits();
    if (!rows)
        return rows.error();
    QString text;
    for (const DepositRow &row : *rows) {
        const Result<QString> line = lineOf(engine, row);
        if (!line)
            return line.error();
        text += *line;
    }
    const auto waiting = std::ranges::count(*rows, DepositState::Waiting, &DepositRow::state);
    return text
        + QStringLiteral("%1 deposits, %2 of them wait; open-deposit looks into one\n")
              .arg(rows->size())
              .arg(waiting);
}

Result<QString> openDeposit(ServerEngine &engine, const CommandLine &line)
{
    const Result<std::vector<DepositRow>> rows = engine.store().deposits();
    if (!rows)
        return rows.error();
    const Result<DepositRow> row = depositOf(*rows, line);
    if (!row)
        return row.error();
    if (row->state != DepositState::Waiting)
        return Error{ErrorCode::StoreConstraint, numberOf(row->digest), stateText(*row)};
    if (line.isSet("discard")) {
        SAMSYN_TRY(engine.store().closeDeposit(*row, DepositState::Discarded, engine.clock().nowMs()));
        return QStringLiteral("threw away %1 unread; the device has kept its changes\n")
            .arg(numberOf(row->digest));
    }
    if (line.isSet("apply"))
        SAMSYN_TRY(checkTurn(*rows, *row));
    return bringIn(engine, line, *row);
}

} // namespace samsyn
