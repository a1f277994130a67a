// SPDX-License-Identifier: EUPL-1.2
// Why: one choice on one line: a mark and words. Framed among others of a list, quiet where it answers
// without a value (Vet inte, Vill inte svara).
import QtQuick
import QtQuick.Templates as T
import Samsyn

T.RadioButton {
    id: control

    required property bool isChosen
    property bool isFramed: false

    readonly property int gap: isFramed ? Theme.space3 : Theme.space2

    implicitHeight: Math.max(Theme.touchTarget, words.height + 2 * Theme.space2)
    implicitWidth: Math.max(Theme.touchTarget, Theme.iconSize + 3 * gap + Math.ceil(natural.advanceWidth) + 1)
    leftPadding: gap
    rightPadding: gap
    autoExclusive: false
    checked: isChosen
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    onClicked: checked = Qt.binding(() => control.isChosen)

    // As wide as when it is chosen, so that nothing moves then.
    TextMetrics {
        id: natural

        text: control.text
        font.family: Theme.fontFamily
        font.pixelSize: Theme.bodySize
        font.weight: Font.DemiBold
    }
    contentItem: Item {
        RadioMark {
            id: box

            anchors.verticalCenter: parent.verticalCenter
            isChosen: control.isChosen
        }
        Body {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            // The room that the line height leaves is below the words.
            anchors.verticalCenterOffset: Math.round((lineHeight - 1) * font.pixelSize / 2)
            x: box.width + control.gap
            width: parent.width - x
            text: control.text
            font.weight: control.isChosen ? Font.DemiBold : Font.Normal
            color: control.isChosen || control.isFramed ? Theme.ink : Theme.inkMuted
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.isChosen ? Theme.primarySoft : control.down || control.hovered ? Theme.surfaceAlt
            : control.isFramed ? Theme.surface : Theme.transparent
        border.width: control.isChosen ? Theme.chosenBorder : control.isFramed ? Theme.controlBorder : 0
        border.color: control.isChosen ? Theme.primary : Theme.lineStrong

        FocusRing {
            isShown: control.visualFocus
        }
    }

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()
}
