// SPDX-License-Identifier: EUPL-1.2
// Why: the form of what is selected in the outline.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: form

    required property AuthorEditor editor
    required property bool isActive

    function focusRow(row: int, language: int): void {
        // Not "as AuthorFieldRow": Qt 6.8 may hold a row for one of another type and then give nothing.
        const item = rows.itemAt(row);
        item?.focusPart(language);
        // What is wrong stands below the field.
        if (item)
            form.showItem(item);
    }

    // The rows of what has just been selected must be there first.
    Timer {
        id: focusLater

        property int row
        property int language

        interval: 0
        onTriggered: form.focusRow(row, language)
    }
    Connections {
        function onFocusWanted(row: int, language: int): void {
            focusLater.row = row;
            focusLater.language = language;
            focusLater.restart();
        }

        target: form.editor
    }
    Heading {
        Layout.fillWidth: true
        font.pixelSize: Theme.titleSize
        text: form.editor.partTitle
    }
    Column {
        id: column

        Layout.fillWidth: true
        spacing: Theme.space4

        Repeater {
            id: rows

            model: form.isActive ? form.editor.fields : null
            delegate: AuthorFieldRow {
                width: column.width
                editor: form.editor
            }
        }
    }
}
