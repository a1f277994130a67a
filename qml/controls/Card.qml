// SPDX-License-Identifier: EUPL-1.2
// Why: the sheet of paper that things lie on; a card that can be opened is CardButton.
import QtQuick
import QtQuick.Layouts
import Samsyn

Rectangle {
    id: card

    default property alias content: column.data
    property alias spacing: column.spacing
    property int padding: Theme.space4

    implicitWidth: column.implicitWidth + 2 * padding
    implicitHeight: column.implicitHeight + 2 * padding
    radius: Theme.cardRadius
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line

    ColumnLayout {
        id: column

        x: card.padding
        y: card.padding
        width: card.width - 2 * card.padding
        spacing: Theme.space2
    }
}
