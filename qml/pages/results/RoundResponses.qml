// SPDX-License-Identifier: EUPL-1.2
// Why: a manager sees who still has to be reminded, by group and never by person; the card says the same in
// words.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: responses

    required property string title
    required property list<string> texts
    required property list<real> shares

    spacing: Theme.space2

    Muted {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space1
        font.pixelSize: Theme.captionSize
        text: responses.title
        Accessible.ignored: true
    }
    Repeater {
        model: responses.texts.length

        ColumnLayout {
            id: line

            required property int index
            readonly property real share: responses.shares[line.index]

            Layout.fillWidth: true
            spacing: Theme.space1

            Body {
                Layout.fillWidth: true
                font.pixelSize: Theme.smallSize
                font.weight: line.index === responses.texts.length - 1 ? Font.DemiBold : Font.Normal
                text: responses.texts[line.index]
                Accessible.ignored: true
            }
            ProgressLine {
                Layout.fillWidth: true
                visible: line.share >= 0
                share: line.share
                spoken: responses.texts[line.index]
                Accessible.ignored: true
            }
        }
    }
}
