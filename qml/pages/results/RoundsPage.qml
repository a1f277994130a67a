// SPDX-License-Identifier: EUPL-1.2
// Why: every round of the collaboration, open ones first, and what can be read of each.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

FocusScope {
    id: page

    required property RoundListModel rounds
    property bool offersVolumes: false

    signal opened(round: string)
    signal followed(round: string)
    signal volumesWanted

    readonly property real margin: width < Theme.phoneLimit ? Theme.space4 : Theme.space5
    readonly property real columnWidth: Math.min(width - 2 * margin, Theme.readingWidth)

    Card {
        id: volumesCard

        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.space4
        width: page.columnWidth
        visible: page.offersVolumes
        padding: Theme.space1

        ListRow {
            Layout.fillWidth: true
            iconName: "table"
            text: qsTr("Volymer")
            // In large text the rounds need the room.
            detail: Theme.textScale > 1.4 ? "" : qsTr("Årets tal, jämförda med de andras")
            onClicked: page.volumesWanted()
        }
    }
    ListView {
        id: list

        // Room beside the cards for the ring of the focus.
        anchors.top: volumesCard.visible ? volumesCard.bottom : parent.top
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: page.columnWidth + 2 * Theme.space2
        leftMargin: Theme.space2
        rightMargin: Theme.space2
        topMargin: Theme.space4
        bottomMargin: Theme.space4
        spacing: Theme.space3
        clip: true
        focus: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        model: page.rounds
        visible: list.count > 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Mätomgångar")
        delegate: RoundCard {
            width: page.columnWidth
            onOpened: page.opened(roundId)
            onFollowed: page.followed(roundId)
        }
    }
    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * page.margin, Theme.readingWidth)
        iconName: "results"
        visible: list.count === 0
        title: page.rounds.failure.length > 0 ? qsTr("Omgångarna kan inte visas")
                                               : qsTr("Inga mätomgångar än")
        text: page.rounds.failure.length > 0
              ? page.rounds.failure
              : qsTr("När samverkan startar en mätomgång dyker den upp här. Synka om du väntar på en.")
    }
}
