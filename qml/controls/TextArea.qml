// SPDX-License-Identifier: EUPL-1.2
// Why: room to write, with label and a counter that says how much room is left.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Samsyn

ColumnLayout {
    id: root

    required property string label
    property string value
    property string reminder
    property int limit: 2000

    signal typed(text: string)

    function focusField(): void {
        field.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space1
    onValueChanged: {
        if (field.text !== value)
            field.text = value;
    }

    Body {
        Layout.fillWidth: true
        font.pixelSize: Theme.smallSize
        font.weight: Font.DemiBold
        text: root.label
        Accessible.ignored: true
    }
    T.TextArea {
        id: field

        Layout.fillWidth: true
        implicitHeight: Math.max(3 * Theme.touchTarget, contentHeight + 2 * Theme.space3)
        padding: Theme.space3
        font.family: Theme.fontFamily
        font.pixelSize: Theme.bodySize
        color: Theme.ink
        selectionColor: Theme.primary
        selectedTextColor: Theme.primaryInk
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        Accessible.role: Accessible.EditableText
        Accessible.name: root.label
        Accessible.description: root.reminder
        Accessible.multiLine: true
        Keys.onTabPressed: field.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: field.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        onTextChanged: {
            if (length > root.limit)
                remove(root.limit, length);
            if (text !== root.value)
                root.typed(text);
        }

        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: Theme.controlBorder
            border.color: Theme.lineStrong

            FocusRing {
                isShown: field.activeFocus
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        Muted {
            Layout.fillWidth: true
            text: root.reminder
        }
        Muted {
            Layout.alignment: Qt.AlignTop
            //: Number of characters written, and how many there is room for.
            text: qsTr("%1 av %2").arg(field.length).arg(root.limit)
            color: field.length >= root.limit ? Theme.danger : Theme.inkMuted
            Accessible.name: qsTr("%1 av %2 tecken").arg(field.length).arg(root.limit)
        }
    }
}
