// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/ErrorText.h"

namespace samsyn {

QString ErrorText::of(const Error &error)
{
    const int number = static_cast<int>(error.code);
    QString text = number < 200 ? fileText(error.code)
        : number < 300          ? answerText(error.code)
        : number < 500          ? storeText(error.code)
        : number < 603          ? syncText(error.code)
                                : enrolText(error.code);
    //: Ends an error message; %1 is a number that support can look up.
    return text + QLatin1Char(' ') + tr("(Felnummer %1)").arg(number);
}

QString ErrorText::fileText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::WorkbookSyntax:
        return tr("Arbetsboken är skadad eller ofullständig. Inget har ändrats. Öppna den i Excel eller "
                  "LibreOffice, spara den på nytt som .xlsx och försök igen.");
    case ErrorCode::WorkbookOtherFormat:
        return tr("Filen är ett kalkylblad i ett annat format. Inget har ändrats. Öppna den i Excel eller "
                  "LibreOffice och spara den på nytt som .xlsx.");
    case ErrorCode::WorkbookEncrypted:
        return tr("Arbetsboken är skyddad med lösenord. Inget har ändrats. Öppna den, ta bort lösenordet, "
                  "spara och försök igen.");
    case ErrorCode::WorkbookTooLarge:
        return tr("Arbetsboken är för stor. Inget har ändrats. Behåll bara bladen survey, choices och "
                  "settings och försök igen.");
    case ErrorCode::WorkbookUnsafe:
        return tr("Filen innehåller sådant som en arbetsbok inte ska innehålla och öppnades inte. Inget har "
                  "ändrats. Be avsändaren om en kopia sparad i Excel eller LibreOffice.");
    case ErrorCode::XlsFormRule:
        return tr("Formuläret i arbetsboken har fel. Inget har ändrats. Rätta raderna som nämns och försök "
                  "igen.");
    case ErrorCode::RescueNotAFile:
        return tr("Filen är ingen räddningsfil från Samsyn, eller kommer från en nyare version. Inget har "
                  "ändrats. Välj en annan fil, eller uppdatera appen.");
    case ErrorCode::RescueWrongKey:
        return tr(
            "Lösenfrasen öppnar inte filen. Inget har ändrats. Skriv den precis som när filen sparades. "
            "Har du ingen lösenfras kan din organisation öppna filen.");
    case ErrorCode::RescueDamaged:
        return tr(
            "Räddningsfilen är skadad eller ofullständig. Inget har ändrats. Kopiera filen på nytt från "
            "enheten där den sparades och försök igen.");
    case ErrorCode::RescueTooLarge:
        return tr(
            "Det är för mycket för en räddningsfil. Inget är borta. Anslut till ett nät, så att bilderna "
            "kan skickas, och försök igen.");
    case ErrorCode::RescueOtherAccount:
        return tr(
            "Räddningsfilen hör till en annan person eller en annan server. Inget har ändrats. Anslut som "
            "den person som sparade filen och hämta in den där.");
    case ErrorCode::RescuePassphraseShort:
        return tr("Lösenfrasen är för kort. Inget har sparats. Skriv minst 12 tecken, gärna fyra ord.");
    case ErrorCode::FileUnwritable:
        return tr("Filen gick inte att spara. Inget på enheten är borta. Kontrollera att det finns plats och "
                  "försök igen.");
    default:
        return tr("Det som lästes in går inte att använda. Inget har ändrats. Kontrollera "
                  "adressen, koden eller filen och försök igen.");
    }
}

QString ErrorText::answerText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::RoundNotOpen:
        return tr("Enkäten är stängd. Svaren du redan har gett finns kvar, men de går inte att ändra.");
    case ErrorCode::RoundUnknown:
    case ErrorCode::FrameworkMissing:
        return tr("Enkätens frågor har inte kommit fram till enheten än. Dina svar är inte berörda. "
                  "Anslut till nät en stund, så hämtas frågorna.");
    case ErrorCode::AnswerOutsideScale:
        return tr("Värdet ligger utanför det som frågan tillåter. Ditt förra svar finns kvar. Ange ett annat "
                  "värde.");
    case ErrorCode::AnswerTooLong:
        return tr("Texten är för lång. Det som sparades senast finns kvar. Korta texten till 2000 tecken.");
    case ErrorCode::FormIncomplete:
        return tr(
            "Enkäten är inte inlämnad än: några frågor måste besvaras eller rättas först. Alla dina svar "
            "ligger kvar på enheten. Öppna översikten, rätta det som står där och lämna in igen.");
    case ErrorCode::ReleaseDiffers:
        return tr("Resultatet som redan är visat bygger på andra uppgifter. Det gamla resultatet ligger kvar "
                  "som det är. Kontakta den som samordnar enkäten.");
    case ErrorCode::PlanFieldInvalid:
    case ErrorCode::VolumeFieldInvalid:
        return tr("Uppgiften kan inte sparas så. Det som var sparat tidigare finns kvar. Rätta den och spara "
                  "igen.");
    case ErrorCode::EvidenceTooMany:
        return tr("Ett svar kan ha högst tre bilder. De du har lagt till finns kvar. Ta bort en om du vill "
                  "byta.");
    case ErrorCode::EvidenceTooLarge:
        return tr("Bilden är för stor. Svaret och dina andra bilder är inte berörda. Välj en mindre bild.");
    case ErrorCode::EvidenceUnreadable:
        return tr("Filen går inte att läsa som bild. Svaret och dina andra bilder är inte berörda. Välj en "
                  "bild i formatet JPEG eller PNG.");
    default:
        return tr(
            "Svaret passar inte frågan och sparades inte. Dina övriga svar finns kvar. Välj ett annat svar.");
    }
}

