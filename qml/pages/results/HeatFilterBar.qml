// SPDX-License-Identifier: EUPL-1.2
// Why: among many municipalities one looks at those of the county, of the same size or of a name, and sees
// how many are left.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

// Placed by hand: heights that follow from widths make a layout start over.
Item {
    id: bar

    required property HeatMapFilter filter

    readonly property bool isPhone: width < Theme.phoneLimit

    implicitHeight: clear.y + clear.height

    TextField {
        id: search

        width: bar.isPhone ? bar.width : 16 * Theme.smallSize
        label: qsTr("Sök organisation")
        value: bar.filter.text
        inputMethodHints: Qt.ImhNoPredictiveText
        onTyped: text => bar.filter.text = text
    }
    Flow {
        id: choosers

        x: bar.isPhone ? 0 : search.width + Theme.space3
        y: bar.isPhone ? search.height + Theme.space2 : Math.max(0, search.height - height)
        width: bar.width - x
        spacing: Theme.space2

        HeatChooser {
            visible: bar.filter.counties.length > 2
            label: qsTr("Län")
            model: bar.filter.counties
            currentIndex: bar.filter.countyIndex
            onActivated: index => bar.filter.countyIndex = index
        }
        HeatChooser {
            width: Math.min(choosers.width, 1.2 * implicitWidth)
            label: qsTr("Storlek")
            model: bar.filter.sizes
            currentIndex: bar.filter.sizeIndex
            onActivated: index => bar.filter.sizeIndex = index
        }
        HeatChooser {
            width: Math.min(choosers.width, implicitWidth)
            label: qsTr("Kolumnernas ordning")
            model: bar.filter.orders
            currentIndex: bar.filter.order
            onActivated: index => bar.filter.order = index
        }
    }
    Muted {
        id: count

        anchors.verticalCenter: clear.verticalCenter
        width: Math.min(implicitWidth, bar.width - clear.width - Theme.space2)
        font.pixelSize: Theme.captionSize
        text: bar.filter.countText
        Accessible.role: Accessible.AlertMessage
    }
    QuietButton {
        id: clear

        x: count.width + Theme.space2
        y: Math.max(search.height, choosers.y + choosers.height)
        width: Math.min(0.62 * bar.width, implicitWidth)
        visible: bar.filter.isActive
        iconName: "close"
        text: qsTr("Rensa filtret")
        font.pixelSize: Theme.smallSize
        onClicked: bar.filter.clear()
    }
}
