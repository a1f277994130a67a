// SPDX-License-Identifier: EUPL-1.2
// Why: the four places, as a bottom bar on phones and as a rail beside the page on wider windows.
import QtQuick
import QtQuick.Layouts
import Samsyn

Rectangle {
    id: bar

    required property Navigator navigator
    required property int waiting
    required property bool isRail

    implicitWidth: Math.max(2 * Theme.touchTarget, grid.implicitWidth + Theme.space4)
    implicitHeight: grid.implicitHeight + Theme.space2
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Platser")

    GridLayout {
        id: grid

        x: bar.isRail ? Theme.space2 : 0
        y: bar.isRail ? Theme.space4 : Theme.space1
        width: bar.isRail ? bar.width - Theme.space4 : bar.width
        columns: bar.isRail ? 1 : 4
        rowSpacing: Theme.space2
        columnSpacing: 0

        PlaceButton {
            Layout.fillWidth: true
            Layout.preferredWidth: bar.isRail ? -1 : 1
            iconName: "home"
            text: qsTr("Hem")
            isCurrent: bar.navigator.place === Navigator.Place.Home
            onClicked: bar.navigator.goTo(Navigator.Place.Home)
        }
        PlaceButton {
            Layout.fillWidth: true
            Layout.preferredWidth: bar.isRail ? -1 : 1
            iconName: "surveys"
            text: qsTr("Enkäter")
            waiting: bar.waiting
            isCurrent: bar.navigator.place === Navigator.Place.Surveys
            onClicked: bar.navigator.goTo(Navigator.Place.Surveys)
        }
        PlaceButton {
            Layout.fillWidth: true
            Layout.preferredWidth: bar.isRail ? -1 : 1
            iconName: "results"
            text: qsTr("Resultat")
            isCurrent: bar.navigator.place === Navigator.Place.Results
            onClicked: bar.navigator.goTo(Navigator.Place.Results)
        }
        PlaceButton {
            Layout.fillWidth: true
            Layout.preferredWidth: bar.isRail ? -1 : 1
            iconName: "more"
            text: qsTr("Mer")
            isCurrent: bar.navigator.place === Navigator.Place.More
            onClicked: bar.navigator.goTo(Navigator.Place.More)
        }
    }
    Rectangle {
        width: bar.isRail ? Theme.hairline : parent.width
        height: bar.isRail ? parent.height : Theme.hairline
        x: bar.isRail ? parent.width - width : 0
        color: Theme.line
    }
}
