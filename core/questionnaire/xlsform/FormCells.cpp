// SPDX-License-Identifier: EUPL-1.2
// What of a form is neither a question nor its text: groups, choices, and the cells that have no place.
#include "core/questionnaire/xlsform/FormQuestions.h"

#include <set>

namespace samsyn {

namespace {

constexpr int kChoiceChars = 400, kColumnChars = 200, kMaxColumns = 20; // FRAMEWORK.md

/// What becomes of a cell that Samsyn knows and has no place for.
struct LeftOut {
    const char *key;
    const char *what;
    const char *whatToDo;
};

constexpr LeftOut kLeftOut[] = {
    {"appearance", "the look was left out", ""},
    {"default", "the answer that stands there from the start was left out",
     "nobody's answer is given for them in Samsyn; say in the help what is usual"},
    {"trigger", "when it is worked out was left out", ""},
    {"parameters", "the parameters were left out", ""},
    {"readonly", "that it cannot be changed was left out", "make it a note or a calculate"},
    {"calculation", "what it calculates was left out, so it is asked", "make it a calculate"},
    {"choice_filter", "the filter was left out", ""},
    {"no_app_error_string", "it opens another app, which Samsyn does not", ""},
    {"repeat_count", "how often it is asked was left out", ""},
    {"hint", "the hint of a group was left out", "move it to a note"},
    {"guidance_hint", "the guidance of a group was left out", "move it to a note"},
};

bool isKnown(const FormColumn &column)
{
    for (const char *key :
         {"type", "name", "label", "hint", "guidance_hint", "relevant", "required", "constraint",
          "constraint_message", "required_message", "disabled", "list_name", "calculation"}) {
        if (column.key == QLatin1String(key))
            return true;
    }
    const bool hasPrefix = column.key.contains(QLatin1String("::"));
    return hasPrefix || std::ranges::any_of(kLeftOut, [&column](const LeftOut &leftOut) {
               return column.key == QLatin1String(leftOut.key);
           });
}

/// Empty when the cell says nothing, such as "no" for readonly.
QString whyLeftOut(const FormColumn &column, const QString &cell)
{
    const bool saysNothing = column.key == QLatin1String("readonly") && !yesOrNo(cell).value_or(true);
    if (saysNothing)
        return {};
    for (const LeftOut &leftOut : kLeftOut) {
        if (column.key == QLatin1String(leftOut.key))
            return QLatin1String(leftOut.what);
    }
    if (column.key.startsWith(QLatin1String("media::")))
        return QStringLiteral("the picture, sound or film was left out");
    return column.key.contains(QLatin1String("::"))
        ? QStringLiteral("the setting of the form program was left out")
        : QString();
}

QString todoFor(const FormColumn &column)
{
    for (const LeftOut &leftOut : kLeftOut) {
        if (column.key == QLatin1String(leftOut.key))
            return QLatin1String(leftOut.whatToDo);
    }
    return {};
}

} // namespace

void FormQuestions::remarkCells(const FormNode &node, const QStringList &placed)
{
    const bool isGroup = node.type.begins();
    for (const auto &[at, cell] : node.row.cells) {
        const FormColumn *column = m_form.survey.columnAt(at);
        if (!column || placed.contains(column->key))
            continue;
        const bool isHint = column->key.endsWith(QLatin1String("hint")) && !isGroup;
        const bool isNote = node.type.kind == FormRowKind::Note && column->key == QLatin1String("readonly");
        const QString why = isHint || isNote ? QString() : whyLeftOut(*column, cell);
        if (!why.isEmpty())
            m_log.add(RemarkKind::NotPlaced,
                      {m_form.survey.name(), node.row.number, column->heading.trimmed()},
                      QStringLiteral("%1 (\"%2\")").arg(why, cell.left(80)), todoFor(*column));
    }
}

void FormQuestions::remarkUnknownColumns(const FormTable &table)
{
    struct Use {
        int firstRow = 0, count = 0;
    };
    std::map<int, Use> uses;
    for (const FormRow &row : table.rows()) {
        for (const auto &[at, cell] : row.cells) {
            Use &use = uses[at];
            use.firstRow = use.count++ == 0 ? row.number : use.firstRow;
        }
    }
    const bool isChoices = &table == &m_form.choices; // whose further columns are what filters look at
    for (const auto &[at, use] : uses) {
        const FormColumn *column = table.columnAt(at);
        const bool isMedia = column && column->key.startsWith(QLatin1String("media::"));
        if (column && (isChoices ? !isMedia : isKnown(*column)))
            continue;
        m_log.add(RemarkKind::NotPlaced,
                  {table.name(), use.firstRow, column ? column->heading.trimmed() : columnName(at)},
                  QStringLiteral("the column was left out; rows with text in it: %1, this is the first")
                      .arg(use.count),
                  isMedia ? QStringLiteral("say in words what the picture, sound or film shows") : QString());
    }
}

std::optional<Expression> FormQuestions::groupCondition(const FormNode &group)
{
    return expression(group, "relevant", "the questions of the group are always shown");
}

LocalText FormQuestions::groupName(const FormNode &group, int maxChars)
{
    LocalText name = m_texts.text(m_form.survey, group.row, "label");
    if (name.sv.isEmpty())
        name = {group.name, {}};
    for (QString *text : {&name.sv, &name.en})
        *text = text->simplified(); // one line: it heads a list
    return fitted(name, {m_form.survey.place(group.row, "label"), maxChars}, m_log);
}

void FormQuestions::remarkGroup(const FormNode &group)
{
    const bool isRepeat = group.type.kind != FormRowKind::BeginGroup;
    if (isRepeat)
        notPlaced(
            group, "type",
            {group.type.kind == FormRowKind::BeginLoop
                 ? QStringLiteral("the questions of the loop \"%1\" are asked once, not for each choice")
                       .arg(group.name)
                 : QStringLiteral("the questions of the repeat \"%1\" are asked once").arg(group.name),
             QStringLiteral("write the questions as often as they are to be asked")});
    remarkCells(group, isRepeat ? QStringList{QStringLiteral("repeat_count")} : QStringList());
}

QMap<QString, QString> FormQuestions::choiceColumns(const FormChoice &choice)
{
    QMap<QString, QString> columns;
    for (const auto &[at, cell] : choice.row.cells) {
        const FormColumn *column = m_form.choices.columnAt(at);
        const bool isOwn = !column || column->key == QLatin1String("list_name")
            || column->key == QLatin1String("label") || column->key == QLatin1String("name")
            || column->key.startsWith(QLatin1String("media::"));
        if (isOwn)
            continue;
        const FormPlace place{m_form.choices.name(), choice.row.number, column->heading.trimmed()};
        if (columns.size() == kMaxColumns)
            m_log.add(
                RemarkKind::NotPlaced, place,
                QStringLiteral("the cell was left out: a choice has up to %1 columns").arg(kMaxColumns));
        else
            columns.insert(column->key, fitted({cleanText(cell), {}}, {place, kColumnChars}, m_log).sv);
    }
    return columns;
}

ChoiceList FormQuestions::choiceList(const FormChoiceList &list)
{
    ChoiceList made{m_codes.lists.value(list.name), {}};
    for (const FormChoice &choice : list.choices) {
        Choice one;
        one.code = m_codes.choiceByRow.value(choice.row.number);
        const FormPlace place = m_form.choices.place(choice.row, "label");
        one.text = fitted(m_texts.text(m_form.choices, choice.row, "label"), {place, kChoiceChars}, m_log);
        if (!referencesIn(one.text.sv + one.text.en).isEmpty())
            m_log.add(RemarkKind::NotPlaced, place,
                      QStringLiteral("the choice shows an answer with ${}; it stands as it was written"),
                      QStringLiteral("write the choice without ${}"));
        if (one.text.sv.isEmpty()) {
            one.text = {choice.name, {}};
            m_log.add(RemarkKind::Changed, m_form.choices.place(choice.row, "label"),
                      QStringLiteral("the choice has no label; its name stands for it"));
        }
        one.columns = choiceColumns(choice);
        made.choices.append(one);
    }
    return made;
}

QList<ChoiceList> FormQuestions::choiceLists()
{
    std::set<QString> withOther;
    eachNode(m_form.nodes, [&withOther](const FormNode &node) {
        if (node.type.other == FormType::Other::Offered)
            withOther.insert(node.type.list);
    });
    QList<ChoiceList> lists;
    for (const FormChoiceList &list : m_form.lists) {
        if (!m_codes.lists.contains(list.name)) {
            m_log.add(RemarkKind::Changed, m_form.choices.place(list.choices[0].row, "list_name"),
                      QStringLiteral("the list \"%1\" is used by no question that came in and was left out")
                          .arg(list.name));
            continue;
        }
        lists.append(choiceList(list));
        const bool hasOther = std::ranges::any_of(
            lists.last().choices, [](const Choice &choice) { return choice.code == QLatin1String("other"); });
        if (withOther.contains(list.name) && !hasOther)
            lists.last().choices.append(
                {QStringLiteral("other"), {QStringLiteral("Annat"), QStringLiteral("Other")}, {}});
    }
    return lists;
}

} // namespace samsyn
