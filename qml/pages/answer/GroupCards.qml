// SPDX-License-Identifier: EUPL-1.2
// Why: groups or units as rows to press; choosing one is also the way on.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

Card {
    id: card

    required property ChoiceListModel groups

    signal picked(row: int)

    padding: Theme.space1
    spacing: 0

    Repeater {
        model: card.groups
        delegate: ListRow {
            required property int index
            required property string title
            required property bool isChosen
            required detail

            Layout.fillWidth: true
            iconName: isChosen ? "check" : ""
            text: title
            isCurrent: isChosen

            onClicked: card.picked(index)
        }
    }
}
