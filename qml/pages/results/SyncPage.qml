// SPDX-License-Identifier: EUPL-1.2
// Why: a plain receipt of what is here, what has arrived and what waits; nothing on it is a guess.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property SyncViewModel sync
    required property PictureSendingViewModel pictures
    required property DepositViewModel deposit
    required property InboxViewModel inbox

    signal picked(target: int)

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        Icon {
            Layout.alignment: Qt.AlignVCenter
            name: page.sync.iconName
            colour: page.sync.situation === SyncViewModel.NeedsYou ? Theme.attention : Theme.primary
        }
        Heading {
            Layout.fillWidth: true
            text: page.sync.title
        }
    }
    Body {
        Layout.fillWidth: true
        text: page.sync.sentence
    }
    SyncProblem {
        Layout.fillWidth: true
        visible: page.sync.restoredText.length > 0
        text: page.sync.restoredText
    }
    Banner {
        Layout.fillWidth: true
        visible: page.inbox.count > 0
        tone: Banner.Attention
        text: page.inbox.title
        actionText: qsTr("Visa")
        onActed: page.picked(Navigator.Page.Inbox)
    }
    SyncReceipt {
        Layout.fillWidth: true
        sync: page.sync
    }
    SyncProblem {
        Layout.fillWidth: true
        visible: page.sync.errorText.length > 0
        text: page.sync.errorText
    }
    PrimaryButton {
        Layout.topMargin: Theme.space2
        Layout.fillWidth: page.width < Theme.phoneLimit
        enabled: page.sync.canSync
        text: page.sync.canSync ? qsTr("Synka nu") : qsTr("Synkar")
        onClicked: page.sync.syncNow()
    }
    SyncDeposit {
        Layout.fillWidth: true
        deposit: page.deposit
    }
    SyncPictures {
        Layout.fillWidth: true
        pictures: page.pictures
    }
    QuietButton {
        Layout.fillWidth: page.width < Theme.phoneLimit
        text: qsTr("Kvitto för varje ändring")
        onClicked: page.picked(Navigator.Page.Changes)
    }
    QuietButton {
        Layout.fillWidth: page.width < Theme.phoneLimit
        text: qsTr("Hämta in en räddningsfil")
        onClicked: page.picked(Navigator.Page.AccountRescue)
    }
}
