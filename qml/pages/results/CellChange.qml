// SPDX-License-Identifier: EUPL-1.2
// Why: a change is two values on the same axis, each with its interval, and words for how sure it is.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: section

    required property CellChangeViewModel change
    required property list<string> levelNumbers
    required property list<string> levelNames

    spacing: Theme.space3

    Rectangle {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        implicitHeight: Theme.hairline
        color: Theme.line
    }
    Heading {
        Layout.fillWidth: true
        level: 3
        text: section.change.title
    }
    Body {
        Layout.fillWidth: true
        text: section.change.sentence
    }
    Muted {
        Layout.fillWidth: true
        visible: section.change.hasPoints
        font.pixelSize: Theme.captionSize
        text: section.change.beforeLabel
        Accessible.ignored: true
    }
    LevelAxis {
        Layout.fillWidth: true
        visible: section.change.hasPoints
        numbers: section.levelNumbers
        names: []
        position: section.change.beforePosition
        lowPosition: section.change.beforeLow
        highPosition: section.change.beforeHigh
        colourClass: section.change.beforeClass
        text: section.change.pointsText
    }
    Muted {
        Layout.fillWidth: true
        visible: section.change.hasPoints
        font.pixelSize: Theme.captionSize
        text: section.change.nowLabel
        Accessible.ignored: true
    }
    LevelAxis {
        Layout.fillWidth: true
        visible: section.change.hasPoints
        numbers: section.levelNumbers
        names: section.levelNames
        position: section.change.nowPosition
        lowPosition: section.change.nowLow
        highPosition: section.change.nowHigh
        colourClass: section.change.nowClass
        text: section.change.pointsText
        Accessible.ignored: true
    }
    Repeater {
        model: section.change.remarks

        Muted {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
        }
    }
}
