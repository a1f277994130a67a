// SPDX-License-Identifier: EUPL-1.2
// Why: a published questionnaire: what it is, where it comes from, and what can be done with it.
import QtQuick
import QtQuick.Layouts
import Samsyn

Card {
    id: card

    required property string title
    required property string detail
    required property string note
    required property bool isUsable
    required property bool canCopy

    signal readWanted
    signal nextWanted
    signal ownWanted

    spacing: Theme.space2

    Heading {
        Layout.fillWidth: true
        level: 3
        text: card.title
    }
    Muted {
        Layout.fillWidth: true
        text: card.detail
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        font.pixelSize: Theme.smallSize
        text: card.note
    }
    Flow {
        Layout.fillWidth: true
        visible: card.isUsable
        spacing: Theme.space2

        SecondaryButton {
            text: qsTr("Läs")
            Accessible.name: qsTr("Läs %1").arg(card.title)
            onClicked: card.readWanted()
        }
        SecondaryButton {
            visible: card.canCopy
            text: qsTr("Kopiera till nästa version")
            Accessible.name: qsTr("Kopiera %1 till nästa version").arg(card.title)
            onClicked: card.nextWanted()
        }
        SecondaryButton {
            visible: card.canCopy
            text: qsTr("Kopiera till ett eget formulär")
            Accessible.name: qsTr("Kopiera %1 till ett eget formulär").arg(card.title)
            onClicked: card.ownWanted()
        }
    }
}
