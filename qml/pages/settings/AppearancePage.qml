// SPDX-License-Identifier: EUPL-1.2
// Why: language, colours, text size and motion; each takes effect at once.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property AppearanceViewModel appearance

    readonly property list<int> percents: [100, 125, 150, 200]

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
            segments: page.percents.map(percent => qsTr("%1 %").arg(percent))
            currentIndex: page.percents.indexOf(page.appearance.textPercent)
            onPicked: index => page.appearance.textPercent = page.percents[index]
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
