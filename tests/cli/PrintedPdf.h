// SPDX-License-Identifier: EUPL-1.2
// Why: what a screen reader finds in a PDF, read by programs that did not write it.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace samsyn {

/// One element of a PDF's structure with its depth and the text of its own content.
struct SpokenElement {
    QString role;
    int depth = 0;
    QString text;
};

/// What qpdf finds when it reads the file from the outside.
struct PdfAudit {
    QString language, titleShown, fault;
    bool isMarked = false;
    int bookmarks = 0, pages = 0;
    int looseOperators = 0; ///< text or lines that are neither content of the tree nor an artifact
    int orphanPieces = 0; ///< pieces of pages that the tree does not name, or names twice
    int swedishElements = 0; ///< elements that say that they are in Swedish
    QStringList spokenInstead; ///< ActualText of elements
    QByteArray metadata;
};

class PrintedPdf {
public:
    /// Runs poppler's programs on the bytes. isReadable() is false when they are missing or fail.
    explicit PrintedPdf(const QByteArray &bytes);

    [[nodiscard]] bool isReadable() const { return m_isReadable; }
    [[nodiscard]] const QString &information() const { return m_information; }
    [[nodiscard]] const QList<SpokenElement> &elements() const { return m_elements; }
    /// All that is spoken, in order, with single spaces.
    [[nodiscard]] QString spoken() const;
    /// The text of every page in the order of drawing, with single spaces.
    [[nodiscard]] const QStringList &pages() const { return m_pages; }
    [[nodiscard]] static PdfAudit audit(const QByteArray &bytes);

private:
    void readElements(const QString &listing);

    bool m_isReadable = false;
    QString m_information;
    QList<SpokenElement> m_elements;
    QStringList m_pages;
};

} // namespace samsyn
