// SPDX-License-Identifier: EUPL-1.2
// Why: the same content as the map, one organisation or one capability at a time, or all of it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: root

    required property HeatMapViewModel heatMap

    spacing: Theme.space2

    GridLayout {
        Layout.fillWidth: true
        columns: root.width < Theme.phoneLimit ? 1 : 3
        columnSpacing: Theme.space2
        rowSpacing: Theme.space2

        HeatChooser {
            Layout.fillWidth: true
            label: qsTr("Visa")
            model: [qsTr("En organisation"), qsTr("En förmåga"), qsTr("Allt")]
            currentIndex: root.heatMap.listScope
            onActivated: index => root.heatMap.listScope = index
        }
        HeatChooser {
            Layout.fillWidth: true
            visible: root.heatMap.listScope !== 2
            label: root.heatMap.listScope === 0 ? qsTr("Organisation") : qsTr("Förmåga")
            model: root.heatMap.listScope === 0 ? root.heatMap.organisationNames : root.heatMap.rowNames
            currentIndex: root.heatMap.listPosition
            onActivated: index => root.heatMap.listPosition = index
        }
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        model: root.heatMap.list
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Värden, %1 rader").arg(list.count)
        delegate: HeatListEntry {
            width: list.width
            showsGroup: root.heatMap.listScope === 2
            onClicked: root.heatMap.openCell(viewRow, viewColumn)
        }
    }
}
