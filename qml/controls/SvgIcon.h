// SPDX-License-Identifier: EUPL-1.2
// Why: paints an icon of assets/icons in a colour of the theme, also where no shader can run.
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <qqmlintegration.h>

namespace samsyn {

/// name = file name without ending, below :/samsyn/icons; an unknown name paints nothing. Thread: GUI.
class SvgIcon : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
    Q_PROPERTY(QColor colour READ colour WRITE setColour NOTIFY colourChanged)

public:
    explicit SvgIcon(QQuickItem *parent = nullptr);

    [[nodiscard]] const QString &name() const { return m_name; }
    void setName(const QString &name);
    [[nodiscard]] const QColor &colour() const { return m_colour; }
    void setColour(const QColor &colour);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void nameChanged();
    void colourChanged();

private:
    QString m_name;
    QColor m_colour;
};

} // namespace samsyn
