// SPDX-License-Identifier: EUPL-1.2
// Why: one line to type on, with its label above and what is wrong below.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Samsyn

ColumnLayout {
    id: root

    required property string label
    property string value
    property string hint
    property string problem
    property string suffix
    property int inputMethodHints: Qt.ImhNone
    readonly property bool isFocused: field.activeFocus

    signal typed(text: string)
    signal accepted
    // The focus has gone elsewhere: what was typed is whole.
    signal fieldLeft

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
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        T.TextField {
            id: field

            Layout.fillWidth: true
            implicitHeight: Math.max(Theme.touchTarget, contentHeight + 2 * Theme.space3)
            implicitWidth: 8 * Theme.bodySize
            leftPadding: Theme.space3
            rightPadding: Theme.space3
            verticalAlignment: TextInput.AlignVCenter
            font.family: Theme.fontFamily
            font.pixelSize: Theme.bodySize
            color: Theme.ink
            selectionColor: Theme.primary
            selectedTextColor: Theme.primaryInk
            inputMethodHints: root.inputMethodHints
            Accessible.role: Accessible.EditableText
            Accessible.name: root.suffix.length > 0 ? qsTr("%1, %2").arg(root.label).arg(root.suffix)
                : root.label
            Accessible.description: root.problem.length > 0 ? root.problem : root.hint
            onTextEdited: root.typed(text)
            onAccepted: root.accepted()
            onActiveFocusChanged: {
                if (!activeFocus)
                    root.fieldLeft();
            }

            background: Rectangle {
                radius: Theme.radius
                color: Theme.surface
                border.width: root.problem.length > 0 ? 2 * Theme.controlBorder : Theme.controlBorder
                border.color: root.problem.length > 0 ? Theme.danger : Theme.lineStrong

                FocusRing {
                    isShown: field.activeFocus
                }
            }
        }
        Body {
            visible: text.length > 0
            text: root.suffix
            Accessible.ignored: true
        }
    }
    Muted {
        Layout.fillWidth: true
        visible: text.length > 0 && root.problem.length === 0
        text: root.hint
    }
    ProblemLine {
        Layout.fillWidth: true
        text: root.problem
    }
}
