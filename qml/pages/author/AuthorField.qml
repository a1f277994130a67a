// SPDX-License-Identifier: EUPL-1.2
// Why: a text of a questionnaire, with what is wrong with it beside it; taking back belongs to the whole
// draft.
import QtQuick
import QtQuick.Templates as T
import Samsyn

// A Column: heights that follow from wrapped text make layouts within layouts start over.
Column {
    id: root

    required property string label
    property string value
    property string hint
    property string problem
    property bool isOdd: false
    property bool isSingleLine: false
    property bool isNumber: false
    // Handed over when it is whole, not letter by letter.
    property bool isLazy: false

    signal typed(text: string)
    signal fieldLeft
    signal undoWanted
    signal redoWanted

    function focusField(): void {
        area.forceActiveFocus(Qt.TabFocusReason);
    }
    function numberOf(text: string): real {
        return Number(text.replace(",", "."));
    }
    // "1," is on its way to "1,5": the field keeps what is typed while it means the same.
    function takeValue(): void {
        const isBeingTyped = isNumber && area.activeFocus && area.length > 0;
        const isSame = isBeingTyped && numberOf(area.text) === numberOf(value);
        if (area.text !== value && !isSame)
            area.text = value;
    }
    function handOver(): void {
        if (area.text !== value)
            typed(area.text);
    }
    function takeKey(event: KeyEvent): void {
        const isControl = (event.modifiers & Qt.ControlModifier) !== 0;
        const isUndo = event.key === Qt.Key_Z && (event.modifiers & Qt.ShiftModifier) === 0;
        event.accepted = isControl && (event.key === Qt.Key_Z || event.key === Qt.Key_Y);
        if (event.accepted)
            isUndo ? undoWanted() : redoWanted();
    }

    spacing: Theme.space1
    onValueChanged: takeValue()
    Component.onCompleted: takeValue()

    Body {
        width: root.width
        font.pixelSize: Theme.smallSize
        font.weight: Font.DemiBold
        text: root.label
        Accessible.ignored: true
    }
    T.TextArea {
        id: area

        width: root.width
        implicitHeight: Math.max(Theme.touchTarget, contentHeight + 2 * Theme.space3)
        padding: Theme.space3
        font.family: Theme.fontFamily
        font.pixelSize: Theme.bodySize
        color: Theme.ink
        selectionColor: Theme.primary
        selectedTextColor: Theme.primaryInk
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        inputMethodHints: root.isNumber ? Qt.ImhFormattedNumbersOnly : Qt.ImhNone
        Accessible.role: Accessible.EditableText
        Accessible.name: root.label
        Accessible.description: root.problem.length > 0 ? root.problem : root.hint
        Accessible.multiLine: !root.isSingleLine
        Keys.onPressed: event => root.takeKey(event)
        Keys.onReturnPressed: event => event.accepted = root.isSingleLine
        Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: area.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        onTextChanged: {
            if (!root.isLazy && area.activeFocus)
                root.handOver();
        }
        onActiveFocusChanged: {
            if (!activeFocus) {
                root.handOver();
                root.fieldLeft();
            }
        }

        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: root.problem.length > 0 ? 2 * Theme.controlBorder : Theme.controlBorder
            border.color: root.problem.length === 0 ? Theme.lineStrong : root.isOdd ? Theme.attention
                : Theme.danger

            FocusRing {
                isShown: area.activeFocus
            }
        }
    }
    AuthorNote {
        width: root.width
        hint: root.hint
        problem: root.problem
        isOdd: root.isOdd
    }
}
