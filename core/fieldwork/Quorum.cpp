// SPDX-License-Identifier: EUPL-1.2
#include "core/fieldwork/Quorum.h"

namespace samsyn {
namespace {

Error refused(const char *where, const char *what)
{
    return {ErrorCode::ArgumentInvalid, QString::fromLatin1(where), QString::fromLatin1(what)};
}

bool isShare(const QuorumFraction &fraction)
{
    return fraction.denominator > 0 && fraction.numerator >= 0 && fraction.numerator <= fraction.denominator;
}

int needed(const QuorumFraction &fraction, int of)
{
    const qint64 product = qint64(fraction.numerator) * of;
    return int((product + fraction.denominator - 1) / fraction.denominator);
}

} // namespace

Result<Quorum> quorumOf(const Attendance &attendance, const QuorumRule &rule)
{
    if (!isShare(rule.persons))
        return refused("persons", "the share that must be present is 0 to 1");
    if (!isShare(rule.organisations))
        return refused("organisations", "the share that must be present is 0 to 1");
    if (attendance.personsInvited < 1)
        return refused("personsInvited", "nobody is invited");
    if (attendance.organisationsInvited < 1)
        return refused("organisationsInvited", "no organisation is invited");
    if (attendance.personsPresent < 0)
        return refused("personsPresent", "a number of people is not negative");
    if (attendance.organisationsPresent < 0
        || attendance.organisationsPresent > attendance.organisationsInvited)
        return refused("organisationsPresent", "not more organisations are present than there are");
    Quorum quorum{needed(rule.persons, attendance.personsInvited),
                  needed(rule.organisations, attendance.organisationsInvited), ResultStanding::Advisory};
    if (attendance.personsPresent >= quorum.personsNeeded
        && attendance.organisationsPresent >= quorum.organisationsNeeded)
        quorum.standing = ResultStanding::Decisive;
    return quorum;
}

} // namespace samsyn
