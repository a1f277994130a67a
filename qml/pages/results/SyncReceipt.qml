// SPDX-License-Identifier: EUPL-1.2
// Why: the lines of the receipt: waiting, held, received, when.
import QtQuick
import QtQuick.Layouts
import Samsyn

Rectangle {
    id: receipt

    required property SyncViewModel sync

    implicitHeight: lines.implicitHeight + 2 * Theme.space4
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Kvitto")

    ColumnLayout {
        id: lines

        x: Theme.space4
        y: Theme.space4
        width: receipt.width - 2 * Theme.space4
        spacing: Theme.space3

        SyncLine {
            Layout.fillWidth: true
            iconName: receipt.sync.pendingCount > 0 ? "saved" : "check"
            text: receipt.sync.pendingText
        }
        SyncLine {
            Layout.fillWidth: true
            visible: text.length > 0
            iconName: "attention"
            text: receipt.sync.heldText
        }
        SyncLine {
            Layout.fillWidth: true
            iconName: "download"
            text: receipt.sync.receivedText
        }
        SyncLine {
            Layout.fillWidth: true
            iconName: "clock"
            text: receipt.sync.lastText
        }
    }
}
