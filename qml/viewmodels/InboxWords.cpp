// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/InboxWords.h"

#include "qml/viewmodels/FieldWords.h"
#include "qml/viewmodels/TimeWords.h"

namespace samsyn {

namespace {

int countOf(const InboxItem &item)
{
    return int(item.cells.size());
}

bool isMassDeletion(const InboxItem &item)
{
    return item.reason == ErrorCode::SyncMassDelete;
}

QString lineOf(const RecordTitle &title)
{
    return title.excerpt.isEmpty() ? title.what : QStringLiteral("%1: %2").arg(title.what, title.excerpt);
}

QString sentences(const QStringList &parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QLatin1Char(' '));
}

} // namespace

QList<QByteArray> InboxWords::itemRoles()
{
    return {"title",      "where",       "explanation",  "mineLabel",  "theirsLabel", "fieldLabels",
            "fieldMine",  "fieldTheirs", "fieldDiffers", "lines",      "note",        "mineText",
            "theirsText", "bothText",    "releaseText",  "returnText", "spoken"};
}

QList<QByteArray> InboxWords::receiptRoles()
{
    return {"title", "where", "stateText", "stateIcon", "spoken"};
}

QList<PlanRow> InboxWords::items(const std::vector<InboxItem> &items, const InboxContext &context)
{
    QList<PlanRow> rows;
    for (const InboxItem &item : items)
        rows.append(item.kind == InboxItemKind::Conflict ? conflict(item, context) : held(item, context));
    return rows;
}

QVariantList InboxWords::fields(const InboxCell &cell, const InboxContext &context)
{
    const auto of = [&](const QByteArray &value) {
        return FieldWords::of(RecordKind(cell.place.kind), GroupNumber(cell.place.group), value,
                              context.language);
    };
    const QList<FieldLine> mine = of(cell.value), theirs = of(cell.standing);
    QStringList labels, mineTexts, theirTexts;
    QList<bool> differs;
    for (qsizetype i = 0; i < std::max(mine.size(), theirs.size()); ++i) {
        const FieldLine own = mine.value(i), other = theirs.value(i);
        if (own.text.isEmpty() && other.text.isEmpty())
            continue;
        labels.append(own.label.isEmpty() ? other.label : own.label);
        mineTexts.append(own.text.isEmpty() ? tr("Inget") : own.text);
        theirTexts.append(other.text.isEmpty() ? tr("Inget") : other.text);
        differs.append(own.text != other.text);
    }
    return {labels, mineTexts, theirTexts, QVariant::fromValue(differs)};
}

QVariantList InboxWords::noFields()
{
    return {QStringList(), QStringList(), QStringList(), QVariant::fromValue(QList<bool>())};
}

QString InboxWords::conflictText(const InboxItem &item)
{
    const bool isSelf = item.who.isEmpty();
    switch (item.cause) {
    case ConflictCause::Replaced:
        return isSelf
            ? tr("Du ändrade samma sak på en annan enhet, och det gäller nu.")
            : tr("%1 ändrade samma sak utan att ha sett din ändring, och det gäller nu.").arg(item.who);
    case ConflictCause::NotTaken:
        return isSelf
            ? tr("Du hade ändrat samma sak på en annan enhet när den här ändringen kom fram, och det "
                 "är den ändringen som gäller nu.")
            : tr("%1 hade ändrat samma sak när din ändring kom fram, och det är den ändringen som "
                 "gäller nu.")
                  .arg(item.who);
    case ConflictCause::Deleted:
        return isSelf ? tr("Du hade tagit bort detta på en annan enhet när din ändring kom fram.")
                      : tr("%1 hade tagit bort detta när din ändring kom fram.").arg(item.who);
    }
    return {};
}

