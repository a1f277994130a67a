// SPDX-License-Identifier: EUPL-1.2
#include "tests/repo/SourceFile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>

#include <algorithm>

namespace samsyn::tidy {

namespace {

const QStringList kTextSuffixes = {
    QStringLiteral(".h"),          QStringLiteral(".cpp"),         QStringLiteral(".qml"),
    QStringLiteral(".md"),         QStringLiteral(".cmake"),       QStringLiteral("CMakeLists.txt"),
    QStringLiteral(".yml"),        QStringLiteral(".svg"),         QStringLiteral(".ts"),
    QStringLiteral(".json"),       QStringLiteral("/run"),         QStringLiteral(".txt"),
    QStringLiteral(".clang-tidy"), QStringLiteral(".clang-format")};

QStringList walkedPaths(const QString &root)
{
    QStringList paths;
    QDirIterator it(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    const QDir base(root);
    while (it.hasNext()) {
        const QString path = base.relativeFilePath(it.next());
        if (!path.startsWith(QLatin1String(".git/")) && !path.startsWith(QLatin1String("build/")))
            paths << path;
    }
    return paths;
}

QStringList treePaths(const QString &root)
{
    QProcess git;
    git.setWorkingDirectory(root);
    git.start(QStringLiteral("git"),
              {QStringLiteral("ls-files"), QStringLiteral("--cached"), QStringLiteral("--others"),
               QStringLiteral("--exclude-standard")});
    const bool answered =
        git.waitForFinished() && git.exitStatus() == QProcess::NormalExit && git.exitCode() == 0;
    QStringList paths = answered
        ? QString::fromUtf8(git.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)
        : walkedPaths(root);
    paths.removeDuplicates();
    paths.sort();
    return paths;
}

enum class State { Code, LineComment, BlockComment, String, Character, Raw };

/// One pass of a small state machine; keeps line breaks so that offsets and lines stay true.
class Blanker {
public:
    explicit Blanker(const QString &text) : m_text(text), m_out(text) { }

    QString run()
    {
        for (m_at = 0; m_at < m_text.size(); ++m_at)
            step();
        return m_out;
    }

private:
    [[nodiscard]] QChar peek(qsizetype ahead) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    void blank()
    {
        if (m_text[m_at] != QLatin1Char('\n'))
            m_out[m_at] = QLatin1Char(' ');
    }
    void step()
    {
        switch (m_state) {
        case State::Code:
            return code();
        case State::LineComment:
            return lineComment();
        case State::BlockComment:
            return blockComment();
        case State::String:
            return quoted(QLatin1Char('"'));
        case State::Character:
            return quoted(QLatin1Char('\''));
        case State::Raw:
            return raw();
        }
    }
    void code()
    {
        const QChar c = m_text[m_at];
        if (c == QLatin1Char('/') && peek(1) == QLatin1Char('/'))
            m_state = State::LineComment;
        else if (c == QLatin1Char('/') && peek(1) == QLatin1Char('*'))
            m_state = State::BlockComment;
        else if (c == QLatin1Char('R') && peek(1) == QLatin1Char('"'))
            return startRaw();
        else if (c == QLatin1Char('"'))
            m_state = State::String;
        else if (c == QLatin1Char('\'') && !isDigitSeparator())
            m_state = State::Character;
        if (m_state == State::LineComment || m_state == State::BlockComment)
            blank();
    }
    /// 1'000'000, but not u'x'.
    [[nodiscard]] bool isDigitSeparator() const
    {
        return m_at > 0
            && (m_text[m_at - 1].isDigit() || QStringLiteral("abcdefABCDEF").contains(m_text[m_at - 1]));
    }
    void startRaw()
    {
        const qsizetype open = m_text.indexOf(QLatin1Char('('), m_at);
        m_rawEnd = QLatin1Char(')') + m_text.mid(m_at + 2, open - m_at - 2) + QLatin1Char('"');
        m_at = open;
        m_state = State::Raw;
    }
    void lineComment()
    {
        if (m_text[m_at] == QLatin1Char('\n'))
            m_state = State::Code;
        blank();
    }
    void blockComment()
    {
        if (m_text[m_at] == QLatin1Char('*') && peek(1) == QLatin1Char('/')) {
            blank();
            ++m_at;
            m_state = State::Code;
        }
        blank();
    }
    void quoted(QChar end)
    {
        if (m_text[m_at] == end) {
            m_state = State::Code;
            return;
        }
        if (m_text[m_at] == QLatin1Char('\\')) {
            blank();
            ++m_at;
        }
        if (m_at < m_text.size())
            blank();
    }
    void raw()
    {
        if (QStringView(m_text).sliced(m_at).startsWith(m_rawEnd)) {
            m_at += m_rawEnd.size() - 1;
            m_state = State::Code;
            return;
        }
        blank();
    }

    const QString &m_text;
    QString m_out, m_rawEnd;
    qsizetype m_at = 0;
    State m_state = State::Code;
};

} // namespace

bool SourceFile::endsWithAny(const QStringList &suffixes) const
{
    return std::ranges::any_of(suffixes, [this](const QString &suffix) { return path.endsWith(suffix); });
}

QString blankCommentsAndStrings(const QString &text)
{
    return Blanker(text).run();
}

std::vector<SourceFile> loadTree(const QString &root)
{
    std::vector<SourceFile> files;
    for (const QString &path : treePaths(root)) {
        QFile file(root + QLatin1Char('/') + path);
        SourceFile source;
        source.path = path;
        if (!source.endsWithAny(kTextSuffixes) || !file.open(QIODevice::ReadOnly))
            continue;
        source.text = QString::fromUtf8(file.readAll());
        source.code =
            source.endsWithAny({QStringLiteral(".h"), QStringLiteral(".cpp"), QStringLiteral(".qml")})
            ? blankCommentsAndStrings(source.text)
            : source.text;
        source.lines = source.text.split(QLatin1Char('\n'));
        files.push_back(std::move(source));
    }
    return files;
}

} // namespace samsyn::tidy
