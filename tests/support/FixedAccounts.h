// SPDX-License-Identifier: EUPL-1.2
// Why: tests of the account pages want an account with exactly so much unsent work, and want to see what was
// ordered without a server or files.
#pragma once

#include "core/base/Hash.h"
#include "core/records/EvidenceRecords.h"
#include "core/service/DepositService.h"
#include "core/service/PictureSending.h"
#include "core/service/RescueService.h"
#include "core/store/DeviceSyncStore.h"
#include "qml/viewmodels/AccountPort.h"
#include "qml/viewmodels/AccountServices.h"
#include "qml/viewmodels/LockedPort.h"
#include "tests/support/FakePorts.h"

namespace samsyn {

/// Notes what was ordered; refuses when told to.
class FixedAccountPort : public AccountPort {
public:
    [[nodiscard]] QList<KeptAccount> accounts() const override { return list; }
    void switchTo(const QString &key, Refusal refuse) override
    {
        asked.append(key);
        if (refusal)
            refuse(*refusal);
    }
    void leave(const LeavingOrder &order, Refusal refuse) override
    {
        orders.append(order);
        if (refusal)
            refuse(*refusal);
    }

    QList<KeptAccount> list;
    QStringList asked;
    QList<LeavingOrder> orders;
    std::optional<Error> refusal;
};

/// Keeps the last file in memory and gives it whenever one is chosen.
class FixedShelf : public RescueShelf {
public:
    [[nodiscard]] Result<QString> save(const QByteArray &file) override
    {
        if (refusal)
            return *refusal;
        saved = file;
        return QStringLiteral("Dokument/Samsyn/samsyn-2026-11-21-1.samsyn");
    }
    void choose(Answer answer) override
    {
        if (refusal)
            return answer(*refusal);
        answer(Chosen{QStringLiteral("samsyn-2026-11-21-1.samsyn"), saved});
    }

    QByteArray saved;
    std::optional<Error> refusal;
};

/// Keeps what is left, with a receipt of the morning of the demonstration; refuses when told to.
class FixedQuarantine : public DepositTransport {
public:
    static constexpr qint64 kAtMs = 1'795'244'520'000; ///< 07:02 UTC
    void leave(const QByteArray &file, Answer answer) override
    {
        if (refusal)
            return answer(*refusal);
        files.append(file);
        answer(DepositReceipt{sha256({file}), kAtMs});
    }

    QList<QByteArray> files;
    std::optional<Error> refusal;
};

class FixedLocked : public LockedPort {
public:
    [[nodiscard]] bool canRescue() const override { return hasKey; }
    [[nodiscard]] Result<QString> rescue() override
    {
        if (refusal)
            return *refusal;
        return QStringLiteral("Dokument/Samsyn/samsyn-2026-11-21-1.samsyn");
    }
    [[nodiscard]] Result<void> setAside() override
    {
        if (refusal)
            return *refusal;
        ++setAsideCount;
        return {};
    }

