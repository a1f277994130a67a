// SPDX-License-Identifier: EUPL-1.2
// Why: the one push button; Primary, Secondary and Quiet only choose its colours.
import QtQuick
import QtQuick.Templates as T
import Samsyn

T.Button {
    id: control

    property string iconName
    property color fill: Theme.transparent
    property color pressedFill: Theme.surfaceAlt
    property color foreground: Theme.primary
    property color outline: Theme.transparent
    // What cannot be pressed now: flat, its words still readable.
    readonly property color restingFill: fill === Theme.transparent ? fill : Theme.surfaceAlt
    readonly property color restingOutline: outline === Theme.transparent ? outline : Theme.line

    implicitWidth: Math.max(Theme.touchTarget, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.touchTarget, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.space4
    rightPadding: Theme.space4
    topPadding: Theme.space2
    bottomPadding: Theme.space2
    font.family: Theme.fontFamily
    font.pixelSize: Theme.bodySize
    font.weight: Font.DemiBold
    Accessible.role: Accessible.Button
    Accessible.name: text

    contentItem: ButtonLabel {
        iconName: control.iconName
        label: control.text
        font: control.font
        colour: control.enabled ? control.foreground : Theme.inkMuted
    }
    background: Rectangle {
        radius: Theme.radius
        color: !control.enabled ? control.restingFill : control.down ? control.pressedFill : control.fill
        border.width: Theme.controlBorder
        border.color: control.enabled ? control.outline : control.restingOutline

        FocusRing {
            isShown: control.visualFocus
        }
    }

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()
}
