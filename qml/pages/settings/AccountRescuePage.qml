// SPDX-License-Identifier: EUPL-1.2
// Why: unsent work is carried from one device to another in a file that only the person or the organisation
// can open.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property AccountViewModel account
    readonly property RescueViewModel rescue: account.rescue

    Heading {
        Layout.fillWidth: true
        text: qsTr("Räddningsfil")
    }
    Body {
        Layout.fillWidth: true
        text: page.account.leaving.unsentText.length > 0 ? page.account.leaving.unsentText
                                                         : qsTr("Allt du har gjort på enheten är skickat.")
    }
    SettingBlock {
        title: qsTr("Spara en krypterad fil")

        Body {
            Layout.fillWidth: true
            text: page.rescue.canOrganisationOpen
                  ? qsTr("Filen innehåller det som inte säkert finns på servern. Din organisation kan öppna "
                         + "den. Med en lösenfras kan du också hämta in den själv.")
                  : qsTr("Filen innehåller det som inte säkert finns på servern. Bara den som har "
                         + "lösenfrasen kan öppna den. Glömmer du den kan ingen öppna filen.")
        }
        TextField {
            Layout.fillWidth: true
            label: qsTr("Lösenfras")
            hint: qsTr("Minst 12 tecken, gärna fyra ord")
            value: page.rescue.words
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | Qt.ImhSensitiveData
            problem: page.rescue.saveErrorText
            onTyped: text => page.rescue.words = text
        }
        SecondaryButton {
            Layout.fillWidth: true
            enabled: page.rescue.canSave
            text: qsTr("Spara filen")
            onClicked: page.rescue.save()
        }
        Banner {
            Layout.fillWidth: true
            visible: text.length > 0
            tone: Banner.Success
            text: page.rescue.savedText
        }
    }
    SettingBlock {
        title: qsTr("Hämta in en räddningsfil")

        Body {
            Layout.fillWidth: true
            text: qsTr("Välj en fil som du har sparat på en annan enhet. Det som redan finns här ändras "
                       + "inte.")
        }
        SecondaryButton {
            Layout.fillWidth: true
            text: page.rescue.chosenName.length > 0 ? qsTr("Vald fil: %1").arg(page.rescue.chosenName)
                                                    : qsTr("Välj fil")
            onClicked: page.rescue.choose()
        }
        TextField {
            Layout.fillWidth: true
            label: qsTr("Filens lösenfras")
            value: page.rescue.openingWords
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | Qt.ImhSensitiveData
            problem: page.rescue.takeErrorText
            onTyped: text => page.rescue.openingWords = text
            onAccepted: page.rescue.take()
        }
        SecondaryButton {
            Layout.fillWidth: true
            enabled: page.rescue.canTake
            text: qsTr("Hämta in")
            onClicked: page.rescue.take()
        }
        Banner {
            Layout.fillWidth: true
            visible: text.length > 0
            tone: Banner.Success
            text: page.rescue.takenText
        }
    }
}
