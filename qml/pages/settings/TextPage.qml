// SPDX-License-Identifier: EUPL-1.2
// Why: a page of plain text in paragraphs: about, accessibility, the account.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property string title
    required property list<string> paragraphs

    Heading {
        Layout.fillWidth: true
        text: page.title
    }
    Repeater {
        model: page.paragraphs
        delegate: Body {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
        }
    }
}
