// SPDX-License-Identifier: EUPL-1.2
// Why: a comment is welcome but never in the way: one line until it is wanted.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: fold

    required property FormViewModel form

    property bool isUnfolded: false
    readonly property string code: form.question.code
    readonly property bool isOpen: isUnfolded || form.comment.length > 0

    spacing: Theme.space2
    onCodeChanged: isUnfolded = false

    QuietButton {
        Layout.leftMargin: -Theme.space4
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: !fold.isOpen
        iconName: "comment"
        text: qsTr("Lägg till en kommentar")
        onClicked: {
            fold.isUnfolded = true;
            area.focusField();
        }
    }
    TextArea {
        id: area

        Layout.fillWidth: true
        visible: fold.isOpen
        label: qsTr("Kommentar")
        value: fold.form.comment
        reminder: qsTr("Skriv inte om namngivna personer.")
        onTyped: text => fold.form.typeComment(text)
    }
    Muted {
        Layout.fillWidth: true
        visible: fold.isOpen
        text: fold.form.terms.whoSeesCommentText
    }
    TickRow {
        Layout.fillWidth: true
        visible: fold.isOpen && fold.form.terms.isIndividual
        text: qsTr("Kommentaren får citeras utan namn")
        isChosen: fold.form.isCommentQuotable
        onClicked: isChosen ? fold.form.forbidQuoting() : fold.form.allowQuoting()
    }
}
