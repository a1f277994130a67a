// SPDX-License-Identifier: EUPL-1.2
// Why: more about what is on the screen, without leaving it: from below on phones, in the middle on wide
// windows.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Samsyn

T.Popup {
    id: sheet

    required property string title
    default property alias content: column.data

    readonly property bool isPhone: parent && parent.width < Theme.phoneLimit

    parent: T.Overlay.overlay
    width: parent ? Math.min(parent.width, isPhone ? parent.width : Theme.phoneLimit) : 0
    height: parent ? Math.min(implicitHeight, parent.height * 0.85) : 0
    implicitHeight: column.implicitHeight + header.height + 3 * Theme.space4
    x: parent ? (parent.width - width) / 2 : 0
    y: parent ? (isPhone ? parent.height - height : (parent.height - height) / 2) : 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    contentItem: FocusScope {
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title

        GridLayout {
            id: header

            // In large text the title needs the whole width: its words stay whole.
            readonly property bool isStacked: Theme.textScale > 1.4 && sheet.isPhone

            x: Theme.space4
            y: Theme.space3
            width: parent.width - Theme.space4 - Theme.space2
            columns: isStacked ? 1 : 2
            columnSpacing: Theme.space2
            rowSpacing: 0

            Heading {
                Layout.row: header.isStacked ? 1 : 0
                Layout.column: 0
                Layout.fillWidth: true
                Layout.topMargin: header.isStacked ? 0 : Theme.space3
                Layout.rightMargin: header.isStacked ? Theme.space2 : 0
                Layout.alignment: Qt.AlignTop
                level: 2
                text: sheet.title
            }
            QuietButton {
                Layout.row: 0
                Layout.column: header.isStacked ? 0 : 1
                Layout.alignment: Qt.AlignTop | Qt.AlignRight
                focus: true
                iconName: "close"
                text: qsTr("Stäng")
                onClicked: sheet.close()
            }
        }
        Flickable {
            anchors.top: header.bottom
            anchors.bottom: parent.bottom
            anchors.topMargin: Theme.space2
            width: parent.width
            contentHeight: column.height + Theme.space4
            boundsBehavior: Flickable.StopAtBounds
            clip: true

            ColumnLayout {
                id: column

                x: Theme.space4
                width: parent.width - 2 * Theme.space4
                spacing: Theme.space3
            }
        }
    }
    background: Rectangle {
        radius: Theme.cardRadius
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: sheet.isPhone ? Theme.cardRadius : 0
            color: Theme.surface
        }
    }
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.longMotionMs
            easing.type: Easing.OutCubic
        }
    }
}
