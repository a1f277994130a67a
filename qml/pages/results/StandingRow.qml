// SPDX-License-Identifier: EUPL-1.2
// Why: one strength or weakness: its figure, how sure it is and where it stands among the others.
import QtQuick
import QtQuick.Templates as T
import Samsyn

T.AbstractButton {
    id: row

    required property string name
    required property string areaName
    required property string valueText
    required property string markText
    required property string standingText
    required property string relativeText
    required property string accessibleText
    required property int colourClass
    required property int sourceRow

    implicitHeight: Math.max(Theme.touchTarget, words.height + 2 * Theme.space3)
    Accessible.role: Accessible.Button
    Accessible.name: row.accessibleText
    Keys.onReturnPressed: row.clicked()

    background: Rectangle {
        radius: Theme.radius
        color: row.down ? Theme.primarySoft : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line

        FocusRing {
            isShown: row.visualFocus
        }
    }
    contentItem: Item {
        ValueChip {
            id: chip

            x: Theme.space3
            anchors.verticalCenter: parent.verticalCenter
            width: Math.ceil(4.8 * Theme.smallSize)
            valueText: row.valueText
            markText: row.markText
            colourClass: row.colourClass
        }
        Column {
            id: words

            anchors.left: chip.right
            anchors.right: next.left
            anchors.leftMargin: Theme.space3
            anchors.rightMargin: Theme.space2
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space1 / 2

            Muted {
                width: parent.width
                visible: text.length > 0
                font.pixelSize: Theme.captionSize
                text: row.areaName
                Accessible.ignored: true
            }
            Body {
                width: parent.width
                font.weight: Font.Medium
                lineHeight: Theme.headingLineHeight
                text: row.name
                Accessible.ignored: true
            }
            Body {
                width: parent.width
                font.pixelSize: Theme.smallSize
                text: row.standingText
                Accessible.ignored: true
            }
            Muted {
                width: parent.width
                font.pixelSize: Theme.smallSize
                text: row.relativeText
                Accessible.ignored: true
            }
        }
        Icon {
            id: next

            anchors.right: parent.right
            anchors.rightMargin: Theme.space2
            anchors.verticalCenter: parent.verticalCenter
            name: "next"
            colour: Theme.primary
        }
    }
}
