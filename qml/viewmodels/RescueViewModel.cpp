// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/RescueViewModel.h"

#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/ErrorText.h"

#include <QPointer>

namespace samsyn {

RescueViewModel::RescueViewModel(const AccountServices &services, QObject *parent)
    : QObject(parent), m_rescue(services.rescue), m_shelf(services.shelf)
{
    connect(&services.appearance, &AppearanceViewModel::languageChanged, this, &RescueViewModel::changed);
}

void RescueViewModel::setWords(const QString &words)
{
    if (words == m_words)
        return;
    m_words = words;
    m_saveError.reset();
    Q_EMIT changed();
}

void RescueViewModel::setOpeningWords(const QString &words)
{
    if (words == m_openingWords)
        return;
    m_openingWords = words;
    m_takeError.reset();
    Q_EMIT changed();
}

bool RescueViewModel::canSave() const
{
    const bool isLongEnough = RescueLocks::checkPassphrase(m_words).has_value();
    return isPossible() && (isLongEnough || (m_words.isEmpty() && canOrganisationOpen()));
}

void RescueViewModel::save()
{
    if (!isPossible())
        return;
    m_saveError.reset();
    m_savedAt.clear();
    const Result<QByteArray> file = m_rescue->write(m_words);
    const Result<QString> path = file ? m_shelf->save(*file) : Result<QString>(file.error());
    if (path) {
        m_savedAt = *path;
        m_words.clear();
    } else {
        m_saveError = path.error();
    }
    Q_EMIT changed();
}

QString RescueViewModel::savedText() const
{
    if (m_savedAt.isEmpty())
        return {};
    //: %1 name of a file with its folder
    return tr("Filen är sparad: %1. Flytta den till ett ställe som du kommer åt från en annan enhet.")
        .arg(m_savedAt);
}

QString RescueViewModel::saveErrorText() const
{
    return m_saveError ? ErrorText::of(*m_saveError) : QString();
}

void RescueViewModel::choose()
{
    if (!isPossible())
        return;
    const QPointer<RescueViewModel> alive(this);
    m_shelf->choose([alive](const Result<RescueShelf::Chosen> &chosen) {
        if (!alive)
            return;
        alive->m_intake.reset();
        alive->m_takeError.reset();
        alive->m_chosen = chosen ? *chosen : RescueShelf::Chosen();
        if (!chosen)
            alive->m_takeError = chosen.error();
        Q_EMIT alive->changed();
    });
}

void RescueViewModel::take()
{
    if (!isPossible() || !canTake())
        return;
    m_takeError.reset();
    m_intake.reset();
    const Result<RescueIntake> intake = m_rescue->take(m_chosen.bytes, m_openingWords);
    if (intake) {
        m_intake = *intake;
        m_chosen = {};
        m_openingWords.clear();
    } else {
        m_takeError = intake.error();
    }
    Q_EMIT changed();
    if (intake && intake->changes + intake->pictures > 0)
        Q_EMIT taken();
}

QString RescueViewModel::takenText() const
{
    if (!m_intake)
        return {};
    //: %1 "12 ändringar hämtades in", %2 "3 fanns redan"
    QString text = tr("%1, %2.").arg(tr("%n ändringar hämtades in", "", m_intake->changes),
                                     tr("%n fanns redan", "", m_intake->knownChanges));
    if (m_intake->pictures + m_intake->knownPictures > 0)
        //: %1 "2 bilder hämtades in", %2 "1 fanns redan"
        text += QLatin1Char(' ')
            + tr("%1, %2.").arg(tr("%n bilder hämtades in", "", m_intake->pictures),
                                tr("%n fanns redan", "", m_intake->knownPictures));
    return text;
}

QString RescueViewModel::takeErrorText() const
{
    return m_takeError ? ErrorText::of(*m_takeError) : QString();
}

} // namespace samsyn
