// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/foreign/SourceRecords.h"

#include "core/questionnaire/foreign/YamlTree.h"
#include "core/questionnaire/xlsform/WorkbookReader.h"

#include <algorithm>

namespace samsyn {

namespace {

QString baseName(const QString &path)
{
    return path.section(QLatin1Char('/'), -1).section(QLatin1Char('.'), 0, 0);
}

QString flatText(const SourceValue &value)
{
    if (value.kind != SourceValue::Kind::List)
        return value.text;
    QStringList texts;
    for (const SourceValue &item : value.items)
        texts += flatText(item);
    texts.removeAll(QString());
    return texts.join(QLatin1Char('\n'));
}

/// Cells by column letter, and "C+" worked out when it is asked for.
SourceValue treeOf(const Row &row)
{
    SourceValue tree;
    tree.kind = SourceValue::Kind::Map;
    for (const Cell &cell : row.cells)
        tree.fields.push_back({columnName(cell.column), SourceValue::of(cell.text)});
    return tree;
}

/// Whether the row fits; the named groups of the patterns become fields.
bool takeFields(const SourceCondition &where, SourceValue &tree)
{
    std::vector<SourceField> groups;
    for (auto condition = where.cbegin(); condition != where.cend(); ++condition) {
        const SourceValue *cell = tree.field(condition.key());
        const QRegularExpressionMatch match = condition.value().match(cell ? cell->text : QString());
        if (!match.hasMatch())
            return false;
        for (const QString &name : condition.value().namedCaptureGroups()) {
            if (!name.isEmpty())
                groups.push_back({name, SourceValue::of(match.captured(name))});
        }
    }
    for (SourceField &group : groups)
        tree.fields.push_back(std::move(group));
    return true;
}

SourceValue cellsFrom(const SourceValue &tree, const QString &column)
{
    SourceValue list;
    list.kind = SourceValue::Kind::List;
    bool isReached = false;
    for (const auto &[key, value] : tree.fields) {
        const bool isColumn = std::ranges::all_of(key, [](QChar c) { return c.isUpper(); });
        isReached = isReached
            || (isColumn && (key.size() > column.size() || (key.size() == column.size() && key >= column)));
        if (isReached && isColumn && !value.text.isEmpty())
            list.items.push_back(value);
    }
    return list;
}

QString excerpt(const QString &text)
{
    constexpr qsizetype kChars = 70;
    const QString line = text.simplified();
    return line.size() > kChars ? line.left(kChars) + QStringLiteral(" …") : line;
}

} // namespace

Result<SourceRecords> SourceRecords::read(const ForeignMapping &mapping, const QList<SourceFile> &files)
{
    SourceRecords records;
    for (const SourceFile &file : files) {
        const bool isWorkbook = file.name.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive);
        SAMSYN_TRY(isWorkbook ? records.addWorkbook(mapping, file) : records.addYaml(mapping, file));
    }
    for (const QString &name : mapping.collections.keys()) {
        if (records.of(name).empty())
            return Error{ErrorCode::MappingRule, name,
                         QStringLiteral("nothing in the source belongs to this collection; is it the source "
                                        "that the mapping is for?")};
    }
    SAMSYN_TRY(records.join(mapping));
    return records;
}

const std::vector<std::unique_ptr<SourceRecord>> &SourceRecords::of(const QString &collection) const
{
    static const std::vector<std::unique_ptr<SourceRecord>> none;
    const auto found = m_collections.find(collection);
    return found == m_collections.end() ? none : found->second;
}

SourceRecord &SourceRecords::add(const QString &collection, SourceRecord record)
{
    record.collection = collection;
    auto &all = m_collections[collection];
    all.push_back(std::make_unique<SourceRecord>(std::move(record)));
    return *all.back();
}

Result<void> SourceRecords::addYaml(const ForeignMapping &mapping, const SourceFile &file)
{
    bool isUsed = false;
    for (auto rule = mapping.collections.cbegin(); rule != mapping.collections.cend(); ++rule) {
        const QRegularExpression glob =
            QRegularExpression(QRegularExpression::wildcardToRegularExpression(rule->files));
        if (rule->files.isEmpty() || !glob.match(file.name).hasMatch())
            continue;
        Result<SourceValue> tree = readYaml(file.bytes, file.name);
        if (!tree)
            return tree.error();
        add(rule.key(), {{}, file.name, baseName(file.name), std::move(*tree), {}});
        isUsed = true;
    }
    if (!isUsed)
        m_unused.append({ErrorCode::MappingRule, file.name, QStringLiteral("the file is of no collection")});
    return {};
}

