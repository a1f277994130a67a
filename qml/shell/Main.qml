// SPDX-License-Identifier: EUPL-1.2
// Why: the window; it hands the person's choices to Theme and shows either joining or the account.
import QtQuick
import QtQuick.Templates as T
import Samsyn

T.ApplicationWindow {
    id: window

    required property AppViewModel app

    width: 420
    height: 800
    visible: true
    title: "Samsyn"
    color: Theme.background
}
