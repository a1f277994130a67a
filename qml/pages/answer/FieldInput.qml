// SPDX-License-Identifier: EUPL-1.2
// Why: a number or a date as it is typed: what it may be and what is wrong stand under the field; a range has
// buttons for one step, so that nobody has to type or drag.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: input

    required property FormViewModel form

    readonly property QuestionViewModel question: form.question
    readonly property bool isDate: question.kind === QuestionViewModel.Date
    readonly property string name: isDate ? qsTr("Datum") : qsTr("Ditt värde")

    spacing: Theme.space2

    TextField {
        id: field

        Layout.fillWidth: true
        label: input.question.isRequired ? qsTr("%1 (måste besvaras)").arg(input.name) : input.name
        value: input.question.typedText
        suffix: input.question.unit
        hint: input.question.limitsText
        problem: input.question.problemText
        inputMethodHints: input.isDate ? Qt.ImhPreferNumbers | Qt.ImhNoPredictiveText
                                       : Qt.ImhFormattedNumbersOnly
        onTyped: text => input.form.typeValue(text)
        onAccepted: input.form.storeTyped()
        onFieldLeft: input.form.storeTyped()
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space2
        visible: input.question.stepText.length > 0

        SecondaryButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: input.question.canStepDown
            //: Takes one step from a number; the sign is a minus.
            text: qsTr("− %1").arg(input.question.stepText)
            Accessible.name: qsTr("Minska med %1").arg(input.question.stepText)
            onClicked: input.form.step(-1)
        }
        SecondaryButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: input.question.canStepUp
            text: qsTr("+ %1").arg(input.question.stepText)
            Accessible.name: qsTr("Öka med %1").arg(input.question.stepText)
            onClicked: input.form.step(1)
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: input.question.dateText.length > 0
        spacing: Theme.space2

        Icon {
            Layout.alignment: Qt.AlignTop
            name: "calendar"
            colour: Theme.primary
        }
        Body {
            Layout.fillWidth: true
            text: input.question.dateText
        }
    }
    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Banner.Attention
        text: input.question.doubtText
        actionText: qsTr("Ja, det stämmer")
        otherActionText: qsTr("Ändra")
        onActed: input.form.confirmNumber()
        onActedOtherwise: field.focusField()
    }
}
