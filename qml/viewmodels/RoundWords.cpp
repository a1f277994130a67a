// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/RoundWords.h"

#include "qml/viewmodels/ErrorText.h"
#include "qml/viewmodels/GroupWords.h"
#include "qml/viewmodels/TimeWords.h"

#include <QDateTime>
#include <QLocale>

namespace samsyn {

QString RoundWords::status(const RoundCard &card)
{
    if (card.isProvisional)
        return tr("Preliminärt");
    switch (card.status) {
    case RoundStatus::Planned:
        return tr("Planerad");
    case RoundStatus::Open:
        return tr("Öppen");
    case RoundStatus::Closed:
        return tr("Stängd");
    case RoundStatus::Published:
        return tr("Publicerad");
    case RoundStatus::Cancelled:
        return tr("Inställd");
    }
    return {};
}

QString RoundWords::statusIcon(const RoundCard &card)
{
    if (card.isProvisional)
        return QStringLiteral("waiting");
    switch (card.status) {
    case RoundStatus::Planned:
        return QStringLiteral("clock");
    case RoundStatus::Open:
        return QStringLiteral("edit");
    case RoundStatus::Closed:
        return QStringLiteral("lock");
    case RoundStatus::Published:
        return QStringLiteral("check");
    case RoundStatus::Cancelled:
        return QStringLiteral("close");
    }
    return {};
}

QString RoundWords::followText(const RoundCard &card)
{
    switch (card.status) {
    case RoundStatus::Planned:
    case RoundStatus::Open:
        return tr("Följ omgången");
    case RoundStatus::Closed:
        return card.mode == RoundMode::Individual ? tr("Granska resultat och kommentarer")
                                                  : tr("Granska resultatet");
    case RoundStatus::Published:
        return card.mode == RoundMode::Individual ? tr("Läs kommentarer") : QString();
    case RoundStatus::Cancelled:
        return {};
    }
    return {};
}

QString RoundWords::step(const RoundCard &card, const RoundPlanGroup &plan, qint64 nowMs,
                         const QString &language)
{
    switch (card.status) {
    case RoundStatus::Planned:
        return card.opensAtMs > 0 ? tr("Öppnar %1.").arg(TimeWords::future(card.opensAtMs, nowMs, language))
                                  : tr("Omgången är planerad och har inte öppnat.");
    case RoundStatus::Open:
        //: %1 = day and time, as in "lördag 5 december 2026 kl. 17:00"
        return card.closesAtMs > 0 ? tr("Stänger %1.").arg(moment(card.closesAtMs, language))
                                   : tr("Omgången är öppen. Ingen stängningsdag är satt.");
    case RoundStatus::Closed:
        if (plan.release == ResultRelease::Automatic)
            return tr("Omgången är stängd. Resultatet räknas fram på servern och kommer med nästa "
                      "synkning.");
        return tr("Omgången är stängd och inte publicerad. Varje organisation läser sitt eget resultat "
                  "och godkänner det; sedan publicerar samordnaren för samverkan.");
    case RoundStatus::Published:
        return tr("Resultatet är publicerat.");
    case RoundStatus::Cancelled:
        return tr("Omgången ställdes in. Det blir inget resultat.");
    }
    return {};
}

QString RoundWords::moment(qint64 atMs, const QString &language)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs);
    const bool isEnglish = language == QLatin1String("en");
    const QLocale locale = isEnglish ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                     : QLocale(QLocale::Swedish, QLocale::Sweden);
    const QString day = locale.toString(at.date(), QStringLiteral("dddd d\u00a0MMMM\u00a0yyyy"));
    // In the language that is asked for: reminders are written in another one than that of the app.
    const QString before = isEnglish ? QStringLiteral("at") : QStringLiteral("kl.");
    return QStringLiteral("%1 %2\u00a0%3").arg(day, before, TimeWords::clock(atMs));
}

