// SPDX-License-Identifier: EUPL-1.2
// Why: the pages where questionnaires are written and the ways between them.
pragma ComponentBehavior: Bound

import QtQuick
import Samsyn

FocusScope {
    id: host

    required property Navigator navigator
    required property AuthorViewModel author
    required property int page
    required property bool isPhone

    // In the order of Navigator::Page, from Author on.
    readonly property list<Component> pages: [list, draft, comparison]

    PageSlot {
        anchors.fill: parent
        focus: true
        page: host.pages[Math.max(0, Math.min(2, host.page - Navigator.Page.Author))]
    }
    Component {
        id: list

        AuthorListPage {
            author: host.author
            isPhone: host.isPhone
            onOpened: host.navigator.open(Navigator.Page.AuthorDraft)
        }
    }
    Component {
        id: draft

        AuthorEditorPage {
            author: host.author
            onCompareWanted: host.navigator.open(Navigator.Page.AuthorCompare)
        }
    }
    Component {
        id: comparison

        AuthorComparePage {
            author: host.author
            onPublished: {
                host.navigator.restart(Navigator.Page.More);
                host.navigator.open(Navigator.Page.Author);
            }
        }
    }
}
