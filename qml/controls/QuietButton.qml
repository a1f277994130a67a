// SPDX-License-Identifier: EUPL-1.2
// Why: an action that must not compete with the content.
import QtQuick
import Samsyn

BaseButton {
    pressedFill: Theme.surfaceAlt
    foreground: Theme.primary
}
