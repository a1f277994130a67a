// SPDX-License-Identifier: EUPL-1.2
// Why: where the capability is and where it should be, on one ladder.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: level

    required property TargetEditor target

    spacing: Theme.space2

    Heading {
        Layout.fillWidth: true
        level: 3
        text: qsTr("Målnivå")
    }
    Body {
        Layout.fillWidth: true
        text: level.target.targetText
    }
    Muted {
        Layout.fillWidth: true
        visible: text.length > 0
        text: level.target.scoreText
    }
    LevelSlider {
        Layout.fillWidth: true
        enabled: level.target.canWrite
        label: qsTr("Målnivå")
        numbers: level.target.levelNumbers
        names: level.target.levelNames
        step: level.target.step
        lastStep: level.target.lastStep
        isChosen: level.target.hasTarget
        figure: level.target.figure
        words: level.target.targetText
        nowPosition: level.target.scorePosition
        onPicked: step => level.target.setStep(step)
    }
    Muted {
        Layout.fillWidth: true
        visible: level.target.scorePosition >= 0
        font.pixelSize: Theme.captionSize
        text: qsTr("Ringen är nivån nu, knappen med siffra är målet.")
        Accessible.ignored: true
    }
    RowLayout {
        Layout.fillWidth: true
        visible: level.target.canWrite
        spacing: Theme.space2

        SecondaryButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: level.target.step > 0
            text: qsTr("− %1").arg(level.target.stepText)
            Accessible.name: qsTr("Sänk målet med %1").arg(level.target.stepText)
            onClicked: level.target.stepBy(-1)
        }
        SecondaryButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            enabled: level.target.step < level.target.lastStep
            text: qsTr("+ %1").arg(level.target.stepText)
            Accessible.name: qsTr("Höj målet med %1").arg(level.target.stepText)
            onClicked: level.target.stepBy(1)
        }
    }
    Muted {
        Layout.fillWidth: true
        visible: text.length > 0
        text: level.target.gapText
    }
    Muted {
        Layout.fillWidth: true
        visible: text.length > 0
        text: level.target.commonText
    }
    ProblemLine {
        Layout.fillWidth: true
        text: level.target.problemText
    }
    QuietButton {
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        visible: level.target.canWrite && level.target.hasTarget
        leftPadding: 0
        text: qsTr("Ta bort målet")
        onClicked: level.target.clearTarget()
    }
}
