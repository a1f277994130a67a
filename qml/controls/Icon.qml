// SPDX-License-Identifier: EUPL-1.2
// Why: an icon of Samsyn's own set in any colour; decoration for a word beside it, hence silent to screen
// readers.
import QtQuick
import Samsyn

SvgIcon {
    implicitWidth: Theme.iconSize
    implicitHeight: Theme.iconSize
    colour: Theme.ink
    Accessible.ignored: true
}
