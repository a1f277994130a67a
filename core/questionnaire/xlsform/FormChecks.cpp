// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/XlsForm.h"

#include <QRegularExpression>

namespace samsyn {

namespace {

constexpr RemarkKind kRefused = RemarkKind::Refused;

/// The parameters that the reference converter knows for a type; empty = it does not look.
QStringList knownParameters(const FormNode &node, const QString &type)
{
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    if (node.type.kind == FormRowKind::Range)
        return words("start end step");
    if (node.type.kind == FormRowKind::SelectFromFile)
        return words("randomize seed value label");
    if (node.type.hasChoices() || node.type.kind == FormRowKind::SelectExternal)
        return words("randomize seed");
    if (type == QLatin1String("text"))
        return words("rows");
    if (type == QLatin1String("photo") || type == QLatin1String("image"))
        return words("max-pixels app");
    if (type == QLatin1String("audio") || type == QLatin1String("background-audio"))
        return words("quality");
    if (type == QLatin1String("geopoint"))
        return words("allow-mock-accuracy capture-accuracy warning-accuracy");
    return {};
}

class FormCheck {
public:
    FormCheck(const XlsForm &form, RemarkLog &log) : m_form(form), m_survey(form.survey), m_log(log) { }

    void run()
    {
        eachNode(m_form.nodes, [this](const FormNode &node) { countNames(node); });
        eachNode(m_form.nodes, [this](const FormNode &node) {
            checkRepeatName(node);
            checkList(node);
            checkCalculation(node);
            checkParameters(node);
            checkReferences(m_survey, node.row);
        });
        for (const FormRow &row : m_form.choices.rows())
            checkReferences(m_form.choices, row);
        checkTableLists(m_form.nodes);
    }

private:
    void refuse(const FormNode &node, const char *column, const QStringList &words)
    {
        m_log.add(kRefused, m_survey.place(node.row, column), words[0], words[1]);
    }

    /// Names that can stand in ${}; some rows make a second name.
    void countNames(const FormNode &node)
    {
        ++m_timesNamed[node.name];
        if (node.type.other == FormType::Other::Offered)
            ++m_timesNamed[node.name + QStringLiteral("_other")];
        if (node.type.begins() && !m_survey.value(node.row, "repeat_count").isEmpty())
            ++m_timesNamed[node.name + QStringLiteral("_count")];
    }

    /// The answers of a form stand in an element with the form's name, "data" unless the settings say
    /// another; a repeat of that name cannot be told from it.
    void checkRepeatName(const FormNode &node)
    {
        const QString own = m_form.setting("name");
        const bool isSame = node.name == (own.isEmpty() ? QStringLiteral("data") : own);
        if (node.type.kind == FormRowKind::BeginRepeat && isSame)
            refuse(node, "name",
                   {QStringLiteral("the repeat has the name of the form, \"%1\"").arg(node.name),
                    QStringLiteral("give the repeat another name")});
    }

    void checkList(const FormNode &node)
    {
        const bool isExternal = node.type.kind == FormRowKind::SelectExternal;
        const bool needsList =
            node.type.hasChoices() || isExternal || node.type.kind == FormRowKind::BeginLoop;
        if (!needsList || node.type.list.startsWith(QLatin1String("${")))
            return;
        if (node.type.list.isEmpty())
            return refuse(node, "type",
                          {QStringLiteral("the loop names no list of choices"),
                           QStringLiteral("write begin loop over LIST")});
        const FormChoiceList *list = m_form.list(node.type.list);
        if (isExternal ? !m_form.externalLists.contains(node.type.list) : !list)
            return refuse(
                node, "type",
                {QStringLiteral("there is no list of choices \"%1\"").arg(node.type.list),
                 QStringLiteral("add it to the sheet %1, or correct its name")
                     .arg(isExternal ? QStringLiteral("external_choices") : QStringLiteral("choices"))});
        if (node.type.kind == FormRowKind::SelectMultiple)
            checkChoiceNames(node, *list);
        if (node.type.other == FormType::Other::Offered
            && !m_survey.value(node.row, "choice_filter").isEmpty())
            refuse(node, "choice_filter",
                   {QStringLiteral("or_other and a choice_filter do not go together"),
                    QStringLiteral("add the choice \"other\" to the list instead of or_other")});
    }

