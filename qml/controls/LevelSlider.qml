// SPDX-License-Identifier: EUPL-1.2
// Why: chooses a place on the level ladder in half steps, by tap, drag or arrow keys; buttons for one step
// stand beside it where it is used.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Samsyn

T.Slider {
    id: slider

    required property string label
    required property list<string> numbers
    required property list<string> names
    required property int step
    required property int lastStep
    // Nothing is chosen: no handle is shown.
    required property bool isChosen
    required property string figure
    required property string words
    // Where things are now, 0..1; -1 = not known.
    property real nowPosition: -1

    readonly property real inset: handleWidth / 2
    readonly property real handleWidth: Math.max(Theme.touchTarget, 3 * Theme.smallSize)
    readonly property real span: Math.max(0, width - handleWidth)
    readonly property real trackY: Theme.touchTarget / 2

    signal picked(step: int)

    from: 0
    to: lastStep
    stepSize: 1
    snapMode: T.Slider.SnapAlways
    live: false
    implicitWidth: Theme.listPaneWidth
    implicitHeight: Theme.touchTarget + labels.height
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("%1: %2").arg(label).arg(words)
    Accessible.onIncreaseAction: picked(Math.min(lastStep, step + 1))
    Accessible.onDecreaseAction: picked(Math.max(0, step - 1))
    // While it is dragged, only the handle moves; the value follows when it is let go.
    onMoved: {
        if (!pressed)
            picked(Math.round(value));
    }
    onPressedChanged: {
        // The first press may stand where the slider is drawn already.
        if (!pressed && (Math.round(value) !== step || !isChosen))
            picked(Math.round(value));
    }

    Binding {
        target: slider
        property: "value"
        value: slider.step
    }

    background: Item {
        Rectangle {
            x: slider.inset
            y: slider.trackY - height / 2
            width: slider.span
            height: Theme.chosenBorder
            color: Theme.lineStrong
        }
        Repeater {
            model: slider.lastStep + 1

            Rectangle {
                required property int index

                x: slider.inset + slider.span * index / Math.max(1, slider.lastStep) - width / 2
                y: slider.trackY - height / 2
                width: Theme.chosenBorder
                height: index % 2 === 0 ? Theme.space4 : Theme.space2
                color: Theme.lineStrong
            }
        }
        Rectangle {
            visible: slider.nowPosition >= 0
            x: slider.inset + slider.span * slider.nowPosition - width / 2
            y: slider.trackY - height / 2
            width: Theme.space5
            height: width
            radius: width / 2
            color: Theme.surface
            border.width: Theme.chosenBorder
            border.color: Theme.inkMuted
        }
        Item {
            id: labels

            y: Theme.touchTarget
            width: slider.width
            height: firstName.height + 1.5 * Theme.smallSize

            Repeater {
                model: slider.numbers.length

                Text {
                    required property int index

                    x: slider.inset + slider.span * index / Math.max(1, slider.numbers.length - 1)
                       - width / 2
                    text: slider.numbers[index]
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
                text: slider.names.length > 0 ? slider.names[0] : ""
                textFormat: Text.PlainText
                font.family: Theme.fontFamily
                font.pixelSize: Theme.captionSize
                color: Theme.inkMuted
                Accessible.ignored: true
            }
            Text {
                anchors.bottom: parent.bottom
                anchors.right: parent.right
                text: slider.names.length > 0 ? slider.names[slider.names.length - 1] : ""
                textFormat: Text.PlainText
                font.family: Theme.fontFamily
                font.pixelSize: Theme.captionSize
                color: Theme.inkMuted
                Accessible.ignored: true
            }
        }
        FocusRing {
            isShown: slider.visualFocus
        }
    }
    handle: Rectangle {
        x: slider.visualPosition * slider.span
        y: slider.trackY - height / 2
        visible: slider.isChosen || slider.pressed || slider.visualFocus
        width: slider.handleWidth
        height: Math.max(Theme.space6, 2 * Theme.smallSize)
        radius: height / 2
        color: slider.isChosen ? Theme.primary : Theme.surface
        border.width: slider.isChosen ? 0 : Theme.chosenBorder
        border.color: Theme.primary

        Text {
            anchors.centerIn: parent
            text: slider.isChosen ? slider.figure : ""
            textFormat: Text.PlainText
            font.family: Theme.fontFamily
            font.pixelSize: Theme.smallSize
            font.weight: Font.DemiBold
            color: Theme.primaryInk
            Accessible.ignored: true
        }
    }
}
