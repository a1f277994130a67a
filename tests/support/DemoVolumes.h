// SPDX-License-Identifier: EUPL-1.2
// Why: tests and pictures of yearly figures need a year that the others have shared, with unequal
// municipalities.
#pragma once

#include "core/service/VolumeService.h"
#include "tests/support/DemoDevice.h"

#include <QFile>

namespace samsyn {

/// The last year that is over on the demonstration device.
inline constexpr int kDemoVolumeYear = 2025;

inline VolumesQuestionnaire demoQuestionnaire()
{
    QFile file(QStringLiteral(SAMSYN_SOURCE_DIR "/assets/volumes/V.json"));
    SAMSYN_REQUIRE(file.open(QIODevice::ReadOnly));
    VolumesReading reading = readVolumes(file.readAll(), file.fileName());
    SAMSYN_REQUIRE(reading.questionnaire.has_value());
    return std::move(*reading.questionnaire);
}

/// Every other municipality shares a year; money in tkr. IT costs and inhabitants as in domain 3.16, the rest
/// made up in proportion.
inline void shareDemoVolumes(DemoDevice &device)
{
    const VolumesQuestionnaire questionnaire = demoQuestionnaire();
    DeviceStore &store = device.services().store;
    const double people[] = {5600, 5600, 16000, 13300, 40400, 18800};
    const double costs[] = {9800, 9100, 27200, 21900, 66700, 59000};
    for (std::size_t i = 0; i < device.demo().members.size() && i < 6; ++i) {
        const DemoMember &member = device.demo().members[i];
        if (member.id == device.demo().members[2].id)
            continue; // Vara is the own one
        const double part = people[i];
        SharedVolumesGroup shared{member.id, kDemoVolumeYear, {}};
        const std::pair<const char *, double> figures[] = {
            {"V01", part},
            {"V02", std::round(part / (11.5 + double(i) / 4))},
            {"V04", std::round(part * (68 + double(i)))},
            {"V05", costs[i]},
            {"V06", std::round(costs[i] * (0.6 + double(i) / 50))},
            {"V10", 12 + 4 * double(i)},
            {"V25", 48 + 3 * double(i)},
            {"V28", i % 2 == 0 ? 1.0 : 0.0}};
        for (const auto &[code, figure] : figures) {
            const VolumeIndicator *indicator = questionnaire.indicator(QString::fromLatin1(code));
            shared.figures.push_back({indicator->code, *hundredthsOf(figure, *indicator), {}});
        }
        const FeedId workspace = (*store.cell(member.id, MemberOrganisationGroup::address.group))->feed;
        SAMSYN_REQUIRE(
            store.edit({editOf(workspace, sharedVolumesId(member.id, kDemoVolumeYear), shared)}).has_value());
    }
}

/// What the own member has written of the year so far: some figures, a slipped unit, one that nobody knows.
inline void writeDemoVolumes(DemoDevice &device)
{
    const VolumesQuestionnaire questionnaire = demoQuestionnaire();
    VolumeService volumes(device.services().store, questionnaire);
    const RecordId vara = device.demo().members[2].id;
    const auto write = [&](const char *code, const VolumeEntry &entry) {
        SAMSYN_REQUIRE(volumes.set({vara, kDemoVolumeYear, QString::fromLatin1(code)}, entry).has_value());
    };
    const auto value = [](double figure, VolumeQuality quality) {
        return VolumeEntry{VolumeState::Value, figure, quality, {}};
    };
    write("V01", value(16000, VolumeQuality::Registered));
    write("V02", value(1350, VolumeQuality::Registered));
    write("V04", value(1'120'000, VolumeQuality::Registered));
    write("V05", value(47200, VolumeQuality::Registered));
    write("V06", value(18100, VolumeQuality::Estimated));
    write("V09", {VolumeState::DontKnow, {}, {}, {}});
    write("V10", value(22.5, VolumeQuality::Estimated));
    write("V25", value(71, VolumeQuality::Measured));
    write("V28", value(1, VolumeQuality::Registered));
}

} // namespace samsyn
