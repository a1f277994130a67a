// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/ResponseWords.h"

#include "qml/viewmodels/GroupWords.h"
#include "qml/viewmodels/TimeWords.h"

namespace samsyn {

namespace {

double shareOf(const std::optional<qint64> &answered, const std::optional<qint64> &people)
{
    const bool isKnown = answered && people && *people > 0 && *answered <= *people;
    return isKnown ? double(*answered) / double(*people) : -1;
}

qint64 lastCountMs(const RoundProgress &progress)
{
    qint64 asOfMs = 0;
    for (const OrganisationProgress &organisation : progress.organisations)
        asOfMs = std::max(asOfMs, organisation.counts.asOfMs);
    return asOfMs;
}

} // namespace

ResponseWords::Line ResponseWords::groupLine(const ResponseRow &row, qint64 minGroupSize)
{
    const QString name = GroupWords::name(row.group);
    if (row.shown != CountShown::Exact || !row.answered)
        return {tr("%1: färre än %2 svar").arg(name).arg(minGroupSize)};
    if (!row.people)
        return {tr("%1: %2 svar").arg(name).arg(*row.answered)};
    return {tr("%1: %2 av %3").arg(name).arg(*row.answered).arg(*row.people),
            shareOf(row.answered, row.people)};
}

QString ResponseWords::wholeText(const RoundResponsesGroup &counts)
{
    if (counts.shown == CountShown::Withheld || !counts.answered)
        return tr("för få svar för att visas än");
    if (counts.shown == CountShown::AtLeast)
        return tr("minst %1 har svarat").arg(*counts.answered);
    return counts.people ? tr("%1 av %2 har svarat").arg(*counts.answered).arg(*counts.people)
                         : tr("%1 har svarat").arg(*counts.answered);
}

QList<ResponseWords::Line> ResponseWords::lines(const RoundProgress &progress, const QString &language)
{
    QList<Line> lines;
    for (const OrganisationProgress &organisation : progress.organisations) {
        const RoundResponsesGroup &counts = organisation.counts;
        const bool isExact = counts.shown == CountShown::Exact;
        const Line whole{
            tr("%1: %2").arg(organisation.name.in(language), wholeText(counts)),
            isExact ? shareOf(counts.answered, counts.people) : -1,
        };
        if (progress.organisations.size() == 1) {
            for (const ResponseRow &row : counts.groups)
                lines.append(groupLine(row, counts.minGroupSize));
        }
        lines.append(whole);
    }
    return lines;
}

QString ResponseWords::title(const RoundProgress &progress, qint64 nowMs, const QString &language)
{
    const qint64 asOfMs = lastCountMs(progress);
    return asOfMs == 0 ? QString()
                       : tr("Svarat hittills, läget %1").arg(TimeWords::past(asOfMs, nowMs, language));
}

QString ResponseWords::asOf(const RoundProgress &progress, qint64 nowMs, const QString &language)
{
    const qint64 asOfMs = lastCountMs(progress);
    return asOfMs == 0 ? QString() : tr("Läget %1").arg(TimeWords::past(asOfMs, nowMs, language));
}

} // namespace samsyn
