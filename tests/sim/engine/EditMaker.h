// SPDX-License-Identifier: EUPL-1.2
// Why: what the people of a run write: real records of their roles, each value never written before, so that
// a value on a screen tells which op it came from.
#pragma once

#include "tests/sim/engine/SimTemplate.h"

namespace samsyn::sim {

class EditMaker {
public:
    EditMaker(const SimPlaces &places, SeededRandom &random, int mostRecords = 8)
        : m_places(places), m_random(random), m_mostRecords(mostRecords)
    {
    }

    /// One to three edits of one feed. Now and then something that the person may not write.
    [[nodiscard]] std::vector<CellEdit> edits(const SimUser &user);
    /// Many notes at once; nothing for people who write no notes.
    [[nodiscard]] std::vector<CellEdit> manyNotes(const SimUser &user);
    /// All of them deleted at once.
    [[nodiscard]] std::vector<CellEdit> deletionOfManyNotes(const SimUser &user) const;
    /// A level, now and then none, and a comment, to a question of a round that is published.
    [[nodiscard]] CellEdit scoredAnswer(const RecordId &respondent, const FeedId &answers, int question);
    [[nodiscard]] CellEdit comment(const RecordId &respondent, const FeedId &answers, int question);

private:
    [[nodiscard]] CellEdit publishedAnswer(const SimUser &user);
    [[nodiscard]] CellEdit oneOf(const SimUser &user);
    [[nodiscard]] CellEdit coordinatorEdit();
    [[nodiscard]] CellEdit memberEdit(std::size_t member);
    [[nodiscard]] CellEdit answerEdit(const SimUser &user);
    [[nodiscard]] CellEdit note(std::size_t member, const RecordId &record);
    [[nodiscard]] QString text();
    [[nodiscard]] RecordId recordOf(const char *space, std::size_t member, int most);

    const SimPlaces &m_places;
    SeededRandom &m_random;
    int m_mostRecords; ///< of one kind of a member
    int m_serial = 0;
};

} // namespace samsyn::sim
