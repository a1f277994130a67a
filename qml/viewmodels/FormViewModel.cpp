// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/FormViewModel.h"

#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/ErrorText.h"
#include "qml/viewmodels/GroupWords.h"

#include <QDateTime>

namespace samsyn {

namespace {
constexpr int kTypingPauseMs = 800;
} // namespace

FormViewModel::FormViewModel(const AccountServices &services, QObject *parent)
    : QObject(parent), m_services(services), m_photos(services), m_copy(services)
{
    connect(&m_photos, &PhotoListModel::saved, this, &FormViewModel::saved);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FormViewModel::storeWhileTyping);
    connect(&services.appearance, &AppearanceViewModel::languageChanged, this, &FormViewModel::refresh);
}

FormViewModel::~FormViewModel()
{
    storeTyped();
}

bool FormViewModel::needsGroup() const
{
    return m_card.group == RespondentGroup::Unset && isIndividual();
}

bool FormViewModel::needsUnit() const
{
    return isUnitOpen() && m_card.unit.isEmpty() && m_card.status == RespondentStatus::Invited
        && !isStarted();
}

bool FormViewModel::isCommentQuotable() const
{
    return m_comment.visibility == CommentVisibility::MayBeQuotedAnonymously;
}

QString FormViewModel::errorText() const
{
    return m_error ? ErrorText::of(*m_error) : QString();
}

bool FormViewModel::open(const QString &respondentId)
{
    storeTyped();
    const Result<RecordId> respondent = RecordId::fromString(respondentId);
    return settle(respondent ? load(*respondent) : Result<void>(respondent.error()));
}

void FormViewModel::close()
{
    storeTyped();
    m_question.show({});
    m_sitting.clear();
    m_suggestion.clear();
    m_summary.clear();
    m_copy.clear();
    m_session.reset();
    m_isMending = m_isPausing = m_hasNewAdvice = false;
    m_photos.show({}, {}, PhotoListModel::Survey::Closed);
    Q_EMIT changed();
    Q_EMIT closed();
}

Result<void> FormViewModel::load(const RecordId &respondent)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_services.clock.nowMs());
    m_services.answers.setUtcOffsetMinutes(now.offsetFromUtc() / 60);
    Result<FormSession> session = m_services.answers.openForm(respondent);
    SAMSYN_TRY(session);
    const Result<SurveyCard> card = m_services.answers.survey(respondent, *session);
    SAMSYN_TRY(card);
    const Result<FormNotes> notes = m_services.answers.notes(respondent);
    SAMSYN_TRY(notes);

    if (m_card.respondent != respondent) {
        m_isMending = m_isPausing = m_hasNewAdvice = false;
        m_suggestion.clear();
    }
    m_card = *card;
    m_session.emplace(std::move(*session));
    m_notes = *notes;
    m_copy.show(m_card, *m_session);
    showGroups();
    showQuestion();
    updateTerms();
    return {};
}

void FormViewModel::updateTerms()
{
    if (!isOpen())
        return;
    const Result<std::optional<FrameworkPackageGroup>> package =
        readCell<FrameworkPackageGroup>(m_services.store, m_card.framework);
    const QString &language = m_services.appearance.language();
    const Framework &framework = m_session->framework();
    const std::vector<const Question *> left = m_session->unansweredQuestions();
    SurveyTerms::Source source;
    source.card = m_card;
    source.purpose = framework.purpose;
    source.rawBytes = package && *package ? (*package)->rawBytes : 0;
    source.nowMs = m_services.clock.nowMs();
    source.language = language;
    source.questionCount = answeredCount() + int(left.size());
    source.optionalCount = questionCount() - source.questionCount;
    source.sittingCount = m_sitting.count();
    source.time = m_sitting.time();
    source.timeLeft = left == m_session->questions() ? source.time : timeFor(framework, left, language);
    source.leftCount = int(left.size());
    m_terms.show(source);
}

void FormViewModel::refresh()
{
    if (!isOpen())
        return;
    storeTyped();
    // A failure keeps what is on the screen and says what happened.
    static_cast<void>(settle(load(m_card.respondent)));
}

void FormViewModel::showQuestion()
{
    const Question *current = m_session->current();
    m_comment = {};
    m_isTyping = m_hasNewAdvice = false;
    if (current) {
        const Result<AnswerComment> comment = m_services.answers.comment(m_card.respondent, current->code);
        if (comment)
            m_comment = *comment;
        else
            static_cast<void>(settle(comment.error()));
    }
    const bool isDismissed = current && m_notes.dismissed.contains(current->code);
    if (current && !isDismissed)
        m_suggestion.show(*m_session, m_services.appearance.language(),
                          m_card.mode == RoundMode::Consensus ? SuggestionViewModel::Voice::Together
                                                              : SuggestionViewModel::Voice::One);
    else
        m_suggestion.clear();
    m_photos.show(m_card.respondent, current ? current->code : QString(),
                  m_card.roundStatus == RoundStatus::Open ? PhotoListModel::Survey::Open
                                                          : PhotoListModel::Survey::Closed);
    showAnswer();
    Q_EMIT commentChanged();
    Q_EMIT errorChanged();
}

