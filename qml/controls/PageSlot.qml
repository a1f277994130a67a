// SPDX-License-Identifier: EUPL-1.2
// Why: shows one of several pages; unlike Loader in Qt 6.4 it creates bound components in their own context.
import QtQuick

FocusScope {
    id: slot

    required property Component page
    property Item current
    property bool isComplete: false

    function leavePage(): void {
        if (!current)
            return;
        current.visible = false;
        current.destroy();
    }
    function showPage(): void {
        leavePage();
        // With its size from the start: laid out at no width first, wrapped text makes the layouts loop.
        const size = {width: slot.width, height: slot.height};
        current = page?.status === Component.Ready ? page.createObject(slot, size) as Item : null;
        if (current)
            current.focus = true;
    }

    onPageChanged: {
        if (isComplete)
            showPage();
    }
    Component.onCompleted: {
        isComplete = true;
        showPage();
    }

    Binding {
        target: slot.current
        property: "width"
        value: slot.width
    }
    Binding {
        target: slot.current
        property: "height"
        value: slot.height
    }
}
