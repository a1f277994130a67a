// SPDX-License-Identifier: EUPL-1.2
#include "core/records/Records.h"

namespace samsyn {

namespace {

/// The length before the first code keeps two pairs of codes from reading the same.
QByteArray placeName(const char *what, const CapabilityPlace &place)
{
    const QByteArray framework = place.framework.toUtf8();
    return QByteArray(what) + ':' + QByteArray::number(framework.size()) + ':' + framework
        + place.capability.toUtf8();
}

} // namespace

RecordId answerId(const RecordId &respondent, const QString &questionCode)
{
    return RecordId::named(respondent.view(), "answer:" + questionCode.toUtf8());
}

RecordId consensusAnswerId(const RecordId &round, const RecordId &organisation, const QString &questionCode)
{
    return RecordId::named(round.view(), "consensus:" + organisation.toByteArray() + questionCode.toUtf8());
}

RecordId capabilityTargetId(const RecordId &organisation, const CapabilityPlace &place)
{
    return RecordId::named(organisation.view(), placeName("target", place));
}

RecordId commonTargetId(const RecordId &collaboration, const CapabilityPlace &place)
{
    return RecordId::named(collaboration.view(), placeName("common target", place));
}

RecordId jointWeightsId(const RecordId &collaboration)
{
    return RecordId::named(collaboration.view(), "joint weights");
}

RecordId helpReadinessId(const RecordId &organisation, const CapabilityPlace &place)
{
    return RecordId::named(organisation.view(), placeName("readiness", place));
}

RecordId volumeMeasurementId(const RecordId &organisation, const VolumePlace &place)
{
    return RecordId::named(organisation.view(),
                           "volume:" + QByteArray::number(place.year) + ':' + place.indicator.toUtf8());
}

RecordId sharedVolumesId(const RecordId &organisation, qint64 year)
{
    return RecordId::named(organisation.view(), "shared volumes:" + QByteArray::number(year));
}

} // namespace samsyn
