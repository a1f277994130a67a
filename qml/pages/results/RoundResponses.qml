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
    // False where the card around it says the same.
    property bool isSpoken: false

    spacing: Theme.space2

    Muted {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space1
        font.pixelSize: Theme.captionSize
        text: responses.title
        Accessible.ignored: !responses.isSpoken
    }
    Repeater {
        model: responses.texts.length

        ColumnLayout {
            id: line

            required property int index
            // Texts and shares change one after the other.
            readonly property real share: line.index < responses.shares.length
                                          ? responses.shares[line.index] : -1

            Layout.fillWidth: true
            spacing: Theme.space1

            Body {
                Layout.fillWidth: true
                font.pixelSize: Theme.smallSize
                font.weight: line.index === responses.texts.length - 1 ? Font.DemiBold : Font.Normal
                text: responses.texts[line.index]
                Accessible.ignored: !responses.isSpoken
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
