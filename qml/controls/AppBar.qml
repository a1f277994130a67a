// SPDX-License-Identifier: EUPL-1.2
// Why: where I am, the way back, and on the right what the caller puts there (the sync chip).
import QtQuick
import QtQuick.Layouts
import Samsyn

Rectangle {
    id: bar

    required property string title
    required property bool canGoBack
    default property alias trailing: trailingRow.data

    signal backWanted

    implicitHeight: Math.max(Theme.touchTarget + Theme.space2, layout.implicitHeight + Theme.space2)
    color: Theme.background
    Accessible.role: Accessible.ToolBar
    Accessible.name: title

    RowLayout {
        id: layout

        anchors.fill: parent
        anchors.leftMargin: bar.canGoBack ? Theme.space1 : Theme.space4
        anchors.rightMargin: Theme.space3
        spacing: Theme.space1

        QuietButton {
            visible: bar.canGoBack
            leftPadding: Theme.space3
            rightPadding: Theme.space3
            iconName: "back"
            text: bar.width < Theme.phoneLimit ? "" : qsTr("Tillbaka")
            Accessible.name: qsTr("Tillbaka")
            onClicked: bar.backWanted()
        }
        Heading {
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.space7
            level: 2
            text: bar.title
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
        RowLayout {
            id: trailingRow

            Layout.maximumWidth: bar.width * 0.55
            spacing: Theme.space2
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
