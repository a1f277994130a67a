// SPDX-License-Identifier: EUPL-1.2
// Why: one step of the level ladder to choose: number and name in a fixed column, the full descriptor
// beside it.
// Chosen shows by border, filled number and check mark; all three keep their room when absent, so nothing
// moves.
import QtQuick
import QtQuick.Templates as T
import Samsyn

T.RadioButton {
    id: card

    required property int number
    required property string title
    required property string detail
    required property bool isChosen

    readonly property bool isStacked: width < 17 * Theme.bodySize && title.length > 0
    readonly property real badgeSize: Math.round(Theme.bodySize * 1.9)
    readonly property real markWidth: badgeSize + Theme.space1 + Theme.iconSize
    readonly property real columnWidth: title.length > 0 ? Math.max(markWidth, 6 * Theme.smallSize)
        : markWidth

    implicitHeight: Math.max(Theme.touchTarget, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.space3
    autoExclusive: false
    checked: isChosen
    Accessible.role: Accessible.RadioButton
    Accessible.name: number + (title.length > 0 ? ". " + title : "") + ". " + detail
    onClicked: checked = Qt.binding(() => card.isChosen)

    contentItem: Item {
        implicitHeight: card.isStacked ? nameColumn.height + Theme.space2 + descriptor.height
                                       : Math.max(nameColumn.height, descriptor.height)

        Item {
            id: nameColumn

            width: card.isStacked ? parent.width : card.columnWidth
            height: card.isStacked || card.title.length === 0 ? card.badgeSize
                : card.badgeSize + Theme.space1 + levelName.height

            Rectangle {
                id: badge

                width: card.badgeSize
                height: card.badgeSize
                radius: width / 2
                color: card.isChosen ? Theme.primary : Theme.surface
                border.width: card.isChosen ? 0 : Theme.controlBorder
                border.color: Theme.lineStrong

                Body {
                    anchors.centerIn: parent
                    text: card.number
                    font.weight: Font.DemiBold
                    lineHeight: 1
                    color: card.isChosen ? Theme.primaryInk : Theme.ink
                    Accessible.ignored: true
                }
            }
            Icon {
                x: card.isStacked ? parent.width - width : badge.width + Theme.space1
                anchors.verticalCenter: badge.verticalCenter
                name: "check"
                colour: Theme.primary
                opacity: card.isChosen ? 1 : 0
            }
            Muted {
                id: levelName

                x: card.isStacked ? badge.width + Theme.space3 : 0
                y: card.isStacked ? (badge.height - height) / 2 : badge.height + Theme.space1
                width: card.isStacked ? parent.width - x - Theme.iconSize : parent.width
                text: card.title
                font.weight: Font.DemiBold
                color: Theme.ink
                Accessible.ignored: true
            }
        }
        Body {
            id: descriptor

            x: card.isStacked ? 0 : card.columnWidth + Theme.space3
            y: card.isStacked ? nameColumn.height + Theme.space2
                              : height < card.badgeSize ? (card.badgeSize - height) / 2 : 0
            width: parent.width - x
            text: card.detail
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: card.isChosen ? Theme.primarySoft : card.down || card.hovered ? Theme.surfaceAlt
            : Theme.surface
        border.width: card.isChosen ? Theme.chosenBorder : Theme.controlBorder
        border.color: card.isChosen ? Theme.primary : Theme.lineStrong

        FocusRing {
            isShown: card.visualFocus
            controlRadius: Theme.cardRadius
        }
    }

    Keys.onReturnPressed: card.clicked()
    Keys.onEnterPressed: card.clicked()
}
