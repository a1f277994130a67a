// SPDX-License-Identifier: EUPL-1.2
// Why: the pages of yearly figures and the way between them.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

FocusScope {
    id: host

    required property Navigator navigator
    required property VolumesViewModel volumes
    required property int page

    PageSlot {
        anchors.fill: parent
        focus: true
        page: host.page === Navigator.Page.VolumeFigure ? figure : list
    }
    Component {
        id: list

        VolumesPage {
            volumes: host.volumes
            onFigureWanted: host.navigator.open(Navigator.Page.VolumeFigure)
        }
    }
    Component {
        id: figure

        VolumeFigurePage {
            volumes: host.volumes
            onDone: host.navigator.back()
        }
    }
}
