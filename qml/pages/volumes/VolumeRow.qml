// SPDX-License-Identifier: EUPL-1.2
// Why: one figure of the list: its name, its value, what it comes to and where it stands, in one press.
import QtQuick
import QtQuick.Templates as T
import Samsyn

T.AbstractButton {
    id: row

    required property string value
    required property string detail
    required property string standing
    required property bool isFilled
    required property bool isAsked
    required property bool isCurrent
    required property string spoken
    // Room at the bottom for the axis.
    required property real axisHeight

    readonly property real axisWidth: availableWidth - Theme.iconSize - Theme.space2
    readonly property real wordsHeight: title.height + figure.height + (more.visible ? more.height : 0)
                                        + (place.visible ? place.height : 0)

    // Placed by hand, as ListRow.
    implicitHeight: Math.max(Theme.touchTarget + Theme.space2, wordsHeight + axisHeight + 2 * Theme.space3)
    leftPadding: Theme.space3
    rightPadding: Theme.space3
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Accessible.selectable: isCurrent
    Accessible.selected: isCurrent

    contentItem: Item {
        Body {
            id: title

            y: Theme.space3
            width: row.axisWidth
            text: row.text
            color: row.isCurrent ? Theme.primarySoftInk : Theme.ink
            Accessible.ignored: true
        }
        Body {
            id: figure

            anchors.top: title.bottom
            width: title.width
            text: row.value
            font.weight: row.isFilled ? Font.DemiBold : Font.Normal
            color: row.isFilled ? Theme.ink : Theme.inkMuted
            Accessible.ignored: true
        }
        Muted {
            id: more

            anchors.top: figure.bottom
            width: title.width
            visible: text.length > 0
            text: row.detail
            Accessible.ignored: true
        }
        Icon {
            id: mark

            y: place.y
            visible: row.isAsked
            name: "attention"
            colour: Theme.attention
        }
        Muted {
            id: place

            anchors.top: more.visible ? more.bottom : figure.bottom
            x: mark.visible ? mark.width + Theme.space2 : 0
            width: title.width - x
            visible: text.length > 0
            text: row.standing
            color: row.isAsked ? Theme.attention : Theme.ink
            Accessible.ignored: true
        }
        Icon {
            y: (row.height - height) / 2
            x: parent.width - width
            name: "chevron"
            colour: Theme.inkMuted
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: row.isCurrent ? Theme.primarySoft : row.down || row.hovered ? Theme.surfaceAlt
                                                                           : Theme.transparent
        border.width: row.isCurrent ? 2 * Theme.controlBorder : 0
        border.color: Theme.primary

        FocusRing {
            isShown: row.visualFocus
        }
    }

    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()
}
