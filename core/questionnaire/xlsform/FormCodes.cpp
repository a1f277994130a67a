// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/FormCodes.h"

#include "core/records/RecordTypes.h"

namespace samsyn {

namespace {

/// '_' for all that a code cannot have.
QString codeShaped(const QString &name)
{
    QString code;
    for (const QChar c : name.normalized(QString::NormalizationForm_C)) {
        const bool fits = c.isLetterOrNumber() || c.isMark() || c == QLatin1Char('.') || c == QLatin1Char('-')
            || c == QLatin1Char('_');
        code.append(fits ? c : QLatin1Char('_'));
    }
    while (!code.isEmpty() && !code[0].isLetterOrNumber() && code[0] != QLatin1Char('_'))
        code.remove(0, 1);
    return code;
}

/// Codes of choices have any characters but white space; capital letters tell them apart.
QString choiceCode(const QString &name, std::set<QString> &taken)
{
    const QString stem =
        QString(name.normalized(QString::NormalizationForm_C)).replace(QLatin1Char(' '), QLatin1Char('_'));
    QString code = stem.left(kCodeChars);
    for (int i = 2; taken.contains(code); ++i) {
        const QString suffix = QStringLiteral("_%1").arg(i);
        code = stem.left(kCodeChars - suffix.size()) + suffix;
    }
    taken.insert(code);
    return code;
}

class CodeGiving {
public:
    CodeGiving(const XlsForm &form, RemarkLog &log) : m_form(form), m_log(log) { }

    FormCodes run()
    {
        eachNode(m_form.nodes, [this](const FormNode &node) {
            if (isAsked(node))
                give(node);
        });
        eachNode(m_form.nodes, [this](const FormNode &node) {
            if (isAsked(node) && node.type.other == FormType::Other::Offered) // after the names that stand
                giveOther(node);
        });
        return m_codes;
    }

private:
    void give(const FormNode &node)
    {
        const QString code = m_questions.take(node.name);
        m_codes.byRow[node.row.number] = code;
        if (!m_codes.byName.contains(node.name))
            m_codes.byName[node.name] = code;
        if (code != node.name)
            m_log.add(RemarkKind::Changed, m_form.survey.place(node.row, "name"),
                      QStringLiteral("the question \"%1\" has the code \"%2\": codes have up to 64 letters, "
                                     "digits, . - and _, each once in a framework")
                          .arg(node.name, code));
        if (!node.type.hasChoices())
            return;
        m_codes.listOfQuestion[code] = node.type.list;
        if (!m_codes.lists.contains(node.type.list))
            giveList(*m_form.list(node.type.list));
    }

    void giveOther(const FormNode &node)
    {
        const QString name = node.name + QStringLiteral("_other");
        if (!m_codes.byName.contains(name))
            m_codes.byName[name] = m_questions.take(name);
    }

    void giveList(const FormChoiceList &list)
    {
        m_codes.lists[list.name] = m_lists.take(list.name);
        std::set<QString> taken;
        QMap<QString, QString> &codes = m_codes.choices[list.name];
        for (const FormChoice &choice : list.choices) {
            const QString code = choiceCode(choice.name, taken);
            m_codes.choiceByRow[choice.row.number] = code;
            const bool isSecond = codes.contains(choice.name);
            if (!isSecond)
                codes[choice.name] = code;
            if (isSecond)
                m_log.add(RemarkKind::NotPlaced, m_form.choices.place(choice.row, "name"),
                          QStringLiteral("the choice \"%1\" stands again and has the code \"%2\"; conditions "
                                         "see the first one only")
                              .arg(choice.name, code),
                          QStringLiteral("give each choice of a list its own name"));
            else if (code != choice.name)
                m_log.add(RemarkKind::Changed, m_form.choices.place(choice.row, "name"),
                          QStringLiteral("the choice \"%1\" has the code \"%2\", also in conditions")
                              .arg(choice.name, code));
        }
    }

    const XlsForm &m_form;
    RemarkLog &m_log;
    FormCodes m_codes;
    CodeBook m_questions{kCodeChars}, m_lists{kCodeChars};
};

} // namespace

QString CodeBook::take(const QString &name)
{
    QString code = codeShaped(name).left(m_maxChars);
    if (code.isEmpty())
        code = QStringLiteral("x");
    const QString stem = code;
    int &next = m_next[stem];
    while (!isFree(code)) {
        next = std::max(next + 1, 2);
        const QString suffix = QStringLiteral("_%1").arg(next);
        code = stem.left(m_maxChars - suffix.size()) + suffix;
    }
    m_taken.insert(code.toCaseFolded());
    return code;
}

bool isAsked(const FormNode &node)
{
    const bool hasOwnChoices = !node.type.list.startsWith(QLatin1String("${"));
    return node.type.kind <= FormRowKind::SelectMultiple && hasOwnChoices;
}

FormCodes formCodes(const XlsForm &form, RemarkLog &log)
{
    return CodeGiving(form, log).run();
}

} // namespace samsyn
