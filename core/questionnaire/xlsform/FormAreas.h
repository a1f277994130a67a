// SPDX-License-Identifier: EUPL-1.2
// Why: a form has groups in groups; a framework has areas with capabilities.
#pragma once

#include "core/questionnaire/xlsform/FormQuestions.h"

namespace samsyn {

/// The areas of a form: a group at the top is an area, a group in it a capability, deeper groups become part
/// of that. Questions outside of groups stand in an area and a capability named like the form, in their
/// order.
class FormAreas {
public:
    FormAreas(const XlsForm &form, const LocalText &title, FormQuestions &questions, RemarkLog &log);

    [[nodiscard]] QList<Area> run();
    /// Row of the survey by code of the question; valid after run().
    [[nodiscard]] const QMap<QString, int> &rows() const { return m_rows; }

private:
    using Conditions = QList<Expression>;
    /// Where questions go that stand directly in the form or in a group at its top.
    enum class Run { Closed, Open };

    void placeArea(const FormNode &group);
    void placeCapability(const FormNode &group, Conditions conditions);
    void placeFlat(const std::vector<FormNode> &nodes, const Conditions &conditions);
    void openArea(const LocalText &name, const QString &codeFrom, const FormNode *group);
    void openCapability(const LocalText &name, const QString &codeFrom, const FormNode *group);
    void add(const QList<Question> &questions, int row);
    void remarkCode(const FormNode &group, const QString &code);
    [[nodiscard]] QList<Area> withoutEmpty() const;

    const XlsForm &m_form;
    const LocalText m_title;
    FormQuestions &m_questions;
    RemarkLog &m_log;
    QList<Area> m_areas;
    QMap<QString, int> m_rows;
    CodeBook m_areaCodes, m_capabilityCodes;
    QMap<QString, int> m_timesNamed; ///< name of an area or capability -> how often it was opened
};

} // namespace samsyn
