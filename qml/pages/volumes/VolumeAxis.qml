// SPDX-License-Identifier: EUPL-1.2
// Why: where a figure lies among the others is seen at once: the middle half as a box, the middle as a line,
// the own one as a dot. The same stands in words beside it.
import QtQuick
import Samsyn

Item {
    id: axis

    required property real lower
    required property real median
    required property real upper
    // -1 = none.
    required property real own
    // Empty: what stands beside it is read instead.
    required property string spoken
    property bool isSmall: false

    readonly property real dotSize: isSmall ? Theme.space3 : Theme.space4
    readonly property real span: Math.max(0, width - dotSize)

    function place(share: real): real {
        return axis.dotSize / 2 + axis.span * share;
    }

    implicitHeight: dotSize + Theme.space1
    Accessible.role: Accessible.Graphic
    Accessible.name: spoken
    Accessible.ignored: spoken.length === 0

    Rectangle {
        y: (axis.height - height) / 2
        x: axis.dotSize / 2
        width: axis.span
        height: 2 * Theme.hairline
        color: Theme.lineStrong
    }
    Rectangle {
        x: axis.place(axis.lower)
        y: (axis.height - height) / 2
        width: Math.max(Theme.space1, axis.span * (axis.upper - axis.lower))
        height: axis.dotSize * 0.75
        radius: Theme.hairline
        color: Theme.primarySoft
        border.width: Theme.controlBorder
        border.color: Theme.lineStrong
    }
    Rectangle {
        x: axis.place(axis.median) - width / 2
        y: 0
        width: 2 * Theme.hairline
        height: axis.height
        color: Theme.inkMuted
    }
    Rectangle {
        visible: axis.own >= 0
        x: axis.place(axis.own) - width / 2
        y: (axis.height - height) / 2
        width: axis.dotSize
        height: axis.dotSize
        radius: width / 2
        color: Theme.primary
        border.width: 2 * Theme.controlBorder
        border.color: Theme.surface
    }
}
