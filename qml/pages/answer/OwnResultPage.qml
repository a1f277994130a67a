// SPDX-License-Identifier: EUPL-1.2
// Why: whoever answered reads what came out of it: the whole, what is strong, what is weak, what comes next.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property OwnResultViewModel result

    signal answersWanted
    signal roundWanted(roundId: string)

    Muted {
        Layout.fillWidth: true
        text: page.result.title
    }
    Heading {
        Layout.fillWidth: true
        text: qsTr("Resultatet för %1").arg(page.result.organisationText)
    }
    Card {
        Layout.fillWidth: true

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space3
            visible: page.result.hasValue
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1 %2, %3").arg(page.result.valueText).arg(page.result.scaleText)
                .arg(page.result.levelText)

            Rectangle {
                implicitWidth: value.implicitWidth + 2 * Theme.space3
                implicitHeight: value.implicitHeight + 2 * Theme.space2
                radius: Theme.radius
                color: Theme.levelColour(page.result.colourClass)

                Text {
                    id: value

                    anchors.centerIn: parent
                    text: page.result.valueText
                    textFormat: Text.PlainText
                    font.family: Theme.fontFamily
                    font.pixelSize: Theme.displaySize
                    font.weight: Font.DemiBold
                    color: Theme.levelInk(page.result.colourClass)
                    Accessible.ignored: true
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Body {
                    Layout.fillWidth: true
                    font.weight: Font.DemiBold
                    text: page.result.levelText
                    Accessible.ignored: true
                }
                Muted {
                    Layout.fillWidth: true
                    text: qsTr("%1, alla förmågor tillsammans").arg(page.result.scaleText)
                    Accessible.ignored: true
                }
            }
        }
        Body {
            Layout.fillWidth: true
            visible: text.length > 0
            text: page.result.reasonText
        }
        Muted {
            Layout.fillWidth: true
            text: page.result.basisText
        }
    }
    FindingList {
        Layout.fillWidth: true
        title: qsTr("Styrkor")
        symbol: "▲"
        text: page.result.strengthsText
        findings: page.result.strengths
    }
    FindingList {
        Layout.fillWidth: true
        title: qsTr("Svagheter")
        symbol: "▼"
        text: page.result.weaknessesText
        findings: page.result.weaknesses
    }
    Muted {
        Layout.fillWidth: true
        visible: text.length > 0
        text: page.result.hiddenText
    }
    Card {
        Layout.fillWidth: true

        Heading {
            Layout.fillWidth: true
            level: 2
            text: qsTr("Vad händer nu?")
        }
        Body {
            Layout.fillWidth: true
            text: page.result.nextStepText
        }
        Body {
            Layout.fillWidth: true
            visible: text.length > 0
            font.weight: Font.DemiBold
            text: page.result.responsibleText
        }
    }
    FactRow {
        iconName: "lock"
        text: page.result.sharingText
    }
    SecondaryButton {
        Layout.fillWidth: true
        text: qsTr("Visa alla förmågor")
        onClicked: page.roundWanted(page.result.roundId)
    }
    QuietButton {
        Layout.fillWidth: true
        text: qsTr("Se dina svar")
        onClicked: page.answersWanted()
    }
}
