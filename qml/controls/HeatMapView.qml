// SPDX-License-Identifier: EUPL-1.2
// Why: the map itself: frozen names on two sides, virtualised cells, and the whole of it by keyboard.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

FocusScope {
    id: view

    required property HeatMapViewModel heatMap
    property int currentRow: 0
    property int currentColumn: 0

    readonly property int columnCount: heatMap.organisationNames.length
    readonly property bool isNarrow: width < Theme.phoneLimit
    readonly property int rowHeight: Math.max(Theme.touchTarget,
                                             Math.ceil(2.5 * Theme.smallSize) + Theme.space2)
    readonly property int rowHeaderWidth: Math.min(width * 0.42, (isNarrow ? 9 : 18) * Theme.smallSize)
    readonly property int narrowestColumn: Math.ceil(4.2 * Theme.smallSize)
    readonly property real sharedWidth: (width - rowHeaderWidth) / Math.max(1, columnCount) - Theme.hairline
    readonly property bool isSlanted: nameMetrics.width + 2 * Theme.space2 > sharedWidth
    readonly property int slantWidth: isSlanted ? Math.min(nameMetrics.width, 10 * Theme.smallSize) * 0.75 : 0
    readonly property real fairWidth: sharedWidth - slantWidth / Math.max(1, columnCount)
    readonly property int columnWidth: Math.min(Math.max(narrowestColumn, fairWidth),
                                                10 * Theme.smallSize)
    // Below this the page scrolls instead of squeezing the map.
    readonly property int leastHeight: headerHeight + 4 * rowHeight
    readonly property int headerHeight: isSlanted ? slantWidth + 2 * Theme.smallSize
                                                  : 2 * Theme.smallSize + Theme.space4

    function goTo(row: int, column: int) {
        currentRow = Math.max(0, Math.min(cells.rows - 1, row));
        currentColumn = Math.max(0, Math.min(cells.columns - 1, column));
        cells.positionViewAtRow(currentRow, TableView.Contain);
        cells.positionViewAtColumn(currentColumn, TableView.Contain);
    }
    function openCurrent() {
        view.heatMap.openCell(view.currentRow, view.currentColumn);
    }
    function pageRows(): int {
        return Math.max(1, cells.bottomRow - cells.topRow - 1);
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Värmekarta, %1 rader och %2 kolumner").arg(cells.rows).arg(cells.columns)
    Accessible.focusable: true

    // Escape first closes the open cell; only then it leaves the page.
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && view.heatMap.cell.isOpen
    Keys.onEscapePressed: event => {
        event.accepted = view.heatMap.cell.isOpen;
        view.heatMap.closeCell();
    }
    Keys.onUpPressed: goTo(currentRow - 1, currentColumn)
    Keys.onDownPressed: goTo(currentRow + 1, currentColumn)
    Keys.onLeftPressed: goTo(currentRow, currentColumn - 1)
    Keys.onRightPressed: goTo(currentRow, currentColumn + 1)
    Keys.onReturnPressed: openCurrent()
    Keys.onEnterPressed: openCurrent()
    Keys.onSpacePressed: openCurrent()
    Keys.onPressed: event => {
        const isFar = (event.modifiers & Qt.ControlModifier) !== 0;
        event.accepted = [Qt.Key_Home, Qt.Key_End, Qt.Key_PageUp, Qt.Key_PageDown].includes(event.key);
        if (event.key === Qt.Key_Home) goTo(isFar ? 0 : currentRow, 0);
        else if (event.key === Qt.Key_End) goTo(isFar ? cells.rows - 1 : currentRow, cells.columns - 1);
        else if (event.key === Qt.Key_PageUp) goTo(currentRow - pageRows(), currentColumn);
        else if (event.key === Qt.Key_PageDown) goTo(currentRow + pageRows(), currentColumn);
    }

    TextMetrics {
        id: nameMetrics

        text: view.heatMap.longestOrganisationName
        font.family: Theme.fontFamily
        font.pixelSize: Theme.smallSize
        font.weight: Font.DemiBold
    }
    Item {
        id: columnHeaders

        anchors.left: rowHeaders.right
        anchors.right: parent.right
        height: view.headerHeight
        clip: true

        Row {
            x: -cells.contentX
            spacing: cells.columnSpacing

            Repeater {
                model: view.heatMap.organisationNames

                HeatHeader {
                    required property string modelData
                    required property int index

                    name: modelData
                    width: view.columnWidth
                    height: view.headerHeight
                    isSlanted: view.isSlanted
                    isLit: view.activeFocus && index === view.currentColumn
                }
            }
        }
    }
    // Not a synchronised TableView: that one keeps a second copy of a header after a relayout (Qt 6.4).
    ListView {
        id: rowHeaders

        anchors.top: columnHeaders.bottom
        anchors.bottom: parent.bottom
        width: view.rowHeaderWidth
        clip: true
        interactive: false
        // Rows out of sight would be made when there is time, and spoken in an order of their own.
        cacheBuffer: 0
        spacing: cells.rowSpacing
        contentY: cells.contentY
        model: view.heatMap.rowAxis
        delegate: HeatRowHeader {
            required property int index

            width: view.rowHeaderWidth
            height: view.rowHeight
            isIndented: view.heatMap.rowOrder === 0
            textSize: view.isNarrow ? Theme.captionSize : Theme.smallSize
            isLit: view.activeFocus && index === view.currentRow
        }
    }
    TableView {
        id: cells

        anchors.left: rowHeaders.right
        anchors.right: parent.right
        anchors.top: columnHeaders.bottom
        anchors.bottom: parent.bottom
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        pointerNavigationEnabled: false
        rowSpacing: Theme.hairline
        columnSpacing: Theme.hairline
        rightMargin: view.slantWidth
        model: view.heatMap.cells
        rowHeightProvider: () => view.rowHeight
        columnWidthProvider: () => view.columnWidth
        delegate: HeatMapCell {
            required property int row
            required property int column

            implicitWidth: view.columnWidth
            implicitHeight: view.rowHeight
            isCurrent: view.activeFocus && row === view.currentRow && column === view.currentColumn
            onOpened: {
                view.forceActiveFocus(Qt.MouseFocusReason);
                view.goTo(row, column);
                view.openCurrent();
            }
        }

        HeatMapBands {
            isShown: view.activeFocus && cells.rows > 0
            row: view.currentRow
            column: view.currentColumn
            rowStep: view.rowHeight + cells.rowSpacing
            columnStep: view.columnWidth + cells.columnSpacing
            tableSize: Qt.size(cells.contentWidth, cells.contentHeight)
        }
    }

    // Later: a layout must not start inside another one.
    Timer {
        id: relayout

        interval: 0
        onTriggered: cells.forceLayout()
    }
    onColumnWidthChanged: relayout.restart()
    onRowHeightChanged: relayout.restart()
}
