// SPDX-License-Identifier: EUPL-1.2
// Why: something went wrong or needs attention: what happened, what is safe, what to do; it stays until it
// is over.
import QtQuick
import QtQuick.Layouts
import Samsyn

Rectangle {
    id: banner

    enum Tone { Note, Attention, Danger, Success }

    required property string text
    property int tone: Banner.Danger
    property string actionText
    property string otherActionText
    property string actionIcon

    readonly property color foreground: [Theme.primarySoftInk, Theme.attention, Theme.danger,
        Theme.success][tone]
    readonly property string toneIcon: ["info", "attention", "danger", "check"][tone]

    signal acted
    signal actedOtherwise

    implicitWidth: Theme.listPaneWidth
    implicitHeight: layout.implicitHeight + 2 * Theme.space3
    radius: Theme.radius
    color: [Theme.primarySoft, Theme.attentionSoft, Theme.dangerSoft, Theme.successSoft][tone]
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    ColumnLayout {
        id: layout

        x: Theme.space3
        y: Theme.space3
        width: banner.width - 2 * Theme.space3
        spacing: Theme.space1

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space3

            Icon {
                Layout.alignment: Qt.AlignTop
                name: banner.toneIcon
                colour: banner.foreground
            }
            Body {
                Layout.fillWidth: true
                font.pixelSize: Theme.smallSize
                text: banner.text
                Accessible.ignored: true
            }
        }
        // Their words stand under the words above.
        Flow {
            Layout.leftMargin: Theme.iconSize + Theme.space3 - Theme.space4
            Layout.fillWidth: true
            visible: banner.actionText.length > 0 || banner.otherActionText.length > 0

            QuietButton {
                width: Math.min(implicitWidth, parent.width)
                visible: text.length > 0
                text: banner.actionText
                iconName: banner.actionIcon
                foreground: Theme.ink
                onClicked: banner.acted()
            }
            QuietButton {
                width: Math.min(implicitWidth, parent.width)
                visible: text.length > 0
                text: banner.otherActionText
                foreground: Theme.ink
                onClicked: banner.actedOtherwise()
            }
        }
    }
}
