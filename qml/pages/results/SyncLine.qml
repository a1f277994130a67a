// SPDX-License-Identifier: EUPL-1.2
// Why: one line of the receipt.
import QtQuick
import QtQuick.Layouts
import Samsyn

RowLayout {
    id: line

    required property string iconName
    required property string text

    spacing: Theme.space3

    Icon {
        Layout.alignment: Qt.AlignTop
        name: line.iconName
        colour: Theme.inkMuted
    }
    Body {
        Layout.fillWidth: true
        text: line.text
    }
}
