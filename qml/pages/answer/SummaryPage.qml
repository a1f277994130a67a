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

    PageColumn {
        anchors.fill: parent
        anchors.bottomMargin: actions.height
        spacing: Theme.space2

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
            actionText: page.missing > 0 && page.form.terms.isRoundOpen
                        ? qsTr("Gå till första obesvarade") : ""
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
        Repeater {
            model: page.form.summary
            delegate: SummaryRow {
                Layout.fillWidth: true
                onPicked: questionCode => page.questionPicked(questionCode)
            }
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
