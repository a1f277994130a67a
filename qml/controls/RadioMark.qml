// SPDX-License-Identifier: EUPL-1.2
// Why: the round mark of a choice, with a check in it when chosen.
import QtQuick
import Samsyn

Rectangle {
    id: mark

    required property bool isChosen

    width: Theme.iconSize
    height: Theme.iconSize
    radius: width / 2
    color: isChosen ? Theme.primary : Theme.surface
    border.width: isChosen ? 0 : Theme.controlBorder
    border.color: Theme.lineStrong

    Icon {
        anchors.fill: parent
        anchors.margins: Theme.space1 / 2
        name: "check"
        colour: Theme.primaryInk
        opacity: mark.isChosen ? 1 : 0
    }
}
