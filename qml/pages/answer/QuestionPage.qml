// SPDX-License-Identifier: EUPL-1.2
// Why: one question at a time; a tap is stored at once and nothing moves.
import QtQuick
import QtQuick.Layouts
import Samsyn

FocusScope {
    id: page

    required property FormViewModel form

    readonly property QuestionViewModel question: form.question
    readonly property string code: question.code

    signal finished

    function pickByKey(key: int, modifiers: int): bool {
        const row = key - Qt.Key_1;
        const hasCards = question.kind !== QuestionViewModel.Statements;
        const isPick = modifiers === Qt.NoModifier && hasCards && row >= 0 && row < question.choices.count;
        if (isPick)
            page.form.pickLevel(row);
        return isPick;
    }
    function goOn(): void {
        if (page.form.hasNext)
            page.form.next();
        else
            page.finished();
    }

    focus: true
    onCodeChanged: scroller.contentY = 0
    Keys.onPressed: event => event.accepted = page.pickByKey(event.key, event.modifiers)

    QuestionTop {
        id: top

        x: Math.max(scroller.margin, (page.width - width) / 2)
        y: Theme.space3
        width: Math.min(page.width - 2 * scroller.margin, Theme.readingWidth)
        form: page.form
    }
    PageColumn {
        id: scroller

        anchors.top: top.bottom
        anchors.bottom: actions.top
        width: parent.width

        Heading {
            Layout.fillWidth: true
            font.pixelSize: page.width < Theme.phoneLimit ? Theme.titleSize : Theme.headingSize
            text: page.question.text
        }
        QuietButton {
            Layout.leftMargin: -Theme.space4
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            Layout.topMargin: -Theme.space3
            Layout.bottomMargin: -Theme.space2
            visible: page.question.helpText.length > 0
            iconName: "help"
            text: qsTr("Vad menas?")
            onClicked: help.open()
        }
        Banner {
            Layout.fillWidth: true
            visible: text.length > 0
            text: page.form.errorText
            actionText: qsTr("Stäng")
            onActed: page.form.forgetError()
        }
        AnswerInput {
            Layout.fillWidth: true
            form: page.form
        }
        CommentFold {
            Layout.fillWidth: true
            visible: page.question.kind !== QuestionViewModel.FreeText
            form: page.form
        }
    }
    ActionBar {
        id: actions

        anchors.bottom: parent.bottom
        width: parent.width

        SecondaryButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: page.form.hasPrevious
            text: qsTr("Föregående")
            onClicked: page.form.previous()
        }
        PrimaryButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: page.form.hasNext ? qsTr("Nästa") : qsTr("Till översikten")
            onClicked: page.goOn()
        }
    }
    Sheet {
        id: help

        title: qsTr("Vad menas?")

        Body {
            Layout.fillWidth: true
            text: page.question.helpText
        }
    }
    Shortcut {
        sequence: "PgDown"
        enabled: page.visible
        onActivated: page.goOn()
    }
    Shortcut {
        sequence: "PgUp"
        enabled: page.visible
        onActivated: page.form.previous()
    }
}
