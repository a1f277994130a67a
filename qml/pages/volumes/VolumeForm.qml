// SPDX-License-Identifier: EUPL-1.2
// Why: one figure: what is asked, the field, what can be said instead, how sure it is, and the others'.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: form

    required property VolumesViewModel volumes

    readonly property VolumeEditor figure: volumes.figure

    signal movedOn
    // That was the last one.
    signal finished

    function goOn(): void {
        if (form.volumes.openNext())
            form.movedOn();
        else if (form.figure.figureProblem.length === 0)
            form.finished();
    }

    spacing: Theme.space4
    Component.onDestruction: form.figure.storeTyped()

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space1

        Heading {
            Layout.fillWidth: true
            level: 2
            text: form.figure.title
        }
        Muted {
            Layout.fillWidth: true
            text: form.figure.momentText
        }
    }
    VolumeField {
        Layout.fillWidth: true
        visible: form.figure.canWrite
        figure: form.figure
        onAccepted: form.goOn()
    }
    Body {
        Layout.fillWidth: true
        visible: !form.figure.canWrite
        font.weight: Font.DemiBold
        text: form.figure.valueText
    }
    VolumeQuestions {
        Layout.fillWidth: true
        visible: form.figure.questions.length > 0
        figure: form.figure
    }
    VolumeComparisons {
        Layout.fillWidth: true
        figure: form.figure
    }
    VolumeMeaning {
        Layout.fillWidth: true
        figure: form.figure
    }
    TextArea {
        Layout.fillWidth: true
        visible: form.figure.canWrite
        label: qsTr("Kommentar")
        reminder: qsTr("Stannar i er organisation. Skriv inte om namngivna personer.")
        limit: 1000
        value: form.figure.comment
        onTyped: text => form.figure.typeComment(text)
    }
    PrimaryButton {
        Layout.fillWidth: true
        visible: form.figure.canWrite
        text: qsTr("Spara och gå till nästa")
        onClicked: form.goOn()
    }
}
