// SPDX-License-Identifier: EUPL-1.2
#include "core/base/Hash.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace samsyn {

QByteArray sha256(std::initializer_list<QByteArrayView> parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArrayView part : parts)
        hash.addData(part);
    return hash.result();
}

QByteArray hmacSha256(QByteArrayView key, std::initializer_list<QByteArrayView> parts)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key.toByteArray());
    for (const QByteArrayView part : parts)
        code.addData(part.data(), part.size());
    return code.result();
}

} // namespace samsyn
