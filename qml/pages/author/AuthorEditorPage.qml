// SPDX-License-Identifier: EUPL-1.2
// Why: parts to the left, the form of one part in the middle, the question as it will look to the right; a
// phone only reads.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

FocusScope {
    id: page

    required property AuthorViewModel author

    readonly property AuthorEditor editor: author.editor
    readonly property bool isPhone: width < Theme.phoneLimit
    // Large text needs the room of three panes for two.
    readonly property bool isWide: width >= Theme.desktopLimit - 100 && Theme.textScale <= 1.4
    readonly property bool hasSide: !isPhone && (isWide || editor.isReadOnly)
    readonly property bool isReading: isPhone || editor.isReadOnly

    signal compareWanted

    focus: true

    Shortcut {
        sequence: "Ctrl+Z"
        enabled: page.visible && !page.isReading
        onActivated: page.editor.undo()
    }
    Shortcut {
        sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]
        enabled: page.visible && !page.isReading
        onActivated: page.editor.redo()
    }
    Shortcut {
        sequence: "F8"
        enabled: page.visible && !page.isReading
        onActivated: page.editor.nextFinding()
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        AuthorTopBar {
            Layout.fillWidth: true
            visible: !page.isReading
            editor: page.editor
            hasPreviewButton: !page.isWide
            onPreviewWanted: previewSheet.open()
            onCompareWanted: page.compareWanted()
        }
        Banner {
            Layout.fillWidth: true
            Layout.margins: Theme.space3
            visible: page.isReading
            tone: Banner.Note
            text: page.editor.isReadOnly
                  ? qsTr("Det här är en publicerad version. Den ändras aldrig; kopiera den för att skriva "
                         + "en ny.")
                  : qsTr("Att skriva frågor kräver ett större fönster, till exempel en surfplatta eller "
                         + "dator. Här kan du läsa och förhandsgranska. Utkastet ligger kvar.")
        }
        Banner {
            Layout.fillWidth: true
            Layout.margins: Theme.space3
            visible: text.length > 0
            text: page.editor.errorText
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            AuthorOutline {
                id: outline

                Layout.fillWidth: page.isPhone
                Layout.preferredWidth: page.isPhone ? page.width : page.isWide ? 300 : 280
                Layout.fillHeight: true
                focus: true
                editor: page.editor
                onPicked: {
                    if (page.isPhone && page.editor.preview.hasQuestion)
                        previewSheet.open();
                }
            }
            Rectangle {
                Layout.preferredWidth: Theme.hairline
                Layout.fillHeight: true
                visible: !page.isPhone
                color: Theme.line
            }
            AuthorForm {
                isActive: !page.isReading
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: !page.isReading
                editor: page.editor
            }
            Rectangle {
                Layout.preferredWidth: Theme.hairline
                Layout.fillHeight: true
                visible: page.isWide && !page.isReading
                color: Theme.line
            }
            PageColumn {
                Layout.fillWidth: page.isReading
                Layout.preferredWidth: 360
                Layout.fillHeight: true
                visible: page.hasSide

                Repeater {
                    model: page.hasSide ? 1 : 0
                    delegate: AuthorPreviewPane {
                        Layout.fillWidth: true
                        Layout.maximumWidth: 360
                        preview: page.editor.preview
                    }
                }
            }
        }
    }
    Sheet {
        id: previewSheet

        property bool wasOpened: false

        title: qsTr("Förhandsgranskning")
        onAboutToShow: wasOpened = true

        Repeater {
            model: previewSheet.wasOpened ? 1 : 0
            delegate: AuthorPreviewPane {
                Layout.fillWidth: true
                Layout.maximumWidth: 360
                preview: page.editor.preview
            }
        }
    }
}
