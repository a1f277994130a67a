// SPDX-License-Identifier: EUPL-1.2
// Why: Swedish and English stand beside each other where there is room, so that one is written with the
// other in sight.
import QtQuick
import Samsyn

Grid {
    id: pair

    required property string label
    required property string sv
    required property string en
    required property string hint
    required property string problem
    required property string problemEn
    required property bool isOdd

    readonly property real partWidth: columns === 2 ? (width - columnSpacing) / 2 : width

    signal typedSwedish(text: string)
    signal typedEnglish(text: string)
    signal fieldLeft
    signal undoWanted
    signal redoWanted

    function focusPart(language: int): void {
        if (language === 1)
            english.focusField();
        else
            swedish.focusField();
    }

    columns: width >= 30 * Theme.bodySize ? 2 : 1
    columnSpacing: Theme.space4
    rowSpacing: Theme.space2

    AuthorField {
        id: swedish

        width: pair.partWidth
        label: qsTr("%1, svenska").arg(pair.label)
        value: pair.sv
        hint: pair.hint
        problem: pair.problem
        isOdd: pair.isOdd
        onTyped: text => pair.typedSwedish(text)
        onFieldLeft: pair.fieldLeft()
        onUndoWanted: pair.undoWanted()
        onRedoWanted: pair.redoWanted()
    }
    AuthorField {
        id: english

        width: pair.partWidth
        label: qsTr("%1, engelska").arg(pair.label)
        value: pair.en
        problem: pair.problemEn
        onTyped: text => pair.typedEnglish(text)
        onFieldLeft: pair.fieldLeft()
        onUndoWanted: pair.undoWanted()
        onRedoWanted: pair.redoWanted()
    }
}
