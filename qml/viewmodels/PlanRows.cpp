// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/PlanRows.h"

#include "qml/viewmodels/HeatMapWords.h"
#include "qml/viewmodels/PlanWords.h"
#include "qml/viewmodels/TimeWords.h"

#include <algorithm>

namespace samsyn {

namespace {

QString iconOf(const ActionEntry &entry)
{
    if (entry.isOverdue)
        return QStringLiteral("attention");
    switch (entry.status) {
    case ActionStatus::Planned:
        return QStringLiteral("calendar");
    case ActionStatus::Underway:
        return QStringLiteral("clock");
    case ActionStatus::Done:
        return QStringLiteral("check");
    case ActionStatus::Dropped:
        return QStringLiteral("close");
    }
    return {};
}

QString capabilityName(const TargetPicture &picture, const QString &code, const QString &language)
{
    const auto found = std::ranges::find(picture.rows, code, &TargetRow::code);
    return found == picture.rows.end() ? code : found->name.in(language);
}

} // namespace

QList<QByteArray> PlanRows::targetRoles()
{
    return {"title", "detail", "heading", "hasBasis", "isCurrent", "spoken"};
}

QString PlanRows::headingAbove(const TargetPicture &picture, std::size_t row)
{
    const std::size_t ranked = picture.rows.size() - std::size_t(picture.withoutBasis);
    if (row == ranked)
        return tr("Saknar underlag");
    return row == 0 ? tr("Efter prioritet") : QString();
}

QList<PlanRow> PlanRows::targets(const TargetPicture &picture, const QString &current,
                                 const QString &language)
{
    QList<PlanRow> rows;
    for (std::size_t i = 0; i < picture.rows.size(); ++i) {
        const TargetRow &row = picture.rows[i];
        const QString title = row.name.in(language);
        const QString detail = PlanWords::gapLine(row, language);
        rows.append({row.code,
                     {title, detail, headingAbove(picture, i), row.gap.gap.has_value(), row.code == current,
                      HeatMapWords::line({title, detail})}});
    }
    return rows;
}

QList<QByteArray> PlanRows::actionRoles()
{
    return {"title", "detail", "statusText", "isOverdue", "isOpen", "iconName", "spoken"};
}

QList<PlanRow> PlanRows::actions(const std::vector<ActionEntry> &entries, const TargetPicture &picture,
                                 const QString &language)
{
    QList<PlanRow> rows;
    for (const ActionEntry &entry : entries) {
        const ActionDraft &draft = entry.draft;
        const QString due = PlanWords::date(draft.dueOn, language);
        const QString day = due.isEmpty() ? tr("utan datum") : tr("senast %1").arg(due);
        const QString status = PlanWords::status(entry.status);
        const QString words = entry.isOverdue ? tr("Försenad, %1").arg(status.toLower()) : status;
        const QString detail =
            HeatMapWords::line({capabilityName(picture, draft.place.capability, language), draft.owner, day});
        rows.append({entry.id.toString(),
                     {draft.title, detail, words, entry.isOverdue, entry.isOpen(), iconOf(entry),
                      HeatMapWords::line({draft.title, words, detail})}});
    }
    return rows;
}

QList<QByteArray> PlanRows::noteRoles()
{
    return {"text", "detail"};
}

QList<PlanRow> PlanRows::notes(const std::vector<ResultNote> &notes, qint64 nowMs, const QString &language)
{
    QList<PlanRow> rows;
    for (const ResultNote &note : notes) {
        const QString when = TimeWords::past(note.writtenAtMs, nowMs, language);
        rows.append({note.id.toString(), {note.text, HeatMapWords::line({note.author, when})}});
    }
    return rows;
}

} // namespace samsyn
