// SPDX-License-Identifier: EUPL-1.2
// Why: before the device has joined there is one page and the choice of language.
import QtQuick
import QtQuick.Layouts
import Samsyn

FocusScope {
    id: shell

    required property AppViewModel app

    focus: true

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        AppBar {
            Layout.fillWidth: true
            title: "Samsyn"
            canGoBack: false
        }
        JoinPage {
            Layout.fillWidth: true
            Layout.fillHeight: true
            join: shell.app.join
            accounts: shell.app.accounts
        }
        LanguageSwitch {
            Layout.alignment: Qt.AlignHCenter
            Layout.margins: Theme.space3
            appearance: shell.app.appearance
        }
    }
}
