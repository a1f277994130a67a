// SPDX-License-Identifier: EUPL-1.2
// Why: whose map this is, of when, and what can be done with it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: top

    required property HeatMapViewModel heatMap
    required property bool isPhone

    property bool canPlan: false

    // On a tablet everything stands in one row: fewer icons, shorter words, one button for the formats.
    readonly property bool isNarrow: width < Theme.desktopLimit - Theme.touchTarget
    readonly property bool canExport: !isPhone && heatMap.exporting.isPossible
                                      && heatMap.aspects.emptyTitle.length === 0

    signal standingsWanted
    signal planWanted

    spacing: Theme.space2

    GridLayout {
        Layout.fillWidth: true
        columns: top.isPhone || heading.implicitWidth + aspects.rowWidth + columnSpacing > width ? 1 : 2
        columnSpacing: Theme.space4
        rowSpacing: Theme.space2

        Heading {
            id: heading

            Layout.fillWidth: true
            level: top.isPhone ? 2 : 1
            text: top.heatMap.roundName
        }
        HeatAspectSwitch {
            id: aspects

            Layout.preferredWidth: rowWidth
            Layout.maximumWidth: top.width
            visible: !top.isPhone
            leastWidth: Theme.touchTarget
            aspects: top.heatMap.aspects
        }
    }
    Muted {
        Layout.fillWidth: true
        text: top.isPhone ? top.heatMap.stateSentence : top.heatMap.captionText
    }
    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Banner.Attention
        text: top.heatMap.provisionalText
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2

        HeatAspectSwitch {
            visible: top.isPhone
            width: top.width
            aspects: top.heatMap.aspects
        }
        HeatChooser {
            id: earlier

            visible: top.heatMap.aspects.current === 2 && top.heatMap.aspects.earlierNames.length > 1
            width: top.isPhone ? top.width : implicitWidth
            label: qsTr("Jämför med")
            model: top.heatMap.aspects.earlierNames
            currentIndex: top.heatMap.aspects.earlierIndex
            onActivated: index => top.heatMap.aspects.earlierIndex = index
        }
        SecondaryButton {
            readonly property string words: top.heatMap.isTableView ? qsTr("Visa som karta")
                                                                    : qsTr("Visa som tabell")

            iconName: top.heatMap.isTableView ? "results" : "table"
            text: !top.isNarrow ? words : top.heatMap.isTableView ? qsTr("Karta") : qsTr("Tabell")
            font.pixelSize: Theme.smallSize
            Accessible.name: words
            onClicked: top.heatMap.isTableView = !top.heatMap.isTableView
        }
        SecondaryButton {
            width: Math.min(top.width, implicitWidth)
            iconName: top.isNarrow ? "" : "ladder"
            text: qsTr("Styrkor och svagheter")
            font.pixelSize: Theme.smallSize
            onClicked: top.standingsWanted()
        }
        SecondaryButton {
            visible: top.canPlan
            width: Math.min(top.width, implicitWidth)
            iconName: top.isNarrow && !top.isPhone ? "" : "edit"
            text: qsTr("Mål och åtgärder")
            font.pixelSize: Theme.smallSize
            onClicked: top.planWanted()
        }
        HeatChooser {
            visible: !top.isPhone
            width: Math.min(implicitWidth, (earlier.visible ? 13 : 15) * Theme.smallSize)
            label: qsTr("Ordning")
            model: [qsTr("Ramverkets ordning"), qsTr("Lägst värde först"), qsTr("Högst värde först")]
            currentIndex: top.heatMap.rowOrder
            onActivated: index => top.heatMap.rowOrder = index
        }
        HeatChooser {
            visible: !top.isPhone && top.heatMap.rowOrder !== 0 && !top.heatMap.isTableView
            label: qsTr("Ordnad efter")
            model: top.heatMap.organisationNames
            currentIndex: top.heatMap.listPosition
            onActivated: index => {
                top.heatMap.listPosition = index;
                top.heatMap.rowOrder = top.heatMap.rowOrder;
            }
        }
        ExportButtons {
            visible: top.canExport && !top.isNarrow
            exporting: top.heatMap.exporting
        }
        SecondaryButton {
            visible: top.canExport && top.isNarrow
            iconName: "download"
            text: qsTr("Spara")
            font.pixelSize: Theme.smallSize
            Accessible.name: qsTr("Spara värmekartan som fil")
            onClicked: top.heatMap.exporting.choose()
        }
    }
    Muted {
        Layout.fillWidth: true
        visible: text.length > 0
        text: top.heatMap.aspects.caption
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        font.pixelSize: Theme.smallSize
        text: top.heatMap.exporting.message
    }
}
