// SPDX-License-Identifier: EUPL-1.2
// Why: groups may see the same thing differently; what they say, what may not be shown, and what to talk
// about.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: section

    required property CellViewModel cell

    spacing: Theme.space3

    Rectangle {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        implicitHeight: Theme.hairline
        color: Theme.line
    }
    Heading {
        Layout.fillWidth: true
        level: 3
        text: qsTr("Gruppernas bild")
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        font.pixelSize: Theme.smallSize
        color: Theme.attention
        text: section.cell.pictureText
    }
    Muted {
        Layout.fillWidth: true
        visible: text.length > 0
        text: section.cell.groupsSentence
    }
    Repeater {
        model: section.cell.groups

        CellPartRow {
            Layout.fillWidth: true
        }
    }
    Muted {
        Layout.fillWidth: true
        visible: section.cell.conversation.length > 0
        text: qsTr("Frågor att prata om:")
    }
    Repeater {
        model: section.cell.conversation

        Body {
            required property string modelData

            Layout.fillWidth: true
            font.pixelSize: Theme.smallSize
            text: "\u2022 " + modelData
        }
    }
}
