// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/XlsFormImport.h"

#include "core/questionnaire/FrameworkReader.h"
#include "core/questionnaire/xlsform/FormAreas.h"
#include "core/questionnaire/xlsform/OwnForm.h"

#include <QRegularExpression>

#include <set>

namespace samsyn {

namespace {

/// A place in a framework as its reader names it.
struct FindingPlace {
    int area = -1, capability = -1, question = -1;
    QString key; ///< of the question
};

std::optional<FindingPlace> questionAt(const QString &where)
{
    static const QRegularExpression shape(
        QStringLiteral("/areas/(\\d+)/capabilities/(\\d+)/questions/(\\d+)(?:/([A-Za-z]+))?"));
    const QRegularExpressionMatch match = shape.match(where);
    if (!match.hasMatch())
        return {};
    return FindingPlace{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(),
                        match.captured(4)};
}

/// The expression of a question by its key in the framework file; nullptr when the key is another.
std::optional<Expression> *expressionOf(Question &question, const QString &key)
{
    if (key == QLatin1String("showIf"))
        return &question.showIf;
    if (key == QLatin1String("constraint"))
        return &question.constraint;
    if (key == QLatin1String("calculation"))
        return &question.calculation;
    return key == QLatin1String("choiceFilter") ? &question.choiceFilter : nullptr;
}

LocalText *textOf(Question &question, const QString &key)
{
    if (key == QLatin1String("text"))
        return &question.text;
    if (key == QLatin1String("help"))
        return &question.help;
    return key == QLatin1String("constraintMessage") ? &question.constraintMessage : nullptr;
}

/// Makes a framework of a form that has no errors.
class ImportRun {
public:
    ImportRun(const XlsForm &form, const XlsFormOptions &options, RemarkLog &log)
        : m_form(form), m_options(options), m_log(log)
    {
    }

    std::optional<Framework> run()
    {
        const FormCodes codes = formCodes(m_form, m_log);
        FormQuestions questions(m_form, codes, m_log);
        readSettings();
        FormAreas areas(m_form, m_framework.name, questions, m_log);
        m_framework.areas = areas.run();
        m_rows = areas.rows();
        m_framework.choiceLists = questions.choiceLists();
        questions.remarkUnknownColumns(m_form.survey);
        questions.remarkUnknownColumns(m_form.choices);
        remarkSettings();
        if (m_framework.areas.isEmpty()) {
            m_log.add(RemarkKind::NotPlaced, {m_form.survey.name(), 0, {}},
                      QStringLiteral("the form asks nothing that Samsyn can ask, so there is no framework"),
                      QStringLiteral("see the rows that were left out"));
            return {};
        }
        return checked();
    }

private:
    void readSettings()
    {
        const QString id = m_form.setting("form_id");
        CodeBook codes(kCodeChars);
        m_framework.code = codes.take(id.isEmpty() ? m_options.code : id);
        if (!id.isEmpty() && m_framework.code != id)
            m_log.add(RemarkKind::Changed, settingPlace("form_id"),
                      QStringLiteral("the form \"%1\" has the code \"%2\"").arg(id, m_framework.code));
        readVersion();
        const QString title = cleanText(m_form.setting("form_title")).simplified();
        const QString name = !title.isEmpty() ? title : id.isEmpty() ? QStringLiteral("Formulär") : id;
        m_framework.name = fitted({name, {}}, {settingPlace("form_title"), kNameChars}, m_log);
        m_framework.licence = m_options.licence;
        m_framework.purpose = m_options.purpose;
        m_framework.statement = m_options.statement;
        m_framework.scale = m_options.scale;
    }

    void readVersion()
    {
        static const QRegularExpression shape(QStringLiteral("^(0|[1-9]\\d{0,3})\\.(0|[1-9]\\d{0,3})$"));
        const QString version = m_form.setting("version");
        const bool fits = shape.match(version).hasMatch();
        m_framework.version = fits ? version : QStringLiteral("1.0");
        if (!fits && !version.isEmpty())
            m_log.add(RemarkKind::Changed, settingPlace("version"),
                      QStringLiteral("the version \"%1\" became 1.0: versions are two numbers")
                          .arg(version.left(40)),
                      QStringLiteral("give the framework the version it should have"));
    }

    [[nodiscard]] FormPlace settingPlace(const char *key) const
    {
        return m_form.settings.rows().isEmpty()
            ? FormPlace{QStringLiteral("settings"), 0, QString::fromLatin1(key)}
            : m_form.settings.place(m_form.settings.rows()[0], key);
    }

