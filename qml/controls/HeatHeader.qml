// SPDX-License-Identifier: EUPL-1.2
// Why: the name of a column, upright where it has room and at 45 degrees where it has not.
import QtQuick
import Samsyn

Item {
    id: header

    required property string name
    property bool isSlanted: false
    property bool isLit: false

    Accessible.role: Accessible.ColumnHeader
    Accessible.name: header.name

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.chosenBorder
        visible: header.isLit
        color: Theme.primary
    }
    Text {
        visible: !header.isSlanted
        anchors.fill: parent
        anchors.margins: Theme.space1
        text: header.name
        textFormat: Text.PlainText
        font.family: Theme.fontFamily
        font.pixelSize: Theme.smallSize
        font.weight: header.isLit ? Font.Bold : Font.DemiBold
        color: Theme.ink
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignBottom
        Accessible.ignored: true
    }
    Text {
        // The lower left corner of the name stands in the middle of the column's foot.
        visible: header.isSlanted
        x: parent.width / 2 - height / 4
        y: parent.height - height - Theme.space2
        width: Math.min(implicitWidth, parent.height * 1.28)
        text: header.name
        textFormat: Text.PlainText
        font.family: Theme.fontFamily
        font.pixelSize: Theme.smallSize
        font.weight: Font.Medium
        color: Theme.ink
        elide: Text.ElideRight
        transformOrigin: Item.BottomLeft
        rotation: -45
        Accessible.ignored: true
    }
}
