// SPDX-License-Identifier: EUPL-1.2
// Why: the page that managers come for: where we stand, all of us, on one sheet.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

FocusScope {
    id: page

    required property HeatMapViewModel heatMap

    readonly property bool isPhone: width < Theme.phoneLimit
    readonly property bool hasSidePane: width >= Theme.desktopLimit - 200
    readonly property bool showsPane: page.hasSidePane && page.heatMap.cell.isOpen
    readonly property bool showsSheet: !page.hasSidePane && page.heatMap.cell.isOpen
    readonly property bool isReady: page.heatMap.situation === HeatMapViewModel.Ready
    readonly property bool isShown: page.isReady && page.heatMap.aspects.emptyTitle.length === 0
                                    && page.heatMap.filter.emptyText.length === 0
    readonly property real margin: page.isPhone ? Theme.space4 : Theme.space5

    property bool canPlan: false

    signal standingsWanted
    // Empty: nothing is open.
    signal planWanted(capability: string)

    Component.onCompleted: page.heatMap.aspects.readTargets()
    onShowsSheetChanged: if (page.showsSheet) sheet.open(); else sheet.close()
    onWidthChanged: {
        if (width > 0 && width < Theme.phoneLimit)
            page.heatMap.preferTable();
        else if (width > 0)
            page.heatMap.preferMap();
    }

    Flickable {
        id: scroller
        clip: true

        anchors.left: parent.left
        anchors.right: sidePane.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        boundsBehavior: Flickable.StopAtBounds
        contentHeight: Math.max(height, column.implicitHeight + 2 * Theme.space3)

        ColumnLayout {
            id: column

            x: page.margin
            y: Theme.space3
            width: scroller.width - 2 * page.margin
            height: scroller.contentHeight - 2 * Theme.space3
            spacing: Theme.space3

            HeatMapTop {
                Layout.fillWidth: true
                visible: page.isReady
                heatMap: page.heatMap
                isPhone: page.isPhone
                canPlan: page.canPlan
                onStandingsWanted: page.standingsWanted()
                onPlanWanted: page.planWanted("")
            }
            HeatFilterBar {
                Layout.fillWidth: true
                // A list of one organisation has a chooser of its own.
                visible: page.isReady && page.heatMap.filter.isUseful
                         && !(page.isPhone && page.heatMap.isTableView && page.heatMap.listScope === 0)
                filter: page.heatMap.filter
            }
            HeatMapView {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: leastHeight
                visible: page.isShown && !page.heatMap.isTableView
                heatMap: page.heatMap
            }
            HeatMapList {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: 6 * Theme.touchTarget
                visible: page.isShown && page.heatMap.isTableView
                heatMap: page.heatMap
            }
            HeatLegend {
                Layout.fillWidth: true
                visible: page.isShown
                names: page.heatMap.aspects.legendNames
                spans: page.isPhone ? page.heatMap.aspects.legendNames : page.heatMap.aspects.legendSpans
                marks: page.heatMap.aspects.legendMarks
                markWords: page.heatMap.aspects.legendMarkWords
                isDiverging: page.heatMap.aspects.isDiverging
            }
            ExportButtons {
                Layout.fillWidth: true
                visible: page.isPhone && page.isShown && page.heatMap.exporting.isPossible
                exporting: page.heatMap.exporting
            }
            Muted {
                Layout.fillWidth: true
                visible: text.length > 0 && !page.isPhone && page.isShown
                font.pixelSize: Theme.captionSize
                text: page.heatMap.missingSentence
            }
            EmptyState {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignCenter
                visible: page.isReady && page.heatMap.aspects.emptyTitle.length > 0
                iconName: "results"
                title: page.heatMap.aspects.emptyTitle
                text: page.heatMap.aspects.emptyText
                actionText: page.heatMap.aspects.current === 1 && page.canPlan ? qsTr("Mål och åtgärder") : ""
                onActed: page.planWanted("")
            }
            EmptyState {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignCenter
                visible: page.isReady && page.heatMap.aspects.emptyTitle.length === 0
                         && page.heatMap.filter.emptyText.length > 0
                iconName: "results"
                title: qsTr("Ingen organisation passar")
                text: page.heatMap.filter.emptyText
                actionText: qsTr("Rensa filtret")
                onActed: page.heatMap.filter.clear()
            }
            Item {
                // What there is stays at the top.
                Layout.fillHeight: true
                visible: page.isReady && !page.isShown
            }
            EmptyState {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignCenter
                visible: !page.isReady
                iconName: "results"
                title: page.heatMap.situation === HeatMapViewModel.Failed ? qsTr("Resultatet kan inte visas")
                                                                           : qsTr("Inget resultat än")
                text: page.heatMap.message
            }
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
        canPlan: page.canPlan
        onPlanWanted: page.planWanted(page.heatMap.cell.capabilityCode)
        onCloseWanted: page.heatMap.closeCell()
    }
    CellSheet {
        id: sheet

        cell: page.heatMap.cell
        canPlan: page.canPlan
        onPlanWanted: page.planWanted(page.heatMap.cell.capabilityCode)
        onClosed: if (page.showsSheet) page.heatMap.closeCell()
    }
    ExportSheet {
        exporting: page.heatMap.exporting
    }
}
