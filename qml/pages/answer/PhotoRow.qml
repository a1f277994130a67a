// SPDX-License-Identifier: EUPL-1.2
// Why: one attached picture: what it looks like, how large it is, where it is now, and the way to take it
// back.
import QtQuick
import QtQuick.Layouts
import Samsyn

Card {
    id: row

    required property PhotoListModel photos
    required property string photoId
    required property int number
    required property string sizeText
    required property string standingText
    required property string standingIcon

    // With large text the words need the whole width.
    readonly property bool isNarrow: width < 18 * Theme.bodySize

    padding: Theme.space3

    GridLayout {
        Layout.fillWidth: true
        columns: row.isNarrow ? 1 : 2
        columnSpacing: Theme.space3
        rowSpacing: Theme.space2

        Rectangle {
            Layout.alignment: Qt.AlignTop
            implicitWidth: 2 * Theme.touchTarget
            implicitHeight: implicitWidth
            color: Theme.surfaceAlt

            Icon {
                anchors.centerIn: parent
                name: "image"
                colour: Theme.inkMuted
            }
            PhotoView {
                anchors.fill: parent
                photos: row.photos
                photoId: row.photoId
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Bild %1").arg(row.number)
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            spacing: Theme.space1

            Body {
                Layout.fillWidth: true
                font.weight: Font.DemiBold
                //: %1 number of the picture, %2 its size, for example "312 kB"
                text: qsTr("Bild %1, %2").arg(row.number).arg(row.sizeText)
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space2

                Icon {
                    Layout.alignment: Qt.AlignTop
                    name: row.standingIcon
                    colour: Theme.inkMuted
                }
                Muted {
                    Layout.fillWidth: true
                    text: row.standingText
                }
            }
        }
    }
    QuietButton {
        Layout.alignment: Qt.AlignRight
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: row.photos.canChange
        iconName: "close"
        text: qsTr("Ta bort")
        Accessible.name: qsTr("Ta bort bild %1").arg(row.number)
        onClicked: row.photos.remove(row.photoId)
    }
}
