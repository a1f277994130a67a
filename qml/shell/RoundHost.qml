// SPDX-License-Identifier: EUPL-1.2
// Why: the pages of one round and the ways between them.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

FocusScope {
    id: host

    required property Navigator navigator
    required property RoundViewModel round
    required property int page

    // In the order of Navigator::Page, from Round on.
    readonly property list<Component> pages: [follow, reminder, comments]

    signal mapWanted

    PageSlot {
        anchors.fill: parent
        focus: true
        page: host.pages[Math.max(0, Math.min(2, host.page - Navigator.Page.Round))]
    }
    Component {
        id: follow

        RoundPage {
            round: host.round
            onReminderWanted: host.navigator.open(Navigator.Page.RoundReminder)
            onCommentsWanted: host.navigator.open(Navigator.Page.RoundComments)
            onMapWanted: host.mapWanted()
        }
    }
    Component {
        id: reminder

        RoundReminderPage {
            round: host.round
        }
    }
    Component {
        id: comments

        RoundCommentsPage {
            round: host.round
        }
    }
}