    bool hasKey = true;
    int setAsideCount = 0;
    std::optional<Error> refusal;
};

class FixedCost : public NetworkCost {
public:
    [[nodiscard]] bool isMetered() const override { return costs; }
    bool costs = false;
};

/// An account's store with work that no server has, and everything around it.
class FixedAccounts {
public:
    FixedAccounts() : m_sealer(RowSealer::Key{std::byte{3}}, m_random)
    {
        auto opened = DeviceStore::open(QStringLiteral(":memory:"), {m_clock, m_random, m_sealer});
        SAMSYN_REQUIRE(opened.has_value());
        store = *std::move(opened);
        DeviceSyncStore sync(*store);
        Result<DeviceWrite> write = sync.beginWrite();
        SAMSYN_REQUIRE(write && sync.subscribe(1, {m_feed, FeedKind::Answers, m_respondent}));
        SAMSYN_REQUIRE(write->commit().has_value());
        rescue.emplace(*store, RescueService::Owner{owner, sha256({"token"}), std::nullopt}, m_random);
        sending.emplace(*store, &cost);
        deposits.emplace(
            *store, RescueService::Owner{owner, sha256({"token"}), makeRecoveryKeyPair(m_random).publicKey},
            m_random, quarantine);
    }
    void addChanges(int count)
    {
        for (int i = 0; i < count; ++i) {
            const QString code = QStringLiteral("q%1").arg(++m_questions);
            AnswerGroup answer{m_respondent, code, {}};
            answer.value.state = AnswerState::Level;
            answer.value.level = 2;
            SAMSYN_REQUIRE(store->edit({editOf(m_feed, answerId(m_respondent, code), answer)}).has_value());
        }
    }
    /// Pictures whose records have arrived.
    void addPictures(int count, qsizetype bytes)
    {
        for (int i = 0; i < count; ++i) {
            EvidenceGroup evidence;
            const QByteArray file = "\xff\xd8\xff" + QByteArray(bytes - 3, char('a' + ++m_pictures));
            evidence.respondent = m_respondent;
            evidence.questionCode = QStringLiteral("q1");
            evidence.sha256 = sha256({file});
            evidence.sizeBytes = file.size();
            evidence.media = BlobMedia::Jpeg;
            const RecordId record = RecordId::named("picture", evidence.sha256);
            SAMSYN_REQUIRE(
                store->edit({editOf(m_feed, record, evidence)}, {}, {{record, m_feed, evidence.sha256, file}})
                    .has_value());
        }
        acknowledge("UPDATE op SET state = 2, seq = local WHERE kind = 32");
    }
    void arriveOne()
    {
        acknowledge("UPDATE upload SET state = 2 WHERE rowid = (SELECT min(rowid) FROM upload)");
    }
    /// As if all that waits had been left: a receipt with the same number at every run. The bytes are those
    /// that DepositService keeps.
    void leaveEverything()
    {
        CborWriter out;
        out.array(3);
        out.unsignedInteger(1);
        out.null();
        out.array(1);
        out.array(3);
        out.bytes(sha256({"a sealed file"}));
        out.integer(FixedQuarantine::kAtMs);
        const Result<RescueContent> waiting = DeviceRescue(*store, owner).collectWaiting({}, 1'000'000);
        SAMSYN_REQUIRE(waiting.has_value());
        out.array(waiting->changes.size());
        for (const RescuedChange &change : waiting->changes)
            out.bytes(change.id.view());
        SAMSYN_REQUIRE(store->edit({}, {{QStringLiteral("device:deposit"), out.take()}}).has_value());
    }
    void lend(AccountServices &services)
    {
        services.accounts = &port;
        services.rescue = &*rescue;
        services.shelf = &shelf;
        services.sending = &*sending;
        services.deposits = &*deposits;
    }

    RescueOwner owner{ServerId::named("t", "server"), UserId::named("t", "user"),
                      QStringLiteral("Kim Karlsson"), QStringLiteral("Samverkan")};
    FixedAccountPort port;
    FixedShelf shelf;
    FixedCost cost;
    FixedLocked locked;
    std::unique_ptr<DeviceStore> store;
    std::optional<RescueService> rescue;
    std::optional<PictureSending> sending;
    FixedQuarantine quarantine;
    std::optional<DepositService> deposits;

private:
    void acknowledge(const char *sql)
    {
        Result<DeviceWrite> write = store->connection().beginWrite();
        SAMSYN_REQUIRE(write && store->connection().database().execute(sql));
        SAMSYN_REQUIRE(write->commit().has_value());
    }

    FakeClock m_clock;
    SeededRandom m_random{11};
    RowSealer m_sealer;
    FeedId m_feed = FeedId::named("t", "feed");
    RecordId m_respondent = RecordId::named("t", "respondent");
    int m_questions = 0, m_pictures = 0;
};

} // namespace samsyn
