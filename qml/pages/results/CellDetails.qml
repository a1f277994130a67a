// SPDX-License-Identifier: EUPL-1.2
// Why: what is behind one cell, the same on a sheet and in the third pane.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

Flickable {
    id: details

    required property CellViewModel cell

    signal closeWanted()

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    contentWidth: width
    contentHeight: column.height + 2 * Theme.space4
    Accessible.role: Accessible.Pane
    Accessible.name: details.cell.accessibleText

    ColumnLayout {
        id: column

        x: Theme.space4
        y: Theme.space4
        width: details.width - 2 * Theme.space4
        spacing: Theme.space3

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: Theme.space1

                Muted {
                    Layout.fillWidth: true
                    visible: text.length > 0
                    text: details.cell.areaName
                }
                Heading {
                    Layout.fillWidth: true
                    level: 2
                    text: details.cell.capabilityName
                }
                Body {
                    Layout.fillWidth: true
                    text: details.cell.organisationName
                }
            }
            QuietButton {
                Layout.alignment: Qt.AlignTop
                iconName: "close"
                text: qsTr("Stäng")
                font.pixelSize: Theme.smallSize
                onClicked: details.closeWanted()
            }
        }
        CellValue {
            Layout.fillWidth: true
            visible: details.cell.hasValue
            cell: details.cell
        }
        CellReason {
            Layout.fillWidth: true
            visible: !details.cell.hasValue
            text: details.cell.reasonSentence
        }
        Muted {
            Layout.fillWidth: true
            visible: text.length > 0
            text: [details.cell.answersText, details.cell.coverageText].filter(part => part.length > 0).join("  ·  ")
        }
        Body {
            Layout.fillWidth: true
            visible: text.length > 0
            font.pixelSize: Theme.smallSize
            color: Theme.attention
            text: details.cell.knowledgeGapSentence
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            implicitHeight: Theme.hairline
            color: Theme.line
        }
        Heading {
            Layout.fillWidth: true
            level: 3
            text: details.cell.partsTitle
        }
        Muted {
            Layout.fillWidth: true
            visible: text.length > 0
            text: details.cell.partsSentence
        }
        Repeater {
            model: details.cell.parts

            CellPartRow {
                Layout.fillWidth: true
            }
        }
    }
}
