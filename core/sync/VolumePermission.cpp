// SPDX-License-Identifier: EUPL-1.2
#include "core/sync/VolumePermission.h"

#include "core/records/Records.h"

#include <algorithm>

namespace samsyn {

namespace {

QString wrong(const char *place)
{
    return QString::number(int(ErrorCode::RecordFieldInvalid)) + QLatin1Char(' ') + QLatin1String(place);
}

bool isOwn(const Op &op, const RecordId &organisation, const VolumePlace &place)
{
    return op.record == volumeMeasurementId(organisation, place);
}

QString wrongMeasurement(const Op &op, const RecordId &organisation)
{
    const Result<VolumeMeasurementGroup> entry = readGroup<VolumeMeasurementGroup>(op.value);
    if (!entry || entry->organisation != organisation || !isOwn(op, organisation, entry->place))
        return wrong("volumeMeasurement.value.organisation");
    const bool isWhole = (entry->state == VolumeState::Value) == entry->hundredths.has_value();
    return isWhole ? QString() : wrong("volumeMeasurement.value.hundredths");
}

QString wrongConfirmation(const Op &op, const RecordId &organisation)
{
    const Result<VolumeConfirmationGroup> said = readGroup<VolumeConfirmationGroup>(op.value);
    const bool isFine = said && said->organisation == organisation && isOwn(op, organisation, said->place);
    return isFine ? QString() : wrong("volumeMeasurement.confirmation.organisation");
}

QString wrongShared(const Op &op)
{
    const Result<SharedVolumesGroup> shared = readGroup<SharedVolumesGroup>(op.value);
    if (!shared)
        return wrong("sharedVolumes.figures");
    const auto isNotBefore = [](const SharedFigure &left, const SharedFigure &right) {
        return left.indicator >= right.indicator;
    };
    const bool isAscending =
        std::ranges::adjacent_find(shared->figures, isNotBefore) == shared->figures.end();
    return isAscending ? QString() : wrong("sharedVolumes.figures.indicator");
}

} // namespace

RecordId memberOfSharedVolumes(const Op &op)
{
    const Result<SharedVolumesGroup> shared = readGroup<SharedVolumesGroup>(op.value);
    const bool isWhatItSays = shared && op.record == sharedVolumesId(shared->organisation, shared->year);
    return isWhatItSays ? shared->organisation : RecordId();
}

QString wrongVolumes(const Op &op, const RecordId &organisation)
{
    if (op.kind == RecordKind::SharedVolumes)
        return wrongShared(op);
    return op.group == VolumeMeasurementGroup::address.group ? wrongMeasurement(op, organisation)
                                                             : wrongConfirmation(op, organisation);
}

} // namespace samsyn
