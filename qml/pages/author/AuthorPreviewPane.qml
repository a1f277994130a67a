// SPDX-License-Identifier: EUPL-1.2
// Why: the selected question as a respondent sees it on a phone; it can be tried, and nothing is stored.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: pane

    required property AuthorPreview preview

    readonly property QuestionViewModel question: preview.question
    readonly property int kind: question.kind
    readonly property bool hasLadder: kind === QuestionViewModel.Levels || kind === QuestionViewModel.Steps
                                      || kind === QuestionViewModel.Importance
    readonly property bool isField: kind === QuestionViewModel.Number || kind === QuestionViewModel.Date

    spacing: Theme.space3

    SegmentedControl {
        Layout.fillWidth: true
        groupName: qsTr("Förhandsgranskningens språk")
        segments: [qsTr("Svenska"), qsTr("Engelska")]
        currentIndex: pane.preview.language === "en" ? 1 : 0
        onPicked: index => pane.preview.language = index === 1 ? "en" : "sv"
    }
    Muted {
        Layout.fillWidth: true
        visible: !pane.preview.hasQuestion
        text: qsTr("Välj en fråga, så visas den här som den som svarar ser den.")
    }
    Muted {
        Layout.fillWidth: true
        visible: pane.preview.hasQuestion
        text: pane.question.areaName
    }
    Heading {
        Layout.fillWidth: true
        visible: pane.preview.hasQuestion
        font.pixelSize: Theme.titleSize
        text: pane.question.text
    }
    Muted {
        Layout.fillWidth: true
        visible: text.length > 0
        text: pane.question.helpText
    }
    LevelLadder {
        Layout.fillWidth: true
        isActive: pane.preview.hasQuestion && pane.hasLadder
        choices: pane.question.choices
        groupName: pane.question.text
        onPicked: row => pane.preview.pick(row)
    }
    StatementList {
        Layout.fillWidth: true
        isActive: pane.preview.hasQuestion && pane.kind === QuestionViewModel.Statements
        question: pane.question
        onToggled: row => pane.preview.pick(row)
        onNothingPicked: pane.preview.pickNothingMet()
    }
    RadioList {
        Layout.fillWidth: true
        isActive: pane.preview.hasQuestion && pane.kind === QuestionViewModel.Choice
        choices: pane.question.finder.found
        groupName: pane.question.text
        onPicked: row => pane.preview.pick(row)
    }
    StepRow {
        Layout.fillWidth: true
        isActive: pane.preview.hasQuestion && pane.kind === QuestionViewModel.ChoiceSteps
        choices: pane.question.finder.found
        groupName: pane.question.text
        onPicked: row => pane.preview.pick(row)
    }
    CheckList {
        Layout.fillWidth: true
        isActive: pane.preview.hasQuestion && pane.kind === QuestionViewModel.SeveralChoices
        choices: pane.question.finder.found
        groupName: pane.question.text
        onToggled: row => pane.preview.pick(row)
    }
    TextField {
        Layout.fillWidth: true
        visible: pane.preview.hasQuestion && pane.isField
        label: qsTr("Ditt svar")
        hint: pane.question.limitsText
        suffix: pane.question.unit
    }
    TextArea {
        Layout.fillWidth: true
        visible: pane.preview.hasQuestion && pane.kind === QuestionViewModel.FreeText
        label: qsTr("Ditt svar")
        reminder: qsTr("Skriv inte om namngivna personer.")
    }
    ChoiceRow {
        Layout.fillWidth: true
        visible: pane.preview.hasQuestion && pane.question.canSayDontKnow
        text: qsTr("Vet inte")
        isChosen: pane.question.isDontKnow
        onClicked: pane.preview.pickDontKnow()
    }
    ChoiceRow {
        Layout.fillWidth: true
        visible: pane.preview.hasQuestion && pane.question.canSayNotApplicable
        text: qsTr("Ej tillämpligt")
        isChosen: pane.question.isNotApplicable
        onClicked: pane.preview.pickNotApplicable()
    }
    Muted {
        Layout.fillWidth: true
        text: qsTr("Frågan visas för sig; villkor och urval som beror på andra svar räknas inte här.")
    }
}
