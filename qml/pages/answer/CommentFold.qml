// SPDX-License-Identifier: EUPL-1.2
// Why: a comment or a picture is welcome but never in the way: one line until it is wanted.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: fold

    required property FormViewModel form

    property bool isUnfolded: false
    readonly property PhotoListModel photos: form.photos
    readonly property string code: form.question.code
    readonly property bool hasPhotos: photos.count > 0
    readonly property bool isOpen: isUnfolded || form.comment.length > 0 || hasPhotos

    spacing: Theme.space2
    onCodeChanged: isUnfolded = false

    QuietButton {
        Layout.leftMargin: -Theme.space4
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: !fold.isOpen
        iconName: "comment"
        text: fold.photos.canChange ? qsTr("Lägg till kommentar eller bild")
                                    : qsTr("Lägg till en kommentar")
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
        reminder: fold.photos.canChange
                  ? qsTr("Skriv inte om namngivna personer och fotografera inte människor.")
                  : qsTr("Skriv inte om namngivna personer.")
        onTyped: text => fold.form.typeComment(text)
    }
    PhotoList {
        Layout.fillWidth: true
        visible: fold.isOpen && (fold.photos.isOffered || fold.hasPhotos)
        photos: fold.photos
    }
    Muted {
        Layout.fillWidth: true
        visible: fold.isOpen
        text: fold.hasPhotos ? fold.form.terms.whoSeesCommentText + " " + qsTr("Det gäller bilderna också.")
                             : fold.form.terms.whoSeesCommentText
    }
    TickRow {
        Layout.fillWidth: true
        visible: fold.isOpen && fold.form.terms.isIndividual
        text: fold.hasPhotos ? qsTr("Kommentaren och bilderna får visas utan namn")
                             : qsTr("Kommentaren får citeras utan namn")
        isChosen: fold.form.isCommentQuotable
        onClicked: isChosen ? fold.form.forbidQuoting() : fold.form.allowQuoting()
    }
}
