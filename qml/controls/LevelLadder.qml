// SPDX-License-Identifier: EUPL-1.2
// Why: the cards of one question as one radio group: one stop for Tab, arrows inside, Space or Enter chooses.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

Column {
    id: ladder

    required property ChoiceListModel choices
    required property string groupName
    property bool isActive: true

    signal picked(row: int)

    function focusRow(row: int): void {
        const card = cards.itemAt(Math.max(0, Math.min(cards.count - 1, row)));
        if (card)
            card.forceActiveFocus(Qt.TabFocusReason);
    }

    visible: isActive
    spacing: Theme.space2
    Accessible.role: Accessible.Grouping
    Accessible.name: groupName

    Repeater {
        id: cards

        model: ladder.isActive ? ladder.choices : null
        delegate: LevelCard {
            required property int index

            width: ladder.width
            // One Tab stop for the group: the chosen card, or the first while none is chosen.
            activeFocusOnTab: index === Math.max(0, ladder.choices.chosenRow)
            focusPolicy: activeFocusOnTab ? Qt.StrongFocus : Qt.ClickFocus
            Keys.onUpPressed: ladder.focusRow(index - 1)
            Keys.onDownPressed: ladder.focusRow(index + 1)
            Keys.onLeftPressed: ladder.focusRow(index - 1)
            Keys.onRightPressed: ladder.focusRow(index + 1)
            onClicked: ladder.picked(index)
        }
    }
}
