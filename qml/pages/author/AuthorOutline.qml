// SPDX-License-Identifier: EUPL-1.2
// Why: the way through a questionnaire: one stop for Tab, arrows inside, Enter selects, right and left open
// and close.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

ListView {
    id: list

    required property AuthorEditor editor

    readonly property AuthorOutlineModel outline: editor.outline

    signal picked

    function focusRow(row: int): void {
        const index = Math.max(0, Math.min(count - 1, row));
        positionViewAtIndex(index, ListView.Contain);
        itemAtIndex(index)?.forceActiveFocus(Qt.TabFocusReason);
    }
    function pick(row: int, isSame: bool): void {
        if (isSame)
            outline.toggle(row);
        else
            editor.select(row);
        picked();
        focusLater.wanted = -1;
        focusLater.restart();
    }
    function open(row: int, isWanted: bool): void {
        if (isWanted)
            outline.toggle(row);
        focusLater.wanted = row;
        focusLater.restart();
    }

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    topMargin: Theme.space2
    bottomMargin: Theme.space2
    leftMargin: Theme.space2
    rightMargin: Theme.space2
    spacing: Theme.space1
    model: outline
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Formulärets delar")
    onCountChanged: showLater.restart()

    // Selecting and opening make the rows anew.
    Timer {
        id: focusLater

        property int wanted: -1

        interval: 0
        onTriggered: list.focusRow(wanted < 0 ? list.outline.currentRow : wanted)
    }
    Timer {
        id: showLater

        interval: 0
        onTriggered: list.positionViewAtIndex(list.outline.currentRow, ListView.Contain)
    }

    delegate: AuthorOutlineRow {
        id: row

        required property int index

        // Rows out of sight are made bit by bit; until then they are buttons without a name.
        visible: false
        width: list.width - 2 * Theme.space2
        Component.onCompleted: visible = true
        Keys.onUpPressed: list.focusRow(index - 1)
        Keys.onDownPressed: list.focusRow(index + 1)
        Keys.onRightPressed: list.open(index, canOpen && !isOpen)
        Keys.onLeftPressed: list.open(index, isOpen)
        onClicked: list.pick(index, isCurrent)
    }
}
