// SPDX-License-Identifier: EUPL-1.2
// Why: the pictures that support an answer, and the way to one more.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: list

    required property PhotoListModel photos

    spacing: Theme.space2

    Repeater {
        model: list.photos
        delegate: PhotoRow {
            Layout.fillWidth: true
            photos: list.photos
        }
    }
    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        text: list.photos.errorText
        actionText: qsTr("Stäng")
        onActed: list.photos.forgetError()
    }
    QuietButton {
        Layout.leftMargin: -Theme.space4
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: list.photos.canChange && !list.photos.isFull
        iconName: "image"
        text: list.photos.count > 0 ? qsTr("Lägg till en bild till") : qsTr("Lägg till bild")
        onClicked: list.photos.choose()
    }
    Muted {
        Layout.fillWidth: true
        visible: list.photos.canChange && list.photos.isFull
        text: qsTr("Ett svar kan ha högst tre bilder.")
    }
}
