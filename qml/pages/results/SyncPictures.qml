// SPDX-License-Identifier: EUPL-1.2
// Why: how many pictures have arrived, and the choice to send them where data costs.
import QtQuick
import QtQuick.Layouts
import Samsyn

Card {
    id: card

    required property PictureSendingViewModel pictures

    visible: pictures.isThere
    spacing: Theme.space3
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Bilder")

    Heading {
        Layout.fillWidth: true
        level: 3
        text: qsTr("Bilder")
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        text: card.pictures.receivedText
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        text: card.pictures.waitingText
    }
    SecondaryButton {
        Layout.fillWidth: true
        visible: card.pictures.needsConsent
        text: card.pictures.consentText
        onClicked: card.pictures.allow()
    }
    TickRow {
        Layout.fillWidth: true
        text: qsTr("Skicka bilder bara på wifi")
        isChosen: card.pictures.isWifiOnly
        onClicked: card.pictures.isWifiOnly = !card.pictures.isWifiOnly
    }
    ProblemLine {
        Layout.fillWidth: true
        text: card.pictures.errorText
    }
}
