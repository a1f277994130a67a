// SPDX-License-Identifier: EUPL-1.2
// Why: signing out is simple when all is sent; when it is not, the person sees how much waits and chooses,
// and nothing goes before.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property AccountViewModel account
    readonly property LeavingViewModel leaving: account.leaving
    readonly property bool isUnsent: leaving.items > 0

    signal rescueWanted

    Heading {
        Layout.fillWidth: true
        text: page.isUnsent ? page.leaving.unsentText : qsTr("Logga ut")
    }
    Body {
        Layout.fillWidth: true
        text: page.isUnsent
              ? qsTr("Inget tas bort innan du har valt.")
              : qsTr("Allt du har gjort är skickat. När du loggar ut tas det som finns på den här enheten "
                     + "bort. Det ligger kvar på servern, och du kan ansluta igen med en ny kod.")
    }
    SyncProblem {
        Layout.fillWidth: true
        visible: text.length > 0
        text: page.leaving.errorText
    }
    PrimaryButton {
        Layout.fillWidth: true
        visible: !page.isUnsent
        enabled: !page.leaving.isLeaving
        text: page.leaving.isLeaving ? qsTr("Loggar ut") : qsTr("Logga ut och ta bort från enheten")
        onClicked: page.leaving.signOut()
    }
    PrimaryButton {
        Layout.fillWidth: true
        visible: page.isUnsent
        enabled: page.account.sync.canSync
        text: page.account.sync.canSync ? qsTr("Skicka nu") : qsTr("Skickar")
        onClicked: page.account.sync.syncNow()
    }
    SyncProblem {
        Layout.fillWidth: true
        visible: page.isUnsent && text.length > 0
        text: page.account.sync.errorText
    }
    LeaveLocked {
        Layout.fillWidth: true
        visible: page.isUnsent
        leaving: page.leaving
    }
    SettingBlock {
        visible: page.isUnsent && page.account.rescue.isPossible
        title: qsTr("Spara en krypterad fil")

        Body {
            Layout.fillWidth: true
            text: qsTr("Filen kan hämtas in på en annan enhet som är ansluten som du.")
        }
        SecondaryButton {
            Layout.fillWidth: true
            text: qsTr("Välj lösenfras och spara")
            onClicked: page.rescueWanted()
        }
    }
    LeaveDiscard {
        Layout.fillWidth: true
        visible: page.isUnsent
        leaving: page.leaving
    }
}
