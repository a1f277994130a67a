// SPDX-License-Identifier: EUPL-1.2
// Why: what is being fetched shows its shape, but only when fetching takes long enough to be noticed.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

Column {
    id: skeleton

    property int lines: 4
    property bool isShown: false

    spacing: Theme.space3
    visible: isShown
    Accessible.role: Accessible.Indicator
    Accessible.name: qsTr("Hämtar")

    Timer {
        running: true
        interval: Theme.skeletonDelayMs
        onTriggered: skeleton.isShown = true
    }
    Repeater {
        model: skeleton.lines
        delegate: Rectangle {
            required property int index

            width: skeleton.width * (index % 3 === 2 ? 0.6 : 1)
            height: Theme.bodySize
            radius: Theme.radius / 2
            color: Theme.surfaceAlt
        }
    }
}
