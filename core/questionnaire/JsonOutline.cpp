// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/JsonOutline.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <deque>
#include <set>
#include <vector>

namespace samsyn {

namespace {

/// Whether a key is ASCII without escapes, as nearly all are.
bool isPlain(QByteArrayView key)
{
    return std::ranges::all_of(key, [](char c) { return c >= 0x20 && c < 0x7F && c != '\\'; });
}

/// What a key says that is written like this.
QString meaning(QByteArrayView key)
{
    if (!key.contains('\\'))
        return QString::fromUtf8(key);
    const QByteArray list = "[\"" + key.toByteArray() + "\"]";
    return QJsonDocument::fromJson(list).array().at(0).toString();
}

/// One pass over valid JSON with an explicit stack, so that depth costs no call stack.
class OutlineWalk {
public:
    enum class Wanted { Duplicates, Everything };
    OutlineWalk(const QByteArray &json, Wanted wanted) : m_json(json), m_wanted(wanted) { }

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
        std::set<QByteArrayView> keys; // UTF-8
        qsizetype index = -1; // of an array; -1 = object
        Expect expect = Expect::Value;
        QByteArrayView key; // of the value that stands here or comes next, as written
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
        note();
        Level level;
        if (c == '[')
            level.index = 0;
        else
            level.expect = Expect::Key;
        m_stack.push_back(std::move(level));
    }

    void nextItem()
    {
        Level &level = m_stack.back();
        if (level.index >= 0)
            ++level.index;
        else
            level.expect = Expect::Key;
    }

    QString pointer() const
    {
        QString pointer;
        for (const Level &level : m_stack)
            pointer = level.index >= 0 ? jsonPointer(pointer, level.index)
                                       : jsonPointer(pointer, meaning(level.key));
        return pointer;
    }

    /// Notes the value that starts here.
    void note()
    {
        if (m_wanted == Wanted::Everything)
            m_outline.offsets.insert(pointer(), m_at);
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
            return key(QByteArrayView(m_json).sliced(start + 1, m_at - start - 1));
        const qsizetype end = std::exchange(m_at, start);
        note();
        m_at = end;
    }

    void key(QByteArrayView key)
    {
        Level &level = m_stack.back();
        level.key = key;
        level.expect = Expect::Value;
        if (!isPlain(key))
            key = m_decoded.emplace_back(meaning(key).toUtf8());
        if (!level.keys.insert(key).second)
            m_outline.duplicates.append(pointer());
    }

    const QByteArray &m_json;
    Wanted m_wanted;
    qsizetype m_at = 0;
    std::vector<Level> m_stack;
    std::deque<QByteArray> m_decoded; // the meanings of keys that are not plain
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
    return OutlineWalk(json, OutlineWalk::Wanted::Everything).run();
}

QStringList duplicateKeys(const QByteArray &json)
{
    return OutlineWalk(json, OutlineWalk::Wanted::Duplicates).run().duplicates;
}

QString jsonPointer(const QString &parent, const QString &key)
{
    if (!key.contains(QLatin1Char('~')) && !key.contains(QLatin1Char('/')))
        return parent + QLatin1Char('/') + key;
    QString escaped = key;
    escaped.replace(QLatin1Char('~'), QStringLiteral("~0")).replace(QLatin1Char('/'), QStringLiteral("~1"));
    return parent + QLatin1Char('/') + escaped;
}

QString jsonPointer(const QString &parent, qsizetype index)
{
    return parent + QLatin1Char('/') + QString::number(index);
}

} // namespace samsyn
