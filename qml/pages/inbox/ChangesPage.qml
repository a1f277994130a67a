// SPDX-License-Identifier: EUPL-1.2
// Why: a receipt for each own change, newest first: on this device only, received when, or kept apart.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property InboxViewModel inbox

    Component.onCompleted: inbox.showReceipts()

    Body {
        Layout.fillWidth: true
        text: qsTr("De senaste ändringarna från den här enheten, de nyaste först.")
    }
    EmptyState {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space5
        visible: page.inbox.receipts.count === 0
        iconName: "check"
        title: qsTr("Inget ändrat härifrån")
        text: qsTr("När du svarar eller ändrar något får varje ändring en rad här, med när servern tog emot "
              + "den.")
    }
    Card {
        Layout.fillWidth: true
        visible: page.inbox.receipts.count > 0
        spacing: Theme.space4
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Dina ändringar")

        Repeater {
            model: page.inbox.receipts
            delegate: ChangeRow {
                Layout.fillWidth: true
            }
        }
    }
}
