// SPDX-License-Identifier: EUPL-1.2
// Why: codes may begin with a digit, names in a form may not; and groups share their names with questions.
#pragma once

#include "core/questionnaire/Framework.h"

#include <QMap>

#include <set>

namespace samsyn {

class FormNames {
public:
    explicit FormNames(const Framework &framework)
    {
        for (const Question *question : framework.questionsInOrder())
            m_byCode[question->code] = free(question->code);
    }

    [[nodiscard]] QString name(const QString &code) const { return m_byCode.value(code); }
    [[nodiscard]] const QMap<QString, QString> &byCode() const { return m_byCode; }
    /// A name for a group, never given before.
    [[nodiscard]] QString group(const QString &wanted) { return free(wanted); }

private:
    QString free(const QString &wanted)
    {
        const QChar first = wanted.isEmpty() ? QChar() : wanted[0];
        const bool begins = first.isLetter() || first == QLatin1Char('_');
        QString name = begins ? wanted : QLatin1Char('_') + wanted;
        while (m_taken.contains(name.toCaseFolded()))
            name += QLatin1Char('_');
        m_taken.insert(name.toCaseFolded());
        return name;
    }

    QMap<QString, QString> m_byCode;
    std::set<QString> m_taken;
};

} // namespace samsyn
