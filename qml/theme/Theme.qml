// SPDX-License-Identifier: EUPL-1.2
// Why: the only place where a colour, a size or a duration has a number; the window sets the first three
// properties.
pragma Singleton

import QtQuick

QtObject {
    id: theme

    property bool isDark: false
    property real textScale: 1.0
    property bool isMotionReduced: false

    readonly property color background: isDark ? "#10191E" : "#F7F5F0"
    readonly property color surface: isDark ? "#18242B" : "#FFFFFF"
    readonly property color surfaceAlt: isDark ? "#203039" : "#EFECE4"
    readonly property color ink: isDark ? "#E9EFF1" : "#1C2B33"
    readonly property color inkMuted: isDark ? "#A9B8BF" : "#51616A"
    readonly property color primary: isDark ? "#7FCAD3" : "#0E5A66"
    readonly property color primaryInk: isDark ? "#06262B" : "#FFFFFF"
    readonly property color primarySoft: isDark ? "#1D3E45" : "#DCEBEC"
    readonly property color primarySoftInk: isDark ? "#BDE5EA" : "#0B434C"
    readonly property color attention: isDark ? "#F0B467" : "#9A5200"
    readonly property color attentionSoft: isDark ? "#3B2A12" : "#FBEBD3"
    readonly property color danger: isDark ? "#F2938A" : "#A3291F"
    readonly property color dangerSoft: isDark ? "#401B18" : "#FBE3E0"
    readonly property color success: isDark ? "#86D3A0" : "#1F6B3A"
    readonly property color successSoft: isDark ? "#17351F" : "#DFF0E4"
    readonly property color line: isDark ? "#31424C" : "#D5D0C4"
    readonly property color lineStrong: isDark ? "#7C8F99" : "#76838A"
    readonly property color focusRing: isDark ? "#8AB9FF" : "#0B63CE"
    readonly property color scrim: isDark ? "#B0000000" : "#801C2B33"
    readonly property color transparent: "#00000000"

    // Where Inter is not installed, Qt falls back to the system's own sans.
    readonly property string fontFamily: "Inter"
    readonly property int smallestSize: 13
    readonly property int captionSize: Math.round(13 * textScale)
    readonly property int smallSize: Math.round(15 * textScale)
    readonly property int bodySize: Math.round(17 * textScale)
    readonly property int titleSize: Math.round(20 * textScale)
    readonly property int headingSize: Math.round(24 * textScale)
    readonly property int displaySize: Math.round(32 * textScale)
    // Multiples of the font's own line height (about 1.21 em), so that body lines stand 1.45 em apart.
    readonly property real bodyLineHeight: 1.2
    readonly property real headingLineHeight: 1.0
    // The longest comfortable line: 68 characters of about half an em.
    readonly property int readingWidth: Math.round(68 * 0.52 * bodySize)

    readonly property int space1: 4
    readonly property int space2: 8
    readonly property int space3: 12
    readonly property int space4: 16
    readonly property int space5: 24
    readonly property int space6: 32
    readonly property int space7: 48

    readonly property int radius: 8
    readonly property int cardRadius: 12
    readonly property int touchTarget: 48
    readonly property int hairline: 1
    readonly property int controlBorder: 1
    readonly property int chosenBorder: 3
    readonly property int focusWidth: 3
    readonly property int focusGap: 2
    readonly property int iconSize: Math.round(24 * Math.min(textScale, 1.5))

    readonly property int phoneLimit: 600
    readonly property int desktopLimit: 1200
    readonly property int listPaneWidth: 340
    readonly property int sidePaneWidth: 360

    readonly property int shortMotionMs: isMotionReduced ? 0 : 120
    readonly property int longMotionMs: isMotionReduced ? 0 : 200
    readonly property int skeletonDelayMs: 150

    // Colour of a heat map class 1..5 (level palette, light to dark) and the text upon it.
    function levelColour(colourClass: int): color {
        return ["#FFF1C1", "#BFDDB4", "#72B7B5", "#3A7FA6", "#23406E"][Math.max(1, Math.min(5,
            colourClass)) - 1];
    }
    function levelInk(colourClass: int): color {
        return colourClass >= 5 ? "#FFFFFF" : "#000000";
    }
    // Colour of a diverging class 1..5 (gap and change) and the text upon it.
    function divergingColour(colourClass: int): color {
        return ["#A6480E", "#F0B27A", "#F4F4F2", "#9CC3E0", "#1F5F99"][Math.max(1, Math.min(5,
            colourClass)) - 1];
    }
    function divergingInk(colourClass: int): color {
        return colourClass <= 1 || colourClass >= 5 ? "#FFFFFF" : "#000000";
    }
}
