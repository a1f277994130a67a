// SPDX-License-Identifier: EUPL-1.2
// Why: one capability of the list: its place, its words, and a quieter look while there is nothing to rank.
import QtQuick
import QtQuick.Templates as T
import Samsyn

T.AbstractButton {
    id: row

    // 0 = none: there is nothing to rank.
    required property int place
    required property string detail
    required property bool isCurrent
    required property string spoken

    implicitHeight: Math.max(Theme.touchTarget + Theme.space2, words.height + secondLine.height
                             + 2 * Theme.space3)
    leftPadding: Theme.space3
    rightPadding: Theme.space3
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Accessible.selectable: isCurrent
    Accessible.selected: isCurrent

    contentItem: Item {
        Body {
            id: number

            anchors.verticalCenter: parent.verticalCenter
            width: 2.2 * Theme.bodySize
            visible: row.place > 0
            text: qsTr("%1.").arg(row.place)
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        Body {
            id: words

            x: row.place > 0 ? number.width : 0
            y: (parent.height - height - secondLine.height) / 2
            width: chevron.x - x - Theme.space2
            text: row.text
            color: row.isCurrent ? Theme.primarySoftInk : Theme.ink
            Accessible.ignored: true
        }
        Muted {
            id: secondLine

            x: words.x
            y: words.y + words.height
            width: words.width
            text: row.detail
            Accessible.ignored: true
        }
        Icon {
            id: chevron

            anchors.verticalCenter: parent.verticalCenter
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
