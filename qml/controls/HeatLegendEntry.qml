// SPDX-License-Identifier: EUPL-1.2
// Why: one colour or mark of the legend with its word.
import QtQuick
import Samsyn

Row {
    id: entry

    required property string text
    required property real widest
    property string detail
    property string symbol
    property int colourClass: 0
    property bool isDiverging: false

    readonly property color fill: entry.isDiverging ? Theme.divergingColour(entry.colourClass)
                                                    : Theme.levelColour(entry.colourClass)

    spacing: Theme.space1
    Accessible.role: Accessible.StaticText
    Accessible.name: entry.detail.length > 0 ? qsTr("%1, %2").arg(entry.text).arg(entry.detail) : entry.text

    Rectangle {
        visible: entry.symbol.length === 0
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.captionSize + Theme.space1
        height: width
        color: entry.colourClass > 0 ? entry.fill : Theme.surfaceAlt
        border.width: Theme.controlBorder
        border.color: Theme.lineStrong

        Image {
            anchors.fill: parent
            visible: entry.colourClass === 0
            source: visible ? "qrc:/samsyn/icons/hatch.svg" : ""
            fillMode: Image.Tile
            Accessible.ignored: true
        }
    }
    Text {
        visible: entry.symbol.length > 0
        text: entry.symbol
        textFormat: Text.PlainText
        font.family: Theme.fontFamily
        font.pixelSize: Theme.captionSize
        color: Theme.ink
        Accessible.ignored: true
    }
    Text {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, entry.widest - Theme.captionSize - 2 * Theme.space1)
        wrapMode: Text.Wrap
        text: entry.detail.length > 0 ? qsTr("%1 (%2)").arg(entry.text).arg(entry.detail) : entry.text
        textFormat: Text.PlainText
        font.family: Theme.fontFamily
        font.pixelSize: Theme.captionSize
        color: Theme.ink
        Accessible.ignored: true
    }
}
