// SPDX-License-Identifier: EUPL-1.2
// Why: nothing reaches the others before somebody has read who they are and pressed.
import QtQuick
import QtQuick.Layouts
import Samsyn

Card {
    id: card

    required property VolumesViewModel volumes

    Heading {
        Layout.fillWidth: true
        level: 3
        text: qsTr("Dela med de andra")
    }
    Body {
        Layout.fillWidth: true
        text: card.volumes.sharingText
    }
    Muted {
        Layout.fillWidth: true
        text: card.volumes.audienceText
    }
    PrimaryButton {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        visible: text.length > 0
        text: card.volumes.shareAction
        onClicked: card.volumes.share()
    }
    SecondaryButton {
        Layout.fillWidth: true
        visible: card.volumes.isShared
        text: qsTr("Sluta dela %1").arg(card.volumes.yearName)
        onClicked: card.volumes.withdraw()
    }
}
