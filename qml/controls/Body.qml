// SPDX-License-Identifier: EUPL-1.2
// Why: running text in one size, colour and line height.
import QtQuick
import Samsyn

Text {
    font.family: Theme.fontFamily
    font.pixelSize: Theme.bodySize
    lineHeight: Theme.bodyLineHeight
    color: Theme.ink
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
