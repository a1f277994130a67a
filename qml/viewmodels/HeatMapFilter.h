// SPDX-License-Identifier: EUPL-1.2
// Why: a map of 290 municipalities is read through those that one wants to be compared with.
#pragma once

#include "core/questionnaire/Municipalities.h"
#include "qml/viewmodels/HeatMapModel.h"

namespace samsyn {

/// Which organisations stand in the map, and in which order. Thread: GUI.
class HeatMapFilter : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("HeatMapViewModel owns it")
    Q_PROPERTY(bool isUseful READ isUseful NOTIFY changed)
    Q_PROPERTY(QList<QString> counties READ counties NOTIFY changed)
    Q_PROPERTY(int countyIndex READ countyIndex WRITE setCountyIndex NOTIFY changed)
    Q_PROPERTY(QList<QString> sizes READ sizes NOTIFY changed)
    Q_PROPERTY(int sizeIndex READ sizeIndex WRITE setSizeIndex NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(QList<QString> orders READ orders NOTIFY changed)
    Q_PROPERTY(int order READ order WRITE setOrder NOTIFY changed)
    Q_PROPERTY(bool isActive READ isActive NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed)

public:
    enum class Order { OwnFirst, Name, Round };
    Q_ENUM(Order)

    HeatMapFilter(HeatMapModel &cells, QObject *parent);

    /// The model has been given another map: keeps what was chosen as far as it is still there. own: source
    /// columns of the person's own organisations.
    void refresh(const QList<qsizetype> &own, const QString &language);
    /// As if nothing had ever been chosen: another round is opened.
    void forget();
    Q_INVOKABLE void clear();

    /// Whether there are so many organisations that a filter is of use.
    [[nodiscard]] bool isUseful() const;
    [[nodiscard]] QStringList counties() const; ///< the first one stands for all
    [[nodiscard]] int countyIndex() const;
    void setCountyIndex(int index);
    [[nodiscard]] QStringList sizes() const; ///< the first one stands for all
    [[nodiscard]] int sizeIndex() const { return int(m_size); }
    void setSizeIndex(int index);
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text); ///< part of a name, whatever the case
    [[nodiscard]] QStringList orders() const;
    [[nodiscard]] int order() const { return int(m_order); }
    void setOrder(int order);
    [[nodiscard]] bool isActive() const;
    [[nodiscard]] QString countText() const; ///< "Visar 14 av 290"
    [[nodiscard]] QString emptyText() const; ///< empty while something is left

Q_SIGNALS:
    void changed();
    void columnsChanged();

private:
    [[nodiscard]] bool keeps(const HeatMapColumn &column) const;
    [[nodiscard]] QList<qsizetype> ordered() const;
    void apply();

    HeatMapModel &m_cells;
    Municipalities m_municipalities;
    QList<qsizetype> m_own;
    QStringList m_counties; ///< of the map, by name
    QString m_language, m_county, m_text; ///< m_county empty = all
    SizeClass m_size = SizeClass::Unknown; ///< Unknown = all
    Order m_order = Order::OwnFirst;
    QList<qsizetype> m_shown;
};

} // namespace samsyn
