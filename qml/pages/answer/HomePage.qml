// SPDX-License-Identifier: EUPL-1.2
// Why: what needs this person first, then what is under way, then what is new.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property AccountViewModel account

    readonly property SurveyListModel surveys: account.surveys
    readonly property bool isEmpty: surveys.count === 0 && account.rounds.count === 0

    signal surveyOpened(respondentId: string)
    signal roundOpened(roundId: string)
    signal resultsWanted
    signal syncWanted
    signal inboxWanted

    spacing: Theme.space5

    Banner {
        Layout.fillWidth: true
        visible: page.surveys.errorText.length > 0
        text: page.surveys.errorText
    }
    Banner {
        Layout.fillWidth: true
        visible: page.account.sync.situation === SyncViewModel.NeedsYou
        tone: Banner.Attention
        text: page.account.sync.errorText.length > 0 ? page.account.sync.errorText
            : page.account.sync.sentence
        actionText: qsTr("Visa")
        onActed: page.syncWanted()
    }
    Banner {
        Layout.fillWidth: true
        visible: page.account.inbox.count > 0
        tone: Banner.Attention
        text: page.account.inbox.title
        actionText: qsTr("Visa")
        onActed: page.inboxWanted()
    }
    EmptyState {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space6
        visible: page.isEmpty
        iconName: "surveys"
        title: qsTr("Inget väntar på dig")
        text: qsTr("När din samverkan öppnar en enkät för dig dyker den upp här. Resultat som du får se "
              + "kommer också hit.")
        actionText: page.account.sync.canSync ? qsTr("Hämta nytt nu") : ""
        onActed: page.account.sync.syncNow()
    }
    SurveyGroup {
        //: Heading of what a person has to do.
        title: qsTr("Behöver dig")
        surveys: page.surveys
        standing: SurveyListModel.NeedsYou
        shownCount: page.surveys.needsYouCount
        mostShown: 3
        onOpened: respondentId => page.surveyOpened(respondentId)
    }
    Card {
        Layout.fillWidth: true
        visible: !page.isEmpty && page.surveys.needsYouCount === 0 && page.account.inbox.count === 0

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space3

            Icon {
                Layout.alignment: Qt.AlignTop
                name: "check"
                colour: Theme.success
            }
            Body {
                Layout.fillWidth: true
                text: qsTr("Inget behöver dig just nu.")
            }
        }
    }
    SurveyGroup {
        //: Heading of surveys that are handed in while the round is still open.
        title: qsTr("På gång")
        surveys: page.surveys
        standing: SurveyListModel.HandedIn
        shownCount: page.surveys.handedInCount
        onOpened: respondentId => page.surveyOpened(respondentId)
    }
    SurveyGroup {
        //: Heading of surveys whose results can be read.
        title: qsTr("Resultat att läsa")
        surveys: page.surveys
        standing: SurveyListModel.Told
        shownCount: page.surveys.toldCount
        onOpened: respondentId => page.surveyOpened(respondentId)
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space2
        visible: page.account.rounds.count > 0

        Heading {
            Layout.fillWidth: true
            level: 2
            text: qsTr("Mätomgångar")
        }
        Card {
            Layout.fillWidth: true
            padding: Theme.space1
            spacing: 0

            Repeater {
                model: page.account.rounds
                delegate: ListRow {
                    required property string roundId
                    required property string name
                    required property string statusText
                    required property string datesText
                    required property bool hasResults
                    required property int index

                    Layout.fillWidth: true
                    visible: index < 4
                    iconName: hasResults ? "results" : "calendar"
                    text: name
                    detail: hasResults ? qsTr("Resultatet finns")
                        : qsTr("%1 · %2").arg(statusText).arg(datesText)
                    onClicked: hasResults ? page.roundOpened(roundId) : page.resultsWanted()
                }
            }
        }
    }
}
