// SPDX-License-Identifier: EUPL-1.2
// Why: the form of an action.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property PlanViewModel plan

    readonly property ActionEditor action: plan.action

    signal done

    function store(): void {
        if (page.plan.storeAction())
            page.done();
    }

    EmptyState {
        Layout.fillWidth: true
        visible: !page.action.isOpen
        iconName: "check"
        title: qsTr("Ingen åtgärd är vald")
        text: qsTr("Gå tillbaka till listan och välj en åtgärd eller skapa en ny.")
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: page.action.isOpen
        spacing: Theme.space4

        Heading {
            Layout.fillWidth: true
            level: 2
            text: page.action.isNew ? qsTr("Ny åtgärd") : qsTr("Ändra åtgärden")
        }
        Banner {
            Layout.fillWidth: true
            visible: text.length > 0
            text: page.plan.errorText
            actionText: qsTr("Stäng")
            onActed: page.plan.forgetError()
        }
        TextField {
            Layout.fillWidth: true
            label: qsTr("Vad ska göras?")
            value: page.action.title
            problem: page.action.titleProblem
            onTyped: text => page.action.typeTitle(text)
        }
        Body {
            Layout.fillWidth: true
            Layout.bottomMargin: -Theme.space3
            font.pixelSize: Theme.smallSize
            font.weight: Font.DemiBold
            text: qsTr("Förmåga")
            Accessible.ignored: true
        }
        HeatChooser {
            Layout.fillWidth: true
            label: qsTr("Förmåga")
            model: page.action.capabilityNames
            currentIndex: page.action.capability
            onActivated: index => page.action.chooseCapability(index)
        }
        TextField {
            Layout.fillWidth: true
            label: qsTr("Vem ansvarar?")
            hint: qsTr("En funktion eller en person som har sagt ja till det.")
            value: page.action.owner
            onTyped: text => page.action.typeOwner(text)
        }
        TextField {
            Layout.fillWidth: true
            label: qsTr("Klart senast")
            hint: qsTr("År, månad och dag, till exempel 2027-12-31.")
            value: page.action.dueText
            problem: page.action.dueProblem
            inputMethodHints: Qt.ImhPreferNumbers | Qt.ImhNoPredictiveText
            onTyped: text => page.action.typeDue(text)
            onFieldLeft: page.action.readDue()
        }
        Heading {
            Layout.fillWidth: true
            level: 3
            text: qsTr("Läge")
        }
        SegmentedControl {
            Layout.fillWidth: true
            leastWidth: Theme.touchTarget
            sidePadding: Theme.space3
            groupName: qsTr("Läge")
            segments: page.action.statusNames
            currentIndex: page.action.status
            onPicked: index => page.action.chooseStatus(index)
        }
        TextArea {
            Layout.fillWidth: true
            label: qsTr("Anteckning")
            reminder: qsTr("Läses av chefer och samordnare i er organisation och av samordnaren för "
                           + "samverkan.")
            value: page.action.note
            onTyped: text => page.action.typeNote(text)
        }
        PrimaryButton {
            Layout.fillWidth: true
            enabled: page.plan.canWrite
            text: qsTr("Spara åtgärden")
            onClicked: page.store()
        }
        QuietButton {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            visible: page.action.isUnsaved
            leftPadding: 0
            text: qsTr("Kasta ändringarna")
            onClicked: {
                page.plan.dropAction();
                page.done();
            }
        }
    }
}
