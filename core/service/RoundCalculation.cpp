// SPDX-License-Identifier: EUPL-1.2
#include "core/service/RoundCalculation.h"

#include "core/base/Safeguard.h"
#include "core/service/KeptRelease.h"
#include "core/service/RoundFreezer.h"

#include <algorithm>

namespace samsyn {

namespace {

bool isOf(const PublishedRound &release, const RoundCalculation::Subject &subject)
{
    return release.summary.round == subject.round
        && std::ranges::equal(release.organisations, subject.plan.participants, {},
                              &OrganisationResultGroup::organisation);
}

} // namespace

Result<std::optional<QByteArray>> RoundCalculation::archived(const RecordId &round)
{
    if (!m_releases || !holds(Safeguard::ReleaseIsKept))
        return std::optional<QByteArray>();
    return m_releases->find(round);
}

Result<bool> RoundCalculation::wasReleased(const RecordId &round)
{
    const Result<std::optional<QByteArray>> earlier = archived(round);
    if (!earlier)
        return earlier.error();
    return earlier->has_value();
}

Result<PublishedRound> RoundCalculation::first(const Subject &subject, qint64 nowMs)
{
    const Result<std::optional<QByteArray>> packed = archived(subject.round);
    if (!packed)
        return packed.error();
    Result<PublishedRound> earlier = *packed ? unpackRelease(**packed) : PublishedRound();
    if (!earlier)
        return earlier.error();
    if (*packed && !isOf(*earlier, subject))
        return Error{ErrorCode::StoreCorrupt, subject.round.toString(),
                     QStringLiteral("the kept release is of another round or plan")};
    Result<Outcome> now = calculate(subject, *packed ? earlier->summary.computedAtMs : nowMs);
    if (!now)
        return now.error();
    // The answers of today are kept only where they are those of the release.
    if (*packed && packRelease(now->round) != **packed)
        return earlier;
    SAMSYN_TRY(keep(subject, *now));
    return std::move(now->round);
}

Result<RoundCalculation::Outcome> RoundCalculation::calculate(const Subject &subject, qint64 nowMs)
{
    const RoundFreezer freezer(m_store);
    const Result<Framework> content = freezer.framework(subject.plan.framework);
    if (!content)
        return content.error();
    Result<std::vector<FrozenSheet>> sheets = keptSheets(subject);
    if (!sheets)
        return sheets.error();
    const bool isFirst = sheets->empty();
    if (isFirst) {
        const Result<FrozenRound> frozen = freezer.freeze(subject.round, subject.plan);
        if (!frozen)
            return frozen.error();
        sheets = sheetsOf(*content, *frozen);
    }
    Result<PublishedRound> round = publish(*content, KeptRound{subject.round, subject.plan, *sheets}, nowMs);
    if (!round)
        return round.error();
    return Outcome{*std::move(round), isFirst ? *std::move(sheets) : std::vector<FrozenSheet>()};
}

Result<void> RoundCalculation::keep(const Subject &subject, const Outcome &outcome)
{
    for (const FrozenSheet &sheet : outcome.fresh)
        SAMSYN_TRY(m_store.putFrozen({subject.round, sheet.organisation, packSheet(sheet)}));
    return m_releases ? m_releases->keep(subject.round, packRelease(outcome.round)) : Result<void>();
}

/// In participant order; empty when nothing has been kept yet.
Result<std::vector<FrozenSheet>> RoundCalculation::keptSheets(const Subject &subject)
{
    std::vector<FrozenSheet> sheets;
    for (const RecordId &organisation : subject.plan.participants) {
        const Result<std::optional<QByteArray>> kept = m_store.frozen(subject.round, organisation);
        if (!kept)
            return kept.error();
        if (!*kept)
            return std::vector<FrozenSheet>();
        Result<FrozenSheet> sheet = unpackSheet(organisation, **kept);
        if (!sheet)
            return sheet.error();
        sheets.push_back(*std::move(sheet));
    }
    return sheets;
}

} // namespace samsyn
