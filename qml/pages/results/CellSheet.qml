// SPDX-License-Identifier: EUPL-1.2
// Why: on phone and tablet the cell's story comes over the map and leaves part of it in sight.
import QtQuick
import QtQuick.Layouts
import Samsyn

Sheet {
    id: sheet

    required property CellViewModel cell
    property bool canPlan: false

    signal planWanted()

    title: sheet.cell.capabilityName

    CellBody {
        Layout.fillWidth: true
        cell: sheet.cell
        canPlan: sheet.canPlan
        onPlanWanted: sheet.planWanted()
    }
}
