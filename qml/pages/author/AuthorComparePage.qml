// SPDX-License-Identifier: EUPL-1.2
// Why: before publishing: every question beside what it was, what stands in the way, and the one button.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

FocusScope {
    id: page

    required property AuthorViewModel author

    readonly property AuthorCompareModel comparison: author.comparison
    readonly property string title: author.editor.title

    signal published

    function publish(): void {
        if (page.author.publish())
            page.published();
    }

    focus: true
    Component.onCompleted: author.compare()

    PageColumn {
        anchors.top: parent.top
        anchors.bottom: actions.top
        width: parent.width

        Heading {
            Layout.fillWidth: true
            font.pixelSize: Theme.titleSize
            text: page.comparison.predecessor.length === 0 ? page.title
                : qsTr("%1 jämfört med version %2").arg(page.title).arg(page.comparison.predecessor)
        }
        Body {
            Layout.fillWidth: true
            text: page.comparison.summary
        }
        Banner {
            Layout.fillWidth: true
            visible: text.length > 0
            text: page.author.errorText
            actionText: qsTr("Stäng")
            onActed: page.author.forgetMessages()
        }
        Repeater {
            model: page.comparison.obstacles
            delegate: Banner {
                required property string modelData

                Layout.fillWidth: true
                tone: Banner.Attention
                text: modelData
            }
        }
        SecondaryButton {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            visible: page.comparison.neededVersion.length > 0
            text: qsTr("Ge utkastet version %1").arg(page.comparison.neededVersion)
            onClicked: page.author.raiseVersion()
        }
        Banner {
            Layout.fillWidth: true
            visible: page.comparison.canPublish
            tone: Banner.Success
            text: qsTr("Allt är klart. En publicerad version går aldrig att ändra, bara att kopiera.")
        }
        Column {
            id: rows

            Layout.fillWidth: true
            spacing: Theme.space4

            Repeater {
                model: page.comparison
                delegate: AuthorCompareRow {
                    required property int index

                    width: rows.width
                    onDecided: choice => page.author.decide(index, choice)
                    onOriginsTyped: codes => page.author.decideOrigins(index, codes)
                }
            }
        }
    }
    ActionBar {
        id: actions

        anchors.bottom: parent.bottom
        width: parent.width

        PrimaryButton {
            Layout.fillWidth: true
            enabled: page.comparison.canPublish
            text: qsTr("Publicera")
            onClicked: page.publish()
        }
    }
}
