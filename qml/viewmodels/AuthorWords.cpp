// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/AuthorWords.h"

#include "qml/viewmodels/AuthorFindings.h"
#include "qml/viewmodels/ErrorText.h"

namespace samsyn {

QString AuthorWords::type(QuestionType type)
{
    switch (type) {
    case QuestionType::Level5:
        return tr("Nivåer");
    case QuestionType::Likert5:
        return tr("Stämmer, i steg");
    case QuestionType::Staged:
        return tr("Påståenden");
    case QuestionType::NumericBand:
        return tr("Tal till nivå");
    case QuestionType::Importance:
        return tr("Hur viktigt");
    case QuestionType::FreeText:
        return tr("Fritext");
    case QuestionType::SingleChoice:
        return tr("Ett val");
    case QuestionType::MultipleChoice:
        return tr("Flera val");
    case QuestionType::Number:
        return tr("Tal");
    case QuestionType::Date:
        return tr("Datum");
    case QuestionType::Note:
        return tr("Text att läsa");
    case QuestionType::Calculation:
        return tr("Uträkning");
    }
    return {};
}

QString AuthorWords::relation(QuestionRelation relation)
{
    switch (relation) {
    case QuestionRelation::Identical:
        return tr("Identisk");
    case QuestionRelation::Editorial:
        return tr("Redaktionell");
    case QuestionRelation::Revised:
        return tr("Ändrad");
    case QuestionRelation::Split:
        return tr("Delad");
    case QuestionRelation::Merged:
        return tr("Sammanslagen");
    case QuestionRelation::New:
        return tr("Ny");
    case QuestionRelation::Retired:
        return tr("Utgår");
    }
    return {};
}

QString AuthorWords::compatibility(Compatibility compatibility)
{
    switch (compatibility) {
    case Compatibility::Safe:
        return tr("Svaren gäller som de är");
    case Compatibility::NeedsMapping:
        return tr("Behöver ditt besked");
    case Compatibility::Added:
        return tr("Ny fråga");
    case Compatibility::Retired:
        return tr("Utgår");
    }
    return {};
}

QString AuthorWords::aspect(QuestionAspect aspect)
{
    switch (aspect) {
    case QuestionAspect::Code:
        return tr("koden");
    case QuestionAspect::Type:
        return tr("typen");
    case QuestionAspect::Scale:
        return tr("skalan");
    case QuestionAspect::Wording:
        return tr("frågans ord");
    case QuestionAspect::Levels:
        return tr("nivåernas ord");
    case QuestionAspect::Choices:
        return tr("svarsvalen");
    case QuestionAspect::Limits:
        return tr("gränserna");
    case QuestionAspect::Condition:
        return tr("villkoret");
    case QuestionAspect::Help:
        return tr("hjälptexten");
    case QuestionAspect::Audience:
        return tr("vilka som svarar");
    case QuestionAspect::Weight:
        return tr("vikten");
    case QuestionAspect::Place:
        return tr("platsen");
    }
    return {};
}

QString AuthorWords::obstacle(PublishObstacle obstacle)
{
    switch (obstacle) {
    case PublishObstacle::Findings:
        return tr("Utkastet har fel. Rätta dem först; Nästa fel visar vägen.");
    case PublishObstacle::TooLarge:
        return tr("Formuläret är så stort att en omgångs resultat inte får plats. Dela det i två.");
    case PublishObstacle::VersionTooLow:
        return tr("Versionen måste vara högre än den som är publicerad.");
    case PublishObstacle::VersionNotMajor:
        return tr("Frågor är nya, ändrade eller borta. Höj därför talet före punkten.");
    case PublishObstacle::Undecided:
        return tr("Säg vad som hänt med varje fråga som behöver ditt besked.");
    case PublishObstacle::Clash:
        return tr("En tidigare fråga kan inte både delas och slås samman. Ändra vad frågorna kommer från.");
    }
    return {};
}

QString AuthorWords::problem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::SyncNotPermitted:
        return tr("Bara samarbetets samordnare kan skriva frågeformulär. Inget har ändrats. Ta kontakt med "
                  "samordnaren.");
    case ErrorCode::FrameworkMissing:
        return tr("Formuläret eller utkastet finns inte på enheten. Inget har ändrats. Anslut till nät en "
                  "stund och försök igen.");
    case ErrorCode::FrameworkRule:
        return tr("Formuläret kan inte publiceras än. Utkastet ligger kvar. %1")
            .arg(AuthorFindings::sentence(error.what));
    default:
        return ErrorText::of(error);
    }
}

QString AuthorWords::questionCount(int count)
{
    return tr("%n frågor", nullptr, count);
}

QString AuthorWords::wrongCount(int count)
{
    return count == 0 ? tr("Inga fel") : tr("%n fel att rätta", nullptr, count);
}

QString AuthorWords::oddCount(int count)
{
    return count == 0 ? QString() : tr("%n saker att se över", nullptr, count);
}

} // namespace samsyn
