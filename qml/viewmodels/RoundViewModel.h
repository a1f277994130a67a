// SPDX-License-Identifier: EUPL-1.2
// Why: from an open round to a published one: how it goes, when it closes, who is reminded, what is approved
// and what people have written.
#pragma once

#include "core/service/RoundReviewService.h"
#include "core/service/RoundRights.h"
#include "qml/viewmodels/AccountServices.h"
#include "qml/viewmodels/ClosingEditor.h"
#include "qml/viewmodels/PlanListModel.h"
#include "qml/viewmodels/ReminderEditor.h"
#include "qml/viewmodels/RoundWords.h"

namespace samsyn {

/// Thread: GUI, that of the store.
class RoundViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AccountViewModel")
    Q_PROPERTY(Situation situation READ situation NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString doneText READ doneText NOTIFY changed)
    Q_PROPERTY(QString roundId READ roundId NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString statusText READ statusText NOTIFY changed)
    Q_PROPERTY(QString statusIcon READ statusIcon NOTIFY changed)
    Q_PROPERTY(QString stepText READ stepText NOTIFY changed)
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(bool canMove READ canMove NOTIFY changed)
    Q_PROPERTY(bool canClose READ canClose NOTIFY changed)
    Q_PROPERTY(bool canRemind READ canRemind NOTIFY changed)
    Q_PROPERTY(bool hasApprovals READ hasApprovals NOTIFY changed)
    Q_PROPERTY(bool canPublish READ canPublish NOTIFY changed)
    Q_PROPERTY(bool hasComments READ hasComments NOTIFY changed)
    Q_PROPERTY(QString responseTitle READ responseTitle NOTIFY changed)
    Q_PROPERTY(QString asOfText READ asOfText NOTIFY changed)
    Q_PROPERTY(QList<QString> responseTexts READ responseTexts NOTIFY changed)
    Q_PROPERTY(QList<double> responseShares READ responseShares NOTIFY changed)
    Q_PROPERTY(QList<QString> waitingTexts READ waitingTexts NOTIFY changed)
    Q_PROPERTY(QList<QString> reminderSteps READ reminderSteps NOTIFY changed)
    Q_PROPERTY(QString approvalText READ approvalText NOTIFY changed)
    Q_PROPERTY(QString commentsText READ commentsText NOTIFY changed)
    Q_PROPERTY(QString noCommentsText READ noCommentsText NOTIFY changed)
    Q_PROPERTY(samsyn::PlanListModel *approvals READ approvals CONSTANT)
    Q_PROPERTY(samsyn::PlanListModel *comments READ comments CONSTANT)
    Q_PROPERTY(samsyn::ClosingEditor *closing READ closing CONSTANT)
    Q_PROPERTY(samsyn::ReminderEditor *reminder READ reminder CONSTANT)
    Q_PROPERTY(bool isAsking READ isAsking NOTIFY changed)
    Q_PROPERTY(QString askTitle READ askTitle NOTIFY changed)
    Q_PROPERTY(QList<QString> askFacts READ askFacts NOTIFY changed)
    Q_PROPERTY(QString askConfirm READ askConfirm NOTIFY changed)

public:
    /// NotForYou: the person neither coordinates nor manages anybody who takes part.
    enum class Situation { Nothing, Ready, NotForYou, Failed };
    Q_ENUM(Situation)

    explicit RoundViewModel(const AccountServices &services, QObject *parent = nullptr);

    Q_INVOKABLE void open(const QString &round);
    /// Reads the open round again, after a sync; what is typed stays.
    void reload();

