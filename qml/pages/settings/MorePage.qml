// SPDX-License-Identifier: EUPL-1.2
// Why: everything that is not daily work, one row each.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property AccountViewModel account
    required property int currentPage
    readonly property bool isSyncStopped: account.sync.situation === SyncViewModel.NeedsYou

    signal picked(target: int)

    Card {
        Layout.fillWidth: true

        Heading {
            Layout.fillWidth: true
            level: 3
            text: page.account.displayName
        }
        Muted {
            Layout.fillWidth: true
            text: page.account.collaborationName
        }
    }
    Card {
        Layout.fillWidth: true
        padding: Theme.space1
        spacing: 0

        ListRow {
            Layout.fillWidth: true
            iconName: page.account.inbox.count > 0 || page.isSyncStopped ? "attention" : "check"
            text: qsTr("Behöver dig")
            detail: page.account.inbox.count > 0 ? page.account.inbox.title
                : page.isSyncStopped ? qsTr("Se Sparat och skickat") : qsTr("Inget just nu")
            isCurrent: page.currentPage === Navigator.Page.Inbox
            onClicked: page.picked(Navigator.Page.Inbox)
        }
        ListRow {
            Layout.fillWidth: true
            iconName: page.account.sync.iconName
            text: qsTr("Sparat och skickat")
            detail: page.account.sync.title
            isCurrent: page.currentPage === Navigator.Page.Sync
            onClicked: page.picked(Navigator.Page.Sync)
        }
        ListRow {
            Layout.fillWidth: true
            visible: page.account.author.isAllowed
            iconName: "edit"
            text: qsTr("Frågeformulär")
            isCurrent: page.currentPage === Navigator.Page.Author
            onClicked: page.picked(Navigator.Page.Author)
        }
        ListRow {
            Layout.fillWidth: true
            iconName: "language"
            text: qsTr("Språk och utseende")
            isCurrent: page.currentPage === Navigator.Page.Appearance
            onClicked: page.picked(Navigator.Page.Appearance)
        }
        ListRow {
            Layout.fillWidth: true
            iconName: "people"
            text: qsTr("Konto och enhet")
            isCurrent: page.currentPage === Navigator.Page.Account
            onClicked: page.picked(Navigator.Page.Account)
        }
        ListRow {
            Layout.fillWidth: true
            iconName: "help"
            text: qsTr("Tillgänglighet")
            isCurrent: page.currentPage === Navigator.Page.Accessibility
            onClicked: page.picked(Navigator.Page.Accessibility)
        }
        ListRow {
            Layout.fillWidth: true
            iconName: "info"
            text: qsTr("Om Samsyn")
            isCurrent: page.currentPage === Navigator.Page.About
            onClicked: page.picked(Navigator.Page.About)
        }
    }
}
