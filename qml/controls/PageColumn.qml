// SPDX-License-Identifier: EUPL-1.2
// Why: one column that scrolls, no wider than reads well, and that follows the keyboard focus.
import QtQuick
import QtQuick.Layouts
import Samsyn

Flickable {
    id: page

    default property alias content: column.data
    property alias spacing: column.spacing
    readonly property real margin: width < Theme.phoneLimit ? Theme.space4 : Theme.space5
    readonly property Item focusItem: Window.activeFocusItem

    function showItem(item: Item): void {
        const top = item.mapToItem(page.contentItem, 0, 0).y - Theme.space4;
        const bottom = top + item.height + 2 * Theme.space4;
        if (top < page.contentY)
            page.contentY = Math.max(0, top);
        else if (bottom > page.contentY + page.height)
            page.contentY = Math.min(top, bottom - page.height);
    }
    function holds(item: Item): bool {
        let each = item;
        while (each && each !== page.contentItem)
            each = each.parent;
        return each !== null;
    }

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    contentWidth: width
    contentHeight: column.implicitHeight + 2 * Theme.space4
    onFocusItemChanged: {
        if (focusItem && holds(focusItem))
            showItem(focusItem);
    }

    ColumnLayout {
        id: column

        x: Math.max(page.margin, (page.width - width) / 2)
        y: Theme.space4
        width: Math.min(page.width - 2 * page.margin, Theme.readingWidth)
        spacing: Theme.space4
    }
}
