// SPDX-License-Identifier: EUPL-1.2
// Why: no value is a finding too; the reason takes the place of the number.
import QtQuick
import Samsyn

Rectangle {
    id: reason

    required property string text

    implicitHeight: sentence.implicitHeight + 2 * Theme.space4
    radius: Theme.radius
    color: Theme.surfaceAlt

    Icon {
        id: icon

        x: Theme.space3
        y: Theme.space4
        name: "info"
        colour: Theme.inkMuted
    }
    Body {
        id: sentence

        anchors.left: icon.right
        anchors.right: parent.right
        anchors.margins: Theme.space3
        y: Theme.space4
        text: reason.text
    }
}
