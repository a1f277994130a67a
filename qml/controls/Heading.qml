// SPDX-License-Identifier: EUPL-1.2
// Why: one look for headings; `level` 1 is the page's, 2 a section's, 3 a card's.
import QtQuick
import Samsyn

Text {
    id: heading

    property int level: 1

    font.family: Theme.fontFamily
    font.pixelSize: heading.level === 1 ? Theme.headingSize : heading.level === 2 ? Theme.titleSize
        : Theme.bodySize
    font.weight: Font.DemiBold
    lineHeight: Theme.headingLineHeight
    color: Theme.ink
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
