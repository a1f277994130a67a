// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/GroupWords.h"

namespace samsyn {

QString GroupWords::name(RespondentGroup group)
{
    switch (group) {
    case RespondentGroup::Unset:
        break;
    case RespondentGroup::Leadership:
        return tr("Ledning");
    case RespondentGroup::Manager:
        return tr("Chef");
    case RespondentGroup::Staff:
        return tr("Medarbetare");
    case RespondentGroup::ItFunction:
        return tr("IT-funktion");
    case RespondentGroup::BusinessDevelopment:
        return tr("Verksamhetsutveckling");
    case RespondentGroup::Elected:
        return tr("Förtroendevald");
    case RespondentGroup::External:
        return tr("Utomstående");
    }
    return {};
}

QString GroupWords::explanation(RespondentGroup group)
{
    switch (group) {
    case RespondentGroup::Unset:
        break;
    case RespondentGroup::Leadership:
        return tr("Du leder hela eller en stor del av organisationen.");
    case RespondentGroup::Manager:
        return tr("Du är chef för en enhet eller ett arbetslag.");
    case RespondentGroup::Staff:
        return tr("Du arbetar i verksamheten, till exempel i skola, vård eller förvaltning.");
    case RespondentGroup::ItFunction:
        return tr("Du arbetar med IT: drift, system, stöd eller säkerhet.");
    case RespondentGroup::BusinessDevelopment:
        return tr("Du driver utveckling, till exempel som digitaliseringsstrateg.");
    case RespondentGroup::Elected:
        return tr("Du är politiker i nämnd, styrelse eller fullmäktige.");
    case RespondentGroup::External:
        return tr("Du arbetar i en annan organisation men känner den här väl.");
    }
    return {};
}

} // namespace samsyn
