// SPDX-License-Identifier: EUPL-1.2
// Why: what is wrong stands under the field that it concerns, with a mark and not by colour alone.
import QtQuick
import Samsyn

Item {
    id: note

    required property string hint
    required property string problem
    required property bool isOdd

    implicitHeight: words.implicitHeight
    visible: hint.length > 0 || problem.length > 0

    Icon {
        id: mark

        visible: note.problem.length > 0
        name: note.isOdd ? "attention" : "danger"
        colour: note.isOdd ? Theme.attention : Theme.danger
    }
    Muted {
        id: words

        x: mark.visible ? mark.width + Theme.space2 : 0
        width: note.width - x
        text: note.problem.length > 0 ? note.problem : note.hint
        color: note.problem.length === 0 ? Theme.inkMuted : note.isOdd ? Theme.attention : Theme.danger
    }
}
