// SPDX-License-Identifier: EUPL-1.2
// Why: figures that leave the app cannot be taken back, so what the file holds is read before it is written.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

Sheet {
    id: sheet

    required property HeatMapExport exporting

    readonly property bool isWanted: sheet.exporting.isAsking || sheet.exporting.isChoosing

    title: sheet.exporting.title
    onIsWantedChanged: if (sheet.isWanted) sheet.open(); else sheet.close()
    onClosed: if (sheet.isWanted) sheet.exporting.cancel()

    Repeater {
        model: sheet.exporting.isChoosing ? sheet.exporting.formatNames : []

        ListRow {
            required property int index
            required property string modelData

            Layout.fillWidth: true
            iconName: "download"
            text: modelData
            onClicked: sheet.exporting.askRow(index)
        }
    }
    Repeater {
        model: sheet.exporting.facts

        Body {
            required property string modelData

            Layout.fillWidth: true
            text: modelData
        }
    }
    PrimaryButton {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        visible: sheet.exporting.isAsking
        text: qsTr("Spara filen")
        onClicked: sheet.exporting.confirm()
    }
    QuietButton {
        Layout.alignment: Qt.AlignHCenter
        text: qsTr("Avbryt")
        onClicked: sheet.exporting.cancel()
    }
}
