// SPDX-License-Identifier: EUPL-1.2
// Why: what the figures are for and how far they may be trusted; folded, read once.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: fold

    required property VolumesViewModel volumes

    property bool isUnfolded: false

    spacing: Theme.space2

    QuietButton {
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        leftPadding: 0
        iconName: fold.isUnfolded ? "collapse" : "expand"
        text: fold.isUnfolded ? qsTr("Dölj vad volymerna är") : qsTr("Vad är volymerna?")
        onClicked: fold.isUnfolded = !fold.isUnfolded
    }
    Body {
        Layout.fillWidth: true
        visible: fold.isUnfolded
        text: fold.volumes.purpose
    }
    Muted {
        Layout.fillWidth: true
        visible: fold.isUnfolded
        text: fold.volumes.statement
    }
}
