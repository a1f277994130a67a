// SPDX-License-Identifier: EUPL-1.2
// Why: what came together is listed by name, so that nobody confirms a number alone.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: list

    required property list<string> lines

    spacing: Theme.space1
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Vad det gäller")

    Repeater {
        model: list.lines
        delegate: Body {
            required property string modelData

            Layout.fillWidth: true
            //: An item of a list.
            text: qsTr("• %1").arg(modelData)
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData
        }
    }
}
