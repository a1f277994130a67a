// SPDX-License-Identifier: EUPL-1.2
// Why: one statement that is true or not: a box to tick and words on one line.
import QtQuick
import QtQuick.Templates as T
import Samsyn

T.CheckBox {
    id: control

    required property bool isChosen

    implicitHeight: Math.max(Theme.touchTarget, words.height + 2 * Theme.space2)
    leftPadding: Theme.space3
    rightPadding: Theme.space3
    checked: isChosen
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    onClicked: checked = Qt.binding(() => control.isChosen)

    contentItem: Item {
        Rectangle {
            id: box

            anchors.verticalCenter: parent.verticalCenter
            width: Theme.iconSize
            height: Theme.iconSize
            radius: Theme.radius / 2
            color: control.isChosen ? Theme.primary : Theme.surface
            border.width: control.isChosen ? 0 : Theme.controlBorder
            border.color: Theme.lineStrong

            Icon {
                anchors.fill: parent
                anchors.margins: Theme.space1 / 2
                name: "check"
                colour: Theme.primaryInk
                opacity: control.isChosen ? 1 : 0
            }
        }
        Body {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            // The room that the line height leaves is below the words.
            anchors.verticalCenterOffset: Math.round((lineHeight - 1) * font.pixelSize / 2)
            x: box.width + Theme.space3
            width: parent.width - x
            text: control.text
            font.weight: control.isChosen ? Font.DemiBold : Font.Normal
            color: Theme.ink
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.isChosen ? Theme.primarySoft : control.down || control.hovered ? Theme.surfaceAlt
                                                                                     : Theme.transparent
        border.width: control.isChosen ? Theme.chosenBorder : Theme.controlBorder
        border.color: control.isChosen ? Theme.primary : Theme.lineStrong

        FocusRing {
            isShown: control.visualFocus
        }
    }

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()
}
