// SPDX-License-Identifier: EUPL-1.2
// Why: what Samsyn is, which version, under which licence.
import Samsyn

TextPage {
    required property string version

    title: qsTr("Om Samsyn")
    paragraphs: [
        qsTr("Samsyn hjälper kommuner som digitaliserar tillsammans att se sina förmågor på samma sätt: "
              + "enkäter som fungerar utan nät, en ärlig värmekarta och en server som inte tappar något."),
        qsTr("Version %1").arg(version),
        qsTr("Samsyn är öppen källkod under licensen EUPL 1.2.")
    ]
}
