// SPDX-License-Identifier: EUPL-1.2
// Why: a joint picture is anchored when every member stands behind this very version of it, and not before.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace samsyn {

enum class EndorsementStance : quint8 { Endorse = 0, EndorseWithReservation = 1, Abstain = 2, Decline = 3 };

struct Endorsement {
    QString id; ///< unique
    QString organisation;
    QByteArray contentHash; ///< of the version that the stance is on
    EndorsementStance stance = EndorsementStance::Endorse;
    QDate decidedOn;

    friend bool operator==(const Endorsement &, const Endorsement &) = default;
};

/// Where an organisation stands. Both absent = it has not said anything.
struct OrganisationStance {
    QString organisation;
    bool isRequired = true;
    std::optional<Endorsement> current; ///< on the present content
    std::optional<Endorsement> earlier; ///< on other content: "gällde tidigare version"; counts for nothing

    friend bool operator==(const OrganisationStance &, const OrganisationStance &) = default;
};

struct EndorsementCoverage {
    std::vector<OrganisationStance> organisations; ///< required ones by code, then the others by code
    int required = 0;
    int endorsed = 0; ///< required ones that endorse, with or without reservation
    int reservations = 0; ///< of those
    int outdated = 0; ///< required ones whose only stance is on an earlier version
    std::optional<double> coverage; ///< endorsed / required, 0..1; absent when nobody is required
    std::optional<int> shownPercent; ///< rounded down: 100 only when all endorse
    bool isAnchored = false; ///< "gemensamt förankrad": all endorse
};

/// Of an organisation's stances on the same content the one decided last is in force, then the one with the
/// higher id. The order of endorsements changes nothing. Errors: ArgumentInvalid, `where` = "required[1]" or
/// "endorsements[2]": no code, hash, valid date or id, or one that occurs twice; "contentHash" when empty.
/// Thread: any (pure). Source: FIELDWORK.md 8.
[[nodiscard]] Result<EndorsementCoverage> endorsementCoverage(const std::vector<Endorsement> &endorsements,
                                                              const QStringList &required,
                                                              const QByteArray &contentHash);

} // namespace samsyn
