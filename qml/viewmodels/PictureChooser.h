// SPDX-License-Identifier: EUPL-1.2
// Why: a page can ask for a picture without knowing where pictures come from; platform/app knows.
#pragma once

#include <QByteArray>
#include <QObject>

namespace samsyn {

/// Thread: GUI.
class PictureChooser : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Lets the person choose a picture; ends in pictureRead(), pictureUnreadable() or nothing (cancelled).
    virtual void choosePicture() = 0;

Q_SIGNALS:
    /// The file as it is, whatever it holds.
    void pictureRead(const QByteArray &file);
    /// It could not be opened, or is larger than any picture.
    void pictureUnreadable();
};

} // namespace samsyn
