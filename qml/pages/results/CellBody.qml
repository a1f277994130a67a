// SPDX-License-Identifier: EUPL-1.2
// Why: what is behind one cell, the same on a sheet and in the third pane.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: details

    required property CellViewModel cell
    property bool canPlan: false

    signal planWanted()

    spacing: Theme.space3

    Body {
        Layout.fillWidth: true
        text: details.cell.organisationName
    }
    Muted {
        Layout.fillWidth: true
        visible: text.length > 0
        text: details.cell.areaName
    }
    CellValue {
        Layout.fillWidth: true
        visible: details.cell.hasValue
        cell: details.cell
    }
    CellReason {
        Layout.fillWidth: true
        visible: !details.cell.hasValue
        text: details.cell.reasonSentence
    }
    Muted {
        Layout.fillWidth: true
        visible: text.length > 0
        text: details.cell.factsText
    }
    Muted {
        Layout.fillWidth: true
        visible: text.length > 0
        text: details.cell.responseText
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        font.pixelSize: Theme.smallSize
        color: Theme.attention
        text: details.cell.knowledgeGapSentence
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        font.pixelSize: Theme.smallSize
        text: details.cell.intervalText
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        font.pixelSize: Theme.smallSize
        text: details.cell.agreementText
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        font.weight: Font.DemiBold
        text: details.cell.standingText
    }
    Muted {
        Layout.fillWidth: true
        visible: text.length > 0
        text: details.cell.relativeText
    }
    Muted {
        Layout.fillWidth: true
        visible: text.length > 0
        font.pixelSize: Theme.captionSize
        text: details.cell.peersText
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        font.pixelSize: Theme.smallSize
        text: details.cell.gapText
    }
    CellChange {
        Layout.fillWidth: true
        visible: details.cell.change.isThere
        change: details.cell.change
        levelNumbers: details.cell.levelNumbers
        levelNames: details.cell.levelNames
    }
    CellGroups {
        Layout.fillWidth: true
        visible: details.cell.hasGroups || details.cell.groupsSentence.length > 0
        cell: details.cell
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        implicitHeight: Theme.hairline
        color: Theme.line
    }
    Heading {
        Layout.fillWidth: true
        level: 3
        text: details.cell.partsTitle
    }
    Muted {
        Layout.fillWidth: true
        visible: text.length > 0
        text: details.cell.partsSentence
    }
    Repeater {
        model: details.cell.parts

        CellPartRow {
            Layout.fillWidth: true
        }
    }
    SecondaryButton {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        visible: details.canPlan && details.cell.capabilityCode.length > 0
        iconName: "edit"
        text: qsTr("Mål och åtgärder")
        Accessible.name: qsTr("Mål och åtgärder för %1").arg(details.cell.capabilityName)
        onClicked: details.planWanted()
    }
}
