// SPDX-License-Identifier: EUPL-1.2
// Why: on phone and tablet the cell's story comes up from below and leaves part of the map in sight.
import QtQuick
import QtQuick.Templates as T
import Samsyn

T.Popup {
    id: sheet

    required property CellViewModel cell
    required property HeatMapViewModel heatMap

    parent: T.Overlay.overlay
    x: parent ? (parent.width - width) / 2 : 0
    y: parent ? parent.height - height : 0
    width: parent ? Math.min(parent.width, 2 * Theme.sidePaneWidth) : 0
    height: parent ? parent.height * 0.8 : 0
    modal: true
    focus: true
    visible: sheet.cell.isOpen
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onClosed: sheet.heatMap.closeCell()

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    contentItem: CellDetails {
        focus: true
        cell: sheet.cell
        onCloseWanted: sheet.heatMap.closeCell()
    }
    background: Rectangle {
        color: Theme.surface
        radius: Theme.cardRadius

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.cardRadius
            color: Theme.surface
        }
    }
}
