// SPDX-License-Identifier: EUPL-1.2
// Why: the one capability whose target is being talked about: where it is, where it should be, and what the
// levels mean.
#pragma once

#include "core/service/TargetService.h"
#include "qml/viewmodels/ChoiceListModel.h"
#include "qml/viewmodels/TypedDay.h"

#include <QObject>

namespace samsyn {

/// A choice is handed on at once, typed text when its field is left. Thread: GUI.
class TargetEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to PlanViewModel")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(bool canWrite READ canWrite NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString areaName READ areaName NOTIFY changed)
    Q_PROPERTY(QString scoreText READ scoreText NOTIFY changed)
    Q_PROPERTY(QString gapText READ gapText NOTIFY changed)
    Q_PROPERTY(QString commonText READ commonText NOTIFY changed)
    Q_PROPERTY(QString problemText READ problemText NOTIFY changed)
    Q_PROPERTY(QList<QString> levelNumbers READ levelNumbers NOTIFY changed)
    Q_PROPERTY(QList<QString> levelNames READ levelNames NOTIFY changed)
    Q_PROPERTY(int lastStep READ lastStep NOTIFY changed)
    Q_PROPERTY(int step READ step NOTIFY changed)
    Q_PROPERTY(bool hasTarget READ hasTarget NOTIFY changed)
    Q_PROPERTY(QString targetText READ targetText NOTIFY changed)
    Q_PROPERTY(QString figure READ figure NOTIFY changed)
    Q_PROPERTY(QString decisionText READ decisionText NOTIFY changed)
    Q_PROPERTY(QString stepText READ stepText NOTIFY changed)
    Q_PROPERTY(double scorePosition READ scorePosition NOTIFY changed)
    Q_PROPERTY(samsyn::ChoiceListModel *importance READ importance CONSTANT)
    Q_PROPERTY(QString importanceNote READ importanceNote NOTIFY changed)
    Q_PROPERTY(QString dueText READ dueText NOTIFY changed)
    Q_PROPERTY(QString dueProblem READ dueProblem NOTIFY changed)
    Q_PROPERTY(QString decidedBy READ decidedBy NOTIFY changed)
    Q_PROPERTY(QString decidedOnText READ decidedOnText NOTIFY changed)
    Q_PROPERTY(QString decidedOnProblem READ decidedOnProblem NOTIFY changed)
    Q_PROPERTY(QList<QString> questions READ questions NOTIFY changed)
    Q_PROPERTY(QList<QString> descriptors READ descriptors NOTIFY changed)

public:
    explicit TargetEditor(QObject *parent = nullptr);

    enum class Rights { Write, ReadOnly };
    /// The same capability again keeps what is typed and not yet stored.
    void show(const TargetRow &row, const LevelScale &scale, Rights rights);
    void setLanguage(const QString &language);
    void close();

    [[nodiscard]] bool isOpen() const { return m_row.has_value(); }
    [[nodiscard]] bool canWrite() const { return m_rights == Rights::Write; }
    [[nodiscard]] QString code() const { return m_row ? m_row->code : QString(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString areaName() const;
    [[nodiscard]] QString scoreText() const; ///< "Nivå nu: 2,3", or why there is none
    [[nodiscard]] QString gapText() const;
    [[nodiscard]] QString commonText() const; ///< empty without a common target
    [[nodiscard]] QString problemText() const; ///< of a stored target that does not fit the scale
    [[nodiscard]] QStringList levelNumbers() const;
    [[nodiscard]] QStringList levelNames() const;
    /// Half steps of the scale are 0 .. lastStep.
    [[nodiscard]] int lastStep() const { return 2 * (m_scale.count() - 1); }
    /// The target's, or where one would begin when there is none.
    [[nodiscard]] int step() const;
    [[nodiscard]] bool hasTarget() const { return m_decision.level.has_value(); }
    [[nodiscard]] QString targetText() const;
    [[nodiscard]] QString figure() const; ///< "3,5"; empty without a target
    [[nodiscard]] QString decisionText() const; ///< until when and by whom, for who only reads
    [[nodiscard]] QString stepText() const; ///< how much one press changes: "0,5"
    [[nodiscard]] double scorePosition() const; ///< 0..1 along the scale; -1 without a score
    [[nodiscard]] ChoiceListModel *importance() { return &m_importance; }
    [[nodiscard]] QString importanceNote() const;
    [[nodiscard]] QString dueText() const { return m_due.text; }
    [[nodiscard]] QString dueProblem() const { return m_due.problem; }
    [[nodiscard]] QString decidedBy() const { return m_decision.decidedBy; }
    [[nodiscard]] QString decidedOnText() const { return m_decidedOn.text; }
    [[nodiscard]] QString decidedOnProblem() const { return m_decidedOn.problem; }
    [[nodiscard]] QStringList questions() const; ///< those of the capability that describe levels
    [[nodiscard]] QStringList descriptors() const; ///< what each of them says of the target's level or levels

    Q_INVOKABLE void setStep(int step);
    /// One half step up (+1) or down (-1); the first one begins near the score.
    Q_INVOKABLE void stepBy(int direction);
    /// The chosen one again takes it back.
    Q_INVOKABLE void pickImportance(int row);
    Q_INVOKABLE void typeDue(const QString &text) { m_due.text = text; }
    Q_INVOKABLE void typeDecidedBy(const QString &text) { m_decision.decidedBy = text; }
    Q_INVOKABLE void typeDecidedOn(const QString &text) { m_decidedOn.text = text; }
    /// Hands on what has been typed.
    Q_INVOKABLE void storeTyped();
    Q_INVOKABLE void clearTarget();

Q_SIGNALS:
    void changed();
    void decided(const QString &capability, const samsyn::TargetDecision &decision);

private:
    void handOn();
    void showImportance();
    [[nodiscard]] QString descriptorOf(const Question &question) const;
    [[nodiscard]] QList<double> describedLevels() const;

    ChoiceListModel m_importance;
    std::optional<TargetRow> m_row;
    LevelScale m_scale;
    Rights m_rights = Rights::ReadOnly;
    TargetDecision m_decision;
    TypedDay m_due, m_decidedOn;
    QString m_language;
};

} // namespace samsyn
