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

        RowLayout {
            id: header

            x: Theme.space4
            y: Theme.space3
            width: parent.width - Theme.space4 - Theme.space2
            spacing: Theme.space2

            Heading {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space3
                Layout.alignment: Qt.AlignTop
                level: 2
                text: sheet.title
            }
            QuietButton {
                Layout.alignment: Qt.AlignTop
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
