// SPDX-License-Identifier: EUPL-1.2
// Why: the big number with its words and its place on the ladder.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: figure

    required property CellViewModel cell

    spacing: Theme.space3

    // In large text the words of the class need a row of their own.
    GridLayout {
        id: line

        Layout.fillWidth: true
        columns: Theme.textScale > 1.4 && figure.width < Theme.phoneLimit ? 2 : 3
        columnSpacing: Theme.space3
        rowSpacing: 0

        Text {
            Layout.alignment: Qt.AlignBaseline
            text: figure.cell.valueText
            textFormat: Text.PlainText
            font.family: Theme.fontFamily
            font.pixelSize: Math.round(1.5 * Theme.displaySize)
            font.weight: Font.DemiBold
            color: Theme.ink
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1 %2").arg(text).arg(figure.cell.scaleText)
        }
        Text {
            Layout.alignment: Qt.AlignBaseline
            text: figure.cell.scaleText
            textFormat: Text.PlainText
            font.family: Theme.fontFamily
            font.pixelSize: Theme.titleSize
            color: Theme.inkMuted
            Layout.fillWidth: line.columns === 2
            Accessible.ignored: true
        }
        Text {
            Layout.alignment: Qt.AlignBaseline
            Layout.fillWidth: true
            Layout.columnSpan: line.columns === 2 ? 2 : 1
            text: qsTr("%1 %2").arg(figure.cell.markText).arg(figure.cell.classText)
            textFormat: Text.PlainText
            font.family: Theme.fontFamily
            font.pixelSize: Theme.smallSize
            font.weight: Font.DemiBold
            color: Theme.ink
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: figure.cell.classText
        }
    }
    LevelAxis {
        Layout.fillWidth: true
        numbers: figure.cell.levelNumbers
        names: figure.cell.levelNames
        position: figure.cell.axisPosition
        lowPosition: figure.cell.lowPosition
        highPosition: figure.cell.highPosition
        colourClass: figure.cell.colourClass
        text: figure.cell.scaleSentence
    }
}
