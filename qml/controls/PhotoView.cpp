// SPDX-License-Identifier: EUPL-1.2
#include "qml/controls/PhotoView.h"

#include <QPainter>

namespace samsyn {

PhotoView::PhotoView(QQuickItem *parent) : QQuickPaintedItem(parent) { }

void PhotoView::setPhotos(PhotoListModel *photos)
{
    if (photos == m_photos)
        return;
    m_photos = photos;
    load();
    Q_EMIT photosChanged();
}

void PhotoView::setPhotoId(const QString &photoId)
{
    if (photoId == m_photoId)
        return;
    m_photoId = photoId;
    load();
    Q_EMIT photoIdChanged();
}

void PhotoView::componentComplete()
{
    QQuickPaintedItem::componentComplete();
    load();
}

void PhotoView::load()
{
    if (!isComponentComplete())
        return;
    m_image = m_photos ? m_photos->preview(m_photoId) : QImage();
    update();
}

void PhotoView::paint(QPainter *painter)
{
    if (m_image.isNull())
        return;
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const QSizeF scaled =
        QSizeF(m_image.size()).scaled(boundingRect().size(), Qt::KeepAspectRatioByExpanding);
    QRectF target(QPointF(0, 0), scaled);
    target.moveCenter(boundingRect().center());
    painter->setClipRect(boundingRect());
    painter->drawImage(target, m_image);
}

} // namespace samsyn
