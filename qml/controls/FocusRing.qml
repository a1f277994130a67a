// SPDX-License-Identifier: EUPL-1.2
// Why: the same visible ring around whatever the keyboard is on: 3 px wide, 2 px away from the control.
import QtQuick
import Samsyn

Rectangle {
    id: ring

    required property bool isShown
    property real controlRadius: Theme.radius

    anchors.fill: parent
    anchors.margins: -(Theme.focusWidth + Theme.focusGap)
    radius: ring.controlRadius + Theme.focusWidth + Theme.focusGap
    color: Theme.transparent
    border.width: Theme.focusWidth
    border.color: Theme.focusRing
    visible: ring.isShown
}