void FormViewModel::showAnswer()
{
    const QString &language = m_services.appearance.language();
    const Question *current = m_session->current();
    m_question.show({&*m_session, current, current ? m_session->currentArea() : nullptr, m_notes,
                     m_session->lastRound(), language, m_isTyping});
    m_suggestion.update();
    m_sitting.show(*m_session, language);
    showSummary();
    Q_EMIT changed();
}

void FormViewModel::showSummary()
{
    if (!m_isSummaryWatched || !isOpen())
        return;
    const QString &language = m_services.appearance.language();
    m_summary.show(*m_session, m_notes, language,
                   m_isMending ? SummaryModel::Purpose::Mending : SummaryModel::Purpose::Overview);
    if (!m_isMending || m_summary.mustMendCount() > 0)
        return;
    m_isMending = false;
    m_summary.show(*m_session, m_notes, language, SummaryModel::Purpose::Overview);
}

void FormViewModel::watchSummary()
{
    m_isSummaryWatched = true;
    showSummary();
    Q_EMIT changed();
}

void FormViewModel::unwatchSummary()
{
    m_isSummaryWatched = false;
}

void FormViewModel::next()
{
    if (!hasNext())
        return;
    storeTyped();
    m_isPausing = !m_isMending && m_sitting.isPlaceToPause();
    m_session->next();
    keepPosition();
}

void FormViewModel::endPause()
{
    m_isPausing = false;
    Q_EMIT changed();
}

void FormViewModel::previous()
{
    if (!hasPrevious())
        return;
    storeTyped();
    m_isPausing = false;
    m_session->previous();
    keepPosition();
}

bool FormViewModel::goTo(const QString &questionCode)
{
    storeTyped();
    if (!isOpen() || !settle(m_session->goTo(questionCode)))
        return false;
    m_isPausing = false;
    keepPosition();
    return true;
}

void FormViewModel::goToFirstUnanswered()
{
    storeTyped();
    m_isPausing = false;
    if (isOpen() && m_session->goToFirstUnanswered())
        keepPosition();
}

void FormViewModel::keepPosition()
{
    const Question *current = m_session->current();
    if (current)
        static_cast<void>(settle(m_services.answers.keepPosition(m_card.respondent, current->code)));
    showQuestion();
}

bool FormViewModel::chooseGroup(int row)
{
    if (!isOpen() || row < 0 || row >= int(std::size(kRespondentGroups)))
        return false;
    return choosePlace(kRespondentGroups[row], isUnitOpen() ? m_card.unit : QString());
}

bool FormViewModel::chooseUnit(int row)
{
    if (!isOpen() || row < -1 || row >= m_units.found()->count())
        return false;
    return choosePlace(m_card.group, m_units.at(row));
}

bool FormViewModel::choosePlace(RespondentGroup group, const QString &unit)
{
    if (!settle(m_services.answers.chooseGroup(m_card.respondent, group, unit)))
        return false;
    const bool isLoaded = settle(load(m_card.respondent));
    Q_EMIT saved();
    return isLoaded;
}

bool FormViewModel::handIn()
{
    storeTyped();
    if (!isOpen())
        return false;
    const Result<void> handedIn = m_services.answers.submit(m_card.respondent);
    m_isMending = !handedIn && handedIn.error().code == ErrorCode::FormIncomplete;
    if (m_isMending) { // the list says what and where
        showSummary();
        Q_EMIT changed();
        return false;
    }
    if (!settle(handedIn))
        return false;
    const bool isLoaded = settle(load(m_card.respondent));
    Q_EMIT saved();
    return isLoaded;
}

void FormViewModel::forgetError()
{
    m_error.reset();
    Q_EMIT errorChanged();
}

bool FormViewModel::settle(const Result<void> &outcome)
{
    const std::optional<Error> before =
        std::exchange(m_error, outcome ? std::nullopt : std::optional<Error>(outcome.error()));
    if (m_error != before)
        Q_EMIT errorChanged();
    return outcome.has_value();
}

void FormViewModel::showGroups()
{
    QList<ShownChoice> groups;
    for (const RespondentGroup group : kRespondentGroups) {
        groups.append({int(groups.size()) + 1, GroupWords::name(group), GroupWords::explanation(group),
                       group == m_card.group});
    }
    m_groups.setChoices(m_services.appearance.language(), groups);
    m_units.show(m_card.units, m_card.unit);
}

} // namespace samsyn
