// SPDX-License-Identifier: EUPL-1.2
// Why: one setting: its name and what can be chosen.
import QtQuick
import QtQuick.Layouts
import Samsyn

Card {
    id: block

    required property string title

    Layout.fillWidth: true
    spacing: Theme.space3

    Heading {
        Layout.fillWidth: true
        level: 3
        text: block.title
    }
}
