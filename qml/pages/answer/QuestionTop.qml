// SPDX-License-Identifier: EUPL-1.2
// Why: which area, which question of how many, and a thin line that shows the same.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: top

    required property FormViewModel form

    //: %1 = number of the question, %2 = number of questions
    readonly property string place: qsTr("%1 av %2").arg(form.questionNumber).arg(form.questionCount)

    spacing: Theme.space2

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        Muted {
            Layout.fillWidth: true
            text: top.form.question.areaName
        }
        Muted {
            Layout.alignment: Qt.AlignTop
            font.weight: Font.DemiBold
            text: top.place
            Accessible.name: qsTr("Fråga %1").arg(top.place)
        }
    }
    ProgressLine {
        Layout.fillWidth: true
        share: top.form.questionCount > 0 ? top.form.questionNumber / top.form.questionCount : 0
        spoken: qsTr("Fråga %1").arg(top.place)
    }
}
