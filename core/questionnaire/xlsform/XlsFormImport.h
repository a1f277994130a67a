// SPDX-License-Identifier: EUPL-1.2
// Why: municipalities have their questionnaires as XLSForms; XLSFORM.md says what becomes of which part.
#pragma once

#include "core/questionnaire/Framework.h"
#include "core/questionnaire/xlsform/FormRemark.h"
#include "core/questionnaire/xlsform/Workbook.h"

namespace samsyn {

/// What a framework needs and a form does not say.
struct XlsFormOptions {
    QString code = QStringLiteral("FORM"); ///< used when the form's id cannot be made a code
    QString licence = QStringLiteral("Formulärets egen");
    LocalText purpose{QStringLiteral("Infört från ett XLSForm."),
                      QStringLiteral("Brought in from an XLSForm.")};
    LocalText statement{
        QStringLiteral("Innehållet är formulärets och har inte prövats som förmågeramverk."),
        QStringLiteral("The content is the form's and has not been tried as a capability framework.")};
    LevelScale scale = defaultScale();

    /// 1 to 5; a form's questions are not scored until someone makes them so.
    [[nodiscard]] static LevelScale defaultScale();
};

struct XlsFormImport {
    std::optional<Framework> framework; ///< absent when the form was refused, or asks nothing that comes in
    QList<XlsFormRemark> remarks; ///< the refused first, else what came in first

    [[nodiscard]] bool has(RemarkKind kind) const;
    /// The form has errors; the remarks of kind Refused are all of them.
    [[nodiscard]] bool isRefused() const { return has(RemarkKind::Refused); }
    /// All that is in the form is in the framework.
    [[nodiscard]] bool isWhole() const { return framework && !has(RemarkKind::NotPlaced); }
};

/// Makes a framework of a form, or refuses it with every error of the form. A workbook of exportXlsForm()
/// gives the framework that it was made of. What the framework's rules do not allow is left out and named.
/// Thread: any (pure).
[[nodiscard]] XlsFormImport importXlsForm(const Workbook &workbook, const XlsFormOptions &options = {});

} // namespace samsyn
