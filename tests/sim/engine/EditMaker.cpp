// SPDX-License-Identifier: EUPL-1.2
#include "tests/sim/engine/EditMaker.h"

#include <algorithm>

namespace samsyn::sim {

namespace {

constexpr int kManyNotes = 24; // more deletions than one request may bring

RecordId manyNoteId(std::size_t member, int number)
{
    return RecordId::named("sim many notes", QByteArray::number(int(member) * 100 + number));
}

} // namespace

QString EditMaker::text()
{
    const bool isLong = m_random.number(60) == 0;
    const QString serial = QStringLiteral("v%1").arg(++m_serial);
    return isLong ? serial + QString(100, QLatin1Char('x')) : serial;
}

RecordId EditMaker::recordOf(const char *space, std::size_t member, int most)
{
    const int number = int(member) * 100 + int(m_random.number(std::uint64_t(std::min(most, m_mostRecords))));
    return RecordId::named(space, QByteArray::number(number));
}

CellEdit EditMaker::coordinatorEdit()
{
    const std::size_t member = m_random.number(2);
    switch (m_random.number(4)) {
    case 0: {
        CollaborationGroup group;
        group.name.sv = text();
        group.shortName = QStringLiteral("V6");
        return editOf(m_places.workspace, m_places.collaboration, group);
    }
    case 1: {
        OrganisationUnitsGroup units;
        units.units = {{text()}};
        return editOf(m_places.workspace, m_places.members[member], units);
    }
    case 2: {
        // Sometimes a member that is new: the server makes its feed.
        MemberOrganisationGroup group;
        group.name.sv = text();
        group.code = QStringLiteral("9001");
        const RecordId added = recordOf("sim member", 0, 2);
        return editOf(m_places.workspace, m_random.number(6) == 0 ? added : m_places.members[member], group);
    }
    default: {
        RoundFollowUpGroup group;
        group.nextStep.sv = text();
        return editOf(m_places.workspace, m_places.round, group);
    }
    }
}

CellEdit EditMaker::note(std::size_t member, const RecordId &record)
{
    ResultNoteGroup group;
    group.organisation = m_places.members[member];
    group.round = m_places.round;
    group.code = QStringLiteral("K1");
    group.text = text();
    return editOf(m_places.memberFeeds[member], record, group);
}

CellEdit EditMaker::memberEdit(std::size_t member)
{
    const FeedId feed = m_places.memberFeeds[member];
    const RecordId noteId = recordOf("sim note", member, 8);
    switch (m_random.number(10)) {
    case 0:
        return {feed, noteId, RecordKind::ResultNote, kExistenceGroup, {}};
    case 1: {
        const CapabilityPlace place{QStringLiteral("F"), QStringLiteral("K1")};
        const RecordId id = helpReadinessId(m_places.members[member], place);
        return editOf(m_places.workspace, id,
                      HelpReadinessGroup{m_places.members[member], place, Readiness::Possible, text()});
    }
    case 2:
    case 3:
    case 4:
        return note(member, noteId);
    default: {
        CapabilityActionGroup action;
        action.organisation = m_places.members[member];
        action.title = text();
        return editOf(feed, recordOf("sim action", member, 3), action);
    }
    }
}

CellEdit EditMaker::scoredAnswer(const RecordId &respondent, const FeedId &answers, int question)
{
    const QString code = QStringLiteral("q%1").arg(question);
    AnswerGroup group{respondent, code, {}};
    const std::size_t what = m_random.number(12);
    group.value.state = what == 0 ? AnswerState::DontKnow
        : what == 1               ? AnswerState::NotApplicable
                                  : AnswerState::Level;
    if (group.value.state == AnswerState::Level) {
        const qint64 level = 1 + std::min<qint64>(4, qint64(m_random.number(7)));
        group.value.level = level;
        group.value.rawNumber = double(level) * 10 - 5 + ++m_serial * 1e-4; // no two are the same
    }
    return editOf(answers, answerId(respondent, code), group);
}

CellEdit EditMaker::comment(const RecordId &respondent, const FeedId &answers, int question)
{
    return editOf(answers, answerId(respondent, QStringLiteral("q%1").arg(question)),
                  AnswerCommentGroup{text(), CommentVisibility::CoordinatorOnly});
}

CellEdit EditMaker::publishedAnswer(const SimUser &user)
{
    if (m_random.number(25) == 0) {
        RespondentProgressGroup progress;
        progress.status = m_random.number(2) == 0 ? RespondentStatus::Withdrawn : RespondentStatus::Started;
        progress.submittedAtMs = ++m_serial;
        return editOf(user.answers, user.respondent, progress);
    }
    const int question = int(m_random.number(kSimQuestions));
    return m_random.number(4) == 0 ? comment(user.respondent, user.answers, question)
                                   : scoredAnswer(user.respondent, user.answers, question);
}

CellEdit EditMaker::answerEdit(const SimUser &user)
{
    if (m_places.respondents.size() > 1)
        return publishedAnswer(user);
    const QString question = QStringLiteral("q%1").arg(m_random.number(4));
    const RecordId answer = answerId(user.respondent, question);
    if (m_random.number(3) == 0)
        return editOf(user.answers, answer, AnswerCommentGroup{text(), CommentVisibility::CoordinatorOnly});
    AnswerGroup group{user.respondent, question, {}};
    group.value.state = AnswerState::Given;
    group.value.text = text();
    return editOf(user.answers, answer, group);
}

CellEdit EditMaker::oneOf(const SimUser &user)
{
    if (!user.respondent.isNull())
        return answerEdit(user);
    const bool isAllowed = m_random.number(20) != 0;
    if ((user.member < 0) == isAllowed)
        return coordinatorEdit();
    return memberEdit(user.member < 0 ? m_random.number(2) : std::size_t(user.member));
}

std::vector<CellEdit> EditMaker::edits(const SimUser &user)
{
    std::vector<CellEdit> edits{oneOf(user)};
    const std::size_t more = m_random.number(5) == 0 ? m_random.number(3) : 0;
    for (std::size_t i = 0; i < more; ++i) {
        CellEdit next = oneOf(user);
        const bool isOther = std::ranges::none_of(edits, [&](const CellEdit &edit) {
            return edit.record == next.record || edit.feed != next.feed;
        });
        if (isOther)
            edits.push_back(std::move(next));
    }
    return edits;
}

std::vector<CellEdit> EditMaker::manyNotes(const SimUser &user)
{
    std::vector<CellEdit> edits;
    if (user.member < 0 || !user.respondent.isNull())
        return edits;
    for (int i = 0; i < kManyNotes; ++i)
        edits.push_back(note(std::size_t(user.member), manyNoteId(std::size_t(user.member), i)));
    return edits;
}

std::vector<CellEdit> EditMaker::deletionOfManyNotes(const SimUser &user) const
{
    std::vector<CellEdit> edits;
    if (user.member < 0 || !user.respondent.isNull())
        return edits;
    const std::size_t member = std::size_t(user.member);
    for (int i = 0; i < kManyNotes; ++i)
        edits.push_back({m_places.memberFeeds[member],
                         manyNoteId(member, i),
                         RecordKind::ResultNote,
                         kExistenceGroup,
                         {}});
    return edits;
}

} // namespace samsyn::sim
