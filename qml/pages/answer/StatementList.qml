// SPDX-License-Identifier: EUPL-1.2
// Why: a staged question is a list of statements to tick; that none of them is true is an answer too.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

Column {
    id: list

    required property QuestionViewModel question
    property bool isActive: true

    signal toggled(row: int)
    signal nothingPicked

    visible: isActive
    spacing: Theme.space2
    Accessible.role: Accessible.Grouping
    Accessible.name: question.text

    Muted {
        width: list.width
        text: qsTr("Markera allt som stämmer i dag.")
    }
    Repeater {
        model: list.isActive ? list.question.choices : null
        delegate: TickRow {
            required property int index
            required property string detail

            width: list.width
            text: detail
            onClicked: list.toggled(index)
        }
    }
    TickRow {
        width: list.width
        text: qsTr("Inget av detta stämmer")
        isChosen: list.question.isNothingMet
        onClicked: list.nothingPicked()
    }
}
