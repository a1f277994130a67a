// SPDX-License-Identifier: EUPL-1.2
// Why: a level is decided by what one would see at it; it can be folded, because a capability has several
// questions.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: fold

    required property list<string> questions
    required property list<string> descriptors
    property bool isUnfolded: false

    spacing: Theme.space2

    QuietButton {
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        iconName: fold.isUnfolded ? "collapse" : "expand"
        text: fold.isUnfolded ? qsTr("Dölj vad nivån betyder") : qsTr("Visa vad nivån betyder")
        leftPadding: 0
        onClicked: fold.isUnfolded = !fold.isUnfolded
    }
    Repeater {
        model: fold.isUnfolded ? fold.questions.length : 0
        delegate: Card {
            id: card

            required property int index

            Layout.fillWidth: true
            color: Theme.surfaceAlt

            Body {
                Layout.fillWidth: true
                font.pixelSize: Theme.smallSize
                font.weight: Font.DemiBold
                text: fold.questions[card.index]
            }
            Body {
                Layout.fillWidth: true
                font.pixelSize: Theme.smallSize
                text: fold.descriptors[card.index]
            }
        }
    }
}
