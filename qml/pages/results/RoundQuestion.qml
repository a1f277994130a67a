// SPDX-License-Identifier: EUPL-1.2
// Why: what cannot be undone is read before it is done.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

Sheet {
    id: sheet

    required property RoundViewModel round

    readonly property bool isWanted: sheet.round.isAsking

    title: sheet.round.askTitle
    onIsWantedChanged: if (sheet.isWanted) sheet.open(); else sheet.close()
    onClosed: if (sheet.isWanted) sheet.round.cancel()

    Repeater {
        model: sheet.round.askFacts

        Body {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
        }
    }
    PrimaryButton {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        text: sheet.round.askConfirm
        onClicked: sheet.round.confirm()
    }
    QuietButton {
        Layout.alignment: Qt.AlignHCenter
        text: qsTr("Avbryt")
        onClicked: sheet.round.cancel()
    }
}