QString ErrorText::storeText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StoreFull:
        return tr("Enhetens minne är fullt, så det senaste sparades inte. Allt tidigare finns kvar. "
                  "Frigör utrymme och försök igen.");
    case ErrorCode::StoreBusy:
        return tr(
            "Samsyn är redan öppet i ett annat fönster. Inget har ändrats. Stäng det andra fönstret och "
            "försök igen.");
    case ErrorCode::StoreNewerSchema:
        return tr(
            "Enheten har använts med en nyare version av Samsyn. Inget har ändrats. Installera den nyare "
            "versionen.");
    case ErrorCode::StoreSealBroken:
        return tr(
            "Nyckeln till det som är sparat på enheten är borta eller en annan. Inget har ändrats och inget "
            "är borttaget. Ta kontakt med samordnaren.");
    case ErrorCode::StoreOpen:
        return tr("Det som är sparat på enheten går inte att öppna med det här kontot. Inget har ändrats och "
                  "inget har skickats. Ta kontakt med samordnaren innan du gör något annat.");
    case ErrorCode::StoreCorrupt:
        return tr(
            "Det som är sparat på enheten är skadat. Det som redan har skickats finns på servern. Ta kontakt "
            "med samordnaren innan du gör något annat.");
    default:
        return tr(
            "Det gick inte att spara på enheten. Allt som sparades tidigare finns kvar. Starta om Samsyn och "
            "försök igen.");
    }
}

QString ErrorText::syncText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NetworkUnreachable:
    case ErrorCode::NetworkTimeout:
        return tr(
            "Servern svarar inte. Det du har sparat ligger kvar här. Kontrollera nätet; Samsyn försöker igen "
            "av sig självt.");
    case ErrorCode::SyncServerBusy:
        return tr(
            "Servern har mycket att göra. Det du har sparat ligger kvar här. Samsyn försöker igen av sig "
            "självt.");
    case ErrorCode::SyncNotPermitted:
        return tr("Du har inte rätt att ändra det här. Inget har ändrats. Fråga den som samordnar om det ska "
                  "ändras.");
    case ErrorCode::SyncSignedOut:
        return tr("Enheten är utloggad från servern. Det du har sparat ligger kvar här. Be samordnaren om en "
                  "ny kod "
                  "och anslut igen.");
    case ErrorCode::SyncNeedsUpgrade:
        return tr(
            "Servern kräver en nyare version av Samsyn. Det du har sparat ligger kvar här. Uppdatera appen.");
    case ErrorCode::SyncWrongServer:
        return tr("Svaret kom inte från er server, till exempel för att ett öppet nät vill att du loggar in. "
                  "Det du "
                  "har sparat ligger kvar här. Byt nät eller logga in på nätet.");
    default:
        return tr(
            "Servern svarade på ett sätt som Samsyn inte förstår. Det du har sparat ligger kvar här. Samsyn "
            "försöker igen; kvarstår felet, ta kontakt med samordnaren.");
    }
}

QString ErrorText::enrolText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NetworkNotSamsyn:
        return tr(
            "Adressen svarar, men där finns ingen Samsyn-server. Inget har ändrats. Kontrollera adressen, "
            "eller logga in på nätet om det kräver det.");
    case ErrorCode::EnrolCodeUsed:
        return tr("Koden är redan använd. Varje kod gäller en enhet. Be samordnaren om en ny kod.");
    case ErrorCode::EnrolTooManyTries:
        return tr("För många försök med fel kod. Vänta en kvart och försök igen.");
    default:
        return tr("Servern känner inte igen koden. Jämför den med inbjudan: bokstäver och siffror kan vara "
                  "lätta att "
                  "förväxla.");
    }
}

} // namespace samsyn
