// SPDX-License-Identifier: EUPL-1.2
#include "core/fieldwork/Endorsement.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace samsyn {
namespace {

Error refused(const QString &where, const char *what)
{
    return {ErrorCode::ArgumentInvalid, where, QString::fromLatin1(what)};
}

using Stances = std::map<QString, OrganisationStance>;

Result<Stances> requiredStances(const QStringList &required)
{
    Stances stances;
    for (qsizetype i = 0; i < required.size(); ++i) {
        const OrganisationStance stance{required[i], true, {}, {}};
        if (required[i].isEmpty() || !stances.emplace(required[i], stance).second)
            return refused(QStringLiteral("required[%1]").arg(i),
                           "an organisation has a code, and is required once");
    }
    return stances;
}

Result<void> checkEndorsements(const std::vector<Endorsement> &endorsements)
{
    std::set<QString> ids;
    for (std::size_t i = 0; i < endorsements.size(); ++i) {
        const Endorsement &endorsement = endorsements[i];
        const QString where = QStringLiteral("endorsements[%1]").arg(i);
        if (endorsement.organisation.isEmpty() || endorsement.contentHash.isEmpty()
            || !endorsement.decidedOn.isValid())
            return refused(where, "a stance names its organisation, its content and its date");
        if (endorsement.id.isEmpty() || !ids.insert(endorsement.id).second)
            return refused(where, "a stance has an id of its own");
    }
    return {};
}

void keepLater(std::optional<Endorsement> &held, const Endorsement &endorsement)
{
    const auto moment = [](const Endorsement &of) { return std::tie(of.decidedOn, of.id); };
    if (!held || moment(*held) < moment(endorsement))
        held = endorsement;
}

bool isEndorsing(const OrganisationStance &stance)
{
    return stance.current
        && (stance.current->stance == EndorsementStance::Endorse
            || stance.current->stance == EndorsementStance::EndorseWithReservation);
}

void count(const OrganisationStance &stance, EndorsementCoverage &coverage)
{
    coverage.organisations.push_back(stance);
    if (!stance.isRequired)
        return;
    ++coverage.required;
    if (!stance.current && stance.earlier)
        ++coverage.outdated;
    if (!isEndorsing(stance))
        return;
    ++coverage.endorsed;
    if (stance.current->stance == EndorsementStance::EndorseWithReservation)
        ++coverage.reservations;
}

} // namespace

Result<EndorsementCoverage> endorsementCoverage(const std::vector<Endorsement> &endorsements,
                                                const QStringList &required, const QByteArray &contentHash)
{
    if (contentHash.isEmpty())
        return refused(QStringLiteral("contentHash"), "what is endorsed has content");
    SAMSYN_TRY(checkEndorsements(endorsements));
    Result<Stances> stances = requiredStances(required);
    SAMSYN_TRY(stances);
    for (const Endorsement &endorsement : endorsements) {
        const OrganisationStance unasked{endorsement.organisation, false, {}, {}};
        OrganisationStance &stance = stances->try_emplace(endorsement.organisation, unasked).first->second;
        keepLater(endorsement.contentHash == contentHash ? stance.current : stance.earlier, endorsement);
    }
    EndorsementCoverage coverage;
    for (const auto &[organisation, stance] : *stances)
        count(stance, coverage);
    std::stable_partition(coverage.organisations.begin(), coverage.organisations.end(),
                          [](const OrganisationStance &stance) { return stance.isRequired; });
    if (coverage.required > 0) {
        coverage.coverage = double(coverage.endorsed) / coverage.required;
        coverage.shownPercent = int(qint64(coverage.endorsed) * 100 / coverage.required);
        coverage.isAnchored = coverage.endorsed == coverage.required;
    }
    return coverage;
}

} // namespace samsyn
