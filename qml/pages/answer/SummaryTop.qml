// SPDX-License-Identifier: EUPL-1.2
// Why: whether all is answered, what is missing, and what must be mended before handing in.
import QtQuick
import QtQuick.Layouts
import Samsyn

ColumnLayout {
    id: top

    required property FormViewModel form

    readonly property int missing: form.unansweredCount
    readonly property int mustMend: form.mustMendCount
    readonly property bool canChange: form.terms.isRoundOpen

    signal firstUnansweredWanted

    spacing: Theme.space2

    Heading {
        Layout.fillWidth: true
        text: qsTr("Dina svar")
    }
    Banner {
        Layout.fillWidth: true
        visible: top.mustMend > 0
        tone: top.form.isMending ? Banner.Danger : Banner.Attention
        text: top.form.isMending
              ? qsTr("Enkäten är inte inlämnad än. %n frågor behöver rättas först. Inget är förlorat, alla "
                    + "svar är sparade.", "", top.mustMend)
              : qsTr("%n frågor behöver besvaras eller rättas innan du kan lämna in.", "", top.mustMend)
    }
    Banner {
        Layout.fillWidth: true
        visible: top.mustMend === 0 || (top.missing > 0 && !top.form.isMending)
        tone: top.missing > 0 ? Banner.Attention : Banner.Success
        text: top.missing === 0 ? qsTr("Alla frågor är besvarade.")
            : top.mustMend > 0 ? qsTr("%n frågor är obesvarade.", "", top.missing)
            : qsTr("%n frågor är obesvarade. Du kan lämna in ändå.", "", top.missing)
        actionText: top.missing > 0 && top.canChange ? qsTr("Gå till första obesvarade") : ""
        onActed: top.firstUnansweredWanted()
    }
    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        text: top.form.errorText
    }
    AnswerCopyPart {
        Layout.fillWidth: true
        form: top.form
    }
}
