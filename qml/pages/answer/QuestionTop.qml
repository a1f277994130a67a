// SPDX-License-Identifier: EUPL-1.2
// Why: which area, which question of how many, and a thin line that shows the same.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: top

    required property FormViewModel form

    readonly property SittingViewModel sitting: form.sitting
    // Place and area side by side only while both are short.
    readonly property bool isStacked: width < Theme.phoneLimit && (sitting.count > 1 || Theme.textScale > 1.4)

    spacing: Theme.space2

    GridLayout {
        Layout.fillWidth: true
        columns: top.isStacked ? 1 : 2
        columnSpacing: Theme.space3
        rowSpacing: 0

        Muted {
            Layout.fillWidth: true
            text: top.form.question.areaName
        }
        Muted {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: top.isStacked
            font.weight: Font.DemiBold
            text: top.sitting.placeText
            Accessible.name: top.sitting.spokenText
        }
    }
    ProgressLine {
        Layout.fillWidth: true
        share: top.sitting.share
        spoken: top.sitting.spokenText
    }
}
