// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/FormAreas.h"

namespace samsyn {

namespace {

constexpr int kHeadingChars = 200; // of areas and capabilities, as FRAMEWORK.md has it
constexpr qsizetype kMaxQuestions = 1000; // of a capability
constexpr int kNumberChars = 6; // room for " (999)"

LocalText numbered(const LocalText &name, int number)
{
    if (number < 2)
        return name;
    const QString suffix = QStringLiteral(" (%1)").arg(number);
    return {name.sv + suffix, name.en.isEmpty() ? QString() : name.en + suffix};
}

} // namespace

FormAreas::FormAreas(const XlsForm &form, const LocalText &title, FormQuestions &questions, RemarkLog &log)
    : m_form(form), m_title(title), m_questions(questions), m_log(log), m_areaCodes(kCodeChars),
      m_capabilityCodes(kCodeChars)
{
}

QList<Area> FormAreas::run()
{
    Run run = Run::Closed;
    for (const FormNode &node : m_form.nodes) {
        if (node.type.begins()) {
            placeArea(node);
            run = Run::Closed;
            continue;
        }
        const QList<Question> questions = m_questions.questions(node, {});
        if (questions.isEmpty())
            continue;
        if (run == Run::Closed) {
            openArea(m_title, QStringLiteral("form"), nullptr);
            openCapability(m_title, QStringLiteral("form"), nullptr);
        }
        run = Run::Open;
        add(questions, node.row.number);
    }
    return withoutEmpty();
}

void FormAreas::placeArea(const FormNode &group)
{
    m_questions.remarkGroup(group);
    Conditions conditions;
    if (const std::optional<Expression> own = m_questions.groupCondition(group))
        conditions.append(*own);
    const LocalText name = m_questions.groupName(group, kHeadingChars - kNumberChars);
    openArea(name, group.name, &group);
    Run run = Run::Closed;
    for (const FormNode &node : group.children) {
        if (node.type.begins()) {
            placeCapability(node, conditions);
            run = Run::Closed;
            continue;
        }
        const QList<Question> questions = m_questions.questions(node, conditions);
        if (questions.isEmpty())
            continue;
        if (run == Run::Closed)
            openCapability(name, group.name, nullptr);
        run = Run::Open;
        add(questions, node.row.number);
    }
}

void FormAreas::placeCapability(const FormNode &group, Conditions conditions)
{
    m_questions.remarkGroup(group);
    if (const std::optional<Expression> own = m_questions.groupCondition(group))
        conditions.append(*own);
    openCapability(m_questions.groupName(group, kHeadingChars - kNumberChars), group.name, &group);
    placeFlat(group.children, conditions);
}

void FormAreas::placeFlat(const std::vector<FormNode> &nodes, const Conditions &conditions)
{
    for (const FormNode &node : nodes) {
        if (!node.type.begins()) {
            add(m_questions.questions(node, conditions), node.row.number);
            continue;
        }
        m_questions.remarkGroup(node);
        m_log.add(RemarkKind::Changed, m_form.survey.place(node.row, "type"),
                  QStringLiteral(
                      "the group \"%1\" is the third level; its questions stand in the capability \"%2\"")
                      .arg(node.name, m_areas.last().capabilities.last().name.sv));
        Conditions inner = conditions;
        if (const std::optional<Expression> own = m_questions.groupCondition(node))
            inner.append(*own);
        placeFlat(node.children, inner);
    }
}

void FormAreas::remarkCode(const FormNode &group, const QString &code)
{
    if (code != group.name)
        m_log.add(RemarkKind::Changed, m_form.survey.place(group.row, "name"),
                  QStringLiteral("the group \"%1\" has the code \"%2\"").arg(group.name, code));
}

void FormAreas::openArea(const LocalText &name, const QString &codeFrom, const FormNode *group)
{
    Area area;
    area.code = m_areaCodes.take(codeFrom);
    area.name = numbered(name, ++m_timesNamed[QStringLiteral("area/") + name.sv]);
    if (group)
        remarkCode(*group, area.code);
    m_areas.append(area);
}

void FormAreas::openCapability(const LocalText &name, const QString &codeFrom, const FormNode *group)
{
    Capability capability;
    capability.code = m_capabilityCodes.take(codeFrom);
    capability.name = numbered(name, ++m_timesNamed[m_areas.last().code + QLatin1Char('/') + name.sv]);
    if (group)
        remarkCode(*group, capability.code);
    m_areas.last().capabilities.append(capability);
}

void FormAreas::add(const QList<Question> &questions, int row)
{
    for (const Question &question : questions) {
        const Capability &full = m_areas.last().capabilities.last();
        if (full.questions.size() >= kMaxQuestions)
            openCapability(full.name, full.code, nullptr);
        m_areas.last().capabilities.last().questions.append(question);
        m_rows[question.code] = row;
    }
}

QList<Area> FormAreas::withoutEmpty() const
{
    QList<Area> areas = m_areas;
    for (Area &area : areas)
        area.capabilities.removeIf(
            [](const Capability &capability) { return capability.questions.isEmpty(); });
    areas.removeIf([](const Area &area) { return area.capabilities.isEmpty(); });
    return areas;
}

} // namespace samsyn
