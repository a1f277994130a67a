// SPDX-License-Identifier: EUPL-1.2
// Why: what the survey is, how long it takes, until when, and who sees what; then one button.
import QtQuick
import QtQuick.Layouts
import Samsyn

FocusScope {
    id: page

    required property FormViewModel form

    readonly property SurveyTerms terms: form.terms

    signal started
    signal placeWanted
    signal summaryWanted

    Component.onCompleted: page.form.updateTerms()

    PageColumn {
        anchors.fill: parent
        anchors.bottomMargin: actions.height

        Muted {
            Layout.fillWidth: true
            text: page.terms.ownerText
        }
        Heading {
            Layout.fillWidth: true
            text: page.terms.title
        }
        Banner {
            Layout.fillWidth: true
            visible: page.form.isStarted && page.form.unansweredCount > 0 && page.terms.isRoundOpen
            tone: Banner.Note
            text: page.terms.leftText
        }
        Body {
            Layout.fillWidth: true
            text: page.terms.purposeText
        }
        Card {
            Layout.fillWidth: true
            spacing: Theme.space4

            FactRow {
                iconName: "clock"
                text: page.terms.lengthText
            }
            FactRow {
                iconName: "surveys"
                text: page.terms.sittingsText
            }
            FactRow {
                iconName: "calendar"
                text: page.terms.closesText
            }
            FactRow {
                iconName: page.terms.isIndividual ? "lock" : "people"
                text: page.terms.whoSeesText
            }
            FactRow {
                iconName: "results"
                text: page.terms.sharingText
            }
            FactRow {
                iconName: "help"
                text: page.terms.declineText
            }
            FactRow {
                iconName: "saved"
                text: page.terms.offlineText
            }
        }
        RowLayout {
            Layout.fillWidth: true
            visible: page.terms.placeText.length > 0
            spacing: Theme.space3

            Body {
                Layout.fillWidth: true
                text: page.terms.placeText
            }
            QuietButton {
                visible: page.terms.isRoundOpen && (page.form.isGroupOpen || page.form.isUnitOpen)
                //: Changes one's group and unit.
                text: qsTr("Ändra")
                Accessible.name: qsTr("Ändra grupp och enhet")
                onClicked: page.placeWanted()
            }
        }
        Banner {
            Layout.fillWidth: true
            visible: text.length > 0
            text: page.form.errorText
        }
    }
    ActionBar {
        id: actions

        anchors.bottom: parent.bottom
        width: parent.width

        SecondaryButton {
            Layout.fillWidth: true
            visible: page.form.isStarted
            text: qsTr("Se dina svar")
            onClicked: page.summaryWanted()
        }
        PrimaryButton {
            Layout.fillWidth: true
            visible: page.terms.isRoundOpen
            focus: true
            text: !page.form.isStarted ? qsTr("Börja") : page.form.isHandedIn ? qsTr("Ändra svar")
                : qsTr("Fortsätt")
            onClicked: page.started()
        }
    }
}
