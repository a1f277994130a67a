// SPDX-License-Identifier: EUPL-1.2
// Why: the groups as rows to press; choosing one is also the way on.
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
            required detail

            Layout.fillWidth: true
            text: title

            onClicked: card.picked(index)
        }
    }
}
