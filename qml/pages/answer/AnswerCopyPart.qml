// SPDX-License-Identifier: EUPL-1.2
// Why: a copy of one's own answers to keep, and where it was put.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: part

    required property FormViewModel form

    property bool isCentred

    spacing: Theme.space2
    visible: form.copy.isPossible && form.isStarted
    Component.onCompleted: form.copy.forget()

    QuietButton {
        Layout.alignment: part.isCentred ? Qt.AlignHCenter : Qt.AlignLeft
        Layout.leftMargin: part.isCentred ? 0 : -Theme.space4
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        iconName: "download"
        text: qsTr("Spara en kopia som PDF")
        onClicked: {
            part.form.storeTyped();
            part.form.copy.save();
        }
    }
    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Banner.Success
        text: part.form.copy.savedText
        actionText: qsTr("Stäng")
        onActed: part.form.copy.forget()
    }
    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        text: part.form.copy.errorText
        actionText: qsTr("Stäng")
        onActed: part.form.copy.forget()
    }
}
