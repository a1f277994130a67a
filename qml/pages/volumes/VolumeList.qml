// SPDX-License-Identifier: EUPL-1.2
// Why: the indicators in the questionnaire's groups, each with what is written and where it stands.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: list

    required property VolumesViewModel volumes

    property Item currentRow: null

    signal picked(row: int)

    spacing: Theme.space3

    Muted {
        Layout.fillWidth: true
        visible: text.length > 0
        text: list.volumes.emptyText
    }
    Card {
        Layout.fillWidth: true
        visible: list.volumes.rows.count > 0
        padding: Theme.space1
        spacing: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Mått")

        Repeater {
            model: list.volumes.rows
            delegate: ColumnLayout {
                id: entry

                required property int index
                required property string title
                required property string value
                required property string detail
                required property string standing
                required property string heading
                required property bool isFilled
                required property bool isAsked
                required property bool isCurrent
                required property bool hasAxis
                required property real lower
                required property real median
                required property real upper
                required property real ownPlace
                required property string spoken

                Layout.fillWidth: true
                spacing: 0
                Component.onCompleted: if (entry.isCurrent) list.currentRow = entry;

                Heading {
                    Layout.fillWidth: true
                    Layout.margins: Theme.space3
                    visible: text.length > 0
                    level: 3
                    text: entry.heading
                }
                Rectangle {
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.space3
                    Layout.rightMargin: Theme.space3
                    visible: entry.index > 0 && entry.heading.length === 0
                    implicitHeight: Theme.hairline
                    color: Theme.line
                }
                VolumeRow {
                    id: row

                    Layout.fillWidth: true
                    text: entry.title
                    value: entry.value
                    detail: entry.detail
                    standing: entry.standing
                    isFilled: entry.isFilled
                    isAsked: entry.isAsked
                    isCurrent: entry.isCurrent
                    spoken: entry.spoken
                    axisHeight: entry.hasAxis ? axis.implicitHeight + Theme.space2 : 0
                    onClicked: list.picked(entry.index)

                    VolumeAxis {
                        id: axis

                        x: row.leftPadding
                        y: row.height - height - Theme.space3
                        width: row.axisWidth
                        visible: entry.hasAxis
                        isSmall: true
                        lower: entry.lower
                        median: entry.median
                        upper: entry.upper
                        own: entry.ownPlace
                        spoken: ""
                    }
                }
            }
        }
    }
}
