// SPDX-License-Identifier: EUPL-1.2
// Who may write and share yearly figures, at the real responder.
#include "core/sync/VolumePermission.h"
#include "tests/support/TestPhone.h"

#include <QTest>

using namespace samsyn;

namespace {

const VolumePlace kPlace{QStringLiteral("V05"), 2026};

struct VolumeWorld : ServerWorld {
    [[nodiscard]] FeedId inside(const RecordId &organisation)
    {
        return feedOf(FeedKind::Member, organisation);
    }
    [[nodiscard]] FeedId workspace() { return feedOf(FeedKind::Workspace, collaboration); }
    /// What the server says to one change; empty = it was taken.
    [[nodiscard]] QString verdict(const UserId &user, const CellEdit &edit)
    {
        TestPhone phone(*this, user);
        phone.syncAll();
        phone.edit(edit.feed, edit);
        const feed1::Response response = phone.sync();
        SAMSYN_REQUIRE(response.outcomes.size() == 1);
        return response.outcomes[0].outcome == OpOutcome::Held ? response.outcomes[0].reason : QString();
    }
    [[nodiscard]] CellEdit measurement()
    {
        return editOf(inside(vara), volumeMeasurementId(vara, kPlace),
                      VolumeMeasurementGroup{vara, kPlace, VolumeState::Value, 100, {}, {}});
    }
    [[nodiscard]] CellEdit confirmation()
    {
        return editOf(inside(vara), volumeMeasurementId(vara, kPlace),
                      VolumeConfirmationGroup{vara, kPlace, 100, QStringLiteral("Ja")});
    }
    [[nodiscard]] CellEdit shared(const std::vector<SharedFigure> &figures = {{kPlace.indicator, 100, {}}})
    {
        return editOf(workspace(), sharedVolumesId(vara, kPlace.year),
                      SharedVolumesGroup{vara, kPlace.year, figures});
    }
};

} // namespace

class tst_VolumePermission : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void managersAndCoordinatorsOfTheMemberWrite();
    void nobodyElseDoes();
    void contentIsWhatItsNameSays();
    void aDeletedYearIsRefused();
};

void tst_VolumePermission::managersAndCoordinatorsOfTheMemberWrite()
{
    for (const bool isManager : {true, false}) {
        VolumeWorld world;
        const UserId user = isManager ? world.varaManager : world.varaCoordinator;
        QCOMPARE(world.verdict(user, world.measurement()), QString());
        QCOMPARE(world.verdict(user, world.confirmation()), QString());
        QCOMPARE(world.verdict(user, world.shared()), QString());
        QCOMPARE(world.verdict(user, world.shared({})), QString());
    }
}

void tst_VolumePermission::nobodyElseDoes()
{
    VolumeWorld world;
    const QString outside = QStringLiteral("510 member");
    QCOMPARE(world.verdict(world.coordinator, world.measurement()), outside);
    QCOMPARE(world.verdict(world.coordinator, world.confirmation()), outside);
    QCOMPARE(world.verdict(world.coordinator, world.shared()), outside);
    QCOMPARE(world.verdict(world.essungaManager, world.shared()), outside);
    const UserId staff = world.account("Eva", UserRole::Respondent, world.vara);
    QCOMPARE(world.verdict(staff, world.shared()), QStringLiteral("510 notPermitted"));
}

void tst_VolumePermission::contentIsWhatItsNameSays()
{
    VolumeWorld world;
    const RecordId vara = world.vara, essunga = world.essunga;
    const auto refused = [&world](const CellEdit &edit, const char *why) {
        QCOMPARE(world.verdict(world.varaManager, edit), QString::fromLatin1(why));
    };
    refused(editOf(world.inside(vara), volumeMeasurementId(essunga, kPlace),
                   VolumeMeasurementGroup{essunga, kPlace, VolumeState::Value, 100, {}, {}}),
            "413 volumeMeasurement.value.organisation");
    refused(editOf(world.inside(vara), RecordId::named("volume", "other"),
                   VolumeMeasurementGroup{vara, kPlace, VolumeState::Value, 100, {}, {}}),
            "413 volumeMeasurement.value.organisation");
    refused(editOf(world.inside(vara), volumeMeasurementId(vara, kPlace),
                   VolumeMeasurementGroup{vara, kPlace, VolumeState::Value, {}, {}, {}}),
            "413 volumeMeasurement.value.hundredths");
    refused(editOf(world.inside(vara), volumeMeasurementId(vara, kPlace),
                   VolumeMeasurementGroup{vara, kPlace, VolumeState::DontKnow, 0, {}, {}}),
            "413 volumeMeasurement.value.hundredths");
    refused(editOf(world.inside(vara), volumeMeasurementId(vara, kPlace),
                   VolumeConfirmationGroup{vara, {kPlace.indicator, 2025}, 100, {}}),
            "413 volumeMeasurement.confirmation.organisation");
    refused(editOf(world.workspace(), sharedVolumesId(vara, 2025), SharedVolumesGroup{vara, 2026, {}}),
            "413 sharedVolumes.figures.organisation");
    const SharedFigure figure{kPlace.indicator, 100, {}};
    refused(world.shared({figure, figure}), "413 sharedVolumes.figures.indicator");
    refused(world.shared({figure, {QStringLiteral("V01"), 1, {}}}), "413 sharedVolumes.figures.indicator");
}

void tst_VolumePermission::aDeletedYearIsRefused()
{
    VolumeWorld world;
    const CellEdit gone{
        world.workspace(), sharedVolumesId(world.vara, kPlace.year), RecordKind::SharedVolumes, 0, {}};
    QCOMPARE(world.verdict(world.varaManager, gone), QStringLiteral("510 notPermitted"));
}

QTEST_GUILESS_MAIN(tst_VolumePermission)
#include "tst_VolumePermission.moc"
