// SPDX-License-Identifier: EUPL-1.2
// Why: a tracked file as the tidy rules read it: whole lines, and the same text with comments and strings
// blanked.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace samsyn::tidy {

struct SourceFile {
    QString path; ///< from the root, with /
    QString text;
    QString code; ///< same length and lines as text; comments and string contents are spaces
    QStringList lines;

    [[nodiscard]] int lineAt(qsizetype offset) const
    {
        return int(QStringView(text).left(offset).count(u'\n')) + 1;
    }
    [[nodiscard]] QString folder() const { return path.section(QLatin1Char('/'), 0, -2); }
    [[nodiscard]] QString fileName() const { return path.section(QLatin1Char('/'), -1); }
    [[nodiscard]] bool endsWithAny(const QStringList &suffixes) const;
};

/// What a rule found. Printed as "file:line: what, use instead".
struct Finding {
    QString path;
    int line = 0;
    QString what;
};

/// Every tracked or new, not ignored file below `root`, ascending by path. Asks git where there is one, else
/// walks.
[[nodiscard]] std::vector<SourceFile> loadTree(const QString &root);
/// Blanks // and /* */ comments and the insides of string and character literals (C++, QML).
[[nodiscard]] QString blankCommentsAndStrings(const QString &text);

} // namespace samsyn::tidy
