// SPDX-License-Identifier: EUPL-1.2
#include "qml/controls/SvgIcon.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace samsyn {

SvgIcon::SvgIcon(QQuickItem *parent) : QQuickPaintedItem(parent) { }

void SvgIcon::setName(const QString &name)
{
    if (m_name == name)
        return;
    m_name = name;
    Q_EMIT nameChanged();
    update();
}

void SvgIcon::setColour(const QColor &colour)
{
    if (m_colour == colour)
        return;
    m_colour = colour;
    Q_EMIT colourChanged();
    update();
}

void SvgIcon::paint(QPainter *painter)
{
    QFile file(QStringLiteral(":/samsyn/icons/%1.svg").arg(m_name));
    if (m_name.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    // The files are drawn in currentColor, which Qt's SVG renderer does not take from outside.
    QSvgRenderer renderer(file.readAll().replace("currentColor", m_colour.name(QColor::HexRgb).toLatin1()));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    painter->setRenderHint(QPainter::Antialiasing);
    renderer.render(painter, boundingRect());
}

} // namespace samsyn
