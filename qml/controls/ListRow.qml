// SPDX-License-Identifier: EUPL-1.2
// Why: a line that opens something: icon, words, a quieter second line and a chevron.
import QtQuick
import QtQuick.Templates as T
import Samsyn

T.AbstractButton {
    id: control

    property string iconName
    property string detail
    property bool isCurrent: false

    // Placed by hand: a height that two more layouts have to find out makes the page's own layout start over.
    readonly property real wordsHeight: words.implicitHeight
                                        + (secondLine.visible ? secondLine.implicitHeight : 0)

    implicitHeight: Math.max(Theme.touchTarget + Theme.space2, wordsHeight + 2 * Theme.space3)
    implicitWidth: Theme.listPaneWidth
    leftPadding: Theme.space4
    rightPadding: Theme.space4
    Accessible.role: Accessible.Button
    Accessible.name: detail.length > 0 ? qsTr("%1, %2").arg(text).arg(detail) : text
    Accessible.selectable: isCurrent
    Accessible.selected: isCurrent

    contentItem: Item {
        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            visible: control.iconName.length > 0
            name: control.iconName
            colour: Theme.primary
        }
        Body {
            id: words

            x: mark.visible ? mark.width + Theme.space3 : 0
            y: (parent.height - control.wordsHeight) / 2
            width: chevron.x - x - Theme.space3
            text: control.text
            color: control.isCurrent ? Theme.primarySoftInk : Theme.ink
            Accessible.ignored: true
        }
        Muted {
            id: secondLine

            x: words.x
            y: words.y + words.height
            width: words.width
            visible: text.length > 0
            text: control.detail
            Accessible.ignored: true
        }
        Icon {
            id: chevron

            anchors.verticalCenter: parent.verticalCenter
            x: parent.width - width
            name: "chevron"
            colour: Theme.inkMuted
            opacity: control.enabled ? 1 : 0
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.isCurrent ? Theme.primarySoft : control.down || control.hovered ? Theme.surfaceAlt
                                                                                       : Theme.transparent

        FocusRing {
            isShown: control.visualFocus
        }
    }

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()
}
