// SPDX-License-Identifier: EUPL-1.2
// Why: what is true or not, who is asked, and what one of several it is.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

Column {
    id: ticks

    required property string label
    required property list<string> options
    required property list<bool> ticked
    required property string hint
    required property string problem
    required property bool isOdd
    required property bool isOneOnly
    required property int chosen

    signal picked(option: int)

    function focusFirst(): void {
        const item = isOneOnly ? segments : rows.itemAt(0);
        item?.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space2
    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Accessible.description: problem.length > 0 ? problem : hint

    Body {
        width: ticks.width
        font.pixelSize: Theme.smallSize
        font.weight: Font.DemiBold
        text: ticks.label
        Accessible.ignored: true
    }
    SegmentedControl {
        id: segments

        width: ticks.width
        visible: ticks.isOneOnly
        segments: ticks.isOneOnly ? ticks.options : []
        currentIndex: ticks.chosen
        groupName: ticks.label
        onPicked: index => ticks.picked(index)
    }
    Grid {
        id: grid

        readonly property real cellWidth: (ticks.width - (columns - 1) * columnSpacing) / columns

        visible: !ticks.isOneOnly
        columns: Math.max(1, Math.floor(ticks.width / (16 * Theme.bodySize)))
        columnSpacing: Theme.space2
        rowSpacing: Theme.space2

        Repeater {
            id: rows

            model: ticks.isOneOnly ? 0 : ticks.options.length
            delegate: TickRow {
                required property int index

                width: grid.cellWidth
                text: ticks.options[index]
                isChosen: ticks.ticked[index] === true
                onClicked: ticks.picked(index)
            }
        }
    }
    AuthorNote {
        width: ticks.width
        hint: ticks.hint
        problem: ticks.problem
        isOdd: ticks.isOdd
    }
}
