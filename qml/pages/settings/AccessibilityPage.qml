// SPDX-License-Identifier: EUPL-1.2
// Why: public bodies must say how accessible their app is and how to report what is not.
import Samsyn

TextPage {
    title: qsTr("Tillgänglighet")
    paragraphs: [
        qsTr("Samsyn är byggt för att följa WCAG 2.1 nivå AA. Det går att använda med tangentbord och "
              + "skärmläsare, med text upp till 200 % och i ljust eller mörkt läge."),
        qsTr("Inget visas med enbart färg, och inget kräver dragning eller gester. Värmekartan finns också"
              + " som tabell."),
        qsTr("Ingen oberoende granskning är gjord än. Prov med skärmläsare på telefon återstår."),
        qsTr("Hittar du något som inte fungerar för dig: ta kontakt med samordnaren i din samverkan. Får "
              + "du inte hjälp kan du anmäla det till Myndigheten för digital förvaltning, digg.se.")
    ]
}
