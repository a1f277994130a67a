// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/OwnForm.h"

#include "core/questionnaire/FrameworkReader.h"
#include "core/questionnaire/xlsform/XlsForm.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace samsyn {

namespace {

const QLatin1String kPrefix(kOwnPrefix);

QJsonObject localText(const QMap<QString, QString> &texts)
{
    QJsonObject text;
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        const QString language = it.key().toLower();
        if (language.isEmpty() || language == QLatin1String(kSwedish).toString().toLower())
            text.insert(QStringLiteral("sv"), it.value());
        else if (language == QLatin1String(kEnglish).toString().toLower())
            text.insert(QStringLiteral("en"), it.value());
    }
    return text;
}

/// Makes the framework file anew and gives it to its reader.
class OwnFormReading {
public:
    explicit OwnFormReading(const Workbook &workbook) : m_workbook(workbook) { }

    XlsFormImport run()
    {
        XlsFormImport import;
        m_survey = table("survey", FormSheet::Survey);
        m_choices = table("choices", FormSheet::Choices);
        readAttributes();
        readChoices();
        const std::vector<FormNode> nodes = readFormNodes(m_survey, m_log);
        eachNode(nodes, [this](const FormNode &node) {
            if (const QString code = own(node, "code"); !code.isEmpty() && !node.type.begins())
                m_codeByName[node.name] = code;
        });
        if (!m_log.has(RemarkKind::Refused)) {
            QJsonArray areas;
            for (const FormNode &node : nodes)
                areas.append(area(node, areas.size()));
            m_root.insert(QStringLiteral("areas"), areas);
        }
        if (!m_log.has(RemarkKind::Refused))
            read(import);
        import.remarks = m_log.remarks();
        return import;
    }

private:
    FormTable table(const char *name, FormSheet kind)
    {
        const Sheet *sheet = sheetNamed(m_workbook, name);
        return sheet ? FormTable::read(*sheet, kind, m_log) : FormTable();
    }

    void readAttributes()
    {
        const FormTable own = table(kOwnSheet, FormSheet::Other);
        for (const FormRow &row : own.rows()) {
            const QString element = own.value(row, "element");
            QJsonObject &object = element == QLatin1String("framework")
                ? m_root
                : m_attributes[element + QLatin1Char('/') + own.value(row, "code")];
            const QString value = own.value(row, "value");
            QJsonObject text;
            for (const auto &[key, heading] :
                 {std::pair{"sv", "text::Svenska (sv)"}, {"en", "text::English (en)"}}) {
                if (const QString cell = own.value(row, heading); !cell.isEmpty())
                    text.insert(QLatin1String(key), cell);
            }
            object.insert(own.value(row, "attribute"), value.isEmpty() ? QJsonValue(text) : ownValue(value));
        }
    }

    void insertOwn(const FormTable &table, const FormRow &row, QJsonObject &object) const
    {
        for (const auto &[at, cell] : row.cells) {
            const FormColumn *column = table.columnAt(at);
            if (!column || !column->key.startsWith(kPrefix))
                continue;
            const QJsonValue value = ownValue(cell);
            if (value.isNull())
                object.remove(column->key.mid(kPrefix.size()));
            else
                object.insert(column->key.mid(kPrefix.size()), value);
        }
    }

    /// The rows of a list say themselves what they are of: a choice, a level or a statement.
    void readChoices()
    {
        for (const FormRow &row : m_choices.rows()) {
            QJsonObject choice;
            insertOwn(m_choices, row, choice);
            const QString is = choice.take(QStringLiteral("is")).toString();
            const QString list = m_choices.value(row, "list_name");
            choice.insert(QStringLiteral("text"), localText(m_choices.texts(row, "label")));
            if (is == QLatin1String("level"))
                choice.insert(QStringLiteral("level"), m_choices.value(row, "name").toInt());
            if (is == QLatin1String("level") || is == QLatin1String("statement"))
                m_parts[list].append(choice);
            else if (is == QLatin1String("choice"))
                appendChoice(row, choice);
        }
        QJsonArray lists;
        for (const QString &list : m_listOrder)
            lists.append(
                QJsonObject{{QStringLiteral("code"), list}, {QStringLiteral("choices"), m_lists[list]}});
        if (!lists.isEmpty())
            m_root.insert(QStringLiteral("choiceLists"), lists);
    }

