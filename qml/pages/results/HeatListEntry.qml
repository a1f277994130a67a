// SPDX-License-Identifier: EUPL-1.2
// Why: one cell as a card, for phones and for those who read lists rather than maps.
import QtQuick
import QtQuick.Templates as T
import Samsyn

T.ItemDelegate {
    id: entry

    required property string title
    required property string groupTitle
    required property string valueText
    required property string markText
    required property string factsText
    required property string accessibleText
    required property int colourClass
    required property bool isDiverging
    required property bool isArea
    required property int viewRow
    required property int viewColumn
    property bool showsGroup: false

    implicitHeight: Math.max(Theme.touchTarget, words.height + 2 * Theme.space2)
    Accessible.role: Accessible.ListItem
    Accessible.name: entry.accessibleText
    Accessible.onPressAction: entry.clicked()
    Keys.onReturnPressed: entry.clicked()

    background: Rectangle {
        color: entry.down ? Theme.primarySoft
             : entry.isArea && !entry.showsGroup ? Theme.surfaceAlt : Theme.surface

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
        Rectangle {
            anchors.fill: parent
            visible: entry.visualFocus
            color: Theme.transparent
            border.width: Theme.focusWidth
            border.color: Theme.focusRing
        }
    }
    contentItem: Item {
        ValueChip {
            id: chip

            x: Theme.space3
            anchors.verticalCenter: parent.verticalCenter
            width: Math.ceil(4.8 * Theme.smallSize)
            valueText: entry.colourClass > 0 ? entry.valueText : "\u2014"
            markText: entry.markText
            colourClass: entry.colourClass
            isDiverging: entry.isDiverging
        }
        Column {
            id: words

            anchors.left: chip.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.space3
            anchors.rightMargin: Theme.space3
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            Muted {
                width: parent.width
                visible: entry.showsGroup
                font.pixelSize: Theme.captionSize
                text: entry.groupTitle
                Accessible.ignored: true
            }
            Body {
                width: parent.width
                font.pixelSize: Theme.smallSize
                font.weight: entry.isArea && !entry.showsGroup ? Font.Bold : Font.Medium
                lineHeight: Theme.headingLineHeight
                text: entry.title
                Accessible.ignored: true
            }
            Muted {
                width: parent.width
                font.pixelSize: Theme.captionSize
                text: entry.factsText
                Accessible.ignored: true
            }
        }
    }
}
