// SPDX-License-Identifier: EUPL-1.2
// Why: one part of a questionnaire: its code and words, what it is, how much is wrong in it.
import QtQuick
import QtQuick.Templates as T
import Samsyn

T.AbstractButton {
    id: control

    required property string title
    required property string detail
    required property int depth
    required property int wrongCount
    required property bool isCurrent
    required property bool canOpen
    required property bool isOpen

    readonly property string stateWord: canOpen ? isOpen ? qsTr("öppen") : qsTr("stängd") : ""

    implicitHeight: Math.max(Theme.touchTarget, words.height + secondLine.height + 2 * Theme.space2)
    leftPadding: Theme.space3 + depth * Theme.space3
    rightPadding: Theme.space3
    text: title
    activeFocusOnTab: isCurrent
    Accessible.role: Accessible.Button
    Accessible.name: stateWord.length > 0 ? qsTr("%1, %2, %3").arg(title).arg(detail).arg(stateWord)
        : qsTr("%1, %2").arg(title).arg(detail)
    Accessible.selectable: true
    Accessible.selected: isCurrent

    contentItem: Item {
        Icon {
            id: mark

            y: Theme.space1
            visible: control.canOpen
            width: Theme.iconSize * 0.75
            height: width
            name: control.isOpen ? "collapse" : "expand"
            colour: Theme.inkMuted
        }
        Body {
            id: words

            x: control.canOpen ? mark.width + Theme.space2 : 0
            y: (parent.height - height - secondLine.height) / 2
            width: parent.width - x
            font.pixelSize: Theme.smallSize
            font.weight: control.isCurrent || control.depth < 2 ? Font.DemiBold : Font.Normal
            maximumLineCount: 2
            elide: Text.ElideRight
            text: control.title
            color: control.isCurrent ? Theme.primarySoftInk : Theme.ink
            Accessible.ignored: true
        }
        Body {
            id: secondLine

            x: words.x
            y: words.y + words.height
            width: words.width
            font.pixelSize: Theme.captionSize
            text: control.detail
            color: control.wrongCount > 0 ? Theme.danger : control.isCurrent ? Theme.primarySoftInk
                : Theme.inkMuted
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.isCurrent ? Theme.primarySoft : control.down || control.hovered ? Theme.surfaceAlt
            : Theme.transparent

        FocusRing {
            anchors.margins: 0
            radius: Theme.radius
            isShown: control.visualFocus
        }
    }

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()
}
