// SPDX-License-Identifier: EUPL-1.2
// Why: a few ways to see or set the same thing, all in sight; as one radio group for keyboard and screen
// reader.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Samsyn

Flow {
    id: root

    required property list<string> segments
    required property int currentIndex
    required property string groupName
    // Where room is short.
    property int leastWidth: 2 * Theme.touchTarget
    property int sidePadding: Theme.space4

    // Of all segments in one row, which a layout has to know beforehand.
    readonly property real rowWidth: widthOfAll()

    signal picked(index: int)

    function widthOfAll(): real {
        let sum = root.spacing * Math.max(0, buttons.count - 1);
        for (let index = 0; index < buttons.count; ++index) {
            const item = buttons.itemAt(index);
            sum += item ? item.implicitWidth : 0;
        }
        return Math.ceil(sum);
    }

    function focusSegment(index: int): void {
        const item = buttons.itemAt((index + buttons.count) % buttons.count);
        item.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space2
    Accessible.role: Accessible.Grouping
    Accessible.name: groupName

    Repeater {
        id: buttons

        model: root.segments
        delegate: T.RadioButton {
            id: segment

            required property int index
            required property string modelData
            readonly property bool isCurrent: index === root.currentIndex

            implicitWidth: Math.max(root.leastWidth, words.implicitWidth + 2 * root.sidePadding)
            implicitHeight: Math.max(Theme.touchTarget, words.implicitHeight + 2 * Theme.space2)
            text: modelData
            // One Tab stop for the group: the chosen segment, or the first while none is chosen.
            activeFocusOnTab: index === Math.max(0, root.currentIndex)
            focusPolicy: activeFocusOnTab ? Qt.StrongFocus : Qt.ClickFocus
            autoExclusive: false
            checked: isCurrent
            Accessible.role: Accessible.RadioButton
            Accessible.name: text
            onClicked: {
                checked = Qt.binding(() => segment.isCurrent);
                root.picked(index);
            }
            Keys.onLeftPressed: root.focusSegment(index - 1)
            Keys.onRightPressed: root.focusSegment(index + 1)
            Keys.onReturnPressed: segment.clicked()

            contentItem: Text {
                id: words

                text: segment.isCurrent ? "✓ " + segment.text : segment.text
                textFormat: Text.PlainText
                font.family: Theme.fontFamily
                font.pixelSize: Theme.smallSize
                font.weight: segment.isCurrent ? Font.DemiBold : Font.Normal
                color: segment.isCurrent ? Theme.primarySoftInk : Theme.ink
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
            background: Rectangle {
                radius: Theme.radius
                color: segment.isCurrent ? Theme.primarySoft : Theme.surface
                border.width: segment.isCurrent ? 2 * Theme.controlBorder : Theme.controlBorder
                border.color: segment.isCurrent ? Theme.primary : Theme.lineStrong

                FocusRing {
                    isShown: segment.visualFocus
                }
            }
        }
    }
}