    void appendChoice(const FormRow &row, QJsonObject choice)
    {
        choice.insert(QStringLiteral("code"), m_choices.value(row, "name"));
        QJsonObject columns = choice.value(QStringLiteral("columns")).toObject();
        for (const auto &[at, cell] : row.cells) {
            const FormColumn *column = m_choices.columnAt(at);
            const bool isOwn = !column || column->key.contains(QLatin1String("::"))
                || column->key == QLatin1String("list_name") || column->key == QLatin1String("name")
                || column->key == QLatin1String("label");
            if (!isOwn)
                columns.insert(column->key, cell);
        }
        if (!columns.isEmpty())
            choice.insert(QStringLiteral("columns"), columns);
        const QString list = m_choices.value(row, "list_name");
        if (!m_lists.contains(list))
            m_listOrder.append(list);
        m_lists[list].append(choice);
    }

    [[nodiscard]] QString own(const FormNode &node, const char *key) const
    {
        const QString value = m_survey.value(node.row, (QByteArray(kOwnPrefix) + key).constData());
        return value.isEmpty() ? QString() : ownValue(value).toString(value);
    }

    /// What area and capability have in common.
    QJsonObject element(const FormNode &node, const char *what) const
    {
        const QString code = own(node, "code");
        QJsonObject object = m_attributes.value(QLatin1String(what) + QLatin1Char('/') + code);
        object.insert(QStringLiteral("code"), code.isEmpty() ? node.name : code);
        object.insert(QStringLiteral("name"), localText(m_survey.texts(node.row, "label")));
        return object;
    }

    void refuse(const FormNode &node, const char *what)
    {
        m_log.add(RemarkKind::Refused, m_survey.place(node.row, "type"), QLatin1String(what),
                  QStringLiteral("put the row where it was, or see XLSFORM.md"));
    }

    QJsonObject area(const FormNode &node, qsizetype index)
    {
        QJsonObject area = element(node, "area");
        QJsonArray capabilities;
        if (own(node, "type") != QLatin1String("area"))
            refuse(node, "outside of the groups there are areas only");
        for (const FormNode &child : node.children) {
            const QString at = QStringLiteral("/areas/%1/").arg(index);
            if (own(child, "type") == QLatin1String("closing")) {
                area.insert(QStringLiteral("closingQuestions"),
                            questions(child, at + QStringLiteral("closingQuestions/")));
                continue;
            }
            if (own(child, "type") != QLatin1String("capability"))
                refuse(child, "in an area there are capabilities and one group of closing questions only");
            QJsonObject capability = element(child, "capability");
            const QString in = at + QStringLiteral("capabilities/%1/questions/").arg(capabilities.size());
            capability.insert(QStringLiteral("questions"), questions(child, in));
            capabilities.append(capability);
        }
        area.insert(QStringLiteral("capabilities"), capabilities);
        return area;
    }

    QJsonArray questions(const FormNode &group, const QString &pointer)
    {
        QJsonArray questions;
        for (const FormNode &node : group.children) {
            if (node.type.begins())
                refuse(node, "in a capability there are questions only");
            m_rows[pointer + QString::number(questions.size())] = node.row.number;
            questions.append(question(node));
        }
        return questions;
    }