PlanRow InboxWords::conflict(const InboxItem &item, const InboxContext &context)
{
    const InboxCell &cell = item.cells.front();
    const RecordTitle title =
        context.records.of(cell.place, cell.value.isEmpty() ? cell.standing : cell.value);
    const bool isDeleted = item.cause == ConflictCause::Deleted;
    QStringList text{conflictText(item)};
    if (cell.isTooLarge)
        text.append(tr("Din ändring är för stor för att visas här; servern har den kvar."));
    else if (!cell.isHere)
        text.append(tr("Du har inte längre tillgång till det här."));
    const QString when = TimeWords::pastWithClock(item.ownAtMs, context.nowMs, context.language);
    const QString then = TimeWords::pastWithClock(item.otherAtMs, context.nowMs, context.language);
    const QString by =
        item.who.isEmpty() ? tr("Gäller nu, %1").arg(then) : tr("Gäller nu, av %1 %2").arg(item.who, then);
    const QString spoken = sentences({title.what, title.where, sentences(text)});
    const QString mine = isDeleted ? tr("Återställ med min ändring") : tr("Använd min");
    const QString keep = isDeleted ? tr("Låt det vara borttaget") : tr("Behåll det som gäller");
    QVariantList values{title.what, title.where, sentences(text), tr("Din ändring, %1").arg(when),
                        isDeleted ? QString() : by};
    values += fields(cell, context);
    values += QVariantList{QStringList(),
                           QString(),
                           item.canTakeMine ? mine : QString(),
                           item.canTakeMine ? keep : tr("Ta bort från listan"),
                           item.canKeepBoth ? tr("Behåll båda") : QString(),
                           QString(),
                           QString(),
                           spoken};
    return {item.notices.front().toString(), values};
}

QString InboxWords::reason(ErrorCode code)
{
    switch (code) {
    case ErrorCode::SyncNotPermitted:
        return tr("Rättigheten att ändra detta saknas.");
    case ErrorCode::SyncQuota:
        return tr("Utrymmet på servern är fullt.");
    case ErrorCode::RoundNotOpen:
        return tr("Omgången var stängd.");
    case ErrorCode::RecordUnknownKind:
    case ErrorCode::RecordUnknownGroup:
        return tr("Servern är äldre än appen och känner inte till detta än.");
    default:
        return tr("Något i ändringen stämmer inte med det som finns på servern (felnummer %1).")
            .arg(int(code));
    }
}

QString InboxWords::ownHeldText(const InboxItem &item)
{
    if (isMassDeletion(item))
        return tr("Du tog bort %n saker på en gång. Servern väntar tills det är säkert att det var meningen.",
                  nullptr, countOf(item));
    const QString why = reason(item.reason);
    if (item.notices.empty())
        return why + QLatin1Char(' ')
            + tr("Svaret räknas inte i resultatet. Det finns kvar på servern, och bara du kan läsa det.");
    if (item.reason == ErrorCode::RecordUnknownKind || item.reason == ErrorCode::RecordUnknownGroup)
        return why + QLatin1Char(' ')
            + tr("Den tas emot när servern har uppdaterats. Du behöver inte göra något.");
    return why + QLatin1Char(' ')
        + tr("Servern har lagt din ändring åt sidan. Den som samordnar kan släppa in den.");
}

QString InboxWords::reviewText(const InboxItem &item)
{
    if (isMassDeletion(item))
        return tr("%1 har tagit bort %n saker på en gång. De finns kvar tills någon har bekräftat.", nullptr,
                  countOf(item))
            .arg(item.who);
    return tr("%1 har gjort en ändring som servern lagt åt sidan.").arg(item.who) + QLatin1Char(' ')
        + reason(item.reason);
}

QString InboxWords::note(const InboxItem &item)
{
    if (item.isDecided)
        return tr("Ditt beslut är sparat och skickas vid nästa synkning.");
    if (item.refusal.isEmpty())
        return {};
    return tr("Det gick inte att släppa in.") + QLatin1Char(' ')
        + reason(ErrorCode(item.refusal.section(QLatin1Char(' '), 0, 0).toInt()));
}

