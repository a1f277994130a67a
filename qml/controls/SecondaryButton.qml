// SPDX-License-Identifier: EUPL-1.2
// Why: a choice beside the primary one.
import QtQuick
import Samsyn

BaseButton {
    fill: Theme.surface
    pressedFill: Theme.surfaceAlt
    foreground: Theme.primary
    outline: Theme.lineStrong
}
