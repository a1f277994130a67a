// SPDX-License-Identifier: EUPL-1.2
// Why: a round at a glance: what, when, who, and whether there is a map to open.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Samsyn

T.ItemDelegate {
    id: card

    required property string roundId
    required property string name
    required property string frameworkName
    required property string statusText
    required property string statusIcon
    required property string factsText
    required property string resultText
    required property string accessibleText
    required property bool hasResults
    required property string responseTitle
    required property list<string> responseTexts
    required property list<real> responseShares

    signal opened()

    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.space4
    Accessible.role: card.hasResults ? Accessible.Button : Accessible.ListItem
    Accessible.name: card.accessibleText
    Accessible.onPressAction: card.clicked()
    Keys.onReturnPressed: card.clicked()
    onClicked: if (card.hasResults) card.opened()

    background: Rectangle {
        radius: Theme.cardRadius
        color: card.down && card.hasResults ? Theme.primarySoft : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line

        FocusRing {
            isShown: card.visualFocus
            controlRadius: Theme.cardRadius
        }
    }
    contentItem: ColumnLayout {
        spacing: Theme.space2

        GridLayout {
            Layout.fillWidth: true
            // In large text the name needs the whole width.
            columns: Theme.textScale > 1.4 && card.width < Theme.phoneLimit ? 1 : 2
            columnSpacing: Theme.space2
            rowSpacing: Theme.space1

            Heading {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                level: 2
                text: card.name
                Accessible.ignored: true
            }
            RowLayout {
                Layout.alignment: Qt.AlignTop
                spacing: Theme.space2

                Icon {
                    name: card.statusIcon
                    colour: Theme.primary
                }
                Body {
                    font.pixelSize: Theme.smallSize
                    font.weight: Font.DemiBold
                    color: Theme.primary
                    text: card.statusText
                    Accessible.ignored: true
                }
            }
        }
        Muted {
            Layout.fillWidth: true
            text: card.frameworkName
            Accessible.ignored: true
        }
        Body {
            Layout.fillWidth: true
            font.pixelSize: Theme.smallSize
            text: card.factsText
            Accessible.ignored: true
        }
        RoundResponses {
            Layout.fillWidth: true
            visible: card.responseTexts.length > 0
            title: card.responseTitle
            texts: card.responseTexts
            shares: card.responseShares
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            Body {
                Layout.fillWidth: true
                font.pixelSize: Theme.smallSize
                font.weight: card.hasResults ? Font.DemiBold : Font.Normal
                color: card.hasResults ? Theme.primary : Theme.inkMuted
                text: card.hasResults ? qsTr("Öppna värmekartan") : card.resultText
                Accessible.ignored: true
            }
            Icon {
                visible: card.hasResults
                name: "next"
                colour: Theme.primary
            }
        }
    }
}
