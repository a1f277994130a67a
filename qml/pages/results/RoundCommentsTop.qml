// SPDX-License-Identifier: EUPL-1.2
// Why: above the comments stands who reads them, and why there are none.
import QtQuick
import QtQuick.Layouts
import Samsyn

Item {
    id: top

    required property RoundViewModel round

    implicitHeight: column.implicitHeight + Theme.space3

    ColumnLayout {
        id: column

        width: top.width
        spacing: Theme.space2

        Heading {
            Layout.fillWidth: true
            level: 2
            text: top.round.name
        }
        Muted {
            Layout.fillWidth: true
            text: top.round.commentsText
        }
        Banner {
            Layout.fillWidth: true
            visible: text.length > 0
            text: top.round.errorText
            actionText: qsTr("Stäng")
            onActed: top.round.forgetError()
        }
        Banner {
            Layout.fillWidth: true
            visible: text.length > 0
            tone: Banner.Success
            text: top.round.doneText
        }
        Announcement {
            text: top.round.errorText.length > 0 ? top.round.errorText : top.round.doneText
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space5
            visible: top.round.noCommentsText.length > 0
            iconName: "comment"
            title: qsTr("Inga kommentarer att visa")
            text: top.round.noCommentsText
        }
    }
}