    [[nodiscard]] Situation situation() const { return m_situation; }
    [[nodiscard]] QString message() const { return m_message; } ///< why nothing is shown
    [[nodiscard]] QString errorText() const { return m_errorText; } ///< of the last step
    [[nodiscard]] QString doneText() const { return m_doneText; } ///< what the last step did
    [[nodiscard]] QString roundId() const { return m_round.toString(); }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString statusText() const { return RoundWords::status(m_card); }
    [[nodiscard]] QString statusIcon() const { return RoundWords::statusIcon(m_card); }
    [[nodiscard]] QString stepText() const;
    [[nodiscard]] bool isOpen() const { return m_card.status == RoundStatus::Open; }
    [[nodiscard]] bool canMove() const;
    [[nodiscard]] bool canClose() const { return m_rights.maySteer && isOpen(); }
    [[nodiscard]] bool canRemind() const;
    [[nodiscard]] bool hasApprovals() const { return m_approvals.count() > 0 && isOver(); }
    [[nodiscard]] bool canPublish() const;
    [[nodiscard]] bool hasComments() const; ///< people write comments in it, and it is over
    [[nodiscard]] QString responseTitle() const;
    [[nodiscard]] QString asOfText() const; ///< the same without saying what is counted
    [[nodiscard]] QStringList responseTexts() const;
    [[nodiscard]] QList<double> responseShares() const; ///< 0..1 for each line; -1 = no bar
    [[nodiscard]] QStringList waitingTexts() const; ///< how many have not answered, as far as it may be told
    [[nodiscard]] QStringList reminderSteps() const; ///< how the text and the links reach people
    [[nodiscard]] QString approvalText() const;
    [[nodiscard]] QString commentsText() const; ///< who reads what of the comments
    [[nodiscard]] QString noCommentsText() const; ///< why there are none; empty when there are
    /// Roles: title, detail, iconName, actionText, spoken.
    [[nodiscard]] PlanListModel *approvals() { return &m_approvals; }
    /// Roles: CommentRows::roles().
    [[nodiscard]] PlanListModel *comments() { return &m_comments; }
    [[nodiscard]] ClosingEditor *closing() { return &m_closing; }
    [[nodiscard]] ReminderEditor *reminder() { return &m_reminder; }

    /// Lets the round close when the fields say. False: they, or errorText, say why not.
    Q_INVOKABLE bool moveClosing();
    /// What cannot be undone is asked first; confirm() does it.
    Q_INVOKABLE void askClose();
    Q_INVOKABLE void askApprove(int row); ///< of approvals
    Q_INVOKABLE void askPublish();
    Q_INVOKABLE void confirm();
    Q_INVOKABLE void cancel();
    /// Lets a comment go further as a quote, or takes it back. Row of comments.
    Q_INVOKABLE void turnComment(int row);
    Q_INVOKABLE void forgetError();

    [[nodiscard]] bool isAsking() const { return m_asked != Asked::Nothing; }
    [[nodiscard]] QString askTitle() const;
    [[nodiscard]] QStringList askFacts() const;
    [[nodiscard]] QString askConfirm() const;

Q_SIGNALS:
    void changed();
    /// Something was stored on this device that the server has not got.
    void saved();

private:
    enum class Asked { Nothing, Close, Approve, Publish };
    [[nodiscard]] Result<void> read();
    [[nodiscard]] Result<void> readApprovals();
    [[nodiscard]] Result<void> readComments();
    [[nodiscard]] static QString wordsOfTime(const QString &title);
    void fail(const Error &error);
    void settle(const Result<void> &outcome, const QString &done);
    void ask(Asked what);
    [[nodiscard]] bool isOver() const;
    [[nodiscard]] bool mayApprove(const RecordId &organisation) const;
    [[nodiscard]] const MemberApproval *askedMember() const;

    const AccountServices m_services;
    RoundReviewService m_review;
    RoundProgressService m_progressOf;
    PlanListModel m_approvals, m_comments;
    ClosingEditor m_closing;
    ReminderEditor m_reminder;
    QString m_language, m_message, m_errorText, m_doneText;
    RecordId m_round, m_askedMember;
    RoundCard m_card;
    RoundPlanGroup m_plan;
    RoundRights m_rights;
    RoundProgress m_progress;
    std::vector<MemberApproval> m_members;
    std::vector<RoundComment> m_said;
    Situation m_situation = Situation::Nothing;
    Asked m_asked = Asked::Nothing;
    bool m_isPublishingWanted = false;
};

} // namespace samsyn
