// SPDX-License-Identifier: EUPL-1.2
#include "core/service/FrameworkLibrary.h"

#include "core/base/Hash.h"
#include "core/questionnaire/FrameworkReader.h"
#include "core/sync/Messages.h"

#include <QtEndian>

namespace samsyn {

// Packed bytes = { deflated size: u32, raw size: u32 (both most significant byte first), raw deflate (RFC
// 1951) of that many bytes of the canonical JSON }, one block per MiB of JSON. Cut into parts of
// kFrameworkPartBytes, the last shorter.

namespace {

constexpr qsizetype kHeadBytes = 8;

Error corrupt(const FrameworkPackageGroup &package, const char *what)
{
    return {ErrorCode::StoreCorrupt, package.code + QLatin1Char(' ') + package.version,
            QString::fromLatin1(what)};
}

/// The parts in order, put together.
Result<QByteArray> joined(const FrameworkPackageGroup &package, const std::vector<FrameworkPartGroup> &parts)
{
    std::vector<const FrameworkPartGroup *> ordered(std::size_t(package.partCount), nullptr);
    for (const FrameworkPartGroup &part : parts) {
        if (part.index >= package.partCount)
            return corrupt(package, "a part has an index beyond the package's count");
        ordered[std::size_t(part.index)] = &part;
    }
    QByteArray packed;
    for (const FrameworkPartGroup *part : ordered) {
        if (!part)
            return Error{ErrorCode::FrameworkMissing, package.code + QLatin1Char(' ') + package.version,
                         QStringLiteral("not all parts of the framework have arrived; synchronise again")};
        packed += part->bytes;
    }
    return packed;
}

QByteArray packedOf(const QByteArray &json)
{
    QByteArray packed;
    for (qsizetype at = 0; at < json.size(); at += feed1::kMaxRawBody) {
        const QByteArray block = json.mid(at, feed1::kMaxRawBody);
        const QByteArray deflated = feed1::deflateBody(block);
        QByteArray head(kHeadBytes, Qt::Uninitialized);
        qToBigEndian(quint32(deflated.size()), head.data());
        qToBigEndian(quint32(block.size()), head.data() + sizeof(quint32));
        packed += head + deflated;
    }
    return packed;
}

/// Inflates each block into exactly its stated size, and all into exactly the package's, so that odd bytes
/// cannot ask for more memory than that.
Result<QByteArray> inflated(const FrameworkPackageGroup &package, const QByteArray &packed)
{
    if (sha256({packed}) != package.sha256)
        return corrupt(package, "the parts do not have the package's checksum");
    QByteArray json;
    QByteArrayView rest = packed;
    while (!rest.isEmpty()) {
        if (rest.size() < kHeadBytes)
            return corrupt(package, "a block of the packed framework is cut off");
        const auto deflatedSize = qsizetype(qFromBigEndian<quint32>(rest.data()));
        const auto rawSize = qsizetype(qFromBigEndian<quint32>(rest.data() + sizeof(quint32)));
        rest = rest.sliced(kHeadBytes);
        if (deflatedSize > rest.size() || json.size() + rawSize > package.rawBytes)
            return corrupt(package, "a block of the packed framework states a wrong size");
        const Result<QByteArray> block = feed1::inflateBody(rest.first(deflatedSize), rawSize);
        if (!block)
            return corrupt(package, "a block of the packed framework does not inflate to its size");
        json += *block;
        rest = rest.sliced(deflatedSize);
    }
    if (json.size() != package.rawBytes)
        return corrupt(package, "the packed framework is shorter than the package states");
    return json;
}

} // namespace

RecordId frameworkPartId(const RecordId &package, qint64 index)
{
    return RecordId::named(package.view(), "part/" + QByteArray::number(index));
}

std::vector<CellEdit> packFramework(const FeedId &catalogue, const RecordId &package,
                                    const Framework &framework)
{
    const QByteArray json = writeFramework(framework);
    const QByteArray packed = packedOf(json);
    FrameworkPackageGroup group;
    group.code = framework.code;
    group.version = framework.version;
    group.name = framework.name;
    group.sha256 = sha256({packed});
    group.partCount = (packed.size() + kFrameworkPartBytes - 1) / kFrameworkPartBytes;
    group.rawBytes = json.size();
    std::vector<CellEdit> edits{editOf(catalogue, package, group)};
    for (qint64 index = 0; index < group.partCount; ++index) {
        const FrameworkPartGroup part{package, index,
                                      packed.mid(index * kFrameworkPartBytes, kFrameworkPartBytes)};
        edits.push_back(editOf(catalogue, frameworkPartId(package, index), part));
    }
    return edits;
}

Result<Framework> unpackFramework(const FrameworkPackageGroup &package,
                                  const std::vector<FrameworkPartGroup> &parts)
{
    const Result<QByteArray> packed = joined(package, parts);
    if (!packed)
        return packed.error();
    const Result<QByteArray> json = inflated(package, *packed);
    if (!json)
        return json.error();
    FrameworkReading reading = readFramework(*json, package.code + QLatin1Char(' ') + package.version);
    if (!reading.isValid())
        return reading.findings.first();
    if (reading.framework->code != package.code || reading.framework->version != package.version)
        return corrupt(package, "the framework inside has another code or version");
    return std::move(*reading.framework);
}

Result<const Framework *> FrameworkLibrary::framework(const RecordId &package)
{
    if (const auto known = m_loaded.constFind(package); known != m_loaded.constEnd())
        return known->get();
    const Result<std::optional<FrameworkPackageGroup>> group =
        readCell<FrameworkPackageGroup>(m_store, package);
    if (!group)
        return group.error();
    if (!group->has_value())
        return Error{ErrorCode::FrameworkMissing, package.toString(),
                     QStringLiteral("the framework has not arrived on this device; synchronise first")};
    std::vector<FrameworkPartGroup> parts;
    for (qint64 index = 0; index < (*group)->partCount; ++index) {
        const Result<std::optional<FrameworkPartGroup>> part =
            readCell<FrameworkPartGroup>(m_store, frameworkPartId(package, index));
        if (!part)
            return part.error();
        if (part->has_value())
            parts.push_back(**part);
    }
    Result<Framework> framework = unpackFramework(**group, parts);
    if (!framework)
        return framework.error();
    const auto kept = std::make_shared<const Framework>(*std::move(framework));
    m_loaded.insert(package, kept);
    return kept.get();
}

Result<const FrameworkLibrary::Form *> FrameworkLibrary::load(const RecordId &package, FormLength length)
{
    const Result<const Framework *> whole = framework(package);
    if (!whole)
        return whole.error();
    std::shared_ptr<const Form> &kept = m_forms[{package, length}];
    if (!kept)
        kept = std::make_shared<const Form>(length == FormLength::Full
                                                ? m_loaded.value(package)
                                                : std::make_shared<const Framework>(formOf(**whole, length)));
    return kept.get();
}

Result<const Framework *> FrameworkLibrary::form(const RecordId &package, FormLength length)
{
    const Result<const Form *> form = load(package, length);
    if (!form)
        return form.error();
    return (*form)->framework.get();
}

Result<const FormLogic *> FrameworkLibrary::logic(const RecordId &package, FormLength length)
{
    const Result<const Form *> form = load(package, length);
    if (!form)
        return form.error();
    return &(*form)->logic;
}

} // namespace samsyn
