// SPDX-License-Identifier: EUPL-1.2
// Why: pictures come from files here; a phone's camera will be another PictureChooser.
#pragma once

#include "qml/viewmodels/PictureChooser.h"

#include <QString>

namespace samsyn {

/// The system's own dialog where the platform has one (portal). Thread: GUI.
class PictureFiles : public PictureChooser {
    Q_OBJECT

public:
    using PictureChooser::PictureChooser;

    void choosePicture() override;
    /// Reads a picture file: pictureRead() or pictureUnreadable().
    void readPicture(const QString &path);
};

} // namespace samsyn
