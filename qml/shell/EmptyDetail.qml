// SPDX-License-Identifier: EUPL-1.2
// Why: beside a list nothing is open yet; the room says what to do.
import QtQuick
import Samsyn

Item {
    id: root

    required property bool isSurveys

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.space5, Theme.listPaneWidth)
        iconName: root.isSurveys ? "surveys" : "more"
        title: root.isSurveys ? qsTr("Välj en enkät i listan") : qsTr("Välj något i listan")
        text: root.isSurveys ? qsTr("Den öppnas här, där du var senast.") : qsTr("Det öppnas här.")
    }
}
