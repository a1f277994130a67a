// SPDX-License-Identifier: EUPL-1.2
// Why: whose figures of which year these are, how far they have come, and which of them are listed.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: top

    required property VolumesViewModel volumes

    readonly property bool isNarrow: width < 30 * Theme.smallSize

    spacing: Theme.space3

    Heading {
        Layout.fillWidth: true
        level: 2
        text: top.volumes.organisationName
    }
    GridLayout {
        Layout.fillWidth: true
        columns: top.isNarrow ? 1 : 3
        columnSpacing: Theme.space3
        rowSpacing: Theme.space2

        HeatChooser {
            Layout.fillWidth: top.isNarrow
            visible: top.volumes.organisationNames.length > 1
            label: qsTr("Organisation")
            model: top.volumes.organisationNames
            currentIndex: top.volumes.organisation
            onActivated: index => top.volumes.organisation = index
        }
        HeatChooser {
            Layout.fillWidth: top.isNarrow
            label: qsTr("År")
            model: top.volumes.yearNames
            currentIndex: top.volumes.year
            onActivated: index => top.volumes.year = index
        }
        HeatChooser {
            Layout.fillWidth: true
            label: qsTr("Visa")
            model: top.volumes.filterNames
            currentIndex: top.volumes.filter
            onActivated: index => top.volumes.filter = index
        }
    }
    Body {
        Layout.fillWidth: true
        text: top.volumes.progressText
    }
    ProgressLine {
        Layout.fillWidth: true
        share: top.volumes.progressShare
        spoken: top.volumes.progressText
    }
    Muted {
        Layout.fillWidth: true
        text: top.volumes.comparisonText
    }
    Muted {
        Layout.fillWidth: true
        visible: text.length > 0
        text: top.volumes.stateText
    }
    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Banner.Note
        text: top.volumes.accessText
    }
    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        text: top.volumes.errorText
        actionText: qsTr("Stäng")
        onActed: top.volumes.forgetError()
    }
}
