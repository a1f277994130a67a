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
    readonly property list<Component> pages: [appearance, about, accessibility, accountPage, sync]

    PageSlot {
        anchors.fill: parent
        focus: true
        page: host.pages[Math.max(0, Math.min(4, host.page - Navigator.Page.Appearance))]
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
            account: host.account
        }
    }
    Component {
        id: sync

        SyncPage {
            sync: host.account.sync
        }
    }
}
