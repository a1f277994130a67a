// SPDX-License-Identifier: EUPL-1.2
// Why: tests of the front end need a device as it looks after a sync: framework, members, two rounds, a
// survey.
#pragma once

#include "core/service/DemoCollaboration.h"
#include "qml/viewmodels/AccountServices.h"
#include "qml/viewmodels/AppearanceViewModel.h"
#include "tests/support/DemoPicture.h"
#include "tests/support/FakePorts.h"
#include "tests/support/FixedPrinter.h"

namespace samsyn {

/// The demonstration collaboration on one device, filled without a server and the same at every run. The
/// owner is a
/// staff member of Vara: last year's round is closed with released results, this year's is open and not yet
/// begun.
/// A failure while filling is a bug and aborts.
class DemoDevice {
public:
    /// 21 November 2026 09:30 UTC
    static constexpr qint64 kNowMs = 1'795'253'400'000;

    DemoDevice();

    [[nodiscard]] AccountServices services();
    [[nodiscard]] FakeClock &clock() { return m_clock; }
    [[nodiscard]] AppearanceViewModel &appearance() { return m_appearance; }
    [[nodiscard]] AnswerService &answers() { return m_answers; }
    [[nodiscard]] RoundService &rounds() { return m_rounds; }
    [[nodiscard]] EvidenceService &evidence() { return m_evidence; }
    /// Gives this file whenever a picture is asked for.
    [[nodiscard]] FixedPictures &pictures() { return m_pictures; }
    [[nodiscard]] FixedPrinter &printer() { return m_printer; }
    [[nodiscard]] const Framework &framework() const { return m_framework; }
    [[nodiscard]] const DemoCollaboration &demo() const { return m_demo; }
    [[nodiscard]] const RecordId &respondent() const { return m_respondent; }
    /// The same person in the round of last year, whose results have arrived.
    [[nodiscard]] const RecordId &earlierRespondent() const { return m_earlier; }
    /// One more survey of the same person: a test framework, until this time (open when that is not over).
    RecordId addSurvey(const Framework &framework, qint64 closesAtMs);
    /// An answer in a survey that was added, as another device of the person has given it to `version`.
    void answer(const RecordId &respondent, const QString &questionCode, const AnswerValue &value,
                const QString &version);
    /// As if the invitation had set neither group nor unit.
    void leavePlaceOpen();
    /// The owner coordinates the collaboration from now on. View models see it when they read again.
    void makeCoordinator();
    /// The owner manages Vara from now on, and what stays inside it is on the device.
    void makeManager();
    /// What the server has told of how many of Vara have answered the open round; after makeManager().
    void addResponses();
    /// The collaboration wants this level of every capability.
    void setCommonTargets(int level);
    /// What the chip says after a sync at 08:02, as a real device would have read it from its store.
    [[nodiscard]] SyncState afterSync() const;

private:
    /// No server: every request fails at once with NetworkUnreachable.
    class NoTransport : public SyncTransport {
    public:
        void post(const QByteArray &rawRequest, Answer answer) override;
    };

    void fill();
    void store(FeedKind kind, const FeedId &feed, const std::vector<CellEdit> &edits);
    [[nodiscard]] std::vector<CellEdit> workspace(const FeedId &feed) const;
    [[nodiscard]] std::vector<CellEdit> results(const FeedId &feed);
    [[nodiscard]] FeedId newFeed() { return FeedId::random(m_random); }

    FakeClock m_clock{kNowMs};
    SeededRandom m_random{7};
    RowSealer m_sealer;
    Framework m_framework;
    DemoCollaboration m_demo;
    RecordId m_respondent, m_earlier;
    FeedId m_answerFeed, m_personalFeed;
    RecordId m_profile;
    QMap<RecordId, FeedId> m_addedFeeds; ///< by respondent
    AppearanceViewModel m_appearance{QString()};
    std::unique_ptr<DeviceStore> m_store;
    FrameworkLibrary m_library;
    AnswerService m_answers;
    RoundService m_rounds;
    EvidenceService m_evidence;
    AuthoringService m_authoring;
    ActionService m_actions;
    FixedPictures m_pictures;
    FixedPrinter m_printer;
    NoTransport m_transport;
    SyncSession m_session;
    SyncService m_sync;
};

/// One of the valid frameworks of the tests, by file name.
[[nodiscard]] Framework testFramework(const QString &fileName);

} // namespace samsyn
