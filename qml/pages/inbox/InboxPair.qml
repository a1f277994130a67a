// SPDX-License-Identifier: EUPL-1.2
// Why: one field of two versions, or above the fields whose versions they are.
import QtQuick
import Samsyn

Item {
    id: pair

    property bool isWide: false
    property bool isHead: false
    property bool isSingle: false
    property bool differs: false
    property string label
    property string mine
    property string theirs

    readonly property real columnWidth: isWide ? (width - Theme.space4) / 2 : width
    readonly property bool isPlain: isWide || isHead || isSingle
    readonly property int weight: differs || isHead ? Font.DemiBold : Font.Normal
    readonly property real below: theirsBody.visible ? theirsBody.implicitHeight + Theme.space1 : 0
    readonly property string spokenPair: isSingle ? qsTr("%1: %2").arg(label).arg(mine)
        : qsTr("%1. Ändringen: %2. Gäller nu: %3").arg(name.text).arg(withoutStop(mine)).arg(theirs)

    function withoutStop(text) {
        return text.replace(/[.\s]+$/, "")
    }

    implicitHeight: mineBody.y + (isWide ? Math.max(mineBody.implicitHeight, below)
                                         : mineBody.implicitHeight + below)
    Accessible.role: Accessible.StaticText
    Accessible.name: isHead ? qsTr("%1. %2").arg(mine).arg(theirs) : spokenPair

    Muted {
        id: name

        width: pair.width
        visible: text.length > 0
        text: pair.differs ? qsTr("%1 · skiljer sig").arg(pair.label) : pair.label
        Accessible.ignored: true
    }
    Body {
        id: mineBody

        y: name.visible ? name.implicitHeight : 0
        width: pair.columnWidth
        font.weight: pair.weight
        text: pair.isPlain ? pair.mine : qsTr("Ändringen: %1").arg(pair.mine)
        Accessible.ignored: true
    }
    Body {
        id: theirsBody

        x: pair.isWide ? pair.columnWidth + Theme.space4 : 0
        y: mineBody.y + (pair.isWide ? 0 : mineBody.implicitHeight + Theme.space1)
        width: pair.columnWidth
        visible: pair.theirs.length > 0
        font.weight: pair.weight
        text: pair.isPlain ? pair.theirs : qsTr("Gäller nu: %1").arg(pair.theirs)
        Accessible.ignored: true
    }
}
