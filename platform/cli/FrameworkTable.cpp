// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/FrameworkTable.h"

namespace samsyn::cli {

namespace {

constexpr int kMostLevels = 11;

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
    const Error wrong{
        ErrorCode::ArgumentInvalid, QStringLiteral("--scale"),
        QStringLiteral("\"%1\" is not a scale; write MIN:MAX or MIN:MAX:STEP with 2 to 11 levels").arg(text)};
    const QStringList parts = text.split(QLatin1Char(':'));
    if (parts.size() < 2 || parts.size() > 3)
        return wrong;
    QList<int> numbers;
    for (const QString &part : parts) {
        bool isNumber = false;
        numbers += part.toInt(&isNumber);
        if (!isNumber || numbers.last() < -1000 || numbers.last() > 1000)
            return wrong;
    }
    LevelScale scale;
    scale.min = numbers.at(0);
    scale.max = numbers.at(1);
    scale.step = numbers.value(2, 1);
    const int span = scale.max - scale.min;
    if (scale.step < 1 || span < scale.step || span % scale.step != 0 || scale.count() > kMostLevels)
        return wrong;
    const auto limit = [&](double share) { return scale.min + share * span; };
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
