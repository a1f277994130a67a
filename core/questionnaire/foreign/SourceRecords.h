// SPDX-License-Identifier: EUPL-1.2
// Why: files and rows that refer to each other become records that can be walked from one to the next.
#pragma once

#include "core/base/Result.h"
#include "core/questionnaire/foreign/ForeignMapping.h"
#include "core/questionnaire/foreign/SourceTree.h"

#include <map>
#include <memory>
#include <set>

namespace samsyn {

/// A file of a foreign model. `name` is relative to the model's folder, with "/".
struct SourceFile {
    QString name;
    QByteArray bytes;
};

struct SourceRecord {
    QString collection;
    QString place; ///< file, or "sheet!row"
    QString name; ///< file name without folder and ending
    SourceValue tree; ///< a map
    QMap<QString, const SourceRecord *> links;
};

/// All records of a source, joined. Walking them notes what was read, so that the rest can be told.
class SourceRecords {
public:
    /// Files that end in .xlsx are workbooks, all others YAML. Errors: YamlSyntax, YamlUnsafe, Workbook*,
    /// MappingRule (nothing fits a collection; two records have the same key). Thread: any (pure).
    [[nodiscard]] static Result<SourceRecords> read(const ForeignMapping &mapping,
                                                    const QList<SourceFile> &files);

    [[nodiscard]] const std::vector<std::unique_ptr<SourceRecord>> &of(const QString &collection) const;

    /// The value at a path such as "activity.stream.letter": links first, then keys. "@name" is the file's
    /// name; a column with a plus, "C+", the list of all cells from there on. nullptr when there is none.
    [[nodiscard]] std::optional<SourceValue> at(const SourceRecord &record, const QString &path) const;
    /// The same as text; a list's texts are joined by line breaks.
    [[nodiscard]] QString textAt(const SourceRecord &record, const QString &path) const;
    /// The record that a path of links leads to; nullptr when a link leads nowhere.
    [[nodiscard]] const SourceRecord *recordAt(const SourceRecord &record, const QString &path) const;
    [[nodiscard]] bool fits(const SourceRecord &record, const SourceCondition &condition) const;

    /// Links whose value no record has; files and rows that fit no collection; keys that nobody asked for.
    [[nodiscard]] const QList<Error> &broken() const { return m_broken; }
    [[nodiscard]] const QList<Error> &unused() const { return m_unused; }
    [[nodiscard]] QStringList unreadKeys(const QString &collection) const;

private:
    Result<void> addYaml(const ForeignMapping &mapping, const SourceFile &file);
    Result<void> addWorkbook(const ForeignMapping &mapping, const SourceFile &file);
    using Targets = QMap<QString, const SourceRecord *>; ///< by the value of a link's key
    Result<void> join(const ForeignMapping &mapping);
    Result<Targets> targetsOf(const LinkRule &rule) const;
    void follow(const std::pair<QString, LinkRule> &link, const Targets &targets, SourceRecord &record);
    SourceRecord &add(const QString &collection, SourceRecord record);

    std::map<QString, std::vector<std::unique_ptr<SourceRecord>>> m_collections;
    QList<Error> m_broken, m_unused; ///< MappingRule; where = place
    mutable std::map<QString, std::set<QString>> m_read; ///< collection -> keys
};

} // namespace samsyn
