// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/FrameworkTable.h"

namespace samsyn::cli {

namespace {

LocalText levelName(int level)
{
    return {QStringLiteral("Nivå %1").arg(level), QStringLiteral("Level %1").arg(level)};
}

CsvColumns columnsFor(const LevelScale &scale)
{
    CsvColumns columns;
    for (const QString &thing :
         {QStringLiteral("area"), QStringLiteral("capability"), QStringLiteral("question")}) {
        columns.required += {thing, thing + QStringLiteral("_sv")};
        columns.optional += thing + QStringLiteral("_en");
    }
    for (int i = 0; i < scale.count(); ++i)
        columns.optional += {QStringLiteral("level_%1_sv").arg(scale.level(i)),
                             QStringLiteral("level_%1_en").arg(scale.level(i))};
    return columns;
}

class FrameworkTableReader {
public:
    FrameworkTableReader(const CsvTable &table, FrameworkDraft &draft) : m_table(table), m_draft(draft) { }

    void read(const CsvRow &row)
    {
        Area *area = areaOf(row);
        Capability *capability = area ? capabilityOf(row, *area) : nullptr;
        if (!capability)
            return;
        Question question;
        question.code = field(row, QStringLiteral("question"));
        question.text = text(row, QStringLiteral("question"));
        const LevelScale &scale = m_draft.framework.scale;
        for (int i = 0; i < scale.count(); ++i) {
            const int level = scale.level(i);
            LocalText words = text(row, QStringLiteral("level_%1").arg(level));
            question.descriptors +=
                LevelDescriptor{level, words.sv.isEmpty() ? levelName(level) : words, false};
        }
        capability->questions += question;
    }

private:
    QString field(const CsvRow &row, const QString &column) const { return m_table.field(row, column); }
    LocalText text(const CsvRow &row, const QString &thing) const
    {
        return {field(row, thing + QStringLiteral("_sv")), field(row, thing + QStringLiteral("_en"))};
    }
    void refuse(const CsvRow &row, const QString &what)
    {
        m_draft.findings += Error{ErrorCode::CsvRule, m_table.place(row), what};
    }

    /// The item with the row's code: the last one, or a new one; refused when it stands further up.
    template <typename Item>
    Item *itemOf(const CsvRow &row, const QString &thing, QList<Item> &items)
    {
        const QString code = field(row, thing);
        const LocalText name = text(row, thing);
        if (!items.isEmpty() && items.last().code == code) {
            if (items.last().name == name)
                return &items.last();
            refuse(row,
                   QStringLiteral("%1 %2 has another name than in the row before; make them the same")
                       .arg(thing, code));
            return nullptr;
        }
        for (const Item &item : items) {
            if (item.code == code) {
                refuse(row,
                       QStringLiteral("%1 %2 stands further up already; keep its rows together")
                           .arg(thing, code));
                return nullptr;
            }
        }
        Item item;
        item.code = code;
        item.name = name;
        items += item;
        return &items.last();
    }

    Area *areaOf(const CsvRow &row) { return itemOf(row, QStringLiteral("area"), m_draft.framework.areas); }
    Capability *capabilityOf(const CsvRow &row, Area &area)
    {
        return itemOf(row, QStringLiteral("capability"), area.capabilities);
    }

    const CsvTable &m_table;
    FrameworkDraft &m_draft;
};

/// Whole numbers -1000..1000 between separators; nothing when one of them is none.
std::optional<QList<int>> numbersIn(const QString &text, QChar separator)
{
    QList<int> numbers;
    for (const QString &part : text.split(separator)) {
        bool isNumber = false;
        numbers += part.trimmed().toInt(&isNumber);
        if (!isNumber || std::abs(numbers.last()) > 1000)
            return std::nullopt;
    }
    return numbers;
}

/// MIN:MAX or MIN:MAX:STEP
std::optional<LevelScale> evenScale(const QString &text)
{
    const std::optional<QList<int>> numbers = numbersIn(text, QLatin1Char(':'));
    if (!numbers || numbers->size() < 2 || numbers->size() > 3)
        return std::nullopt;
    LevelScale scale;
    scale.min = numbers->at(0);
    scale.max = numbers->at(1);
    scale.step = numbers->value(2, 1);
    const int span = scale.max - scale.min;
    if (scale.step < 1 || span < scale.step || span % scale.step != 0
        || scale.count() > LevelScale::kMostLevels)
        return std::nullopt;
    return scale;
}

/// 0,1,2,4
std::optional<LevelScale> listedScale(const QString &text)
{
    const std::optional<QList<int>> levels = numbersIn(text, QLatin1Char(','));
    return levels ? LevelScale::ofLevels(*levels) : std::nullopt;
}

} // namespace

FrameworkDraft frameworkFromTable(const QString &path, const FrameworkIdentity &identity)
{
    FrameworkDraft draft;
    draft.framework.code = identity.code;
    draft.framework.version = identity.version;
    draft.framework.licence = identity.licence;
    draft.framework.name = identity.name;
    draft.framework.purpose = identity.name;
    draft.framework.statement = identity.statement;
    draft.framework.scale = identity.scale;
    const Result<CsvTable> table = CsvTable::read(path, columnsFor(identity.scale));
    if (!table) {
        draft.findings += table.error();
        return draft;
    }
    FrameworkTableReader reader(*table, draft);
    for (const CsvRow &row : table->rows())
        reader.read(row);
    return draft;
}

Result<LevelScale> scaleFromText(const QString &text, const QStringList &levelNames)
{
    std::optional<LevelScale> stated = text.contains(QLatin1Char(',')) ? listedScale(text) : evenScale(text);
    if (!stated)
        return Error{ErrorCode::ArgumentInvalid, QStringLiteral("--scale"),
                     QStringLiteral("\"%1\" is not a scale; write MIN:MAX, MIN:MAX:STEP or the levels as "
                                    "0,1,2,4, with 2 to 11 levels")
                         .arg(text)};
    LevelScale scale = *std::move(stated);
    const auto limit = [&](double share) { return scale.min + share * (scale.max - scale.min); };
    scale.classLimits = {limit(0.125), limit(0.375), limit(0.625), limit(0.875)};
    scale.weaknessAt = scale.classLimits.at(1);
    scale.strengthAt = scale.classLimits.at(2);
    if (!levelNames.isEmpty() && levelNames.size() != scale.count())
        return Error{ErrorCode::ArgumentInvalid, QStringLiteral("--level-names"),
                     QStringLiteral("%1 names for %2 levels; give one per level")
                         .arg(levelNames.size())
                         .arg(scale.count())};
    for (int i = 0; i < scale.count(); ++i)
        scale.names +=
            levelNames.isEmpty() ? levelName(scale.level(i)) : LocalText{levelNames.at(i).trimmed(), {}};
    return scale;
}

} // namespace samsyn::cli
