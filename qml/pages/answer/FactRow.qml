// SPDX-License-Identifier: EUPL-1.2
// Why: one promise or fact about the survey: icon and a sentence.
import QtQuick
import QtQuick.Layouts
import Samsyn

RowLayout {
    id: row

    required property string iconName
    required property string text

    Layout.fillWidth: true
    spacing: Theme.space3
    visible: text.length > 0

    Icon {
        Layout.alignment: Qt.AlignTop
        name: row.iconName
        colour: Theme.primary
    }
    Body {
        Layout.fillWidth: true
        text: row.text
    }
}
