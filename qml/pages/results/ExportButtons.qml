// SPDX-License-Identifier: EUPL-1.2
// Why: the map leaves the app as a picture for slides, a drawing for print or numbers for a spreadsheet.
import QtQuick
import Samsyn

Flow {
    id: row

    required property HeatMapExport exporting

    spacing: Theme.space1

    QuietButton {
        iconName: "download"
        text: qsTr("PNG")
        font.pixelSize: Theme.smallSize
        Accessible.name: qsTr("Spara värmekartan som bild, PNG")
        onClicked: row.exporting.askPng()
    }
    QuietButton {
        text: qsTr("SVG")
        font.pixelSize: Theme.smallSize
        Accessible.name: qsTr("Spara värmekartan som teckning, SVG")
        onClicked: row.exporting.askSvg()
    }
    QuietButton {
        text: qsTr("CSV")
        font.pixelSize: Theme.smallSize
        Accessible.name: qsTr("Spara värdena som kalkylblad, CSV")
        onClicked: row.exporting.askCsv()
    }
    QuietButton {
        visible: row.exporting.hasPdf
        text: qsTr("PDF")
        font.pixelSize: Theme.smallSize
        Accessible.name: qsTr("Spara för nämnden, PDF")
        onClicked: row.exporting.askPdf()
    }
}
