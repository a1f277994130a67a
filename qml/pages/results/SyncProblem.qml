// SPDX-License-Identifier: EUPL-1.2
// Why: the last try that failed, in words, and it stays until a try succeeds.
import QtQuick
import Samsyn

Rectangle {
    id: problem

    required property string text

    implicitHeight: words.implicitHeight + 2 * Theme.space4
    radius: Theme.cardRadius
    color: Theme.attentionSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: problem.text

    Icon {
        x: Theme.space4
        y: Theme.space4
        name: "attention"
        colour: Theme.attention
    }
    Body {
        id: words

        x: Theme.space4 + Theme.iconSize + Theme.space3
        y: Theme.space4
        width: problem.width - x - Theme.space4
        text: problem.text
    }
}
