// SPDX-License-Identifier: EUPL-1.2
// Why: the accounts that this device has, one row each; the open one says so, others can be gone over to.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: rows

    required property AccountListModel accounts

    spacing: 0

    Repeater {
        model: rows.accounts
        delegate: ListRow {
            required property string accountKey
            required property string name
            required property bool canOpen
            required detail
            required isCurrent

            Layout.fillWidth: true
            iconName: "people"
            text: name
            enabled: canOpen
            onClicked: rows.accounts.switchTo(accountKey)
        }
    }
    ProblemLine {
        Layout.fillWidth: true
        Layout.margins: Theme.space3
        text: rows.accounts.errorText
    }
}
