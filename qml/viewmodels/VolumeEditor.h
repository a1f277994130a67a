// SPDX-License-Identifier: EUPL-1.2
// Why: the one yearly figure that is being written: its field, what can be said instead, how sure it is, what
// it means, and what is asked about it.
#pragma once

#include "core/service/VolumePicture.h"
#include "qml/viewmodels/ChoiceListModel.h"
#include "qml/viewmodels/PlanListModel.h"

#include <QObject>

namespace samsyn {

/// A choice is handed on at once, typed text when its field is left. Thread: GUI.
class VolumeEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to VolumesViewModel")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(bool canWrite READ canWrite NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString momentText READ momentText NOTIFY changed)
    Q_PROPERTY(QString valueText READ valueText NOTIFY changed)
    Q_PROPERTY(QString directionText READ directionText NOTIFY changed)
    Q_PROPERTY(QString definition READ definition NOTIFY changed)
    Q_PROPERTY(QString sourceHint READ sourceHint NOTIFY changed)
    Q_PROPERTY(bool isYesNo READ isYesNo NOTIFY changed)
    Q_PROPERTY(int yesNo READ yesNo NOTIFY changed)
    Q_PROPERTY(QList<QString> yesNoNames READ yesNoNames NOTIFY changed)
    Q_PROPERTY(QString figureText READ figureText NOTIFY changed)
    Q_PROPERTY(QString figureProblem READ figureProblem NOTIFY changed)
    Q_PROPERTY(QString figureHint READ figureHint NOTIFY changed)
    Q_PROPERTY(QString unitText READ unitText NOTIFY changed)
    Q_PROPERTY(bool isMoney READ isMoney NOTIFY changed)
    Q_PROPERTY(bool isInKronor READ isInKronor NOTIFY changed)
    Q_PROPERTY(samsyn::ChoiceListModel *states READ states CONSTANT)
    Q_PROPERTY(bool hasFigure READ hasFigure NOTIFY changed)
    Q_PROPERTY(int quality READ quality NOTIFY changed)
    Q_PROPERTY(QList<QString> qualityNames READ qualityNames NOTIFY changed)
    Q_PROPERTY(QString comment READ comment NOTIFY changed)
    Q_PROPERTY(samsyn::PlanListModel *comparisons READ comparisons CONSTANT)
    Q_PROPERTY(QString comparisonNote READ comparisonNote NOTIFY changed)
    Q_PROPERTY(QList<QString> questions READ questions NOTIFY changed)
    Q_PROPERTY(bool isConfirmed READ isConfirmed NOTIFY changed)
    Q_PROPERTY(QString reason READ reason NOTIFY changed)

public:
    enum class Rights { Write, ReadOnly };

    /// The questionnaire must outlive the editor.
    explicit VolumeEditor(const VolumesQuestionnaire &questionnaire, QObject *parent = nullptr);

    /// The same indicator and year again keeps what is typed and not yet stored.
    void show(const VolumeRow &row, int year, Rights rights);
    void setLanguage(const QString &language);
    void close();

    [[nodiscard]] bool isOpen() const { return m_row.has_value(); }
    [[nodiscard]] bool canWrite() const { return m_rights == Rights::Write; }
    [[nodiscard]] QString code() const { return m_row ? m_row->indicator->code : QString(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString momentText() const;
    [[nodiscard]] QString valueText() const; ///< what is stored, with its unit
    [[nodiscard]] QString directionText() const; ///< whether high or low is better
    [[nodiscard]] QString definition() const;
    [[nodiscard]] QString sourceHint() const;
    [[nodiscard]] bool isYesNo() const;
    [[nodiscard]] int yesNo() const; ///< 0 = yes, 1 = no, -1 = neither
    [[nodiscard]] QStringList yesNoNames() const { return {tr("Ja"), tr("Nej")}; }
    [[nodiscard]] QString figureText() const { return m_figure; }
    [[nodiscard]] QString figureProblem() const { return m_problem; }
    [[nodiscard]] QString figureHint() const; ///< what a figure may look like
    [[nodiscard]] QString unitText() const;
    [[nodiscard]] bool isMoney() const;
    [[nodiscard]] bool isInKronor() const { return m_isInKronor && isMoney(); }
    /// What can be said instead of a figure.
    [[nodiscard]] ChoiceListModel *states() { return &m_states; }
    [[nodiscard]] bool hasFigure() const { return m_entry.figure.has_value(); }
    [[nodiscard]] int quality() const { return int(m_entry.quality); }
    [[nodiscard]] QStringList qualityNames() const;
    [[nodiscard]] QString comment() const { return m_entry.comment; }
    /// One per way to compare. Roles: title, own, others, standing, hasAxis, lower, median, upper, ownPlace,
    /// spoken.
    [[nodiscard]] PlanListModel *comparisons() { return &m_comparisons; }
    [[nodiscard]] QString comparisonNote() const; ///< why there is nothing to compare; empty when there is
    [[nodiscard]] QStringList questions() const;
    [[nodiscard]] bool isConfirmed() const { return m_row && m_row->isConfirmed; }
    [[nodiscard]] QString reason() const { return m_reason; }

    Q_INVOKABLE void typeFigure(const QString &text) { m_figure = text; }
    Q_INVOKABLE void typeComment(const QString &text) { m_entry.comment = text; }
    Q_INVOKABLE void typeReason(const QString &text) { m_reason = text; }
    /// Hands on what has been typed; false: figureProblem says why not.
    Q_INVOKABLE bool storeTyped();
    Q_INVOKABLE void pickYesNo(int index);
    /// Row of `states`; the chosen one again takes it back.
    Q_INVOKABLE void pickState(int row);
    Q_INVOKABLE void pickQuality(int index);
    Q_INVOKABLE void writeInKronor();
    Q_INVOKABLE void writeInThousands();
    /// "Stämmer det?": yes, for the reason that is typed.
    Q_INVOKABLE void confirm();
    Q_INVOKABLE void takeBackConfirmation();

Q_SIGNALS:
    void changed();
    void entered(const QString &code, const samsyn::VolumeEntry &entry);
    void confirmed(const QString &code, const QString &reason);
    void confirmationTakenBack(const QString &code);

private:
    void handOn();
    void showStates();
    void showComparisons();
    [[nodiscard]] bool readFigure();
    [[nodiscard]] QString typed(const std::optional<double> &figure) const;
    [[nodiscard]] double shownUnit() const; ///< how many of what is typed make one of what is stored
    [[nodiscard]] QList<VolumeState> offeredStates() const;

    const VolumesQuestionnaire &m_questionnaire;
    ChoiceListModel m_states;
    PlanListModel m_comparisons;
    std::optional<VolumeRow> m_row;
    VolumeEntry m_entry;
    int m_year = 0;
    Rights m_rights = Rights::ReadOnly;
    bool m_isInKronor = false;
    QString m_figure, m_problem, m_reason, m_language;
};

} // namespace samsyn
