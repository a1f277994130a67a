// SPDX-License-Identifier: EUPL-1.2
// Why: the language is named in itself, so that it is found by who cannot read the other one.
import QtQuick
import Samsyn

SegmentedControl {
    id: root

    required property AppearanceViewModel appearance

    //: Name of the group of the two buttons Svenska and English.
    groupName: qsTr("Språk")
    segments: ["Svenska", "English"]
    currentIndex: appearance.language === "en" ? 1 : 0
    onPicked: index => root.appearance.language = index === 1 ? "en" : "sv"
}
