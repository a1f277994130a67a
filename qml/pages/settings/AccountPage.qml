// SPDX-License-Identifier: EUPL-1.2
// Why: which account this device belongs to, and what to do before the device is passed on.
import Samsyn

TextPage {
    required property AccountViewModel account

    title: qsTr("Konto och enhet")
    paragraphs: [
        qsTr("Den här enheten är ansluten som %1 i %2.").arg(account.displayName)
            .arg(account.collaborationName),
        qsTr("Server: %1").arg(account.serverAddress),
        account.sync.pendingCount > 0
        ? qsTr("%n ändringar är inte skickade än. Ta inte bort appen innan de är framme.", "",
            account.sync.pendingCount)
        : qsTr("Allt du har gjort på enheten är skickat."),
        qsTr("Ska enheten lämnas vidare: se till att allt är skickat, ta bort appen och be samordnaren "
              + "stänga av enheten. Svaren på enheten är krypterade.")
    ]
}
