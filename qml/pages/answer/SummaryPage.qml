// SPDX-License-Identifier: EUPL-1.2
// Why: everything that was answered in one list, what is missing marked, and handing in.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

FocusScope {
    id: page

    required property FormViewModel form

    readonly property int missing: form.unansweredCount

    signal questionPicked(questionCode: string)
    signal handedIn

    ListView {
        id: list

        readonly property real margin: Math.max(width < Theme.phoneLimit ? Theme.space4 : Theme.space5,
                                                (width - Theme.readingWidth) / 2)

        anchors.fill: parent
        anchors.bottomMargin: actions.height
        leftMargin: margin
        rightMargin: margin
        topMargin: Theme.space4
        bottomMargin: Theme.space4
        spacing: Theme.space2
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: page.form.summary
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Dina svar")
        header: ColumnLayout {
            width: list.width - 2 * list.margin
            spacing: Theme.space3

            Heading {
                Layout.fillWidth: true
                text: qsTr("Dina svar")
            }
            Banner {
                Layout.fillWidth: true
                tone: page.missing > 0 ? Banner.Attention : Banner.Success
                text: page.missing > 0
                      ? qsTr("%n frågor är obesvarade. Du kan lämna in ändå.", "", page.missing)
                      : qsTr("Alla frågor är besvarade.")
                actionText: page.missing > 0 && page.form.terms.isRoundOpen ? qsTr("Gå till första obesvarade") : ""
                onActed: {
                    page.form.goToFirstUnanswered();
                    page.questionPicked("");
                }
            }
            Banner {
                Layout.fillWidth: true
                visible: text.length > 0
                text: page.form.errorText
            }
        }
        delegate: SummaryRow {
            width: list.width - 2 * list.margin
            onPicked: questionCode => page.questionPicked(questionCode)
        }
    }
    ActionBar {
        id: actions

        anchors.bottom: parent.bottom
        width: parent.width
        visible: page.form.terms.isRoundOpen
        height: visible ? implicitHeight : 0

        PrimaryButton {
            Layout.fillWidth: true
            text: page.form.isHandedIn ? qsTr("Lämna in igen") : qsTr("Lämna in")
            onClicked: {
                if (page.form.handIn())
                    page.handedIn();
            }
        }
    }
}
