// SPDX-License-Identifier: EUPL-1.2
// Why: an empty page says what will come and what can be done now.
import QtQuick
import Samsyn

Item {
    id: notice

    required property string title
    required property string text
    property string iconName: "results"

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.space4, Theme.readingWidth)
        spacing: Theme.space3

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 2 * Theme.iconSize
            height: 2 * Theme.iconSize
            name: notice.iconName
            colour: Theme.inkMuted
        }
        Heading {
            width: parent.width
            level: 2
            horizontalAlignment: Text.AlignHCenter
            text: notice.title
        }
        Body {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: notice.text
        }
    }
}
