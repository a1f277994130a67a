// SPDX-License-Identifier: EUPL-1.2
// Why: the steps of a scale stand beside each other where there is room, and under each other on a phone.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

Item {
    id: steps

    required property ChoiceListModel choices
    required property string groupName
    property bool isActive: true

    readonly property int count: Math.max(1, choices.count)
    readonly property real cellWidth: (width - (count - 1) * Theme.space2) / count
    readonly property bool isBeside: cellWidth >= 6.5 * Theme.smallSize

    signal picked(row: int)

    function focusStep(index: int): void {
        const item = cells.itemAt(Math.max(0, Math.min(cells.count - 1, index)));
        if (item)
            item.forceActiveFocus(Qt.TabFocusReason);
    }

    visible: isActive
    implicitHeight: isBeside ? row.implicitHeight : stacked.implicitHeight

    RadioList {
        id: stacked

        width: steps.width
        isActive: steps.isActive && !steps.isBeside
        choices: steps.choices
        groupName: steps.groupName
        onPicked: index => steps.picked(index)
    }
    Row {
        id: row

        visible: steps.isActive && steps.isBeside
        spacing: Theme.space2
        Accessible.role: Accessible.Grouping
        Accessible.name: steps.groupName

        Repeater {
            id: cells

            model: steps.isActive && steps.isBeside ? steps.choices : null
            delegate: StepCell {
                required property int index
                required property string title

                width: steps.cellWidth
                text: title
                activeFocusOnTab: index === Math.max(0, steps.choices.chosenRow)
                focusPolicy: activeFocusOnTab ? Qt.StrongFocus : Qt.ClickFocus
                Keys.onLeftPressed: steps.focusStep(index - 1)
                Keys.onRightPressed: steps.focusStep(index + 1)
                Keys.onUpPressed: steps.focusStep(index - 1)
                Keys.onDownPressed: steps.focusStep(index + 1)
                onClicked: steps.picked(index)
            }
        }
    }
}
