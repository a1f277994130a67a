// SPDX-License-Identifier: EUPL-1.2
// Why: the actions of a page, fixed at the bottom in reach of a thumb, above whatever scrolls.
import QtQuick
import QtQuick.Layouts
import Samsyn

Rectangle {
    id: bar

    default property alias actions: row.data
    readonly property real margin: width < Theme.phoneLimit ? Theme.space4 : Theme.space5

    implicitHeight: row.implicitHeight + 2 * Theme.space3
    color: Theme.background

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    // Buttons that do not fit beside each other stand under each other.
    GridLayout {
        id: row

        x: Math.max(bar.margin, (bar.width - width) / 2)
        y: Theme.space3
        width: Math.min(bar.width - 2 * bar.margin, Theme.readingWidth)
        flow: Theme.textScale > 1.4 && bar.width < Theme.phoneLimit ? GridLayout.TopToBottom
            : GridLayout.LeftToRight
        rows: flow === GridLayout.TopToBottom ? -1 : 1
        columns: flow === GridLayout.TopToBottom ? 1 : -1
        rowSpacing: Theme.space2
        columnSpacing: Theme.space3
    }
}
