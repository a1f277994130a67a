// SPDX-License-Identifier: EUPL-1.2
// Why: a device store with everything a test holds in its hand: clock, chance, key and file.
#pragma once

#include "core/store/DeviceStore.h"
#include "tests/support/FakePorts.h"

#include <QTemporaryDir>
#include <QTest>

namespace samsyn {

inline FeedId feedNumber(int n)
{
    return FeedId::named("test feed", QByteArray::number(n));
}
inline RecordId recordNumber(int n)
{
    return RecordId::named("test record", QByteArray::number(n));
}

inline AnswerGroup answerOf(const RecordId &respondent, const QString &question, qint64 level)
{
    AnswerGroup answer{respondent, question, {}};
    answer.value.state = AnswerState::Level;
    answer.value.level = level;
    return answer;
}

inline CellEdit answerEdit(const FeedId &feed, const QString &question, qint64 level)
{
    const RecordId respondent = recordNumber(1);
    return editOf(feed, answerId(respondent, question), answerOf(respondent, question, level));
}

struct DeviceBench {
    explicit DeviceBench(std::uint64_t seed = 1) : random(seed), sealer(key, random)
    {
        Result<std::unique_ptr<DeviceStore>> opened = open();
        if (!opened)
            qFatal("%s", qPrintable(opened.error().what));
        store = *std::move(opened);
    }
    [[nodiscard]] QString path() const { return dir.filePath(QStringLiteral("device.db")); }
    [[nodiscard]] Result<std::unique_ptr<DeviceStore>> open() { return openAt(path()); }
    [[nodiscard]] Result<std::unique_ptr<DeviceStore>> openAt(const QString &file)
    {
        return DeviceStore::open(file, {clock, random, sealer});
    }
    void reopen()
    {
        store.reset();
        Result<std::unique_ptr<DeviceStore>> opened = open();
        QVERIFY2(opened.has_value(), "the database does not open again");
        store = *std::move(opened);
    }
    /// Level that is shown for a question of recordNumber(1); -1 = nothing.
    [[nodiscard]] qint64 shownLevel(const QString &question) const
    {
        const auto answer = readCell<AnswerGroup>(*store, answerId(recordNumber(1), question));
        return answer && answer->has_value() ? (*answer)->value.level.value_or(-1) : -1;
    }
    /// First column of a query for the test's eyes.
    [[nodiscard]] qint64 number(const char *sql) const;

    QTemporaryDir dir;
    FakeClock clock;
    SeededRandom random;
    RowSealer::Key key{std::byte{7}};
    RowSealer sealer;
    std::unique_ptr<DeviceStore> store;
};

} // namespace samsyn

#include "core/store/DeviceConnection.h"
#include "core/store/DeviceRows.h"

inline qint64 samsyn::DeviceBench::number(const char *sql) const
{
    const Result<qint64> read = readNumber(store->connection().database(), sql);
    return read ? *read : -1;
}
