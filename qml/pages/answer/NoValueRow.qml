// SPDX-License-Identifier: EUPL-1.2
// Why: the ways of not giving a value, quieter than the answers and beside each other, so that three take the
// room of one or two rows. Vet inte and Vill inte svara keep their places whether or not the third is there.
import QtQuick
import Samsyn

Flow {
    id: row

    required property FormViewModel form

    readonly property QuestionViewModel question: form.question

    spacing: Theme.space2
    visible: question.isAnswerable
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Utan svar i sak")

    ChoiceRow {
        width: Math.min(implicitWidth, row.width)
        visible: row.question.canSayDontKnow
        text: qsTr("Vet inte")
        isChosen: row.question.isDontKnow
        onClicked: row.form.pickDontKnow()
    }
    ChoiceRow {
        width: Math.min(implicitWidth, row.width)
        text: qsTr("Vill inte svara")
        isChosen: row.question.isDeclined
        onClicked: row.form.pickDeclined()
    }
    ChoiceRow {
        width: Math.min(implicitWidth, row.width)
        visible: row.question.canSayNotApplicable
        text: qsTr("Ej tillämpligt")
        isChosen: row.question.isNotApplicable
        onClicked: row.form.pickNotApplicable()
    }
}
