// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/xlsform/XlsForm.h"

#include <set>

namespace samsyn {

namespace {

constexpr RemarkKind kRefused = RemarkKind::Refused;
constexpr std::size_t kMaxDepth = 50;

/// A name of XML, which XLSForm names are; with a prefix such as "odk:" at most.
bool isXmlName(const QString &name)
{
    const qsizetype colon = name.indexOf(QLatin1Char(':'));
    if (colon >= 0)
        return isXmlName(name.left(colon)) && isXmlName(name.mid(colon + 1))
            && !name.mid(colon + 1).contains(QLatin1Char(':'));
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        const bool starts = c.isLetter() || c == QLatin1Char('_') || c.isSurrogate();
        const bool follows =
            c.isDigit() || c.isMark() || c == QLatin1Char('-') || c == QLatin1Char('.') || c == QChar(0xB7);
        if (!starts && !(i > 0 && follows))
            return false;
    }
    return !name.isEmpty();
}

QString wordOf(FormRowKind kind)
{
    if (kind == FormRowKind::BeginGroup || kind == FormRowKind::EndGroup)
        return QStringLiteral("group");
    const bool isLoop = kind == FormRowKind::BeginLoop || kind == FormRowKind::EndLoop;
    return isLoop ? QStringLiteral("loop") : QStringLiteral("repeat");
}

class NodeReading {
public:
    NodeReading(const FormTable &survey, RemarkLog &log) : m_survey(survey), m_log(log)
    {
        m_open.push_back({});
    }

    std::vector<FormNode> run()
    {
        for (const FormRow &row : m_survey.rows())
            readRow(row);
        while (m_open.size() > 1) {
            const FormNode &node = m_open.back().node;
            m_log.add(kRefused, m_survey.place(node.row, "type"),
                      QStringLiteral("the %1 \"%2\" begins here and never ends")
                          .arg(wordOf(node.type.kind), node.name),
                      QStringLiteral("add a row with the type \"end %1\"").arg(wordOf(node.type.kind)));
            close();
        }
        return std::move(m_open.back().node.children);
    }

private:
    struct Open {
        FormNode node;
        std::set<QString> names; ///< of its children
    };

    void readRow(const FormRow &row)
    {
        const std::optional<bool> disabled = yesOrNo(m_survey.value(row, "disabled"));
        if (disabled.value_or(false))
            return m_log.add(RemarkKind::Changed, m_survey.place(row, "disabled"),
                             QStringLiteral("the row is disabled and was left out"));
        const QString cell = plainWords(m_survey.value(row, "type"));
        if (cell.isEmpty())
            return readRowWithoutType(row);
        FormNode node{formType(cell), row, {}, {}};
        if (node.type.kind == FormRowKind::Unknown)
            return m_log.add(
                kRefused, m_survey.place(row, "type"),
                QStringLiteral("\"%1\" is not a type of XLSForm").arg(cell.left(80)),
                QStringLiteral("use a type such as select_one LIST, integer, text or begin group "
                               "(capital letters count)"));
        if (node.type.ends())
            return end(node);
        readName(node, cell);
        if (node.type.begins() && m_open.size() > kMaxDepth)
            return m_log.add(
                kRefused, m_survey.place(row, "type"),
                QStringLiteral("groups stand more than %1 deep in each other here").arg(kMaxDepth),
                QStringLiteral("put fewer groups into each other"));
        if (node.type.begins())
            m_open.push_back({std::move(node), {}});
        else
            m_open.back().node.children.push_back(std::move(node));
    }

    void readRowWithoutType(const FormRow &row)
    {
        const bool isQuestion =
            !m_survey.value(row, "name").isEmpty() || !m_survey.texts(row, "label").isEmpty();
        if (isQuestion)
            return m_log.add(kRefused, m_survey.place(row, "type"),
                             QStringLiteral("the question has no type"),
                             QStringLiteral("write a type, or empty the row"));
        m_log.add(RemarkKind::Changed, m_survey.place(row),
                  QStringLiteral("the row has no type, name or label; taken for a comment and left out"));
    }

    void readName(FormNode &node, const QString &type)
    {
        node.name = plainWords(m_survey.value(node.row, "name"));
        if (node.name.isEmpty() && type == QLatin1String("audit"))
            node.name = type;
        if (node.name.isEmpty() && node.type.kind == FormRowKind::Note)
            node.name = QStringLiteral("generated_note_name_%1").arg(node.row.number);
        const FormPlace place = m_survey.place(node.row, "name");
        if (node.name.isEmpty())
            return m_log.add(kRefused, place, QStringLiteral("the row has no name"),
                             QStringLiteral("give it a name of letters, digits and _"));
        if (!isXmlName(node.name))
            return m_log.add(kRefused, place,
                             QStringLiteral("\"%1\" cannot be a name").arg(node.name.left(80)),
                             QStringLiteral("begin with a letter or _; then letters, digits, _ - and ."));
        std::set<QString> &names = m_open.back().names;
        if (names.contains(node.name))
            m_log.add(kRefused, place,
                      QStringLiteral("the name \"%1\" stands twice in the same group").arg(node.name),
                      QStringLiteral("give each row of a group its own name"));
        names.insert(node.name);
    }

    void end(const FormNode &row)
    {
        const FormRowKind begun = m_open.back().node.type.kind;
        const bool matches = m_open.size() > 1 && wordOf(begun) == wordOf(row.type.kind);
        if (!matches)
            return m_log.add(
                kRefused, m_survey.place(row.row, "type"),
                m_open.size() > 1
                    ? QStringLiteral("a %1 ends here, but the %2 \"%3\" of row %4 is open")
                          .arg(wordOf(row.type.kind), wordOf(begun), m_open.back().node.name)
                          .arg(m_open.back().node.row.number)
                    : QStringLiteral("a %1 ends here that never began").arg(wordOf(row.type.kind)),
                QStringLiteral("give every begin its own end"));
        close();
    }

    void close()
    {
        FormNode node = std::move(m_open.back().node);
        m_open.pop_back();
        m_open.back().node.children.push_back(std::move(node));
    }

    const FormTable &m_survey;
    RemarkLog &m_log;
    std::vector<Open> m_open; ///< the first is the form itself
};

} // namespace

std::vector<FormNode> readFormNodes(const FormTable &survey, RemarkLog &log)
{
    return NodeReading(survey, log).run();
}

} // namespace samsyn
