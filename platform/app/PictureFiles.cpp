// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/PictureFiles.h"

#include <QFile>
#include <QFileDialog>

namespace samsyn {

namespace {
constexpr qint64 kMaxFileBytes = 64 * 1024 * 1024; // more than any camera writes
} // namespace

void PictureFiles::choosePicture()
{
    auto *dialog = new QFileDialog(nullptr, tr("Välj en bild"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Bilder (*.jpg *.jpeg *.png)"));
    connect(dialog, &QFileDialog::fileSelected, this, &PictureFiles::readPicture);
    dialog->open();
}

void PictureFiles::readPicture(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxFileBytes) {
        Q_EMIT pictureUnreadable();
        return;
    }
    Q_EMIT pictureRead(file.readAll());
}

} // namespace samsyn
