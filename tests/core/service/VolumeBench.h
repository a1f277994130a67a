// SPDX-License-Identifier: EUPL-1.2
// Why: tests of yearly figures need six members, five of which share theirs, as the specification's example.
#pragma once

#include "core/service/VolumeService.h"
#include "tests/core/service/PlanBench.h"

namespace samsyn {

inline VolumesQuestionnaire bundledVolumes()
{
    QFile file(QStringLiteral(SAMSYN_SOURCE_DIR "/assets/volumes/V.json"));
    SAMSYN_REQUIRE(file.open(QIODevice::ReadOnly));
    VolumesReading reading = readVolumes(file.readAll(), file.fileName());
    SAMSYN_REQUIRE(reading.questionnaire.has_value());
    return std::move(*reading.questionnaire);
}

inline constexpr int kVolumeTestYear = 2026;

/// IT costs in tkr and inhabitants of Grästorp, Essunga, Vara, Götene, Lidköping, Skara. Source: domain 3.16.
inline constexpr std::array<double, 6> kItCostsTkr{9800, 9100, 27200, 21900, 66700, 59000};
inline constexpr std::array<double, 6> kInhabitants{5600, 5600, 16000, 13300, 40400, 18800};

inline const ComparedVolume &comparedOf(const VolumeRow &row, const char *normaliser)
{
    const auto found =
        std::ranges::find(row.compared, QString::fromLatin1(normaliser), &ComparedVolume::normaliser);
    SAMSYN_REQUIRE(found != row.compared.end());
    return *found;
}

inline const VolumeRow &rowOf(const VolumePicture &picture, const char *code)
{
    const VolumeRow *row = picture.row(QString::fromLatin1(code));
    SAMSYN_REQUIRE(row);
    return *row;
}

inline QString rounded(double value)
{
    return QString::number(value, 'f', 6);
}

inline VolumeEntry figure(double value)
{
    return {VolumeState::Value, value, VolumeQuality::Measured, {}};
}

class VolumeBench : public PlanBench {
public:
    VolumeBench() : questionnaire(bundledVolumes()), volumes(*store, questionnaire) { }

    [[nodiscard]] VolumeSpot spot(const char *indicator, int year = kVolumeTestYear) const
    {
        return {members[own], year, QString::fromLatin1(indicator)};
    }
    void become(Place member)
    {
        own = member;
        makeManagerOf(member);
    }
    void set(const char *indicator, double figure, int year = kVolumeTestYear)
    {
        const VolumeEntry entry{VolumeState::Value, figure, VolumeQuality::Registered, {}};
        SAMSYN_REQUIRE(volumes.set(spot(indicator, year), entry).has_value());
    }
    [[nodiscard]] VolumePicture picture(int year = kVolumeTestYear) const
    {
        const Result<VolumePicture> found = volumes.picture(members[own], year);
        SAMSYN_REQUIRE(found.has_value());
        return *found;
    }
    /// What another member shares; figures in the questionnaire's units.
    void shareOf(Place member, const std::vector<std::pair<const char *, double>> &figures,
                 int year = kVolumeTestYear)
    {
        SharedVolumesGroup shared{members[member], year, {}};
        for (const auto &[code, figure] : figures) {
            const VolumeIndicator *indicator = questionnaire.indicator(QString::fromLatin1(code));
            SAMSYN_REQUIRE(indicator);
            shared.figures.push_back({indicator->code, *hundredthsOf(figure, *indicator), {}});
        }
        write({editOf(workspace, sharedVolumesId(members[member], year), shared)});
    }
    /// IT cost and inhabitants of everybody but the own member.
    void shareExample()
    {
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (Place(i) != own)
                shareOf(Place(i), {{"V01", kInhabitants[i]}, {"V05", kItCostsTkr[i]}});
        }
    }

    VolumesQuestionnaire questionnaire;
    VolumeService volumes;
    Place own = Skara;
};

} // namespace samsyn
