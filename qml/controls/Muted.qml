// SPDX-License-Identifier: EUPL-1.2
// Why: secondary text: smaller and quieter than Body, still of full contrast for reading.
import QtQuick
import Samsyn

Body {
    font.pixelSize: Theme.smallSize
    color: Theme.inkMuted
}
