// SPDX-License-Identifier: EUPL-1.2
// Why: the way of answering that the question's type asks for, and below it the two ways of not giving a
// value.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: input

    required property FormViewModel form

    readonly property QuestionViewModel question: form.question
    readonly property int kind: question.kind

    spacing: Theme.space2

    LevelLadder {
        Layout.fillWidth: true
        visible: input.kind === QuestionViewModel.Levels || input.kind === QuestionViewModel.Steps
                 || input.kind === QuestionViewModel.Importance
        choices: input.question.choices
        groupName: input.question.text
        onPicked: row => input.form.pickLevel(row)
    }
    StatementList {
        Layout.fillWidth: true
        visible: input.kind === QuestionViewModel.Statements
        question: input.question
        onToggled: row => input.form.pickLevel(row)
        onNothingPicked: input.form.pickNothingMet()
    }
    TextField {
        Layout.fillWidth: true
        visible: input.kind === QuestionViewModel.Number
        label: qsTr("Ditt värde")
        value: input.question.numberText
        suffix: input.question.unit
        inputMethodHints: Qt.ImhFormattedNumbersOnly
        problem: input.form.isNumberUnreadable ? qsTr("Det där går inte att läsa som ett tal. Skriv till "
              + "exempel 99,5.")
                                               : ""
        onTyped: text => input.form.typeNumber(text)
        onAccepted: input.form.storeTyped()
    }
    TextArea {
        Layout.fillWidth: true
        visible: input.kind === QuestionViewModel.FreeText
        label: qsTr("Ditt svar")
        value: input.question.givenText
        reminder: qsTr("Skriv inte om namngivna personer.")
        onTyped: text => input.form.typeText(text)
    }
    ChoiceRow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space1
        visible: input.question.canSayDontKnow && input.kind !== QuestionViewModel.FreeText
        text: qsTr("Vet inte")
        isChosen: input.question.isDontKnow
        onClicked: input.form.pickDontKnow()
    }
    ChoiceRow {
        Layout.fillWidth: true
        visible: input.question.canSayNotApplicable && input.kind !== QuestionViewModel.FreeText
        text: qsTr("Ej tillämpligt")
        isChosen: input.question.isNotApplicable
        onClicked: input.form.pickNotApplicable()
    }
}
