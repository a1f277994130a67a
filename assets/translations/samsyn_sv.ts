<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="sv_SE">
<context>
    <name>AccountPage</name>
    <message numerus="yes">
        <source>%n ändringar är inte skickade än. Ta inte bort appen innan de är framme.</source>
        <translation>
            <numerusform>%n ändring är inte skickad än. Ta inte bort appen innan den är framme.</numerusform>
            <numerusform>%n ändringar är inte skickade än. Ta inte bort appen innan de är framme.</numerusform>
        </translation>
    </message>
</context>
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
</TS>
