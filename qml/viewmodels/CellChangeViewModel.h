// SPDX-License-Identifier: EUPL-1.2
// Why: behind a change stand two values, each with its own uncertainty, and the questions that were the same.
#pragma once

#include "core/scoring/ChangeMap.h"
#include "qml/viewmodels/HeatMapWords.h"

#include <QObject>
#include <qqmlintegration.h>

namespace samsyn {

/// The change of one cell. Thread: GUI.
class CellChangeViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("CellViewModel owns it")
    Q_PROPERTY(bool isThere READ isThere NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QList<QString> remarks READ remarks NOTIFY changed)
    Q_PROPERTY(bool hasPoints READ hasPoints NOTIFY changed)
    Q_PROPERTY(QString beforeLabel READ beforeLabel NOTIFY changed)
    Q_PROPERTY(QString nowLabel READ nowLabel NOTIFY changed)
    Q_PROPERTY(QString pointsText READ pointsText NOTIFY changed)
    Q_PROPERTY(double beforePosition READ beforePosition NOTIFY changed)
    Q_PROPERTY(double beforeLow READ beforeLow NOTIFY changed)
    Q_PROPERTY(double beforeHigh READ beforeHigh NOTIFY changed)
    Q_PROPERTY(double nowPosition READ nowPosition NOTIFY changed)
    Q_PROPERTY(double nowLow READ nowLow NOTIFY changed)
    Q_PROPERTY(double nowHigh READ nowHigh NOTIFY changed)
    Q_PROPERTY(int beforeClass READ beforeClass NOTIFY changed)
    Q_PROPERTY(int nowClass READ nowClass NOTIFY changed)

public:
    using QObject::QObject;

    /// changes: nullptr = nothing to compare with. row and column by source; capability: the row's code.
    void show(const std::shared_ptr<const ChangeMap> &changes, std::size_t index, const QString &capability,
              const HeatMapContext &context);

    [[nodiscard]] bool isThere() const { return m_isThere; }
    [[nodiscard]] QString title() const; ///< "Förändring sedan 1 oktober 2025"
    [[nodiscard]] QString sentence() const; ///< value, certainty and interval; or why there is none
    [[nodiscard]] QStringList remarks() const; ///< what it rests on, and what changed in the questionnaire
    [[nodiscard]] bool hasPoints() const; ///< two exact values to draw
    [[nodiscard]] QString beforeLabel() const;
    [[nodiscard]] QString nowLabel() const;
    [[nodiscard]] QString pointsText() const; ///< both values and intervals, for who cannot see the axes
    [[nodiscard]] double beforePosition() const { return position(m_cell.before.score); } ///< 0..1
    [[nodiscard]] double beforeLow() const { return position(m_cell.before.low); }
    [[nodiscard]] double beforeHigh() const { return position(m_cell.before.high); }
    [[nodiscard]] double nowPosition() const { return position(m_cell.now.score); }
    [[nodiscard]] double nowLow() const { return position(m_cell.now.low); }
    [[nodiscard]] double nowHigh() const { return position(m_cell.now.high); }
    [[nodiscard]] int beforeClass() const { return classOfPoint(m_cell.before); }
    [[nodiscard]] int nowClass() const { return classOfPoint(m_cell.now); }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] double position(const std::optional<double> &score) const;
    [[nodiscard]] int classOfPoint(const ChangePoint &point) const;
    [[nodiscard]] QString spokenPoint(const ChangePoint &point) const;

    ChangeMap m_map; ///< without its cells
    ChangeCell m_cell;
    QList<QuestionChange> m_changes;
    QList<LocalText> m_questions; ///< in the order of m_changes
    HeatMapContext m_context;
    bool m_isThere = false;
};

} // namespace samsyn
