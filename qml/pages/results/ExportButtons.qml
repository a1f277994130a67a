// SPDX-License-Identifier: EUPL-1.2
// Why: the map leaves the app as a picture for slides, a drawing for print or numbers for a spreadsheet.
import QtQuick
import Samsyn

Row {
    id: row

    required property HeatMapViewModel heatMap

    spacing: Theme.space1

    QuietButton {
        iconName: "download"
        text: qsTr("PNG")
        font.pixelSize: Theme.smallSize
        Accessible.name: qsTr("Spara värmekartan som bild, PNG")
        onClicked: row.heatMap.exportPng()
    }
    QuietButton {
        text: qsTr("SVG")
        font.pixelSize: Theme.smallSize
        Accessible.name: qsTr("Spara värmekartan som teckning, SVG")
        onClicked: row.heatMap.exportSvg()
    }
    QuietButton {
        text: qsTr("CSV")
        font.pixelSize: Theme.smallSize
        Accessible.name: qsTr("Spara värdena som kalkylblad, CSV")
        onClicked: row.heatMap.exportCsv()
    }
}
