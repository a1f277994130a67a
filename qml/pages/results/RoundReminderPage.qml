// SPDX-License-Identifier: EUPL-1.2
// Why: a reminder is a text that people send themselves; how many are left is told, who they are is not.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property RoundViewModel round

    readonly property ReminderEditor reminder: round.reminder

    Heading {
        Layout.fillWidth: true
        level: 2
        text: page.round.name
    }
    Card {
        Layout.fillWidth: true

        Heading {
            Layout.fillWidth: true
            level: 3
            text: qsTr("Inte svarat än")
        }
        Repeater {
            model: page.round.waitingTexts

            Body {
                required property string modelData

                Layout.fillWidth: true
                text: modelData
            }
        }
        Muted {
            Layout.fillWidth: true
            text: page.round.asOfText
        }
    }
    Heading {
        Layout.fillWidth: true
        level: 3
        text: qsTr("Text att skicka")
    }
    SegmentedControl {
        Layout.fillWidth: true
        groupName: qsTr("Textens språk")
        segments: page.reminder.languageNames
        currentIndex: page.reminder.language
        onPicked: index => page.reminder.language = index
    }
    TextArea {
        Layout.fillWidth: true
        label: qsTr("Påminnelse")
        reminder: qsTr("Ändra gärna. Texten ligger kvar på den här enheten.")
        value: page.reminder.text
        onTyped: text => page.reminder.type(text)
    }
    PrimaryButton {
        Layout.fillWidth: true
        text: qsTr("Kopiera texten")
        onClicked: page.reminder.copy()
    }
    SecondaryButton {
        Layout.fillWidth: true
        iconName: "sending"
        text: qsTr("Öppna i e-post")
        onClicked: Qt.openUrlExternally(page.reminder.mailAddress)
    }
    QuietButton {
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: page.reminder.isEdited
        leftPadding: 0
        text: qsTr("Tillbaka till förslaget")
        onClicked: page.reminder.startOver()
    }
    Body {
        Layout.fillWidth: true
        visible: text.length > 0
        text: page.reminder.message
    }
    Announcement {
        text: page.reminder.message
    }
    Heading {
        Layout.fillWidth: true
        level: 3
        text: qsTr("Så når den fram")
    }
    Repeater {
        model: page.round.reminderSteps

        Body {
            required property string modelData

            Layout.fillWidth: true
            font.pixelSize: Theme.smallSize
            text: modelData
        }
    }
}
