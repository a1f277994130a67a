// SPDX-License-Identifier: EUPL-1.2
// Why: one comment below the question it was written to, with how far it goes and the way to change that.
import QtQuick
import QtQuick.Layouts
import Samsyn

FocusScope {
    id: comment

    required property int index
    required property string capability
    required property string question
    required property string text
    required property string detail
    required property string reachText
    required property string actionText
    required property bool isCleared
    required property string spoken

    signal turned(row: int)
    signal reached(item: Item)

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: comment.width
        spacing: Theme.space2

        Muted {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space3
            visible: text.length > 0
            text: comment.capability
        }
        Heading {
            Layout.fillWidth: true
            visible: text.length > 0
            level: 3
            text: comment.question
        }
        Card {
            Layout.fillWidth: true

            Body {
                Layout.fillWidth: true
                //: A comment as it was written, in quotation marks.
                text: qsTr("”%1”").arg(comment.text)
                Accessible.name: comment.spoken
            }
            Muted {
                Layout.fillWidth: true
                visible: text.length > 0
                text: comment.detail
                Accessible.ignored: true
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space2

                Icon {
                    Layout.alignment: Qt.AlignTop
                    name: comment.isCleared ? "people" : "lock"
                    colour: comment.isCleared ? Theme.primary : Theme.inkMuted
                }
                Body {
                    Layout.fillWidth: true
                    font.pixelSize: Theme.smallSize
                    text: comment.reachText
                    Accessible.ignored: true
                }
            }
            SecondaryButton {
                id: turn

                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                visible: comment.actionText.length > 0
                focus: true
                font.pixelSize: Theme.smallSize
                text: comment.actionText
                onClicked: comment.turned(comment.index)
                onActiveFocusChanged: {
                    if (activeFocus)
                        comment.reached(turn);
                }
            }
        }
    }
}
