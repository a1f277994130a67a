// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/BlobFiles.h"

#include "platform/common/AtomicFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace samsyn {

namespace {

constexpr char kPart[] = ".part";

QString hex(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex());
}

Error failure(const QFile &file, int code)
{
    return {code == ENOSPC || code == EDQUOT || code == EFBIG ? ErrorCode::StoreFull : ErrorCode::StoreIo,
            {},
            file.errorString()};
}

bool isAsNamed(const QString &path, const BlobTerms &terms)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || blobMediaOf(file.peek(kBlobMagicBytes)) != terms.media)
        return false;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return hash.addData(&file) && hash.result() == terms.blob.sha256;
}

} // namespace

QString BlobFiles::folderOf(const FeedId &feed) const
{
    return m_root + QLatin1Char('/') + hex(feed.view());
}

QString BlobFiles::pathOf(const BlobAddress &blob) const
{
    return folderOf(blob.feed) + QLatin1Char('/') + hex(blob.sha256);
}

QString BlobFiles::partOf(const BlobAddress &blob) const
{
    return pathOf(blob) + QLatin1String(kPart);
}

std::mutex &BlobFiles::mutexOf(const BlobAddress &blob) const
{
    return m_mutexes[static_cast<unsigned char>(blob.sha256.at(0)) % m_mutexes.size()];
}

qint64 BlobFiles::offset(const BlobTerms &terms) const
{
    if (QFile::exists(pathOf(terms.blob)))
        return terms.sizeBytes;
    // A part as long as the whole was cut off before it was looked at; its last byte is asked for again.
    return std::clamp<qint64>(QFileInfo(partOf(terms.blob)).size(), 0, terms.sizeBytes - 1);
}

Result<BlobReply> BlobFiles::append(const BlobTerms &terms, qint64 offset, const QByteArray &bytes)
{
    const std::lock_guard lock(mutexOf(terms.blob));
    const qint64 there = this->offset(terms);
    if (offset != there || there == terms.sizeBytes)
        return BlobReply{BlobVerdict::Stands, there};
    if (bytes.isEmpty() || bytes.size() > terms.sizeBytes - offset)
        return Error{ErrorCode::SyncTooLarge, {}, QStringLiteral("not as many bytes as the record names")};
    if (offset == 0 && bytes.size() >= kBlobMagicBytes && blobMediaOf(bytes) != terms.media)
        return BlobReply{BlobVerdict::Refused, 0};
    SAMSYN_TRY(write(terms, offset, bytes));
    const qint64 now = offset + bytes.size();
    return now == terms.sizeBytes ? finish(terms) : BlobReply{BlobVerdict::Stands, now};
}

Result<void> BlobFiles::write(const BlobTerms &terms, qint64 offset, const QByteArray &bytes) const
{
    if (!makeFolder(m_root) || !makeFolder(folderOf(terms.blob.feed)))
        return Error{ErrorCode::StoreIo, {}, QStringLiteral("the folder for pictures cannot be made")};
    QFile file(partOf(terms.blob));
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failure(file, errno);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const bool isWritten = file.resize(offset) && file.seek(offset) && file.write(bytes) == bytes.size()
        && ::fsync(file.handle()) == 0;
    if (isWritten)
        return {};
    const Error error = failure(file, errno);
    file.resize(offset);
    return error;
}

Result<BlobReply> BlobFiles::finish(const BlobTerms &terms) const
{
    if (!isAsNamed(partOf(terms.blob), terms)) {
        QFile::remove(partOf(terms.blob));
        return BlobReply{BlobVerdict::Refused, 0};
    }
    if (const Result<void> moved = moveIntoPlace(partOf(terms.blob), pathOf(terms.blob)); !moved)
        return Error{ErrorCode::StoreIo, {}, moved.error().what};
    return BlobReply{BlobVerdict::Stands, terms.sizeBytes};
}

Result<QByteArray> BlobFiles::read(const BlobTerms &terms) const
{
    QFile file(pathOf(terms.blob));
    if (!file.exists())
        return Error{ErrorCode::StoreConstraint, {}, QStringLiteral("the bytes have not arrived")};
    if (!file.open(QIODevice::ReadOnly) || file.size() != terms.sizeBytes)
        return Error{ErrorCode::StoreIo, {}, QStringLiteral("the bytes cannot be read")};
    return file.readAll();
}

qint64 BlobFiles::usedBytes(const std::vector<FeedId> &feeds) const
{
    qint64 used = 0;
    for (const FeedId &feed : feeds) {
        QDirIterator files(folderOf(feed), QDir::Files);
        while (files.hasNext()) {
            files.next();
            used += files.fileInfo().size();
        }
    }
    return used;
}

std::vector<FeedId> BlobFiles::feeds() const
{
    std::vector<FeedId> found;
    const QStringList folders = QDir(m_root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &folder : folders) {
        const Result<FeedId> feed = FeedId::fromBytes(QByteArray::fromHex(folder.toLatin1()));
        if (feed)
            found.push_back(*feed);
    }
    return found;
}

std::vector<BlobFile> BlobFiles::filesOf(const FeedId &feed) const
{
    std::vector<BlobFile> found;
    const QFileInfoList files = QDir(folderOf(feed)).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        const QByteArray hash = QByteArray::fromHex(file.baseName().toLatin1());
        if (hash.size() == kBlobHashBytes)
            found.push_back({{feed, hash}, file.lastModified().toMSecsSinceEpoch()});
    }
    return found;
}

void BlobFiles::remove(const BlobAddress &blob)
{
    const std::lock_guard lock(mutexOf(blob));
    QFile::remove(pathOf(blob));
    QFile::remove(partOf(blob));
    QDir().rmdir(folderOf(blob.feed)); // succeeds when it was the last
}

} // namespace samsyn