Result<void> SourceRecords::addWorkbook(const ForeignMapping &mapping, const SourceFile &file)
{
    const Result<Workbook> workbook = readWorkbook(file.bytes, file.name);
    if (!workbook)
        return workbook.error();
    for (const Sheet &sheet : workbook->sheets) {
        QMap<QString, const SourceRecord *> latest;
        const bool isRead = std::ranges::any_of(
            mapping.collections, [&](const CollectionRule &rule) { return rule.sheet == sheet.name; });
        for (const Row &row : sheet.rows) {
            const QString place = QStringLiteral("%1!%2").arg(sheet.name).arg(row.number);
            bool isUsed = !isRead;
            for (auto rule = mapping.collections.cbegin(); rule != mapping.collections.cend(); ++rule) {
                SourceValue tree = treeOf(row);
                if (rule->sheet != sheet.name || !takeFields(rule->where, tree))
                    continue;
                for (const QString &column : rule->where.keys())
                    m_read[rule.key()].insert(column);
                SourceRecord &record = add(rule.key(), {{}, place, place, std::move(tree), {}});
                if (!rule->under.isEmpty() && latest.value(rule->under))
                    record.links.insert(rule->under, latest.value(rule->under));
                latest.insert(rule.key(), &record);
                isUsed = true;
            }
            if (!isUsed && !row.cells.isEmpty())
                m_unused.append({ErrorCode::MappingRule, place, excerpt(row.cells.first().text)});
        }
    }
    return {};
}

Result<void> SourceRecords::join(const ForeignMapping &mapping)
{
    for (auto rule = mapping.collections.cbegin(); rule != mapping.collections.cend(); ++rule) {
        for (auto link = rule->links.cbegin(); link != rule->links.cend(); ++link) {
            const Result<Targets> targets = targetsOf(*link);
            if (!targets)
                return targets.error();
            for (const auto &record : m_collections[rule.key()])
                follow({link.key(), *link}, *targets, *record);
        }
    }
    return {};
}

Result<SourceRecords::Targets> SourceRecords::targetsOf(const LinkRule &rule) const
{
    Targets targets;
    for (const auto &target : of(rule.to)) {
        const QString key = textAt(*target, rule.key);
        if (!key.isEmpty() && targets.contains(key))
            return Error{ErrorCode::MappingRule, target->place,
                         QStringLiteral("%1 has the same %2 as %3")
                             .arg(target->place, rule.key, targets.value(key)->place)};
        targets.insert(key, target.get());
    }
    return targets;
}

void SourceRecords::follow(const std::pair<QString, LinkRule> &link, const Targets &targets,
                           SourceRecord &record)
{
    const LinkRule &rule = link.second;
    const QString wanted = textAt(record, rule.path);
    if (!wanted.isEmpty() && targets.contains(wanted)) {
        record.links.insert(link.first, targets.value(wanted));
        return;
    }
    if (rule.none.pattern().isEmpty() || !rule.none.match(wanted).hasMatch())
        m_broken.append(
            {ErrorCode::MappingRule, record.place,
             QStringLiteral("%1 \"%2\" leads to nothing in %3").arg(rule.path, excerpt(wanted), rule.to)});
}

std::optional<SourceValue> SourceRecords::at(const SourceRecord &record, const QString &path) const
{
    const SourceRecord *here = &record;
    const SourceValue *value = nullptr;
    for (const QString &step : path.split(QLatin1Char('.'), Qt::SkipEmptyParts)) {
        const SourceRecord *next = value ? nullptr : here->links.value(step);
        if (next) {
            here = next;
            continue;
        }
        if (step == QLatin1String("@name"))
            return SourceValue::of(here->name);
        if (step.endsWith(QLatin1Char('+'))) {
            for (const auto &[column, cell] : here->tree.fields)
                m_read[here->collection].insert(column);
            return cellsFrom(here->tree, step.chopped(1));
        }
        if (!value)
            m_read[here->collection].insert(step);
        value = value ? value->field(step) : here->tree.field(step);
        if (!value)
            return std::nullopt;
    }
    return value ? std::optional<SourceValue>(*value) : std::nullopt;
}

QString SourceRecords::textAt(const SourceRecord &record, const QString &path) const
{
    const std::optional<SourceValue> value = at(record, path);
    return value ? flatText(*value) : QString();
}

const SourceRecord *SourceRecords::recordAt(const SourceRecord &record, const QString &path) const
{
    const SourceRecord *here = &record;
    for (const QString &step : path.split(QLatin1Char('.'), Qt::SkipEmptyParts)) {
        here = here->links.value(step);
        if (!here)
            return nullptr;
    }
    return here;
}

bool SourceRecords::fits(const SourceRecord &record, const SourceCondition &condition) const
{
    for (auto rule = condition.cbegin(); rule != condition.cend(); ++rule) {
        if (!rule.value().match(textAt(record, rule.key())).hasMatch())
            return false;
    }
    return true;
}

QStringList SourceRecords::unreadKeys(const QString &collection) const
{
    std::set<QString> unread;
    const auto read = m_read.find(collection);
    for (const auto &record : of(collection)) {
        for (const auto &[key, value] : record->tree.fields) {
            const bool isEmpty = value.kind == SourceValue::Kind::Empty || flatText(value).isEmpty();
            if (!isEmpty && (read == m_read.end() || !read->second.contains(key)))
                unread.insert(key);
        }
    }
    return QStringList(unread.begin(), unread.end());
}

} // namespace samsyn
