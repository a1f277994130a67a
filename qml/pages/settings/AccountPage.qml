// SPDX-License-Identifier: EUPL-1.2
// Why: which account this device belongs to, what of it has not been sent, and the ways to leave it or to
// another one.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property AppViewModel app
    required property AccountViewModel account

    signal picked(target: int)

    Heading {
        Layout.fillWidth: true
        text: qsTr("Konto och enhet")
    }
    Body {
        Layout.fillWidth: true
        text: qsTr("Den här enheten är ansluten som %1 i %2.").arg(page.account.displayName)
            .arg(page.account.collaborationName)
    }
    Body {
        Layout.fillWidth: true
        text: qsTr("Server: %1").arg(page.account.serverAddress)
    }
    Muted {
        Layout.fillWidth: true
        visible: page.account.leaving.canLeave
        text: qsTr("Kontonummer: %1. Säg det till samordnaren om du behöver en ny kod.")
            .arg(page.account.leaving.accountNumber)
    }
    Body {
        Layout.fillWidth: true
        text: page.account.leaving.unsentText.length > 0
              ? qsTr("%1 Ta inte bort appen innan det är framme.").arg(page.account.leaving.unsentText)
              : qsTr("Allt du har gjort på enheten är skickat.")
    }
    Card {
        Layout.fillWidth: true
        visible: page.account.leaving.canLeave
        padding: Theme.space1
        spacing: 0

        ListRow {
            Layout.fillWidth: true
            iconName: "close"
            text: qsTr("Logga ut")
            detail: page.account.leaving.items > 0
                    ? qsTr("Du får välja vad som händer med det som inte är skickat.") : ""
            onClicked: page.picked(Navigator.Page.AccountLeave)
        }
        ListRow {
            Layout.fillWidth: true
            visible: page.account.rescue.isPossible
            iconName: "download"
            text: qsTr("Räddningsfil")
            detail: qsTr("Spara det som inte är skickat, eller hämta in det från en annan enhet.")
            onClicked: page.picked(Navigator.Page.AccountRescue)
        }
    }
    SettingBlock {
        visible: page.app.accounts.canAdd
        title: qsTr("Konton på enheten")

        AccountRows {
            Layout.fillWidth: true
            accounts: page.app.accounts
        }
        SecondaryButton {
            Layout.fillWidth: true
            text: qsTr("Lägg till ett konto")
            onClicked: page.picked(Navigator.Page.Join)
        }
    }
    Body {
        Layout.fillWidth: true
        text: qsTr("Ska enheten lämnas vidare: logga ut först. Svaren på enheten är krypterade. Går det inte "
                   + "att logga ut här, be samordnaren stänga av enheten.")
    }
}
