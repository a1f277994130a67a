// SPDX-License-Identifier: EUPL-1.2
// Why: one cell says its value three times: number, mark and colour; without a value it says why not.
import QtQuick
import Samsyn

Rectangle {
    id: cell

    required property string valueText
    required property string markText
    required property string reasonText
    required property string accessibleText
    required property int colourClass
    required property bool isDiverging
    required property bool isBlank
    required property bool rowIsArea
    required property bool isSelected
    property bool isCurrent: false

    signal opened()

    readonly property color fill: cell.isDiverging ? Theme.divergingColour(cell.colourClass)
                                                   : Theme.levelColour(cell.colourClass)
    readonly property color fillInk: cell.isDiverging ? Theme.divergingInk(cell.colourClass)
                                                      : Theme.levelInk(cell.colourClass)

    color: cell.colourClass > 0 ? cell.fill : Theme.surfaceAlt
    Accessible.role: Accessible.Cell
    Accessible.name: cell.accessibleText
    Accessible.focusable: true
    Accessible.focused: cell.isCurrent
    Accessible.selectable: true
    Accessible.selected: cell.isSelected
    Accessible.onPressAction: cell.opened()

    Image {
        anchors.fill: parent
        visible: cell.colourClass === 0 && !cell.isBlank
        source: visible ? "qrc:/samsyn/icons/hatch.svg" : ""
        fillMode: Image.Tile
        horizontalAlignment: Image.AlignLeft
        verticalAlignment: Image.AlignTop
        Accessible.ignored: true
    }
    Text {
        anchors.fill: parent
        anchors.margins: Theme.space1
        text: cell.colourClass > 0 ? cell.valueText + " " + cell.markText : cell.reasonText
        textFormat: Text.PlainText
        font.family: Theme.fontFamily
        font.pixelSize: cell.colourClass > 0 ? Theme.smallSize : Theme.captionSize
        font.weight: cell.rowIsArea ? Font.Bold : Font.Normal
        color: cell.colourClass > 0 ? cell.fillInk : Theme.ink
        wrapMode: Text.Wrap
        lineHeight: Theme.headingLineHeight
        maximumLineCount: 2
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    Rectangle {
        anchors.fill: parent
        visible: cell.isSelected && !cell.isCurrent
        color: Theme.transparent
        border.width: Theme.chosenBorder
        border.color: Theme.ink
    }
    Rectangle {
        anchors.fill: parent
        visible: cell.isCurrent
        color: Theme.transparent
        border.width: Theme.focusWidth
        border.color: Theme.focusRing

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.focusWidth
            color: Theme.transparent
            border.width: Theme.focusGap
            border.color: Theme.surface
        }
    }
    TapHandler {
        onTapped: cell.opened()
    }
}