    QJsonObject question(const FormNode &node) const
    {
        QJsonObject question{{QStringLiteral("code"), node.name}};
        const auto insertText = [&](const char *key, const char *column) {
            QJsonObject text = localText(m_survey.texts(node.row, column));
            for (auto it = text.begin(); it != text.end(); ++it)
                *it = withNames(it.value().toString(), m_codeByName);
            if (!text.isEmpty())
                question.insert(QLatin1String(key), text);
        };
        insertText("text", "label");
        insertText("help", "hint");
        insertText("constraintMessage", "constraint_message");
        for (const auto &[key, column] : {std::pair{"showIf", "relevant"},
                                          {"constraint", "constraint"},
                                          {"calculation", "calculation"},
                                          {"choiceFilter", "choice_filter"}}) {
            if (const QString cell = m_survey.value(node.row, column); !cell.isEmpty())
                question.insert(QLatin1String(key), cell);
        }
        if (yesOrNo(m_survey.value(node.row, "required")).value_or(false))
            question.insert(QStringLiteral("required"), true);
        insertOwn(m_survey, node.row, question);
        const QString type = question.value(QStringLiteral("type")).toString();
        if (m_parts.contains(node.type.list) && type == QLatin1String("level5"))
            question.insert(QStringLiteral("descriptors"), m_parts.value(node.type.list));
        if (m_parts.contains(node.type.list) && type == QLatin1String("staged"))
            question.insert(QStringLiteral("statements"), m_parts.value(node.type.list));
        return question;
    }

    void read(XlsFormImport &import)
    {
        static const QRegularExpression question(
            QStringLiteral("/areas/\\d+/(?:capabilities/\\d+/questions|closingQuestions)/\\d+"));
        FrameworkReading reading = readFramework(QJsonDocument(m_root).toJson(), {});
        import.framework = std::move(reading.framework);
        for (const Error &finding : reading.findings) {
            const QString at = question.match(finding.where).captured();
            const bool isQuestion = m_rows.contains(at);
            m_log.add(
                RemarkKind::Refused,
                isQuestion ? FormPlace{m_survey.name(), m_rows.value(at), {}}
                           : FormPlace{QLatin1String(kOwnSheet), 0, {}},
                QStringLiteral("%1 (%2)").arg(finding.what, finding.where.section(QLatin1Char(' '), -1)),
                QStringLiteral("correct the row"));
        }
    }

    const Workbook &m_workbook;
    RemarkLog m_log;
    FormTable m_survey, m_choices;
    QJsonObject m_root;
    QMap<QString, QJsonObject> m_attributes; ///< "area/A1" -> what the sheet samsyn says of it
    QMap<QString, QJsonArray> m_lists; ///< the framework's lists of choices
    QStringList m_listOrder;
    QMap<QString, QJsonArray> m_parts; ///< list -> descriptors or statements
    QMap<QString, QString> m_codeByName; ///< of questions whose name is not their code
    QMap<QString, int> m_rows; ///< JSON pointer of a question -> row of the survey
};

} // namespace

QString withNames(const QString &text, const QMap<QString, QString> &names)
{
    QString named = text;
    QList<FormReference> references = referencesIn(text);
    while (!references.isEmpty()) {
        const FormReference reference = references.takeLast();
        const auto name = names.constFind(reference.name);
        if (name != names.constEnd() && *name != reference.name)
            named.replace(reference.start, reference.length, QStringLiteral("${%1}").arg(*name));
    }
    return named;
}

bool isOwnForm(const Workbook &workbook)
{
    const Sheet *sheet = sheetNamed(workbook, kOwnSheet);
    if (!sheet || sheet->rows.size() < 2)
        return false;
    const auto has = [sheet](const char *heading) {
        return std::ranges::any_of(sheet->rows[0].cells, [heading](const Cell &cell) {
            return cell.text.trimmed() == QLatin1String(heading);
        });
    };
    return has("element") && has("attribute");
}

XlsFormImport importOwnForm(const Workbook &workbook)
{
    return OwnFormReading(workbook).run();
}

QJsonValue ownValue(const QString &cell)
{
    if (cell == QLatin1String("TRUE") || cell == QLatin1String("FALSE")) // how a spreadsheet keeps them
        return cell == QLatin1String("TRUE");
    const QJsonDocument parsed = QJsonDocument::fromJson(QByteArray("[") + cell.toUtf8() + "]");
    const QJsonArray array = parsed.array();
    return array.size() == 1 ? array[0] : QJsonValue(cell);
}

QString ownCell(const QJsonValue &value)
{
    const bool isPlain = value.isString() && ownValue(value.toString()) == value;
    if (isPlain && !value.toString().isEmpty())
        return value.toString();
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

} // namespace samsyn