QString InboxWords::releaseText(const InboxItem &item)
{
    if (!item.canRelease || item.isDecided)
        return {};
    return isMassDeletion(item) ? tr("Ja, ta bort dem") : tr("Släpp in");
}

QString InboxWords::returnText(const InboxItem &item)
{
    if (item.isDecided)
        return {};
    if (isMassDeletion(item))
        return tr("Nej, behåll dem");
    if (item.kind == InboxItemKind::ToReview)
        return tr("Lämna tillbaka");
    return item.notices.empty() ? tr("Ta bort från listan") : tr("Ta tillbaka ändringen");
}

PlanRow InboxWords::held(const InboxItem &item, const InboxContext &context)
{
    const InboxCell &first = item.cells.front();
    RecordTitle title = context.records.of(first.place, first.value);
    QStringList lines;
    if (countOf(item) > 1) {
        constexpr int kMostLines = 12;
        for (const InboxCell &cell : item.cells) {
            if (lines.size() < kMostLines)
                lines.append(lineOf(context.records.of(cell.place, cell.value)));
        }
        if (countOf(item) > kMostLines)
            lines.append(tr("och %n till", nullptr, countOf(item) - kMostLines));
        title = {item.isDeletion() ? tr("%n borttagningar", nullptr, countOf(item))
                                   : tr("%n ändringar", nullptr, countOf(item)),
                 title.where};
    } else if (item.isDeletion()) {
        title.what = tr("Borttagning: %1").arg(title.what);
    }
    const bool isReview = item.kind == InboxItemKind::ToReview;
    const QString text = isReview ? reviewText(item) : ownHeldText(item);
    const QString when = TimeWords::pastWithClock(item.ownAtMs, context.nowMs, context.language);
    const QString label =
        isReview ? tr("Ändring av %1, %2").arg(item.who, when) : tr("Din ändring, %1").arg(when);
    const QString key = item.notices.empty() ? first.op.toString() : item.notices.front().toString();
    const QString said = note(item);
    QVariantList values{title.what, title.where, text, label, tr("Gäller nu")};
    values += countOf(item) > 1 ? noFields() : fields(first, context);
    values += QVariantList{lines,
                           said,
                           QString(),
                           QString(),
                           QString(),
                           releaseText(item),
                           returnText(item),
                           sentences({title.what, title.where, text, said})};
    return {key, values};
}

QList<PlanRow> InboxWords::receipts(const std::vector<OwnChange> &changes, const InboxContext &context)
{
    QList<PlanRow> rows;
    for (const OwnChange &change : changes)
        rows.append(receipt(change, context));
    return rows;
}

PlanRow InboxWords::receipt(const OwnChange &change, const InboxContext &context)
{
    const Op &op = change.op;
    RecordTitle title = context.records.of({op.feed, op.record, qint64(op.kind), qint64(op.group)}, op.value);
    if (op.group == kExistenceGroup && op.value.isEmpty())
        title.what = tr("Borttagning: %1").arg(title.what);
    const QString at =
        TimeWords::pastWithClock(change.answeredMs.value_or(0), context.nowMs, context.language);
    QString state = tr("Finns bara på den här enheten än");
    QString icon = QStringLiteral("saved");
    if (change.state == OwnChangeState::Held) {
        state = tr("Lagd åt sidan av servern %1").arg(at);
        icon = QStringLiteral("attention");
    } else if (change.state == OwnChangeState::Received) {
        state = change.outcome == OpOutcome::Superseded ? tr("Mottagen %1, något annat gäller").arg(at)
                                                        : tr("Mottagen %1").arg(at);
        icon = QStringLiteral("check");
    }
    const QString key = QStringLiteral("%1 %2")
                            .arg(op.counter)
                            .arg(change.id.isNull() ? op.record.toString() + QString::number(op.group)
                                                    : change.id.toString());
    const QString line = lineOf(title);
    const QString said = sentences({line + QLatin1Char('.'), state + QLatin1Char('.'), title.where});
    return {key, {line, title.where, state, icon, said}};
}

} // namespace samsyn
