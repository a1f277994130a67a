// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/PhotoPreparation.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>

namespace samsyn {

namespace {

// A JPEG is scaled while it is read; other kinds need room for every pixel first.
constexpr qint64 kMaxJpegPixels = 250'000'000, kMaxOtherPixels = 64'000'000;

Error unreadable(const QString &what)
{
    return {ErrorCode::EvidenceUnreadable, {}, what};
}

bool isPhotoFormat(const QByteArray &format)
{
    return format == "jpeg" || format == "png" || format == "webp" || format == "heic" || format == "heif"
        || format == "bmp" || format == "tiff";
}

Result<QImage> readScaled(const QByteArray &file)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!isPhotoFormat(reader.format()) || size.isEmpty())
        return unreadable(QStringLiteral("not a picture of a known kind"));
    const qint64 pixels = qint64(size.width()) * size.height();
    if (pixels > (reader.format() == "jpeg" ? kMaxJpegPixels : kMaxOtherPixels))
        return Error{ErrorCode::EvidenceTooLarge, {}, QStringLiteral("%1 pixels").arg(pixels)};
    const QSize limit(kLongestPhotoSidePx, kLongestPhotoSidePx);
    if (size.width() > limit.width() || size.height() > limit.height())
        reader.setScaledSize(size.scaled(limit, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage image = reader.read();
    if (image.isNull())
        return unreadable(reader.errorString());
    return image;
}

int overWhite(int colour, int alpha)
{
    return (colour * alpha + 255 * (255 - alpha) + 127) / 255;
}

/// A new picture with the same pixels and nothing else: neither texts nor profile are carried over.
QImage pixelsOf(const QImage &image)
{
    const QImage source =
        (image.colorSpace().isValid() ? image.convertedToColorSpace(QColorSpace(QColorSpace::SRgb)) : image)
            .convertToFormat(QImage::Format_ARGB32);
    QImage target(source.size(), QImage::Format_RGB32);
    for (int y = 0; y < source.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(source.constScanLine(y));
        auto *to = reinterpret_cast<QRgb *>(target.scanLine(y));
        for (int x = 0; x < source.width(); ++x) {
            const int alpha = qAlpha(from[x]);
            to[x] = qRgb(overWhite(qRed(from[x]), alpha), overWhite(qGreen(from[x]), alpha),
                         overWhite(qBlue(from[x]), alpha));
        }
    }
    return target;
}

} // namespace

Result<PreparedPhoto> preparePhoto(const QByteArray &file)
{
    const Result<QImage> image = readScaled(file);
    if (!image)
        return image.error();
    const QImage pixels = pixelsOf(*image);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QImageWriter writer(&out, "jpeg");
    writer.setQuality(kPhotoQuality);
    if (!writer.write(pixels))
        return unreadable(writer.errorString());
    if (out.size() > kMaxBlobBytes)
        return Error{ErrorCode::EvidenceTooLarge, {}, QStringLiteral("%1 bytes").arg(out.size())};
    return PreparedPhoto{out.data(), BlobMedia::Jpeg, pixels.width(), pixels.height()};
}

} // namespace samsyn
