// SPDX-License-Identifier: EUPL-1.2
// Why: the group decides which questions are asked and how answers are balanced; asked once, when nobody
// has set it.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property FormViewModel form

    property bool isWhyShown: false

    signal chosen

    Heading {
        Layout.fillWidth: true
        text: qsTr("Vilken grupp hör du till?")
    }
    QuietButton {
        Layout.leftMargin: -Theme.space4
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        iconName: page.isWhyShown ? "collapse" : "expand"
        text: qsTr("Varför frågar ni?")
        Accessible.checkable: true
        Accessible.checked: page.isWhyShown
        onClicked: page.isWhyShown = !page.isWhyShown
    }
    Body {
        Layout.fillWidth: true
        visible: page.isWhyShown
        text: qsTr("Gruppen avgör vilka frågor du får, och den gör att alla gruppers syn väger lika i "
              + "resultatet. Ingen grupp visas för sig när den har för få svar.")
    }
    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        text: page.form.errorText
    }
    GroupCards {
        Layout.fillWidth: true
        groups: page.form.groups
        onPicked: row => {
            if (page.form.chooseGroup(row))
                page.chosen();
        }
    }
}
