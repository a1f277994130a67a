// SPDX-License-Identifier: EUPL-1.2
// Why: what only a person can decide: whose change stands, and what becomes of changes that are kept apart.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property InboxViewModel inbox

    spacing: Theme.space4

    Banner {
        Layout.fillWidth: true
        visible: page.inbox.problem.length > 0
        text: page.inbox.problem
    }
    Banner {
        Layout.fillWidth: true
        visible: page.inbox.done.length > 0
        tone: Banner.Success
        text: page.inbox.done
    }
    EmptyState {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space5
        visible: page.inbox.count === 0 && page.inbox.problem.length === 0
        iconName: "check"
        title: qsTr("Inget behöver dig")
        text: qsTr("När två har ändrat samma sak, eller när servern har lagt en ändring åt sidan, står det "
              + "här vad som hänt och vad du kan välja.")
    }
    Repeater {
        model: page.inbox.items
        delegate: InboxEntry {
            Layout.fillWidth: true
            onMineTaken: row => page.inbox.takeMine(row)
            onTheirsKept: row => page.inbox.keepTheirs(row)
            onBothKept: row => page.inbox.keepBoth(row)
            onReleased: row => page.inbox.release(row)
            onGivenBack: row => page.inbox.giveBack(row)
        }
    }
}
