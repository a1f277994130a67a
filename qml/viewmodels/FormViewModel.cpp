// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/FormViewModel.h"

#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/ErrorText.h"
#include "qml/viewmodels/GroupWords.h"
#include "qml/viewmodels/TypedNumber.h"

namespace samsyn {

namespace {
constexpr int kTypingPauseMs = 800;
} // namespace

FormViewModel::FormViewModel(const AccountServices &services, QObject *parent)
    : QObject(parent), m_services(services), m_photos(services)
{
    connect(&m_photos, &PhotoListModel::saved, this, &FormViewModel::saved);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FormViewModel::storeTyped);
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
    m_session.reset();
    m_framework = nullptr;
    m_question.show({});
    m_photos.show({}, {}, PhotoListModel::Survey::Closed);
    Q_EMIT changed();
    Q_EMIT closed();
}

Result<void> FormViewModel::load(const RecordId &respondent)
{
    const Result<QList<SurveyCard>> cards = m_services.answers.surveys();
    SAMSYN_TRY(cards);
    const auto card = std::find_if(cards->begin(), cards->end(),
                                   [&](const SurveyCard &each) { return each.respondent == respondent; });
    if (card == cards->end())
        return Error{ErrorCode::RoundUnknown, respondent.toString(),
                     QStringLiteral("no such survey on this device")};
    const Result<const Framework *> framework = m_services.library.form(card->framework, card->formLength);
    SAMSYN_TRY(framework);
    Result<FormSession> session = m_services.answers.openForm(respondent);
    SAMSYN_TRY(session);
    const Result<std::optional<FrameworkPackageGroup>> package =
        readCell<FrameworkPackageGroup>(m_services.store, card->framework);
    SAMSYN_TRY(package);

    m_card = *card;
    m_framework = *framework;
    m_session.emplace(std::move(*session));
    const qint64 rawBytes = *package ? (*package)->rawBytes : 0;
    m_terms.show(
        {m_card, m_framework->purpose, rawBytes, m_services.clock.nowMs(), m_services.appearance.language()});
    showGroups();
    showQuestion();
    return {};
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
    const QString &language = m_services.appearance.language();
    m_isNumberUnreadable = false;
    m_comment = {};
    if (current) {
        m_question.show({current, &m_framework->scale, m_session->currentArea(),
                         m_session->answers().value(current->code), language});
        const Result<AnswerComment> comment = m_services.answers.comment(m_card.respondent, current->code);
        if (comment)
            m_comment = *comment;
        else
            static_cast<void>(settle(comment.error()));
    } else {
        m_question.show({});
    }
    m_photos.show(m_card.respondent, current ? current->code : QString(),
                  m_terms.isRoundOpen() ? PhotoListModel::Survey::Open : PhotoListModel::Survey::Closed);
    m_summary.show(*m_framework, *m_session, language);
    Q_EMIT changed();
    Q_EMIT commentChanged();
    Q_EMIT errorChanged();
}

void FormViewModel::pickLevel(int row)
{
    if (!isOpen() || row < 0 || row >= m_question.choices()->count())
        return;
    storeAnswer(m_question.valueOfRow(row));
}

void FormViewModel::pickDontKnow()
{
    AnswerValue value;
    value.state = AnswerState::DontKnow;
    storeAnswer(value);
}

void FormViewModel::pickNotApplicable()
{
    AnswerValue value;
    value.state = AnswerState::NotApplicable;
    storeAnswer(value);
}

void FormViewModel::pickNothingMet()
{
    AnswerValue value;
    value.state = AnswerState::Level;
    value.rawStaged = 0;
    storeAnswer(value);
}

void FormViewModel::typeNumber(const QString &typed)
{
    m_typedNumber = typed;
    m_pause.start();
}

void FormViewModel::typeText(const QString &typed)
{
    m_typedText = typed;
    m_pause.start();
}

void FormViewModel::typeComment(const QString &typed)
{
    m_typedComment = AnswerComment{typed, m_comment.visibility};
    m_pause.start();
}

void FormViewModel::allowQuoting()
{
    m_typedComment = AnswerComment{m_typedComment ? m_typedComment->text : m_comment.text,
                                   CommentVisibility::MayBeQuotedAnonymously};
    storeTyped();
}

void FormViewModel::forbidQuoting()
{
    m_typedComment = AnswerComment{m_typedComment ? m_typedComment->text : m_comment.text,
                                   CommentVisibility::CoordinatorOnly};
    storeTyped();
}

void FormViewModel::storeTyped()
{
    m_pause.stop();
    const std::optional<QString> number = std::exchange(m_typedNumber, std::nullopt);
    const std::optional<QString> text = std::exchange(m_typedText, std::nullopt);
    if (isOpen() && number) {
        const std::optional<AnswerValue> value = valueOfTypedNumber(*number);
        m_isNumberUnreadable = !value.has_value();
        Q_EMIT errorChanged();
        if (value)
            storeAnswer(*value);
    }
    if (isOpen() && text) {
        AnswerValue value;
        value.state = text->isEmpty() ? AnswerState::Unanswered : AnswerState::Given;
        value.text = *text;
        storeAnswer(value);
    }
    storeComment();
}

void FormViewModel::storeAnswer(AnswerValue value)
{
    const Question *current = m_session ? m_session->current() : nullptr;
    if (!current)
        return;
    if (m_session->answers().value(current->code) == withLevel(*current, m_framework->scale, value))
        return;
    if (!settle(m_services.answers.record(m_card.respondent, current->code, value)))
        return;
    value = withLevel(*current, m_framework->scale, value);
    m_session->setAnswer(current->code, value);
    m_question.show(
        {current, &m_framework->scale, m_session->currentArea(), value, m_services.appearance.language()});
    m_summary.show(*m_framework, *m_session, m_services.appearance.language());
    Q_EMIT changed();
    Q_EMIT saved();
}

void FormViewModel::storeComment()
{
    const std::optional<AnswerComment> typed = std::exchange(m_typedComment, std::nullopt);
    const Question *current = m_session ? m_session->current() : nullptr;
    if (!typed || !current || (typed->text == m_comment.text && typed->visibility == m_comment.visibility))
        return;
    if (!settle(m_services.answers.recordComment(m_card.respondent, current->code, *typed)))
        return;
    m_comment = *typed;
    Q_EMIT commentChanged();
    Q_EMIT saved();
}

void FormViewModel::next()
{
    if (!hasNext())
        return;
    storeTyped();
    m_session->next();
    keepPosition();
}

void FormViewModel::previous()
{
    if (!hasPrevious())
        return;
    storeTyped();
    m_session->previous();
    keepPosition();
}

bool FormViewModel::goTo(const QString &questionCode)
{
    storeTyped();
    if (!isOpen() || !settle(m_session->goTo(questionCode)))
        return false;
    keepPosition();
    return true;
}

void FormViewModel::goToFirstUnanswered()
{
    storeTyped();
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
    if (!isOpen() || !settle(m_services.answers.submit(m_card.respondent)))
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
