// SPDX-License-Identifier: EUPL-1.2
// Why: picks one of several names where segments would not fit: an organisation, a capability, an order.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Samsyn

T.ComboBox {
    id: chooser

    required property string label

    implicitWidth: 16 * Theme.smallSize
    implicitHeight: Math.max(Theme.touchTarget, 2 * Theme.bodySize)
    leftPadding: Theme.space3
    rightPadding: Theme.space3 + Theme.iconSize
    font.family: Theme.fontFamily
    font.pixelSize: Theme.smallSize
    Accessible.role: Accessible.ComboBox
    Accessible.name: qsTr("%1: %2").arg(chooser.label).arg(chooser.displayText)

    contentItem: Text {
        text: chooser.displayText
        textFormat: Text.PlainText
        font: chooser.font
        color: Theme.ink
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    indicator: Icon {
        x: chooser.width - width - Theme.space2
        y: (chooser.height - height) / 2
        name: "expand"
        colour: Theme.inkMuted
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: Theme.controlBorder
        border.color: Theme.lineStrong

        FocusRing {
            isShown: chooser.visualFocus
        }
    }
    delegate: T.ItemDelegate {
        id: entry

        required property int index
        required property string modelData

        width: chooser.width
        implicitHeight: Math.max(Theme.touchTarget, label.implicitHeight + 2 * Theme.space2)
        highlighted: chooser.highlightedIndex === entry.index
        Accessible.role: Accessible.ListItem
        Accessible.name: entry.modelData
        Accessible.selectable: true
        Accessible.selected: chooser.currentIndex === entry.index
        contentItem: Text {
            id: label

            leftPadding: Theme.space3
            rightPadding: Theme.space3
            text: entry.modelData
            textFormat: Text.PlainText
            font.family: Theme.fontFamily
            font.pixelSize: Theme.smallSize
            font.weight: chooser.currentIndex === entry.index ? Font.Bold : Font.Normal
            color: entry.highlighted ? Theme.primarySoftInk : Theme.ink
            wrapMode: Text.Wrap
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        background: Rectangle {
            color: entry.highlighted ? Theme.primarySoft : Theme.surface
        }
    }
    popup: T.Popup {
        y: chooser.height + Theme.space1
        width: chooser.width
        height: Math.min(contentItem.implicitHeight + 2, 8 * Theme.touchTarget)
        padding: Theme.hairline
        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: chooser.delegateModel
            currentIndex: chooser.highlightedIndex
        }
        background: Rectangle {
            color: Theme.surface
            border.width: Theme.controlBorder
            border.color: Theme.lineStrong
        }
    }
}
