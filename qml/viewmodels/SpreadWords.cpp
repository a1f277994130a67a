// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/SpreadWords.h"

#include "core/scoring/Agreement.h"
#include "qml/viewmodels/GroupWords.h"

#include <algorithm>

namespace samsyn {

namespace {

bool isCensus(const HeatMapCell &cell)
{
    return *cell.high - *cell.low < kScoreTolerance;
}

} // namespace

QString SpreadWords::interval(const HeatMapCell &cell, const HeatMapContext &context)
{
    if (!cell.low || !cell.high)
        return {};
    if (isCensus(cell))
        return tr("Alla har svarat: värdet beror inte på vilka som råkade svara.");
    //: %1 and %2 = values on the level scale, the ends of a 95 % interval
    return tr("Osäkerhet %1 till %2, beroende på vilka som råkade svara.")
        .arg(displayScore(*cell.low, context.language), displayScore(*cell.high, context.language));
}

QString SpreadWords::shortInterval(const HeatMapCell &cell, const HeatMapContext &context)
{
    if (!cell.low || !cell.high)
        return {};
    return isCensus(cell)
        ? tr("alla har svarat")
        : tr("osäkerhet %1 till %2")
              .arg(displayScore(*cell.low, context.language), displayScore(*cell.high, context.language));
}

QString SpreadWords::agreement(AgreementClass agreement)
{
    switch (agreement) {
    case AgreementClass::None:
        return {};
    case AgreementClass::Polarised:
        return tr("Polariserat: svaren samlas i två läger.");
    case AgreementClass::Divided:
        return tr("Delade meningar: svaren är spridda.");
    case AgreementClass::Some:
        return tr("Viss samsyn: många svarar ungefär lika.");
    case AgreementClass::Strong:
        return tr("Stark samsyn: de flesta svarar ungefär lika.");
    }
    return {};
}

QString SpreadWords::differentPicture(const std::vector<GroupResult> &groups, const HeatMapContext &context)
{
    std::vector<GroupMean> means;
    for (const GroupResult &group : groups) {
        if (group.score)
            means.push_back({group.group, *group.score});
    }
    const Result<std::optional<GroupGap>> gap = groupGap(means, context.scale);
    if (!gap || !*gap || !(*gap)->isDifferentPicture)
        return {};
    const auto named = [&](RespondentGroup wanted) {
        const auto group = std::ranges::find(groups, wanted, &GroupResult::group);
        return QStringLiteral("%1 %2").arg(GroupWords::name(wanted), HeatMapWords::value(*group, context));
    };
    //: %1 and %2 = a group of respondents and its value, as in "Chefer 4,1"
    return tr("Olika bild: %1, %2.").arg(named((*gap)->highest), named((*gap)->lowest));
}

QStringList SpreadWords::conversation()
{
    return {tr("Vad ser den ena gruppen i vardagen som den andra inte ser?"),
            tr("Menar ni samma sak med orden i frågan?"),
            tr("Vad skulle behöva hända för att båda skulle sätta samma nivå?")};
}

QString SpreadWords::distribution(const std::vector<LevelCount> &counts, const LevelScale &scale)
{
    QStringList parts;
    for (std::size_t i = 0; i < counts.size(); ++i)
        parts.append(QStringLiteral("%1: %2").arg(scale.level(int(i))).arg(counts[i].people));
    //: People per level, as in "Svar per nivå 1: 0, 2: 4"
    return parts.isEmpty() ? QString() : tr("Svar per nivå %1").arg(parts.join(QStringLiteral(", ")));
}

} // namespace samsyn
