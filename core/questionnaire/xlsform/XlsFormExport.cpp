// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/XlsFormExport.h"

#include "core/questionnaire/FrameworkReader.h"
#include "core/questionnaire/xlsform/ExportChoices.h"
#include "core/questionnaire/xlsform/FormNames.h"
#include "core/questionnaire/xlsform/OwnForm.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace samsyn {

namespace {

QString own(const QString &key)
{
    return QLatin1String(kOwnPrefix) + key;
}

QStringList surveyHeadings()
{
    const QString sv = QLatin1String(kSwedish), en = QLatin1String(kEnglish);
    QStringList headings{QStringLiteral("type"), QStringLiteral("name")};
    for (const char *translated : {"label", "hint"})
        headings.append({QLatin1String(translated) + QStringLiteral("::") + sv,
                         QLatin1String(translated) + QStringLiteral("::") + en});
    headings.append({QStringLiteral("required"), QStringLiteral("relevant"), QStringLiteral("constraint"),
                     QStringLiteral("constraint_message::") + sv, QStringLiteral("constraint_message::") + en,
                     QStringLiteral("calculation"), QStringLiteral("choice_filter"),
                     QStringLiteral("appearance"), QStringLiteral("parameters")});
    return headings;
}

bool isLocalText(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QStringList keys = object.keys();
    return !keys.isEmpty() && object.value(QStringLiteral("sv")).isString()
        && (keys.size() == 1 || (keys.size() == 2 && object.contains(QStringLiteral("en"))));
}

class Exporting {
public:
    explicit Exporting(const Framework &framework)
        : m_framework(framework), m_names(framework), m_choices(framework),
          m_root(QJsonDocument::fromJson(writeFramework(framework)).object())
    {
    }

    Workbook run()
    {
        const QJsonArray areas = m_root.take(QStringLiteral("areas")).toArray();
        m_root.remove(QStringLiteral("choiceLists"));
        addAttributes(QStringLiteral("framework"), {}, m_root);
        for (const QJsonValue &area : areas)
            addArea(area.toObject());
        return {{m_survey.sheet(), m_choices.sheet(), settings(), m_own.sheet()}};
    }

private:
    void setText(const char *column, const QJsonValue &text)
    {
        const QJsonObject object = text.toObject();
        m_survey.set(QLatin1String(column) + QStringLiteral("::") + QLatin1String(kSwedish),
                     withNames(object.value(QStringLiteral("sv")).toString(), m_names.byCode()));
        m_survey.set(QLatin1String(column) + QStringLiteral("::") + QLatin1String(kEnglish),
                     withNames(object.value(QStringLiteral("en")).toString(), m_names.byCode()));
    }

