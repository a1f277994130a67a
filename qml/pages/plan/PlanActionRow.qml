// SPDX-License-Identifier: EUPL-1.2
// Why: an action with its state in words and a sign; late is said, not only coloured.
import QtQuick
import QtQuick.Templates as T
import Samsyn

T.AbstractButton {
    id: row

    required property int index
    required property string title
    required property string detail
    required property string statusText
    required property bool isOverdue
    required property bool isOpen
    required property string iconName
    required property string spoken

    readonly property color statusColour: isOverdue ? Theme.attention : isOpen ? Theme.primary
                                                                             : Theme.inkMuted

    implicitHeight: words.height + status.height + secondLine.height + 2 * Theme.space3
    leftPadding: Theme.space3
    rightPadding: Theme.space3
    Accessible.role: Accessible.Button
    Accessible.name: spoken

    contentItem: Item {
        Icon {
            id: sign

            y: Theme.space3
            name: row.iconName
            colour: row.statusColour
        }
        Body {
            id: words

            x: sign.width + Theme.space3
            y: Theme.space3
            width: parent.width - x
            text: row.title
            color: row.isOpen ? Theme.ink : Theme.inkMuted
            Accessible.ignored: true
        }
        Muted {
            id: status

            x: words.x
            y: words.y + words.height
            width: words.width
            text: row.statusText
            font.weight: Font.DemiBold
            color: row.statusColour
            Accessible.ignored: true
        }
        Muted {
            id: secondLine

            x: words.x
            y: status.y + status.height
            width: words.width
            text: row.detail
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: row.down || row.hovered ? Theme.surfaceAlt : Theme.transparent

        FocusRing {
            isShown: row.visualFocus
        }
    }

    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()
}
