// SPDX-License-Identifier: EUPL-1.2
// Why: the pages of a plan and the ways between them.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

FocusScope {
    id: host

    required property Navigator navigator
    required property PlanViewModel plan
    required property int page

    // In the order of Navigator::Page, from Plan on.
    readonly property list<Component> pages: [list, target, action, common]

    PageSlot {
        anchors.fill: parent
        focus: true
        page: host.pages[Math.max(0, Math.min(3, host.page - Navigator.Page.Plan))]
    }
    Component {
        id: list

        PlanPage {
            plan: host.plan
            onTargetWanted: host.navigator.open(Navigator.Page.PlanTarget)
            onActionWanted: host.navigator.open(Navigator.Page.PlanAction)
            onCommonWanted: host.navigator.open(Navigator.Page.PlanCommon)
        }
    }
    Component {
        id: common

        PlanCommonPage {
            joint: host.plan.joint
        }
    }
    Component {
        id: target

        PlanTargetPage {
            plan: host.plan
            onActionWanted: host.navigator.open(Navigator.Page.PlanAction)
        }
    }
    Component {
        id: action

        PlanActionPage {
            plan: host.plan
            onDone: host.navigator.back()
        }
    }
}
