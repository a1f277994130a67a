// SPDX-License-Identifier: EUPL-1.2
// Why: one survey in a list: what it is, whose, how far, until when.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Samsyn

T.AbstractButton {
    id: row

    required property string respondentId
    required property string title
    required property string ownerText
    required property string statusText
    required property string closesText
    required property real answeredShare
    required property int standing
    required property bool canOpen

    readonly property string line: closesText.length > 0 ? statusText + " · " + closesText : statusText
    readonly property bool needsYou: standing === SurveyListModel.NeedsYou

    Layout.fillWidth: true
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.space4
    Accessible.role: Accessible.Button
    Accessible.name: title + ", " + ownerText + ", " + line

    contentItem: Column {
        spacing: Theme.space2

        Heading {
            width: parent.width
            level: 3
            text: row.title
            Accessible.ignored: true
        }
        Muted {
            width: parent.width
            visible: text.length > 0
            text: row.ownerText
            Accessible.ignored: true
        }
        ProgressLine {
            width: parent.width
            visible: row.needsYou && row.answeredShare > 0
            share: row.answeredShare
            spoken: row.statusText
            Accessible.ignored: true
        }
        Item {
            width: parent.width
            height: Math.max(mark.height, status.height)

            Icon {
                id: mark

                name: row.standing === SurveyListModel.Closed ? "lock"
                      : row.standing === SurveyListModel.Told ? "results" : row.needsYou ? "edit" : "check"
                colour: row.needsYou ? Theme.attention : Theme.inkMuted
            }
            Muted {
                id: status

                x: mark.width + Theme.space2
                y: Math.max(0, (mark.height - height) / 2)
                width: parent.width - x
                text: row.line
                color: row.needsYou ? Theme.attention : Theme.inkMuted
                font.weight: row.needsYou ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: row.down || row.hovered ? Theme.surfaceAlt : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line

        FocusRing {
            isShown: row.visualFocus
            controlRadius: Theme.cardRadius
        }
    }

    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()
}
