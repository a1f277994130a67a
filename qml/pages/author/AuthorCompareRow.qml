// SPDX-License-Identifier: EUPL-1.2
// Why: what became of one question: what is seen, what it means for answers, and what the author says.
import QtQuick
import Samsyn

Rectangle {
    id: row

    required property string title
    required property string before
    required property string stateText
    required property string differs
    required property string origins
    required property list<string> relations
    required property int chosen
    required property string relation
    required property bool needsYou
    required property string problem
    required property bool isRetired

    signal decided(choice: int)
    signal originsTyped(codes: string)

    implicitHeight: column.height + 2 * Theme.space4
    radius: Theme.cardRadius
    color: Theme.surface
    border.color: needsYou ? Theme.attention : Theme.line
    border.width: needsYou ? 2 * Theme.controlBorder : Theme.hairline

    Column {
        id: column

        x: Theme.space4
        y: Theme.space4
        width: row.width - 2 * Theme.space4
        spacing: Theme.space2

        Item {
            width: column.width
            height: state.height

            Icon {
                id: mark

                name: row.needsYou ? "attention" : "check"
                colour: row.needsYou ? Theme.attention : Theme.success
            }
            Body {
                id: state

                x: mark.width + Theme.space2
                width: parent.width - x
                font.pixelSize: Theme.smallSize
                font.weight: Font.DemiBold
                text: row.needsYou ? qsTr("%1. Förslag: %2").arg(row.stateText).arg(row.relation)
                    : row.stateText
                color: row.needsYou ? Theme.attention : Theme.ink
            }
        }
        Body {
            width: column.width
            text: row.title
        }
        Muted {
            width: column.width
            visible: row.before.length > 0
            text: qsTr("Förut: %1").arg(row.before)
        }
        Muted {
            width: column.width
            visible: text.length > 0
            text: row.differs
        }
        AuthorField {
            width: column.width
            visible: !row.isRetired
            isSingleLine: true
            isLazy: true
            label: qsTr("Kommer från frågorna (koder)")
            hint: qsTr("Tomt = en ny fråga. Flera koder = sammanslagen. Samma kod på flera frågor = delad.")
            value: row.origins
            problem: row.problem
            onTyped: text => row.originsTyped(text)
        }
        SegmentedControl {
            width: column.width
            visible: row.relations.length > 0
            groupName: qsTr("Vad har hänt med frågan %1?").arg(row.title)
            segments: row.relations
            currentIndex: row.chosen
            onPicked: choice => row.decided(choice)
        }
    }
}
