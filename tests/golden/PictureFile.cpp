// SPDX-License-Identifier: EUPL-1.2
#include "tests/golden/PictureFile.h"

#include <QDir>
#include <QHash>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace samsyn {

namespace {

constexpr int kClearDifference = 48;   // of 255 in one channel: well above what the reduced palette costs
constexpr int kAllowedPixels = 60;
constexpr int kPaletteSize = 256, kMostUsed = 64;

int distance(QRgb left, QRgb right)
{
    return std::abs(qRed(left) - qRed(right)) + std::abs(qGreen(left) - qGreen(right))
        + std::abs(qBlue(left) - qBlue(right));
}

/// The colours by how often they occur, most often first; equal counts by value, so that files do not
/// flicker.
QList<QRgb> coloursByUse(const QImage &image)
{
    QHash<QRgb, int> uses;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ++uses[image.pixel(x, y)];
    }
    QList<QRgb> colours = uses.keys();
    std::sort(colours.begin(), colours.end(), [&uses](QRgb left, QRgb right) {
        return uses[left] != uses[right] ? uses[left] > uses[right] : left < right;
    });
    return colours;
}

struct Palette
{
    QList<QRgb> table;
    QHash<QRgb, uchar> places;
};

/// The most used colours as they are; then, again and again, the colour that is worst served by those
/// chosen so far.
Palette choosePalette(const QList<QRgb> &colours)
{
    Palette palette;
    QList<int> errors(colours.size(), std::numeric_limits<int>::max());
    for (qsizetype next = 0; !colours.isEmpty() && palette.table.size() < kPaletteSize;) {
        for (qsizetype i = 0; i < colours.size(); ++i) {
            const int error = distance(colours.at(i), colours.at(next));
            if (error < errors.at(i)) {
                errors[i] = error;
                palette.places[colours.at(i)] = uchar(palette.table.size());
            }
        }
        palette.table.append(colours.at(next));
        const qsizetype worst = std::max_element(errors.cbegin(), errors.cend()) - errors.cbegin();
        if (errors.at(worst) == 0)
            break;
        next = palette.table.size() < kMostUsed ? palette.table.size() : worst;
    }
    return palette;
}

/// A picture of at most 256 colours.
QImage indexed(const QImage &image)
{
    const auto [table, places] = choosePalette(coloursByUse(image));
    QImage result(image.size(), QImage::Format_Indexed8);
    result.setColorTable(table);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            result.scanLine(y)[x] = places[image.pixel(x, y)];
    }
    return result;
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
        return indexed(actual).save(keptPath, "PNG", 0)
            ? QString()
            : QStringLiteral("%1 cannot be written").arg(keptPath);
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
        .arg(name)
        .arg(count)
        .arg(isWritten ? QString() : QStringLiteral(" (pictures cannot be written)"), actualPath,
             differencePath);
}

} // namespace samsyn
