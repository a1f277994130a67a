// SPDX-License-Identifier: EUPL-1.2
// Why: on wide windows the cell's story stands beside the map, so that one can walk from cell to cell.
import QtQuick
import QtQuick.Layouts
import Samsyn

Rectangle {
    id: pane

    required property CellViewModel cell

    property bool canPlan: false

    signal closeWanted()
    signal planWanted()

    color: Theme.surface
    Accessible.role: Accessible.Pane
    Accessible.name: pane.cell.accessibleText

    Rectangle {
        z: 1
        width: Theme.hairline
        height: parent.height
        color: Theme.line
    }
    Flickable {
        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: width
        contentHeight: column.height + 2 * Theme.space4

        ColumnLayout {
            id: column

            x: Theme.space4
            y: Theme.space4
            width: pane.width - 2 * Theme.space4
            spacing: Theme.space2

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space2

                Heading {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: Theme.space3
                    level: 2
                    text: pane.cell.capabilityName
                }
                QuietButton {
                    Layout.alignment: Qt.AlignTop
                    iconName: "close"
                    text: qsTr("Stäng")
                    font.pixelSize: Theme.smallSize
                    onClicked: pane.closeWanted()
                }
            }
            CellBody {
                Layout.fillWidth: true
                cell: pane.cell
                canPlan: pane.canPlan
                onPlanWanted: pane.planWanted()
            }
        }
    }
}
