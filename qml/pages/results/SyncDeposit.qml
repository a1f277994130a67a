// SPDX-License-Identifier: EUPL-1.2
// Why: who is signed out and cannot sign in now may leave the work with the server, and sees it lie there.
import QtQuick
import QtQuick.Layouts
import Samsyn

Card {
    id: card

    required property DepositViewModel deposit

    visible: deposit.isThere
    spacing: Theme.space3
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("I förvar hos servern")

    Heading {
        Layout.fillWidth: true
        level: 3
        text: qsTr("I förvar hos servern")
    }
    SyncLine {
        Layout.fillWidth: true
        visible: text.length > 0
        iconName: "clock"
        text: card.deposit.receiptText
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        text: card.deposit.numbersText
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        text: card.deposit.offerText
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        text: card.deposit.picturesText
    }
    SecondaryButton {
        Layout.fillWidth: true
        visible: card.deposit.isOffered
        enabled: !card.deposit.isLeaving
        text: card.deposit.actionText
        onClicked: card.deposit.leave()
    }
    ProblemLine {
        Layout.fillWidth: true
        text: card.deposit.errorText
    }
}
