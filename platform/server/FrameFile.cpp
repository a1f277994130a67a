// SPDX-License-Identifier: EUPL-1.2
#include "platform/server/FrameFile.h"

#include "core/questionnaire/FormatWords.h"
#include "platform/common/AtomicFile.h"
#include "platform/server/ServerDirectory.h"

#include <algorithm>

namespace samsyn {

namespace {

constexpr qint64 kMaxFrameBytes = 1024 * 1024;
constexpr qint64 kMostPeople = 1'000'000;
constexpr qsizetype kMostFindings = 20;

Error refused(const QString &what)
{
    return {ErrorCode::ArgumentInvalid, {}, what};
}

class FrameReader {
public:
    FrameReader(ServerEngine &engine, const RecordId &collaboration, const RoundPlanGroup &plan)
        : m_directory(engine.store()), m_collaboration(collaboration), m_plan(plan)
    {
    }

    Result<RoundFrameGroup> read(const QString &text)
    {
        const QStringList lines = text.split(QLatin1Char('\n'));
        const QChar separator =
            lines.constFirst().contains(QLatin1Char(';')) ? QLatin1Char(';') : QLatin1Char(',');
        const QStringList names = fieldsOf(lines.constFirst(), separator);
        const QStringList expected{QStringLiteral("organisation"), QStringLiteral("group"),
                                   QStringLiteral("invited"), QStringLiteral("people")};
        if (names != expected)
            return refused(QStringLiteral("line 1: the header is %1").arg(expected.join(separator)));
        for (qsizetype i = 1; i < lines.size(); ++i) {
            if (lines[i].trimmed().isEmpty())
                continue;
            const Result<FrameEntry> entry = entryOf(fieldsOf(lines[i], separator));
            if (entry)
                m_frame.entries.push_back(*entry);
            else
                m_findings += QStringLiteral("line %1: %2").arg(i + 1).arg(entry.error().what);
        }
        if (m_findings.isEmpty() && m_frame.entries.empty())
            return refused(QStringLiteral("the frame has no rows"));
        if (!m_findings.isEmpty())
            return refused(
                m_findings.first(std::min(m_findings.size(), kMostFindings)).join(QLatin1Char('\n')));
        return m_frame;
    }

private:
    static QStringList fieldsOf(const QString &line, QChar separator)
    {
        QStringList fields = line.split(separator);
        for (QString &field : fields)
            field = field.trimmed();
        return fields;
    }

    Result<FrameEntry> entryOf(const QStringList &fields)
    {
        if (fields.size() != 4)
            return refused(QStringLiteral("%1 fields instead of 4").arg(fields.size()));
        FrameEntry entry;
        const Result<RecordId> member = m_directory.member(m_collaboration, fields[0]);
        if (!member)
            return member.error();
        entry.organisation = *member;
        if (std::ranges::find(m_plan.participants, *member) == m_plan.participants.end())
            return refused(QStringLiteral("%1 does not take part; name it in --members").arg(fields[0]));
        SAMSYN_TRY(setGroup(entry, fields[1]));
        SAMSYN_TRY(setNumbers(entry, fields[2], fields[3]));
        const bool isTwice = std::ranges::any_of(m_frame.entries, [&](const FrameEntry &other) {
            return other.organisation == entry.organisation && other.group == entry.group;
        });
        if (isTwice)
            return refused(QStringLiteral("%1 %2 stands in an earlier line").arg(fields[0], fields[1]));
        return entry;
    }

    static Result<void> setGroup(FrameEntry &entry, const QString &word)
    {
        QStringList known;
        for (const FormatWord<RespondentGroup> &group : respondentGroupWords()) {
            if (word == group.word) {
                entry.group = group.value;
                return {};
            }
            known.append(group.word);
        }
        return refused(QStringLiteral("no group \"%1\"; one of: %2").arg(word, known.join(QLatin1Char(' '))));
    }

    static Result<void> setNumbers(FrameEntry &entry, const QString &invited, const QString &people)
    {
        bool isInvited = false, isPeople = true;
        entry.invited = invited.toLongLong(&isInvited);
        if (!people.isEmpty())
            entry.population = people.toLongLong(&isPeople);
        if (!isInvited || entry.invited < 0 || entry.invited > kMostPeople)
            return refused(
                QStringLiteral("invited \"%1\" is a whole number from 0 to a million").arg(invited));
        const qint64 all = entry.population.value_or(entry.invited);
        if (!isPeople || all < 0 || all > kMostPeople)
            return refused(
                QStringLiteral("people \"%1\" is a whole number from 0 to a million, or empty").arg(people));
        if (all < entry.invited)
            return refused(
                QStringLiteral("%1 invited of %2 people; correct one of them").arg(entry.invited).arg(all));
        return {};
    }

    ServerDirectory m_directory;
    RecordId m_collaboration;
    const RoundPlanGroup &m_plan;
    RoundFrameGroup m_frame;
    QStringList m_findings;
};

} // namespace

Result<RoundFrameGroup> readFrameFile(ServerEngine &engine, const RecordId &collaboration,
                                      const RoundPlanGroup &plan, const QString &path)
{
    const Result<QByteArray> text = readSmallFile(path, kMaxFrameBytes);
    if (!text)
        return text.error();
    Result<RoundFrameGroup> frame = FrameReader(engine, collaboration, plan).read(QString::fromUtf8(*text));
    if (!frame)
        return Error{frame.error().code, path, frame.error().what};
    return frame;
}

} // namespace samsyn
