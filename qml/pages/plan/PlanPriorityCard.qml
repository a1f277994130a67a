// SPDX-License-Identifier: EUPL-1.2
// Why: a proposal that members can check: its place, how sure the place is, its parts, and what they say.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

Card {
    id: card

    required property int index
    required property string title
    required property string areaName
    required property string placeText
    required property string priorityText
    required property list<string> parts
    required property int ownReadiness
    required property string ownName
    required property list<string> readinessNames
    property bool isUnfolded: false

    property bool mayCoordinate: false

    signal readinessPicked(readiness: int)
    signal commonWanted

    Heading {
        Layout.fillWidth: true
        level: 3
        text: card.title
    }
    Muted {
        Layout.fillWidth: true
        text: card.areaName
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        text: card.priorityText
        font.weight: Font.DemiBold
    }
    Muted {
        Layout.fillWidth: true
        text: card.placeText
    }
    QuietButton {
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: card.parts.length > 0
        iconName: card.isUnfolded ? "collapse" : "expand"
        leftPadding: 0
        text: card.isUnfolded ? qsTr("Dölj skälen") : qsTr("Visa skälen")
        Accessible.name: qsTr("%1, %2").arg(text).arg(card.title)
        onClicked: card.isUnfolded = !card.isUnfolded
    }
    Repeater {
        model: card.isUnfolded ? card.parts : []
        delegate: Body {
            required property string modelData

            Layout.fillWidth: true
            font.pixelSize: Theme.smallSize
            text: "• " + modelData
        }
    }
    Muted {
        Layout.fillWidth: true
        visible: card.isUnfolded && card.ownName.length > 0
        text: card.ownReadiness < 0 ? qsTr("%1 har inte sagt något om att hjälpa andra.").arg(card.ownName)
                                    : qsTr("%1 om att hjälpa andra:").arg(card.ownName)
    }
    SegmentedControl {
        Layout.fillWidth: true
        visible: card.isUnfolded && card.ownName.length > 0
        groupName: qsTr("Kan %1 hjälpa andra med %2?").arg(card.ownName).arg(card.title)
        segments: card.readinessNames
        currentIndex: card.ownReadiness
        onPicked: index => card.readinessPicked(index)
    }
    QuietButton {
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: card.mayCoordinate
        iconName: "edit"
        leftPadding: 0
        text: qsTr("Gemensamt mål och nytta")
        Accessible.name: qsTr("%1, %2").arg(text).arg(card.title)
        onClicked: card.commonWanted()
    }
}
