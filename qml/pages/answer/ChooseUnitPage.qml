// SPDX-License-Identifier: EUPL-1.2
// Why: the unit, where the organisation has a list and nobody has set it; found by a few letters when the
// list is long, and never forced.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property FormViewModel form

    readonly property UnitChooser units: form.units

    property bool isWhyShown: false

    signal chosen

    function choose(row: int): void {
        if (page.form.chooseUnit(row))
            page.chosen();
    }

    Component.onDestruction: units.searchFor("")

    Heading {
        Layout.fillWidth: true
        text: qsTr("Vilken enhet arbetar du på?")
    }
    QuietButton {
        Layout.leftMargin: -Theme.space4
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        iconName: page.isWhyShown ? "collapse" : "expand"
        text: qsTr("Varför frågar ni?")
        Accessible.checkable: true
        Accessible.checked: page.isWhyShown
        onClicked: page.isWhyShown = !page.isWhyShown
    }
    Body {
        Layout.fillWidth: true
        visible: page.isWhyShown
        text: qsTr("Enheten gör att små enheter väger med i organisationens resultat. Ingen enhet visas för "
              + "sig när den har för få svar.")
    }
    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        text: page.form.errorText
    }
    TextField {
        Layout.fillWidth: true
        visible: page.units.isSearchable
        label: qsTr("Sök enhet")
        value: page.units.search
        hint: page.units.foundText
        inputMethodHints: Qt.ImhNoPredictiveText
        onTyped: text => page.units.searchFor(text)
    }
    GroupCards {
        Layout.fillWidth: true
        visible: page.units.found.count > 0
        groups: page.units.found
        onPicked: row => page.choose(row)
    }
    SecondaryButton {
        Layout.fillWidth: true
        text: qsTr("Ingen av dessa")
        onClicked: page.choose(-1)
    }
}
