// SPDX-License-Identifier: EUPL-1.2
// Why: on narrow windows the decision on a capability has a page of its own.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property PlanViewModel plan

    signal actionWanted

    Component.onDestruction: page.plan.target.storeTyped()

    EmptyState {
        Layout.fillWidth: true
        visible: !page.plan.target.isOpen
        iconName: "ladder"
        title: qsTr("Ingen förmåga är vald")
        text: qsTr("Gå tillbaka till listan och välj en förmåga.")
    }
    Repeater {
        model: page.plan.target.isOpen ? 1 : 0
        delegate: PlanTargetForm {
            showsMeaning: false
            Layout.fillWidth: true
            plan: page.plan
            onActionWanted: {
                page.plan.beginAction("");
                page.actionWanted();
            }
        }
    }
}
