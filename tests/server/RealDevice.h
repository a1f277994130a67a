// SPDX-License-Identifier: EUPL-1.2
// Why: the device's real engine (store, session, HTTP) without a screen, for tests and measurements of a real
// server.
#pragma once

#include "core/store/DeviceStore.h"
#include "platform/common/EnrolClient.h"
#include "platform/common/HttpTransport.h"
#include "platform/common/SystemClock.h"
#include "platform/common/SystemRandom.h"

#include <QTest>

namespace samsyn {

/// A respondent's device. The store outlives every server; the transport is made anew for each address.
class RealDevice {
public:
    explicit RealDevice(const QString &path = QStringLiteral(":memory:")) : RealDevice(path, randomKey()) { }
    /// With the key that an existing file was made with.
    RealDevice(const QString &path, const RowSealer::Key &key) : m_key(key)
    {
        sealer = std::make_unique<RowSealer>(m_key, random);
        Result<std::unique_ptr<DeviceStore>> opened = DeviceStore::open(path, {clock, random, *sealer});
        SAMSYN_REQUIRE(opened.has_value());
        store = std::move(*opened);
    }

    /// Exchanges a code; waits for the answer.
    [[nodiscard]] static Result<EnrolResponse> enrol(const QUrl &server, const QString &code)
    {
        EnrolClient client(server);
        std::optional<Result<EnrolResponse>> answer;
        client.enrol({code, QStringLiteral("test")},
                     [&answer](Result<EnrolResponse> got) { answer = std::move(got); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000))
            return Error{ErrorCode::NetworkTimeout, {}, {}};
        return *answer;
    }

    void connectTo(const QUrl &server, const EnrolResponse &enrolment)
    {
        service.reset();
        if (!session)
            session = std::make_unique<SyncSession>(*store, enrolment.server, clock, random);
        transport = std::make_unique<HttpTransport>(server, enrolment.token);
        service = std::make_unique<SyncService>(*store, *session, *transport);
    }
    /// Syncs until nothing is under way any more, however it ended.
    [[nodiscard]] SyncState sync()
    {
        service->syncNow();
        return waitForEnd();
    }
    [[nodiscard]] SyncState waitForEnd()
    {
        const bool hasEnded = QTest::qWaitFor([this] { return !service->isSending(); }, 60'000);
        SAMSYN_REQUIRE(hasEnded);
        return service->state().value();
    }

    /// The respondent's own record, once it has arrived.
    [[nodiscard]] std::optional<ShownCell> assignment() const
    {
        const auto cells = store->cells(RecordKind::Respondent, RespondentAssignmentGroup::address.group);
        return cells && cells->size() == 1 ? std::optional<ShownCell>(cells->front()) : std::nullopt;
    }
    /// Answers `count` questions with the same level.
    [[nodiscard]] Result<void> answer(int count, qint64 level)
    {
        const std::optional<ShownCell> own = assignment();
        SAMSYN_REQUIRE(own.has_value());
        std::vector<CellEdit> edits;
        for (int i = 0; i < count; ++i) {
            AnswerGroup group{own->record, QStringLiteral("Q%1").arg(i + 1, 3, 10, QLatin1Char('0')), {}};
            group.value.state = AnswerState::Level;
            group.value.level = level;
            edits.push_back(editOf(own->feed, answerId(group.respondent, group.questionCode), group));
        }
        return store->edit(edits);
    }

    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<RowSealer> sealer;
    std::unique_ptr<DeviceStore> store;
    std::unique_ptr<SyncSession> session;
    std::unique_ptr<HttpTransport> transport;
    std::unique_ptr<SyncService> service;

    [[nodiscard]] static RowSealer::Key randomKey()
    {
        RowSealer::Key key{};
        SystemRandom().fill(key);
        return key;
    }

private:
    RowSealer::Key m_key{};
};

} // namespace samsyn
