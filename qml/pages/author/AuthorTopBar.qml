// SPDX-License-Identifier: EUPL-1.2
// Why: how much is wrong and the way to it, taking back, seeing it as others will, and the way to publishing.
import QtQuick
import QtQuick.Layouts
import Samsyn

Rectangle {
    id: bar

    required property AuthorEditor editor
    required property bool hasPreviewButton

    signal previewWanted
    signal compareWanted

    implicitHeight: column.implicitHeight + 2 * Theme.space2
    color: Theme.background

    ColumnLayout {
        id: column

        x: Theme.space4
        y: Theme.space2
        width: bar.width - 2 * Theme.space4
        spacing: Theme.space2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            Icon {
                name: bar.editor.wrongCount > 0 ? "danger" : "check"
                colour: bar.editor.wrongCount > 0 ? Theme.danger : Theme.success
            }
            Body {
                Layout.fillWidth: true
                font.weight: Font.DemiBold
                text: bar.editor.findingsText
            }
            Muted {
                Layout.maximumWidth: bar.width / 2
                text: bar.editor.savedText
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.space2

            SecondaryButton {
                enabled: bar.editor.findingCount > 0
                iconName: "next"
                text: qsTr("Nästa fel")
                onClicked: bar.editor.nextFinding()
            }
            SecondaryButton {
                enabled: bar.editor.canUndo
                text: qsTr("Ångra")
                onClicked: bar.editor.undo()
            }
            SecondaryButton {
                enabled: bar.editor.canRedo
                text: qsTr("Gör om")
                onClicked: bar.editor.redo()
            }
            SecondaryButton {
                visible: bar.hasPreviewButton
                text: qsTr("Förhandsgranska")
                onClicked: bar.previewWanted()
            }
            PrimaryButton {
                text: qsTr("Jämför och publicera")
                onClicked: bar.compareWanted()
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
