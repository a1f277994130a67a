// SPDX-License-Identifier: EUPL-1.2
// Why: level, gap and change stand in the same place, one at a time.
import QtQuick
import Samsyn

SegmentedControl {
    required property HeatMapAspects aspects

    groupName: qsTr("Vad kartan visar")
    segments: [qsTr("Nivå"), qsTr("Gap"), qsTr("Förändring")]
    currentIndex: aspects.current
    onPicked: index => aspects.current = index
}
