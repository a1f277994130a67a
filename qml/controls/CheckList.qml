// SPDX-License-Identifier: EUPL-1.2
// Why: any number of choices, each a row to tick.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

Column {
    id: list

    required property ChoiceListModel choices
    required property string groupName
    property string groupProblem
    property bool isActive: true

    signal toggled(row: int)

    visible: isActive
    spacing: Theme.space2
    Accessible.role: Accessible.Grouping
    Accessible.name: groupName
    Accessible.description: groupProblem

    Repeater {
        model: list.isActive ? list.choices : null
        delegate: TickRow {
            required property int index
            required property string title
            required property string detail

            width: list.width
            text: detail.length > 0 ? qsTr("%1. %2").arg(title).arg(detail) : title
            onClicked: list.toggled(index)
        }
    }
}
