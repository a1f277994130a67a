// SPDX-License-Identifier: EUPL-1.2
// Why: who could help whom with what, every part of the reckoning as a reason.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

Card {
    id: card

    required property string title
    required property string capability
    required property list<string> parts
    required property string spoken

    Heading {
        Layout.fillWidth: true
        level: 3
        text: card.title
        Accessible.name: card.spoken
    }
    Muted {
        Layout.fillWidth: true
        text: card.capability
        Accessible.ignored: true
    }
    Repeater {
        model: card.parts
        delegate: Body {
            required property string modelData

            Layout.fillWidth: true
            font.pixelSize: Theme.smallSize
            text: "• " + modelData
        }
    }
}
