// SPDX-License-Identifier: EUPL-1.2
// Why: what was changed and how far it has come.
import QtQuick
import QtQuick.Layouts
import Samsyn

RowLayout {
    id: row

    required property string title
    required property string where
    required property string stateText
    required property string stateIcon
    required property string spoken

    spacing: Theme.space3
    Accessible.role: Accessible.ListItem
    Accessible.name: row.spoken

    Icon {
        Layout.alignment: Qt.AlignTop
        name: row.stateIcon
        colour: row.stateIcon === "check" ? Theme.success
            : row.stateIcon === "attention" ? Theme.attention : Theme.inkMuted
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        Body {
            Layout.fillWidth: true
            text: row.title
            Accessible.ignored: true
        }
        Muted {
            Layout.fillWidth: true
            text: row.where.length > 0 ? qsTr("%1 · %2").arg(row.stateText).arg(row.where) : row.stateText
            Accessible.ignored: true
        }
    }
}
