<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="sv_SE">
<context>
    <name>AnswerWords</name>
    <message numerus="yes">
        <source>ungefär %n minuter</source>
        <translation>
            <numerusform>ungefär %n minut</numerusform>
            <numerusform>ungefär %n minuter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ungefär %1 till %n minuter</source>
        <extracomment>%1 is the lower number of minutes, %n the higher</extracomment>
        <translation>
            <numerusform>ungefär %1 till %n minut</numerusform>
            <numerusform>ungefär %1 till %n minuter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuthorWords</name>
    <message numerus="yes">
        <source>%n frågor</source>
        <translation>
            <numerusform>%n fråga</numerusform>
            <numerusform>%n frågor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fel att rätta</source>
        <translation>
            <numerusform>%n fel att rätta</numerusform>
            <numerusform>%n fel att rätta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saker att se över</source>
        <translation>
            <numerusform>%n sak att se över</numerusform>
            <numerusform>%n saker att se över</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message numerus="yes">
        <source>%n fråga/frågor har nya ord för samma sak</source>
        <translation>
            <numerusform>%n fråga har nya ord för samma sak</numerusform>
            <numerusform>%n frågor har nya ord för samma sak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fråga/frågor har ändrats</source>
        <translation>
            <numerusform>%n fråga har ändrats</numerusform>
            <numerusform>%n frågor har ändrats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fråga/frågor kommer ur en delad</source>
        <translation>
            <numerusform>%n fråga kommer ur en delad</numerusform>
            <numerusform>%n frågor kommer ur en delad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fråga/frågor har slagits ihop</source>
        <translation>
            <numerusform>%n fråga har slagits ihop</numerusform>
            <numerusform>%n frågor har slagits ihop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fråga/frågor är nya</source>
        <translation>
            <numerusform>%n fråga är ny</numerusform>
            <numerusform>%n frågor är nya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fråga/frågor har tagits bort</source>
        <translation>
            <numerusform>%n fråga har tagits bort</numerusform>
            <numerusform>%n frågor har tagits bort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Det gäller %1 och %n till.</source>
        <extracomment>%1 = questions in quotation marks</extracomment>
        <translation>
            <numerusform>Det gäller %1 och %n till.</numerusform>
            <numerusform>Det gäller %1 och %n till.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxWords</name>
    <message numerus="yes">
        <source>Du tog bort %n saker på en gång. Servern väntar tills det är säkert att det var meningen.</source>
        <translation>
            <numerusform>Du tog bort %n sak på en gång. Servern väntar tills det är säkert att det var meningen.</numerusform>
            <numerusform>Du tog bort %n saker på en gång. Servern väntar tills det är säkert att det var meningen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 har tagit bort %n saker på en gång. De finns kvar tills någon har bekräftat.</source>
        <translation>
            <numerusform>%1 har tagit bort %n sak på en gång. Den finns kvar tills någon har bekräftat.</numerusform>
            <numerusform>%1 har tagit bort %n saker på en gång. De finns kvar tills någon har bekräftat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>och %n till</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n borttagningar</source>
        <translation>
            <numerusform>%n borttagning</numerusform>
            <numerusform>%n borttagningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar</source>
        <translation>
            <numerusform>%n ändring</numerusform>
            <numerusform>%n ändringar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>Antagen för %n medlemmar.</source>
        <translation>
            <numerusform>Antagen för %n medlem.</numerusform>
            <numerusform>Antagen för %n medlemmar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n medlemmar utan mål är inte medräknade.</source>
        <translation>
            <numerusform>%n medlem utan mål är inte medräknad.</numerusform>
            <numerusform>%n medlemmar utan mål är inte medräknade.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message numerus="yes">
        <source>Alla %n svar är framme, kl. %1.</source>
        <translation>
            <numerusform>Svaret är framme, kl. %1.</numerusform>
            <numerusform>Alla %n svar är framme, kl. %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n svar ligger säkert på %1.</source>
        <extracomment>%1 = &quot;telefonen&quot; or &quot;enheten&quot;</extracomment>
        <translation>
            <numerusform>%n svar ligger säkert på %1.</numerusform>
            <numerusform>%n svar ligger säkert på %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundPage</name>
    <message numerus="yes">
        <source>%n kommentar(er)</source>
        <translation>
            <numerusform>%n kommentar</numerusform>
            <numerusform>%n kommentarer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message numerus="yes">
        <source>Enkäten är inte inlämnad än. %n frågor behöver rättas först.</source>
        <extracomment>Said when handing in was refused.</extracomment>
        <translation>
            <numerusform>Enkäten är inte inlämnad än. %n fråga behöver rättas först.</numerusform>
            <numerusform>Enkäten är inte inlämnad än. %n frågor behöver rättas först.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryTop</name>
    <message numerus="yes">
        <source>Enkäten är inte inlämnad än. %n frågor behöver rättas först. Inget är förlorat, alla svar är sparade.</source>
        <translation>
            <numerusform>Enkäten är inte inlämnad än. %n fråga behöver rättas först. Inget är förlorat, alla svar är sparade.</numerusform>
            <numerusform>Enkäten är inte inlämnad än. %n frågor behöver rättas först. Inget är förlorat, alla svar är sparade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frågor behöver besvaras eller rättas innan du kan lämna in.</source>
        <translation>
            <numerusform>%n fråga behöver besvaras eller rättas innan du kan lämna in.</numerusform>
            <numerusform>%n frågor behöver besvaras eller rättas innan du kan lämna in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frågor är obesvarade.</source>
        <translation>
            <numerusform>%n fråga är obesvarad.</numerusform>
            <numerusform>%n frågor är obesvarade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frågor är obesvarade. Du kan lämna in ändå.</source>
        <translation>
            <numerusform>%n fråga är obesvarad. Du kan lämna in ändå.</numerusform>
            <numerusform>%n frågor är obesvarade. Du kan lämna in ändå.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypedAnswer</name>
    <message numerus="yes">
        <source>Högst %n decimaler.</source>
        <translation>
            <numerusform>Högst %n decimal.</numerusform>
            <numerusform>Högst %n decimaler.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VolumeWords</name>
    <message numerus="yes">
        <source>%n kommuner har ett tal att jämföra. Det behövs minst 5.</source>
        <translation>
            <numerusform>%n kommun har ett tal att jämföra. Det behövs minst 5.</numerusform>
            <numerusform>%n kommuner har ett tal att jämföra. Det behövs minst 5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kommuner, er egen inräknad.</source>
        <translation>
            <numerusform>%n kommun, er egen.</numerusform>
            <numerusform>%n kommuner, er egen inräknad.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kommuner.</source>
        <translation>
            <numerusform>%n kommun.</numerusform>
            <numerusform>%n kommuner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n andra har delat %1: %2.</source>
        <translation>
            <numerusform>%n annan har delat %1: %2.</numerusform>
            <numerusform>%n andra har delat %1: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tal för %1 är delade med de andra.</source>
        <translation>
            <numerusform>%n tal för %1 är delat med de andra.</numerusform>
            <numerusform>%n tal för %1 är delade med de andra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tal har ändrats sedan dess. De andra ser det gamla.</source>
        <translation>
            <numerusform>%n tal har ändrats sedan dess. De andra ser det gamla.</numerusform>
            <numerusform>%n tal har ändrats sedan dess. De andra ser de gamla.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dela %n tal</source>
        <translation>
            <numerusform>Dela %n tal</numerusform>
            <numerusform>Dela %n tal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::AuthorCompareModel</name>
    <message numerus="yes">
        <source>%n är som de var</source>
        <translation>
            <numerusform>%n är som den var</numerusform>
            <numerusform>%n är som de var</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n behöver ditt besked</source>
        <translation>
            <numerusform>%n behöver ditt besked</numerusform>
            <numerusform>%n behöver ditt besked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n är nya</source>
        <translation>
            <numerusform>%n är ny</numerusform>
            <numerusform>%n är nya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n utgår</source>
        <translation>
            <numerusform>%n utgår</numerusform>
            <numerusform>%n utgår</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::ChoiceFinder</name>
    <message numerus="yes">
        <source>%n val</source>
        <translation>
            <numerusform>%n val</numerusform>
            <numerusform>%n val</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::DepositViewModel</name>
    <message numerus="yes">
        <source>Lämna %n ändringar i förvar</source>
        <translation>
            <numerusform>Lämna %n ändring i förvar</numerusform>
            <numerusform>Lämna %n ändringar i förvar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bilder lämnas inte. De ligger kvar på den här enheten.</source>
        <translation>
            <numerusform>%n bild lämnas inte. Den ligger kvar på den här enheten.</numerusform>
            <numerusform>%n bilder lämnas inte. De ligger kvar på den här enheten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar lämnades i förvar %1 och väntar på att någon släpper in dem. De ligger kvar här också.</source>
        <extracomment>%n changes, %1 time of day, with the day if it was earlier</extracomment>
        <translation>
            <numerusform>%n ändring lämnades i förvar %1 och väntar på att någon släpper in den. Den ligger kvar här också.</numerusform>
            <numerusform>%n ändringar lämnades i förvar %1 och väntar på att någon släpper in dem. De ligger kvar här också.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::HeatMapExport</name>
    <message numerus="yes">
        <source>%n organisation(er)</source>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisationer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n av dem är dolda för att skydda enskilda.</source>
        <translation>
            <numerusform>%n av dem är dold för att skydda enskilda.</numerusform>
            <numerusform>%n av dem är dolda för att skydda enskilda.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::InboxViewModel</name>
    <message numerus="yes">
        <source>%n saker behöver dig</source>
        <translation>
            <numerusform>%n sak behöver dig</numerusform>
            <numerusform>%n saker behöver dig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::JointViewModel</name>
    <message numerus="yes">
        <source>Räknat på %n medlemmar som får jämföras.</source>
        <translation>
            <numerusform>Räknat på %n medlem som får jämföras.</numerusform>
            <numerusform>Räknat på %n medlemmar som får jämföras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deltagares resultat finns inte på enheten.</source>
        <translation>
            <numerusform>%n deltagares resultat finns inte på enheten.</numerusform>
            <numerusform>%n deltagares resultat finns inte på enheten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Egna mål och betydelser för %n av dem ser bara de själva och samordnaren; för dem räknas det gemensamma målet.</source>
        <translation>
            <numerusform>Egna mål och betydelser för %n av dem ser bara medlemmen själv och samordnaren; där räknas det gemensamma målet.</numerusform>
            <numerusform>Egna mål och betydelser för %n av dem ser bara de själva och samordnaren; för dem räknas det gemensamma målet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n förmågor saknar underlag: färre än tre medlemmar har både nivå och mål.</source>
        <translation>
            <numerusform>%n förmåga saknar underlag: färre än tre medlemmar har både nivå och mål.</numerusform>
            <numerusform>%n förmågor saknar underlag: färre än tre medlemmar har både nivå och mål.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::LeavingViewModel</name>
    <message numerus="yes">
        <source>%n ändringar är inte skickade.</source>
        <translation>
            <numerusform>%n ändring är inte skickad.</numerusform>
            <numerusform>%n ändringar är inte skickade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bilder är inte skickade.</source>
        <translation>
            <numerusform>%n bild är inte skickad.</numerusform>
            <numerusform>%n bilder är inte skickade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar</source>
        <translation>
            <numerusform>%n ändring</numerusform>
            <numerusform>%n ändringar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bilder</source>
        <translation>
            <numerusform>%n bild</numerusform>
            <numerusform>%n bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::OwnResultViewModel</name>
    <message numerus="yes">
        <source>%n personer svarade.</source>
        <translation>
            <numerusform>%n person svarade.</numerusform>
            <numerusform>%n personer svarade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n förmågor visas inte, för att för få svarade eller för att skydda enskilda.</source>
        <translation>
            <numerusform>%n förmåga visas inte, för att för få svarade eller för att skydda enskilda.</numerusform>
            <numerusform>%n förmågor visas inte, för att för få svarade eller för att skydda enskilda.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::PhotoListModel</name>
    <message numerus="yes">
        <source>Alla %n bilder är framme.</source>
        <translation>
            <numerusform>Bilden är framme.</numerusform>
            <numerusform>Alla %n bilder är framme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 av %n bilder är framme.</source>
        <extracomment>%1 pictures that have arrived; %n all pictures</extracomment>
        <translation>
            <numerusform>%1 av %n bild är framme.</numerusform>
            <numerusform>%1 av %n bilder är framme.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::PictureSendingViewModel</name>
    <message numerus="yes">
        <source>%1 av %n bilder mottagna</source>
        <extracomment>%1 pictures that the server has, of %n</extracomment>
        <translation>
            <numerusform>%1 av %n bild mottagen</numerusform>
            <numerusform>%1 av %n bilder mottagna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skicka %n bilder (%1 MB) över mobilnätet</source>
        <extracomment>%n pictures, %1 megabytes</extracomment>
        <translation>
            <numerusform>Skicka %n bild (%1 MB) över mobilnätet</numerusform>
            <numerusform>Skicka %n bilder (%1 MB) över mobilnätet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::RescueViewModel</name>
    <message numerus="yes">
        <source>%n ändringar hämtades in</source>
        <translation>
            <numerusform>%n ändring hämtades in</numerusform>
            <numerusform>%n ändringar hämtades in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fanns redan</source>
        <translation>
            <numerusform>%n fanns redan</numerusform>
            <numerusform>%n fanns redan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bilder hämtades in</source>
        <translation>
            <numerusform>%n bild hämtades in</numerusform>
            <numerusform>%n bilder hämtades in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::SittingViewModel</name>
    <message numerus="yes">
        <source>Nästa pass är %n frågor, %1. Allt är sparat.</source>
        <translation>
            <numerusform>Nästa pass är %n fråga, %1. Allt är sparat.</numerusform>
            <numerusform>Nästa pass är %n frågor, %1. Allt är sparat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::StandingViewModel</name>
    <message numerus="yes">
        <source>%n förmåga/förmågor</source>
        <translation>
            <numerusform>%n förmåga</numerusform>
            <numerusform>%n förmågor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n förmåga/förmågor är varken styrka eller svaghet.</source>
        <translation>
            <numerusform>%n förmåga är varken styrka eller svaghet.</numerusform>
            <numerusform>%n förmågor är varken styrka eller svaghet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n förmåga/förmågor har inget värde; skälet står i värmekartan.</source>
        <translation>
            <numerusform>%n förmåga har inget värde; skälet står i värmekartan.</numerusform>
            <numerusform>%n förmågor har inget värde; skälet står i värmekartan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::SurveyListModel</name>
    <message numerus="yes">
        <source>Inte påbörjad, %n frågor</source>
        <translation>
            <numerusform>Inte påbörjad, %n fråga</numerusform>
            <numerusform>Inte påbörjad, %n frågor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::SurveyTerms</name>
    <message numerus="yes">
        <source>%n frågor</source>
        <translation>
            <numerusform>%n fråga</numerusform>
            <numerusform>%n frågor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Din chef ser aldrig dina svar. Resultat visas först när minst %n har svarat.</source>
        <translation>
            <numerusform>Din chef ser aldrig dina svar. Resultat visas först när minst %n har svarat.</numerusform>
            <numerusform>Din chef ser aldrig dina svar. Resultat visas först när minst %n har svarat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Högst %n frågor</source>
        <translation>
            <numerusform>Högst %n fråga</numerusform>
            <numerusform>Högst %n frågor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enkäten är delad i %n pass. Du kan göra ett i taget, allt sparas.</source>
        <translation>
            <numerusform>Enkäten är delad i %n pass. Du kan göra ett i taget, allt sparas.</numerusform>
            <numerusform>Enkäten är delad i %n pass. Du kan göra ett i taget, allt sparas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Du har %n frågor kvar, %1.</source>
        <translation>
            <numerusform>Du har %n fråga kvar, %1.</numerusform>
            <numerusform>Du har %n frågor kvar, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>och %n frivilliga</source>
        <translation>
            <numerusform>och %n frivillig</numerusform>
            <numerusform>och %n frivilliga</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::UnitChooser</name>
    <message numerus="yes">
        <source>%n enheter</source>
        <translation>
            <numerusform>%n enhet</numerusform>
            <numerusform>%n enheter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::VolumeEditor</name>
    <message numerus="yes">
        <source>Högst %n decimaler. Finns det inget att räkna, skriv 0.</source>
        <translation>
            <numerusform>Högst %n decimal. Finns det inget att räkna, skriv 0.</numerusform>
            <numerusform>Högst %n decimaler. Finns det inget att räkna, skriv 0.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::VolumesViewModel</name>
    <message numerus="yes">
        <source>%n tal att kontrollera: Stämmer det?</source>
        <translation>
            <numerusform>%n tal att kontrollera: Stämmer det?</numerusform>
            <numerusform>%n tal att kontrollera: Stämmer det?</numerusform>
        </translation>
    </message>
</context>
</TS>