QString RoundWords::waitingWhole(const OrganisationProgress &organisation, const QString &language)
{
    const RoundResponsesGroup &counts = organisation.counts;
    const QString name = organisation.name.in(language);
    const bool isKnown = counts.shown == CountShown::Exact && counts.answered && counts.people
        && *counts.people >= *counts.answered;
    if (isKnown)
        //: %1 = an organisation, %2 of %3 people
        return tr("%1: %2 av %3 har inte svarat")
            .arg(name)
            .arg(*counts.people - *counts.answered)
            .arg(*counts.people);
    //: %1 = an organisation
    return counts.shown == CountShown::Exact
        ? tr("%1: hur många som är inbjudna är inte känt").arg(name)
        : tr("%1: antalet visas inte, för att skydda små grupper").arg(name);
}

QStringList RoundWords::waiting(const RoundProgress &progress, const QString &language)
{
    QStringList lines;
    for (const OrganisationProgress &organisation : progress.organisations) {
        lines.append(waitingWhole(organisation, language));
        if (progress.organisations.size() > 1)
            continue;
        for (const ResponseRow &row : organisation.counts.groups) {
            const bool isKnown =
                row.shown == CountShown::Exact && row.answered && row.people && *row.people >= *row.answered;
            if (isKnown)
                //: %1 = a group of respondents, %2 of %3 people
                lines.append(tr("%1: %2 av %3 har inte svarat")
                                 .arg(GroupWords::name(row.group))
                                 .arg(*row.people - *row.answered)
                                 .arg(*row.people));
        }
    }
    return lines;
}

QStringList RoundWords::closeFacts(const RoundPlanGroup &plan)
{
    const QString next = plan.release == ResultRelease::Automatic
        ? tr("Resultatet räknas fram och publiceras direkt.")
        : tr("Resultatet räknas fram. Varje organisation läser först sitt eget och godkänner det, sedan "
             "publicerar du.");
    return {tr("Svar som lämnas in efter stängningen räknas inte, inte heller de som väntar i en telefon "
               "utan nät."),
            tr("Listan över inbjudna raderas. Ingen kan bjudas in eller påminnas efteråt."), next,
            tr("Omgången stängs när den här enheten når servern. Den kan inte öppnas igen.")};
}

QStringList RoundWords::approveFacts(const RoundPlanGroup &plan, const QString &organisation,
                                     const QString &approvedBy)
{
    const QString readers = plan.sharing == ResultSharing::AllParticipants
        //: %1 = an organisation
        ? tr("Då får samordnarna för samverkan och de andra organisationerna i omgången läsa resultatet för "
             "%1.")
        : tr("Då får samordnarna för samverkan läsa resultatet för %1.");
    return {readers.arg(organisation),
            tr("Det som är dolt för att skydda enskilda förblir dolt, också för dem."),
            //: %1 = name of the person who approves
            tr("Vid godkännandet står: %1.").arg(approvedBy),
            tr("Godkännandet kan inte tas tillbaka. Det som andra har läst har de läst.")};
}

QStringList RoundWords::publishFacts(int approved, int all)
{
    QStringList facts{tr("%1 av %2 organisationer har godkänt sitt resultat.").arg(approved).arg(all)};
    if (approved < all)
        facts.append(
            tr("Bara de godkända resultaten visas för andra. De som saknar godkännande stannar i sin "
               "organisation och kan inte godkännas efteråt."));
    facts += tr("De som har svarat får läsa resultatet för sin egen organisation.");
    facts += tr("Publiceringen kan inte göras ogjord.");
    return facts;
}

QString RoundWords::problem(const Error &error)
{
    if (error.code == ErrorCode::RoundNotOpen)
        return tr(
            "Omgången har hunnit vidare sedan sidan visades, så det går inte längre. Inget har ändrats. "
            "Synka och titta igen.");
    if (error.code == ErrorCode::RoundUnknown)
        return tr("Omgången finns inte på den här enheten. Inget har ändrats. Synka och försök igen.");
    return ErrorText::of(error);
}

} // namespace samsyn
