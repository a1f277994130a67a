// SPDX-License-Identifier: EUPL-1.2
// Why: the way of answering that the question's type asks for, and below it the ways of not giving a value.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: input

    required property FormViewModel form

    readonly property QuestionViewModel question: form.question
    readonly property ChoiceFinder finder: question.finder
    readonly property int kind: question.kind
    readonly property bool isField: kind === QuestionViewModel.Number || kind === QuestionViewModel.Date
    readonly property bool hasLadder: kind === QuestionViewModel.Levels || kind === QuestionViewModel.Steps
                                      || kind === QuestionViewModel.Importance

    spacing: Theme.space2

    Announcement {
        text: input.question.problemText.length > 0 ? input.question.problemText
            : input.question.doubtText.length > 0 ? input.question.doubtText : input.question.dateText
        // The words stand on the page as well; nobody is to meet them twice.
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
        Accessible.ignored: true
    }
    LevelLadder {
        Layout.fillWidth: true
        isActive: input.hasLadder
        choices: input.question.choices
        groupName: input.question.text
        onPicked: row => input.form.pickLevel(row)
    }
    StatementList {
        Layout.fillWidth: true
        isActive: input.kind === QuestionViewModel.Statements
        question: input.question
        onToggled: row => input.form.pickLevel(row)
        onNothingPicked: input.form.pickNothingMet()
    }
    ChoiceSearch {
        Layout.fillWidth: true
        finder: input.finder
    }
    RadioList {
        Layout.fillWidth: true
        isActive: input.kind === QuestionViewModel.Choice
        choices: input.finder.found
        groupName: input.question.text
        groupProblem: input.question.problemText
        onPicked: row => input.form.pickLevel(row)
    }
    StepRow {
        Layout.fillWidth: true
        isActive: input.kind === QuestionViewModel.ChoiceSteps
        choices: input.finder.found
        groupName: input.question.text
        onPicked: row => input.form.pickLevel(row)
    }
    Muted {
        Layout.fillWidth: true
        visible: input.kind === QuestionViewModel.SeveralChoices
        text: qsTr("Du kan välja flera.")
    }
    CheckList {
        Layout.fillWidth: true
        isActive: input.kind === QuestionViewModel.SeveralChoices
        choices: input.finder.found
        groupName: input.question.text
        groupProblem: input.question.problemText
        onToggled: row => input.form.pickLevel(row)
    }
    QuietButton {
        Layout.leftMargin: -Theme.space4
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: input.finder.hasMore
        iconName: "expand"
        text: qsTr("Visa fler")
        onClicked: input.finder.showMore()
    }
    FieldInput {
        Layout.fillWidth: true
        visible: input.isField
        form: input.form
    }
    TextArea {
        Layout.fillWidth: true
        visible: input.kind === QuestionViewModel.FreeText
        label: input.question.isRequired ? qsTr("Ditt svar (måste besvaras)") : qsTr("Ditt svar (frivilligt)")
        value: input.question.givenText
        reminder: qsTr("Skriv inte om namngivna personer.")
        onTyped: text => input.form.typeText(text)
    }
    ProblemLine {
        Layout.fillWidth: true
        // A field has its own.
        text: input.isField ? "" : input.question.problemText
    }
    NoValueRow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space1
        form: input.form
    }
}
