// SPDX-License-Identifier: EUPL-1.2
// Why: what one organisation is good at, where it is weak and what nobody can say yet.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

FocusScope {
    id: page

    required property StandingViewModel standing
    required property HeatMapViewModel heatMap

    readonly property bool isPhone: width < Theme.phoneLimit
    readonly property bool hasSidePane: width >= Theme.desktopLimit - 200
    readonly property bool showsPane: page.hasSidePane && page.heatMap.cell.isOpen
    readonly property bool showsSheet: !page.hasSidePane && page.heatMap.cell.isOpen
    readonly property bool isReady: page.standing.message.length === 0

    Component.onCompleted: page.heatMap.closeCell()
    // Escape first closes the open cell; only then it leaves the page.
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && page.showsPane
    Keys.onEscapePressed: page.heatMap.closeCell()
    onShowsSheetChanged: if (page.showsSheet) sheet.open(); else sheet.close()

    PageColumn {
        anchors.left: parent.left
        anchors.right: sidePane.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom

        Muted {
            Layout.fillWidth: true
            text: page.standing.caption
        }
        HeatChooser {
            Layout.fillWidth: page.isPhone
            visible: page.standing.organisations.length > 1
            label: qsTr("Organisation")
            model: page.standing.organisations
            currentIndex: page.standing.organisation
            onActivated: index => page.standing.organisation = index
        }
        EmptyState {
            Layout.fillWidth: true
            visible: !page.isReady
            iconName: "results"
            title: qsTr("Inget att visa")
            text: page.standing.message
        }
        StandingSection {
            Layout.fillWidth: true
            visible: page.isReady
            title: qsTr("Styrkor")
            text: page.standing.strengthsText
            standings: page.standing.strengths
            onOpened: sourceRow => page.standing.openCell(sourceRow)
        }
        StandingSection {
            Layout.fillWidth: true
            visible: page.isReady
            title: qsTr("Svagheter")
            text: page.standing.weaknessesText
            standings: page.standing.weaknesses
            onOpened: sourceRow => page.standing.openCell(sourceRow)
        }
        StandingSection {
            Layout.fillWidth: true
            visible: page.isReady
            title: qsTr("Osäkert")
            text: page.standing.uncertainText
            standings: page.standing.uncertain
            onOpened: sourceRow => page.standing.openCell(sourceRow)
        }
        Muted {
            Layout.fillWidth: true
            visible: page.isReady && text.length > 0
            text: page.standing.restText
        }
    }
    CellPane {
        id: sidePane

        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: page.showsPane ? Theme.sidePaneWidth : 0
        visible: page.showsPane
        cell: page.heatMap.cell
        onCloseWanted: page.heatMap.closeCell()
    }
    CellSheet {
        id: sheet

        cell: page.heatMap.cell
        onClosed: if (page.showsSheet) page.heatMap.closeCell()
    }
}
