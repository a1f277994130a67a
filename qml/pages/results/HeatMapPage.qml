// SPDX-License-Identifier: EUPL-1.2
// Why: the page that managers come for: where we stand, all of us, on one sheet.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

FocusScope {
    id: page

    required property HeatMapViewModel heatMap

    readonly property bool isPhone: width < Theme.phoneLimit
    readonly property bool hasSidePane: width >= Theme.desktopLimit - 200
    readonly property bool isReady: page.heatMap.situation === HeatMapViewModel.Ready
    readonly property real margin: page.isPhone ? Theme.space4 : Theme.space5

    Component.onCompleted: if (page.isPhone) page.heatMap.preferTable()

    ColumnLayout {
        anchors.left: parent.left
        anchors.right: sidePane.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.leftMargin: page.margin
        anchors.rightMargin: page.margin
        anchors.topMargin: page.isPhone ? Theme.space3 : Theme.space4
        anchors.bottomMargin: Theme.space3
        spacing: Theme.space3

        HeatMapTop {
            Layout.fillWidth: true
            visible: page.isReady
            heatMap: page.heatMap
            isPhone: page.isPhone
        }
        HeatMapView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: page.isReady && !page.heatMap.isTableView
            focus: true
            heatMap: page.heatMap
        }
        HeatMapList {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: page.isReady && page.heatMap.isTableView
            heatMap: page.heatMap
        }
        HeatLegend {
            Layout.fillWidth: true
            visible: page.isReady
            names: page.heatMap.legendNames
            spans: page.isPhone ? page.heatMap.legendNames : page.heatMap.legendSpans
        }
        Muted {
            Layout.fillWidth: true
            visible: text.length > 0 && !page.isPhone
            font.pixelSize: Theme.captionSize
            text: page.heatMap.missingSentence
        }
        ResultsNotice {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !page.isReady
            title: page.heatMap.situation === HeatMapViewModel.Failed ? qsTr("Resultatet kan inte visas")
                                                                       : qsTr("Inget resultat än")
            text: page.heatMap.message
        }
    }
    Rectangle {
        id: sidePane

        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: page.hasSidePane && page.heatMap.cell.isOpen ? Theme.sidePaneWidth : 0
        visible: width > 0
        color: Theme.surface

        Rectangle {
            width: Theme.hairline
            height: parent.height
            color: Theme.line
        }
        CellDetails {
            anchors.fill: parent
            cell: page.heatMap.cell
            onCloseWanted: page.heatMap.closeCell()
        }
    }
    Loader {
        active: !page.hasSidePane && page.heatMap.cell.isOpen
        sourceComponent: CellSheet {
            cell: page.heatMap.cell
            heatMap: page.heatMap
        }
    }
    Shortcut {
        sequences: [StandardKey.Cancel]
        enabled: page.hasSidePane && page.heatMap.cell.isOpen
        onActivated: page.heatMap.closeCell()
    }
}
