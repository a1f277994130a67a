// SPDX-License-Identifier: EUPL-1.2
// Why: what people have written, by question; who coordinates a member lets what may be quoted go further.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

FocusScope {
    id: page

    required property RoundViewModel round

    readonly property real margin: width < Theme.phoneLimit ? Theme.space4 : Theme.space5

    // A round may have hundreds of comments: only those in sight are made.
    ListView {
        id: list

        readonly property real rowWidth: width - 2 * leftMargin
        property bool isAtTop: true

        function showTop(): void {
            isAtTop = true;
            contentY = -topMargin;
        }

        // What the keyboard has reached comes into sight.
        function showItem(item: Item): void {
            const top = item.mapToItem(list.contentItem, 0, 0).y - Theme.space4;
            const bottom = top + item.height + 2 * Theme.space4;
            isAtTop = false;
            if (bottom > contentY + height)
                contentY = bottom - height;
            else if (top < contentY)
                contentY = top;
        }

        anchors.fill: parent
        leftMargin: Math.max(page.margin, (page.width - Theme.readingWidth) / 2)
        rightMargin: leftMargin
        // What stands above the comments scrolls with them.
        topMargin: top.height + Theme.space4
        onTopMarginChanged: {
            if (isAtTop)
                showTop();
        }
        onMovementStarted: isAtTop = false
        bottomMargin: Theme.space4
        spacing: Theme.space3
        clip: true
        focus: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        model: page.round.comments
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Kommentarer")

        RoundCommentsTop {
            id: top

            parent: list.contentItem
            y: -height
            width: list.rowWidth
            round: page.round
        }
        delegate: RoundComment {
            width: list.rowWidth
            onTurned: row => page.round.turnComment(row)
            onReached: item => list.showItem(item)
        }
    }
}
