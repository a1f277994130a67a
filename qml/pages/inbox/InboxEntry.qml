// SPDX-License-Identifier: EUPL-1.2
// Why: one thing to decide: what it is of, what happened, both values, and a button for each way out.
import QtQuick
import QtQuick.Layouts
import Samsyn

Card {
    id: entry

    required property int index
    required property string title
    required property string where
    required property string explanation
    required property string mineLabel
    required property string theirsLabel
    required property list<string> fieldLabels
    required property list<string> fieldMine
    required property list<string> fieldTheirs
    required property list<bool> fieldDiffers
    required property list<string> lines
    required property string note
    required property string mineText
    required property string theirsText
    required property string bothText
    required property string releaseText
    required property string returnText
    required property string spoken

    signal mineTaken(row: int)
    signal theirsKept(row: int)
    signal bothKept(row: int)
    signal released(row: int)
    signal givenBack(row: int)

    spacing: Theme.space3
    Accessible.role: Accessible.Grouping
    Accessible.name: entry.spoken

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space1

        Heading {
            Layout.fillWidth: true
            level: 2
            text: entry.title
        }
        Muted {
            Layout.fillWidth: true
            visible: text.length > 0
            text: entry.where
        }
    }
    Body {
        Layout.fillWidth: true
        text: entry.explanation
    }
    InboxValues {
        Layout.fillWidth: true
        visible: entry.fieldLabels.length > 0
        labels: entry.fieldLabels
        mine: entry.fieldMine
        theirs: entry.fieldTheirs
        differs: entry.fieldDiffers
        mineLabel: entry.mineLabel
        theirsLabel: entry.theirsLabel
    }
    InboxLines {
        Layout.fillWidth: true
        visible: entry.lines.length > 0
        lines: entry.lines
    }
    SyncLine {
        Layout.fillWidth: true
        visible: text.length > 0
        iconName: "info"
        text: entry.note
    }
    InboxButtons {
        Layout.fillWidth: true
        mineText: entry.mineText
        theirsText: entry.theirsText
        bothText: entry.bothText
        releaseText: entry.releaseText
        returnText: entry.returnText
        onMineTaken: entry.mineTaken(entry.index)
        onTheirsKept: entry.theirsKept(entry.index)
        onBothKept: entry.bothKept(entry.index)
        onReleased: entry.released(entry.index)
        onGivenBack: entry.givenBack(entry.index)
    }
}
