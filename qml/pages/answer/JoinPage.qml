// SPDX-License-Identifier: EUPL-1.2
// Why: the first page of a new device: scan the code of the invitation, or type it.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property JoinViewModel join
    required property AccountListModel accounts

    property bool isScanning: false

    function setScanning(isOn: bool): void {
        page.isScanning = isOn;
        if (isOn)
            page.join.scanner.start();
        else
            page.join.scanner.stop();
    }

    spacing: Theme.space5
    Component.onDestruction: join.scanner.stop()

    Connections {
        target: page.join.scanner
        function onCodeRead() {
            page.setScanning(false);
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space2

        Heading {
            Layout.fillWidth: true
            text: qsTr("Anslut till din samverkan")
        }
        Body {
            Layout.fillWidth: true
            text: qsTr("Skanna koden i din inbjudan. Har du bara en kod i text skriver du den nedan.")
        }
    }
    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Banner.Note
        text: page.accounts.noticeText
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        text: page.accounts.lockedText
    }
    SettingBlock {
        visible: page.accounts.count > 0
        title: qsTr("Konton på enheten")

        AccountRows {
            Layout.fillWidth: true
            accounts: page.accounts
        }
    }
    Viewfinder {
        Layout.fillWidth: true
        Layout.preferredHeight: width * 0.75
        visible: page.isScanning
        scanner: page.join.scanner
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Kamerabild. Rikta kameran mot koden.")
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        SecondaryButton {
            Layout.fillWidth: true
            visible: page.join.scanner.hasCamera
            iconName: page.isScanning ? "close" : "camera"
            text: page.isScanning ? qsTr("Stäng kameran") : qsTr("Skanna koden")
            onClicked: page.setScanning(!page.isScanning)
        }
        SecondaryButton {
            Layout.fillWidth: true
            iconName: "image"
            text: qsTr("Öppna bild av koden")
            onClicked: page.join.scanner.choosePicture()
        }
    }
    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        text: page.join.errorText
    }
    Card {
        Layout.fillWidth: true
        spacing: Theme.space4

        TextField {
            Layout.fillWidth: true
            label: qsTr("Serverns adress")
            hint: qsTr("Till exempel samsyn.kommunen.se")
            value: page.join.serverAddress
            inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
            onTyped: text => page.join.serverAddress = text
            onAccepted: codeField.focusField()
        }
        TextField {
            id: codeField

            Layout.fillWidth: true
            label: qsTr("Kod")
            hint: qsTr("Tolv tecken, till exempel ABCD-EFGH-JKMN")
            value: page.join.code
            inputMethodHints: Qt.ImhPreferUppercase | Qt.ImhNoPredictiveText
            onTyped: text => page.join.code = text
            onAccepted: page.join.join()
        }
        PrimaryButton {
            Layout.fillWidth: true
            enabled: page.join.isComplete && !page.join.isJoining
            text: page.join.isJoining ? qsTr("Ansluter") : qsTr("Anslut")
            onClicked: page.join.join()
        }
    }
}