    void addAttributes(const QString &element, const QString &code, const QJsonObject &object)
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            m_own.nextRow();
            m_own.set(QStringLiteral("element"), element);
            m_own.set(QStringLiteral("code"), code);
            m_own.set(QStringLiteral("attribute"), it.key());
            if (!isLocalText(it.value())) {
                m_own.set(QStringLiteral("value"), ownCell(it.value()));
                continue;
            }
            m_own.set(QStringLiteral("text::Svenska (sv)"), it.value()[QLatin1String("sv")].toString());
            m_own.set(QStringLiteral("text::English (en)"), it.value()[QLatin1String("en")].toString());
        }
    }

    struct Group {
        const char *type; ///< area, capability or closing
        QString code;
        QJsonValue label;
    };

    void begin(const Group &group)
    {
        m_survey.nextRow();
        m_survey.set(QStringLiteral("type"), QStringLiteral("begin group"));
        m_survey.set(QStringLiteral("name"),
                     m_names.group(QLatin1String(group.type) + QLatin1Char('_') + group.code));
        setText("label", group.label);
        m_survey.set(own(QStringLiteral("type")), QLatin1String(group.type));
        m_survey.set(own(QStringLiteral("code")), ownCell(group.code));
    }

    void end()
    {
        m_survey.nextRow();
        m_survey.set(QStringLiteral("type"), QStringLiteral("end group"));
    }

    void addArea(QJsonObject area)
    {
        const QString code = area.take(QStringLiteral("code")).toString();
        const QJsonValue name = area.take(QStringLiteral("name"));
        const QJsonArray capabilities = area.take(QStringLiteral("capabilities")).toArray();
        const QJsonArray closing = area.take(QStringLiteral("closingQuestions")).toArray();
        begin({"area", code, name});
        for (const QJsonValue &capability : capabilities)
            addCapability(capability.toObject());
        if (!closing.isEmpty()) {
            begin({"closing", code, name});
            addQuestions(closing);
            end();
        }
        end();
        addAttributes(QStringLiteral("area"), code, area);
    }

    void addCapability(QJsonObject capability)
    {
        const QString code = capability.take(QStringLiteral("code")).toString();
        const QJsonArray questions = capability.take(QStringLiteral("questions")).toArray();
        begin({"capability", code, capability.take(QStringLiteral("name"))});
        addQuestions(questions);
        end();
        addAttributes(QStringLiteral("capability"), code, capability);
    }

    void addQuestions(const QJsonArray &questions)
    {
        for (const QJsonValue &json : questions) {
            QJsonObject object = json.toObject();
            const QString code = object.take(QStringLiteral("code")).toString();
            const Question &question = *m_framework.question(code);
            m_survey.nextRow();
            m_survey.set(QStringLiteral("type"), typeCell(question));
            m_survey.set(QStringLiteral("name"), m_names.name(code));
            if (m_names.name(code) != code)
                m_survey.set(own(QStringLiteral("code")), ownCell(code));
            setText("label", object.take(QStringLiteral("text")));
            setText("hint", object.take(QStringLiteral("help")));
            setText("constraint_message", object.take(QStringLiteral("constraintMessage")));
            object.remove(QStringLiteral("descriptors")); // stand in the sheet choices
            object.remove(QStringLiteral("statements"));
            object.remove(QStringLiteral("required")); // has a column of XLSForm
            addExpressions(question, object);
            addLook(question);
            for (auto it = object.begin(); it != object.end(); ++it)
                m_survey.set(own(it.key()), ownCell(it.value()));
        }
    }

    /// A cell that says the same in both languages stands in the column of XLSForm alone; where it differs,
    /// the original stands in a column of Samsyn's own, which counts when the form comes back.
    void addExpressions(const Question &question, QJsonObject &object)
    {
        const auto add = [&](const char *key, const char *column, const QString &more) {
            const QString source = object.value(QLatin1String(key)).toString();
            QString cell = odkExpression(source, m_names.byCode());
            if (!more.isEmpty())
                cell = cell.isEmpty() ? more : QStringLiteral("(%1) and (%2)").arg(more, cell);
            m_survey.set(QLatin1String(column), cell);
            if (cell == source)
                object.remove(QLatin1String(key));
            else if (source.isEmpty())
                object.insert(QLatin1String(key), QJsonValue::Null); // the cell is none of the framework's
        };
        add("showIf", "relevant", {});
        add("constraint", "constraint", limits(question));
        add("calculation", "calculation", {});
        add("choiceFilter", "choice_filter", {});
    }

    /// Least and most of a number, where no steps state them.
    static QString limits(const Question &question)
    {
        QStringList limits;
        if (question.type == QuestionType::Number && !question.number.step) {
            if (question.number.min)
                limits.append(QStringLiteral(". >= %1").arg(ownCell(*question.number.min)));
            if (question.number.max)
                limits.append(QStringLiteral(". <= %1").arg(ownCell(*question.number.max)));
        }
        return limits.join(QStringLiteral(" and "));
    }

    QString typeCell(const Question &question)
    {
        switch (question.type) {
        case QuestionType::Level5:
        case QuestionType::Likert5:
        case QuestionType::Importance:
        case QuestionType::SingleChoice:
            return QStringLiteral("select_one ") + m_choices.listFor(question);
        case QuestionType::Staged:
        case QuestionType::MultipleChoice:
            return QStringLiteral("select_multiple ") + m_choices.listFor(question);
        case QuestionType::NumericBand:
            return QStringLiteral("decimal");
        case QuestionType::Number:
            if (question.number.step && question.number.min && question.number.max)
                return QStringLiteral("range");
            return question.number.decimals == 0 ? QStringLiteral("integer") : QStringLiteral("decimal");
        case QuestionType::Date:
            return QStringLiteral("date");
        case QuestionType::Note:
            return QStringLiteral("note");
        case QuestionType::Calculation:
            return QStringLiteral("calculate");
        case QuestionType::FreeText:
            break;
        }
        return QStringLiteral("text");
    }

    void addLook(const Question &question)
    {
        if (question.isRequired)
            m_survey.set(QStringLiteral("required"), QStringLiteral("yes"));
        if (question.type == QuestionType::Likert5 || question.appearance == Appearance::Likert)
            m_survey.set(QStringLiteral("appearance"), QStringLiteral("likert"));
        if (question.type == QuestionType::Number && question.number.step && question.number.min
            && question.number.max)
            m_survey.set(QStringLiteral("parameters"),
                         QStringLiteral("start=%1 end=%2 step=%3")
                             .arg(ownCell(*question.number.min), ownCell(*question.number.max),
                                  ownCell(*question.number.step)));
    }

    Sheet settings() const
    {
        SheetDraft settings(QStringLiteral("settings"),
                            {QStringLiteral("form_title"), QStringLiteral("form_id"),
                             QStringLiteral("version"), QStringLiteral("default_language")});
        settings.nextRow();
        settings.set(QStringLiteral("form_title"), m_framework.name.sv);
        settings.set(QStringLiteral("form_id"), m_framework.code);
        settings.set(QStringLiteral("version"), m_framework.version);
        settings.set(QStringLiteral("default_language"), QLatin1String(kSwedish));
        return settings.sheet();
    }

    const Framework &m_framework;
    FormNames m_names;
    ExportChoices m_choices;
    QJsonObject m_root;
    SheetDraft m_survey{QStringLiteral("survey"), surveyHeadings()};
    SheetDraft m_own{QLatin1String(kOwnSheet),
                     {QStringLiteral("element"), QStringLiteral("code"), QStringLiteral("attribute"),
                      QStringLiteral("value"), QStringLiteral("text::Svenska (sv)"),
                      QStringLiteral("text::English (en)")}};
};

} // namespace

