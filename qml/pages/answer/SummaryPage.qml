// SPDX-License-Identifier: EUPL-1.2
// Why: everything that was answered in one list, what is missing or must be mended marked, and handing in.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

FocusScope {
    id: page

    required property FormViewModel form

    readonly property bool isMending: form.isMending

    signal questionPicked(questionCode: string)
    signal handedIn

    function handIn(): void {
        if (page.form.handIn())
            page.handedIn();
        else
            rows.showTop();
    }

    Component.onCompleted: page.form.watchSummary()
    Component.onDestruction: page.form.unwatchSummary()

    Announcement {
        //: Said when handing in was refused.
        text: page.isMending ? qsTr("Enkäten är inte inlämnad än. %n frågor behöver rättas först.", "",
                                    page.form.mustMendCount) : ""
        // The words stand on the page as well; nobody is to meet them twice.
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
        Accessible.ignored: true
    }
    // A form may have a thousand questions: only the rows in sight are made.
    ListView {
        id: rows

        readonly property real margin: width < Theme.phoneLimit ? Theme.space4 : Theme.space5
        readonly property real rowWidth: Math.min(width - 2 * margin, Theme.readingWidth)
        property bool isAtTop: true

        function showTop(): void {
            isAtTop = true;
            contentY = -topMargin;
        }
        function showRow(index: int): void {
            isAtTop = false;
            positionViewAtIndex(index, ListView.Contain);
        }

        anchors.fill: parent
        anchors.bottomMargin: actions.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        // What stands above the rows scrolls with them.
        topMargin: top.height + Theme.space4 + Theme.space2
        onTopMarginChanged: {
            if (isAtTop)
                showTop();
        }
        onMovementStarted: isAtTop = false
        bottomMargin: Theme.space4
        spacing: Theme.space2
        model: page.form.summary

        SummaryTop {
            id: top

            parent: rows.contentItem
            x: (rows.width - width) / 2
            y: -height - Theme.space2
            width: rows.rowWidth
            form: page.form
            onFirstUnansweredWanted: {
                page.form.goToFirstUnanswered();
                page.questionPicked("");
            }
        }
        delegate: Item {
            id: place

            required property int index
            required property string questionCode
            required property int number
            required property string questionText
            required property string answerText
            required property string areaTitle
            required property string reasonText
            required property int standing

            width: rows.width
            height: row.implicitHeight

            SummaryRow {
                id: row

                x: (parent.width - width) / 2
                width: rows.rowWidth
                questionCode: place.questionCode
                number: place.number
                questionText: place.questionText
                answerText: place.answerText
                areaTitle: place.areaTitle
                reasonText: place.reasonText
                standing: place.standing
                onPicked: questionCode => page.questionPicked(questionCode)
                onReached: rows.showRow(place.index)
            }
        }
    }
    ActionBar {
        id: actions

        anchors.bottom: parent.bottom
        width: parent.width
        visible: page.form.terms.isRoundOpen
        height: visible ? implicitHeight : 0

        PrimaryButton {
            Layout.fillWidth: true
            text: page.form.isHandedIn ? qsTr("Lämna in igen") : qsTr("Lämna in")
            onClicked: page.handIn()
        }
    }
}
