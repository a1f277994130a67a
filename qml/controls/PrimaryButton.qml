// SPDX-License-Identifier: EUPL-1.2
// Why: the one thing to do on a page.
import QtQuick
import Samsyn

BaseButton {
    fill: Theme.primary
    pressedFill: Theme.primarySoftInk
    foreground: Theme.primaryInk
}
