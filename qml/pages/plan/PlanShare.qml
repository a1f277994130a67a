// SPDX-License-Identifier: EUPL-1.2
// Why: a share in percent with a button for one step down and one up.
import QtQuick
import QtQuick.Layouts
import Samsyn

RowLayout {
    id: share

    required property string label
    required property string figure

    signal stepped(direction: int)

    spacing: Theme.space2

    Body {
        Layout.fillWidth: true
        font.pixelSize: Theme.smallSize
        text: qsTr("%1: %2").arg(share.label).arg(share.figure)
    }
    SecondaryButton {
        text: "−"
        Accessible.name: qsTr("Minska %1").arg(share.label)
        onClicked: share.stepped(-1)
    }
    SecondaryButton {
        text: "+"
        Accessible.name: qsTr("Öka %1").arg(share.label)
        onClicked: share.stepped(1)
    }
}
