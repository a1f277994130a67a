// SPDX-License-Identifier: EUPL-1.2
#include "tests/golden/PictureFile.h"

#include <QDir>
#include <QHash>

#include <algorithm>
#include <cstdlib>

namespace samsyn {

namespace {

constexpr int kClearDifference = 48;   // of 255 in one channel: well above what the reduced palette costs
constexpr int kAllowedPixels = 60;
constexpr int kPaletteSize = 256;

/// Channels rounded to `bits`, the ends kept: fewer colours, same look.
QRgb rounded(QRgb colour, int bits)
{
    const int steps = (1 << bits) - 1;
    const auto channel = [steps](int value) { return (value * steps + 127) / 255 * 255 / steps; };
    return qRgb(channel(qRed(colour)), channel(qGreen(colour)), channel(qBlue(colour)));
}

/// An image with at most 256 colours, or a null image when `bits` leave too many.
QImage indexed(const QImage &image, int bits)
{
    QImage result(image.size(), QImage::Format_Indexed8);
    QHash<QRgb, int> places;
    QList<QRgb> table;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb colour = rounded(image.pixel(x, y), bits);
            auto place = places.constFind(colour);
            if (place == places.constEnd()) {
                if (table.size() == kPaletteSize)
                    return {};
                place = places.insert(colour, int(table.size()));
                table.append(colour);
            }
            result.scanLine(y)[x] = uchar(*place);
        }
    }
    result.setColorTable(table);
    return result;
}

bool saveSmall(const QImage &image, const QString &path)
{
    for (const int bits : {8, 6, 5, 4}) {
        const QImage small = indexed(image, bits);
        if (!small.isNull())
            return small.save(path, "PNG", 0);
    }
    return image.save(path, "PNG", 0);
}

bool differsClearly(QRgb left, QRgb right)
{
    return std::abs(qRed(left) - qRed(right)) > kClearDifference
        || std::abs(qGreen(left) - qGreen(right)) > kClearDifference
        || std::abs(qBlue(left) - qBlue(right)) > kClearDifference;
}

/// Differing pixels red on a pale copy; `count` receives their number.
QImage difference(const QImage &actual, const QImage &kept, int &count)
{
    QImage shown(actual.size(), QImage::Format_RGB32);
    for (int y = 0; y < actual.height(); ++y) {
        for (int x = 0; x < actual.width(); ++x) {
            const bool differs = differsClearly(actual.pixel(x, y), kept.pixel(x, y));
            count += differs ? 1 : 0;
            const int pale = 191 + qGray(actual.pixel(x, y)) / 4;
            shown.setPixel(x, y, differs ? qRgb(220, 0, 0) : qRgb(pale, pale, pale));
        }
    }
    return shown;
}

} // namespace

QString compareWithKept(const QImage &actual, const QString &name)
{
    const QString keptPath = QStringLiteral(SAMSYN_SOURCE_DIR "/tests/golden/images/%1.png").arg(name);
    if (qEnvironmentVariableIntValue("SAMSYN_GOLDEN_UPDATE") == 1) {
        return saveSmall(actual, keptPath) ? QString() : QStringLiteral("%1 cannot be written").arg(keptPath);
    }
    const QString folder = QStringLiteral(SAMSYN_BIN_DIR "/golden");
    const QString actualPath = QStringLiteral("%1/%2.png").arg(folder, name);
    const QString differencePath = QStringLiteral("%1/%2-difference.png").arg(folder, name);
    const QImage kept(keptPath);
    int count = 0;
    QImage shown;
    if (!kept.isNull() && kept.size() == actual.size())
        shown = difference(actual, kept, count);
    if (!shown.isNull() && count <= kAllowedPixels)
        return {};
    QDir().mkpath(folder);
    const bool isWritten = actual.save(actualPath) && (shown.isNull() || shown.save(differencePath));
    if (shown.isNull())
        return QStringLiteral("%1: no kept picture of this size; actual: %2").arg(name, actualPath);
    return QStringLiteral("%1: %2 pixels differ%3; actual: %4 difference: %5")
        .arg(name).arg(count)
        .arg(isWritten ? QString() : QStringLiteral(" (pictures cannot be written)"), actualPath, differencePath);
}

} // namespace samsyn