QString odkExpression(const QString &source, const QMap<QString, QString> &nameByCode)
{
    static const QRegularExpression part(QStringLiteral(
        "'[^']*'|\"[^\"]*\"|\\b(answered|dont-know|not-applicable|declined)\\(\\s*(\\$\\{[^}]*\\}|\\.)\\s*\\)"
        "|\\$\\{([^}]*)\\}"));
    const auto named = [&nameByCode](const QString &code) {
        return QStringLiteral("${%1}").arg(nameByCode.value(code, code));
    };
    QString odk;
    qsizetype last = 0;
    for (auto it = part.globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        odk += source.mid(last, match.capturedStart() - last);
        last = match.capturedEnd();
        const QString function = match.captured(1), argument = match.captured(2);
        const QString asked =
            argument.startsWith(QLatin1Char('$')) ? named(argument.mid(2).chopped(1).trimmed()) : argument;
        if (function == QLatin1String("answered"))
            odk += QStringLiteral(
                       "(%1 != '' and %1 != 'dont_know' and %1 != 'not_applicable' and %1 != 'declined')")
                       .arg(asked);
        else if (!function.isEmpty())
            odk += QStringLiteral("(%1 = '%2')")
                       .arg(asked, QString(function).replace(QLatin1Char('-'), QLatin1Char('_')));
        else
            odk += match.captured(3).isEmpty() ? match.captured() : named(match.captured(3).trimmed());
    }
    return odk + source.mid(last);
}

Workbook exportXlsForm(const Framework &framework)
{
    return Exporting(framework).run();
}

} // namespace samsyn
