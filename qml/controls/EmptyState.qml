// SPDX-License-Identifier: EUPL-1.2
// Why: an empty page says what will come and what can be done now.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: root

    required property string iconName
    required property string title
    required property string text
    property string actionText

    signal acted

    spacing: Theme.space3

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        implicitWidth: 2 * Theme.iconSize + Theme.space5
        implicitHeight: implicitWidth
        radius: width / 2
        color: Theme.surfaceAlt

        Icon {
            anchors.centerIn: parent
            width: Theme.iconSize * 1.5
            height: width
            name: root.iconName
            colour: Theme.primary
        }
    }
    Heading {
        Layout.fillWidth: true
        level: 2
        horizontalAlignment: Text.AlignHCenter
        text: root.title
    }
    Muted {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: root.text
    }
    SecondaryButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        Layout.topMargin: Theme.space2
        visible: text.length > 0
        text: root.actionText
        onClicked: root.acted()
    }
}
