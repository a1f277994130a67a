// SPDX-License-Identifier: EUPL-1.2
// Why: the yearly figures of the own organisation, one year at a time, beside those of the others.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

FocusScope {
    id: page

    required property VolumesViewModel volumes

    readonly property bool isReady: volumes.situation === VolumesViewModel.Ready
    readonly property bool hasPane: width >= 2 * Theme.sidePaneWidth + Theme.space7 && isReady

    signal figureWanted

    function openRow(row: int): void {
        page.volumes.openRow(row);
        if (!page.hasPane)
            page.figureWanted();
    }

    // Widths are known when the page is made: what wraps and is laid out at no width first keeps its place.
    PageColumn {
        id: column

        // Back from the page of a figure, the list stands where it was left.
        property bool isPlaced: page.hasPane

        width: page.width - side.width
        height: page.height
        focus: true
        onMovementStarted: isPlaced = true
        onContentHeightChanged: {
            if (!isPlaced && list.currentRow)
                showItem(list.currentRow);
        }

        EmptyState {
            Layout.fillWidth: true
            visible: !page.isReady
            iconName: page.volumes.situation === VolumesViewModel.Failed ? "attention" : "lock"
            title: page.volumes.situation === VolumesViewModel.Failed ? qsTr("Volymerna kan inte visas")
                                                                      : qsTr("För chefer och samordnare")
            text: page.volumes.message
        }
        VolumeTop {
            Layout.fillWidth: true
            visible: page.isReady
            volumes: page.volumes
        }
        VolumeList {
            id: list

            Layout.fillWidth: true
            visible: page.isReady
            volumes: page.volumes
            onPicked: row => page.openRow(row)
        }
        VolumeSharing {
            Layout.fillWidth: true
            visible: page.isReady && page.volumes.canWrite
            volumes: page.volumes
        }
        VolumeAbout {
            Layout.fillWidth: true
            visible: page.isReady
            volumes: page.volumes
        }
    }
    Rectangle {
        id: side

        anchors.right: parent.right
        width: page.hasPane ? Theme.sidePaneWidth + Theme.space7 : 0
        height: page.height
        visible: page.hasPane
        color: Theme.surface

        Rectangle {
            width: Theme.hairline
            height: side.height
            color: Theme.line
        }
        EmptyState {
            anchors.centerIn: parent
            width: Math.max(0, side.width - 2 * Theme.space5)
            visible: !page.volumes.figure.isOpen
            iconName: "table"
            title: qsTr("Välj ett mått")
            text: qsTr("Här fyller ni i talet och ser hur det ligger bland de andras.")
        }
        PageSlot {
            anchors.fill: parent
            page: page.hasPane && page.volumes.figure.isOpen ? figure : null
        }
    }
    Component {
        id: figure

        VolumeFigurePage {
            volumes: page.volumes
            onDone: page.volumes.closeRow()
        }
    }
}
