// SPDX-License-Identifier: EUPL-1.2
// Why: on narrow windows one figure has a page of its own.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property VolumesViewModel volumes

    signal done

    EmptyState {
        Layout.fillWidth: true
        visible: !page.volumes.figure.isOpen
        iconName: "table"
        title: qsTr("Inget mått är valt")
        text: qsTr("Gå tillbaka till listan och välj ett mått.")
    }
    Repeater {
        model: page.volumes.figure.isOpen ? 1 : 0
        delegate: VolumeForm {
            Layout.fillWidth: true
            volumes: page.volumes
            onMovedOn: page.contentY = 0
            onFinished: page.done()
        }
    }
}
