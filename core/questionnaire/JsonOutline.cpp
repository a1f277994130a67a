// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/JsonOutline.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <set>
#include <vector>

namespace samsyn {

namespace {

/// One pass over valid JSON with an explicit stack, so that depth costs no call stack.
class OutlineWalk {
public:
    explicit OutlineWalk(const QByteArray &json) : m_json(json) { }

    JsonOutline run()
    {
        if (m_json.startsWith("\xEF\xBB\xBF"))
            m_at = 3;
        for (; m_at < m_json.size(); ++m_at)
            step(m_json[m_at]);
        return std::move(m_outline);
    }

private:
    enum class Expect { Key, Value };
    struct Level {
        QString pointer;
        std::set<QString> keys;
        qsizetype index = -1; // of an array; -1 = object
        Expect expect = Expect::Value;
        QString current;
    };

    void step(char c)
    {
        if (c == '"')
            return string();
        if (c == '{' || c == '[')
            return enter(c);
        if (c == '}' || c == ']')
            return m_stack.pop_back();
        if (c == ',')
            return nextItem();
        if (c != ':' && c != ' ' && c != '\t' && c != '\n' && c != '\r')
            scalar();
    }

    void enter(char c)
    {
        const QString pointer = note();
        Level level;
        level.pointer = pointer;
        if (c == '[')
            level.index = 0;
        else
            level.expect = Expect::Key;
        m_stack.push_back(level);
    }

    void nextItem()
    {
        Level &level = m_stack.back();
        if (level.index >= 0)
            ++level.index;
        else
            level.expect = Expect::Key;
    }

    /// Notes the value that starts here and gives its pointer.
    QString note()
    {
        QString pointer;
        if (!m_stack.empty()) {
            const Level &level = m_stack.back();
            pointer = level.index >= 0 ? jsonPointer(level.pointer, level.index) : level.current;
        }
        m_outline.offsets.insert(pointer, m_at);
        return pointer;
    }

    void scalar()
    {
        note();
        const QByteArrayView ends(",]} \t\r\n");
        while (m_at + 1 < m_json.size() && !ends.contains(m_json[m_at + 1]))
            ++m_at;
    }

    void string()
    {
        const qsizetype start = m_at;
        for (++m_at; m_json[m_at] != '"'; ++m_at) {
            if (m_json[m_at] == '\\')
                ++m_at;
        }
        if (!m_stack.empty() && m_stack.back().expect == Expect::Key)
            return key(m_json.mid(start, m_at - start + 1));
        const qsizetype end = std::exchange(m_at, start);
        note();
        m_at = end;
    }

    void key(const QByteArray &token)
    {
        Level &level = m_stack.back();
        const QString name = QJsonDocument::fromJson('[' + token + ']').array().at(0).toString();
        level.current = jsonPointer(level.pointer, name);
        level.expect = Expect::Value;
        if (level.keys.contains(name))
            m_outline.duplicates.append(level.current);
        level.keys.insert(name);
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
    std::vector<Level> m_stack;
    JsonOutline m_outline;
};

} // namespace

qsizetype JsonOutline::offsetOf(QString pointer) const
{
    while (!pointer.isEmpty() && !offsets.contains(pointer))
        pointer.truncate(pointer.lastIndexOf(QLatin1Char('/')));
    return offsets.value(pointer, 0);
}

JsonOutline outlineJson(const QByteArray &json)
{
    return OutlineWalk(json).run();
}

QString jsonPointer(const QString &parent, const QString &key)
{
    QString escaped = key;
    escaped.replace(QLatin1Char('~'), QStringLiteral("~0")).replace(QLatin1Char('/'), QStringLiteral("~1"));
    return parent + QLatin1Char('/') + escaped;
}

QString jsonPointer(const QString &parent, qsizetype index)
{
    return parent + QLatin1Char('/') + QString::number(index);
}

} // namespace samsyn
