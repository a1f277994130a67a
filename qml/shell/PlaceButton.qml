// SPDX-License-Identifier: EUPL-1.2
// Why: one place in the bottom bar or the rail: icon with its word under it; the current one is filled and
// bold.
import QtQuick
import QtQuick.Templates as T
import Samsyn

T.TabButton {
    id: control

    required property string iconName
    required property bool isCurrent
    property int waiting: 0

    implicitHeight: Math.max(Theme.touchTarget + Theme.space2,
        words.implicitHeight + mark.height + 2 * Theme.space2)
    implicitWidth: Math.max(Theme.touchTarget, words.implicitWidth)
    Accessible.role: Accessible.PageTab
    Accessible.name: waiting > 0 ? qsTr("%1, %2 behöver dig").arg(text).arg(waiting) : text
    Accessible.selectable: true
    Accessible.selected: isCurrent
    checkable: false
    autoExclusive: false

    contentItem: Item {
        Column {
            anchors.centerIn: parent
            width: parent.width
            spacing: Theme.space1 / 2

            Rectangle {
                id: mark

                anchors.horizontalCenter: parent.horizontalCenter
                width: Theme.iconSize + 2 * Theme.space4
                height: Theme.iconSize + Theme.space1
                radius: height / 2
                color: control.isCurrent ? Theme.primarySoft : Theme.transparent

                Icon {
                    anchors.centerIn: parent
                    name: control.iconName
                    colour: control.isCurrent ? Theme.primarySoftInk : Theme.inkMuted
                }
                Rectangle {
                    x: parent.width / 2 + Theme.space2
                    y: -Theme.space1
                    width: Math.max(height, count.implicitWidth + Theme.space2)
                    height: count.implicitHeight + Theme.space1 / 2
                    radius: height / 2
                    color: Theme.attention
                    visible: control.waiting > 0

                    Text {
                        id: count

                        anchors.centerIn: parent
                        text: control.waiting
                        font.family: Theme.fontFamily
                        font.pixelSize: Theme.captionSize * 0.85
                        font.weight: Font.Bold
                        color: Theme.surface
                        Accessible.ignored: true
                    }
                }
            }
            Text {
                id: words

                width: parent.width
                text: control.text
                textFormat: Text.PlainText
                horizontalAlignment: Text.AlignHCenter
                // The word shrinks to its quarter of the bar before it would be cut.
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.smallestSize
                font.family: Theme.fontFamily
                font.pixelSize: Theme.captionSize
                font.weight: control.isCurrent ? Font.DemiBold : Font.Normal
                color: control.isCurrent ? Theme.ink : Theme.inkMuted
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.surfaceAlt : Theme.transparent

        FocusRing {
            anchors.margins: 0
            isShown: control.visualFocus
        }
    }

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()
}
