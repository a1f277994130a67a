// SPDX-License-Identifier: EUPL-1.2
// Why: a workbook is a zip of XML parts from a stranger; its size, names and compression are checked here.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <map>
#include <memory>

struct zip;
struct zip_file;

namespace samsyn {

/// What may still be inflated, over all parts of a package.
struct InflateBudget {
    qint64 leftBytes = 0;
};

/// One part being inflated, forward only. Stops with problem() set when the zip is damaged, a limit is
/// reached, or the bytes are not UTF-8.
class PartStream : public QIODevice {
public:
    struct Entry {
        QString name;
        qint64 packedBytes = 0;
    };
    PartStream(zip_file *file, Entry entry, InflateBudget &budget);
    ~PartStream() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    [[nodiscard]] const QString &name() const { return m_entry.name; }

    /// Reads up to the root element: refuses entity declarations and every encoding but UTF-8.
    Result<void> readProlog();

protected:
    qint64 readData(char *bytes, qint64 maxBytes) override;
    qint64 writeData(const char *bytes, qint64 maxBytes) override;

private:
    qint64 inflate(char *bytes, qint64 maxBytes);
    qint64 stop(ErrorCode code, const QString &what);

    zip_file *m_file;
    Entry m_entry;
    InflateBudget &m_budget;
    qint64 m_inflatedBytes = 0;
    QByteArray m_prolog; ///< read ahead, not yet handed on
    std::optional<Error> m_problem;
};

/// A zip in memory. Limits: 20 MiB packed, 50 MiB inflated over all parts that are read, 2,000 parts, 200
/// times inflated once a part is over 1 MiB. Thread: the one it was opened on.
class ZipPackage {
public:
    /// Errors: WorkbookSyntax, WorkbookOtherFormat, WorkbookEncrypted, WorkbookTooLarge, WorkbookUnsafe.
    [[nodiscard]] static Result<ZipPackage> open(const QByteArray &bytes);
    ZipPackage(ZipPackage &&) noexcept;
    ZipPackage &operator=(ZipPackage &&) noexcept;
    ~ZipPackage();

    /// Names of parts do not tell capital letters apart (OPC, ISO/IEC 29500-2).
    [[nodiscard]] bool contains(const QString &part) const;
    /// The stream is to be closed before the package.
    [[nodiscard]] Result<std::unique_ptr<PartStream>> part(const QString &name);

private:
    ZipPackage() = default;
    Result<void> readNames();

    struct Closer {
        void operator()(zip *archive) const;
    };
    QByteArray m_bytes;
    std::unique_ptr<zip, Closer> m_archive;
    std::unique_ptr<InflateBudget> m_budget; ///< streams point at it
    std::map<QString, quint64> m_indexByName; ///< folded name -> entry
};

} // namespace samsyn
