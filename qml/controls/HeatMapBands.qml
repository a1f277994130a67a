// SPDX-License-Identifier: EUPL-1.2
// Why: lights the row and the column of the focused cell by lines along their edges; no colour is changed.
import QtQuick
import Samsyn

Item {
    id: bands

    required property bool isShown
    required property int row
    required property int column
    required property real rowStep
    required property real columnStep
    required property size tableSize

    z: 2
    visible: bands.isShown
    Accessible.ignored: true

    Rectangle {
        y: bands.row * bands.rowStep
        width: bands.tableSize.width
        height: bands.rowStep - Theme.hairline
        color: Theme.transparent
        border.width: Theme.focusGap
        border.color: Theme.ink
        opacity: 0.45
    }
    Rectangle {
        x: bands.column * bands.columnStep
        width: bands.columnStep - Theme.hairline
        height: bands.tableSize.height
        color: Theme.transparent
        border.width: Theme.focusGap
        border.color: Theme.ink
        opacity: 0.45
    }
}
