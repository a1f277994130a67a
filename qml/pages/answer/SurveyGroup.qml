// SPDX-License-Identifier: EUPL-1.2
// Why: the surveys of one standing under a heading; with none of them the heading is gone too.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: group

    required property string title
    required property SurveyListModel surveys
    required property int standing
    required property int shownCount
    property int mostShown: 1000

    signal opened(respondentId: string)

    Layout.fillWidth: true
    spacing: Theme.space2
    visible: shownCount > 0

    Heading {
        Layout.fillWidth: true
        level: 2
        text: group.title
    }
    Repeater {
        model: group.surveys
        delegate: SurveyRow {
            required property int index

            visible: standing === group.standing && index < group.mostShown
            onClicked: group.opened(respondentId)
        }
    }
}
