// SPDX-License-Identifier: EUPL-1.2
// Why: one choice of several as rows; one radio group: one stop for Tab, arrows inside, Space or Enter
// chooses.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

Column {
    id: list

    required property ChoiceListModel choices
    required property string groupName
    property string groupProblem
    // Nothing is made of a model that another way of answering shows.
    property bool isActive: true

    signal picked(row: int)

    function focusRow(row: int): void {
        const item = rows.itemAt(Math.max(0, Math.min(rows.count - 1, row)));
        if (item)
            item.forceActiveFocus(Qt.TabFocusReason);
    }

    visible: isActive
    spacing: Theme.space2
    Accessible.role: Accessible.Grouping
    Accessible.name: groupName
    Accessible.description: groupProblem

    Repeater {
        id: rows

        model: list.isActive ? list.choices : null
        delegate: ChoiceRow {
            required property int index
            required property string title
            required property string detail

            width: list.width
            isFramed: true
            text: detail.length > 0 ? qsTr("%1. %2").arg(title).arg(detail) : title
            activeFocusOnTab: index === Math.max(0, list.choices.chosenRow)
            focusPolicy: activeFocusOnTab ? Qt.StrongFocus : Qt.ClickFocus
            Keys.onUpPressed: list.focusRow(index - 1)
            Keys.onDownPressed: list.focusRow(index + 1)
            Keys.onLeftPressed: list.focusRow(index - 1)
            Keys.onRightPressed: list.focusRow(index + 1)
            onClicked: list.picked(index)
        }
    }
}
