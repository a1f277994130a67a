// SPDX-License-Identifier: EUPL-1.2
// Why: a value means more where one sees the steps below and above it: the level ladder, lying down.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

Item {
    id: axis

    required property list<string> numbers
    required property list<string> names
    required property real position
    required property int colourClass
    required property string text
    // The interval around the value; equal = none to draw.
    property real lowPosition
    property real highPosition

    readonly property real inset: Theme.space4
    readonly property real span: Math.max(0, axis.width - 2 * axis.inset)
    readonly property real dotSize: Theme.space5

    implicitHeight: axis.dotSize + labels.height + Theme.space3
    Accessible.role: Accessible.Graphic
    Accessible.name: axis.text

    Rectangle {
        x: axis.inset
        y: axis.dotSize / 2 - height / 2
        width: axis.span
        height: Theme.chosenBorder
        color: Theme.lineStrong
    }
    Repeater {
        model: axis.numbers.length

        Rectangle {
            required property int index

            x: axis.inset + axis.span * index / Math.max(1, axis.numbers.length - 1) - width / 2
            y: axis.dotSize / 2 - height / 2
            width: Theme.chosenBorder
            height: Theme.space4
            color: Theme.lineStrong
        }
    }
    Rectangle {
        visible: axis.highPosition > axis.lowPosition
        x: axis.inset + axis.span * axis.lowPosition
        y: axis.dotSize / 2 - height / 2
        width: axis.span * (axis.highPosition - axis.lowPosition)
        height: Theme.space2
        radius: height / 2
        color: Theme.inkMuted
    }
    Rectangle {
        x: axis.inset + axis.span * axis.position - width / 2
        width: axis.dotSize
        height: axis.dotSize
        radius: axis.dotSize / 2
        color: Theme.levelColour(axis.colourClass)
        border.width: Theme.chosenBorder
        border.color: Theme.ink
    }
    Item {
        id: labels

        y: axis.dotSize + Theme.space1
        width: axis.width
        height: firstName.height * 2

        Repeater {
            model: axis.numbers.length

            Text {
                required property int index

                x: axis.inset + axis.span * index / Math.max(1, axis.numbers.length - 1) - width / 2
                text: axis.numbers[index]
                textFormat: Text.PlainText
                font.family: Theme.fontFamily
                font.pixelSize: Theme.smallSize
                color: Theme.ink
                Accessible.ignored: true
            }
        }
        Text {
            id: firstName

            anchors.bottom: parent.bottom
            text: axis.names.length > 0 ? axis.names[0] : ""
            textFormat: Text.PlainText
            font.family: Theme.fontFamily
            font.pixelSize: Theme.captionSize
            color: Theme.inkMuted
            Accessible.ignored: true
        }
        Text {
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            text: axis.names.length > 0 ? axis.names[axis.names.length - 1] : ""
            textFormat: Text.PlainText
            font.family: Theme.fontFamily
            font.pixelSize: Theme.captionSize
            color: Theme.inkMuted
            Accessible.ignored: true
        }
    }
}
