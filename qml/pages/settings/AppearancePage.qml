// SPDX-License-Identifier: EUPL-1.2
// Why: language, colours, text size and motion; each takes effect at once.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property AppearanceViewModel appearance

    function percentAt(index: int): int {
        return index === 0 ? 100 : index === 1 ? 125 : index === 2 ? 150 : 200;
    }

    spacing: Theme.space5

    SettingBlock {
        title: qsTr("Språk")

        LanguageSwitch {
            Layout.fillWidth: true
            appearance: page.appearance
        }
    }
    SettingBlock {
        title: qsTr("Färger")

        SegmentedControl {
            Layout.fillWidth: true
            groupName: qsTr("Färger")
            segments: [qsTr("Som enheten"), qsTr("Ljusa"), qsTr("Mörka")]
            currentIndex: page.appearance.colours
            onPicked: index => page.appearance.colours = index
        }
    }
    SettingBlock {
        title: qsTr("Textstorlek")

        SegmentedControl {
            Layout.fillWidth: true
            groupName: qsTr("Textstorlek")
            segments: [qsTr("%1 %").arg(100), qsTr("%1 %").arg(125),
                       qsTr("%1 %").arg(150), qsTr("%1 %").arg(200)]
            currentIndex: page.appearance.textPercent <= 100 ? 0 : page.appearance.textPercent <= 125
                              ? 1 : page.appearance.textPercent <= 150 ? 2 : 3
            onPicked: index => page.appearance.textPercent = page.percentAt(index)
        }
    }
    SettingBlock {
        title: qsTr("Rörelse")

        TickRow {
            Layout.fillWidth: true
            text: qsTr("Visa inga rörelser på skärmen")
            isChosen: page.appearance.isMotionReduced
            onClicked: page.appearance.isMotionReduced = !page.appearance.isMotionReduced
        }
    }
}
