// SPDX-License-Identifier: EUPL-1.2
// Why: all surveys of this person, those that wait first.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property AccountViewModel account

    readonly property SurveyListModel surveys: account.surveys

    signal surveyOpened(respondentId: string)

    spacing: Theme.space5

    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        text: page.surveys.errorText
    }
    EmptyState {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space6
        visible: page.surveys.count === 0
        iconName: "surveys"
        title: qsTr("Inga enkäter än")
        text: qsTr("Enkäter som du är inbjuden till kommer hit av sig själva när du har nät.")
        actionText: page.account.sync.canSync ? qsTr("Hämta nytt nu") : ""
        onActed: page.account.sync.syncNow()
    }
    SurveyGroup {
        //: Heading of surveys to answer.
        title: qsTr("Att svara på")
        surveys: page.surveys
        standing: SurveyListModel.NeedsYou
        shownCount: page.surveys.needsYouCount
        onOpened: respondentId => page.surveyOpened(respondentId)
    }
    SurveyGroup {
        //: Heading of surveys that are handed in.
        title: qsTr("Inlämnade")
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
    SurveyGroup {
        //: Heading of surveys whose round is over.
        title: qsTr("Stängda")
        surveys: page.surveys
        standing: SurveyListModel.Closed
        shownCount: page.surveys.closedCount
        onOpened: respondentId => page.surveyOpened(respondentId)
    }
}
