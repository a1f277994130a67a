// SPDX-License-Identifier: EUPL-1.2
// Why: strengths, weaknesses and what is not certain are told in the same way, also when there are none.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: section

    required property string title
    required property string text
    required property StandingListModel standings

    signal opened(sourceRow: int)

    spacing: Theme.space2
    Accessible.role: Accessible.Grouping
    Accessible.name: section.title

    Heading {
        Layout.fillWidth: true
        level: 2
        text: section.title
    }
    Muted {
        Layout.fillWidth: true
        text: section.text
    }
    Repeater {
        model: section.standings

        StandingRow {
            Layout.fillWidth: true
            onClicked: section.opened(sourceRow)
        }
    }
}
