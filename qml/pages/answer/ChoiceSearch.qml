// SPDX-License-Identifier: EUPL-1.2
// Why: a long list is searched in; what is chosen stays in sight above it.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: search

    required property ChoiceFinder finder

    spacing: Theme.space2
    visible: finder.isSearchable

    Muted {
        Layout.fillWidth: true
        color: Theme.ink
        font.weight: Font.DemiBold
        text: search.finder.chosenText
        Accessible.role: Accessible.AlertMessage
    }
    TextField {
        Layout.fillWidth: true
        label: qsTr("Sök i listan")
        value: search.finder.search
        hint: search.finder.foundText
        inputMethodHints: Qt.ImhNoPredictiveText
        onTyped: text => search.finder.searchFor(text)
    }
}
