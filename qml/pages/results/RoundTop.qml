// SPDX-License-Identifier: EUPL-1.2
// Why: which round this is, how far it has come, and what the last step did.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: top

    required property RoundViewModel round

    spacing: Theme.space2

    Heading {
        Layout.fillWidth: true
        level: Window.width < Theme.phoneLimit ? 2 : 1
        text: top.round.name
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space2

        Icon {
            name: top.round.statusIcon
            colour: Theme.primary
        }
        Body {
            Layout.fillWidth: true
            font.pixelSize: Theme.smallSize
            font.weight: Font.DemiBold
            color: Theme.primary
            text: top.round.statusText
        }
    }
    Body {
        Layout.fillWidth: true
        text: top.round.stepText
    }
    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        text: top.round.errorText
        actionText: qsTr("Stäng")
        onActed: top.round.forgetError()
    }
    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Banner.Success
        text: top.round.doneText
    }
    Announcement {
        text: top.round.errorText.length > 0 ? top.round.errorText : top.round.doneText
    }
}
