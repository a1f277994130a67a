// SPDX-License-Identifier: EUPL-1.2
// Why: a line that opens something: icon, words, a quieter second line and a chevron.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Samsyn

T.AbstractButton {
    id: control

    property string iconName
    property string detail
    property bool isCurrent: false

    implicitHeight: Math.max(Theme.touchTarget + Theme.space2, row.implicitHeight + 2 * Theme.space3)
    implicitWidth: row.implicitWidth + 2 * Theme.space4
    leftPadding: Theme.space4
    rightPadding: Theme.space4
    Accessible.role: Accessible.Button
    Accessible.name: detail.length > 0 ? qsTr("%1, %2").arg(text).arg(detail) : text
    Accessible.selected: isCurrent

    contentItem: RowLayout {
        id: row

        spacing: Theme.space3

        Icon {
            visible: control.iconName.length > 0
            name: control.iconName
            colour: Theme.primary
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Body {
                Layout.fillWidth: true
                text: control.text
                color: control.isCurrent ? Theme.primarySoftInk : Theme.ink
                Accessible.ignored: true
            }
            Muted {
                Layout.fillWidth: true
                visible: text.length > 0
                text: control.detail
                Accessible.ignored: true
            }
        }
        Icon {
            name: "chevron"
            colour: Theme.inkMuted
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.isCurrent ? Theme.primarySoft : control.down || control.hovered ? Theme.surfaceAlt
                                                                                       : Theme.transparent

        FocusRing {
            isShown: control.visualFocus
        }
    }

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()
}
