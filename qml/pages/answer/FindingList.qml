// SPDX-License-Identifier: EUPL-1.2
// Why: a few capabilities by name, with their value in words; what counts as one stands above them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

Card {
    id: card

    required property string title
    required property string symbol
    required property string text
    required property ChoiceListModel findings

    spacing: Theme.space3
    visible: text.length > 0

    Heading {
        Layout.fillWidth: true
        level: 2
        text: card.title
    }
    Muted {
        Layout.fillWidth: true
        text: card.text
    }
    Repeater {
        model: card.findings
        delegate: RowLayout {
            id: row

            required property string title
            required property string detail

            Layout.fillWidth: true
            spacing: Theme.space3
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1, %2").arg(row.title).arg(row.detail)

            Body {
                Layout.alignment: Qt.AlignTop
                text: card.symbol
                Accessible.ignored: true
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Body {
                    Layout.fillWidth: true
                    font.weight: Font.DemiBold
                    text: row.title
                    Accessible.ignored: true
                }
                Muted {
                    Layout.fillWidth: true
                    text: row.detail
                    Accessible.ignored: true
                }
            }
        }
    }
}
