// SPDX-License-Identifier: EUPL-1.2
// Why: one question or capability behind a value: its figure on the left, its words beside.
import QtQuick
import QtQuick.Layouts
import Samsyn

RowLayout {
    id: part

    required property string name
    required property string valueText
    required property string detail
    required property string accessibleText
    required property int colourClass
    required property list<int> barLevels
    required property list<int> barPeople
    required property list<int> barColours

    spacing: Theme.space3
    Accessible.role: Accessible.ListItem
    Accessible.name: part.accessibleText

    ValueChip {
        Layout.alignment: Qt.AlignTop
        valueText: part.valueText
        colourClass: part.colourClass
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        spacing: Theme.space1

        Body {
            Layout.fillWidth: true
            font.pixelSize: Theme.smallSize
            text: part.name
            Accessible.ignored: true
        }
        Muted {
            Layout.fillWidth: true
            visible: text.length > 0
            font.pixelSize: Theme.captionSize
            text: part.detail
            Accessible.ignored: true
        }
        LevelBars {
            visible: part.barLevels.length > 0
            levels: part.barLevels
            people: part.barPeople
            colours: part.barColours
        }
    }
}