    void remarkSettings()
    {
        if (m_form.settings.rows().isEmpty())
            return;
        const FormRow &row = m_form.settings.rows()[0];
        for (const auto &[at, cell] : row.cells) {
            const FormColumn *column = m_form.settings.columnAt(at);
            const bool isUsed = column
                && QStringLiteral(" form_title form_id version default_language allow_choice_duplicates name "
                                  "clean_text_values ")
                       .contains(QLatin1Char(' ') + column->key + QLatin1Char(' '));
            if (!isUsed)
                m_log.add(
                    RemarkKind::NotPlaced,
                    {m_form.settings.name(), row.number, column ? column->heading.trimmed() : columnName(at)},
                    QStringLiteral("the setting was left out (\"%1\")").arg(cell.left(80)));
        }
    }

    /// Only what the reader of frameworks takes is handed on. Each round leaves out what it found wrong; the
    /// reader finds one circle at a time, so after some rounds nothing may look ahead any more.
    std::optional<Framework> checked()
    {
        constexpr int kRounds = 20;
        for (int round = 0; round < 2 * kRounds; ++round) {
            FrameworkReading reading = readFramework(writeFramework(m_framework), {});
            if (reading.isValid())
                return std::move(reading.framework);
            for (const Error &finding : reading.findings)
                leaveOut(finding);
            if (m_log.has(RemarkKind::Refused))
                return {};
            if (round == kRounds)
                leaveOutLookingAhead();
            removeQuestions();
        }
        m_log.add(RemarkKind::Refused, {m_form.survey.name(), 0, {}},
                  QStringLiteral("the conditions of the form depend on each other in too many ways"),
                  QStringLiteral("take conditions out of the form and try again"));
        return {};
    }

    void leaveOutLookingAhead()
    {
        std::set<QString> earlier;
        for (Area &area : m_framework.areas) {
            for (Capability &capability : area.capabilities) {
                for (Question &question : capability.questions)
                    leaveOutLookingAhead(question, earlier);
            }
        }
    }

    void leaveOutLookingAhead(Question &question, std::set<QString> &earlier)
    {
        const auto looksAhead = [&earlier](const std::optional<Expression> &expression) {
            return expression
                && std::ranges::any_of(expression->references(),
                                       [&earlier](const QString &code) { return !earlier.contains(code); });
        };
        const QString why =
            QStringLiteral("conditions of the form go round in many circles, and this one looks "
                           "at a later question");
        if (looksAhead(question.showIf))
            leaveOutOf(question, QStringLiteral("showIf"), why);
        if (looksAhead(question.calculation))
            leaveOutOf(question, QStringLiteral("calculation"), why);
        earlier.insert(question.code);
    }

    void leaveOut(const Error &finding)
    {
        const std::optional<FindingPlace> at = questionAt(finding.where);
        if (!at) {
            m_log.add(RemarkKind::Refused, {m_form.survey.name(), 0, {}},
                      QStringLiteral("the form cannot become a framework: %1 (%2)")
                          .arg(finding.what, finding.where),
                      QStringLiteral("make the form smaller, or split it"));
            return;
        }
        leaveOutOf(m_framework.areas[at->area].capabilities[at->capability].questions[at->question], at->key,
                   finding.what);
    }

    /// Leaves the part of a question out, or all of it when it is nothing without.
    void leaveOutOf(Question &question, const QString &key, const QString &why)
    {
        const FormPlace row = placeOf(question, key);
        std::optional<Expression> *expression = expressionOf(question, key);
        if (expression && key != QLatin1String("calculation")) {
            expression->reset();
            question.constraintMessage = question.constraint ? question.constraintMessage : LocalText{};
            m_log.add(RemarkKind::NotPlaced, row,
                      QStringLiteral("the question \"%1\" came in without this: %2").arg(question.code, why),
                      QStringLiteral("write it in another way, here or in the framework"));
            return;
        }
        if (LocalText *text = textOf(question, key)) {
            for (QString *language : {&text->sv, &text->en})
                language->replace(QRegularExpression(QStringLiteral("\\$\\{[^}]*\\}")),
                                  QString(QChar(0x2026)));
            m_log.add(
                RemarkKind::NotPlaced, row,
                QStringLiteral("the text of \"%1\" shows an answer that is not there (%2); \"…\" stands in "
                               "its place")
                    .arg(question.code, why));
            return;
        }
        m_removed.insert(question.code);
        m_log.add(RemarkKind::NotPlaced, row,
                  QStringLiteral("the question \"%1\" was left out: %2").arg(question.code, why),
                  QStringLiteral("change the row"));
    }

