// SPDX-License-Identifier: EUPL-1.2
// Why: one question with its answer, to be pressed for changing it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Samsyn

ColumnLayout {
    id: row

    required property string questionCode
    required property int number
    required property string questionText
    required property string answerText
    required property string areaTitle
    required property string reasonText
    required property int standing

    readonly property bool mustMend: standing === SummaryModel.MustMend
    readonly property bool isMissing: standing === SummaryModel.Unanswered
    readonly property string shownAnswer: answerText.length > 0 ? answerText
                                          : isMissing || mustMend ? qsTr("Inget svar")
                                          : qsTr("Inget svar, frivillig")
    readonly property color toneColour: mustMend ? Theme.danger : isMissing ? Theme.attention : Theme.ink

    signal picked(questionCode: string)
    // The keyboard has come here.
    signal reached

    spacing: Theme.space2

    Heading {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space4
        visible: text.length > 0
        level: 3
        text: row.areaTitle
    }
    T.AbstractButton {
        id: button

        Layout.fillWidth: true
        implicitHeight: Math.max(Theme.touchTarget, words.implicitHeight + 2 * Theme.space3)
        topPadding: Theme.space3
        bottomPadding: Theme.space3
        leftPadding: Theme.space3
        rightPadding: Theme.space3
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Fråga %1, %2. Svar: %3")
            .arg(row.number).arg(row.questionText).arg(row.shownAnswer)
              + (row.mustMend ? ". " + row.reasonText : "")
        onVisualFocusChanged: {
            if (visualFocus)
                row.reached();
        }
        onClicked: row.picked(row.questionCode)
        Keys.onReturnPressed: button.clicked()

        contentItem: RowLayout {
            id: words

            spacing: Theme.space3

            Icon {
                Layout.alignment: Qt.AlignTop
                name: row.mustMend ? "danger" : row.isMissing ? "attention"
                    : row.standing === SummaryModel.WithoutValue ? "help"
                    : row.answerText.length > 0 ? "check" : "edit"
                colour: row.mustMend || row.isMissing ? row.toneColour
                    : row.standing === SummaryModel.Answered ? Theme.primary : Theme.inkMuted
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Muted {
                    Layout.fillWidth: true
                    text: row.number + ". " + row.questionText
                    Accessible.ignored: true
                }
                Body {
                    Layout.fillWidth: true
                    text: row.shownAnswer
                    color: row.toneColour
                    font.weight: Font.DemiBold
                    maximumLineCount: 3
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                Muted {
                    Layout.fillWidth: true
                    visible: text.length > 0
                    text: row.reasonText
                    color: Theme.danger
                    Accessible.ignored: true
                }
            }
            Icon {
                name: "chevron"
                colour: Theme.inkMuted
            }
        }
        background: Rectangle {
            radius: Theme.radius
            color: button.down || button.hovered ? Theme.surfaceAlt : Theme.surface
            border.width: Theme.hairline
            border.color: row.mustMend || row.isMissing ? row.toneColour : Theme.line

            FocusRing {
                isShown: button.visualFocus
            }
        }
    }
}
