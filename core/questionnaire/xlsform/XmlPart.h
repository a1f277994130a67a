// SPDX-License-Identifier: EUPL-1.2
// Why: every part of a workbook is read element by element, with one way for what goes wrong to come out.
#pragma once

#include "core/questionnaire/xlsform/ZipPackage.h"

#include <QXmlStreamReader>

#include <functional>

namespace samsyn {

/// One XML part. Only names without prefix count: workbooks use the same words under two namespaces.
class XmlPart {
public:
    /// Errors: those of ZipPackage::part; WorkbookSyntax when the root element is another.
    [[nodiscard]] static Result<std::unique_ptr<XmlPart>> open(ZipPackage &package, const QString &name,
                                                               const char *rootElement);

    /// Calls `child` for every element directly inside the current one and skips what it leaves unread.
    /// Ends early once anything is wrong.
    void eachChild(const std::function<void(QStringView element)> &child);
    /// The text of the current element, which holds no other.
    [[nodiscard]] QString text();
    [[nodiscard]] QString attribute(const char *name) const;
    /// An attribute that names a relationship, such as r:id.
    [[nodiscard]] QString relationship() const;

    /// States what is wrong and ends the reading.
    void refuse(ErrorCode code, const QString &where, const QString &what);
    [[nodiscard]] bool isSound() const;
    /// What went wrong while reading, with the part and line in `where`.
    [[nodiscard]] Result<void> result() const;

private:
    explicit XmlPart(std::unique_ptr<PartStream> stream);

    std::unique_ptr<PartStream> m_stream;
    QXmlStreamReader m_xml;
    std::optional<Error> m_refused;
};

} // namespace samsyn
