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

    spacing: Theme.space2

    Heading {
        Layout.fillWidth: true
        level: top.isPhone ? 2 : 1
        text: top.heatMap.roundName
    }
    Muted {
        Layout.fillWidth: true
        text: top.isPhone ? top.heatMap.stateSentence : top.heatMap.captionText
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2

        SecondaryButton {
            iconName: top.heatMap.isTableView ? "ladder" : "table"
            text: top.heatMap.isTableView ? qsTr("Visa som karta") : qsTr("Visa som tabell")
            font.pixelSize: Theme.smallSize
            onClicked: top.heatMap.isTableView = !top.heatMap.isTableView
        }
        HeatChooser {
            visible: !top.isPhone
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
            visible: top.heatMap.canExport
            heatMap: top.heatMap
        }
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        font.pixelSize: Theme.smallSize
        text: top.heatMap.exportMessage
    }
}
