// SPDX-License-Identifier: EUPL-1.2
// Why: where a person is in the app, so that every window shape shows the same place and Back means one
// thing.
#pragma once

#include <QList>
#include <QObject>
#include <qqmlintegration.h>

namespace samsyn {

/// Each place keeps its own stack of pages; the first page of a place is its list. Thread: GUI.
class Navigator : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AppViewModel")
    // Place and Page share names; unscoped in QML they would hide each other.
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")
    Q_PROPERTY(Place place READ place NOTIFY changed)
    Q_PROPERTY(Page page READ page NOTIFY changed)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed)

public:
    enum class Place { Home, Surveys, Results, More };
    Q_ENUM(Place)
    enum class Page {
        Home,
        Surveys,
        Intro,
        ChooseGroup,
        ChooseUnit,
        Question,
        Summary,
        Receipt,
        OwnResult,
        Results,
        HeatMap,
        Standing,
        Round,
        RoundReminder,
        RoundComments,
        Plan,
        PlanTarget,
        PlanAction,
        PlanCommon,
        Volumes,
        VolumeFigure,
        More,
        Appearance,
        About,
        Accessibility,
        Account,
        Sync,
        AccountLeave,
        AccountRescue,
        Inbox,
        Changes,
        Author,
        AuthorDraft,
        AuthorCompare,
        Join
    };
    Q_ENUM(Page)

    explicit Navigator(QObject *parent = nullptr);

    [[nodiscard]] Place place() const { return m_place; }
    [[nodiscard]] Page page() const { return stack().last(); }
    [[nodiscard]] bool canGoBack() const { return stack().size() > 1; }

    /// Goes to a place; to its first page when already there.
    Q_INVOKABLE void goTo(samsyn::Navigator::Place place);
    /// Opens a page on top of the stack of the place it belongs to, and goes there.
    Q_INVOKABLE void open(samsyn::Navigator::Page page);
    /// Opens a page in place of the current one: Back then skips the current one.
    Q_INVOKABLE void replace(samsyn::Navigator::Page page);
    /// Back to the first page of the place, then opens `page` (nothing more when `page` is that first page).
    Q_INVOKABLE void restart(samsyn::Navigator::Page page);
    /// False when there is nowhere back.
    Q_INVOKABLE bool back();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const QList<Page> &stack() const { return m_stacks[static_cast<int>(m_place)]; }
    [[nodiscard]] QList<Page> &stack() { return m_stacks[static_cast<int>(m_place)]; }

    Place m_place = Place::Home;
    QList<QList<Page>> m_stacks;
};

} // namespace samsyn