    void checkChoiceNames(const FormNode &node, const FormChoiceList &list)
    {
        for (const FormChoice &choice : list.choices) {
            if (choice.name.contains(QLatin1Char(' ')))
                m_log.add(
                    kRefused, m_form.choices.place(choice.row, "name"),
                    QStringLiteral("\"%1\" has a space in it, and row %2 of the survey lets people take "
                                   "several of the list")
                        .arg(choice.name)
                        .arg(node.row.number),
                    QStringLiteral("take the space out of the choice's name"));
        }
    }

    void checkCalculation(const FormNode &node)
    {
        const QString type = plainWords(m_survey.value(node.row, "type"));
        const bool isMissing = m_survey.value(node.row, "calculation").isEmpty()
            && !m_survey.value(node.row, "default").contains(QRegularExpression(QStringLiteral("[${(]")));
        if (type == QLatin1String("calculate") && isMissing)
            refuse(
                node, "calculation",
                {QStringLiteral("the row calculates nothing"), QStringLiteral("write what it calculates")});
    }

    void checkParameters(const FormNode &node)
    {
        const QString cell = m_survey.value(node.row, "parameters");
        const std::optional<QMap<QString, QString>> parameters = formParameters(cell);
        if (!parameters)
            return refuse(node, "parameters",
                          {QStringLiteral("\"%1\" is not a list of name=value").arg(cell.left(80)),
                           QStringLiteral("write for example start=1 end=5 step=1")});
        const QStringList known = knownParameters(node, plainWords(m_survey.value(node.row, "type")));
        for (auto it = parameters->begin(); it != parameters->end() && !known.isEmpty(); ++it) {
            if (!known.contains(it.key()))
                refuse(node, "parameters",
                       {QStringLiteral("the type has no parameter \"%1\"").arg(it.key().left(80)),
                        QStringLiteral("it has: %1").arg(known.join(QStringLiteral(", ")))});
            bool isNumber = true;
            if (node.type.kind == FormRowKind::Range)
                static_cast<void>(it.value().toDouble(&isNumber));
            if (!isNumber)
                refuse(node, "parameters",
                       {QStringLiteral("the parameter %1 of a range is not a number").arg(it.key()),
                        QStringLiteral("write for example start=1 end=5 step=1")});
        }
    }

    void checkReferences(const FormTable &table, const FormRow &row)
    {
        for (const auto &[at, cell] : row.cells) {
            const FormColumn *column = table.columnAt(at);
            if (!column || !cell.contains(QLatin1String("${")))
                continue;
            for (const FormReference &reference : referencesIn(cell))
                checkReference(reference, {table.name(), row.number, column->heading.trimmed()});
        }
    }

    void checkReference(const FormReference &reference, const FormPlace &place)
    {
        const int times = m_timesNamed.value(reference.name);
        if (reference.name.isEmpty())
            m_log.add(kRefused, place, QStringLiteral("a ${ is not followed by a name and }"),
                      QStringLiteral("write ${name}"));
        else if (times == 0)
            m_log.add(kRefused, place,
                      QStringLiteral("${%1} names no row of the survey").arg(reference.name.left(80)),
                      QStringLiteral("correct the name; capital letters count"));
        else if (times > 1)
            m_log.add(kRefused, place,
                      QStringLiteral("%1 rows have the name \"%2\", so ${%2} could be any of them")
                          .arg(times)
                          .arg(reference.name),
                      QStringLiteral("give the rows different names"));
    }

    /// The selects of a group that looks like a table share one list.
    void checkTableLists(const std::vector<FormNode> &nodes)
    {
        eachNode(nodes, [this](const FormNode &group) {
            const QStringList words = m_survey.value(group.row, "appearance").split(QLatin1Char(' '));
            if (!group.type.begins() || !words.contains(QStringLiteral("table-list")))
                return;
            QString first;
            for (const FormNode &node : group.children) {
                first = first.isEmpty() ? node.type.list : first;
                if (node.type.hasChoices() && node.type.list != first)
                    refuse(node, "type",
                           {QStringLiteral("the table has the lists %1 and %2").arg(first, node.type.list),
                            QStringLiteral("use one list in a group with the appearance table-list")});
            }
        });
    }

    const XlsForm &m_form;
    const FormTable &m_survey;
    RemarkLog &m_log;
    QMap<QString, int> m_timesNamed;
};

} // namespace

void checkXlsForm(const XlsForm &form, RemarkLog &log)
{
    FormCheck(form, log).run();
}

} // namespace samsyn
