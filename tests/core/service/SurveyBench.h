// SPDX-License-Identifier: EUPL-1.2
// Why: tests of frameworks and answers need one device with a catalogue, a workspace and a respondent's own
// feed.
#pragma once

#include "core/questionnaire/FrameworkReader.h"
#include "core/service/FrameworkLibrary.h"
#include "tests/support/FakePorts.h"

#include <QFile>
#include <QTemporaryDir>

namespace samsyn {

class SurveyBench {
public:
    SurveyBench() { open(); }

    /// Closes and opens the database, as after a kill.
    void open()
    {
        store.reset();
        auto opened =
            DeviceStore::open(m_folder.filePath(QStringLiteral("device.sqlite")), {clock, random, m_sealer});
        SAMSYN_REQUIRE(opened.has_value());
        store = *std::move(opened);
    }

    [[nodiscard]] FeedId addFeed(FeedKind kind)
    {
        const FeedId feed = FeedId::random(random);
        SAMSYN_REQUIRE(store->createLocalFeed({feed, kind, newRecord()}).has_value());
        return feed;
    }

    [[nodiscard]] RecordId newRecord() { return RecordId::random(random); }

    void write(const std::vector<CellEdit> &edits) { SAMSYN_REQUIRE(store->edit(edits).has_value()); }

    [[nodiscard]] int pendingOps() const { return store->syncFacts()->pendingOps; }

    /// One of the valid test frameworks.
    [[nodiscard]] static Framework framework(const char *name)
    {
        QFile file(QStringLiteral(SAMSYN_SOURCE_DIR "/tests/data/frameworks/valid/") + QLatin1String(name));
        SAMSYN_REQUIRE(file.open(QIODevice::ReadOnly));
        FrameworkReading reading = readFramework(file.readAll(), QLatin1String(name));
        SAMSYN_REQUIRE(reading.isValid());
        return std::move(*reading.framework);
    }

    FakeClock clock;
    SeededRandom random;
    std::unique_ptr<DeviceStore> store;

private:
    QTemporaryDir m_folder;
    RowSealer m_sealer{RowSealer::Key{std::byte{7}}, random};
};

} // namespace samsyn
