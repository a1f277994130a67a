// SPDX-License-Identifier: EUPL-1.2
// Why: the end of a sitting is a place to stop with a good conscience: what is done, what is next, that all
// is safe.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: pause

    required property FormViewModel form

    spacing: Theme.space5

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.space6
        implicitWidth: 2 * Theme.touchTarget
        implicitHeight: implicitWidth
        radius: width / 2
        color: Theme.primarySoft

        Icon {
            anchors.centerIn: parent
            width: Theme.touchTarget
            height: Theme.touchTarget
            name: "saved"
            colour: Theme.primary
        }
    }
    Heading {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Bra ställe att pausa")
    }
    Body {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: pause.form.sitting.doneText
    }
    Body {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: pause.form.sitting.nextText
        Accessible.role: Accessible.AlertMessage
    }
    QuietButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        text: qsTr("Tillbaka till förra frågan")
        onClicked: pause.form.previous()
    }
}
