// SPDX-License-Identifier: EUPL-1.2
// Why: when what is on the device cannot be opened, nothing may be overwritten; the person learns what to do.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: shell

    required property AppViewModel app
    readonly property LockedViewModel locked: app.locked

    Heading {
        Layout.fillWidth: true
        text: qsTr("Samsyn kan inte öppna det som finns på enheten")
    }
    Banner {
        Layout.fillWidth: true
        text: shell.app.problemText
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        text: shell.locked.adviceText
    }
    PrimaryButton {
        Layout.fillWidth: shell.width < Theme.phoneLimit
        visible: shell.locked.canRescue
        text: qsTr("Spara räddningsfil")
        onClicked: shell.locked.save()
    }
    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Banner.Success
        text: shell.locked.savedText
    }
    SecondaryButton {
        Layout.fillWidth: shell.width < Theme.phoneLimit
        visible: shell.locked.savedText.length > 0
        text: qsTr("Lägg undan och anslut på nytt")
        onClicked: shell.locked.setAside()
    }
    ProblemLine {
        Layout.fillWidth: true
        text: shell.locked.errorText
    }
    QuietButton {
        Layout.fillWidth: shell.width < Theme.phoneLimit
        visible: shell.app.account !== null
        text: qsTr("Tillbaka")
        onClicked: shell.app.clearProblem()
    }
}
