// SPDX-License-Identifier: EUPL-1.2
// Why: a heat map cell outside the map: the same colours, the same hatch.
import QtQuick
import Samsyn

Rectangle {
    id: chip

    required property string valueText
    required property int colourClass
    property string markText
    property bool isDiverging: false

    readonly property color fill: chip.isDiverging ? Theme.divergingColour(chip.colourClass)
                                                   : Theme.levelColour(chip.colourClass)
    readonly property color fillInk: chip.isDiverging ? Theme.divergingInk(chip.colourClass)
                                                      : Theme.levelInk(chip.colourClass)

    implicitWidth: Math.ceil(4.4 * Theme.smallSize)
    implicitHeight: Math.max(Math.ceil(2.4 * Theme.smallSize), word.implicitHeight + Theme.space1)
    radius: Theme.space1
    color: chip.colourClass > 0 ? chip.fill : Theme.surfaceAlt
    Accessible.ignored: true

    Image {
        anchors.fill: parent
        visible: chip.colourClass === 0
        source: visible ? "qrc:/samsyn/icons/hatch.svg" : ""
        fillMode: Image.Tile
        Accessible.ignored: true
    }
    Text {
        id: word

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.space1
        width: parent.width - 2 * Theme.space1
        text: chip.markText.length > 0 ? chip.valueText + " " + chip.markText : chip.valueText
        textFormat: Text.PlainText
        font.family: Theme.fontFamily
        font.pixelSize: chip.colourClass > 0 ? Theme.smallSize : Theme.captionSize
        font.weight: chip.colourClass > 0 ? Font.DemiBold : Font.Normal
        color: chip.colourClass > 0 ? chip.fillInk : Theme.ink
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
}
