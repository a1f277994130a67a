// SPDX-License-Identifier: EUPL-1.2
// Why: a thin line for how far it is; the number beside it carries the meaning.
import QtQuick
import Samsyn

Rectangle {
    id: line

    required property real share
    required property string spoken

    implicitHeight: Theme.space1
    radius: height / 2
    color: Theme.line
    Accessible.role: Accessible.ProgressBar
    Accessible.name: spoken

    Rectangle {
        width: Math.max(0, Math.min(1, line.share)) * line.width
        height: line.height
        radius: line.radius
        color: Theme.primary

        Behavior on width {
            NumberAnimation {
                duration: Theme.longMotionMs
                easing.type: Easing.OutCubic
            }
        }
    }
}
