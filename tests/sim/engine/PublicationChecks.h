// SPDX-License-Identifier: EUPL-1.2
// Why: what is released of a round is held against an own count of who has answered what; no code that scores
// or hides has a part in it.
#pragma once

#include "core/records/Records.h"
#include "tests/sim/engine/ServerShadow.h"
#include "tests/sim/engine/SimServer.h"

#include <array>

namespace samsyn::sim {

class PublicationChecks {
public:
    PublicationChecks(const SimPlaces &places, GroundTruth &truth, const ServerShadow &shadow,
                      Findings &findings)
        : m_places(places), m_truth(truth), m_shadow(shadow), m_findings(findings)
    {
    }

    /// I16 of everything released that was not there at the last look, and of what is kept to be released.
    /// The shadow has seen the server as it is, and no answer has come in since it was released. `erased`:
    /// people whose account is.
    void look(SimServer &server, const std::set<UserId> &erased);
    /// The others read what each member reads of itself, the checksum fits, and no comment is left of an
    /// answer that is erased.
    void checkAtRest(SqliteServerStore &store, const std::set<UserId> &erased);
    /// Figures of people that were shown, of all releases.
    [[nodiscard]] int shown() const { return m_shown; }

private:
    struct Person {
        RespondentGroup group = RespondentGroup::Unset;
        std::array<std::optional<qint64>, kSimQuestions> levels;
        std::array<AnswerState, kSimQuestions> states{};
        std::array<QString, kSimQuestions> comments;
        bool hasAnswered = false, hasCells = false;
    };
    using People = std::vector<Person>; ///< who counts, of one member
    /// A question, or those below a capability, an area or the index.
    struct Span {
        std::size_t first = 0, end = 0;
    };
    [[nodiscard]] std::optional<QByteArray> valueOf(const FeedId &feed, const CellName &cell) const;
    [[nodiscard]] std::optional<Person> personOf(const SimRespondent &asked) const;
    [[nodiscard]] People peopleOf(const RecordId &organisation, const std::set<UserId> &erased) const;
    void checkRelease(const QByteArray &value, const std::set<UserId> &erased);
    void lookAtKept(const QByteArray &release, const std::set<UserId> &erased);
    void checkNode(const ResultNode &node, const People &people);
    void checkQuestion(const ResultNode &node, std::size_t question, const People &people);
    void checkGroups(const ResultNode &node, const Span &span, const People &people);
    void checkFacts(const ReleasedFacts &facts, const RecordId &organisation, const People &people);
    void checkResponses(const RoundResponsesGroup &told, const People &people);
    [[nodiscard]] static bool isSaid(const ReleasedCommentGroup &comment, const People &people);
    void checkComments(SqliteServerStore &store, const std::set<UserId> &erased);
    void checkComment(const ReleasedCommentGroup &comment, const People &people);
    void fail(const QString &what) { m_findings.add("I16", what); }

    const SimPlaces &m_places;
    GroundTruth &m_truth;
    const ServerShadow &m_shadow;
    Findings &m_findings;
    std::set<std::pair<RecordId, QByteArray>> m_seen;
    std::map<RecordId, QByteArray> m_released; ///< by organisation: the first one
    int m_shown = 0;
};

} // namespace samsyn::sim
