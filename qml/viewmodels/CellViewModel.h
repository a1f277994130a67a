// SPDX-License-Identifier: EUPL-1.2
// Why: what is behind one cell of the heat map, in words, with the honest sentence where something is not
// shown.
#pragma once

#include "core/scoring/GapMap.h"
#include "core/service/StandingService.h"
#include "qml/viewmodels/CellChangeViewModel.h"
#include "qml/viewmodels/CellPartModel.h"

#include <QObject>

namespace samsyn {

/// Thread: GUI.
class CellViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("HeatMapViewModel owns it")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(bool hasValue READ hasValue NOTIFY changed)
    Q_PROPERTY(QString capabilityCode READ capabilityCode NOTIFY changed)
    Q_PROPERTY(QString capabilityName READ capabilityName NOTIFY changed)
    Q_PROPERTY(QString organisationName READ organisationName NOTIFY changed)
    Q_PROPERTY(QString areaName READ areaName NOTIFY changed)
    Q_PROPERTY(QString valueText READ valueText NOTIFY changed)
    Q_PROPERTY(QString scaleText READ scaleText NOTIFY changed)
    Q_PROPERTY(QString classText READ classText NOTIFY changed)
    Q_PROPERTY(QString markText READ markText NOTIFY changed)
    Q_PROPERTY(int colourClass READ colourClass NOTIFY changed)
    Q_PROPERTY(QString answersText READ answersText NOTIFY changed)
    Q_PROPERTY(QString coverageText READ coverageText NOTIFY changed)
    Q_PROPERTY(QString factsText READ factsText NOTIFY changed)
    Q_PROPERTY(QString scaleSentence READ scaleSentence NOTIFY changed)
    Q_PROPERTY(QString reasonSentence READ reasonSentence NOTIFY changed)
    Q_PROPERTY(QString knowledgeGapSentence READ knowledgeGapSentence NOTIFY changed)
    Q_PROPERTY(QString partsTitle READ partsTitle NOTIFY changed)
    Q_PROPERTY(QString partsSentence READ partsSentence NOTIFY changed)
    Q_PROPERTY(QList<QString> levelNames READ levelNames NOTIFY changed)
    Q_PROPERTY(QList<QString> levelNumbers READ levelNumbers NOTIFY changed)
    Q_PROPERTY(double axisPosition READ axisPosition NOTIFY changed)
    Q_PROPERTY(QString accessibleText READ accessibleText NOTIFY changed)
    Q_PROPERTY(samsyn::CellPartModel *parts READ parts CONSTANT)
    Q_PROPERTY(samsyn::CellPartModel *groups READ groups CONSTANT)
    Q_PROPERTY(bool hasGroups READ hasGroups NOTIFY changed)
    Q_PROPERTY(QString groupsSentence READ groupsSentence NOTIFY changed)
    Q_PROPERTY(QString intervalText READ intervalText NOTIFY changed)
    Q_PROPERTY(double lowPosition READ lowPosition NOTIFY changed)
    Q_PROPERTY(double highPosition READ highPosition NOTIFY changed)
    Q_PROPERTY(QString agreementText READ agreementText NOTIFY changed)
    Q_PROPERTY(QString pictureText READ pictureText NOTIFY changed)
    Q_PROPERTY(QList<QString> conversation READ conversation NOTIFY changed)
    Q_PROPERTY(QString standingText READ standingText NOTIFY changed)
    Q_PROPERTY(QString relativeText READ relativeText NOTIFY changed)
    Q_PROPERTY(QString peersText READ peersText NOTIFY changed)
    Q_PROPERTY(QString responseText READ responseText NOTIFY changed)
    Q_PROPERTY(QString gapText READ gapText NOTIFY changed)
    Q_PROPERTY(samsyn::CellChangeViewModel *change READ change CONSTANT)

public:
    explicit CellViewModel(QObject *parent);

