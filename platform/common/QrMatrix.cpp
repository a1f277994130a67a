// SPDX-License-Identifier: EUPL-1.2
#include "platform/common/QrMatrix.h"

#include <qrencode.h>

#include <cerrno>
#include <memory>

namespace samsyn {

Result<QrMatrix> qrMatrix(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    if (utf8.isEmpty() || utf8.contains('\0'))
        return Error{ErrorCode::ArgumentInvalid, {}, QStringLiteral("a QR code needs a text")};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(utf8.constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code && errno == ERANGE)
        return Error{ErrorCode::ArgumentInvalid, {}, QStringLiteral("the text is too long for a QR code")};
    SAMSYN_REQUIRE(code != nullptr);
    QrMatrix matrix;
    matrix.size = code->width;
    const auto count = std::size_t(code->width) * std::size_t(code->width);
    matrix.modules.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        matrix.modules[i] = (code->data[i] & 1U) != 0;
    return matrix;
}

QString qrText(const QrMatrix &matrix)
{
    static constexpr char16_t kCells[] = {u'\u2588', u'\u2580', u'\u2584', u' '}; // by dark upper, dark lower
    QString text;
    const int end = matrix.size + kQrQuietModules;
    for (int y = -kQrQuietModules; y < end; y += 2) {
        for (int x = -kQrQuietModules; x < end; ++x) {
            const unsigned upper = matrix.isDark(x, y) ? 2U : 0U;
            const unsigned lower = matrix.isDark(x, y + 1) ? 1U : 0U;
            text += QChar(kCells[upper + lower]);
        }
        text += QLatin1Char('\n');
    }
    return text;
}

} // namespace samsyn
