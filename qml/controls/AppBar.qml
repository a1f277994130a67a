// SPDX-License-Identifier: EUPL-1.2
// Why: where I am, the way back, and on the right what the caller puts there (the sync chip).
import QtQuick
import Samsyn

Rectangle {
    id: bar

    required property string title
    required property bool canGoBack
    default property alias trailing: trailingRow.data

    // Large text on a narrow bar: what stands on the right gets a line of its own.
    readonly property bool isTall: Theme.textScale > 1.4 && width < Theme.phoneLimit
    readonly property real lineHeight: Math.max(Theme.touchTarget, Math.ceil(1.5 * Theme.titleSize))
                                       + Theme.space2

    signal backWanted

    implicitHeight: isTall ? lineHeight + trailingRow.height : lineHeight
    color: Theme.background
    Accessible.role: Accessible.ToolBar
    Accessible.name: title

    QuietButton {
        id: backButton

        x: Theme.space1
        y: (bar.lineHeight - height) / 2
        visible: bar.canGoBack
        width: visible ? implicitWidth : 0
        leftPadding: Theme.space3
        rightPadding: Theme.space3
        iconName: "back"
        text: bar.width < Theme.phoneLimit ? "" : qsTr("Tillbaka")
        Accessible.name: qsTr("Tillbaka")
        onClicked: bar.backWanted()
    }
    TextMetrics {
        id: natural

        text: bar.title
        font.family: Theme.fontFamily
        font.pixelSize: Theme.titleSize
        font.weight: Font.DemiBold
    }
    Heading {
        id: heading

        x: bar.canGoBack ? backButton.x + backButton.width : Theme.space4
        height: bar.lineHeight
        width: (bar.isTall ? bar.width : trailingRow.x) - x - Theme.space2
        level: 2
        text: bar.title
        // A long title first gets smaller and takes a second line; only then it is cut.
        font.pixelSize: natural.advanceWidth < width ? Theme.titleSize : Theme.smallSize
        maximumLineCount: bar.isTall ? 1 : 2
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
    Row {
        id: trailingRow

        x: bar.isTall ? Theme.space4 : bar.width - width - Theme.space3
        y: bar.isTall ? bar.lineHeight - Theme.space2 : (bar.lineHeight - height) / 2
        spacing: Theme.space2
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
