// SPDX-License-Identifier: EUPL-1.2
// Why: shows a picture that lies sealed in the store, without a file or an address that could be read by
// others.
#pragma once

#include "qml/viewmodels/PhotoListModel.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace samsyn {

/// Fills its area with the picture, cropped. Thread: GUI.
class PhotoView : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(samsyn::PhotoListModel *photos READ photos WRITE setPhotos NOTIFY photosChanged REQUIRED)
    Q_PROPERTY(QString photoId READ photoId WRITE setPhotoId NOTIFY photoIdChanged REQUIRED)

public:
    explicit PhotoView(QQuickItem *parent = nullptr);

    [[nodiscard]] PhotoListModel *photos() const { return m_photos; }
    void setPhotos(PhotoListModel *photos);
    [[nodiscard]] const QString &photoId() const { return m_photoId; }
    void setPhotoId(const QString &photoId);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void photosChanged();
    void photoIdChanged();

protected:
    void componentComplete() override;

private:
    void load();

    QPointer<PhotoListModel> m_photos;
    QString m_photoId;
    QImage m_image;
};

} // namespace samsyn
