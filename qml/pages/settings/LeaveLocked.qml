// SPDX-License-Identifier: EUPL-1.2
// Why: unsent work can stay behind, sealed, until the same person joins again.
import QtQuick
import QtQuick.Layouts
import Samsyn

SettingBlock {
    id: block

    required property LeavingViewModel leaving

    title: qsTr("Behåll låst på den här enheten")

    Body {
        Layout.fillWidth: true
        text: qsTr("Du loggas ut. Ditt arbete ligger kvar krypterat och skickas när du har anslutit igen med "
                   + "en ny kod. Ingen annan kan skicka det.")
    }
    SecondaryButton {
        Layout.fillWidth: true
        enabled: !block.leaving.isLeaving
        text: qsTr("Behåll låst och logga ut")
        onClicked: block.leaving.keepLocked()
    }
}
