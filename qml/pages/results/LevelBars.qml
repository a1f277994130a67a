// SPDX-License-Identifier: EUPL-1.2
// Why: how many gave each level, as small columns with their numbers; the row says the same in words.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

Row {
    id: bars

    required property list<int> levels
    required property list<int> people
    required property list<int> colours

    readonly property int most: Math.max(1, ...bars.people)

    spacing: Theme.space2
    Accessible.ignored: true

    Repeater {
        model: bars.levels.length

        Column {
            id: bar

            required property int index
            readonly property int count: bars.people[index]

            width: Theme.space5
            spacing: Theme.space1 / 2

            Muted {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: Theme.captionSize
                text: bar.count
                Accessible.ignored: true
            }
            Item {
                width: parent.width
                height: Theme.space6

                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: Math.max(Theme.hairline, parent.height * bar.count / bars.most)
                    radius: Theme.space1 / 2
                    color: Theme.levelColour(bars.colours[bar.index])
                    border.width: Theme.hairline
                    border.color: Theme.lineStrong
                }
            }
            Muted {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: Theme.captionSize
                text: bars.levels[bar.index]
                Accessible.ignored: true
            }
        }
    }
}
