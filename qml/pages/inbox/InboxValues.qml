// SPDX-License-Identifier: EUPL-1.2
// Why: both values beside each other where there is room, below each other where there is not; what differs
// is marked by weight and by a word.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

Rectangle {
    id: values

    required property list<string> labels
    required property list<string> mine
    required property list<string> theirs
    required property list<bool> differs
    required property string mineLabel
    required property string theirsLabel ///< empty: there is one version only

    readonly property bool isSingle: theirsLabel.length === 0
    readonly property bool isWide: width >= 30 * Theme.bodySize

    implicitHeight: column.implicitHeight + 2 * Theme.space3
    radius: Theme.radius
    color: Theme.background

    Column {
        id: column

        x: Theme.space3
        y: Theme.space3
        width: values.width - 2 * Theme.space3
        spacing: Theme.space3

        InboxPair {
            width: column.width
            isWide: values.isWide
            isHead: true
            mine: values.mineLabel
            theirs: values.theirsLabel
        }
        Repeater {
            model: values.labels
            delegate: InboxPair {
                required property int index
                required property string modelData

                width: column.width
                isWide: values.isWide
                isSingle: values.isSingle
                label: modelData
                mine: values.mine[index]
                theirs: values.isSingle ? "" : values.theirs[index]
                differs: values.differs[index] && !values.isSingle
            }
        }
    }
}
