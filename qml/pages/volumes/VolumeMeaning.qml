// SPDX-License-Identifier: EUPL-1.2
// Why: figures are comparable only when everybody has counted the same; what counts is one press away.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: fold

    required property VolumeEditor figure

    property bool isUnfolded: false

    spacing: Theme.space2

    QuietButton {
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        leftPadding: 0
        iconName: fold.isUnfolded ? "collapse" : "help"
        text: fold.isUnfolded ? qsTr("Dölj vad som räknas") : qsTr("Vad räknas, och var finns talet?")
        onClicked: fold.isUnfolded = !fold.isUnfolded
    }
    Body {
        Layout.fillWidth: true
        visible: fold.isUnfolded
        font.pixelSize: Theme.smallSize
        text: fold.figure.definition
    }
    Body {
        Layout.fillWidth: true
        visible: fold.isUnfolded && fold.figure.directionText.length > 0
        font.pixelSize: Theme.smallSize
        text: fold.figure.directionText
    }
    Heading {
        Layout.fillWidth: true
        visible: fold.isUnfolded
        level: 3
        text: qsTr("Var talet brukar finnas")
    }
    Body {
        Layout.fillWidth: true
        visible: fold.isUnfolded
        font.pixelSize: Theme.smallSize
        text: fold.figure.sourceHint
    }
}
