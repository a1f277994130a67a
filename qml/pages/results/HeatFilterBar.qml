// SPDX-License-Identifier: EUPL-1.2
// Why: among many municipalities one looks at those of the county, of the same size or of a name, and sees
// how many are left.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

GridLayout {
    id: bar

    required property HeatMapFilter filter

    readonly property bool isPhone: width < Theme.phoneLimit

    columns: bar.isPhone ? 1 : 2
    columnSpacing: Theme.space3
    rowSpacing: Theme.space2

    TextField {
        Layout.fillWidth: bar.isPhone
        Layout.preferredWidth: 16 * Theme.smallSize
        Layout.alignment: Qt.AlignBottom
        label: qsTr("Sök organisation")
        value: bar.filter.text
        inputMethodHints: Qt.ImhNoPredictiveText
        onTyped: text => bar.filter.text = text
    }
    Flow {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignBottom
        spacing: Theme.space2

        HeatChooser {
            visible: bar.filter.counties.length > 2
            label: qsTr("Län")
            model: bar.filter.counties
            currentIndex: bar.filter.countyIndex
            onActivated: index => bar.filter.countyIndex = index
        }
        HeatChooser {
            width: Math.min(bar.width, 1.2 * implicitWidth)
            label: qsTr("Storlek")
            model: bar.filter.sizes
            currentIndex: bar.filter.sizeIndex
            onActivated: index => bar.filter.sizeIndex = index
        }
        HeatChooser {
            label: qsTr("Kolumnernas ordning")
            model: bar.filter.orders
            currentIndex: bar.filter.order
            onActivated: index => bar.filter.order = index
        }
        QuietButton {
            visible: bar.filter.isActive
            iconName: "close"
            text: qsTr("Rensa filtret")
            font.pixelSize: Theme.smallSize
            onClicked: bar.filter.clear()
        }
    }
    Muted {
        Layout.fillWidth: true
        Layout.columnSpan: bar.columns
        font.pixelSize: Theme.captionSize
        text: bar.filter.countText
        Accessible.role: Accessible.AlertMessage
    }
}
