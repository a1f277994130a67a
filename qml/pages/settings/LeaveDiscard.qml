// SPDX-License-Identifier: EUPL-1.2
// Why: unsent work is thrown away only by someone who has typed how much it is.
import QtQuick
import QtQuick.Layouts
import Samsyn

SettingBlock {
    id: block

    required property LeavingViewModel leaving

    title: qsTr("Kasta")

    Body {
        Layout.fillWidth: true
        text: qsTr("Det som inte är skickat försvinner för alltid. Det går inte att ångra.")
    }
    TextField {
        Layout.fillWidth: true
        label: qsTr("Skriv %1 om du vill kasta det").arg(block.leaving.items)
        value: block.leaving.typedItems
        inputMethodHints: Qt.ImhDigitsOnly
        onTyped: text => block.leaving.typedItems = text
    }
    SecondaryButton {
        Layout.fillWidth: true
        foreground: Theme.danger
        enabled: block.leaving.canDiscard
        text: qsTr("Kasta och logga ut")
        onClicked: block.leaving.discard()
    }
}