    /// The cell of the form that a key of the framework file came from.
    [[nodiscard]] FormPlace placeOf(const Question &question, const QString &key) const
    {
        const FormColumn *column = nullptr;
        for (const auto &[framework, form] : {std::pair{"showIf", "relevant"},
                                              {"constraint", "constraint"},
                                              {"calculation", "calculation"},
                                              {"choiceFilter", "choice_filter"},
                                              {"text", "label"},
                                              {"help", "hint"},
                                              {"constraintMessage", "constraint_message"}}) {
            if (key == QLatin1String(framework))
                column = m_form.survey.column(form);
        }
        return {m_form.survey.name(), m_rows.value(question.code),
                column ? column->heading.trimmed() : QString()};
    }

    void removeQuestions()
    {
        for (Area &area : m_framework.areas) {
            for (Capability &capability : area.capabilities)
                capability.questions.removeIf(
                    [this](const Question &question) { return m_removed.contains(question.code); });
            area.capabilities.removeIf(
                [](const Capability &capability) { return capability.questions.isEmpty(); });
        }
        m_framework.areas.removeIf([](const Area &area) { return area.capabilities.isEmpty(); });
    }

    const XlsForm &m_form;
    const XlsFormOptions &m_options;
    RemarkLog &m_log;
    Framework m_framework;
    QMap<QString, int> m_rows;
    std::set<QString> m_removed; ///< codes
};

/// Sheets that XLSForm gives a meaning which Samsyn has no place for, and others.
void remarkSheets(const Workbook &workbook, const XlsForm &form, RemarkLog &log)
{
    for (const Sheet &sheet : workbook.sheets) {
        const QString name = sheet.name.trimmed().toLower();
        const bool isRead = sheet.name == form.survey.name() || name == QLatin1String("choices")
            || name == QLatin1String("settings");
        if (isRead || sheet.rows.isEmpty())
            continue;
        const bool hasMeaning = name == QLatin1String("external_choices") || name == QLatin1String("entities")
            || name == QLatin1String("osm");
        log.add(hasMeaning ? RemarkKind::NotPlaced : RemarkKind::Changed, {sheet.name, 0, {}},
                QStringLiteral("the sheet was left out"));
    }
}

XlsFormRemark cameIn(const Framework &framework)
{
    qsizetype capabilities = 0, choices = 0, conditions = 0;
    for (const Area &area : framework.areas)
        capabilities += area.capabilities.size();
    for (const ChoiceList &list : framework.choiceLists)
        choices += list.choices.size();
    const std::vector<const Question *> questions = framework.questionsInOrder();
    for (const Question *question : questions)
        conditions += question->showIf ? 1 : 0;
    return {RemarkKind::CameIn,
            {},
            QStringLiteral("questions: %1 (with a condition: %2), areas: %3, capabilities: %4, lists: %5, "
                           "choices: %6")
                .arg(questions.size())
                .arg(conditions)
                .arg(framework.areas.size())
                .arg(capabilities)
                .arg(framework.choiceLists.size())
                .arg(choices),
            {}};
}

XlsFormImport importOther(const Workbook &workbook, const XlsFormOptions &options)
{
    RemarkLog log;
    XlsFormImport import;
    const XlsForm form = readXlsForm(workbook, log);
    if (!log.has(RemarkKind::Refused)) {
        import.framework = ImportRun(form, options, log).run();
        remarkSheets(workbook, form, log);
    }
    import.remarks = log.remarks();
    return import;
}

} // namespace

LevelScale XlsFormOptions::defaultScale()
{
    LevelScale scale;
    scale.names = {{QStringLiteral("Enstaka"), QStringLiteral("Occasional")},
                   {QStringLiteral("Påbörjad"), QStringLiteral("Started")},
                   {QStringLiteral("Etablerad"), QStringLiteral("Established")},
                   {QStringLiteral("Styrd"), QStringLiteral("Steered")},
                   {QStringLiteral("Förnyande"), QStringLiteral("Renewing")}};
    return scale;
}

bool XlsFormImport::has(RemarkKind kind) const
{
    return std::ranges::any_of(remarks, [kind](const auto &remark) { return remark.kind == kind; });
}

XlsFormImport importXlsForm(const Workbook &workbook, const XlsFormOptions &options)
{
    XlsFormImport import = isOwnForm(workbook) ? importOwnForm(workbook) : importOther(workbook, options);
    if (import.framework) {
        import.remarks.prepend(cameIn(*import.framework));
        return import;
    }
    // Not std::ranges: Clang 14 does not compile its result.
    std::stable_partition(import.remarks.begin(), import.remarks.end(),
                          [](const auto &remark) { return remark.kind == RemarkKind::Refused; });
    return import;
}

} // namespace samsyn
