// SPDX-License-Identifier: EUPL-1.2
// Why: a card that leads to a page of its own.
import QtQuick
import Samsyn

Rectangle {
    id: way

    property alias iconName: row.iconName
    property alias text: row.text
    property alias detail: row.detail

    signal clicked

    implicitHeight: row.implicitHeight + 2 * Theme.space1
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line

    ListRow {
        id: row

        x: Theme.space1
        y: Theme.space1
        width: way.width - 2 * Theme.space1
        onClicked: way.clicked()
    }
}
