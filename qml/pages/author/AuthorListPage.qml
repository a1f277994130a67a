// SPDX-License-Identifier: EUPL-1.2
// Why: the questionnaires of the collaboration and the drafts on this device.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Samsyn

PageColumn {
    id: page

    required property AuthorViewModel author
    property bool isPhone: false
    property int discardedRow: -1

    signal opened

    function openIf(isOpen: bool): void {
        if (isOpen)
            page.opened();
    }
    function askToDiscard(row: int): void {
        page.discardedRow = row;
        discardSheet.open();
    }

    Component.onCompleted: page.author.refresh()

    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        text: page.author.errorText
        actionText: qsTr("Stäng")
        onActed: page.author.forgetMessages()
    }
    Banner {
        Layout.fillWidth: true
        visible: text.length > 0
        tone: Banner.Success
        text: page.author.doneText
        actionText: qsTr("Stäng")
        onActed: page.author.forgetMessages()
    }
    Banner {
        Layout.fillWidth: true
        visible: page.isPhone && page.author.isAllowed
        tone: Banner.Note
        text: qsTr("Att skriva frågor kräver ett större fönster, till exempel en surfplatta eller dator. "
                   + "Här kan du läsa och förhandsgranska.")
    }
    EmptyState {
        Layout.fillWidth: true
        visible: !page.author.isAllowed
        iconName: "lock"
        title: qsTr("Bara för samordnare")
        text: qsTr("Frågeformulär skrivs av samarbetets samordnare. Fråga en av dem om något ska ändras.")
    }
    Heading {
        Layout.fillWidth: true
        level: 2
        visible: page.author.drafts.count > 0
        text: qsTr("Utkast på den här enheten")
    }
    Repeater {
        model: page.author.drafts
        delegate: Card {
            id: draft

            required property int index
            required property string title
            required property string detail

            Layout.fillWidth: true

            Heading {
                Layout.fillWidth: true
                level: 3
                text: draft.title
            }
            Muted {
                Layout.fillWidth: true
                text: draft.detail
            }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.space2

                SecondaryButton {
                    text: page.isPhone ? qsTr("Läs") : qsTr("Fortsätt skriva")
                    Accessible.name: qsTr("%1, %2").arg(text).arg(draft.title)
                    onClicked: page.openIf(page.author.openDraft(draft.index))
                }
                QuietButton {
                    text: qsTr("Ta bort")
                    Accessible.name: qsTr("Ta bort utkastet %1").arg(draft.title)
                    onClicked: page.askToDiscard(draft.index)
                }
            }
        }
    }
    Heading {
        Layout.fillWidth: true
        level: 2
        visible: page.author.isAllowed
        text: qsTr("Publicerade")
    }
    EmptyState {
        Layout.fillWidth: true
        visible: page.author.isAllowed && page.author.published.count === 0
        iconName: "surveys"
        title: qsTr("Inga frågeformulär än")
        text: qsTr("Samarbetets formulär kommer hit när enheten har synkat. Anslut till nät en stund.")
    }
    Repeater {
        model: page.author.published
        delegate: AuthorPublishedCard {
            required property int index

            Layout.fillWidth: true
            canCopy: !page.isPhone
            onReadWanted: page.openIf(page.author.read(index))
            onNextWanted: page.openIf(page.author.copyAsNextVersion(index))
            onOwnWanted: page.openIf(page.author.copyAsNewFramework(index))
        }
    }
    Sheet {
        id: discardSheet

        title: qsTr("Ta bort utkastet?")

        Body {
            Layout.fillWidth: true
            text: qsTr("Utkastet finns bara på den här enheten. Borttaget går inte att få tillbaka.")
        }
        SecondaryButton {
            text: qsTr("Ta bort utkastet")
            onClicked: {
                page.author.discard(page.discardedRow);
                discardSheet.close();
            }
        }
    }
}
