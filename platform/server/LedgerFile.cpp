// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/LedgerFile.h"

#include "core/base/Hash.h"
#include "platform/common/AtomicFile.h"

#include <unistd.h>

namespace samsyn {

namespace {

constexpr qsizetype kCheckChars = 8;
constexpr int kFields = 6;

QByteArray checkOf(QByteArrayView said)
{
    return sha256({said}).toHex().left(kCheckChars);
}

QByteArray hexOf(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QByteArray("-") : bytes.toHex();
}

QByteArray bytesOf(const QByteArray &field)
{
    return field == "-" ? QByteArray() : QByteArray::fromHex(field);
}

QByteArray lineOf(qsizetype number, const LedgerEntry &entry)
{
    const QByteArray said = QByteArray::number(number) + ' ' + QByteArray::number(entry.atMs) + ' '
        + QByteArray::number(int(entry.kind)) + ' ' + hexOf(entry.subject) + ' ' + hexOf(entry.detail) + ' ';
    return said + checkOf(said) + '\n';
}

} // namespace

Error LedgerFile::failure(ErrorCode code, const QString &what) const
{
    return {code, m_file.fileName(), what};
}

Result<std::unique_ptr<LedgerFile>> LedgerFile::open(const QString &path)
{
    if (!QFile::exists(path))
        SAMSYN_TRY(createFile(path, {}, FileAudience::OwnerOnly));
    std::unique_ptr<LedgerFile> ledger(new LedgerFile(path));
    if (!ledger->m_file.open(QIODevice::ReadWrite))
        return ledger->failure(ErrorCode::FileUnwritable, ledger->m_file.errorString());
    SAMSYN_TRY(ledger->read());
    return ledger;
}

Result<void> LedgerFile::read()
{
    qint64 end = 0;
    for (;;) {
        const QByteArray line = m_file.readLine();
        if (!line.endsWith('\n'))
            break;
        end += line.size();
        const QList<QByteArray> fields = line.chopped(1).split(' ');
        if (fields.size() != kFields)
            return failure(ErrorCode::StoreCorrupt,
                           QStringLiteral("line %1 is no entry").arg(m_entries.size() + 1));
        const LedgerEntry entry{LedgerKind(fields[2].toInt()), fields[1].toLongLong(), bytesOf(fields[3]),
                                bytesOf(fields[4])};
        if (lineOf(qsizetype(m_entries.size()) + 1, entry) != line)
            return failure(ErrorCode::StoreCorrupt,
                           QStringLiteral("line %1 is not as it was written").arg(m_entries.size() + 1));
        m_entries.push_back(entry);
    }
    if (m_file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, m_file.errorString());
    if (!m_file.resize(end) || !m_file.seek(end))
        return failure(ErrorCode::FileUnwritable, m_file.errorString());
    return {};
}

Result<qint64> LedgerFile::append(const LedgerEntry &entry)
{
    const QByteArray line = lineOf(qsizetype(m_entries.size()) + 1, entry);
    const qint64 before = m_file.pos();
    if (m_file.write(line) != line.size() || !m_file.flush() || ::fsync(m_file.handle()) != 0) {
        const Error error = failure(ErrorCode::FileUnwritable, m_file.errorString());
        m_file.resize(before);
        m_file.seek(before);
        return error;
    }
    m_entries.push_back(entry);
    return qint64(m_entries.size());
}

} // namespace samsyn
