// SPDX-License-Identifier: EUPL-1.2
// Why: capabilities by how much there is to do about them; those without a basis stand last and say why.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: list

    required property PlanViewModel plan

    signal picked(row: int)

    spacing: Theme.space3

    Muted {
        Layout.fillWidth: true
        text: list.plan.gapText
    }
    Card {
        Layout.fillWidth: true
        padding: Theme.space1
        spacing: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Förmågor efter prioritet")

        Repeater {
            model: list.plan.targets
            delegate: ColumnLayout {
                id: entry

                required property int index
                required property string title
                required property string detail
                required property string heading
                required property bool hasBasis
                required property bool isCurrent
                required property string spoken

                Layout.fillWidth: true
                spacing: 0

                Heading {
                    Layout.fillWidth: true
                    Layout.margins: Theme.space3
                    visible: text.length > 0
                    level: 3
                    text: entry.heading
                }
                PlanTargetRow {
                    Layout.fillWidth: true
                    place: entry.hasBasis ? entry.index + 1 : 0
                    text: entry.title
                    detail: entry.detail
                    isCurrent: entry.isCurrent
                    spoken: entry.spoken
                    onClicked: list.picked(entry.index)
                }
            }
        }
    }
}
