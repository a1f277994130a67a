// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/Navigator.h"

namespace samsyn {

namespace {

Navigator::Place placeOf(Navigator::Page page)
{
    if (page == Navigator::Page::Home)
        return Navigator::Place::Home;
    if (page < Navigator::Page::Results)
        return Navigator::Place::Surveys;
    return page < Navigator::Page::More ? Navigator::Place::Results : Navigator::Place::More;
}

} // namespace

Navigator::Navigator(QObject *parent)
    : QObject(parent), m_stacks({{Page::Home}, {Page::Surveys}, {Page::Results}, {Page::More}})
{
}

void Navigator::goTo(Place place)
{
    if (place == m_place)
        stack().resize(1);
    m_place = place;
    Q_EMIT changed();
}

void Navigator::open(Page page)
{
    m_place = placeOf(page);
    if (stack().last() != page)
        stack().append(page);
    Q_EMIT changed();
}

void Navigator::replace(Page page)
{
    if (stack().size() > 1)
        stack().removeLast();
    open(page);
}

void Navigator::restart(Page page)
{
    m_place = placeOf(page);
    stack().resize(1);
    open(page);
}

bool Navigator::back()
{
    if (!canGoBack())
        return false;
    stack().removeLast();
    Q_EMIT changed();
    return true;
}

} // namespace samsyn
