// SPDX-License-Identifier: EUPL-1.2
// Why: what is wrong with an answer, beside it: a sign and words, so that the colour carries nothing alone.
import QtQuick
import QtQuick.Layouts
import Samsyn

RowLayout {
    id: line

    required property string text

    visible: text.length > 0
    spacing: Theme.space2

    Icon {
        Layout.alignment: Qt.AlignTop
        name: "danger"
        colour: Theme.danger
    }
    Muted {
        Layout.fillWidth: true
        text: line.text
        color: Theme.danger
        Accessible.role: Accessible.AlertMessage
    }
}
