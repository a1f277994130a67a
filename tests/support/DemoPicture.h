// SPDX-License-Identifier: EUPL-1.2
// Why: tests of pictures need one to attach, the same at every run, and one that tells where it was taken.
#pragma once

#include "qml/viewmodels/PictureChooser.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QPainter>

namespace samsyn {

/// Three notes on a whiteboard.
inline QImage demoImage(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(238, 236, 228));
    QPainter painter(&image);
    const QColor notes[] = {QColor(246, 214, 92), QColor(126, 196, 190), QColor(240, 160, 140)};
    const int side = size.height() / 3;
    for (int i = 0; i < 3; ++i) {
        const QRect note(side / 4 + i * side * 5 / 4, side / 2 + i * side / 3, side, side);
        painter.fillRect(note, notes[i]);
        painter.setPen(QPen(QColor(60, 60, 60), side / 30 + 1));
        for (int line = 1; line < 5; ++line)
            painter.drawLine(note.left() + side / 8, note.top() + line * side / 5,
                             note.right() - side / 8 * line, note.top() + line * side / 5);
    }
    return image;
}

inline QByteArray encoded(const QImage &image, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, format).write(image);
    return buffer.data();
}

/// A JPEG as a phone writes it: APP1 with EXIF, which says "turn to the right" and a place in Vara.
inline QByteArray photoWithPlace(const QSize &size)
{
    // TIFF, little-endian: IFD0 {orientation = 6, GPS at 38}, GPS {latitude N, 58 15 44}.
    QByteArray tiff = QByteArray::fromHex("49492a0008000000" // header, IFD0 at 8
                                          "0200" // two entries
                                          "1201030001000000"
                                          "06000000" // orientation
                                          "2588040001000000"
                                          "26000000" // GPS IFD at 38
                                          "00000000"
                                          "0200" // GPS: two entries
                                          "0100020002000000"
                                          "4e000000" // latitude reference N
                                          "0200050003000000"
                                          "44000000" // latitude at 68
                                          "00000000"
                                          "3a000000010000000f000000010000002c00000001000000");
    const QByteArray exif = QByteArray("Exif\0\0", 6) + tiff;
    const int length = int(exif.size()) + 2;
    QByteArray segment("\xff\xe1", 2);
    segment += char(length >> 8);
    segment += char(length & 0xff);
    QByteArray jpeg = encoded(demoImage(size), "jpeg");
    return jpeg.insert(2, segment + exif);
}

/// Gives the test's file instead of asking anybody.
class FixedPictures : public PictureChooser {
public:
    void choosePicture() override
    {
        if (file.isEmpty())
            Q_EMIT pictureUnreadable();
        else
            Q_EMIT pictureRead(file);
    }
    QByteArray file;
};

} // namespace samsyn
