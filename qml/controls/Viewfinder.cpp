// SPDX-License-Identifier: EUPL-1.2
#include "qml/controls/Viewfinder.h"

#include <QPainter>

namespace samsyn {

Viewfinder::Viewfinder(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setOpaquePainting(true);
}

void Viewfinder::setScanner(CodeScanner *scanner)
{
    if (scanner == m_scanner)
        return;
    if (m_scanner)
        disconnect(m_scanner, nullptr, this, nullptr);
    m_scanner = scanner;
    if (m_scanner)
        connect(m_scanner, &CodeScanner::frameShown, this, &Viewfinder::showFrame);
    Q_EMIT scannerChanged();
}

void Viewfinder::showFrame(const QImage &frame)
{
    m_frame = frame;
    update();
}

void Viewfinder::paint(QPainter *painter)
{
    painter->fillRect(boundingRect(), Qt::black);
    if (m_frame.isNull())
        return;
    const QSizeF area = boundingRect().size();
    const QSizeF scaled = QSizeF(m_frame.size()).scaled(area, Qt::KeepAspectRatioByExpanding);
    QRectF target(QPointF(0, 0), scaled);
    target.moveCenter(boundingRect().center());
    painter->drawImage(target, m_frame);
}

} // namespace samsyn
