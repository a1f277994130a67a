// SPDX-License-Identifier: EUPL-1.2
// Why: the same places in every window shape: one column on phones, list and detail beside a rail on wider
// windows.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

FocusScope {
    id: shell

    required property AppViewModel app
    required property AccountViewModel account

    readonly property Navigator navigator: app.navigator
    readonly property bool isPhone: width < Theme.phoneLimit
    readonly property bool isList: !navigator.canGoBack
    // A questionnaire is written over the whole width.
    readonly property bool isWriting: navigator.page === Navigator.Page.AuthorDraft
                                      || navigator.page === Navigator.Page.AuthorCompare
    readonly property bool hasListPane: !isPhone && !isWriting && (navigator.place === Navigator.Place.Surveys
                                                     || navigator.place === Navigator.Place.More)
    readonly property int listPage: navigator.place === Navigator.Place.More ? Navigator.Page.More
        : Navigator.Page.Surveys
    // In the order of Navigator::Page.
    readonly property list<string> titles: [
        qsTr("Hem"), qsTr("Enkäter"), qsTr("Enkät"), qsTr("Din grupp"), qsTr("Din enhet"),
        account.form.terms.title, qsTr("Översikt"), qsTr("Kvitto"), qsTr("Så blev det"), qsTr("Resultat"),
        qsTr("Värmekarta"), qsTr("Styrkor och svagheter"), qsTr("Mätomgång"), qsTr("Påminnelse"),
        qsTr("Kommentarer"), qsTr("Mål och åtgärder"), qsTr("Mål"),
        qsTr("Åtgärd"), qsTr("Gemensamt mål"), qsTr("Volymer"), qsTr("Mått"), qsTr("Mer"),
        qsTr("Språk och utseende"),
        qsTr("Om Samsyn"), qsTr("Tillgänglighet"), qsTr("Konto och enhet"), qsTr("Sparat och skickat"),
        qsTr("Logga ut"), qsTr("Räddningsfil"), qsTr("Behöver dig"), qsTr("Dina ändringar"),
        qsTr("Frågeformulär"), account.author.editor.title, qsTr("Jämför och publicera"),
        qsTr("Lägg till ett konto")
    ]

    focus: true

    Shortcut {
        sequences: ["Escape", "Back"]
        onActivated: shell.navigator.back()
    }
    GridLayout {
        anchors.fill: parent
        columns: shell.isPhone ? 1 : 2
        rowSpacing: 0
        columnSpacing: 0

        PlaceBar {
            Layout.row: shell.isPhone ? 1 : 0
            Layout.column: 0
            Layout.fillHeight: !shell.isPhone
            Layout.fillWidth: shell.isPhone
            // A question needs the height of a phone; Back and the sync chip stay.
            visible: !shell.isPhone || shell.navigator.page !== Navigator.Page.Question
            navigator: shell.navigator
            waiting: shell.account.surveys.needsYouCount
            isRail: !shell.isPhone
        }
        ColumnLayout {
            Layout.row: 0
            Layout.column: shell.isPhone ? 0 : 1
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            AppBar {
                Layout.fillWidth: true
                title: shell.titles[shell.navigator.page]
                canGoBack: shell.navigator.canGoBack
                onBackWanted: shell.navigator.back()

                SyncChip {
                    // At most half of the bar; the sync page has the words in full.
                    width: Math.min(implicitWidth, Theme.textScale > 1.4 ? shell.width - Theme.space6
                                                                         : shell.width / 2)
                    sync: shell.account.sync
                    isShort: shell.isPhone && Theme.textScale <= 1.4 && shell.navigator.canGoBack
                    onClicked: shell.navigator.open(Navigator.Page.Sync)
                }
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: 0

                PageHost {
                    Layout.preferredWidth: Theme.listPaneWidth
                    Layout.fillHeight: true
                    visible: shell.hasListPane
                    app: shell.app
                    account: shell.account
                    page: shell.listPage
                }
                Rectangle {
                    Layout.preferredWidth: Theme.hairline
                    Layout.fillHeight: true
                    visible: shell.hasListPane
                    color: Theme.line
                }
                PageHost {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: !shell.hasListPane || !shell.isList
                    focus: true
                    app: shell.app
                    account: shell.account
                    page: shell.navigator.page
                }
                EmptyDetail {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: shell.hasListPane && shell.isList
                    isSurveys: shell.navigator.place === Navigator.Place.Surveys
                }
            }
        }
    }
}
