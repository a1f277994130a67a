// SPDX-License-Identifier: EUPL-1.2
// Why: a round at a glance: what, when, who, whether there is a map to open, and the way to what is done with
// it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Samsyn

FocusScope {
    id: entry

    required property string roundId
    required property string name
    required property string frameworkName
    required property string statusText
    required property string statusIcon
    required property string factsText
    required property string resultText
    required property string openText
    required property string followText
    required property string accessibleText
    required property bool hasResults
    required property string responseTitle
    required property list<string> responseTexts
    required property list<real> responseShares

    signal opened()
    signal followed()

    implicitHeight: card.implicitHeight + (way.visible ? way.implicitHeight + 2 * Theme.space1 : 0)

    Rectangle {
        anchors.fill: parent
        radius: Theme.cardRadius
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line
    }
    T.ItemDelegate {
        id: card

        width: entry.width
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        padding: Theme.space4
        focus: true
        Accessible.role: entry.hasResults ? Accessible.Button : Accessible.ListItem
        Accessible.name: entry.accessibleText
        Accessible.onPressAction: card.clicked()
        Keys.onReturnPressed: card.clicked()
        onClicked: if (entry.hasResults) entry.opened()

        background: Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.hairline
            radius: Theme.cardRadius - Theme.hairline
            color: card.down && entry.hasResults ? Theme.primarySoft : Theme.surface

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
                    text: entry.name
                    Accessible.ignored: true
                }
                RowLayout {
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space2

                    Icon {
                        name: entry.statusIcon
                        colour: Theme.primary
                    }
                    Body {
                        font.pixelSize: Theme.smallSize
                        font.weight: Font.DemiBold
                        color: Theme.primary
                        text: entry.statusText
                        Accessible.ignored: true
                    }
                }
            }
            Muted {
                Layout.fillWidth: true
                text: entry.frameworkName
                Accessible.ignored: true
            }
            Body {
                Layout.fillWidth: true
                font.pixelSize: Theme.smallSize
                text: entry.factsText
                Accessible.ignored: true
            }
            RoundResponses {
                Layout.fillWidth: true
                visible: entry.responseTexts.length > 0
                title: entry.responseTitle
                texts: entry.responseTexts
                shares: entry.responseShares
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space2

                Body {
                    Layout.fillWidth: true
                    font.pixelSize: Theme.smallSize
                    font.weight: entry.hasResults ? Font.DemiBold : Font.Normal
                    color: entry.hasResults ? Theme.primary : Theme.inkMuted
                    text: entry.hasResults ? entry.openText : entry.resultText
                    Accessible.ignored: true
                }
                Icon {
                    visible: entry.hasResults
                    name: "next"
                    colour: Theme.primary
                }
            }
        }
    }
    Rectangle {
        anchors.bottom: way.top
        anchors.bottomMargin: Theme.space1
        width: entry.width
        height: Theme.hairline
        visible: way.visible
        color: Theme.line
    }
    ListRow {
        id: way

        x: Theme.space1
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space1
        width: entry.width - 2 * Theme.space1
        visible: entry.followText.length > 0
        iconName: "people"
        text: entry.followText
        Accessible.name: qsTr("%1, %2").arg(entry.followText).arg(entry.name)
        onClicked: entry.followed()
    }
}
