// SPDX-License-Identifier: EUPL-1.2
// Why: one page for a round from its opening to its publication; each part is there when there is something
// to do or to read in it.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property RoundViewModel round

    readonly property bool isReady: round.situation === RoundViewModel.Ready

    signal reminderWanted
    signal commentsWanted
    signal mapWanted

    EmptyState {
        Layout.fillWidth: true
        visible: !page.isReady
        iconName: page.round.situation === RoundViewModel.Failed ? "danger" : "people"
        title: page.round.situation === RoundViewModel.Failed ? qsTr("Omgången kan inte visas")
                                                             : qsTr("Inget för dig här")
        text: page.round.message
    }
    RoundTop {
        Layout.fillWidth: true
        visible: page.isReady
        round: page.round
    }
    Card {
        Layout.fillWidth: true
        visible: page.isReady && page.round.isOpen

        Heading {
            Layout.fillWidth: true
            level: 2
            text: qsTr("Svar")
        }
        RoundResponses {
            Layout.fillWidth: true
            title: page.round.responseTitle
            texts: page.round.responseTexts
            shares: page.round.responseShares
            isSpoken: true
        }
    }
    RoundWay {
        Layout.fillWidth: true
        visible: page.isReady && page.round.canRemind
        iconName: "sending"
        text: qsTr("Påminn dem som inte har svarat")
        detail: qsTr("En text att skicka, utan att någon pekas ut")
        onClicked: page.reminderWanted()
    }
    RoundApprovals {
        Layout.fillWidth: true
        visible: page.isReady && page.round.hasApprovals
        round: page.round
        onMapWanted: page.mapWanted()
    }
    RoundWay {
        Layout.fillWidth: true
        visible: page.isReady && page.round.hasComments
        iconName: "comment"
        text: qsTr("Kommentarer")
        detail: page.round.noCommentsText.length > 0 ? page.round.noCommentsText
                                                     : qsTr("%n kommentar(er)", "", page.round.comments.count)
        onClicked: page.commentsWanted()
    }
    RoundClosing {
        Layout.fillWidth: true
        visible: page.isReady && page.round.canMove
        round: page.round
    }
    RoundQuestion {
        round: page.round
    }
}
