// SPDX-License-Identifier: EUPL-1.2
// Why: one step of a scale among others beside it: a mark above its words.
import QtQuick
import QtQuick.Templates as T
import Samsyn

T.RadioButton {
    id: cell

    required property bool isChosen

    // All cells of a row are as tall as three lines, so that they stand even.
    implicitHeight: mark.height + Theme.space2 + 3 * Math.ceil(1.5 * Theme.smallSize) + 2 * Theme.space3
    padding: Theme.space3
    leftPadding: Theme.space1
    rightPadding: Theme.space1
    autoExclusive: false
    checked: isChosen
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    onClicked: checked = Qt.binding(() => cell.isChosen)

    contentItem: Item {
        RadioMark {
            id: mark

            x: (parent.width - width) / 2
            isChosen: cell.isChosen
        }
        Muted {
            y: mark.height + Theme.space2
            width: parent.width
            height: parent.height - y
            horizontalAlignment: Text.AlignHCenter
            text: cell.text
            color: Theme.ink
            font.weight: cell.isChosen ? Font.DemiBold : Font.Normal
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: cell.isChosen ? Theme.primarySoft : cell.down || cell.hovered ? Theme.surfaceAlt
            : Theme.surface
        border.width: cell.isChosen ? Theme.chosenBorder : Theme.controlBorder
        border.color: cell.isChosen ? Theme.primary : Theme.lineStrong

        FocusRing {
            isShown: cell.visualFocus
        }
    }

    Keys.onReturnPressed: cell.clicked()
    Keys.onEnterPressed: cell.clicked()
}