    /// row, column: of results.heatMap. Keeps copies; results may go afterwards.
    void show(const RoundResults &results, const HeatMapContext &context, qsizetype row, qsizetype column);
    /// What stands beside the level of the cell that is shown; nullptr = nothing.
    void showBeside(const std::shared_ptr<const GapMap> &gaps,
                    const std::shared_ptr<const ChangeMap> &changes);
    void close();

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] bool hasValue() const { return m_cell.score.has_value(); }
    /// Empty when the row is an area.
    [[nodiscard]] QString capabilityCode() const
    {
        return m_kind == NodeKind::Capability ? m_code : QString();
    }
    [[nodiscard]] QString capabilityName() const { return m_capabilityName; }
    [[nodiscard]] QString organisationName() const { return m_organisationName; }
    [[nodiscard]] QString areaName() const { return m_areaName; }   ///< empty when the row is an area
    [[nodiscard]] QString valueText() const;
    [[nodiscard]] QString scaleText() const;                                   ///< "av 5"
    [[nodiscard]] QString classText() const;                                   ///< "Etablerad, styrka"
    [[nodiscard]] QString markText() const;
    [[nodiscard]] int colourClass() const { return m_cell.colourClass; }
    [[nodiscard]] QString answersText() const;
    [[nodiscard]] QString coverageText() const;
    [[nodiscard]] QString factsText() const;                                   ///< answers and coverage
    [[nodiscard]] QString scaleSentence() const;   ///< the value among the steps, for who cannot see the axis
    [[nodiscard]] QString reasonSentence() const;   ///< empty when there is a value
    [[nodiscard]] QString knowledgeGapSentence() const;
    [[nodiscard]] QString partsTitle() const;
    [[nodiscard]] QString partsSentence() const;                               ///< why parts are not shown
    [[nodiscard]] QStringList levelNames() const;
    [[nodiscard]] QStringList levelNumbers() const;
    [[nodiscard]] double axisPosition() const;                                 ///< 0..1 along the level axis
    [[nodiscard]] QString accessibleText() const;
    [[nodiscard]] CellPartModel *parts() const { return m_parts; }
    [[nodiscard]] CellPartModel *groups() const { return m_groups; }
    [[nodiscard]] bool hasGroups() const { return m_groups->rowCount() > 0; }
    [[nodiscard]] QString groupsSentence() const;                              ///< why they are not shown
    [[nodiscard]] QString intervalText() const;                                ///< empty without one
    [[nodiscard]] double lowPosition() const;                                  ///< as axisPosition
    [[nodiscard]] double highPosition() const;
    [[nodiscard]] QString agreementText() const;
    [[nodiscard]] QString pictureText() const;   ///< empty when the groups see much the same
    [[nodiscard]] QStringList conversation() const;
    [[nodiscard]] QString standingText() const;   ///< strength or weakness and how sure; empty for an area
    [[nodiscard]] QString relativeText() const;                                ///< against the others
    [[nodiscard]] QString peersText() const;
    [[nodiscard]] QString responseText() const; ///< of the organisation; empty where it is not released
    [[nodiscard]] QString gapText() const;                ///< empty while no targets are known here
    [[nodiscard]] CellChangeViewModel *change() const { return m_change; }

Q_SIGNALS:
    void changed();

private:
    void findNames(const RoundResults &results, qsizetype row, qsizetype column);
    void findParts(const RoundResults &results, qsizetype row, qsizetype column);
    void findGroups(const RoundResults &results, qsizetype row, qsizetype column);
    [[nodiscard]] double positionOf(double score) const;

    CellPartModel *m_parts, *m_groups;
    CellChangeViewModel *m_change;
    std::optional<Standing> m_standing;
    std::optional<GapCell> m_gap;
    ReleasedFacts m_facts;
    std::size_t m_index = 0;   ///< of the cell in its map
    std::vector<GroupResult> m_groupResults;
    HeatMapContext m_context;
    HeatMapCell m_cell;
    NodeKind m_kind = NodeKind::Capability;
    QString m_code, m_capabilityName, m_organisationName, m_areaName;
    bool m_isOpen = false, m_partsAreHidden = false;
};

} // namespace samsyn
