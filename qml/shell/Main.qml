// SPDX-License-Identifier: EUPL-1.2
// Why: the window; it hands the person's choices to Theme and shows either joining or the account.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Samsyn

T.ApplicationWindow {
    id: window

    required property AppViewModel app

    // Stays while the pages of an account that has gone are taken down.
    property AccountViewModel shownAccount: null
    readonly property AccountViewModel account: app.account
    readonly property AppearanceViewModel appearance: app.appearance
    readonly property bool isSystemDark: systemColours.window.hslLightness < 0.5

    width: 420
    height: 800
    minimumWidth: 320
    minimumHeight: 480
    visible: true
    title: "Samsyn"
    color: Theme.background
    // On a phone the Back gesture closes the window; inside the app it first goes back.
    onClosing: close => close.accepted = Qt.platform.os !== "android" || !window.app.navigator.back()

    onAccountChanged: {
        if (account)
            shownAccount = account;
    }

    SystemPalette {
        id: systemColours
    }
    Binding {
        target: Theme
        property: "isDark"
        value: window.appearance.colours === AppearanceViewModel.Dark
               || (window.appearance.colours === AppearanceViewModel.System && window.isSystemDark)
    }
    Binding {
        target: Theme
        property: "textScale"
        value: window.appearance.textPercent / 100
    }
    Binding {
        target: Theme
        property: "isMotionReduced"
        value: window.appearance.isMotionReduced
    }
    PageSlot {
        anchors.fill: parent
        focus: true
        page: window.app.problemText.length > 0
              ? problemShell : window.shownAccount && window.account ? accountShell : joinShell
    }
    Component {
        id: problemShell

        ProblemShell {
            app: window.app
        }
    }
    Component {
        id: joinShell

        JoinShell {
            app: window.app
        }
    }
    Component {
        id: accountShell

        AccountShell {
            app: window.app
            account: window.shownAccount
        }
    }
}
