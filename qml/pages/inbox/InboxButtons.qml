// SPDX-License-Identifier: EUPL-1.2
// Why: one tap for each way out; what changes nothing stands last.
import QtQuick
import Samsyn

Flow {
    id: buttons

    required property string mineText
    required property string theirsText
    required property string bothText
    required property string releaseText
    required property string returnText

    signal mineTaken
    signal theirsKept
    signal bothKept
    signal released
    signal givenBack

    spacing: Theme.space2

    SecondaryButton {
        visible: text.length > 0
        width: Math.min(implicitWidth, buttons.width)
        text: buttons.mineText
        onClicked: buttons.mineTaken()
    }
    SecondaryButton {
        visible: text.length > 0
        width: Math.min(implicitWidth, buttons.width)
        text: buttons.releaseText
        onClicked: buttons.released()
    }
    SecondaryButton {
        visible: text.length > 0
        width: Math.min(implicitWidth, buttons.width)
        text: buttons.bothText
        onClicked: buttons.bothKept()
    }
    SecondaryButton {
        visible: text.length > 0
        width: Math.min(implicitWidth, buttons.width)
        text: buttons.theirsText
        onClicked: buttons.theirsKept()
    }
    SecondaryButton {
        visible: text.length > 0
        width: Math.min(implicitWidth, buttons.width)
        text: buttons.returnText
        onClicked: buttons.givenBack()
    }
}
