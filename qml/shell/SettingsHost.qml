// SPDX-License-Identifier: EUPL-1.2
// Why: the pages behind "more" that nobody needs every day.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

FocusScope {
    id: host

    required property AppViewModel app
    required property AccountViewModel account
    required property int page

    // In the order of Navigator::Page, from Appearance on.
    readonly property list<Component> pages: [
        appearance, about, accessibility, accountPage, sync, leave, rescue, inbox, changes
    ]

    PageSlot {
        anchors.fill: parent
        focus: true
        page: host.page === Navigator.Page.Join
              ? join : host.pages[Math.max(0, Math.min(8, host.page - Navigator.Page.Appearance))]
    }
    Component {
        id: appearance

        AppearancePage {
            appearance: host.app.appearance
        }
    }
    Component {
        id: about

        AboutPage {
            version: host.app.version
        }
    }
    Component {
        id: accessibility

        AccessibilityPage {}
    }
    Component {
        id: accountPage

        AccountPage {
            app: host.app
            account: host.account
            onPicked: target => host.app.navigator.open(target)
        }
    }
    Component {
        id: sync

        SyncPage {
            sync: host.account.sync
            pictures: host.account.pictures
            deposit: host.account.deposit
            inbox: host.account.inbox
            onPicked: target => host.app.navigator.open(target)
        }
    }
    Component {
        id: leave

        AccountLeavePage {
            account: host.account
            onRescueWanted: host.app.navigator.open(Navigator.Page.AccountRescue)
        }
    }
    Component {
        id: rescue

        AccountRescuePage {
            account: host.account
        }
    }
    Component {
        id: join

        JoinPage {
            join: host.app.join
            accounts: host.app.accounts
        }
    }
    Component {
        id: inbox

        InboxPage {
            inbox: host.account.inbox
        }
    }
    Component {
        id: changes

        ChangesPage {
            inbox: host.account.inbox
        }
    }
}
