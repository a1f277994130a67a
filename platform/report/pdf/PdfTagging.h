// SPDX-License-Identifier: EUPL-1.2
// Why: the drawing library writes pages, but not language, outline, artifacts and a clean structure tree;
// this adds them.
#pragma once

#include "core/base/Result.h"
#include "platform/report/pdf/StructureTree.h"

#include <QList>

namespace samsyn {

struct PdfBookmark {
    QString title;
    int page = 0; ///< 0-based
    double top = 0; ///< points from the upper edge of the page
};

struct PdfFacts {
    QString title;
    QString language; ///< BCP 47, e.g. "sv-SE"
    QString subject;
    qint64 createdAtMs = 0; ///< UTC; 0 = the file does not say when it was made
    QList<PdfBookmark> bookmarks;
};

/// Finishes drawn pages: every marked content of a page becomes the piece that `tree` says (in drawing
/// order), all else an artifact; catalog with language, structure, outline and display of the title; XMP
/// metadata. The same input gives the same bytes. Errors: ArgumentInvalid (the pages are not those of the
/// tree). Thread: any. Source: ISO 32000-1 14.7 to 14.9, 12.3.3; qpdf.
[[nodiscard]] Result<QByteArray> tagPdf(const QByteArray &pages, const StructureTree &tree,
                                        const PdfFacts &facts);

} // namespace samsyn
