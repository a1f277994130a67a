// SPDX-License-Identifier: EUPL-1.2
// Why: one row of the form, drawn as its kind asks for; only that is made.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

Column {
    id: row

    required property AuthorEditor editor
    required property int index
    required property int kind
    required property string label
    required property string hint
    required property string sv
    required property string en
    required property string problem
    required property string problemEn
    required property list<string> options
    required property list<bool> ticked
    required property int chosen
    required property bool isOdd

    readonly property bool isTicks: kind === AuthorFieldModel.Flags || kind === AuthorFieldModel.Members
                                    || kind === AuthorFieldModel.Options
    readonly property bool isLine: kind === AuthorFieldModel.Line || kind === AuthorFieldModel.Number
                                   || kind === AuthorFieldModel.Columns

    function focusPart(language: int): void {
        pairs.itemAt(0)?.focusPart(language);
        lines.itemAt(0)?.focusField();
        ticks.itemAt(0)?.focusFirst();
        actions.itemAt(0)?.focusFirst();
    }

    Repeater {
        model: row.kind === AuthorFieldModel.Heading ? 1 : 0
        delegate: Heading {
            width: row.width
            topPadding: Theme.space3
            level: 2
            text: row.label
        }
    }
    Repeater {
        id: pairs

        model: row.kind === AuthorFieldModel.Text ? 1 : 0
        delegate: AuthorTextPair {
            width: row.width
            label: row.label
            sv: row.sv
            en: row.en
            hint: row.hint
            problem: row.problem
            problemEn: row.problemEn
            isOdd: row.isOdd
            onTypedSwedish: text => row.editor.type(row.index, text)
            onTypedEnglish: text => row.editor.typeEnglish(row.index, text)
            onFieldLeft: row.editor.endTyping()
            onUndoWanted: row.editor.undo()
            onRedoWanted: row.editor.redo()
        }
    }
    Repeater {
        id: lines

        model: row.isLine ? 1 : 0
        delegate: AuthorField {
            width: row.kind === AuthorFieldModel.Number ? Math.min(row.width, 20 * Theme.bodySize) : row.width
            isSingleLine: true
            isNumber: row.kind === AuthorFieldModel.Number
            isLazy: row.kind === AuthorFieldModel.Columns
            label: row.label
            value: row.sv
            hint: row.hint
            problem: row.problem
            isOdd: row.isOdd
            onTyped: text => row.editor.type(row.index, text)
            onFieldLeft: row.editor.endTyping()
            onUndoWanted: row.editor.undo()
            onRedoWanted: row.editor.redo()
        }
    }
    Repeater {
        id: ticks

        model: row.isTicks ? 1 : 0
        delegate: AuthorTicks {
            width: row.width
            label: row.label
            options: row.options
            ticked: row.ticked
            chosen: row.chosen
            hint: row.hint
            problem: row.problem
            isOdd: row.isOdd
            isOneOnly: row.kind === AuthorFieldModel.Options
            onPicked: option => row.editor.tick(row.index, option)
        }
    }
    Repeater {
        id: actions

        model: row.kind === AuthorFieldModel.Actions ? 1 : 0
        delegate: AuthorActions {
            width: row.width
            label: row.label
            options: row.options
            hint: row.hint
            problem: row.problem
            isOdd: row.isOdd
            onActed: option => row.editor.act(row.index, option)
        }
    }
}
