// SPDX-License-Identifier: EUPL-1.2
// Why: the name of a row: areas bold on a band, capabilities indented below them.
import QtQuick
import Samsyn

Rectangle {
    id: header

    required property string name
    required property bool isArea
    property int textSize: Theme.smallSize
    property bool isLit: false
    property bool isIndented: true

    color: header.isArea ? Theme.surfaceAlt : Theme.background
    Accessible.role: Accessible.RowHeader
    Accessible.name: header.name

    Rectangle {
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: Theme.chosenBorder
        visible: header.isLit
        color: Theme.primary
    }
    Text {
        anchors.fill: parent
        anchors.leftMargin: header.isArea || !header.isIndented ? Theme.space1 : Theme.space3
        anchors.rightMargin: Theme.space1
        text: header.name
        textFormat: Text.PlainText
        font.family: Theme.fontFamily
        font.pixelSize: header.textSize
        font.weight: header.isArea || header.isLit ? Font.Bold : Font.Normal
        color: Theme.ink
        wrapMode: Text.Wrap
        lineHeight: Theme.headingLineHeight
        maximumLineCount: 2
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
