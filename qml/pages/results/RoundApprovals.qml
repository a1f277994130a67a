// SPDX-License-Identifier: EUPL-1.2
// Why: who has approved the own result and who has not, and the steps from a provisional to a published one.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

Card {
    id: card

    required property RoundViewModel round

    signal mapWanted

    spacing: Theme.space3

    Heading {
        Layout.fillWidth: true
        level: 2
        text: qsTr("Godkännande")
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        text: card.round.approvalText
    }
    Repeater {
        model: card.round.approvals
        delegate: ColumnLayout {
            id: member

            required property int index
            required property string title
            required property string detail
            required property string iconName
            required property string actionText
            required property string spoken

            Layout.fillWidth: true
            spacing: Theme.space2

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space3

                Icon {
                    Layout.alignment: Qt.AlignTop
                    name: member.iconName
                    colour: Theme.primary
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0
                    Accessible.role: Accessible.StaticText
                    Accessible.name: member.spoken

                    Body {
                        Layout.fillWidth: true
                        font.weight: Font.DemiBold
                        text: member.title
                        Accessible.ignored: true
                    }
                    Muted {
                        Layout.fillWidth: true
                        text: member.detail
                        Accessible.ignored: true
                    }
                }
            }
            SecondaryButton {
                Layout.fillWidth: true
                visible: member.actionText.length > 0
                iconName: "results"
                text: qsTr("Läs värmekartan")
                onClicked: card.mapWanted()
            }
            PrimaryButton {
                Layout.fillWidth: true
                visible: member.actionText.length > 0
                text: member.actionText
                Accessible.name: qsTr("%1, %2").arg(member.actionText).arg(member.title)
                onClicked: card.round.askApprove(member.index)
            }
        }
    }
    PrimaryButton {
        Layout.fillWidth: true
        visible: card.round.canPublish
        text: qsTr("Publicera omgången")
        onClicked: card.round.askPublish()
    }
}
