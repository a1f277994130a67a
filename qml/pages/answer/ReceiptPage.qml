// SPDX-License-Identifier: EUPL-1.2
// Why: after handing in: where the answers are now, and later that they have arrived; from the sync state
// alone.
import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property FormViewModel form
    required property SyncViewModel sync

    readonly property bool hasArrived: sync.haveAnswersArrived && sync.situation !== SyncViewModel.Sending
    readonly property string device: Qt.platform.os === "android" || Qt.platform.os === "ios"
        ? qsTr("telefonen")
            : qsTr("enheten")

    signal done

    spacing: Theme.space5

    Rectangle {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.space6
        implicitWidth: 2 * Theme.touchTarget
        implicitHeight: implicitWidth
        radius: width / 2
        color: page.hasArrived ? Theme.successSoft : Theme.primarySoft

        Icon {
            anchors.centerIn: parent
            width: Theme.touchTarget
            height: Theme.touchTarget
            name: page.hasArrived ? "sent" : "saved"
            colour: page.hasArrived ? Theme.success : Theme.primary
        }
    }
    Heading {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: page.hasArrived ? qsTr("Svaren är framme") : qsTr("Klart")
    }
    Body {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: page.hasArrived
              ? qsTr("Alla %n svar är framme, kl. %1.", "", page.form.answeredCount).arg(page.sync.lastClock)
              //: %1 = "telefonen" or "enheten"
              : qsTr("%n svar ligger säkert på %1.", "", page.form.answeredCount).arg(page.device) + " "
                + qsTr("De skickas när du får nät.")
        Accessible.role: Accessible.AlertMessage
    }
    Body {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        visible: text.length > 0
        text: page.form.photos.receiptText
    }
    Muted {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: page.form.terms.changeUntilText
    }
    PrimaryButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: page.width < Theme.phoneLimit
        Layout.preferredWidth: Theme.listPaneWidth
        text: qsTr("Till startsidan")
        onClicked: page.done()
    }
    AnswerCopyPart {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.readingWidth
        Layout.alignment: Qt.AlignHCenter
        isCentred: true
        form: page.form
    }
}
