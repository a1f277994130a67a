// SPDX-License-Identifier: EUPL-1.2
// Why: adding, moving and removing by buttons; nothing is dragged.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

Column {
    id: actions

    required property string label
    required property list<string> options
    required property string hint
    required property string problem
    required property bool isOdd

    signal acted(option: int)

    function focusFirst(): void {
        buttons.itemAt(0)?.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space2

    Body {
        width: actions.width
        font.pixelSize: Theme.smallSize
        font.weight: Font.DemiBold
        text: actions.label
    }
    Flow {
        width: actions.width
        spacing: Theme.space2

        Repeater {
            id: buttons

            model: actions.options
            delegate: SecondaryButton {
                required property int index
                required property string modelData

                width: Math.min(implicitWidth, actions.width)
                text: modelData
                Accessible.name: qsTr("%1, %2").arg(modelData).arg(actions.label)
                onClicked: actions.acted(index)
            }
        }
    }
    AuthorNote {
        width: actions.width
        hint: actions.hint
        problem: actions.problem
        isOdd: actions.isOdd
    }
}
