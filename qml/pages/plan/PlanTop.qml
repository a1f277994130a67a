// SPDX-License-Identifier: EUPL-1.2
// Why: whose plan this is, after which round, and the three things one can do with it.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: top

    required property PlanViewModel plan

    readonly property bool isReady: plan.situation === PlanViewModel.Ready

    spacing: Theme.space3

    Heading {
        Layout.fillWidth: true
        visible: top.isReady
        level: 2
        text: top.plan.organisationName
    }
    Muted {
        Layout.fillWidth: true
        visible: top.isReady
        text: top.plan.roundName
    }
    HeatChooser {
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: top.plan.organisationNames.length > 1
        label: qsTr("Organisation")
        model: top.plan.organisationNames
        currentIndex: top.plan.organisation
        onActivated: index => top.plan.organisation = index
    }
    SegmentedControl {
        Layout.fillWidth: true
        leastWidth: Theme.touchTarget
        sidePadding: Theme.space3
        groupName: qsTr("Vad planen visar")
        segments: [qsTr("Mål"), qsTr("Åtgärder"), qsTr("Tillsammans")]
        currentIndex: top.plan.section
        onPicked: index => top.plan.section = index
    }
    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Banner.Note
        text: top.plan.accessText
    }
    Banner {
        Layout.fillWidth: true
        visible: top.isReady && text.length > 0 && top.plan.section !== PlanViewModel.Together
        tone: Banner.Note
        text: top.plan.stateText
    }
}
