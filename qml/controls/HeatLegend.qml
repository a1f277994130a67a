// SPDX-License-Identifier: EUPL-1.2
// Why: colours mean nothing until they are words; the legend is always on the page, never behind a button.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

Flow {
    id: legend

    required property list<string> names
    required property list<string> spans
    required property list<string> marks
    required property list<string> markWords
    property bool isDiverging: false

    spacing: Theme.space3
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Färgernas betydelse")

    Repeater {
        model: legend.names.length

        HeatLegendEntry {
            required property int index

            widest: legend.width
            colourClass: index + 1
            isDiverging: legend.isDiverging
            text: legend.names[index]
            detail: legend.spans[index] === legend.names[index] ? "" : legend.spans[index]
        }
    }
    HeatLegendEntry {
        widest: legend.width
        colourClass: 0
        text: qsTr("inget värde, skälet står i rutan")
    }
    Repeater {
        model: legend.marks.length

        HeatLegendEntry {
            required property int index

            widest: legend.width
            // The two lists change one after the other.
            symbol: index < legend.marks.length ? legend.marks[index] : ""
            text: index < legend.markWords.length ? legend.markWords[index] : ""
        }
    }
}
