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

    readonly property bool isPausing: form.isPausing
    readonly property bool isNote: question.kind === QuestionViewModel.Note

    signal finished
    signal paused

    function pickByKey(key: int, modifiers: int): bool {
        const row = key - Qt.Key_1;
        const hasCards = !page.isPausing && !question.finder.isSearchable
                       && question.kind !== QuestionViewModel.Statements
                       && question.kind !== QuestionViewModel.SeveralChoices;
        const isPick = modifiers === Qt.NoModifier && hasCards && row >= 0 && row < 9;
        if (isPick)
            page.form.pickLevel(row);
        return isPick;
    }
    function goOn(): void {
        if (page.isPausing)
            page.form.endPause();
        else if (!page.form.settleTyped())
            scroller.showItem(input); // what has just come up is read first
        else if (page.form.hasNext && !page.form.isMending)
            page.form.next();
        else
            page.finished();
    }

    focus: true
    onCodeChanged: scroller.contentY = 0
    Keys.onPressed: event => event.accepted = page.pickByKey(event.key, event.modifiers)

    PausePart {
        anchors.fill: parent
        anchors.bottomMargin: actions.height
        visible: page.isPausing
        form: page.form
    }
    QuestionTop {
        id: top

        visible: !page.isPausing
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
        visible: !page.isPausing

        Heading {
            Layout.fillWidth: true
            visible: !page.isNote
            font.pixelSize: page.width < Theme.phoneLimit ? Theme.titleSize : Theme.headingSize
            text: page.question.text
        }
        Body {
            Layout.fillWidth: true
            visible: page.isNote
            text: page.question.text
        }
        Muted {
            Layout.fillWidth: true
            Layout.topMargin: -Theme.space2
            visible: page.question.isRequired
            text: qsTr("Måste besvaras")
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
        Banner {
            Layout.fillWidth: true
            visible: page.form.suggestion.isShown
            tone: Banner.Note
            text: page.form.suggestion.text
            actionText: page.form.suggestion.takeText
            actionIcon: page.form.suggestion.isTaken ? "check" : ""
            otherActionText: qsTr("Dölj")
            onActed: page.form.takeSuggestion()
            onActedOtherwise: page.form.dismissSuggestion()
        }
        AnswerInput {
            id: input

            Layout.fillWidth: true
            form: page.form
        }
        CommentFold {
            Layout.fillWidth: true
            visible: page.question.isAnswerable && page.question.kind !== QuestionViewModel.FreeText
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
            enabled: page.isPausing || page.form.hasPrevious
            text: page.isPausing ? qsTr("Gör resten senare") : qsTr("Föregående")
            onClicked: page.isPausing ? page.paused() : page.form.previous()
        }
        PrimaryButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: page.isPausing ? qsTr("Fortsätt")
                : page.form.hasNext && !page.form.isMending ? qsTr("Nästa") : qsTr("Till översikten")
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
        Body {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space3
            color: Theme.inkMuted
            text: qsTr("Vet inte: du saknar kunskap om just detta. Vill inte svara: det räknas som att du "
                  + "inte har svarat.")
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
