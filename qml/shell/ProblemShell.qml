// SPDX-License-Identifier: EUPL-1.2
// Why: when what is on the device cannot be opened, nothing may be overwritten; the person learns what to do.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: shell

    required property string problem

    Heading {
        Layout.fillWidth: true
        text: qsTr("Samsyn kan inte öppna det som finns på enheten")
    }
    Banner {
        Layout.fillWidth: true
        text: shell.problem
    }
}
