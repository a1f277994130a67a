// SPDX-License-Identifier: EUPL-1.2
// Why: that help goes both ways is seen at a glance.
import QtQuick
import QtQuick.Layouts
import Samsyn

RowLayout {
    id: row

    required property string title
    required property string detail

    spacing: Theme.space3

    Body {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        text: row.title
    }
    Muted {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        text: row.detail
    }
}
