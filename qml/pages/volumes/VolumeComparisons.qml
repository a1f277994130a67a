// SPDX-License-Identifier: EUPL-1.2
// Why: the own figure, made comparable in each way that fits it, beside the middle of the others.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: list

    required property VolumeEditor figure

    spacing: Theme.space3

    Heading {
        Layout.fillWidth: true
        level: 3
        text: qsTr("Jämfört med de andra")
    }
    Muted {
        Layout.fillWidth: true
        visible: text.length > 0
        text: list.figure.comparisonNote
    }
    Repeater {
        model: list.figure.comparisons
        delegate: Card {
            id: entry

            required property string own
            required property string others
            required property string standing
            required property bool hasAxis
            required property real lower
            required property real median
            required property real upper
            required property real ownPlace

            Layout.fillWidth: true
            color: Theme.background

            Body {
                Layout.fillWidth: true
                visible: text.length > 0
                font.weight: Font.DemiBold
                text: entry.own
            }
            Body {
                Layout.fillWidth: true
                visible: text.length > 0
                font.pixelSize: Theme.smallSize
                text: entry.standing
            }
            VolumeAxis {
                Layout.fillWidth: true
                visible: entry.hasAxis
                lower: entry.lower
                median: entry.median
                upper: entry.upper
                own: entry.ownPlace
                spoken: ""
            }
            Muted {
                Layout.fillWidth: true
                text: entry.others
            }
        }
    }
}
