// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/ZipPackage.h"

#include <algorithm>
#include <cstring>

#include <zip.h>

namespace samsyn {

namespace {

constexpr qint64 kMaxPackedBytes = 20 * 1024 * 1024;
constexpr qint64 kMaxInflatedBytes = 50 * 1024 * 1024;
constexpr qint64 kRatioFromBytes = 1024 * 1024;
constexpr qint64 kMaxRatio = 200;
constexpr zip_int64_t kMaxParts = 2000;
constexpr qsizetype kMaxPrologBytes = 16 * 1024;

constexpr QLatin1String kSaveAnew("open it in Excel or LibreOffice and save it anew as .xlsx");

Error syntax(const QString &where, const QString &what)
{
    return {ErrorCode::WorkbookSyntax, where, what};
}

/// Old .xls files and workbooks with a password are both OLE2 files; the latter hold a stream of this name.
Error ole2Error(const QByteArray &bytes)
{
    static const QByteArray encryptedStream("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    if (bytes.contains(encryptedStream))
        return {ErrorCode::WorkbookEncrypted,
                {},
                QStringLiteral("the workbook is protected with a password; open it, remove the password and "
                               "save it")};
    return {ErrorCode::WorkbookOtherFormat, {}, QStringLiteral("this is the old .xls format: ") + kSaveAnew};
}

std::optional<Error> wrongStart(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return syntax({}, QStringLiteral("the file is empty"));
    if (bytes.size() > kMaxPackedBytes)
        return Error{ErrorCode::WorkbookTooLarge, {}, QStringLiteral("the file is larger than 20 MiB")};
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return ole2Error(bytes);
    if (!bytes.startsWith("PK"))
        return syntax({}, QStringLiteral("this is not an .xlsx workbook; ") + kSaveAnew);
    return {};
}

bool leadsOutside(const QString &name)
{
    const bool absolute = name.startsWith(QLatin1Char('/')) || name.contains(QLatin1Char('\\'))
        || name.contains(QLatin1Char(':'));
    return absolute || name.split(QLatin1Char('/')).contains(QStringLiteral(".."));
}

/// The declared encoding in `<?xml ... ?>`, upper case; empty when none is declared.
QByteArray declaredEncoding(const QByteArray &prolog)
{
    const qsizetype end = prolog.indexOf("?>");
    const qsizetype at = prolog.indexOf("encoding");
    if (!prolog.startsWith("<?xml") || at < 0 || at > end)
        return {};
    const qsizetype open = prolog.indexOf(
        prolog.indexOf('\'', at) >= 0
                && (prolog.indexOf('"', at) < 0 || prolog.indexOf('\'', at) < prolog.indexOf('"', at))
            ? '\''
            : '"',
        at);
    const qsizetype close = open < 0 ? -1 : prolog.indexOf(prolog[open], open + 1);
    return close < 0 || close > end ? QByteArray() : prolog.mid(open + 1, close - open - 1).toUpper();
}

bool isOtherUnicode(const QByteArray &prolog)
{
    return prolog.startsWith("\xFE\xFF") || prolog.startsWith("\xFF\xFE")
        || (prolog.size() >= 2 && (prolog[0] == 0 || prolog[1] == 0));
}

enum class PrologPart { Root, Declaration, Skipped, Unfinished };

/// Moves `at` behind one part of the prolog.
PrologPart nextPrologPart(const QByteArray &prolog, qsizetype &at)
{
    const auto skipTo = [&](const char *end) {
        const qsizetype found = prolog.indexOf(end, at);
        at = found < 0 ? at : found + qsizetype(std::strlen(end));
        return found < 0 ? PrologPart::Unfinished : PrologPart::Skipped;
    };
    while (at < prolog.size() && std::strchr(" \t\r\n", prolog[at]))
        ++at;
    if (at + 4 > prolog.size())
        return PrologPart::Unfinished;
    if (prolog.mid(at, 2) == "<?")
        return skipTo("?>");
    if (prolog.mid(at, 4) == "<!--")
        return skipTo("-->");
    return prolog.mid(at, 2) == "<!" ? PrologPart::Declaration : PrologPart::Root;
}

} // namespace

PartStream::PartStream(zip_file *file, Entry entry, InflateBudget &budget)
    : m_file(file), m_entry(std::move(entry)), m_budget(budget)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

PartStream::~PartStream()
{
    zip_fclose(m_file);
}

qint64 PartStream::stop(ErrorCode code, const QString &what)
{
    if (!m_problem)
        m_problem = Error{code, m_entry.name, what};
    return -1;
}

qint64 PartStream::inflate(char *bytes, qint64 maxBytes)
{
    const qint64 wanted = std::min(maxBytes, m_budget.leftBytes + 1);
    const qint64 count = zip_fread(m_file, bytes, zip_uint64_t(wanted));
    if (count < 0)
        return stop(ErrorCode::WorkbookSyntax,
                    QStringLiteral("the workbook is damaged: this part of it cannot be unpacked"));
    m_inflatedBytes += count;
    m_budget.leftBytes -= count;
    if (m_budget.leftBytes < 0)
        return stop(ErrorCode::WorkbookTooLarge, QStringLiteral("the workbook unpacks to more than 50 MiB"));
    const bool isBomb =
        m_inflatedBytes > kRatioFromBytes && m_inflatedBytes / kMaxRatio > m_entry.packedBytes;
    if (isBomb)
        return stop(ErrorCode::WorkbookTooLarge,
                    QStringLiteral("this part of the workbook unpacks to more than 200 times its size, which "
                                   "no spreadsheet program writes"));
    return count;
}

qint64 PartStream::readData(char *bytes, qint64 maxBytes)
{
    if (m_problem)
        return -1;
    if (m_prolog.isEmpty())
        return inflate(bytes, maxBytes);
    const qint64 count = std::min<qint64>(maxBytes, m_prolog.size());
    std::memcpy(bytes, m_prolog.constData(), std::size_t(count));
    m_prolog.remove(0, count);
    return count;
}

qint64 PartStream::writeData(const char *, qint64)
{
    return -1;
}

Result<void> PartStream::readProlog()
{
    m_prolog.resize(kMaxPrologBytes);
    qsizetype filled = 0;
    for (qint64 count = 1; count > 0 && filled < kMaxPrologBytes; filled += std::max<qint64>(count, 0))
        count = inflate(m_prolog.data() + filled, kMaxPrologBytes - filled);
    m_prolog.truncate(filled);
    if (m_problem)
        return *m_problem;
    const QByteArray encoding = declaredEncoding(m_prolog);
    if (isOtherUnicode(m_prolog) || (!encoding.isEmpty() && encoding != "UTF-8" && encoding != "US-ASCII"))
        return syntax(m_entry.name,
                      QStringLiteral("this part is written in the encoding %1 instead of UTF-8; ")
                              .arg(isOtherUnicode(m_prolog) ? QStringLiteral("UTF-16 or UTF-32")
                                                            : QString::fromLatin1(encoding.left(40)))
                          + kSaveAnew);
    qsizetype at = m_prolog.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    PrologPart next = PrologPart::Skipped;
    while (next == PrologPart::Skipped)
        next = nextPrologPart(m_prolog, at);
    if (next == PrologPart::Declaration)
        return Error{
            ErrorCode::WorkbookUnsafe, m_entry.name,
            QStringLiteral("this part declares a document type or entities, which no workbook needs")};
    if (next == PrologPart::Unfinished)
        return syntax(m_entry.name, QStringLiteral("this part of the workbook is not XML"));
    return {};
}

void ZipPackage::Closer::operator()(zip *archive) const
{
    zip_discard(archive);
}

ZipPackage::ZipPackage(ZipPackage &&) noexcept = default;
ZipPackage &ZipPackage::operator=(ZipPackage &&) noexcept = default;
ZipPackage::~ZipPackage() = default;

Result<ZipPackage> ZipPackage::open(const QByteArray &bytes)
{
    if (const std::optional<Error> wrong = wrongStart(bytes))
        return *wrong;
    ZipPackage package;
    package.m_bytes = bytes;
    package.m_budget = std::make_unique<InflateBudget>(InflateBudget{kMaxInflatedBytes});
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t *source = zip_source_buffer_create(package.m_bytes.constData(),
                                                    zip_uint64_t(package.m_bytes.size()), 0, &problem);
    zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY, &problem) : nullptr;
    zip_error_fini(&problem);
    if (!archive) {
        if (source)
            zip_source_free(source);
        return syntax({}, QStringLiteral("the workbook is incomplete or damaged: it cannot be unpacked"));
    }
    package.m_archive.reset(archive);
    SAMSYN_TRY(package.readNames());
    return package;
}

Result<void> ZipPackage::readNames()
{
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    if (count > kMaxParts)
        return Error{ErrorCode::WorkbookTooLarge, {}, QStringLiteral("the workbook has over 2,000 parts")};
    for (zip_int64_t i = 0; i < count; ++i) {
        const char *raw = zip_get_name(m_archive.get(), zip_uint64_t(i), ZIP_FL_ENC_GUESS);
        const QString name = QString::fromUtf8(raw);
        if (name.isEmpty() || leadsOutside(name))
            return Error{ErrorCode::WorkbookUnsafe, name.left(200),
                         QStringLiteral("the name of this part leads outside the workbook")};
        if (!m_indexByName.emplace(name.toCaseFolded(), zip_uint64_t(i)).second)
            return Error{ErrorCode::WorkbookUnsafe, name.left(200),
                         QStringLiteral("two parts of the workbook have this name")};
    }
    return {};
}

bool ZipPackage::contains(const QString &part) const
{
    return m_indexByName.contains(part.toCaseFolded());
}

Result<std::unique_ptr<PartStream>> ZipPackage::part(const QString &name)
{
    const auto found = m_indexByName.find(name.toCaseFolded());
    if (found == m_indexByName.end())
        return syntax(name, QStringLiteral("the workbook is incomplete: this part of it is missing"));
    zip_stat_t stat;
    zip_stat_init(&stat);
    zip_stat_index(m_archive.get(), found->second, 0, &stat);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        return Error{ErrorCode::WorkbookEncrypted, name,
                     QStringLiteral("this part of the workbook is protected with a password; save the "
                                    "workbook without one")};
    zip_file_t *file = zip_fopen_index(m_archive.get(), found->second, 0);
    if (!file)
        return syntax(name, QStringLiteral("the workbook is damaged: this part of it cannot be unpacked"));
    auto stream =
        std::make_unique<PartStream>(file, PartStream::Entry{name, qint64(stat.comp_size)}, *m_budget);
    SAMSYN_TRY(stream->readProlog());
    return stream;
}

} // namespace samsyn
