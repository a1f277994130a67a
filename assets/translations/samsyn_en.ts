<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="sv_SE">
<context>
    <name>AboutPage</name>
    <message>
        <source>Om Samsyn</source>
        <translation>About Samsyn</translation>
    </message>
    <message>
        <source>Samsyn hjälper kommuner som digitaliserar tillsammans att se sina förmågor på samma sätt: enkäter som fungerar utan nät, en ärlig värmekarta och en server som inte tappar något.</source>
        <translation>Samsyn helps municipalities that go digital together to see their capabilities in the same way: surveys that work without a network, an honest heat map and a server that loses nothing.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Samsyn är öppen källkod under licensen EUPL 1.2.</source>
        <translation>Samsyn is open source under the EUPL 1.2 licence.</translation>
    </message>
</context>
<context>
    <name>AccessibilityPage</name>
    <message>
        <source>Tillgänglighet</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <source>Samsyn är byggt för att följa WCAG 2.1 nivå AA. Det går att använda med tangentbord och skärmläsare, med text upp till 200 % och i ljust eller mörkt läge.</source>
        <translation>Samsyn is built to follow WCAG 2.1 level AA. It can be used with a keyboard and a screen reader, with text up to 200 % and in light or dark colours.</translation>
    </message>
    <message>
        <source>Inget visas med enbart färg, och inget kräver dragning eller gester. Värmekartan finns också som tabell.</source>
        <translation>Nothing is shown by colour alone, and nothing needs dragging or gestures. The heat map is also there as a table.</translation>
    </message>
    <message>
        <source>Ingen oberoende granskning är gjord än. Prov med skärmläsare på telefon återstår.</source>
        <translation>No independent review has been made yet. Trials with screen readers on phones remain.</translation>
    </message>
    <message>
        <source>Hittar du något som inte fungerar för dig: ta kontakt med samordnaren i din samverkan. Får du inte hjälp kan du anmäla det till Myndigheten för digital förvaltning, digg.se.</source>
        <translation>If you find something that does not work for you, contact the coordinator of your collaboration. If you get no help, you can report it to the Agency for Digital Government, digg.se.</translation>
    </message>
</context>
<context>
    <name>AccountLeavePage</name>
    <message>
        <source>Logga ut</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Inget tas bort innan du har valt.</source>
        <translation>Nothing is removed before you have chosen.</translation>
    </message>
    <message>
        <source>Allt du har gjort är skickat. När du loggar ut tas det som finns på den här enheten bort. Det ligger kvar på servern, och du kan ansluta igen med en ny kod.</source>
        <translation>Everything you have done has been sent. When you sign out, what is on this device is removed. It stays on the server, and you can join again with a new code.</translation>
    </message>
    <message>
        <source>Loggar ut</source>
        <translation>Signing out</translation>
    </message>
    <message>
        <source>Logga ut och ta bort från enheten</source>
        <translation>Sign out and remove from the device</translation>
    </message>
    <message>
        <source>Skicka nu</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Skickar</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Spara en krypterad fil</source>
        <translation>Save an encrypted file</translation>
    </message>
    <message>
        <source>Filen kan hämtas in på en annan enhet som är ansluten som du.</source>
        <translation>The file can be taken in on another device that has joined as you.</translation>
    </message>
    <message>
        <source>Välj lösenfras och spara</source>
        <translation>Choose a passphrase and save</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>Konto och enhet</source>
        <translation>Account and device</translation>
    </message>
    <message>
        <source>Den här enheten är ansluten som %1 i %2.</source>
        <translation>This device has joined as %1 in %2.</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>Allt du har gjort på enheten är skickat.</source>
        <translation>Everything you have done on this device has been sent.</translation>
    </message>
    <message>
        <source>Kontonummer: %1. Säg det till samordnaren om du behöver en ny kod.</source>
        <translation>Account number: %1. Tell it to the coordinator if you need a new code.</translation>
    </message>
    <message>
        <source>%1 Ta inte bort appen innan det är framme.</source>
        <translation>%1 Do not remove the app before it has arrived.</translation>
    </message>
    <message>
        <source>Logga ut</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Du får välja vad som händer med det som inte är skickat.</source>
        <translation>You choose what happens to what has not been sent.</translation>
    </message>
    <message>
        <source>Räddningsfil</source>
        <translation>Rescue file</translation>
    </message>
    <message>
        <source>Spara det som inte är skickat, eller hämta in det från en annan enhet.</source>
        <translation>Save what has not been sent, or take it in from another device.</translation>
    </message>
    <message>
        <source>Konton på enheten</source>
        <translation>Accounts on the device</translation>
    </message>
    <message>
        <source>Lägg till ett konto</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>Ska enheten lämnas vidare: logga ut först. Svaren på enheten är krypterade. Går det inte att logga ut här, be samordnaren stänga av enheten.</source>
        <translation>If the device is to be passed on: sign out first. The answers on the device are encrypted. If you cannot sign out here, ask the coordinator to shut the device out.</translation>
    </message>
</context>
<context>
    <name>AccountRescuePage</name>
    <message>
        <source>Räddningsfil</source>
        <translation>Rescue file</translation>
    </message>
    <message>
        <source>Allt du har gjort på enheten är skickat.</source>
        <translation>Everything you have done on the device has been sent.</translation>
    </message>
    <message>
        <source>Spara en krypterad fil</source>
        <translation>Save an encrypted file</translation>
    </message>
    <message>
        <source>Filen innehåller det som inte säkert finns på servern. Din organisation kan öppna den. Med en lösenfras kan du också hämta in den själv.</source>
        <translation>The file holds what is not certain to be on the server. Your organisation can open it. With a passphrase you can take it in yourself as well.</translation>
    </message>
    <message>
        <source>Filen innehåller det som inte säkert finns på servern. Bara den som har lösenfrasen kan öppna den. Glömmer du den kan ingen öppna filen.</source>
        <translation>The file holds what is not certain to be on the server. Only someone who has the passphrase can open it. If you forget it, nobody can open the file.</translation>
    </message>
    <message>
        <source>Lösenfras</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Minst 12 tecken, gärna fyra ord</source>
        <translation>At least 12 characters, preferably four words</translation>
    </message>
    <message>
        <source>Spara filen</source>
        <translation>Save the file</translation>
    </message>
    <message>
        <source>Hämta in en räddningsfil</source>
        <translation>Take in a rescue file</translation>
    </message>
    <message>
        <source>Välj en fil som du har sparat på en annan enhet. Det som redan finns här ändras inte.</source>
        <translation>Choose a file that you have saved on another device. What is here already does not change.</translation>
    </message>
    <message>
        <source>Vald fil: %1</source>
        <translation>Chosen file: %1</translation>
    </message>
    <message>
        <source>Välj fil</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Filens lösenfras</source>
        <translation>The file&apos;s passphrase</translation>
    </message>
    <message>
        <source>Hämta in</source>
        <translation>Take in</translation>
    </message>
</context>
<context>
    <name>AccountShell</name>
    <message>
        <source>Hem</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Enkäter</source>
        <translation>Surveys</translation>
    </message>
    <message>
        <source>Enkät</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>Din grupp</source>
        <translation>Your group</translation>
    </message>
    <message>
        <source>Översikt</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Kvitto</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Resultat</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Värmekarta</source>
        <translation>Heat map</translation>
    </message>
    <message>
        <source>Mer</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Språk och utseende</source>
        <translation>Language and appearance</translation>
    </message>
    <message>
        <source>Om Samsyn</source>
        <translation>About Samsyn</translation>
    </message>
    <message>
        <source>Tillgänglighet</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <source>Konto och enhet</source>
        <translation>Account and device</translation>
    </message>
    <message>
        <source>Sparat och skickat</source>
        <translation>Saved and sent</translation>
    </message>
    <message>
        <source>Din enhet</source>
        <translation>Your unit</translation>
    </message>
    <message>
        <source>Så blev det</source>
        <translation>What came of it</translation>
    </message>
    <message>
        <source>Frågeformulär</source>
        <translation>Questionnaires</translation>
    </message>
    <message>
        <source>Jämför och publicera</source>
        <translation>Compare and publish</translation>
    </message>
    <message>
        <source>Styrkor och svagheter</source>
        <translation>Strengths and weaknesses</translation>
    </message>
    <message>
        <source>Mål och åtgärder</source>
        <translation>Targets and actions</translation>
    </message>
    <message>
        <source>Mål</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Åtgärd</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Gemensamt mål</source>
        <translation>Common target</translation>
    </message>
    <message>
        <source>Volymer</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Mått</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Mätomgång</source>
        <translation>Assessment round</translation>
    </message>
    <message>
        <source>Påminnelse</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Kommentarer</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>Logga ut</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Räddningsfil</source>
        <translation>Rescue file</translation>
    </message>
    <message>
        <source>Lägg till ett konto</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>Behöver dig</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>Dina ändringar</source>
        <translation>Your changes</translation>
    </message>
</context>
<context>
    <name>AnswerAdvice</name>
    <message>
        <source>Det här passar inte längre med dina andra svar: %1. Ta bort det eller välj något annat.</source>
        <translation>This no longer fits your other answers: %1. Take it away or choose something else.</translation>
    </message>
    <message>
        <source>Svaret uppfyller inte frågans villkor. Kontrollera det.</source>
        <translation>The answer does not meet the condition of the question. Check it.</translation>
    </message>
    <message>
        <source>Måste besvaras. Du kan också välja att inte svara.</source>
        <translation>Must be answered. You may also choose not to say.</translation>
    </message>
    <message>
        <source>Det är ungefär tio gånger mer än förra gången (%1). Stämmer det?</source>
        <translation>That is about ten times more than last time (%1). Is it right?</translation>
    </message>
    <message>
        <source>Det är ungefär en tiondel av förra gången (%1). Stämmer det?</source>
        <translation>That is about a tenth of last time (%1). Is it right?</translation>
    </message>
    <message>
        <source>Det är ungefär hundra gånger mer än förra gången (%1). Stämmer det?</source>
        <translation>That is about a hundred times more than last time (%1). Is it right?</translation>
    </message>
    <message>
        <source>Det är ungefär en hundradel av förra gången (%1). Stämmer det?</source>
        <translation>That is about a hundredth of last time (%1). Is it right?</translation>
    </message>
    <message>
        <source>Det är ungefär tusen gånger mer än förra gången (%1). Stämmer det?</source>
        <translation>That is about a thousand times more than last time (%1). Is it right?</translation>
    </message>
    <message>
        <source>Det är ungefär en tusendel av förra gången (%1). Stämmer det?</source>
        <translation>That is about a thousandth of last time (%1). Is it right?</translation>
    </message>
</context>
<context>
    <name>AnswerCopyPart</name>
    <message>
        <source>Spara en kopia som PDF</source>
        <translation>Save a copy as PDF</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>AnswerInput</name>
    <message>
        <source>Skriv inte om namngivna personer.</source>
        <translation>Do not write about named persons.</translation>
    </message>
    <message>
        <source>Du kan välja flera.</source>
        <translation>You may choose several.</translation>
    </message>
    <message>
        <source>Visa fler</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Ditt svar (måste besvaras)</source>
        <translation>Your answer (must be answered)</translation>
    </message>
    <message>
        <source>Ditt svar (frivilligt)</source>
        <translation>Your answer (optional)</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>Vet inte</source>
        <translation>Don&apos;t know</translation>
    </message>
    <message>
        <source>Ej tillämpligt</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Vill inte svara</source>
        <translation>Rather not say</translation>
    </message>
    <message>
        <source>%1 av %2 stämmer</source>
        <translation>%1 of %2 are true</translation>
    </message>
    <message>
        <source>Stämmer inte alls</source>
        <translation>Not true at all</translation>
    </message>
    <message>
        <source>Stämmer helt</source>
        <translation>Entirely true</translation>
    </message>
    <message>
        <source>Stämmer dåligt</source>
        <translation>Mostly not true</translation>
    </message>
    <message>
        <source>Stämmer delvis</source>
        <translation>Partly true</translation>
    </message>
    <message>
        <source>Stämmer väl</source>
        <translation>Mostly true</translation>
    </message>
    <message>
        <source>Oviktigt</source>
        <translation>Unimportant</translation>
    </message>
    <message>
        <source>Mindre viktigt</source>
        <translation>Less important</translation>
    </message>
    <message>
        <source>Ganska viktigt</source>
        <translation>Fairly important</translation>
    </message>
    <message>
        <source>Viktigt</source>
        <translation>Important</translation>
    </message>
    <message>
        <source>Avgörande</source>
        <translation>Decisive</translation>
    </message>
    <message numerus="yes">
        <source>ungefär %n minuter</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ungefär %1 till %n minuter</source>
        <extracomment>%1 is the lower number of minutes, %n the higher</extracomment>
        <translation>
            <numerusform>about %1 to %n minute</numerusform>
            <numerusform>about %1 to %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppBar</name>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Färger</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Som enheten</source>
        <translation>As the device</translation>
    </message>
    <message>
        <source>Ljusa</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Mörka</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Textstorlek</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Rörelse</source>
        <translation>Motion</translation>
    </message>
    <message>
        <source>Visa inga rörelser på skärmen</source>
        <translation>Show no motion on the screen</translation>
    </message>
</context>
<context>
    <name>AuthorActions</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>AuthorComparePage</name>
    <message>
        <source>%1 jämfört med version %2</source>
        <translation>%1 compared with version %2</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Allt är klart. En publicerad version går aldrig att ändra, bara att kopiera.</source>
        <translation>Everything is ready. A published version can never be changed, only copied.</translation>
    </message>
    <message>
        <source>Publicera</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Ge utkastet version %1</source>
        <translation>Give the draft version %1</translation>
    </message>
</context>
<context>
    <name>AuthorCompareRow</name>
    <message>
        <source>%1. Förslag: %2</source>
        <translation>%1. Suggestion: %2</translation>
    </message>
    <message>
        <source>Förut: %1</source>
        <translation>Before: %1</translation>
    </message>
    <message>
        <source>Kommer från frågorna (koder)</source>
        <translation>Comes from the questions (codes)</translation>
    </message>
    <message>
        <source>Tomt = en ny fråga. Flera koder = sammanslagen. Samma kod på flera frågor = delad.</source>
        <translation>Empty = a new question. Several codes = merged. The same code on several questions = split.</translation>
    </message>
    <message>
        <source>Vad har hänt med frågan %1?</source>
        <translation>What became of the question %1?</translation>
    </message>
</context>
<context>
    <name>AuthorEditorPage</name>
    <message>
        <source>Det här är en publicerad version. Den ändras aldrig; kopiera den för att skriva en ny.</source>
        <translation>This is a published version. It never changes; copy it to write a new one.</translation>
    </message>
    <message>
        <source>Att skriva frågor kräver ett större fönster, till exempel en surfplatta eller dator. Här kan du läsa och förhandsgranska. Utkastet ligger kvar.</source>
        <translation>Writing questions needs a larger window, for example a tablet or a computer. Here you can read and preview. The draft stays as it is.</translation>
    </message>
    <message>
        <source>Förhandsgranskning</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>AuthorFields</name>
    <message>
        <source>Flytta upp</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Flytta ned</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kod</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Två tal med punkt emellan, till exempel 1.1</source>
        <translation>Two numbers with a point between, for example 1.1</translation>
    </message>
    <message>
        <source>Licens</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Syfte</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Varifrån innehållet kommer</source>
        <translation>Where the content comes from</translation>
    </message>
    <message>
        <source>Säg ärligt vem som skrivit och om det är prövat.</source>
        <translation>Say honestly who wrote it and whether it has been tried.</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Alla texter ska finnas på engelska</source>
        <translation>Every text must be there in English</translation>
    </message>
    <message>
        <source>Skala</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Nivå %1 heter</source>
        <translation>Level %1 is called</translation>
    </message>
    <message>
        <source>Styrka från och med</source>
        <translation>Strength from</translation>
    </message>
    <message>
        <source>Svaghet under</source>
        <translation>Weakness below</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Lägg till område</source>
        <translation>Add an area</translation>
    </message>
    <message>
        <source>Svarslista</source>
        <translation>Answer list</translation>
    </message>
    <message>
        <source>Lägg till svarslista</source>
        <translation>Add an answer list</translation>
    </message>
    <message>
        <source>Beskrivning</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Vikt</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Förmåga</source>
        <translation>Capability</translation>
    </message>
    <message>
        <source>Lägg till förmåga</source>
        <translation>Add a capability</translation>
    </message>
    <message>
        <source>Nytta av att göra det tillsammans</source>
        <translation>Benefit of doing it together</translation>
    </message>
    <message>
        <source>0 till 1: hur mycket det hjälper att dela</source>
        <translation>0 to 1: how much sharing helps</translation>
    </message>
    <message>
        <source>Fråga</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Svar %1</source>
        <translation>Answer %1</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Kolumner</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>För urval, som namn=värde; namn=värde</source>
        <translation>For filtering, as name=value; name=value</translation>
    </message>
    <message>
        <source>%1 svar till visas inte här. Ändra långa listor i ett kalkylark.</source>
        <translation>%1 more answers are not shown here. Change long lists in a spreadsheet.</translation>
    </message>
    <message>
        <source>Svar</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Lägg till svar</source>
        <translation>Add an answer</translation>
    </message>
    <message>
        <source>Typ av fråga</source>
        <translation>Type of question</translation>
    </message>
    <message>
        <source>Hjälptext</source>
        <translation>Help text</translation>
    </message>
    <message>
        <source>Vad som menas, vad som räknas som belägg och ett exempel.</source>
        <translation>What is meant, what counts as evidence, and an example.</translation>
    </message>
    <message>
        <source>Vilka som svarar</source>
        <translation>Who answers</translation>
    </message>
    <message>
        <source>Ingen markerad betyder alla.</source>
        <translation>None ticked means everybody.</translation>
    </message>
    <message>
        <source>Så ställs frågan</source>
        <translation>How the question is asked</translation>
    </message>
    <message>
        <source>Är med i kortformen</source>
        <translation>Is in the short form</translation>
    </message>
    <message>
        <source>Måste besvaras</source>
        <translation>Must be answered</translation>
    </message>
    <message>
        <source>Är ett faktum: förra omgångens svar erbjuds igen</source>
        <translation>Is a fact: last round&apos;s answer is offered again</translation>
    </message>
    <message>
        <source>Får besvaras med Vet inte</source>
        <translation>Don&apos;t know is allowed</translation>
    </message>
    <message>
        <source>Får besvaras med Ej tillämpligt</source>
        <translation>Not applicable is allowed</translation>
    </message>
    <message>
        <source>Belägg önskas</source>
        <translation>Evidence is wanted</translation>
    </message>
    <message>
        <source>Omvänd: ju mindre det stämmer, desto bättre</source>
        <translation>Reversed: the less it is true, the better</translation>
    </message>
    <message>
        <source>Högre tal är bättre</source>
        <translation>Higher numbers are better</translation>
    </message>
    <message>
        <source>Villkor</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Visas bara om</source>
        <translation>Shown only if</translation>
    </message>
    <message>
        <source>Till exempel ${A1.1-q1} &gt;= 3. Tomt betyder alltid.</source>
        <translation>For example ${A1.1-q1} &gt;= 3. Empty means always.</translation>
    </message>
    <message>
        <source>Krav på svaret</source>
        <translation>Requirement on the answer</translation>
    </message>
    <message>
        <source>Punkten är svaret, till exempel . &lt;= 100.</source>
        <translation>The point is the answer, for example . &lt;= 100.</translation>
    </message>
    <message>
        <source>Sägs när kravet inte är uppfyllt</source>
        <translation>Said when the requirement is not met</translation>
    </message>
    <message>
        <source>Uträkning</source>
        <translation>Calculation</translation>
    </message>
    <message>
        <source>Till exempel ${f1} div ${f2}. Svaret kan visas i andra texter.</source>
        <translation>For example ${f1} div ${f2}. The answer can be shown in other texts.</translation>
    </message>
    <message>
        <source>Nivåernas beskrivningar</source>
        <translation>Descriptions of the levels</translation>
    </message>
    <message>
        <source>Beskrivningar</source>
        <translation>Descriptions</translation>
    </message>
    <message>
        <source>Antalet stämmer inte med skalan. Byt typ och tillbaka för att få en beskrivning per nivå.</source>
        <translation>The number does not fit the scale. Change the type and back to get one description per level.</translation>
    </message>
    <message>
        <source>Påståenden, lägsta nivån först</source>
        <translation>Statements, lowest level first</translation>
    </message>
    <message>
        <source>Påstående %1</source>
        <translation>Statement %1</translation>
    </message>
    <message>
        <source>%1, nivå</source>
        <translation>%1, level</translation>
    </message>
    <message>
        <source>Påståenden</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>Lägg till påstående</source>
        <translation>Add a statement</translation>
    </message>
    <message>
        <source>Enhet</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Gräns för nivå %1</source>
        <translation>Limit of level %1</translation>
    </message>
    <message>
        <source>Lägsta</source>
        <translation>Lowest</translation>
    </message>
    <message>
        <source>Högsta</source>
        <translation>Highest</translation>
    </message>
    <message>
        <source>Steg</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Gör frågan till en skala att stega på.</source>
        <translation>Makes the question a scale to step along.</translation>
    </message>
    <message>
        <source>Decimaler</source>
        <translation>Decimals</translation>
    </message>
    <message>
        <source>0 = bara heltal</source>
        <translation>0 = whole numbers only</translation>
    </message>
    <message>
        <source>Det finns ingen svarslista än. Lägg till en under Formuläret.</source>
        <translation>There is no answer list yet. Add one under The questionnaire.</translation>
    </message>
    <message>
        <source>Så står svaren</source>
        <translation>How the answers stand</translation>
    </message>
    <message>
        <source>Under varandra</source>
        <translation>Under each other</translation>
    </message>
    <message>
        <source>Som en skala</source>
        <translation>As a scale</translation>
    </message>
    <message>
        <source>Urval av svar</source>
        <translation>Filter of answers</translation>
    </message>
    <message>
        <source>Till exempel lan = ${f1}, där lan är en kolumn i listan.</source>
        <translation>For example county = ${f1}, where county is a column of the list.</translation>
    </message>
    <message>
        <source>Platsen för %1</source>
        <translation>Place of %1</translation>
    </message>
    <message>
        <source>Lägg till fråga sist i området</source>
        <translation>Add a question at the end of the area</translation>
    </message>
    <message>
        <source>Lägg till fråga</source>
        <translation>Add a question</translation>
    </message>
</context>
<context>
    <name>AuthorFindings</name>
    <message>
        <source>Här saknas text. Skriv den.</source>
        <translation>Text is missing here. Write it.</translation>
    </message>
    <message>
        <source>Texten har %1 tecken, men högst %2 får plats. Korta den.</source>
        <translation>The text has %1 characters, but at most %2 fit. Shorten it.</translation>
    </message>
    <message>
        <source>Texten börjar eller slutar med mellanslag. Ta bort det.</source>
        <translation>The text begins or ends with a space. Remove it.</translation>
    </message>
    <message>
        <source>Texten innehåller ett osynligt styrtecken. Skriv om stället.</source>
        <translation>The text holds an invisible control character. Write that place anew.</translation>
    </message>
    <message>
        <source>En bokstav är skriven med två tecken. Skriv om den med ett.</source>
        <translation>A letter is written as two characters. Write it as one.</translation>
    </message>
    <message>
        <source>Samma text står redan i frågan. Säg vad som skiljer.</source>
        <translation>The same text stands in the question already. Say what differs.</translation>
    </message>
    <message>
        <source>En kod har bara bokstäver, siffror, punkt, bindestreck och understreck och börjar inte med punkt eller bindestreck.</source>
        <translation>A code has only letters, digits, points, hyphens and underscores and starts with neither a point nor a hyphen.</translation>
    </message>
    <message>
        <source>Koden %1 används redan. Ge var sak sin egen; stor och liten bokstav är samma.</source>
        <translation>The code %1 is used already. Give each thing its own; capital and small letters are the same.</translation>
    </message>
    <message>
        <source>Den svenska texten saknas. Skriv den.</source>
        <translation>The Swedish text is missing. Write it.</translation>
    </message>
    <message>
        <source>Den engelska texten saknas. Skriv den, eller ta bort kravet på engelska under Formuläret.</source>
        <translation>The English text is missing. Write it, or take away the demand for English under The questionnaire.</translation>
    </message>
    <message>
        <source>Uppgiften %1 saknas. Fyll i den.</source>
        <translation>The entry %1 is missing. Fill it in.</translation>
    </message>
    <message>
        <source>Uppgiften %1 hör inte hemma här. Ta bort den.</source>
        <translation>The entry %1 does not belong here. Remove it.</translation>
    </message>
    <message>
        <source>Samma uppgift står två gånger. Behåll en.</source>
        <translation>The same entry stands twice. Keep one.</translation>
    </message>
    <message>
        <source>Här finns ingenting än. Lägg till minst en.</source>
        <translation>There is nothing here yet. Add at least one.</translation>
    </message>
    <message>
        <source>Här finns %1, men det ska vara precis %2.</source>
        <translation>There are %1 here, but there must be exactly %2.</translation>
    </message>
    <message>
        <source>Här finns %1, men det ska vara %2 till %3.</source>
        <translation>There are %1 here, but there must be %2 to %3.</translation>
    </message>
    <message>
        <source>Frågan %1 ställs inte till alla grupper som den här frågan ställs till, så några skulle aldrig se den. Välj samma grupper.</source>
        <translation>The question %1 is not asked of every group that this one is asked of, so some would never see it. Choose the same groups.</translation>
    </message>
    <message>
        <source>Frågan %1 är inte med i kortformen, så den här skulle aldrig visas där. Ta med båda eller ingen.</source>
        <translation>The question %1 is not in the short form, so this one would never be shown there. Take both or neither.</translation>
    </message>
    <message>
        <source>Historiken leder till frågan %1, som inte finns.</source>
        <translation>The history leads to the question %1, which does not exist.</translation>
    </message>
    <message>
        <source>Ingen fråga har koden %1. Rätta namnet.</source>
        <translation>No question has the code %1. Correct the name.</translation>
    </message>
    <message>
        <source>Ingen svarslista har koden %1. Välj en annan eller lägg till listan.</source>
        <translation>No answer list has the code %1. Choose another or add the list.</translation>
    </message>
    <message>
        <source>En fråga som ger en nivå får inte bero på dagens datum, för resultatet räknas fram en annan dag. Ta bort det ur villkoret.</source>
        <translation>A question that gives a level must not depend on today&apos;s date, because the result is worked out on another day. Remove it from the condition.</translation>
    </message>
    <message>
        <source>Frågorna väntar på varandra i en cirkel: %1. Ta bort ett av villkoren.</source>
        <translation>The questions wait for each other in a circle: %1. Remove one of the conditions.</translation>
    </message>
    <message>
        <source>Uttrycket är tomt. Skriv det.</source>
        <translation>The expression is empty. Write it.</translation>
    </message>
    <message>
        <source>Tecken %1: det finns ingen fråga %2. Rätta koden.</source>
        <translation>Character %1: there is no question %2. Correct the code.</translation>
    </message>
    <message>
        <source>Tecken %1: det finns ingen funktion %2.</source>
        <translation>Character %1: there is no function %2.</translation>
    </message>
    <message>
        <source>Tecken %1: funktionen %2 kan inte användas här.</source>
        <translation>Character %1: the function %2 cannot be used here.</translation>
    </message>
    <message>
        <source>Tecken %1: en parentes eller ett citattecken saknar sin andra halva.</source>
        <translation>Character %1: a parenthesis or a quote lacks its other half.</translation>
    </message>
    <message>
        <source>Tecken %1: uttrycket tar slut för tidigt.</source>
        <translation>Character %1: the expression ends too early.</translation>
    </message>
    <message>
        <source>Tecken %1: här står %2, men här ska ett värde stå.</source>
        <translation>Character %1: here stands %2, but a value should stand here.</translation>
    </message>
    <message>
        <source>Tecken %1: här står %2, men här ska till exempel = eller and stå.</source>
        <translation>Character %1: here stands %2, but for example = or and should stand here.</translation>
    </message>
    <message>
        <source>Tecken %1: svarslistan har ingen kolumn %2.</source>
        <translation>Character %1: the answer list has no column %2.</translation>
    </message>
    <message>
        <source>Tecken %1: uttrycket behöver ses över (%2).</source>
        <translation>Character %1: look at the expression again (%2).</translation>
    </message>
    <message>
        <source>En version skrivs som 1.0: två tal med punkt emellan.</source>
        <translation>A version is written as 1.0: two numbers with a point between.</translation>
    </message>
    <message>
        <source>%1 ligger utanför det som är tillåtet. Skriv ett tal från %2 till %3.</source>
        <translation>%1 is outside what is allowed. Write a number from %2 to %3.</translation>
    </message>
    <message>
        <source>Det här är inget tal som passar. Skriv ett tal.</source>
        <translation>This is not a number that fits. Write a number.</translation>
    </message>
    <message>
        <source>Här står något av fel slag. Skriv om det.</source>
        <translation>Something of the wrong kind stands here. Write it anew.</translation>
    </message>
    <message>
        <source>Här står ett ord som inte går att välja. Välj ett av dem som finns.</source>
        <translation>The word here cannot be chosen. Choose one of those there are.</translation>
    </message>
    <message>
        <source>Språken är svenska, eller svenska och engelska.</source>
        <translation>The languages are Swedish, or Swedish and English.</translation>
    </message>
    <message>
        <source>Filens format är ett annat än det som Samsyn läser.</source>
        <translation>The file has another format than the one Samsyn reads.</translation>
    </message>
    <message>
        <source>Två nivåer heter likadant. Ge var och en sitt namn.</source>
        <translation>Two levels have the same name. Give each its own.</translation>
    </message>
    <message>
        <source>Högsta nivån måste vara högre än lägsta.</source>
        <translation>The highest level must be above the lowest.</translation>
    </message>
    <message>
        <source>Det högsta är lägre än det lägsta. Rätta ett av dem.</source>
        <translation>The highest is below the lowest. Correct one of them.</translation>
    </message>
    <message>
        <source>Ett steg är större än 0 och behöver både lägsta och högsta värde.</source>
        <translation>A step is above 0 and needs both a lowest and a highest value.</translation>
    </message>
    <message>
        <source>Hela steg måste leda från lägsta till högsta nivån.</source>
        <translation>Whole steps must lead from the lowest to the highest level.</translation>
    </message>
    <message>
        <source>Skalan har %1 nivåer; den ska ha 2 till 11.</source>
        <translation>The scale has %1 levels; it must have 2 to 11.</translation>
    </message>
    <message>
        <source>Gränsen för svaghet får inte ligga över den för styrka.</source>
        <translation>The limit of weakness must not be above that of strength.</translation>
    </message>
    <message>
        <source>De fyra gränserna ska stiga och ligga mellan lägsta och högsta nivån.</source>
        <translation>The four limits must rise and lie between the lowest and the highest level.</translation>
    </message>
    <message>
        <source>Det finns inget krav på svaret som meddelandet kan höra till. Skriv kravet eller ta bort meddelandet.</source>
        <translation>There is no requirement on the answer that the message could belong to. Write the requirement or remove the message.</translation>
    </message>
    <message>
        <source>När högre är bättre ska gränserna stiga från nivå till nivå.</source>
        <translation>When higher is better the limits must rise from level to level.</translation>
    </message>
    <message>
        <source>När lägre är bättre ska gränserna sjunka från nivå till nivå.</source>
        <translation>When lower is better the limits must fall from level to level.</translation>
    </message>
    <message>
        <source>Här ska beskrivningen av nivå %1 stå.</source>
        <translation>The description of level %1 must stand here.</translation>
    </message>
    <message>
        <source>Ett påstående hör till en av skalans nivåer ovanför den lägsta.</source>
        <translation>A statement belongs to a level of the scale above the lowest.</translation>
    </message>
    <message>
        <source>Påståenden står i nivåernas ordning, lägsta först. Flytta det.</source>
        <translation>Statements stand in the order of the levels, lowest first. Move it.</translation>
    </message>
    <message>
        <source>Inget påstående hör till den högsta nivån. Lägg till ett.</source>
        <translation>No statement belongs to the highest level. Add one.</translation>
    </message>
    <message>
        <source>En fråga sist i ett område räknas aldrig in i resultatet. Välj en annan typ eller lägg den under en förmåga.</source>
        <translation>A question at the end of an area never counts in the result. Choose another type or put it under a capability.</translation>
    </message>
    <message>
        <source>Den står redan med. Ta bort den ena.</source>
        <translation>It is listed already. Remove one of them.</translation>
    </message>
    <message>
        <source>En etikett är en text på 1 till 40 tecken.</source>
        <translation>A tag is a text of 1 to 40 characters.</translation>
    </message>
    <message>
        <source>Samma kod står två gånger i listan.</source>
        <translation>The same code stands twice in the list.</translation>
    </message>
    <message>
        <source>Ett svars kod får inte ha mellanslag.</source>
        <translation>The code of an answer must not have spaces.</translation>
    </message>
    <message>
        <source>En kolumn har en kort text för varje svar. Rätta den.</source>
        <translation>A column has a short text for each answer. Correct it.</translation>
    </message>
    <message>
        <source>Frågan %1 har utgått tidigare. Ge frågan en ny kod.</source>
        <translation>The question %1 was retired earlier. Give the question a new code.</translation>
    </message>
    <message>
        <source>Områden, förmågor och frågor är %1 tillsammans, fler än vad som får plats. Dela upp formuläret.</source>
        <translation>Areas, capabilities and questions are %1 together, more than fit. Split the questionnaire.</translation>
    </message>
    <message>
        <source>Historiken stämmer inte med versionen.</source>
        <translation>The history does not fit the version.</translation>
    </message>
    <message>
        <source>Det här stämmer inte med reglerna: %1</source>
        <translation>This breaks a rule: %1</translation>
    </message>
    <message>
        <source>Ange 2 till 11 hela tal som stiger, ett för varje nivå.</source>
        <translation>State 2 to 11 whole numbers that rise, one for each level.</translation>
    </message>
</context>
<context>
    <name>AuthorListPage</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Att skriva frågor kräver ett större fönster, till exempel en surfplatta eller dator. Här kan du läsa och förhandsgranska.</source>
        <translation>Writing questions needs a larger window, for example a tablet or a computer. Here you can read and preview.</translation>
    </message>
    <message>
        <source>Bara för samordnare</source>
        <translation>For coordinators only</translation>
    </message>
    <message>
        <source>Frågeformulär skrivs av samarbetets samordnare. Fråga en av dem om något ska ändras.</source>
        <translation>Questionnaires are written by the coordinators of the collaboration. Ask one of them if something should change.</translation>
    </message>
    <message>
        <source>Utkast på den här enheten</source>
        <translation>Drafts on this device</translation>
    </message>
    <message>
        <source>Läs</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Fortsätt skriva</source>
        <translation>Go on writing</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ta bort utkastet %1</source>
        <translation>Remove the draft %1</translation>
    </message>
    <message>
        <source>Publicerade</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Inga frågeformulär än</source>
        <translation>No questionnaires yet</translation>
    </message>
    <message>
        <source>Samarbetets formulär kommer hit när enheten har synkat. Anslut till nät en stund.</source>
        <translation>The questionnaires of the collaboration come here when the device has synced. Connect to a network for a while.</translation>
    </message>
    <message>
        <source>Ta bort utkastet?</source>
        <translation>Remove the draft?</translation>
    </message>
    <message>
        <source>Utkastet finns bara på den här enheten. Borttaget går inte att få tillbaka.</source>
        <translation>The draft is on this device only. Once removed it cannot be brought back.</translation>
    </message>
    <message>
        <source>Ta bort utkastet</source>
        <translation>Remove the draft</translation>
    </message>
</context>
<context>
    <name>AuthorOutline</name>
    <message>
        <source>Formulärets delar</source>
        <translation>Parts of the questionnaire</translation>
    </message>
</context>
<context>
    <name>AuthorOutlineRow</name>
    <message>
        <source>öppen</source>
        <translation>open</translation>
    </message>
    <message>
        <source>stängd</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>AuthorPreviewPane</name>
    <message>
        <source>Förhandsgranskningens språk</source>
        <translation>Language of the preview</translation>
    </message>
    <message>
        <source>Svenska</source>
        <translation>Swedish</translation>
    </message>
    <message>
        <source>Engelska</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Välj en fråga, så visas den här som den som svarar ser den.</source>
        <translation>Choose a question to see it here as the person who answers will.</translation>
    </message>
    <message>
        <source>Ditt svar</source>
        <translation>Your answer</translation>
    </message>
    <message>
        <source>Skriv inte om namngivna personer.</source>
        <translation>Do not write about named persons.</translation>
    </message>
    <message>
        <source>Vet inte</source>
        <translation>Don&apos;t know</translation>
    </message>
    <message>
        <source>Ej tillämpligt</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Frågan visas för sig; villkor och urval som beror på andra svar räknas inte här.</source>
        <translation>The question is shown alone; conditions and filters that depend on other answers do not count here.</translation>
    </message>
</context>
<context>
    <name>AuthorPublishedCard</name>
    <message>
        <source>Läs</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Läs %1</source>
        <translation>Read %1</translation>
    </message>
    <message>
        <source>Kopiera till nästa version</source>
        <translation>Copy to the next version</translation>
    </message>
    <message>
        <source>Kopiera %1 till nästa version</source>
        <translation>Copy %1 to the next version</translation>
    </message>
    <message>
        <source>Kopiera till ett eget formulär</source>
        <translation>Copy to a questionnaire of your own</translation>
    </message>
    <message>
        <source>Kopiera %1 till ett eget formulär</source>
        <translation>Copy %1 to a questionnaire of your own</translation>
    </message>
</context>
<context>
    <name>AuthorTextPair</name>
    <message>
        <source>%1, svenska</source>
        <translation>%1, Swedish</translation>
    </message>
    <message>
        <source>%1, engelska</source>
        <translation>%1, English</translation>
    </message>
</context>
<context>
    <name>AuthorTopBar</name>
    <message>
        <source>Nästa fel</source>
        <translation>Next fault</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Gör om</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Förhandsgranska</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Jämför och publicera</source>
        <translation>Compare and publish</translation>
    </message>
</context>
<context>
    <name>AuthorWords</name>
    <message>
        <source>Nivåer</source>
        <translation>Levels</translation>
    </message>
    <message>
        <source>Stämmer, i steg</source>
        <translation>Agreement, in steps</translation>
    </message>
    <message>
        <source>Påståenden</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>Tal till nivå</source>
        <translation>Number to level</translation>
    </message>
    <message>
        <source>Hur viktigt</source>
        <translation>Importance</translation>
    </message>
    <message>
        <source>Fritext</source>
        <translation>Free text</translation>
    </message>
    <message>
        <source>Ett val</source>
        <translation>One choice</translation>
    </message>
    <message>
        <source>Flera val</source>
        <translation>Several choices</translation>
    </message>
    <message>
        <source>Tal</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Text att läsa</source>
        <translation>Text to read</translation>
    </message>
    <message>
        <source>Uträkning</source>
        <translation>Calculation</translation>
    </message>
    <message>
        <source>Identisk</source>
        <translation>Identical</translation>
    </message>
    <message>
        <source>Redaktionell</source>
        <translation>Editorial</translation>
    </message>
    <message>
        <source>Ändrad</source>
        <translation>Revised</translation>
    </message>
    <message>
        <source>Delad</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Sammanslagen</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>Ny</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Utgår</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>Svaren gäller som de är</source>
        <translation>Answers hold as they are</translation>
    </message>
    <message>
        <source>Behöver ditt besked</source>
        <translation>Needs your word</translation>
    </message>
    <message>
        <source>Ny fråga</source>
        <translation>New question</translation>
    </message>
    <message>
        <source>koden</source>
        <translation>the code</translation>
    </message>
    <message>
        <source>typen</source>
        <translation>the type</translation>
    </message>
    <message>
        <source>skalan</source>
        <translation>the scale</translation>
    </message>
    <message>
        <source>frågans ord</source>
        <translation>the words of the question</translation>
    </message>
    <message>
        <source>nivåernas ord</source>
        <translation>the words of the levels</translation>
    </message>
    <message>
        <source>svarsvalen</source>
        <translation>the choices</translation>
    </message>
    <message>
        <source>gränserna</source>
        <translation>the limits</translation>
    </message>
    <message>
        <source>villkoret</source>
        <translation>the condition</translation>
    </message>
    <message>
        <source>hjälptexten</source>
        <translation>the help text</translation>
    </message>
    <message>
        <source>vilka som svarar</source>
        <translation>who answers</translation>
    </message>
    <message>
        <source>vikten</source>
        <translation>the weight</translation>
    </message>
    <message>
        <source>platsen</source>
        <translation>the place</translation>
    </message>
    <message>
        <source>Utkastet har fel. Rätta dem först; Nästa fel visar vägen.</source>
        <translation>The draft has faults. Mend them first; Next fault shows the way.</translation>
    </message>
    <message>
        <source>Formuläret är så stort att en omgångs resultat inte får plats. Dela det i två.</source>
        <translation>The questionnaire is so large that the results of a round would not fit. Split it in two.</translation>
    </message>
    <message>
        <source>Versionen måste vara högre än den som är publicerad.</source>
        <translation>The version must be above the published one.</translation>
    </message>
    <message>
        <source>Frågor är nya, ändrade eller borta. Höj därför talet före punkten.</source>
        <translation>Questions are new, revised or gone. So raise the number before the point.</translation>
    </message>
    <message>
        <source>Säg vad som hänt med varje fråga som behöver ditt besked.</source>
        <translation>Say what became of each question that needs your word.</translation>
    </message>
    <message>
        <source>En tidigare fråga kan inte både delas och slås samman. Ändra vad frågorna kommer från.</source>
        <translation>An earlier question cannot be both split and merged. Change what the questions come from.</translation>
    </message>
    <message>
        <source>Bara samarbetets samordnare kan skriva frågeformulär. Inget har ändrats. Ta kontakt med samordnaren.</source>
        <translation>Only the coordinators of the collaboration can write questionnaires. Nothing has changed. Contact the coordinator.</translation>
    </message>
    <message>
        <source>Formuläret eller utkastet finns inte på enheten. Inget har ändrats. Anslut till nät en stund och försök igen.</source>
        <translation>The questionnaire or the draft is not on this device. Nothing has changed. Connect to a network for a while and try again.</translation>
    </message>
    <message>
        <source>Formuläret kan inte publiceras än. Utkastet ligger kvar. %1</source>
        <translation>The questionnaire cannot be published yet. The draft stays as it is. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n frågor</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Inga fel</source>
        <translation>No faults</translation>
    </message>
    <message numerus="yes">
        <source>%n fel att rätta</source>
        <translation>
            <numerusform>%n fault to mend</numerusform>
            <numerusform>%n faults to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saker att se över</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellBody</name>
    <message>
        <source>Mål och åtgärder</source>
        <translation>Targets and actions</translation>
    </message>
    <message>
        <source>Mål och åtgärder för %1</source>
        <translation>Targets and actions for %1</translation>
    </message>
</context>
<context>
    <name>CellGroups</name>
    <message>
        <source>Gruppernas bild</source>
        <translation>How the groups see it</translation>
    </message>
    <message>
        <source>Frågor att prata om:</source>
        <translation>Questions to talk about:</translation>
    </message>
</context>
<context>
    <name>CellPane</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CellValue</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ChangeRow</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>ökning enligt gemensam skattning</source>
        <translation>increase by joint estimate</translation>
    </message>
    <message>
        <source>säkerställd ökning</source>
        <translation>confirmed increase</translation>
    </message>
    <message>
        <source>minskning enligt gemensam skattning</source>
        <translation>decrease by joint estimate</translation>
    </message>
    <message>
        <source>säkerställd minskning</source>
        <translation>confirmed decrease</translation>
    </message>
    <message>
        <source>ingen ändring</source>
        <translation>no change</translation>
    </message>
    <message>
        <source>oklart</source>
        <translation>unclear</translation>
    </message>
    <message>
        <source>inte med då</source>
        <extracomment>The organisation had no results in the earlier round</extracomment>
        <translation>not in then</translation>
    </message>
    <message>
        <source>inget då</source>
        <extracomment>There was no value in the earlier round</extracomment>
        <translation>none then</translation>
    </message>
    <message>
        <source>bara gräns</source>
        <extracomment>A value that is shown as &quot;at least&quot; or &quot;at most&quot;</extracomment>
        <translation>bound only</translation>
    </message>
    <message>
        <source>dolda frågor</source>
        <translation>hidden questions</translation>
    </message>
    <message>
        <source>nya frågor</source>
        <translation>new questions</translation>
    </message>
    <message>
        <source>Förändring räknas för varje förmåga, inte för området.</source>
        <translation>Change is counted for each capability, not for the area.</translation>
    </message>
    <message>
        <source>Inte jämförbart: organisationen har inget resultat i den tidigare mätningen.</source>
        <translation>Not comparable: the organisation has no results in the earlier round.</translation>
    </message>
    <message>
        <source>Inte jämförbart: det finns inget värde nu. %1</source>
        <translation>Not comparable: there is no value now. %1</translation>
    </message>
    <message>
        <source>Inte jämförbart: det fanns inget värde i den tidigare mätningen. %1</source>
        <translation>Not comparable: there was no value in the earlier round. %1</translation>
    </message>
    <message>
        <source>Inte jämförbart: ett av värdena visas bara som minst eller högst, för att skydda enskilda.</source>
        <translation>Not comparable: one of the values is shown only as at least or at most, to protect individuals.</translation>
    </message>
    <message>
        <source>Inte jämförbart: för många av frågorna saknar ett värde som får visas i båda mätningarna.</source>
        <translation>Not comparable: too many of the questions have no value that may be shown in both rounds.</translation>
    </message>
    <message>
        <source>Inte jämförbart: för många av frågorna har ändrats mellan mätningarna.</source>
        <translation>Not comparable: too many of the questions have changed between the rounds.</translation>
    </message>
    <message>
        <source>osäkerhet %1 till %2</source>
        <extracomment>%1 and %2 = signed changes, the ends of a 95 % interval, as in &quot;−0,2 till +0,6&quot;</extracomment>
        <translation>uncertainty %1 to %2</translation>
    </message>
    <message>
        <source>Räknat på de frågor som är lika i båda, %1 av vikten: från %2 till %3.</source>
        <extracomment>%1 = per cent; %2, %3 = the value of those questions before and now</extracomment>
        <translation>Counted over the questions that are the same in both, %1 of the weight: from %2 to %3.</translation>
    </message>
    <message>
        <source>Mätningarna är besvarade på olika sätt, en av dem gemensamt. Därför är det oklart.</source>
        <translation>The rounds were answered in different ways, one of them jointly. That makes it unclear.</translation>
    </message>
    <message>
        <source>%1 har bara svarat i den ena mätningen. Därför är det oklart.</source>
        <extracomment>%1 = a group of respondents</extracomment>
        <translation>%1 answered in one of the rounds only. That makes it unclear.</translation>
    </message>
    <message numerus="yes">
        <source>%n fråga/frågor har nya ord för samma sak</source>
        <translation>
            <numerusform>%n question has new words for the same thing</numerusform>
            <numerusform>%n questions have new words for the same thing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fråga/frågor har ändrats</source>
        <translation>
            <numerusform>%n question has changed</numerusform>
            <numerusform>%n questions have changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fråga/frågor kommer ur en delad</source>
        <translation>
            <numerusform>%n question comes from one that was split</numerusform>
            <numerusform>%n questions come from ones that were split</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fråga/frågor har slagits ihop</source>
        <translation>
            <numerusform>%n question is a merged one</numerusform>
            <numerusform>%n questions are merged ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fråga/frågor är nya</source>
        <translation>
            <numerusform>%n question is new</numerusform>
            <numerusform>%n questions are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fråga/frågor har tagits bort</source>
        <translation>
            <numerusform>%n question was removed</numerusform>
            <numerusform>%n questions were removed</numerusform>
        </translation>
    </message>
    <message>
        <source>”%1”</source>
        <extracomment>A question in quotation marks</extracomment>
        <translation>“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Det gäller %1 och %n till.</source>
        <extracomment>%1 = questions in quotation marks</extracomment>
        <translation>
            <numerusform>It concerns %1 and %n more.</numerusform>
            <numerusform>It concerns %1 and %n more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Det gäller %1.</source>
        <translation>It concerns %1.</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>Dina ändringar</source>
        <translation>Your changes</translation>
    </message>
    <message>
        <source>De senaste ändringarna från den här enheten, de nyaste först.</source>
        <translation>The latest changes from this device, newest first.</translation>
    </message>
    <message>
        <source>Inget ändrat härifrån</source>
        <translation>Nothing changed from here</translation>
    </message>
    <message>
        <source>När du svarar eller ändrar något får varje ändring en rad här, med när servern tog emot den.</source>
        <translation>When you answer or change something, each change gets a line here that says when the server received it.</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>ChoiceSearch</name>
    <message>
        <source>Sök i listan</source>
        <translation>Search the list</translation>
    </message>
</context>
<context>
    <name>ChooseGroupPage</name>
    <message>
        <source>Vilken grupp hör du till?</source>
        <translation>Which group do you belong to?</translation>
    </message>
    <message>
        <source>Varför frågar ni?</source>
        <translation>Why do you ask?</translation>
    </message>
    <message>
        <source>Gruppen avgör vilka frågor du får, och den gör att alla gruppers syn väger lika i resultatet. Ingen grupp visas för sig när den har för få svar.</source>
        <translation>The group decides which questions you get, and it makes the view of every group weigh the same in the result. No group is shown by itself when it has too few answers.</translation>
    </message>
</context>
<context>
    <name>ChooseUnitPage</name>
    <message>
        <source>Vilken enhet arbetar du på?</source>
        <translation>Which unit do you work in?</translation>
    </message>
    <message>
        <source>Varför frågar ni?</source>
        <translation>Why do you ask?</translation>
    </message>
    <message>
        <source>Enheten gör att små enheter väger med i organisationens resultat. Ingen enhet visas för sig när den har för få svar.</source>
        <translation>The unit lets small units count in the organisation&apos;s result. No unit is shown by itself when it has too few answers.</translation>
    </message>
    <message>
        <source>Sök enhet</source>
        <translation>Find a unit</translation>
    </message>
    <message>
        <source>Ingen av dessa</source>
        <translation>None of these</translation>
    </message>
</context>
<context>
    <name>CommentFold</name>
    <message>
        <source>Lägg till en kommentar</source>
        <translation>Add a comment</translation>
    </message>
    <message>
        <source>Kommentar</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Skriv inte om namngivna personer.</source>
        <translation>Do not write about named persons.</translation>
    </message>
    <message>
        <source>Kommentaren får citeras utan namn</source>
        <translation>The comment may be quoted without my name</translation>
    </message>
    <message>
        <source>Lägg till kommentar eller bild</source>
        <translation>Add a comment or picture</translation>
    </message>
    <message>
        <source>Skriv inte om namngivna personer och fotografera inte människor.</source>
        <translation>Do not write about named persons, and do not photograph people.</translation>
    </message>
    <message>
        <source>Det gäller bilderna också.</source>
        <translation>The same goes for the pictures.</translation>
    </message>
    <message>
        <source>Kommentaren och bilderna får visas utan namn</source>
        <translation>The comment and the pictures may be shown without a name</translation>
    </message>
</context>
<context>
    <name>CommentRows</name>
    <message>
        <source>Citat</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Får inte citeras. Läses bara av er som samordnar.</source>
        <translation>Not to be quoted. Only you who coordinate read it.</translation>
    </message>
    <message>
        <source>Släppt som citat: chefer hos er och samordnarna för samverkan läser det.</source>
        <translation>Released as a quote: your managers and the coordinators of the collaboration read it.</translation>
    </message>
    <message>
        <source>Får citeras. Ingen annan läser det förrän du släpper det.</source>
        <translation>May be quoted. Nobody else reads it until you release it.</translation>
    </message>
    <message>
        <source>Ta tillbaka citatet</source>
        <translation>Take the quote back</translation>
    </message>
    <message>
        <source>Släpp som citat</source>
        <translation>Release as a quote</translation>
    </message>
</context>
<context>
    <name>EmptyDetail</name>
    <message>
        <source>Välj en enkät i listan</source>
        <translation>Choose a survey in the list</translation>
    </message>
    <message>
        <source>Välj något i listan</source>
        <translation>Choose something in the list</translation>
    </message>
    <message>
        <source>Den öppnas här, där du var senast.</source>
        <translation>It opens here, where you left it.</translation>
    </message>
    <message>
        <source>Det öppnas här.</source>
        <translation>It opens here.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Det som lästes in går inte att använda. Inget har ändrats. Kontrollera adressen, koden eller filen och försök igen.</source>
        <translation>What was read cannot be used. Nothing has been changed. Check the address, the code or the file and try again.</translation>
    </message>
    <message>
        <source>(Felnummer %1)</source>
        <extracomment>Ends an error message; %1 is a number that support can look up.</extracomment>
        <translation>(Error number %1)</translation>
    </message>
    <message>
        <source>Enkäten är stängd. Svaren du redan har gett finns kvar, men de går inte att ändra.</source>
        <translation>The survey is closed. The answers you have given are still there, but they cannot be changed.</translation>
    </message>
    <message>
        <source>Enkätens frågor har inte kommit fram till enheten än. Dina svar är inte berörda. Anslut till nät en stund, så hämtas frågorna.</source>
        <translation>The questions of the survey have not reached this device yet. Your answers are not affected. Connect to a network for a moment and the questions are fetched.</translation>
    </message>
    <message>
        <source>Värdet ligger utanför det som frågan tillåter. Ditt förra svar finns kvar. Ange ett annat värde.</source>
        <translation>The value is outside what the question allows. Your earlier answer is still there. Give another value.</translation>
    </message>
    <message>
        <source>Texten är för lång. Det som sparades senast finns kvar. Korta texten till 2000 tecken.</source>
        <translation>The text is too long. What was saved last is still there. Shorten the text to 2000 characters.</translation>
    </message>
    <message>
        <source>Svaret passar inte frågan och sparades inte. Dina övriga svar finns kvar. Välj ett annat svar.</source>
        <translation>The answer does not suit the question and was not saved. Your other answers are still there. Choose another answer.</translation>
    </message>
    <message>
        <source>Enhetens minne är fullt, så det senaste sparades inte. Allt tidigare finns kvar. Frigör utrymme och försök igen.</source>
        <translation>The memory of the device is full, so the latest was not saved. Everything before it is still there. Free some space and try again.</translation>
    </message>
    <message>
        <source>Samsyn är redan öppet i ett annat fönster. Inget har ändrats. Stäng det andra fönstret och försök igen.</source>
        <translation>Samsyn is already open in another window. Nothing has been changed. Close the other window and try again.</translation>
    </message>
    <message>
        <source>Enheten har använts med en nyare version av Samsyn. Inget har ändrats. Installera den nyare versionen.</source>
        <translation>This device has been used with a newer version of Samsyn. Nothing has been changed. Install the newer version.</translation>
    </message>
    <message>
        <source>Det som är sparat på enheten är skadat. Det som redan har skickats finns på servern. Ta kontakt med samordnaren innan du gör något annat.</source>
        <translation>What is saved on this device is damaged. What has already been sent is on the server. Contact the coordinator before you do anything else.</translation>
    </message>
    <message>
        <source>Det gick inte att spara på enheten. Allt som sparades tidigare finns kvar. Starta om Samsyn och försök igen.</source>
        <translation>It could not be saved on this device. Everything saved earlier is still there. Restart Samsyn and try again.</translation>
    </message>
    <message>
        <source>Servern svarar inte. Det du har sparat ligger kvar här. Kontrollera nätet; Samsyn försöker igen av sig självt.</source>
        <translation>The server does not answer. What you have saved is still here. Check the network; Samsyn tries again by itself.</translation>
    </message>
    <message>
        <source>Servern har mycket att göra. Det du har sparat ligger kvar här. Samsyn försöker igen av sig självt.</source>
        <translation>The server is busy. What you have saved is still here. Samsyn tries again by itself.</translation>
    </message>
    <message>
        <source>Enheten är utloggad från servern. Det du har sparat ligger kvar här. Be samordnaren om en ny kod och anslut igen.</source>
        <translation>This device is signed out from the server. What you have saved is still here. Ask the coordinator for a new code and join again.</translation>
    </message>
    <message>
        <source>Servern kräver en nyare version av Samsyn. Det du har sparat ligger kvar här. Uppdatera appen.</source>
        <translation>The server needs a newer version of Samsyn. What you have saved is still here. Update the app.</translation>
    </message>
    <message>
        <source>Svaret kom inte från er server, till exempel för att ett öppet nät vill att du loggar in. Det du har sparat ligger kvar här. Byt nät eller logga in på nätet.</source>
        <translation>The answer did not come from your server, for example because an open network wants you to log in. What you have saved is still here. Change network or log in to it.</translation>
    </message>
    <message>
        <source>Servern svarade på ett sätt som Samsyn inte förstår. Det du har sparat ligger kvar här. Samsyn försöker igen; kvarstår felet, ta kontakt med samordnaren.</source>
        <translation>The server answered in a way that Samsyn does not understand. What you have saved is still here. Samsyn tries again; if the error remains, contact the coordinator.</translation>
    </message>
    <message>
        <source>Adressen svarar, men där finns ingen Samsyn-server. Inget har ändrats. Kontrollera adressen, eller logga in på nätet om det kräver det.</source>
        <translation>The address answers, but there is no Samsyn server. Nothing has been changed. Check the address, or log in to the network if it asks for it.</translation>
    </message>
    <message>
        <source>Koden är redan använd. Varje kod gäller en enhet. Be samordnaren om en ny kod.</source>
        <translation>The code has already been used. Each code is for one device. Ask the coordinator for a new code.</translation>
    </message>
    <message>
        <source>För många försök med fel kod. Vänta en kvart och försök igen.</source>
        <translation>Too many attempts with a wrong code. Wait a quarter of an hour and try again.</translation>
    </message>
    <message>
        <source>Servern känner inte igen koden. Jämför den med inbjudan: bokstäver och siffror kan vara lätta att förväxla.</source>
        <translation>The server does not recognise the code. Compare it with the invitation: letters and digits can be easy to mix up.</translation>
    </message>
    <message>
        <source>Ett svar kan ha högst tre bilder. De du har lagt till finns kvar. Ta bort en om du vill byta.</source>
        <translation>An answer can have at most three pictures. Those you have added are still there. Remove one if you want another instead.</translation>
    </message>
    <message>
        <source>Bilden är för stor. Svaret och dina andra bilder är inte berörda. Välj en mindre bild.</source>
        <translation>The picture is too large. Your answer and your other pictures are not affected. Choose a smaller picture.</translation>
    </message>
    <message>
        <source>Filen går inte att läsa som bild. Svaret och dina andra bilder är inte berörda. Välj en bild i formatet JPEG eller PNG.</source>
        <translation>The file cannot be read as a picture. Your answer and your other pictures are not affected. Choose a JPEG or PNG picture.</translation>
    </message>
    <message>
        <source>Arbetsboken är skadad eller ofullständig. Inget har ändrats. Öppna den i Excel eller LibreOffice, spara den på nytt som .xlsx och försök igen.</source>
        <translation>The workbook is damaged or incomplete. Nothing has changed. Open it in Excel or LibreOffice, save it anew as .xlsx and try again.</translation>
    </message>
    <message>
        <source>Filen är ett kalkylblad i ett annat format. Inget har ändrats. Öppna den i Excel eller LibreOffice och spara den på nytt som .xlsx.</source>
        <translation>The file is a spreadsheet in another format. Nothing has changed. Open it in Excel or LibreOffice and save it anew as .xlsx.</translation>
    </message>
    <message>
        <source>Arbetsboken är skyddad med lösenord. Inget har ändrats. Öppna den, ta bort lösenordet, spara och försök igen.</source>
        <translation>The workbook is protected with a password. Nothing has changed. Open it, remove the password, save it and try again.</translation>
    </message>
    <message>
        <source>Arbetsboken är för stor. Inget har ändrats. Behåll bara bladen survey, choices och settings och försök igen.</source>
        <translation>The workbook is too large. Nothing has changed. Keep only the sheets survey, choices and settings and try again.</translation>
    </message>
    <message>
        <source>Filen innehåller sådant som en arbetsbok inte ska innehålla och öppnades inte. Inget har ändrats. Be avsändaren om en kopia sparad i Excel eller LibreOffice.</source>
        <translation>The file holds what no workbook should hold and was not opened. Nothing has changed. Ask the sender for a copy saved in Excel or LibreOffice.</translation>
    </message>
    <message>
        <source>Formuläret i arbetsboken har fel. Inget har ändrats. Rätta raderna som nämns och försök igen.</source>
        <translation>The form in the workbook has errors. Nothing has changed. Correct the rows named and try again.</translation>
    </message>
    <message>
        <source>Enkäten är inte inlämnad än: några frågor måste besvaras eller rättas först. Alla dina svar ligger kvar på enheten. Öppna översikten, rätta det som står där och lämna in igen.</source>
        <translation>The survey is not handed in yet: some questions must be answered or mended first. All your answers are still on the device. Open the overview, mend what it names and hand in again.</translation>
    </message>
    <message>
        <source>Resultatet som redan är visat bygger på andra uppgifter. Det gamla resultatet ligger kvar som det är. Kontakta den som samordnar enkäten.</source>
        <translation>The result that is shown already was made from other answers or settings. The old result stays as it is. Contact whoever coordinates the survey.</translation>
    </message>
    <message>
        <source>Uppgiften kan inte sparas så. Det som var sparat tidigare finns kvar. Rätta den och spara igen.</source>
        <translation>This cannot be saved as it is. What was saved before is still there. Correct it and save again.</translation>
    </message>
    <message>
        <source>Du har inte rätt att ändra det här. Inget har ändrats. Fråga den som samordnar om det ska ändras.</source>
        <translation>You are not allowed to change this. Nothing has been changed. Ask the coordinator if it should be changed.</translation>
    </message>
    <message>
        <source>Filen är ingen räddningsfil från Samsyn, eller kommer från en nyare version. Inget har ändrats. Välj en annan fil, eller uppdatera appen.</source>
        <translation>The file is not a rescue file of Samsyn, or comes from a newer version. Nothing has been changed. Choose another file, or update the app.</translation>
    </message>
    <message>
        <source>Lösenfrasen öppnar inte filen. Inget har ändrats. Skriv den precis som när filen sparades. Har du ingen lösenfras kan din organisation öppna filen.</source>
        <translation>The passphrase does not open the file. Nothing has been changed. Type it exactly as when the file was saved. If you have no passphrase, your organisation can open the file.</translation>
    </message>
    <message>
        <source>Räddningsfilen är skadad eller ofullständig. Inget har ändrats. Kopiera filen på nytt från enheten där den sparades och försök igen.</source>
        <translation>The rescue file is damaged or incomplete. Nothing has been changed. Copy the file again from the device where it was saved and try again.</translation>
    </message>
    <message>
        <source>Det är för mycket för en räddningsfil. Inget är borta. Anslut till ett nät, så att bilderna kan skickas, och försök igen.</source>
        <translation>It is too much for a rescue file. Nothing is gone. Connect to a network, so that the pictures can be sent, and try again.</translation>
    </message>
    <message>
        <source>Räddningsfilen hör till en annan person eller en annan server. Inget har ändrats. Anslut som den person som sparade filen och hämta in den där.</source>
        <translation>The rescue file belongs to another person or another server. Nothing has been changed. Join as the person who saved the file and take it in there.</translation>
    </message>
    <message>
        <source>Lösenfrasen är för kort. Inget har sparats. Skriv minst 12 tecken, gärna fyra ord.</source>
        <translation>The passphrase is too short. Nothing has been saved. Type at least 12 characters, preferably four words.</translation>
    </message>
    <message>
        <source>Filen gick inte att spara. Inget på enheten är borta. Kontrollera att det finns plats och försök igen.</source>
        <translation>The file could not be saved. Nothing on the device is gone. Check that there is room and try again.</translation>
    </message>
    <message>
        <source>Det som är sparat på enheten går inte att öppna med det här kontot. Inget har ändrats och inget har skickats. Ta kontakt med samordnaren innan du gör något annat.</source>
        <translation>What is saved on the device cannot be opened with this account. Nothing has been changed and nothing has been sent. Contact the coordinator before you do anything else.</translation>
    </message>
    <message>
        <source>Nyckeln till det som är sparat på enheten är borta eller en annan. Inget har ändrats och inget är borttaget. Ta kontakt med samordnaren.</source>
        <translation>The key to what is stored on this device is gone or is another one. Nothing has changed and nothing has been removed. Contact the coordinator.</translation>
    </message>
</context>
<context>
    <name>ExportButtons</name>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>Spara värmekartan som bild, PNG</source>
        <translation>Save the heat map as a picture, PNG</translation>
    </message>
    <message>
        <source>SVG</source>
        <translation>SVG</translation>
    </message>
    <message>
        <source>Spara värmekartan som teckning, SVG</source>
        <translation>Save the heat map as a drawing, SVG</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Spara värdena som kalkylblad, CSV</source>
        <translation>Save the values as a spreadsheet, CSV</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Spara för nämnden, PDF</source>
        <translation>Save for the committee, PDF</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Spara filen</source>
        <translation>Save the file</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FieldInput</name>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Ditt värde</source>
        <translation>Your value</translation>
    </message>
    <message>
        <source>%1 (måste besvaras)</source>
        <translation>%1 (must be answered)</translation>
    </message>
    <message>
        <source>− %1</source>
        <extracomment>Takes one step from a number; the sign is a minus.</extracomment>
        <translation>− %1</translation>
    </message>
    <message>
        <source>Minska med %1</source>
        <translation>Decrease by %1</translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>Öka med %1</source>
        <translation>Increase by %1</translation>
    </message>
    <message>
        <source>Ja, det stämmer</source>
        <translation>Yes, that is right</translation>
    </message>
    <message>
        <source>Ändra</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Nivå</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Svar</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Val</source>
        <translation>Choices</translation>
    </message>
    <message>
        <source>Klart senast</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Betydelse</source>
        <translation>Importance</translation>
    </message>
    <message>
        <source>Beslutat av</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>Beslutat den</source>
        <translation>Decided on</translation>
    </message>
    <message>
        <source>Samverkansnytta</source>
        <translation>Benefit of doing it together</translation>
    </message>
    <message>
        <source>Utbredning</source>
        <translation>Prevalence</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>Skäl</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Rubrik</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Ansvarig</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Hjälper andra</source>
        <translation>Helps others</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Uppgift</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Säkerhet</source>
        <translation>Certainty</translation>
    </message>
    <message>
        <source>Antal uppgifter</source>
        <translation>Number of figures</translation>
    </message>
    <message>
        <source>Motivering</source>
        <translation>Rationale</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Namn på engelska</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Kortnamn</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Invånare</source>
        <translation>Inhabitants</translation>
    </message>
    <message>
        <source>Ungefärligt antal</source>
        <translation>Approximate number</translation>
    </message>
    <message>
        <source>Jämförs med andra</source>
        <translation>Compared with others</translation>
    </message>
    <message>
        <source>Enheter</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Enhet</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Grupp</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Sätt att svara</source>
        <translation>Way of answering</translation>
    </message>
    <message>
        <source>Vägning</source>
        <translation>Weighting</translation>
    </message>
    <message>
        <source>Mätdag</source>
        <translation>Reference date</translation>
    </message>
    <message>
        <source>Minsta grupp</source>
        <translation>Smallest group</translation>
    </message>
    <message>
        <source>Antal deltagare</source>
        <translation>Number of participants</translation>
    </message>
    <message>
        <source>Resultaten visas för</source>
        <translation>Results are shown to</translation>
    </message>
    <message>
        <source>Formulär</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Publicering</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Öppnar</source>
        <translation>Opens</translation>
    </message>
    <message>
        <source>Stänger</source>
        <translation>Closes</translation>
    </message>
    <message>
        <source>Antal rader</source>
        <translation>Number of lines</translation>
    </message>
    <message>
        <source>Nästa steg</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Nästa steg på engelska</source>
        <translation>Next step in English</translation>
    </message>
    <message>
        <source>Ska publiceras</source>
        <translation>To be published</translation>
    </message>
    <message>
        <source>Godkänt av</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>Får citeras</source>
        <translation>May be quoted</translation>
    </message>
    <message>
        <source>Kommentar</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Skrivet av</source>
        <translation>Written by</translation>
    </message>
    <message>
        <source>Läses av</source>
        <translation>Read by</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Var och en för sig</source>
        <translation>Each person separately</translation>
    </message>
    <message>
        <source>Gemensamt</source>
        <translation>Together</translation>
    </message>
    <message>
        <source>Av en bedömare</source>
        <translation>By an assessor</translation>
    </message>
    <message>
        <source>Varje person väger lika</source>
        <translation>Every person counts the same</translation>
    </message>
    <message>
        <source>Varje grupp väger lika</source>
        <translation>Every group counts the same</translation>
    </message>
    <message>
        <source>Varje grupp och enhet väger lika</source>
        <translation>Every group and unit counts the same</translation>
    </message>
    <message>
        <source>Den egna organisationen</source>
        <translation>The own organisation</translation>
    </message>
    <message>
        <source>Alla deltagare</source>
        <translation>All participants</translation>
    </message>
    <message>
        <source>När omgången stänger</source>
        <translation>When the round closes</translation>
    </message>
    <message>
        <source>När deltagarna har godkänt</source>
        <translation>When the participants have approved</translation>
    </message>
    <message>
        <source>Alla frågor</source>
        <translation>All questions</translation>
    </message>
    <message>
        <source>Kort form</source>
        <translation>Short form</translation>
    </message>
    <message>
        <source>Samordnaren</source>
        <translation>The coordinator</translation>
    </message>
    <message>
        <source>Alla, utan namn</source>
        <translation>Everybody, without a name</translation>
    </message>
    <message>
        <source>Obesvarat</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <source>Besvarat</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Vet inte</source>
        <translation>Do not know</translation>
    </message>
    <message>
        <source>Inte aktuellt</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Överhoppat</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>Vill inte svara</source>
        <translation>Prefers not to answer</translation>
    </message>
    <message>
        <source>Kommun</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Kommunalförbund</source>
        <translation>Municipal association</translation>
    </message>
    <message>
        <source>Gemensam it-organisation</source>
        <translation>Joint IT organisation</translation>
    </message>
    <message>
        <source>Gemensam nämnd</source>
        <translation>Joint committee</translation>
    </message>
    <message>
        <source>Bolag</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Högskola</source>
        <translation>University</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Nationell myndighet eller organisation</source>
        <translation>National authority or organisation</translation>
    </message>
    <message>
        <source>Annan</source>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>GapWords</name>
    <message>
        <source>målet %1 är nått</source>
        <extracomment>%1 = the level that the organisation has decided to reach</extracomment>
        <translation>the target %1 is reached</translation>
    </message>
    <message>
        <source>under målet %1</source>
        <translation>below the target %1</translation>
    </message>
    <message>
        <source>inget mål</source>
        <translation>no target</translation>
    </message>
    <message>
        <source>Mål sätts för varje förmåga, inte för området.</source>
        <translation>Targets are set for each capability, not for the area.</translation>
    </message>
    <message>
        <source>Inget mål är satt för förmågan.</source>
        <translation>No target is set for the capability.</translation>
    </message>
    <message>
        <source>Målet är %1. Avståndet kan inte räknas, för det finns inget värde.</source>
        <translation>The target is %1. The distance cannot be counted, because there is no value.</translation>
    </message>
    <message>
        <source>Målet %1 är nått.</source>
        <translation>The target %1 is reached.</translation>
    </message>
    <message>
        <source>%1 steg under målet %2.</source>
        <extracomment>%1 = levels, %2 = the level that the organisation has decided to reach</extracomment>
        <translation>%1 levels below the target %2.</translation>
    </message>
    <message>
        <source>bara gräns</source>
        <extracomment>A value that is shown as &quot;at least&quot; or &quot;at most&quot;</extracomment>
        <translation>bound only</translation>
    </message>
    <message>
        <source>Målet är %1. Avståndet kan inte räknas, för värdet visas bara som minst eller högst.</source>
        <translation>The target is %1. The distance cannot be counted, because the value is shown only as at least or at most.</translation>
    </message>
</context>
<context>
    <name>GroupWords</name>
    <message>
        <source>Ledning</source>
        <translation>Leadership</translation>
    </message>
    <message>
        <source>Chef</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Medarbetare</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>IT-funktion</source>
        <translation>IT function</translation>
    </message>
    <message>
        <source>Verksamhetsutveckling</source>
        <translation>Business development</translation>
    </message>
    <message>
        <source>Förtroendevald</source>
        <translation>Elected representative</translation>
    </message>
    <message>
        <source>Utomstående</source>
        <translation>External</translation>
    </message>
    <message>
        <source>Du leder hela eller en stor del av organisationen.</source>
        <translation>You lead all or a large part of the organisation.</translation>
    </message>
    <message>
        <source>Du är chef för en enhet eller ett arbetslag.</source>
        <translation>You manage a unit or a team.</translation>
    </message>
    <message>
        <source>Du arbetar i verksamheten, till exempel i skola, vård eller förvaltning.</source>
        <translation>You work in the services, for example in school, care or administration.</translation>
    </message>
    <message>
        <source>Du arbetar med IT: drift, system, stöd eller säkerhet.</source>
        <translation>You work with IT: operations, systems, support or security.</translation>
    </message>
    <message>
        <source>Du driver utveckling, till exempel som digitaliseringsstrateg.</source>
        <translation>You drive development, for example as a digital strategist.</translation>
    </message>
    <message>
        <source>Du är politiker i nämnd, styrelse eller fullmäktige.</source>
        <translation>You are a politician on a committee, a board or the council.</translation>
    </message>
    <message>
        <source>Du arbetar i en annan organisation men känner den här väl.</source>
        <translation>You work in another organisation but know this one well.</translation>
    </message>
</context>
<context>
    <name>HeatAspectSwitch</name>
    <message>
        <source>Vad kartan visar</source>
        <translation>What the map shows</translation>
    </message>
    <message>
        <source>Nivå</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>Förändring</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>HeatChooser</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>HeatFaces</name>
    <message>
        <source>inget värde, %1</source>
        <extracomment>%1 = why there is no value</extracomment>
        <translation>no value, %1</translation>
    </message>
    <message>
        <source>%1 av %2</source>
        <extracomment>A level among the levels, as in &quot;3,4 av 5&quot;</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>räknas för varje förmåga</source>
        <translation>counted for each capability</translation>
    </message>
    <message>
        <source>inget gap, %1</source>
        <extracomment>%1 = why there is no gap to the target</extracomment>
        <translation>no gap, %1</translation>
    </message>
    <message>
        <source>gap %1, %2</source>
        <extracomment>%1 = levels below the target, %2 = the same in words</extracomment>
        <translation>gap %1, %2</translation>
    </message>
    <message>
        <source>inte jämförbart: %1</source>
        <translation>not comparable: %1</translation>
    </message>
    <message>
        <source>förändring %1, %2</source>
        <extracomment>%1 = signed change, %2 = how sure it is</extracomment>
        <translation>change %1, %2</translation>
    </message>
</context>
<context>
    <name>HeatFilterBar</name>
    <message>
        <source>Sök organisation</source>
        <translation>Search organisation</translation>
    </message>
    <message>
        <source>Län</source>
        <translation>County</translation>
    </message>
    <message>
        <source>Storlek</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Kolumnernas ordning</source>
        <translation>Order of columns</translation>
    </message>
    <message>
        <source>Rensa filtret</source>
        <translation>Clear the filter</translation>
    </message>
</context>
<context>
    <name>HeatLegend</name>
    <message>
        <source>Färgernas betydelse</source>
        <translation>What the colours mean</translation>
    </message>
    <message>
        <source>inget värde, skälet står i rutan</source>
        <translation>no value, the reason is in the cell</translation>
    </message>
</context>
<context>
    <name>HeatLegendEntry</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>HeatMapList</name>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>En organisation</source>
        <translation>One organisation</translation>
    </message>
    <message>
        <source>En förmåga</source>
        <translation>One capability</translation>
    </message>
    <message>
        <source>Allt</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Förmåga</source>
        <translation>Capability</translation>
    </message>
    <message>
        <source>Värden, %1 rader</source>
        <translation>Values, %1 rows</translation>
    </message>
</context>
<context>
    <name>HeatMapPage</name>
    <message>
        <source>Resultatet kan inte visas</source>
        <translation>The result cannot be shown</translation>
    </message>
    <message>
        <source>Inget resultat än</source>
        <translation>No result yet</translation>
    </message>
    <message>
        <source>Ingen organisation passar</source>
        <translation>No organisation fits</translation>
    </message>
    <message>
        <source>Rensa filtret</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>Mål och åtgärder</source>
        <translation>Targets and actions</translation>
    </message>
</context>
<context>
    <name>HeatMapTop</name>
    <message>
        <source>Visa som karta</source>
        <translation>Show as map</translation>
    </message>
    <message>
        <source>Visa som tabell</source>
        <translation>Show as table</translation>
    </message>
    <message>
        <source>Ordning</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Ramverkets ordning</source>
        <translation>Order of the framework</translation>
    </message>
    <message>
        <source>Lägst värde först</source>
        <translation>Lowest value first</translation>
    </message>
    <message>
        <source>Högst värde först</source>
        <translation>Highest value first</translation>
    </message>
    <message>
        <source>Ordnad efter</source>
        <translation>Ordered by</translation>
    </message>
    <message>
        <source>Jämför med</source>
        <translation>Compare with</translation>
    </message>
    <message>
        <source>Styrkor och svagheter</source>
        <translation>Strengths and weaknesses</translation>
    </message>
    <message>
        <source>Karta</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Tabell</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Mål och åtgärder</source>
        <translation>Targets and actions</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Spara värmekartan som fil</source>
        <translation>Save the heat map as a file</translation>
    </message>
</context>
<context>
    <name>HeatMapView</name>
    <message>
        <source>Värmekarta, %1 rader och %2 kolumner</source>
        <translation>Heat map, %1 rows and %2 columns</translation>
    </message>
</context>
<context>
    <name>HeatMapWords</name>
    <message>
        <source>%1 %</source>
        <extracomment>A share in per cent; %1 is a whole number. Swedish sets a thin space before the sign.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>svaghet</source>
        <translation>weakness</translation>
    </message>
    <message>
        <source>varken styrka eller svaghet</source>
        <translation>neither strength nor weakness</translation>
    </message>
    <message>
        <source>styrka</source>
        <translation>strength</translation>
    </message>
    <message>
        <source>saknas</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>e.t.</source>
        <extracomment>Short for &quot;ej tillämpligt&quot; (not applicable)</extracomment>
        <translation>n/a</translation>
    </message>
    <message>
        <source>för lite underlag</source>
        <translation>too little basis</translation>
    </message>
    <message>
        <source>för få svar</source>
        <translation>too few answers</translation>
    </message>
    <message>
        <source>dold</source>
        <extracomment>Short for &quot;hidden to protect individuals&quot;</extracomment>
        <translation>hidden</translation>
    </message>
    <message>
        <source>ej jämförbart</source>
        <translation>not comparable</translation>
    </message>
    <message>
        <source>en skattning</source>
        <translation>one assessment</translation>
    </message>
    <message>
        <source>för få kommuner</source>
        <translation>too few municipalities</translation>
    </message>
    <message>
        <source>Värdet saknas. Här finns inga svar.</source>
        <translation>The value is missing. There are no answers here.</translation>
    </message>
    <message>
        <source>Ej tillämpligt. Frågorna har ingen mening för organisationen.</source>
        <translation>Not applicable. The questions have no meaning for the organisation.</translation>
    </message>
    <message>
        <source>För lite underlag. För få av frågorna har svar för att värdet ska vara rättvisande.</source>
        <translation>Too little basis. Too few of the questions have answers for the value to be fair.</translation>
    </message>
    <message>
        <source>För lite underlag. Bara %1 av frågorna, räknat efter vikt, har svar.</source>
        <translation>Too little basis. Only %1 of the questions, by weight, have answers.</translation>
    </message>
    <message>
        <source>För få svar. Färre än %1 har svarat, därför visas inget värde.</source>
        <translation>Too few answers. Fewer than %1 have answered, so no value is shown.</translation>
    </message>
    <message>
        <source>Dold för att skydda enskilda. Värdet skulle göra det möjligt att räkna ut vad några få har svarat.</source>
        <translation>Hidden to protect individuals. The value would make it possible to work out what a few have answered.</translation>
    </message>
    <message>
        <source>Ej jämförbart. Frågorna har ändrats för mycket mellan mätningarna.</source>
        <translation>Not comparable. The questions have changed too much between the rounds.</translation>
    </message>
    <message>
        <source>Det finns bara en enda skattning, därför visas inget värde.</source>
        <translation>There is only a single assessment, so no value is shown.</translation>
    </message>
    <message>
        <source>För få kommuner har ett värde att jämföra med.</source>
        <translation>Too few municipalities have a value to compare with.</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>below %1</translation>
    </message>
    <message>
        <source>från %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>%1 till under %2</source>
        <translation>%1 to below %2</translation>
    </message>
    <message>
        <source>gemensamt svar</source>
        <translation>joint answer</translation>
    </message>
    <message>
        <source>%1 svar</source>
        <translation>%1 answers</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1 capability or area, %2 municipality, %3 what is said of it</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>osäkert: kan vara både svaghet och styrka</source>
        <translation>uncertain: may be both weakness and strength</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Inget väntar på dig</source>
        <translation>Nothing is waiting for you</translation>
    </message>
    <message>
        <source>När din samverkan öppnar en enkät för dig dyker den upp här. Resultat som du får se kommer också hit.</source>
        <translation>When your collaboration opens a survey for you it appears here. Results that you may see come here too.</translation>
    </message>
    <message>
        <source>Hämta nytt nu</source>
        <translation>Fetch news now</translation>
    </message>
    <message>
        <source>Behöver dig</source>
        <extracomment>Heading of what a person has to do.</extracomment>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>Inget behöver dig just nu.</source>
        <translation>Nothing needs you right now.</translation>
    </message>
    <message>
        <source>På gång</source>
        <extracomment>Heading of surveys that are handed in while the round is still open.</extracomment>
        <translation>Under way</translation>
    </message>
    <message>
        <source>Mätomgångar</source>
        <translation>Rounds</translation>
    </message>
    <message>
        <source>Resultatet finns</source>
        <translation>The result is here</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Resultat att läsa</source>
        <extracomment>Heading of surveys whose results can be read.</extracomment>
        <translation>Results to read</translation>
    </message>
</context>
<context>
    <name>InboxLines</name>
    <message>
        <source>Vad det gäller</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>• %1</source>
        <extracomment>An item of a list.</extracomment>
        <translation>• %1</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Inget behöver dig</source>
        <translation>Nothing needs you</translation>
    </message>
    <message>
        <source>När två har ändrat samma sak, eller när servern har lagt en ändring åt sidan, står det här vad som hänt och vad du kan välja.</source>
        <translation>When two people have changed the same thing, or the server has put a change aside, this page says what happened and what you can choose.</translation>
    </message>
</context>
<context>
    <name>InboxPair</name>
    <message>
        <source>Ändringen: %1</source>
        <translation>The change: %1</translation>
    </message>
    <message>
        <source>Gäller nu: %1</source>
        <translation>Stands now: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. Ändringen: %2. Gäller nu: %3</source>
        <translation>%1. The change: %2. Stands now: %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 · skiljer sig</source>
        <translation>%1 · differs</translation>
    </message>
</context>
<context>
    <name>InboxWords</name>
    <message>
        <source>Inget</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Du ändrade samma sak på en annan enhet, och det gäller nu.</source>
        <translation>You changed the same thing on another device, and that stands now.</translation>
    </message>
    <message>
        <source>%1 ändrade samma sak utan att ha sett din ändring, och det gäller nu.</source>
        <translation>%1 changed the same thing without having seen your change, and that stands now.</translation>
    </message>
    <message>
        <source>Du hade tagit bort detta på en annan enhet när din ändring kom fram.</source>
        <translation>You had deleted this on another device when your change arrived.</translation>
    </message>
    <message>
        <source>%1 hade tagit bort detta när din ändring kom fram.</source>
        <translation>%1 had deleted this when your change arrived.</translation>
    </message>
    <message>
        <source>Din ändring är för stor för att visas här; servern har den kvar.</source>
        <translation>Your change is too large to be shown here; the server still has it.</translation>
    </message>
    <message>
        <source>Du har inte längre tillgång till det här.</source>
        <translation>You no longer have access to this.</translation>
    </message>
    <message>
        <source>Gäller nu, %1</source>
        <translation>Stands now, %1</translation>
    </message>
    <message>
        <source>Gäller nu, av %1 %2</source>
        <translation>Stands now, by %1 %2</translation>
    </message>
    <message>
        <source>Din ändring, %1</source>
        <translation>Your change, %1</translation>
    </message>
    <message>
        <source>Återställ med min ändring</source>
        <translation>Restore with my change</translation>
    </message>
    <message>
        <source>Använd min</source>
        <translation>Use mine</translation>
    </message>
    <message>
        <source>Ta bort från listan</source>
        <translation>Remove from the list</translation>
    </message>
    <message>
        <source>Låt det vara borttaget</source>
        <translation>Leave it deleted</translation>
    </message>
    <message>
        <source>Behåll det som gäller</source>
        <translation>Keep what stands</translation>
    </message>
    <message>
        <source>Behåll båda</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>Rättigheten att ändra detta saknas.</source>
        <translation>The right to change this is missing.</translation>
    </message>
    <message>
        <source>Utrymmet på servern är fullt.</source>
        <translation>The space on the server is full.</translation>
    </message>
    <message>
        <source>Omgången var stängd.</source>
        <translation>The round was closed.</translation>
    </message>
    <message>
        <source>Servern är äldre än appen och känner inte till detta än.</source>
        <translation>The server is older than the app and does not know this yet.</translation>
    </message>
    <message>
        <source>Något i ändringen stämmer inte med det som finns på servern (felnummer %1).</source>
        <translation>Something in the change does not agree with what the server has (error number %1).</translation>
    </message>
    <message numerus="yes">
        <source>Du tog bort %n saker på en gång. Servern väntar tills det är säkert att det var meningen.</source>
        <translation>
            <numerusform>You deleted %n thing at once. The server waits until it is certain that this was meant.</numerusform>
            <numerusform>You deleted %n things at once. The server waits until it is certain that this was meant.</numerusform>
        </translation>
    </message>
    <message>
        <source>Svaret räknas inte i resultatet. Det finns kvar på servern, och bara du kan läsa det.</source>
        <translation>The answer does not count in the result. It is kept on the server, and only you can read it.</translation>
    </message>
    <message>
        <source>Den tas emot när servern har uppdaterats. Du behöver inte göra något.</source>
        <translation>It will be taken in when the server has been updated. You need not do anything.</translation>
    </message>
    <message>
        <source>Servern har lagt din ändring åt sidan. Den som samordnar kan släppa in den.</source>
        <translation>The server has put your change aside. Your coordinator can let it in.</translation>
    </message>
    <message numerus="yes">
        <source>%1 har tagit bort %n saker på en gång. De finns kvar tills någon har bekräftat.</source>
        <translation>
            <numerusform>%1 has deleted %n thing at once. It is kept until somebody has confirmed.</numerusform>
            <numerusform>%1 has deleted %n things at once. They are kept until somebody has confirmed.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 har gjort en ändring som servern lagt åt sidan.</source>
        <translation>%1 has made a change that the server has put aside.</translation>
    </message>
    <message>
        <source>Ditt beslut är sparat och skickas vid nästa synkning.</source>
        <translation>Your decision is saved and will be sent with the next sync.</translation>
    </message>
    <message>
        <source>Det gick inte att släppa in.</source>
        <translation>It could not be let in.</translation>
    </message>
    <message>
        <source>Ja, ta bort dem</source>
        <translation>Yes, delete them</translation>
    </message>
    <message>
        <source>Släpp in</source>
        <translation>Let in</translation>
    </message>
    <message>
        <source>Nej, behåll dem</source>
        <translation>No, keep them</translation>
    </message>
    <message>
        <source>Lämna tillbaka</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>Ta tillbaka ändringen</source>
        <translation>Take the change back</translation>
    </message>
    <message numerus="yes">
        <source>och %n till</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n borttagningar</source>
        <translation>
            <numerusform>%n deletion</numerusform>
            <numerusform>%n deletions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message>
        <source>Borttagning: %1</source>
        <translation>Deletion: %1</translation>
    </message>
    <message>
        <source>Ändring av %1, %2</source>
        <translation>Change by %1, %2</translation>
    </message>
    <message>
        <source>Gäller nu</source>
        <translation>Stands now</translation>
    </message>
    <message>
        <source>Finns bara på den här enheten än</source>
        <translation>On this device only so far</translation>
    </message>
    <message>
        <source>Lagd åt sidan av servern %1</source>
        <translation>Put aside by the server %1</translation>
    </message>
    <message>
        <source>Mottagen %1, något annat gäller</source>
        <translation>Received %1, something else stands</translation>
    </message>
    <message>
        <source>Mottagen %1</source>
        <translation>Received %1</translation>
    </message>
    <message>
        <source>Du hade ändrat samma sak på en annan enhet när den här ändringen kom fram, och det är den ändringen som gäller nu.</source>
        <translation>You had changed the same thing on another device when this change arrived, and that change stands now.</translation>
    </message>
    <message>
        <source>%1 hade ändrat samma sak när din ändring kom fram, och det är den ändringen som gäller nu.</source>
        <translation>%1 had changed the same thing when your change arrived, and that change stands now.</translation>
    </message>
</context>
<context>
    <name>IntroPage</name>
    <message>
        <source>Se dina svar</source>
        <translation>See your answers</translation>
    </message>
    <message>
        <source>Börja</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Ändra svar</source>
        <translation>Change answers</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Ändra</source>
        <extracomment>Changes one&apos;s group and unit.</extracomment>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ändra grupp och enhet</source>
        <translation>Change group and unit</translation>
    </message>
</context>
<context>
    <name>JoinPage</name>
    <message>
        <source>Anslut till din samverkan</source>
        <translation>Join your collaboration</translation>
    </message>
    <message>
        <source>Skanna koden i din inbjudan. Har du bara en kod i text skriver du den nedan.</source>
        <translation>Scan the code of your invitation. If you only have a code in text, type it below.</translation>
    </message>
    <message>
        <source>Kamerabild. Rikta kameran mot koden.</source>
        <translation>Camera view. Point the camera at the code.</translation>
    </message>
    <message>
        <source>Stäng kameran</source>
        <translation>Close the camera</translation>
    </message>
    <message>
        <source>Skanna koden</source>
        <translation>Scan the code</translation>
    </message>
    <message>
        <source>Öppna bild av koden</source>
        <translation>Open a picture of the code</translation>
    </message>
    <message>
        <source>Serverns adress</source>
        <translation>Address of the server</translation>
    </message>
    <message>
        <source>Till exempel samsyn.kommunen.se</source>
        <translation>For example samsyn.kommunen.se</translation>
    </message>
    <message>
        <source>Kod</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tolv tecken, till exempel ABCD-EFGH-JKMN</source>
        <translation>Twelve characters, for example ABCD-EFGH-JKMN</translation>
    </message>
    <message>
        <source>Ansluter</source>
        <translation>Joining</translation>
    </message>
    <message>
        <source>Anslut</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Konton på enheten</source>
        <translation>Accounts on the device</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>Språk</source>
        <extracomment>Name of the group of the two buttons Svenska and English.</extracomment>
        <translation>Language</translation>
    </message>
</context>
<context>
    <name>LeaveDiscard</name>
    <message>
        <source>Kasta</source>
        <translation>Throw away</translation>
    </message>
    <message>
        <source>Det som inte är skickat försvinner för alltid. Det går inte att ångra.</source>
        <translation>What has not been sent is gone for ever. This cannot be undone.</translation>
    </message>
    <message>
        <source>Skriv %1 om du vill kasta det</source>
        <translation>Type %1 if you want to throw it away</translation>
    </message>
    <message>
        <source>Kasta och logga ut</source>
        <translation>Throw away and sign out</translation>
    </message>
</context>
<context>
    <name>LeaveLocked</name>
    <message>
        <source>Behåll låst på den här enheten</source>
        <translation>Keep locked on this device</translation>
    </message>
    <message>
        <source>Du loggas ut. Ditt arbete ligger kvar krypterat och skickas när du har anslutit igen med en ny kod. Ingen annan kan skicka det.</source>
        <translation>You are signed out. Your work stays here encrypted and is sent when you have joined again with a new code. Nobody else can send it.</translation>
    </message>
    <message>
        <source>Behåll låst och logga ut</source>
        <translation>Keep locked and sign out</translation>
    </message>
</context>
<context>
    <name>LevelSlider</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ListRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>Sparat och skickat</source>
        <translation>Saved and sent</translation>
    </message>
    <message>
        <source>Språk och utseende</source>
        <translation>Language and appearance</translation>
    </message>
    <message>
        <source>Konto och enhet</source>
        <translation>Account and device</translation>
    </message>
    <message>
        <source>Tillgänglighet</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <source>Om Samsyn</source>
        <translation>About Samsyn</translation>
    </message>
    <message>
        <source>Frågeformulär</source>
        <translation>Questionnaires</translation>
    </message>
    <message>
        <source>Behöver dig</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>Inget just nu</source>
        <translation>Nothing right now</translation>
    </message>
    <message>
        <source>Se Sparat och skickat</source>
        <translation>See Saved and sent</translation>
    </message>
</context>
<context>
    <name>NoValueRow</name>
    <message>
        <source>Utan svar i sak</source>
        <translation>Without a value</translation>
    </message>
    <message>
        <source>Vet inte</source>
        <translation>Don&apos;t know</translation>
    </message>
    <message>
        <source>Vill inte svara</source>
        <translation>Rather not say</translation>
    </message>
    <message>
        <source>Ej tillämpligt</source>
        <translation>Not applicable</translation>
    </message>
</context>
<context>
    <name>OwnResultPage</name>
    <message>
        <source>Resultatet för %1</source>
        <translation>The result for %1</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>%1, alla förmågor tillsammans</source>
        <translation>%1, all capabilities together</translation>
    </message>
    <message>
        <source>Styrkor</source>
        <translation>Strengths</translation>
    </message>
    <message>
        <source>Svagheter</source>
        <translation>Weaknesses</translation>
    </message>
    <message>
        <source>Vad händer nu?</source>
        <translation>What happens now?</translation>
    </message>
    <message>
        <source>Visa alla förmågor</source>
        <translation>Show all capabilities</translation>
    </message>
    <message>
        <source>Se dina svar</source>
        <translation>See your answers</translation>
    </message>
</context>
<context>
    <name>PausePart</name>
    <message>
        <source>Bra ställe att pausa</source>
        <translation>A good place to pause</translation>
    </message>
    <message>
        <source>Tillbaka till förra frågan</source>
        <translation>Back to the last question</translation>
    </message>
</context>
<context>
    <name>PhotoList</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Lägg till en bild till</source>
        <translation>Add another picture</translation>
    </message>
    <message>
        <source>Lägg till bild</source>
        <translation>Add picture</translation>
    </message>
    <message>
        <source>Ett svar kan ha högst tre bilder.</source>
        <translation>An answer can have at most three pictures.</translation>
    </message>
</context>
<context>
    <name>PhotoRow</name>
    <message>
        <source>Bild %1</source>
        <translation>Picture %1</translation>
    </message>
    <message>
        <source>Bild %1, %2</source>
        <extracomment>%1 number of the picture, %2 its size, for example &quot;312 kB&quot;</extracomment>
        <translation>Picture %1, %2</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ta bort bild %1</source>
        <translation>Remove picture %1</translation>
    </message>
</context>
<context>
    <name>PlaceBar</name>
    <message>
        <source>Platser</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Hem</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Enkäter</source>
        <translation>Surveys</translation>
    </message>
    <message>
        <source>Resultat</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Mer</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>PlaceButton</name>
    <message>
        <source>%1, %2 behöver dig</source>
        <translation>%1, %2 need you</translation>
    </message>
</context>
<context>
    <name>PlanActionPage</name>
    <message>
        <source>Ingen åtgärd är vald</source>
        <translation>No action is chosen</translation>
    </message>
    <message>
        <source>Gå tillbaka till listan och välj en åtgärd eller skapa en ny.</source>
        <translation>Go back to the list and choose an action or create a new one.</translation>
    </message>
    <message>
        <source>Ny åtgärd</source>
        <translation>New action</translation>
    </message>
    <message>
        <source>Ändra åtgärden</source>
        <translation>Change the action</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Vad ska göras?</source>
        <translation>What is to be done?</translation>
    </message>
    <message>
        <source>Förmåga</source>
        <translation>Capability</translation>
    </message>
    <message>
        <source>Vem ansvarar?</source>
        <translation>Who is responsible?</translation>
    </message>
    <message>
        <source>En funktion eller en person som har sagt ja till det.</source>
        <translation>A function, or a person who has agreed to it.</translation>
    </message>
    <message>
        <source>Klart senast</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>År, månad och dag, till exempel 2027-12-31.</source>
        <translation>Year, month and day, for example 2027-12-31.</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Anteckning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Läses av chefer och samordnare i er organisation och av samordnaren för samverkan.</source>
        <translation>Read by managers and coordinators in your organisation and by the coordinator of the collaboration.</translation>
    </message>
    <message>
        <source>Spara åtgärden</source>
        <translation>Save the action</translation>
    </message>
    <message>
        <source>Kasta ändringarna</source>
        <translation>Throw the changes away</translation>
    </message>
</context>
<context>
    <name>PlanActions</name>
    <message>
        <source>Ny åtgärd</source>
        <translation>New action</translation>
    </message>
    <message>
        <source>Inga åtgärder än</source>
        <translation>No actions yet</translation>
    </message>
    <message>
        <source>En åtgärd hör till en förmåga och har någon som ansvarar och ett datum.</source>
        <translation>An action belongs to a capability and has somebody responsible and a date.</translation>
    </message>
    <message>
        <source>Åtgärder</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>En åtgärd är påbörjad men inte sparad. Spara den eller kasta den innan du öppnar en annan.</source>
        <translation>An action is begun but not saved. Save it or throw it away before you open another.</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Kasta</source>
        <translation>Throw away</translation>
    </message>
</context>
<context>
    <name>PlanBenefit</name>
    <message>
        <source>Nytta av att göra det tillsammans</source>
        <translation>Benefit of doing it together</translation>
    </message>
    <message>
        <source>Beslutat av styrgruppen.</source>
        <translation>Decided by the steering group.</translation>
    </message>
    <message>
        <source>Enligt ramverket.</source>
        <translation>As the framework says.</translation>
    </message>
    <message>
        <source>Nytta</source>
        <translation>Benefit</translation>
    </message>
    <message>
        <source>Skäl till nyttan</source>
        <translation>Reason for the benefit</translation>
    </message>
    <message>
        <source>Visas för alla medlemmar tillsammans med listan.</source>
        <translation>Shown to all members together with the list.</translation>
    </message>
    <message>
        <source>Spara nyttan</source>
        <translation>Save the benefit</translation>
    </message>
    <message>
        <source>Gå tillbaka till ramverkets värde</source>
        <translation>Go back to the framework&apos;s value</translation>
    </message>
</context>
<context>
    <name>PlanCommonPage</name>
    <message>
        <source>Ingen förmåga är vald</source>
        <translation>No capability is chosen</translation>
    </message>
    <message>
        <source>Gå tillbaka till listan och välj en förmåga.</source>
        <translation>Go back to the list and choose a capability.</translation>
    </message>
    <message>
        <source>Målet gäller medlemmar som inte har satt ett eget.</source>
        <translation>The target is for members that have not set their own.</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PlanDecision</name>
    <message>
        <source>Målet ska vara nått</source>
        <translation>Target to be reached by</translation>
    </message>
    <message>
        <source>År, månad och dag, till exempel 2027-12-31.</source>
        <translation>Year, month and day, for example 2027-12-31.</translation>
    </message>
    <message>
        <source>Beslutat av</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>En funktion, till exempel ledningsgruppen.</source>
        <translation>A function, for example the management team.</translation>
    </message>
    <message>
        <source>Beslutat den</source>
        <translation>Decided on</translation>
    </message>
</context>
<context>
    <name>PlanDescriptors</name>
    <message>
        <source>Dölj vad nivån betyder</source>
        <translation>Hide what the level means</translation>
    </message>
    <message>
        <source>Visa vad nivån betyder</source>
        <translation>Show what the level means</translation>
    </message>
</context>
<context>
    <name>PlanLevel</name>
    <message>
        <source>Målnivå</source>
        <translation>Target level</translation>
    </message>
    <message>
        <source>Ringen är nivån nu, knappen med siffra är målet.</source>
        <translation>The ring is the level now, the knob with a figure is the target.</translation>
    </message>
    <message>
        <source>− %1</source>
        <translation>− %1</translation>
    </message>
    <message>
        <source>Sänk målet med %1</source>
        <translation>Lower the target by %1</translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>Höj målet med %1</source>
        <translation>Raise the target by %1</translation>
    </message>
    <message>
        <source>Ta bort målet</source>
        <translation>Remove the target</translation>
    </message>
</context>
<context>
    <name>PlanNotes</name>
    <message>
        <source>Kommentarer till resultatet</source>
        <translation>Comments on the result</translation>
    </message>
    <message>
        <source>Ta bort kommentaren</source>
        <translation>Remove the comment</translation>
    </message>
    <message>
        <source>Ny kommentar</source>
        <translation>New comment</translation>
    </message>
    <message>
        <source>Läses av chefer och samordnare i er organisation och av samordnaren för samverkan. Skriv inte om namngivna personer.</source>
        <translation>Read by managers and coordinators in your organisation and by the coordinator of the collaboration. Do not write about named people.</translation>
    </message>
    <message>
        <source>Spara kommentaren</source>
        <translation>Save the comment</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Planen kan inte visas</source>
        <translation>The plan cannot be shown</translation>
    </message>
    <message>
        <source>För chefer och samordnare</source>
        <translation>For managers and coordinators</translation>
    </message>
    <message>
        <source>Ingen mätomgång är vald</source>
        <translation>No round is chosen</translation>
    </message>
    <message>
        <source>Öppna en mätomgång under Resultat och gå vidare därifrån.</source>
        <translation>Open a round under Results and go on from there.</translation>
    </message>
    <message>
        <source>Välj en förmåga</source>
        <translation>Choose a capability</translation>
    </message>
    <message>
        <source>Här sätter ni mål och betydelse. Listan ordnas om direkt.</source>
        <translation>Here you set target and importance. The list reorders at once.</translation>
    </message>
</context>
<context>
    <name>PlanPriorityCard</name>
    <message>
        <source>Dölj skälen</source>
        <translation>Hide the reasons</translation>
    </message>
    <message>
        <source>Visa skälen</source>
        <translation>Show the reasons</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 har inte sagt något om att hjälpa andra.</source>
        <translation>%1 has said nothing about helping others.</translation>
    </message>
    <message>
        <source>%1 om att hjälpa andra:</source>
        <translation>%1 about helping others:</translation>
    </message>
    <message>
        <source>Kan %1 hjälpa andra med %2?</source>
        <translation>Can %1 help others with %2?</translation>
    </message>
    <message>
        <source>Gemensamt mål och nytta</source>
        <translation>Common target and benefit</translation>
    </message>
</context>
<context>
    <name>PlanRows</name>
    <message>
        <source>Saknar underlag</source>
        <translation>Lacking a basis</translation>
    </message>
    <message>
        <source>Efter prioritet</source>
        <translation>By priority</translation>
    </message>
    <message>
        <source>utan datum</source>
        <translation>without a date</translation>
    </message>
    <message>
        <source>senast %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>Försenad, %1</source>
        <translation>Late, %1</translation>
    </message>
</context>
<context>
    <name>PlanShare</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Minska %1</source>
        <translation>Decrease %1</translation>
    </message>
    <message>
        <source>Öka %1</source>
        <translation>Increase %1</translation>
    </message>
</context>
<context>
    <name>PlanTargetForm</name>
    <message>
        <source>Betydelse de kommande tre åren</source>
        <translation>Importance for the coming three years</translation>
    </message>
    <message>
        <source>Ny åtgärd för förmågan</source>
        <translation>New action for the capability</translation>
    </message>
</context>
<context>
    <name>PlanTargetPage</name>
    <message>
        <source>Ingen förmåga är vald</source>
        <translation>No capability is chosen</translation>
    </message>
    <message>
        <source>Gå tillbaka till listan och välj en förmåga.</source>
        <translation>Go back to the list and choose a capability.</translation>
    </message>
</context>
<context>
    <name>PlanTargetRow</name>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>PlanTargets</name>
    <message>
        <source>Förmågor efter prioritet</source>
        <translation>Capabilities by priority</translation>
    </message>
</context>
<context>
    <name>PlanTogether</name>
    <message>
        <source>De andras resultat visas inte här</source>
        <translation>The results of the others are not shown here</translation>
    </message>
    <message>
        <source>Inget resultat än</source>
        <translation>No result yet</translation>
    </message>
    <message>
        <source>Listan kan inte visas</source>
        <translation>The list cannot be shown</translation>
    </message>
    <message>
        <source>Gemensamma prioriteter</source>
        <translation>Joint priorities</translation>
    </message>
    <message>
        <source>Vem kan hjälpa vem</source>
        <translation>Who can help whom</translation>
    </message>
    <message>
        <source>Ge och ta</source>
        <translation>Give and take</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PlanTop</name>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Vad planen visar</source>
        <translation>What the plan shows</translation>
    </message>
    <message>
        <source>Mål</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>Åtgärder</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Tillsammans</source>
        <translation>Together</translation>
    </message>
</context>
<context>
    <name>PlanWeights</name>
    <message>
        <source>Dölj vikterna</source>
        <translation>Hide the weights</translation>
    </message>
    <message>
        <source>Ändra vikterna</source>
        <translation>Change the weights</translation>
    </message>
    <message>
        <source>Skäl till vikterna</source>
        <translation>Reason for the weights</translation>
    </message>
    <message>
        <source>Visas för alla medlemmar tillsammans med listan.</source>
        <translation>Shown to all members together with the list.</translation>
    </message>
    <message>
        <source>Spara vikterna</source>
        <translation>Save the weights</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a level as a number, %2 its name</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, mellan %2 och %3</source>
        <extracomment>%1 a level between two steps, %2 and %3 the names of the steps</extracomment>
        <translation>%1, between %2 and %3</translation>
    </message>
    <message>
        <source>%1 (antagen)</source>
        <translation>%1 (assumed)</translation>
    </message>
    <message>
        <source>Inget mål är satt</source>
        <translation>No target is set</translation>
    </message>
    <message>
        <source>Nivån visas bara som %1, så gapet går inte att räkna</source>
        <extracomment>%1 &quot;≥ 4,5&quot;</extracomment>
        <translation>The level is only shown as %1, so the gap cannot be calculated</translation>
    </message>
    <message>
        <source>Ingen nivå: %1</source>
        <translation>No level: %1</translation>
    </message>
    <message>
        <source>Nu %1</source>
        <translation>Now %1</translation>
    </message>
    <message>
        <source>mål %1</source>
        <translation>target %1</translation>
    </message>
    <message>
        <source>gemensamt mål %1</source>
        <translation>common target %1</translation>
    </message>
    <message>
        <source>målet är nått</source>
        <translation>the target is reached</translation>
    </message>
    <message>
        <source>gap %1</source>
        <translation>gap %1</translation>
    </message>
    <message>
        <source>till %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>beslutat av %1 den %2</source>
        <translation>decided by %1 on %2</translation>
    </message>
    <message>
        <source>beslutat av %1</source>
        <translation>decided by %1</translation>
    </message>
    <message>
        <source>Planerad</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Pågår</source>
        <translation>Underway</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Struken</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>Vi erbjuder hjälp</source>
        <translation>We offer help</translation>
    </message>
    <message>
        <source>Kanske</source>
        <translation>Perhaps</translation>
    </message>
    <message>
        <source>Inte nu</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Plats %1, även om någon medlem räknas bort</source>
        <extracomment>%1 a place in a list</extracomment>
        <translation>Place %1, also when any member is left out</translation>
    </message>
    <message>
        <source>Plats %1, mellan %2 och %3 om någon medlem räknas bort</source>
        <translation>Place %1, between %2 and %3 when a member is left out</translation>
    </message>
    <message>
        <source>Gap till målet: i medel %1 nivåer, %2 av skalan.</source>
        <translation>Gap to the target: %1 levels on average, %2 of the scale.</translation>
    </message>
    <message numerus="yes">
        <source>Antagen för %n medlemmar.</source>
        <translation>
            <numerusform>Assumed for %n member.</numerusform>
            <numerusform>Assumed for %n members.</numerusform>
        </translation>
    </message>
    <message>
        <source>Betydelse: %1.</source>
        <translation>Importance: %1.</translation>
    </message>
    <message>
        <source>Beslutat av styrgruppen: %1</source>
        <translation>Decided by the steering group: %1</translation>
    </message>
    <message>
        <source>Enligt ramverket.</source>
        <translation>As the framework says.</translation>
    </message>
    <message>
        <source>Nytta av att göra det tillsammans: %1. %2</source>
        <translation>Benefit of doing it together: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n medlemmar utan mål är inte medräknade.</source>
        <translation>
            <numerusform>%n member without a target is not counted.</numerusform>
            <numerusform>%n members without a target are not counted.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nivå %1 mot %2: försprånget är %3 av skalan.</source>
        <translation>Level %1 against %2: the lead is %3 of the scale.</translation>
    </message>
    <message>
        <source>Lika stora: %1, efter antal invånare.</source>
        <translation>Alike in size: %1, by number of inhabitants.</translation>
    </message>
    <message>
        <source>Lika stora: okänt, invånarantal saknas.</source>
        <translation>Alike in size: not known, the number of inhabitants is missing.</translation>
    </message>
    <message>
        <source>Har erbjudit hjälp.</source>
        <translation>Has offered help.</translation>
    </message>
    <message>
        <source>Har sagt att hjälp kanske går.</source>
        <translation>Has said that help may be possible.</translation>
    </message>
    <message>
        <source>Andel svaga: %1, med mjuk gräns från %2 ned till %3. %4 av %5 medlemmar ligger under %6.</source>
        <extracomment>%2 and %3 levels between which a member counts as partly weak, %6 the limit of a weakness</extracomment>
        <translation>Share weak: %1, with a soft limit from %2 down to %3. %4 of %5 members are below %6.</translation>
    </message>
    <message>
        <source>%1 (enligt svaren)</source>
        <extracomment>%1 an importance in words, by those who answered or because nobody has said anything</extracomment>
        <translation>%1 (by the answers)</translation>
    </message>
    <message>
        <source>%1 av %2 förmågor har ett mål.</source>
        <translation>%1 of %2 capabilities have a target.</translation>
    </message>
    <message>
        <source>%1 Sammanvägt gap: %2 nivåer.</source>
        <translation>%1 Weighted gap: %2 levels.</translation>
    </message>
</context>
<context>
    <name>ProblemShell</name>
    <message>
        <source>Samsyn kan inte öppna det som finns på enheten</source>
        <translation>Samsyn cannot open what is on this device</translation>
    </message>
    <message>
        <source>Spara räddningsfil</source>
        <translation>Save rescue file</translation>
    </message>
    <message>
        <source>Lägg undan och anslut på nytt</source>
        <translation>Set aside and join again</translation>
    </message>
    <message>
        <source>Tillbaka</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Vad menas?</source>
        <translation>What does it mean?</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Föregående</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Nästa</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Till översikten</source>
        <translation>To the overview</translation>
    </message>
    <message>
        <source>Måste besvaras</source>
        <translation>Must be answered</translation>
    </message>
    <message>
        <source>Dölj</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Gör resten senare</source>
        <translation>Do the rest later</translation>
    </message>
    <message>
        <source>Fortsätt</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Vet inte: du saknar kunskap om just detta. Vill inte svara: det räknas som att du inte har svarat.</source>
        <translation>Don&apos;t know: you lack knowledge of this. Rather not say: it counts as not having answered.</translation>
    </message>
</context>
<context>
    <name>RadioList</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>telefonen</source>
        <translation>the phone</translation>
    </message>
    <message>
        <source>enheten</source>
        <translation>the device</translation>
    </message>
    <message>
        <source>Svaren är framme</source>
        <translation>The answers have arrived</translation>
    </message>
    <message>
        <source>Klart</source>
        <translation>Done</translation>
    </message>
    <message numerus="yes">
        <source>Alla %n svar är framme, kl. %1.</source>
        <translation>
            <numerusform>The answer has arrived, at %1.</numerusform>
            <numerusform>All %n answers have arrived, at %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n svar ligger säkert på %1.</source>
        <extracomment>%1 = &quot;telefonen&quot; or &quot;enheten&quot;</extracomment>
        <translation>
            <numerusform>%n answer is safe on %1.</numerusform>
            <numerusform>%n answers are safe on %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>De skickas när du får nät.</source>
        <translation>They are sent when you have a network.</translation>
    </message>
    <message>
        <source>Till startsidan</source>
        <translation>To the home page</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>Mål för %1</source>
        <translation>Target for %1</translation>
    </message>
    <message>
        <source>Samverkansnytta för %1</source>
        <translation>Benefit of doing %1 together</translation>
    </message>
    <message>
        <source>Gemensamt mål för %1</source>
        <translation>Common target for %1</translation>
    </message>
    <message>
        <source>Vikter för gemensam prioritering</source>
        <translation>Weights of the joint priority</translation>
    </message>
    <message>
        <source>Åtgärden %1</source>
        <translation>The action %1</translation>
    </message>
    <message>
        <source>Anteckning om %1</source>
        <translation>Note on %1</translation>
    </message>
    <message>
        <source>Hjälp till andra med %1</source>
        <translation>Help for others with %1</translation>
    </message>
    <message>
        <source>Mätomgången %1</source>
        <translation>The round %1</translation>
    </message>
    <message>
        <source>Godkännande av resultat i %1</source>
        <translation>Approval of results in %1</translation>
    </message>
    <message>
        <source>Granskning av en kommentar i %1</source>
        <translation>Review of a comment in %1</translation>
    </message>
    <message>
        <source>Uppgifter om %1</source>
        <translation>Details of %1</translation>
    </message>
    <message>
        <source>Uppgifter om samverkan</source>
        <translation>Details of the collaboration</translation>
    </message>
    <message>
        <source>Frågeformulär</source>
        <translation>Questionnaire</translation>
    </message>
    <message>
        <source>Kommentar till: %1</source>
        <translation>Comment on: %1</translation>
    </message>
    <message>
        <source>Svar på: %1</source>
        <translation>Answer to: %1</translation>
    </message>
    <message>
        <source>Gemensamt svar på: %1</source>
        <translation>Joint answer to: %1</translation>
    </message>
    <message>
        <source>Bild till ett svar</source>
        <translation>Picture of an answer</translation>
    </message>
    <message>
        <source>Delade volymer för %1</source>
        <translation>Shared volumes of %1</translation>
    </message>
    <message>
        <source>Volymuppgiften %1 för %2</source>
        <translation>The figure %1 for %2</translation>
    </message>
    <message>
        <source>Ditt val mellan två ändringar</source>
        <translation>Your choice between two changes</translation>
    </message>
    <message>
        <source>Ditt beslut om en ändring</source>
        <translation>Your decision on a change</translation>
    </message>
    <message>
        <source>Något från en nyare version av Samsyn</source>
        <translation>Something from a newer version of Samsyn</translation>
    </message>
    <message>
        <source>Inlämning av dina svar</source>
        <translation>Handing in of your answers</translation>
    </message>
</context>
<context>
    <name>ResponseWords</name>
    <message>
        <source>%1: färre än %2 svar</source>
        <translation>%1: fewer than %2 answers</translation>
    </message>
    <message>
        <source>%1: %2 svar</source>
        <translation>%1: %2 answers</translation>
    </message>
    <message>
        <source>%1: %2 av %3</source>
        <translation>%1: %2 of %3</translation>
    </message>
    <message>
        <source>för få svar för att visas än</source>
        <translation>too few answers to show yet</translation>
    </message>
    <message>
        <source>minst %1 har svarat</source>
        <translation>at least %1 have answered</translation>
    </message>
    <message>
        <source>%1 av %2 har svarat</source>
        <translation>%1 of %2 have answered</translation>
    </message>
    <message>
        <source>%1 har svarat</source>
        <translation>%1 have answered</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Svarat hittills, läget %1</source>
        <translation>Answered so far, as of %1</translation>
    </message>
    <message>
        <source>Läget %1</source>
        <translation>As of %1</translation>
    </message>
</context>
<context>
    <name>RoundApprovals</name>
    <message>
        <source>Godkännande</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>Läs värmekartan</source>
        <translation>Read the heat map</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Publicera omgången</source>
        <translation>Publish the round</translation>
    </message>
</context>
<context>
    <name>RoundCard</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>RoundClosing</name>
    <message>
        <source>Stängning</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>År, månad och dag, till exempel 2027-12-31.</source>
        <translation>Year, month and day, for example 2027-12-31.</translation>
    </message>
    <message>
        <source>Klockslag</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Timme och minut, till exempel 17:00.</source>
        <translation>Hour and minute, for example 17:00.</translation>
    </message>
    <message>
        <source>Flytta stängningen</source>
        <translation>Move the closing</translation>
    </message>
    <message>
        <source>Svar som lämnas in efter stängningen räknas inte.</source>
        <translation>Answers handed in after the closing are not counted.</translation>
    </message>
    <message>
        <source>Stäng omgången nu</source>
        <translation>Close the round now</translation>
    </message>
</context>
<context>
    <name>RoundComment</name>
    <message>
        <source>”%1”</source>
        <extracomment>A comment as it was written, in quotation marks.</extracomment>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>RoundCommentsPage</name>
    <message>
        <source>Kommentarer</source>
        <translation>Comments</translation>
    </message>
</context>
<context>
    <name>RoundCommentsTop</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Inga kommentarer att visa</source>
        <translation>No comments to show</translation>
    </message>
</context>
<context>
    <name>RoundPage</name>
    <message>
        <source>Omgången kan inte visas</source>
        <translation>The round cannot be shown</translation>
    </message>
    <message>
        <source>Inget för dig här</source>
        <translation>Nothing for you here</translation>
    </message>
    <message>
        <source>Svar</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Påminn dem som inte har svarat</source>
        <translation>Remind those who have not answered</translation>
    </message>
    <message>
        <source>En text att skicka, utan att någon pekas ut</source>
        <translation>A text to send, without pointing anybody out</translation>
    </message>
    <message>
        <source>Kommentarer</source>
        <translation>Comments</translation>
    </message>
    <message numerus="yes">
        <source>%n kommentar(er)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundQuestion</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>RoundReminderPage</name>
    <message>
        <source>Inte svarat än</source>
        <translation>Not answered yet</translation>
    </message>
    <message>
        <source>Text att skicka</source>
        <translation>Text to send</translation>
    </message>
    <message>
        <source>Textens språk</source>
        <translation>Language of the text</translation>
    </message>
    <message>
        <source>Påminnelse</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Ändra gärna. Texten ligger kvar på den här enheten.</source>
        <translation>Change it as you like. The text stays on this device.</translation>
    </message>
    <message>
        <source>Kopiera texten</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Öppna i e-post</source>
        <translation>Open in e-mail</translation>
    </message>
    <message>
        <source>Tillbaka till förslaget</source>
        <translation>Back to the suggestion</translation>
    </message>
    <message>
        <source>Så når den fram</source>
        <translation>How it gets there</translation>
    </message>
</context>
<context>
    <name>RoundTop</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>RoundWords</name>
    <message>
        <source>Preliminärt</source>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>Planerad</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Öppen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Stängd</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Publicerad</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Inställd</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Följ omgången</source>
        <translation>Follow the round</translation>
    </message>
    <message>
        <source>Granska resultat och kommentarer</source>
        <translation>Review results and comments</translation>
    </message>
    <message>
        <source>Granska resultatet</source>
        <translation>Review the result</translation>
    </message>
    <message>
        <source>Läs kommentarer</source>
        <translation>Read comments</translation>
    </message>
    <message>
        <source>Öppnar %1.</source>
        <translation>Opens %1.</translation>
    </message>
    <message>
        <source>Omgången är planerad och har inte öppnat.</source>
        <translation>The round is planned and has not opened.</translation>
    </message>
    <message>
        <source>Stänger %1.</source>
        <extracomment>%1 = day and time, as in &quot;lördag 5 december 2026 kl. 17:00&quot;</extracomment>
        <translation>Closes %1.</translation>
    </message>
    <message>
        <source>Omgången är öppen. Ingen stängningsdag är satt.</source>
        <translation>The round is open. No closing day is set.</translation>
    </message>
    <message>
        <source>Omgången är stängd. Resultatet räknas fram på servern och kommer med nästa synkning.</source>
        <translation>The round is closed. The server works out the result, and it comes with the next sync.</translation>
    </message>
    <message>
        <source>Omgången är stängd och inte publicerad. Varje organisation läser sitt eget resultat och godkänner det; sedan publicerar samordnaren för samverkan.</source>
        <translation>The round is closed and not published. Each organisation reads its own result and approves it; then the coordinator of the collaboration publishes.</translation>
    </message>
    <message>
        <source>Resultatet är publicerat.</source>
        <translation>The result is published.</translation>
    </message>
    <message>
        <source>Omgången ställdes in. Det blir inget resultat.</source>
        <translation>The round was cancelled. There will be no result.</translation>
    </message>
    <message>
        <source>%1: %2 av %3 har inte svarat</source>
        <extracomment>%1 = an organisation, %2 of %3 people
----------
%1 = a group of respondents, %2 of %3 people</extracomment>
        <translation>%1: %2 of %3 have not answered</translation>
    </message>
    <message>
        <source>%1: hur många som är inbjudna är inte känt</source>
        <extracomment>%1 = an organisation</extracomment>
        <translation>%1: how many are invited is not known</translation>
    </message>
    <message>
        <source>%1: antalet visas inte, för att skydda små grupper</source>
        <translation>%1: the number is not shown, to protect small groups</translation>
    </message>
    <message>
        <source>Resultatet räknas fram och publiceras direkt.</source>
        <translation>The result is worked out and published at once.</translation>
    </message>
    <message>
        <source>Resultatet räknas fram. Varje organisation läser först sitt eget och godkänner det, sedan publicerar du.</source>
        <translation>The result is worked out. Each organisation first reads its own and approves it, then you publish.</translation>
    </message>
    <message>
        <source>Svar som lämnas in efter stängningen räknas inte, inte heller de som väntar i en telefon utan nät.</source>
        <translation>Answers handed in after the closing are not counted, nor are those that wait in a phone without network.</translation>
    </message>
    <message>
        <source>Listan över inbjudna raderas. Ingen kan bjudas in eller påminnas efteråt.</source>
        <translation>The list of the invited is deleted. Nobody can be invited or reminded afterwards.</translation>
    </message>
    <message>
        <source>Omgången stängs när den här enheten når servern. Den kan inte öppnas igen.</source>
        <translation>The round closes when this device reaches the server. It cannot be opened again.</translation>
    </message>
    <message>
        <source>Då får samordnarna för samverkan och de andra organisationerna i omgången läsa resultatet för %1.</source>
        <translation>Then the coordinators of the collaboration and the other organisations of the round may read the result for %1.</translation>
    </message>
    <message>
        <source>Då får samordnarna för samverkan läsa resultatet för %1.</source>
        <translation>Then the coordinators of the collaboration may read the result for %1.</translation>
    </message>
    <message>
        <source>Det som är dolt för att skydda enskilda förblir dolt, också för dem.</source>
        <translation>What is hidden to protect individuals stays hidden, for them too.</translation>
    </message>
    <message>
        <source>Vid godkännandet står: %1.</source>
        <extracomment>%1 = name of the person who approves</extracomment>
        <translation>The approval names: %1.</translation>
    </message>
    <message>
        <source>Godkännandet kan inte tas tillbaka. Det som andra har läst har de läst.</source>
        <translation>The approval cannot be taken back. What others have read they have read.</translation>
    </message>
    <message>
        <source>%1 av %2 organisationer har godkänt sitt resultat.</source>
        <translation>%1 of %2 organisations have approved their result.</translation>
    </message>
    <message>
        <source>Bara de godkända resultaten visas för andra. De som saknar godkännande stannar i sin organisation och kan inte godkännas efteråt.</source>
        <translation>Only the approved results are shown to others. Those without approval stay in their organisation and cannot be approved afterwards.</translation>
    </message>
    <message>
        <source>De som har svarat får läsa resultatet för sin egen organisation.</source>
        <translation>Those who have answered may read the result for their own organisation.</translation>
    </message>
    <message>
        <source>Publiceringen kan inte göras ogjord.</source>
        <translation>Publishing cannot be undone.</translation>
    </message>
    <message>
        <source>Omgången har hunnit vidare sedan sidan visades, så det går inte längre. Inget har ändrats. Synka och titta igen.</source>
        <translation>The round has moved on since the page was shown, so this is no longer possible. Nothing has changed. Sync and look again.</translation>
    </message>
    <message>
        <source>Omgången finns inte på den här enheten. Inget har ändrats. Synka och försök igen.</source>
        <translation>The round is not on this device. Nothing has changed. Sync and try again.</translation>
    </message>
</context>
<context>
    <name>RoundsPage</name>
    <message>
        <source>Mätomgångar</source>
        <translation>Rounds</translation>
    </message>
    <message>
        <source>Omgångarna kan inte visas</source>
        <translation>The rounds cannot be shown</translation>
    </message>
    <message>
        <source>Inga mätomgångar än</source>
        <translation>No rounds yet</translation>
    </message>
    <message>
        <source>När samverkan startar en mätomgång dyker den upp här. Synka om du väntar på en.</source>
        <translation>When the collaboration starts a round it appears here. Sync if you are waiting for one.</translation>
    </message>
    <message>
        <source>Volymer</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Årets tal, jämförda med de andras</source>
        <translation>The year&apos;s figures, compared with the others&apos;</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Hämtar</source>
        <translation>Fetching</translation>
    </message>
</context>
<context>
    <name>SpreadWords</name>
    <message>
        <source>Alla har svarat: värdet beror inte på vilka som råkade svara.</source>
        <translation>Everybody has answered: the value does not depend on who happened to answer.</translation>
    </message>
    <message>
        <source>Osäkerhet %1 till %2, beroende på vilka som råkade svara.</source>
        <extracomment>%1 and %2 = values on the level scale, the ends of a 95 % interval</extracomment>
        <translation>Uncertainty %1 to %2, depending on who happened to answer.</translation>
    </message>
    <message>
        <source>alla har svarat</source>
        <translation>everybody has answered</translation>
    </message>
    <message>
        <source>osäkerhet %1 till %2</source>
        <translation>uncertainty %1 to %2</translation>
    </message>
    <message>
        <source>Polariserat: svaren samlas i två läger.</source>
        <translation>Polarised: the answers gather in two camps.</translation>
    </message>
    <message>
        <source>Delade meningar: svaren är spridda.</source>
        <translation>Divided: the answers are spread out.</translation>
    </message>
    <message>
        <source>Viss samsyn: många svarar ungefär lika.</source>
        <translation>Some agreement: many answer much the same.</translation>
    </message>
    <message>
        <source>Stark samsyn: de flesta svarar ungefär lika.</source>
        <translation>Strong agreement: most answer much the same.</translation>
    </message>
    <message>
        <source>Olika bild: %1, %2.</source>
        <extracomment>%1 and %2 = a group of respondents and its value, as in &quot;Chefer 4,1&quot;</extracomment>
        <translation>Different pictures: %1, %2.</translation>
    </message>
    <message>
        <source>Vad ser den ena gruppen i vardagen som den andra inte ser?</source>
        <translation>What does one group see in everyday work that the other does not?</translation>
    </message>
    <message>
        <source>Menar ni samma sak med orden i frågan?</source>
        <translation>Do you mean the same thing by the words of the question?</translation>
    </message>
    <message>
        <source>Vad skulle behöva hända för att båda skulle sätta samma nivå?</source>
        <translation>What would have to happen for both to choose the same level?</translation>
    </message>
    <message>
        <source>Svar per nivå %1</source>
        <extracomment>People per level, as in &quot;Svar per nivå 1: 0, 2: 4&quot;</extracomment>
        <translation>Answers per level %1</translation>
    </message>
</context>
<context>
    <name>StandingPage</name>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Styrkor</source>
        <translation>Strengths</translation>
    </message>
    <message>
        <source>Svagheter</source>
        <translation>Weaknesses</translation>
    </message>
    <message>
        <source>Osäkert</source>
        <translation>Not certain</translation>
    </message>
    <message>
        <source>Inget att visa</source>
        <translation>Nothing to show</translation>
    </message>
</context>
<context>
    <name>StandingWords</name>
    <message>
        <source>Säkerställd styrka</source>
        <translation>Confirmed strength</translation>
    </message>
    <message>
        <source>Trolig styrka</source>
        <translation>Likely strength</translation>
    </message>
    <message>
        <source>Säkerställd svaghet</source>
        <translation>Confirmed weakness</translation>
    </message>
    <message>
        <source>Trolig svaghet</source>
        <translation>Likely weakness</translation>
    </message>
    <message>
        <source>Styrka enligt gemensam skattning</source>
        <translation>Strength by joint estimate</translation>
    </message>
    <message>
        <source>Styrka, utan mått på osäkerhet</source>
        <translation>Strength, without a measure of uncertainty</translation>
    </message>
    <message>
        <source>Svaghet enligt gemensam skattning</source>
        <translation>Weakness by joint estimate</translation>
    </message>
    <message>
        <source>Svaghet, utan mått på osäkerhet</source>
        <translation>Weakness, without a measure of uncertainty</translation>
    </message>
    <message>
        <source>Varken styrka eller svaghet</source>
        <translation>Neither strength nor weakness</translation>
    </message>
    <message>
        <source>Osäkert: kan vara både svaghet och styrka</source>
        <translation>Not certain: may be a weakness as well as a strength</translation>
    </message>
    <message>
        <source>Inte jämfört med andra: %1 har ett värde, det behövs %2.</source>
        <extracomment>%1 = number of organisations with a value, %2 = how many it takes</extracomment>
        <translation>Not compared with others: %1 have a value, it takes %2.</translation>
    </message>
    <message>
        <source>Inte jämfört med andra: organisationen ingår inte i jämförelsen.</source>
        <translation>Not compared with others: the organisation is not part of the comparison.</translation>
    </message>
    <message>
        <source>Bland den högsta fjärdedelen, säkert över medianen</source>
        <translation>Among the highest quarter, surely above the median</translation>
    </message>
    <message>
        <source>Bland den högsta fjärdedelen</source>
        <translation>Among the highest quarter</translation>
    </message>
    <message>
        <source>Bland den lägsta fjärdedelen, säkert under medianen</source>
        <translation>Among the lowest quarter, surely below the median</translation>
    </message>
    <message>
        <source>Bland den lägsta fjärdedelen</source>
        <translation>Among the lowest quarter</translation>
    </message>
    <message>
        <source>Ungefär som de andra</source>
        <translation>About as the others</translation>
    </message>
    <message>
        <source>Alla %4: median %1, mittersta hälften %2 till %3.</source>
        <extracomment>%1 = median, %2 and %3 = first and third quartile, %4 = number of organisations, own included</extracomment>
        <translation>All %4: median %1, middle half %2 to %3.</translation>
    </message>
</context>
<context>
    <name>StatementList</name>
    <message>
        <source>Markera allt som stämmer i dag.</source>
        <translation>Tick everything that is true today.</translation>
    </message>
    <message>
        <source>Inget av detta stämmer</source>
        <translation>None of this is true</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Lämna in igen</source>
        <translation>Hand in again</translation>
    </message>
    <message>
        <source>Lämna in</source>
        <translation>Hand in</translation>
    </message>
    <message numerus="yes">
        <source>Enkäten är inte inlämnad än. %n frågor behöver rättas först.</source>
        <extracomment>Said when handing in was refused.</extracomment>
        <translation>
            <numerusform>The survey is not handed in yet. %n question needs mending first.</numerusform>
            <numerusform>The survey is not handed in yet. %n questions need mending first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryRow</name>
    <message>
        <source>Inget svar</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Inget svar, frivillig</source>
        <translation>No answer, optional</translation>
    </message>
    <message>
        <source>Fråga %1, %2. Svar: %3</source>
        <translation>Question %1, %2. Answer: %3</translation>
    </message>
</context>
<context>
    <name>SummaryTop</name>
    <message>
        <source>Dina svar</source>
        <translation>Your answers</translation>
    </message>
    <message numerus="yes">
        <source>Enkäten är inte inlämnad än. %n frågor behöver rättas först. Inget är förlorat, alla svar är sparade.</source>
        <translation>
            <numerusform>The survey is not handed in yet. %n question needs mending first. Nothing is lost, all answers are saved.</numerusform>
            <numerusform>The survey is not handed in yet. %n questions need mending first. Nothing is lost, all answers are saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frågor behöver besvaras eller rättas innan du kan lämna in.</source>
        <translation>
            <numerusform>%n question needs an answer or mending before you can hand in.</numerusform>
            <numerusform>%n questions need an answer or mending before you can hand in.</numerusform>
        </translation>
    </message>
    <message>
        <source>Alla frågor är besvarade.</source>
        <translation>All questions are answered.</translation>
    </message>
    <message numerus="yes">
        <source>%n frågor är obesvarade.</source>
        <translation>
            <numerusform>%n question is unanswered.</numerusform>
            <numerusform>%n questions are unanswered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frågor är obesvarade. Du kan lämna in ändå.</source>
        <translation>
            <numerusform>%n question is unanswered. You can hand in anyway.</numerusform>
            <numerusform>%n questions are unanswered. You can hand in anyway.</numerusform>
        </translation>
    </message>
    <message>
        <source>Gå till första obesvarade</source>
        <translation>Go to the first unanswered</translation>
    </message>
</context>
<context>
    <name>SurveysPage</name>
    <message>
        <source>Inga enkäter än</source>
        <translation>No surveys yet</translation>
    </message>
    <message>
        <source>Enkäter som du är inbjuden till kommer hit av sig själva när du har nät.</source>
        <translation>Surveys that you are invited to come here by themselves when you have a network.</translation>
    </message>
    <message>
        <source>Hämta nytt nu</source>
        <translation>Fetch news now</translation>
    </message>
    <message>
        <source>Att svara på</source>
        <extracomment>Heading of surveys to answer.</extracomment>
        <translation>To answer</translation>
    </message>
    <message>
        <source>Inlämnade</source>
        <extracomment>Heading of surveys that are handed in.</extracomment>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>Stängda</source>
        <extracomment>Heading of surveys whose round is over.</extracomment>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Resultat att läsa</source>
        <extracomment>Heading of surveys whose results can be read.</extracomment>
        <translation>Results to read</translation>
    </message>
</context>
<context>
    <name>SyncChip</name>
    <message>
        <source>Visar vad som är sparat och skickat</source>
        <translation>Shows what is saved and sent</translation>
    </message>
</context>
<context>
    <name>SyncDeposit</name>
    <message>
        <source>I förvar hos servern</source>
        <translation>In safekeeping at the server</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Synka nu</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Synkar</source>
        <translation>Syncing</translation>
    </message>
    <message>
        <source>Hämta in en räddningsfil</source>
        <translation>Take in a rescue file</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Kvitto för varje ändring</source>
        <translation>A receipt for each change</translation>
    </message>
</context>
<context>
    <name>SyncPictures</name>
    <message>
        <source>Bilder</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Skicka bilder bara på wifi</source>
        <translation>Send pictures on Wi-Fi only</translation>
    </message>
</context>
<context>
    <name>SyncReceipt</name>
    <message>
        <source>Kvitto</source>
        <translation>Receipt</translation>
    </message>
</context>
<context>
    <name>TextArea</name>
    <message>
        <source>%1 av %2</source>
        <extracomment>Number of characters written, and how many there is room for.</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 av %2 tecken</source>
        <translation>%1 of %2 characters</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>i går %1</source>
        <translation>yesterday %1</translation>
    </message>
    <message>
        <source>i dag %1</source>
        <translation>today %1</translation>
    </message>
    <message>
        <source>i morgon %1</source>
        <translation>tomorrow %1</translation>
    </message>
</context>
<context>
    <name>TypedAnswer</name>
    <message>
        <source>Det där går inte att läsa som ett tal.</source>
        <translation>That cannot be read as a number.</translation>
    </message>
    <message>
        <source>Det där går inte att läsa som ett datum. Skriv år, månad och dag, till exempel 2026-11-22.</source>
        <translation>That cannot be read as a date. Write year, month and day, for example 2026-11-22.</translation>
    </message>
    <message>
        <source>Den dagen finns inte i kalendern. Kontrollera år, månad och dag.</source>
        <translation>There is no such day in the calendar. Check year, month and day.</translation>
    </message>
    <message>
        <source>%1 är för litet.</source>
        <translation>%1 is too small.</translation>
    </message>
    <message>
        <source>%1 är för stort.</source>
        <translation>%1 is too large.</translation>
    </message>
    <message>
        <source>%1 är inget heltal.</source>
        <translation>%1 is not a whole number.</translation>
    </message>
    <message>
        <source>%1 har för många decimaler.</source>
        <translation>%1 has too many decimals.</translation>
    </message>
    <message>
        <source>%1 ligger mellan två steg.</source>
        <translation>%1 is between two steps.</translation>
    </message>
    <message>
        <source>Skriv år, månad och dag, till exempel 2026-11-22. Bara siffror går också: 20261122.</source>
        <translation>Write year, month and day, for example 2026-11-22. Digits alone will do: 20261122.</translation>
    </message>
    <message>
        <source>Ett tal, till exempel 99,5.</source>
        <translation>A number, for example 99.5.</translation>
    </message>
    <message>
        <source>Från %1 till %2 i steg om %3.</source>
        <translation>From %1 to %2 in steps of %3.</translation>
    </message>
    <message>
        <source>Ett heltal från %1 till %2.</source>
        <translation>A whole number from %1 to %2.</translation>
    </message>
    <message>
        <source>Ett heltal, minst %1.</source>
        <translation>A whole number, at least %1.</translation>
    </message>
    <message>
        <source>Ett heltal, högst %1.</source>
        <translation>A whole number, at most %1.</translation>
    </message>
    <message>
        <source>Ett heltal.</source>
        <translation>A whole number.</translation>
    </message>
    <message>
        <source>Ett tal från %1 till %2.</source>
        <translation>A number from %1 to %2.</translation>
    </message>
    <message>
        <source>Ett tal, minst %1.</source>
        <translation>A number, at least %1.</translation>
    </message>
    <message>
        <source>Ett tal, högst %1.</source>
        <translation>A number, at most %1.</translation>
    </message>
    <message numerus="yes">
        <source>Högst %n decimaler.</source>
        <translation>
            <numerusform>At most %n decimal.</numerusform>
            <numerusform>At most %n decimals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VolumeAbout</name>
    <message>
        <source>Dölj vad volymerna är</source>
        <translation>Hide what the volumes are</translation>
    </message>
    <message>
        <source>Vad är volymerna?</source>
        <translation>What are the volumes?</translation>
    </message>
</context>
<context>
    <name>VolumeComparisons</name>
    <message>
        <source>Jämfört med de andra</source>
        <translation>Compared with the others</translation>
    </message>
</context>
<context>
    <name>VolumeFace</name>
    <message>
        <source>%1. %2.</source>
        <extracomment>%1 where a figure stands among the others, %2 whether high or low is better</extracomment>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>Frågan är besvarad</source>
        <translation>The question is answered</translation>
    </message>
    <message>
        <source>Stämmer det?</source>
        <translation>Is this right?</translation>
    </message>
</context>
<context>
    <name>VolumeField</name>
    <message>
        <source>Ert tal</source>
        <translation>Your figure</translation>
    </message>
    <message>
        <source>Skriv beloppet i</source>
        <translation>Write the amount in</translation>
    </message>
    <message>
        <source>Tusen kronor</source>
        <translation>Thousand SEK</translation>
    </message>
    <message>
        <source>Kronor</source>
        <translation>SEK</translation>
    </message>
    <message>
        <source>Utan tal</source>
        <translation>Without a figure</translation>
    </message>
    <message>
        <source>Hur säkert är talet?</source>
        <translation>How sure is the figure?</translation>
    </message>
</context>
<context>
    <name>VolumeFigurePage</name>
    <message>
        <source>Inget mått är valt</source>
        <translation>No measure is chosen</translation>
    </message>
    <message>
        <source>Gå tillbaka till listan och välj ett mått.</source>
        <translation>Go back to the list and choose a measure.</translation>
    </message>
</context>
<context>
    <name>VolumeForm</name>
    <message>
        <source>Kommentar</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Stannar i er organisation. Skriv inte om namngivna personer.</source>
        <translation>Stays in your organisation. Do not write about named people.</translation>
    </message>
    <message>
        <source>Spara och gå till nästa</source>
        <translation>Save and go to the next</translation>
    </message>
</context>
<context>
    <name>VolumeList</name>
    <message>
        <source>Mått</source>
        <translation>Measures</translation>
    </message>
</context>
<context>
    <name>VolumeMeaning</name>
    <message>
        <source>Dölj vad som räknas</source>
        <translation>Hide what counts</translation>
    </message>
    <message>
        <source>Vad räknas, och var finns talet?</source>
        <translation>What counts, and where is the figure?</translation>
    </message>
    <message>
        <source>Var talet brukar finnas</source>
        <translation>Where the figure usually is</translation>
    </message>
</context>
<context>
    <name>VolumeQuestions</name>
    <message>
        <source>Ni har svarat att talet stämmer</source>
        <translation>You have answered that the figure is right</translation>
    </message>
    <message>
        <source>Varför stämmer det?</source>
        <translation>Why is it right?</translation>
    </message>
    <message>
        <source>Frivilligt. Stannar i er organisation.</source>
        <translation>Voluntary. Stays in your organisation.</translation>
    </message>
    <message>
        <source>Ja, talet stämmer</source>
        <translation>Yes, the figure is right</translation>
    </message>
    <message>
        <source>Ta tillbaka svaret</source>
        <translation>Take the answer back</translation>
    </message>
    <message>
        <source>Ett tal att kontrollera</source>
        <translation>A figure to check</translation>
    </message>
</context>
<context>
    <name>VolumeSharing</name>
    <message>
        <source>Dela med de andra</source>
        <translation>Share with the others</translation>
    </message>
    <message>
        <source>Sluta dela %1</source>
        <translation>Stop sharing %1</translation>
    </message>
</context>
<context>
    <name>VolumeTop</name>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>År</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>VolumeWords</name>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
    <message>
        <source>tkr</source>
        <translation>thousand SEK</translation>
    </message>
    <message>
        <source>kr</source>
        <translation>SEK</translation>
    </message>
    <message>
        <source>timmar</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>timmar per vecka</source>
        <translation>hours a week</translation>
    </message>
    <message>
        <source>procent</source>
        <translation>per cent</translation>
    </message>
    <message>
        <source>årsarbetare</source>
        <translation>FTEs</translation>
    </message>
    <message>
        <source>Vet inte</source>
        <translation>Don&apos;t know</translation>
    </message>
    <message>
        <source>Ej tillämpligt</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Har inte samlats in</source>
        <translation>Has not been collected</translation>
    </message>
    <message>
        <source>Inte ifyllt</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>Uppmätt</source>
        <translation>Measured</translation>
    </message>
    <message>
        <source>Uppskattat</source>
        <translation>Estimated</translation>
    </message>
    <message>
        <source>Ur register</source>
        <translation>From a register</translation>
    </message>
    <message>
        <source>31 december %1</source>
        <translation>31 December %1</translation>
    </message>
    <message>
        <source>kalenderåret %1</source>
        <translation>the calendar year %1</translation>
    </message>
    <message>
        <source>Högre är bättre</source>
        <translation>Higher is better</translation>
    </message>
    <message>
        <source>Lägre är bättre</source>
        <translation>Lower is better</translation>
    </message>
    <message>
        <source>per invånare</source>
        <translation>per inhabitant</translation>
    </message>
    <message>
        <source>per 1 000 invånare</source>
        <translation>per 1,000 inhabitants</translation>
    </message>
    <message>
        <source>per elev</source>
        <translation>per pupil</translation>
    </message>
    <message>
        <source>per 100 årsarbetare</source>
        <translation>per 100 FTEs</translation>
    </message>
    <message>
        <source>per årsarbetare</source>
        <translation>per FTE</translation>
    </message>
    <message>
        <source>av kommunens alla kostnader</source>
        <translation>of all the municipality&apos;s costs</translation>
    </message>
    <message>
        <source>av &quot;%1&quot;</source>
        <extracomment>%1 the name of another figure; a share in per cent</extracomment>
        <translation>of &quot;%1&quot;</translation>
    </message>
    <message>
        <source>delat med &quot;%1&quot;</source>
        <extracomment>%1 the name of another figure that this one is divided by</extracomment>
        <translation>divided by &quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1 procent %2</source>
        <extracomment>%1 a number, %2 what it is a share of</extracomment>
        <translation>%1 per cent %2</translation>
    </message>
    <message>
        <source>%1 (räknat med uppgiften för %2)</source>
        <extracomment>%1 a comparable figure, %2 a year</extracomment>
        <translation>%1 (using the figure for %2)</translation>
    </message>
    <message>
        <source>%1 av %2 kommuner har svarat ja.</source>
        <translation>%1 of %2 municipalities have answered yes.</translation>
    </message>
    <message>
        <source>Ingen har ett tal för %1 att jämföra med än.</source>
        <translation>Nobody has a figure for %1 to compare with yet.</translation>
    </message>
    <message numerus="yes">
        <source>%n kommuner har ett tal att jämföra. Det behövs minst 5.</source>
        <translation>
            <numerusform>%n municipality has a figure to compare. At least 5 are needed.</numerusform>
            <numerusform>%n municipalities have a figure to compare. At least 5 are needed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mitten %1. Hälften ligger mellan %2 och %3.</source>
        <extracomment>%1 the median with its unit, %2 and %3 the lower and upper quartile</extracomment>
        <translation>The middle is %1. Half lie between %2 and %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n kommuner, er egen inräknad.</source>
        <translation>
            <numerusform>%n municipality, your own.</numerusform>
            <numerusform>%n municipalities, your own included.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kommuner.</source>
        <translation>
            <numerusform>%n municipality.</numerusform>
            <numerusform>%n municipalities.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lägre än de flesta</source>
        <translation>Lower than most</translation>
    </message>
    <message>
        <source>Högre än de flesta</source>
        <translation>Higher than most</translation>
    </message>
    <message>
        <source>Som de andra</source>
        <translation>Like the others</translation>
    </message>
    <message>
        <source>Stämmer det? Ni har skrivit %1 och året före %2. Titta efter om en nolla eller enheten har blivit fel.</source>
        <translation>Is this right? You have written %1, and %2 the year before. See whether a zero or the unit is wrong.</translation>
    </message>
    <message>
        <source>Ingen annan har delat sina tal för %1 än.</source>
        <translation>Nobody else has shared their figures for %1 yet.</translation>
    </message>
    <message numerus="yes">
        <source>%n andra har delat %1: %2.</source>
        <translation>
            <numerusform>%n other has shared %1: %2.</numerusform>
            <numerusform>%n others have shared %1: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Er organisation räknas inte in i jämförelsen.</source>
        <translation>Your organisation is not part of the comparison.</translation>
    </message>
    <message>
        <source>Talen för %1 är inte delade. Bara ni själva och samordnaren för samverkan ser dem.</source>
        <translation>The figures for %1 are not shared. Only you and the coordinator of the collaboration see them.</translation>
    </message>
    <message numerus="yes">
        <source>%n tal för %1 är delade med de andra.</source>
        <translation>
            <numerusform>%n figure for %1 is shared with the others.</numerusform>
            <numerusform>%n figures for %1 are shared with the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tal har ändrats sedan dess. De andra ser det gamla.</source>
        <translation>
            <numerusform>%n figure has changed since. The others see the old one.</numerusform>
            <numerusform>%n figures have changed since. The others see the old ones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dela ändringarna</source>
        <translation>Share the changes</translation>
    </message>
    <message numerus="yes">
        <source>Dela %n tal</source>
        <translation>
            <numerusform>Share %n figure</numerusform>
            <numerusform>Share %n figures</numerusform>
        </translation>
    </message>
    <message>
        <source>Kan inte räknas om (%1): uppgiften att dela med saknas.</source>
        <translation>Cannot be made comparable (%1): the figure to divide by is missing.</translation>
    </message>
    <message>
        <source>Kan inte räknas om (%1): uppgiften att dela med är 0.</source>
        <translation>Cannot be made comparable (%1): the figure to divide by is 0.</translation>
    </message>
</context>
<context>
    <name>VolumesPage</name>
    <message>
        <source>Volymerna kan inte visas</source>
        <translation>The volumes cannot be shown</translation>
    </message>
    <message>
        <source>För chefer och samordnare</source>
        <translation>For managers and coordinators</translation>
    </message>
    <message>
        <source>Välj ett mått</source>
        <translation>Choose a measure</translation>
    </message>
    <message>
        <source>Här fyller ni i talet och ser hur det ligger bland de andras.</source>
        <translation>Here you fill in the figure and see where it lies among the others&apos;.</translation>
    </message>
</context>
<context>
    <name>samsyn::AccountListModel</name>
    <message>
        <source>På enheten ligger arbete låst för %1. Det kommer tillbaka när samma person ansluter igen med en ny kod.</source>
        <extracomment>%1 whose work it is, e.g. &quot;Eva Ek (Skaraborg)&quot;</extracomment>
        <translation>Work is kept locked on the device for %1. It comes back when the same person joins again with a new code.</translation>
    </message>
    <message>
        <source>Du är utloggad. Det som fanns på den här enheten är borttaget.</source>
        <translation>You are signed out. What was on this device has been removed.</translation>
    </message>
    <message>
        <source>Du är utloggad. Ditt arbete ligger kvar låst på den här enheten.</source>
        <translation>You are signed out. Your work stays locked on this device.</translation>
    </message>
    <message>
        <source>Servern gick inte att nå: be samordnaren stänga av enheten där.</source>
        <translation>The server could not be reached: ask the coordinator to shut the device out there.</translation>
    </message>
    <message>
        <source>%1. Öppet nu.</source>
        <extracomment>%1 name of the collaboration</extracomment>
        <translation>%1. Open now.</translation>
    </message>
    <message>
        <source>%1. Utloggat: anslut igen med en ny kod. Kontonummer %2.</source>
        <extracomment>%1 name of the collaboration, %2 number of the account</extracomment>
        <translation>%1. Signed out: join again with a new code. Account number %2.</translation>
    </message>
    <message>
        <source>Svarande utan namn</source>
        <translation>Respondent without a name</translation>
    </message>
</context>
<context>
    <name>samsyn::ActionEditor</name>
    <message>
        <source>Skriv vad som ska göras.</source>
        <translation>Write what is to be done.</translation>
    </message>
</context>
<context>
    <name>samsyn::AnswerCopyViewModel</name>
    <message>
        <source>Kopian är sparad: %1. Den som använder samma konto på enheten kan läsa den.</source>
        <extracomment>%1 = the path of a file</extracomment>
        <translation>The copy is saved: %1. Whoever uses the same account on this device can read it.</translation>
    </message>
</context>
<context>
    <name>samsyn::AuthorCompareModel</name>
    <message>
        <source>Det finns ingen publicerad version med den här koden. Det här blir den första.</source>
        <translation>There is no published version with this code. This will be the first.</translation>
    </message>
    <message>
        <source>Rätta felen i utkastet, så kan det jämföras med version %1.</source>
        <translation>Mend the faults of the draft, then it can be compared with version %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n är som de var</source>
        <translation>
            <numerusform>%n is as it was</numerusform>
            <numerusform>%n are as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n behöver ditt besked</source>
        <translation>
            <numerusform>%n needs your word</numerusform>
            <numerusform>%n need your word</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n är nya</source>
        <translation>
            <numerusform>%n is new</numerusform>
            <numerusform>%n are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n utgår</source>
        <translation>
            <numerusform>%n is retired</numerusform>
            <numerusform>%n are retired</numerusform>
        </translation>
    </message>
    <message>
        <source>Ingen fråga i version %1 har koden %2.</source>
        <translation>No question of version %1 has the code %2.</translation>
    </message>
    <message>
        <source>Du har sagt: %1</source>
        <translation>You have said: %1</translation>
    </message>
    <message>
        <source>Skiljer: %1</source>
        <translation>Differs: %1</translation>
    </message>
</context>
<context>
    <name>samsyn::AuthorEditor</name>
    <message>
        <source>Sparar</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Utkastet är sparat på enheten</source>
        <translation>The draft is saved on this device</translation>
    </message>
</context>
<context>
    <name>samsyn::AuthorOutlineModel</name>
    <message>
        <source>Utan namn</source>
        <translation>Without a name</translation>
    </message>
    <message>
        <source>Formuläret</source>
        <translation>The questionnaire</translation>
    </message>
    <message>
        <source>Område</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Förmåga</source>
        <translation>Capability</translation>
    </message>
    <message>
        <source>Fråga</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Fråga sist i området</source>
        <translation>Question at the end of the area</translation>
    </message>
    <message>
        <source>Svarslista</source>
        <translation>Answer list</translation>
    </message>
</context>
<context>
    <name>samsyn::AuthorViewModel</name>
    <message>
        <source>Har inte kommit fram helt än</source>
        <translation>Has not arrived whole yet</translation>
    </message>
    <message>
        <source>Utan namn</source>
        <translation>Without a name</translation>
    </message>
    <message>
        <source>Ändrat %1</source>
        <translation>Changed %1</translation>
    </message>
    <message>
        <source>%1 är publicerad här och skickas vid nästa synkning. Den ändras aldrig mer; kopiera den för att göra en ny version.</source>
        <translation>%1 is published here and is sent with the next sync. It never changes again; copy it to make a new version.</translation>
    </message>
</context>
<context>
    <name>samsyn::CellChangeViewModel</name>
    <message>
        <source>Förändring sedan %1</source>
        <extracomment>%1 = reference date of an earlier round</extracomment>
        <translation>Change since %1</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <extracomment>%1 = signed change, %2 = how sure it is</extracomment>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>Frågeformuläret har ändrats: %1.</source>
        <extracomment>%1 = what became of questions, as in &quot;2 questions are new&quot;</extracomment>
        <translation>The questionnaire has changed: %1.</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>%1: %2. Nu: %3.</source>
        <extracomment>%1 = date of an earlier round, %2 = value then, %3 = value now</extracomment>
        <translation>%1: %2. Now: %3.</translation>
    </message>
    <message>
        <source>%1, osäkerhet %2 till %3</source>
        <translation>%1, uncertainty %2 to %3</translation>
    </message>
</context>
<context>
    <name>samsyn::CellPartModel</name>
    <message>
        <source>%1 vet inte</source>
        <translation>%1 don&apos;t know</translation>
    </message>
    <message>
        <source>%1 ej tillämpligt</source>
        <translation>%1 not applicable</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 question or capability, %2 its value and number of answers</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>samsyn::CellViewModel</name>
    <message>
        <source>av %1</source>
        <extracomment>%1 = highest level of the scale, as in &quot;3,4 av 5&quot;</extracomment>
        <translation>of %1</translation>
    </message>
    <message>
        <source>Täckningsgrad %1</source>
        <extracomment>Coverage: share of the questions, by weight, that have valid answers</extracomment>
        <translation>Coverage %1</translation>
    </message>
    <message>
        <source>Många svarade Vet inte på någon av frågorna. Det är en iakttagelse i sig.</source>
        <translation>Many answered Don&apos;t know to one of the questions. That is an observation in itself.</translation>
    </message>
    <message>
        <source>Förmågorna i området</source>
        <translation>The capabilities of the area</translation>
    </message>
    <message>
        <source>Frågorna bakom värdet</source>
        <translation>The questions behind the value</translation>
    </message>
    <message>
        <source>Värdena för sig visas inte, för att skydda enskilda: för få har svarat på något av dem.</source>
        <translation>The single values are not shown, to protect individuals: too few have answered one of them.</translation>
    </message>
    <message>
        <source>Det finns inga värden att visa här.</source>
        <translation>There are no values to show here.</translation>
    </message>
    <message>
        <source>Värdet %1 på skalan %2</source>
        <translation>The value %1 on the scale %2</translation>
    </message>
    <message>
        <source>Gruppernas värden visas inte, för att skydda enskilda: för få har svarat i någon av dem.</source>
        <translation>The groups&apos; values are not shown, to protect individuals: too few have answered in some of them.</translation>
    </message>
    <message>
        <source>Minst %1 av %2 har svarat, men inte alla.</source>
        <extracomment>%1 = how many have answered, %2 = how many were asked, in one organisation</extracomment>
        <translation>At least %1 of %2 have answered, but not all.</translation>
    </message>
    <message>
        <source>Svarsfrekvens: %1 av %2 har svarat, %3.</source>
        <extracomment>%1 = how many have answered, %2 = how many were asked, %3 = the same in per cent</extracomment>
        <translation>Response rate: %1 of %2 have answered, %3.</translation>
    </message>
</context>
<context>
    <name>samsyn::ChoiceFinder</name>
    <message>
        <source>Inget val heter så. Pröva med färre bokstäver.</source>
        <translation>No choice is called that. Try fewer letters.</translation>
    </message>
    <message>
        <source>Visar %1 av %2. Skriv några bokstäver för att hitta rätt.</source>
        <translation>Showing %1 of %2. Type a few letters to find yours.</translation>
    </message>
    <message numerus="yes">
        <source>%n val</source>
        <translation>
            <numerusform>%n choice</numerusform>
            <numerusform>%n choices</numerusform>
        </translation>
    </message>
    <message>
        <source>Inget är valt än.</source>
        <translation>Nothing is chosen yet.</translation>
    </message>
    <message>
        <source>Valt: %1</source>
        <translation>Chosen: %1</translation>
    </message>
</context>
<context>
    <name>samsyn::ClosingEditor</name>
    <message>
        <source>Stänger då %1.</source>
        <extracomment>%1 = day and time that is typed and not stored yet</extracomment>
        <translation>Then closes %1.</translation>
    </message>
    <message>
        <source>Det är inget klockslag. Skriv timme och minut, till exempel 17:00.</source>
        <translation>That is no time. Write hour and minute, for example 17:00.</translation>
    </message>
    <message>
        <source>Skriv vilken dag omgången ska stänga.</source>
        <translation>Write the day on which the round is to close.</translation>
    </message>
    <message>
        <source>Skriv vilket klockslag omgången ska stänga.</source>
        <translation>Write the time at which the round is to close.</translation>
    </message>
    <message>
        <source>Den tiden har varit. Välj en senare, eller stäng omgången nu.</source>
        <translation>That time has passed. Choose a later one, or close the round now.</translation>
    </message>
    <message>
        <source>Omgången öppnar först %1. Välj en senare tid.</source>
        <extracomment>%1 = day and time</extracomment>
        <translation>The round does not open until %1. Choose a later time.</translation>
    </message>
</context>
<context>
    <name>samsyn::DepositViewModel</name>
    <message>
        <source>Kan du inte ansluta igen just nu kan det du har gjort ligga krypterat hos servern så länge. En administratör med organisationens räddningsnyckel kan öppna det, och släpper in det när du har bekräftat att det är ditt.</source>
        <translation>If you cannot join again right now, what you have done can lie encrypted at the server meanwhile. An administrator with the organisation’s recovery key can open it, and lets it in when you have confirmed that it is yours.</translation>
    </message>
    <message>
        <source>Lämnar</source>
        <translation>Leaving</translation>
    </message>
    <message numerus="yes">
        <source>Lämna %n ändringar i förvar</source>
        <translation>
            <numerusform>Leave %n change in safekeeping</numerusform>
            <numerusform>Leave %n changes in safekeeping</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bilder lämnas inte. De ligger kvar på den här enheten.</source>
        <translation>
            <numerusform>%n picture is not handed over. It stays on this device.</numerusform>
            <numerusform>%n pictures are not handed over. They stay on this device.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar lämnades i förvar %1 och väntar på att någon släpper in dem. De ligger kvar här också.</source>
        <extracomment>%n changes, %1 time of day, with the day if it was earlier</extracomment>
        <translation>
            <numerusform>%n change was left in safekeeping %1 and waits for somebody to let it in. It is still here too.</numerusform>
            <numerusform>%n changes were left in safekeeping %1 and wait for somebody to let them in. They are still here too.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kvitto %1, konto %2. Läs upp numren för administratören.</source>
        <extracomment>%1 number of a receipt, %2 number of an account; both are read aloud</extracomment>
        <translation>Receipt %1, account %2. Read the numbers to the administrator.</translation>
    </message>
    <message>
        <source>Servern känner inte igen den här enheten, så inget kunde lämnas. Allt ligger kvar här. Anslut igen med en ny kod, eller spara en räddningsfil.</source>
        <translation>The server does not know this device, so nothing could be left. Everything is still here. Join again with a new code, or save a rescue file.</translation>
    </message>
    <message>
        <source>Servern tar inte emot något i förvar. Allt ligger kvar här. Anslut igen med en ny kod, eller spara en räddningsfil.</source>
        <translation>The server takes nothing into safekeeping. Everything is still here. Join again with a new code, or save a rescue file.</translation>
    </message>
    <message>
        <source>Det finns inte plats för mer i förvaret nu. Det som redan är lämnat ligger där, och resten ligger kvar här. Försök igen i morgon.</source>
        <translation>There is no room for more in safekeeping now. What has been left lies there, and the rest is still here. Try again tomorrow.</translation>
    </message>
</context>
<context>
    <name>samsyn::HeatMapAspects</name>
    <message>
        <source>%1, mätdag %2</source>
        <extracomment>%1 = name of a round, %2 = its reference date</extracomment>
        <translation>%1, reference date %2</translation>
    </message>
    <message>
        <source>Gap: hur många steg som är kvar till det mål som organisationen har satt.</source>
        <translation>Gap: how many levels are left to the target that the organisation has set.</translation>
    </message>
    <message>
        <source>Förändring sedan %1.</source>
        <extracomment>%1 = an earlier round and its reference date</extracomment>
        <translation>Change since %1.</translation>
    </message>
    <message>
        <source>Inga mål är satta</source>
        <translation>No targets are set</translation>
    </message>
    <message>
        <source>Gap kan inte visas</source>
        <translation>Gaps cannot be shown</translation>
    </message>
    <message>
        <source>Ingen tidigare mätning</source>
        <translation>No earlier round</translation>
    </message>
    <message>
        <source>Förändringen kan inte visas</source>
        <translation>The change cannot be shown</translation>
    </message>
    <message>
        <source>Förändring visas när samma frågeformulär har besvarats i två mätomgångar. Den här är den första vars resultat finns på enheten.</source>
        <translation>Change is shown when the same questionnaire has been answered in two rounds. This is the first whose results are on the device.</translation>
    </message>
    <message>
        <source>långt under målet</source>
        <translation>far below the target</translation>
    </message>
    <message>
        <source>under målet</source>
        <translation>below the target</translation>
    </message>
    <message>
        <source>nära målet</source>
        <translation>near the target</translation>
    </message>
    <message>
        <source>målet är nått</source>
        <translation>the target is reached</translation>
    </message>
    <message>
        <source>över målet</source>
        <translation>above the target</translation>
    </message>
    <message>
        <source>stor minskning</source>
        <translation>large decrease</translation>
    </message>
    <message>
        <source>minskning</source>
        <translation>decrease</translation>
    </message>
    <message>
        <source>ingen eller oklar ändring</source>
        <translation>no or unclear change</translation>
    </message>
    <message>
        <source>ökning</source>
        <translation>increase</translation>
    </message>
    <message>
        <source>stor ökning</source>
        <translation>large increase</translation>
    </message>
    <message>
        <source>%1 eller mer</source>
        <extracomment>%1 = a difference in levels</extracomment>
        <translation>%1 or more</translation>
    </message>
    <message>
        <source>mindre än %1</source>
        <extracomment>%1 = a difference in levels</extracomment>
        <translation>less than %1</translation>
    </message>
    <message>
        <source>%1 till under %2</source>
        <translation>%1 to under %2</translation>
    </message>
    <message>
        <source>ökning enligt gemensam skattning</source>
        <translation>increase by joint estimate</translation>
    </message>
    <message>
        <source>säkerställd ökning</source>
        <translation>confirmed increase</translation>
    </message>
    <message>
        <source>minskning enligt gemensam skattning</source>
        <translation>decrease by joint estimate</translation>
    </message>
    <message>
        <source>säkerställd minskning</source>
        <translation>confirmed decrease</translation>
    </message>
    <message>
        <source>oklart: kan vara slump</source>
        <translation>unclear: may be chance</translation>
    </message>
    <message>
        <source>ingen ändring</source>
        <translation>no change</translation>
    </message>
    <message>
        <source>styrka</source>
        <translation>strength</translation>
    </message>
    <message>
        <source>varken eller</source>
        <translation>neither</translation>
    </message>
    <message>
        <source>svaghet</source>
        <translation>weakness</translation>
    </message>
    <message>
        <source>Gap är avståndet från nuläget till det mål ni har satt. Sätt mål för förmågorna under Mål och åtgärder; då visas avståndet här.</source>
        <translation>A gap is the distance from where you are to the target you have set. Set targets for the capabilities under Targets and actions; then the distance is shown here.</translation>
    </message>
    <message>
        <source>osäkert</source>
        <translation>uncertain</translation>
    </message>
</context>
<context>
    <name>samsyn::HeatMapExport</name>
    <message>
        <source>Värmekartan är sparad: %1</source>
        <extracomment>%1 = path of the file that was written</extracomment>
        <translation>The heat map is saved: %1</translation>
    </message>
    <message>
        <source>Spara som bild, PNG</source>
        <translation>Save as picture, PNG</translation>
    </message>
    <message>
        <source>Spara som teckning, SVG</source>
        <translation>Save as drawing, SVG</translation>
    </message>
    <message>
        <source>Spara som kalkylblad, CSV</source>
        <translation>Save as spreadsheet, CSV</translation>
    </message>
    <message>
        <source>Spara som PDF för nämnden</source>
        <translation>Save as PDF for the committee</translation>
    </message>
    <message>
        <source>I filen står omgång, mätdag, frågeformulärets version och hur värdena är räknade.</source>
        <translation>The file says the round, the reference date, the version of the questionnaire and how the values were made.</translation>
    </message>
    <message>
        <source>Alla som får filen kan läsa den, också de som inte har Samsyn. När den är delad kan den inte tas tillbaka.</source>
        <translation>Everybody who gets the file can read it, also without Samsyn. Once it is shared it cannot be taken back.</translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(er)</source>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisations</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 av %2 organisationer</source>
        <extracomment>%1 of %2 organisations are in the file because of the filter</extracomment>
        <translation>%1 of %2 organisations</translation>
    </message>
    <message>
        <source>Filen visar gap till målen för %1.</source>
        <extracomment>%1 = &quot;7 organisations&quot;</extracomment>
        <translation>The file shows gaps to the targets for %1.</translation>
    </message>
    <message>
        <source>Filen visar förändring för %1. %2</source>
        <translation>The file shows change for %1. %2</translation>
    </message>
    <message>
        <source>Filen visar nivå för %1.</source>
        <translation>The file shows levels for %1.</translation>
    </message>
    <message>
        <source>Alla rutor har ett värde.</source>
        <translation>Every cell has a value.</translation>
    </message>
    <message>
        <source>%1 av %2 rutor saknar värde; skälet står i filen.</source>
        <translation>%1 of %2 cells have no value; the reason stands in the file.</translation>
    </message>
    <message numerus="yes">
        <source>%n av dem är dolda för att skydda enskilda.</source>
        <translation>
            <numerusform>%n of them is hidden to protect individuals.</numerusform>
            <numerusform>%n of them are hidden to protect individuals.</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF-filen kan läsas av skärmläsare.</source>
        <translation>The PDF can be read by screen readers.</translation>
    </message>
    <message>
        <source>PDF-filen kan läsas av skärmläsare. Den listar också styrkor och svagheter för %1.</source>
        <extracomment>%1 = one or more organisations</extracomment>
        <translation>The PDF can be read by screen readers. It also lists strengths and weaknesses of %1.</translation>
    </message>
    <message>
        <source>Bild, PNG</source>
        <translation>Picture, PNG</translation>
    </message>
    <message>
        <source>Teckning, SVG</source>
        <translation>Drawing, SVG</translation>
    </message>
    <message>
        <source>Kalkylblad, CSV</source>
        <translation>Spreadsheet, CSV</translation>
    </message>
    <message>
        <source>För nämnden, PDF</source>
        <translation>For the committee, PDF</translation>
    </message>
    <message>
        <source>Spara värmekartan som</source>
        <translation>Save the heat map as</translation>
    </message>
    <message>
        <source>Preliminärt, inte publicerat. Det står i filen. Dela den bara med dem som granskar resultatet.</source>
        <translation>Provisional, not published. The file says so. Share it only with those who review the result.</translation>
    </message>
</context>
<context>
    <name>samsyn::HeatMapFilter</name>
    <message>
        <source>Alla län</source>
        <translation>All counties</translation>
    </message>
    <message>
        <source>Alla storlekar</source>
        <extracomment>Municipalities by the number of their inhabitants</extracomment>
        <translation>All sizes</translation>
    </message>
    <message>
        <source>Egen organisation först</source>
        <translation>Own organisation first</translation>
    </message>
    <message>
        <source>Efter namn</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>Omgångens ordning</source>
        <translation>The round&apos;s order</translation>
    </message>
    <message>
        <source>Visar %1 av %2</source>
        <extracomment>Of the organisations in the round</extracomment>
        <translation>Showing %1 of %2</translation>
    </message>
    <message>
        <source>Ingen organisation i omgången passar det du har valt. Rensa filtret eller välj något annat.</source>
        <translation>No organisation in the round fits what you have chosen. Clear the filter or choose something else.</translation>
    </message>
    <message>
        <source>Små, under %1 invånare</source>
        <translation>Small, under %1 inhabitants</translation>
    </message>
    <message>
        <source>Mellanstora, %1 till %2</source>
        <translation>Medium, %1 to %2</translation>
    </message>
    <message>
        <source>Stora, %1 eller fler</source>
        <translation>Large, %1 or more</translation>
    </message>
</context>
<context>
    <name>samsyn::HeatMapViewModel</name>
    <message>
        <source>Här finns ännu inget resultat. Det räknas fram på servern när mätomgången har stängts.</source>
        <translation>There is no result here yet. The server computes it when the round has been closed.</translation>
    </message>
    <message>
        <source>%1, mätdag %2</source>
        <extracomment>%1 framework, %2 reference date of the round</extracomment>
        <translation>%1, reference date %2</translation>
    </message>
    <message>
        <source>Visar läget %1</source>
        <extracomment>%1 date and time at which the server computed what is shown</extracomment>
        <translation>Shows the state at %1</translation>
    </message>
    <message>
        <source>%1 av %2 rutor saknar värde; skälet står i rutan.</source>
        <extracomment>%1 and %2 are numbers of cells</extracomment>
        <translation>%1 of %2 cells have no value; the reason is in the cell.</translation>
    </message>
    <message>
        <source>Preliminärt, inte publicerat. Resultatet är till för granskning; fler läser det först när det är godkänt.</source>
        <translation>Provisional, not published. The result is there to be reviewed; others read it only once it is approved.</translation>
    </message>
</context>
<context>
    <name>samsyn::InboxViewModel</name>
    <message numerus="yes">
        <source>%n saker behöver dig</source>
        <translation>
            <numerusform>%n thing needs you</numerusform>
            <numerusform>%n things need you</numerusform>
        </translation>
    </message>
    <message>
        <source>Din ändring gäller nu.</source>
        <translation>Your change stands now.</translation>
    </message>
    <message>
        <source>Det som gällde får gälla.</source>
        <translation>What stood goes on standing.</translation>
    </message>
    <message>
        <source>Båda finns kvar, var för sig.</source>
        <translation>Both are kept, each by itself.</translation>
    </message>
    <message>
        <source>Beslutet är sparat och skickas vid nästa synkning.</source>
        <translation>The decision is saved and will be sent with the next sync.</translation>
    </message>
    <message>
        <source>Ändringen stannar utanför.</source>
        <translation>The change stays out.</translation>
    </message>
</context>
<context>
    <name>samsyn::JoinViewModel</name>
    <message>
        <source>Det finns ingen läsbar kod i bilden. Välj en skarpare bild, eller skriv koden.</source>
        <translation>There is no readable code in the picture. Choose a sharper picture, or type the code.</translation>
    </message>
    <message>
        <source>Koden hör inte till Samsyn. Skanna koden i din inbjudan, eller skriv server och kod.</source>
        <translation>The code does not belong to Samsyn. Scan the code of your invitation, or type server and code.</translation>
    </message>
</context>
<context>
    <name>samsyn::JointEditor</name>
    <message>
        <source>Andel svaga</source>
        <translation>Share weak</translation>
    </message>
    <message>
        <source>Gap till målet</source>
        <translation>Gap to the target</translation>
    </message>
    <message>
        <source>Nytta av att göra det tillsammans</source>
        <translation>Benefit of doing it together</translation>
    </message>
    <message>
        <source>Tillsammans %1 %.</source>
        <translation>%1 % together.</translation>
    </message>
    <message>
        <source>Tillsammans %1 %, men det ska vara 100 %.</source>
        <translation>%1 % together, but it has to be 100 %.</translation>
    </message>
</context>
<context>
    <name>samsyn::JointViewModel</name>
    <message>
        <source>Det finns inget resultat att utgå från än. Det räknas fram när mätomgången har stängts.</source>
        <translation>There is no result to go by yet. It is calculated when the round has closed.</translation>
    </message>
    <message>
        <source>I den här mätomgången ser du bara det egna resultatet, så här finns inget att jämföra med. Om medlemmarna delar resultaten bestäms innan en omgång öppnar; samordnaren för samverkan ser hela bilden.</source>
        <translation>In this round you see your own result only, so there is nothing to compare with here. Whether the members share their results is decided before a round opens; the coordinator of the collaboration sees the whole picture.</translation>
    </message>
    <message>
        <source>Prioritet %1 av 100</source>
        <translation>Priority %1 of 100</translation>
    </message>
    <message>
        <source>%1 kan hjälpa %2</source>
        <translation>%1 can help %2</translation>
    </message>
    <message>
        <source>%1 med %2</source>
        <translation>%1 with %2</translation>
    </message>
    <message>
        <source>Kan ge i %1, kan få i %2</source>
        <translation>Can give in %1, can get in %2</translation>
    </message>
    <message>
        <source>Prioritet = betydelse × (andel svaga %1 + gap %2 + nytta av att göra det tillsammans %3).</source>
        <translation>Priority = importance × (share weak %1 + gap %2 + benefit of doing it together %3).</translation>
    </message>
    <message>
        <source>%1 Vikterna är beslutade av styrgruppen: %2</source>
        <translation>%1 The weights are decided by the steering group: %2</translation>
    </message>
    <message numerus="yes">
        <source>Räknat på %n medlemmar som får jämföras.</source>
        <translation>
            <numerusform>Calculated from %n member that may be compared.</numerusform>
            <numerusform>Calculated from %n members that may be compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deltagares resultat finns inte på enheten.</source>
        <translation>
            <numerusform>The results of %n participant are not on this device.</numerusform>
            <numerusform>The results of %n participants are not on this device.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Egna mål och betydelser för %n av dem ser bara de själva och samordnaren; för dem räknas det gemensamma målet.</source>
        <translation>
            <numerusform>Own targets and importance of %n of them are seen by that member and the coordinator only; the common target is used instead.</numerusform>
            <numerusform>Own targets and importance of %n of them are seen by themselves and the coordinator only; the common target is used for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n förmågor saknar underlag: färre än tre medlemmar har både nivå och mål.</source>
        <translation>
            <numerusform>%n capability lacks a basis: fewer than three members have both level and target.</numerusform>
            <numerusform>%n capabilities lack a basis: fewer than three members have both level and target.</numerusform>
        </translation>
    </message>
    <message>
        <source>Inga förslag än. Ett förslag kräver en medlem som är stark och har sagt sig beredd, och en som är svag och har minst en nivå kvar till sitt mål.</source>
        <translation>No suggestions yet. A suggestion needs one member that is strong and has said it is ready, and one that is weak and at least one level from its target.</translation>
    </message>
    <message>
        <source>Saknar underlag: %1 av minst %2 medlemmar har både nivå och mål.</source>
        <translation>Lacking a basis: %1 of at least %2 members have both level and target.</translation>
    </message>
</context>
<context>
    <name>samsyn::LeavingViewModel</name>
    <message numerus="yes">
        <source>%n ändringar är inte skickade.</source>
        <translation>
            <numerusform>%n change has not been sent.</numerusform>
            <numerusform>%n changes have not been sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bilder är inte skickade.</source>
        <translation>
            <numerusform>%n picture has not been sent.</numerusform>
            <numerusform>%n pictures have not been sent.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 och %2 är inte skickade.</source>
        <extracomment>%1 &quot;7 ändringar&quot;, %2 &quot;1 bild&quot;</extracomment>
        <translation>%1 and %2 have not been sent.</translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bilder</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message>
        <source>Något har ändrats på enheten under tiden. Inget är borttaget. Se efter vad som väntar och välj igen.</source>
        <translation>Something has changed on the device meanwhile. Nothing has been removed. See what waits and choose again.</translation>
    </message>
</context>
<context>
    <name>samsyn::LockedViewModel</name>
    <message>
        <source>Det du har gjort på den här enheten går att rädda. Spara en räddningsfil och ge den till administratören, som kan öppna den med organisationens räddningsnyckel. Inget tas bort härifrån.</source>
        <translation>What you have done on this device can be rescued. Save a rescue file and give it to the administrator, who can open it with the organisation’s recovery key. Nothing is removed from here.</translation>
    </message>
    <message>
        <source>Organisationen hade ingen räddningsnyckel när enheten användes senast, så ingen räddningsfil går att spara. Inget är borttaget. Kommer nyckeln tillbaka öppnas allt som vanligt när du startar Samsyn.</source>
        <translation>The organisation had no recovery key when this device was last used, so no rescue file can be saved. Nothing has been removed. If the key comes back, everything opens as usual when you start Samsyn.</translation>
    </message>
    <message>
        <source>Filen är sparad: %1. Ge den till administratören. Sedan kan du ansluta på nytt; det som är låst ligger kvar på enheten, men visas inte.</source>
        <extracomment>%1 name of a file with its folder</extracomment>
        <translation>The file is saved: %1. Give it to the administrator. Then you can join again; what is locked stays on the device, but is not shown.</translation>
    </message>
</context>
<context>
    <name>samsyn::OwnResultViewModel</name>
    <message>
        <source>%1 av %2, %3</source>
        <extracomment>%1 = a value such as 3,4; %2 = the highest level; %3 = the level&apos;s name</extracomment>
        <translation>%1 of %2, %3</translation>
    </message>
    <message>
        <source>av %1</source>
        <extracomment>After a value: %1 = the highest level</extracomment>
        <translation>of %1</translation>
    </message>
    <message>
        <source>Beräknat %1.</source>
        <translation>Computed %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n personer svarade.</source>
        <translation>
            <numerusform>%n person answered.</numerusform>
            <numerusform>%n people answered.</numerusform>
        </translation>
    </message>
    <message>
        <source>Förmågor på %1 eller mer.</source>
        <translation>Capabilities at %1 or more.</translation>
    </message>
    <message>
        <source>Ingen förmåga når %1 än. Högst ligger %2 med %3.</source>
        <translation>No capability reaches %1 yet. The highest is %2 with %3.</translation>
    </message>
    <message>
        <source>Förmågor under %1.</source>
        <translation>Capabilities below %1.</translation>
    </message>
    <message>
        <source>Ingen förmåga ligger under %1. Lägst ligger %2 med %3.</source>
        <translation>No capability lies below %1. The lowest is %2 with %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n förmågor visas inte, för att för få svarade eller för att skydda enskilda.</source>
        <translation>
            <numerusform>%n capability is not shown, because too few answered or to protect individuals.</numerusform>
            <numerusform>%n capabilities are not shown, because too few answered or to protect individuals.</numerusform>
        </translation>
    </message>
    <message>
        <source>Samordnaren har inte skrivit än vad som händer nu.</source>
        <translation>The coordinator has not yet written what happens now.</translation>
    </message>
    <message>
        <source>Ansvarig: %1</source>
        <translation>Responsible: %1</translation>
    </message>
    <message>
        <source>Resultatet läses av dig, organisationen, samverkans samordnare och de andra som deltar. Inga enskilda svar visas för någon.</source>
        <translation>The result is read by you, the organisation, the collaboration&apos;s coordinators and the others who take part. No individual answers are shown to anyone.</translation>
    </message>
    <message>
        <source>Resultatet läses av dig, organisationen och samverkans samordnare. Inga enskilda svar visas för någon.</source>
        <translation>The result is read by you, the organisation and the collaboration&apos;s coordinators. No individual answers are shown to anyone.</translation>
    </message>
</context>
<context>
    <name>samsyn::PhotoListModel</name>
    <message>
        <source>Bilden är på väg, %1 % är framme.</source>
        <extracomment>%1 a whole number</extracomment>
        <translation>The picture is on its way, %1 % has arrived.</translation>
    </message>
    <message>
        <source>Bilden ligger på telefonen och skickas när det finns nät.</source>
        <translation>The picture is on your phone and is sent when there is a network.</translation>
    </message>
    <message>
        <source>Bilden ligger på enheten och skickas när det finns nät.</source>
        <translation>The picture is on this device and is sent when there is a network.</translation>
    </message>
    <message>
        <source>Bilden lades till på en annan av dina enheter.</source>
        <translation>The picture was added on another of your devices.</translation>
    </message>
    <message>
        <source>Bilden är framme.</source>
        <translation>The picture has arrived.</translation>
    </message>
    <message>
        <source>Servern tog inte emot bilden. Den ligger kvar här. Ta bort den och lägg till den på nytt.</source>
        <translation>The server did not accept the picture. It is still here. Remove it and add it again.</translation>
    </message>
    <message>
        <source>Servern har inte plats för bilden. Den ligger kvar här, och Samsyn försöker igen.</source>
        <translation>The server has no room for the picture. It is still here, and Samsyn tries again.</translation>
    </message>
    <message numerus="yes">
        <source>Alla %n bilder är framme.</source>
        <translation>
            <numerusform>The picture has arrived.</numerusform>
            <numerusform>All %n pictures have arrived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 av %n bilder är framme.</source>
        <extracomment>%1 pictures that have arrived; %n all pictures</extracomment>
        <translation>
            <numerusform>%1 of %n picture has arrived.</numerusform>
            <numerusform>%1 of %n pictures have arrived.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::PictureFiles</name>
    <message>
        <source>Välj en bild</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <source>Bilder (*.jpg *.jpeg *.png)</source>
        <translation>Pictures (*.jpg *.jpeg *.png)</translation>
    </message>
</context>
<context>
    <name>samsyn::PictureSendingViewModel</name>
    <message numerus="yes">
        <source>%1 av %n bilder mottagna</source>
        <extracomment>%1 pictures that the server has, of %n</extracomment>
        <translation>
            <numerusform>%1 of %n picture received</numerusform>
            <numerusform>%1 of %n pictures received</numerusform>
        </translation>
    </message>
    <message>
        <source>Bilderna väntar på wifi. Svaren skickas ändå.</source>
        <translation>The pictures wait for Wi-Fi. The answers are sent all the same.</translation>
    </message>
    <message numerus="yes">
        <source>Skicka %n bilder (%1 MB) över mobilnätet</source>
        <extracomment>%n pictures, %1 megabytes</extracomment>
        <translation>
            <numerusform>Send %n picture (%1 MB) over the mobile network</numerusform>
            <numerusform>Send %n pictures (%1 MB) over the mobile network</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::PlanViewModel</name>
    <message>
        <source>Mål och åtgärder sätts av chefer och samordnare i de organisationer som är med i mätomgången. Dina egna svar och resultat är inte berörda.</source>
        <translation>Targets and actions are set by managers and coordinators of the organisations in the round. Your own answers and results are not affected.</translation>
    </message>
    <message>
        <source>Mätomgången har inget resultat än. Mål kan sättas redan nu; gapen räknas när resultatet kommer.</source>
        <translation>The round has no result yet. Targets can be set already; the gaps are calculated when the result comes.</translation>
    </message>
    <message>
        <source>Du läser målen som samordnare för samverkan. Bara chefer och samordnare i %1 ändrar dem.</source>
        <translation>You read the targets as coordinator of the collaboration. Only managers and coordinators in %1 change them.</translation>
    </message>
    <message>
        <source>%1 pågående eller planerade, varav %2 försenade.</source>
        <translation>%1 underway or planned, %2 of them late.</translation>
    </message>
</context>
<context>
    <name>samsyn::QrReader</name>
    <message>
        <source>Öppna bild av koden</source>
        <translation>Open a picture of the code</translation>
    </message>
    <message>
        <source>Bilder (*.png *.jpg *.jpeg *.gif *.svg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.gif *.svg)</translation>
    </message>
</context>
<context>
    <name>samsyn::QuestionViewModel</name>
    <message>
        <source>Passar inte längre med dina andra svar.</source>
        <translation>No longer fits your other answers.</translation>
    </message>
</context>
<context>
    <name>samsyn::ReminderEditor</name>
    <message>
        <source>Texten är kopierad. Klistra in den där du skriver påminnelsen.</source>
        <translation>The text is copied. Paste it where you write the reminder.</translation>
    </message>
</context>
<context>
    <name>samsyn::RescueFiles</name>
    <message>
        <source>Välj en räddningsfil</source>
        <translation>Choose a rescue file</translation>
    </message>
    <message>
        <source>Räddningsfiler (*.samsyn)</source>
        <translation>Rescue files (*.samsyn)</translation>
    </message>
    <message>
        <source>Alla filer (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>samsyn::RescueViewModel</name>
    <message>
        <source>Filen är sparad: %1. Flytta den till ett ställe som du kommer åt från en annan enhet.</source>
        <extracomment>%1 name of a file with its folder</extracomment>
        <translation>The file is saved: %1. Move it to a place that you can reach from another device.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <extracomment>%1 &quot;12 ändringar hämtades in&quot;, %2 &quot;3 fanns redan&quot;
----------
%1 &quot;2 bilder hämtades in&quot;, %2 &quot;1 fanns redan&quot;</extracomment>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n ändringar hämtades in</source>
        <translation>
            <numerusform>%n change taken in</numerusform>
            <numerusform>%n changes taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fanns redan</source>
        <translation>
            <numerusform>%n was here already</numerusform>
            <numerusform>%n were here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bilder hämtades in</source>
        <translation>
            <numerusform>%n picture taken in</numerusform>
            <numerusform>%n pictures taken in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::RoundListModel</name>
    <message>
        <source>Öppnar %1</source>
        <translation>Opens %1</translation>
    </message>
    <message>
        <source>Stänger %1</source>
        <translation>Closes %1</translation>
    </message>
    <message>
        <source>Mätdag %1</source>
        <translation>Reference date %1</translation>
    </message>
    <message>
        <source>Ramverket är inte hämtat än. Kartan kan öppnas efter nästa synkning.</source>
        <translation>The framework has not been fetched yet. The map can be opened after the next sync.</translation>
    </message>
    <message>
        <source>Värmekartan finns på den här enheten.</source>
        <translation>The heat map is on this device.</translation>
    </message>
    <message>
        <source>Resultat visas när omgången har stängts.</source>
        <translation>Results are shown when the round has been closed.</translation>
    </message>
    <message>
        <source>Omgången ställdes in. Det blir inget resultat.</source>
        <translation>The round was cancelled. There will be no result.</translation>
    </message>
    <message>
        <source>Resultatet är inte hämtat än. Det kommer med nästa synkning.</source>
        <translation>The result has not been fetched yet. It comes with the next sync.</translation>
    </message>
    <message>
        <source>1 organisation</source>
        <translation>1 organisation</translation>
    </message>
    <message>
        <source>%1 organisationer</source>
        <translation>%1 organisations</translation>
    </message>
    <message>
        <source>Enskilda svar</source>
        <translation>Individual answers</translation>
    </message>
    <message>
        <source>Gemensamma svar</source>
        <translation>Joint answers</translation>
    </message>
    <message>
        <source>Bedömare</source>
        <translation>Assessors</translation>
    </message>
    <message>
        <source>Preliminärt, inte publicerat. Öppna för att granska.</source>
        <translation>Provisional, not published. Open it to review.</translation>
    </message>
    <message>
        <source>Öppna den preliminära värmekartan</source>
        <translation>Open the provisional heat map</translation>
    </message>
    <message>
        <source>Öppna värmekartan</source>
        <translation>Open the heat map</translation>
    </message>
</context>
<context>
    <name>samsyn::RoundViewModel</name>
    <message>
        <source>Stängningen är flyttad till %1. Servern får veta det vid nästa synkning.</source>
        <extracomment>%1 = day and time</extracomment>
        <translation>The closing is moved to %1. The server learns of it with the next sync.</translation>
    </message>
    <message>
        <source>Omgången är stängd på den här enheten. Servern stänger den vid nästa synkning.</source>
        <translation>The round is closed on this device. The server closes it with the next sync.</translation>
    </message>
    <message>
        <source>Resultatet är godkänt. De andra kan läsa det när enheten har synkats.</source>
        <translation>The result is approved. The others can read it once the device has synced.</translation>
    </message>
    <message>
        <source>Publicering är begärd. Servern publicerar när enheten har synkats.</source>
        <translation>Publishing is asked for. The server publishes once the device has synced.</translation>
    </message>
    <message>
        <source>Stänga omgången nu?</source>
        <translation>Close the round now?</translation>
    </message>
    <message>
        <source>Godkänna resultatet för %1?</source>
        <extracomment>%1 = an organisation</extracomment>
        <translation>Approve the result for %1?</translation>
    </message>
    <message>
        <source>Publicera omgången?</source>
        <translation>Publish the round?</translation>
    </message>
    <message>
        <source>Stäng omgången</source>
        <translation>Close the round</translation>
    </message>
    <message>
        <source>Godkänn</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Publicera</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Citatet är tillbakataget. Den som redan har läst det har läst det.</source>
        <translation>The quote is taken back. Those who have read it have read it.</translation>
    </message>
    <message>
        <source>Citatet är släppt. Det läses av andra när enheten har synkats.</source>
        <translation>The quote is released. Others read it once the device has synced.</translation>
    </message>
    <message>
        <source>Omgången följs av chefer och samordnare i de organisationer som är med. Dina egna svar och resultat är inte berörda.</source>
        <translation>The round is followed by managers and coordinators of the organisations that take part. Your own answers and results are not affected.</translation>
    </message>
    <message>
        <source>Godkänt</source>
        <extracomment>%1 = the person who approved</extracomment>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Godkänt av %1</source>
        <translation>Approved by %1</translation>
    </message>
    <message>
        <source>Väntar på godkännande</source>
        <translation>Awaiting approval</translation>
    </message>
    <message>
        <source>Godkändes inte</source>
        <translation>Was not approved</translation>
    </message>
    <message>
        <source>Godkänn resultatet</source>
        <translation>Approve the result</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Inga siffror har kommit än. Servern räknar var femte minut; de kommer med nästa synkning.</source>
        <translation>No figures have come yet. The server counts every five minutes; they come with the next sync.</translation>
    </message>
    <message>
        <source>Servern skickar inga meddelanden själv. Den som sköter servern tar fram nya personliga länkar till dem som inte har använt sin, med kommandot samsyn-server remind.</source>
        <translation>The server sends no messages itself. Whoever looks after the server makes new personal links for those who have not used theirs, with the command samsyn-server remind.</translation>
    </message>
    <message>
        <source>Har ni en lista med namn: skicka texten och länken till var och en som kommandot räknar upp.</source>
        <translation>With a list of names: send the text and the link to each person whom the command lists.</translation>
    </message>
    <message>
        <source>Har ni en lista utan namn: skicka texten till alla som är inbjudna. Den som har tappat bort sin länk ber om en ny.</source>
        <translation>With a list without names: send the text to everybody who is invited. Who has lost the link asks for a new one.</translation>
    </message>
    <message>
        <source>Att en länk är använd betyder inte att svaren är inlämnade. Vem som har svarat, och vad, visas inte för någon.</source>
        <translation>That a link is used does not mean that answers are handed in. Who has answered, and what, is shown to nobody.</translation>
    </message>
    <message>
        <source>%1 av %2 organisationer har godkänt.</source>
        <translation>%1 of %2 organisations have approved.</translation>
    </message>
    <message>
        <source>Läs värmekartan först. Godkänner gör den som är chef eller samordnare i organisationen.</source>
        <translation>Read the heat map first. Managers and coordinators of the organisation approve.</translation>
    </message>
    <message>
        <source>Resultatet har inte kommit till enheten än. Det kan godkännas när det har lästs.</source>
        <translation>The result has not reached the device yet. It can be approved when it has been read.</translation>
    </message>
    <message>
        <source>Bara du som samordnar organisationen läser alla kommentarer. Läs dem för vad som sägs, inte för vem som kan ha skrivit. Det som du släpper som citat läses av chefer i organisationen och av samordnarna för samverkan.</source>
        <translation>Only you who coordinate the organisation read all comments. Read them for what is said, not for who may have written it. What you release as a quote is read by managers of the organisation and by the coordinators of the collaboration.</translation>
    </message>
    <message>
        <source>Här står citat som den som skrev har tillåtit och som organisationens samordnare har släppt.</source>
        <translation>Here are quotes that their authors have allowed and that the organisation’s coordinator has released.</translation>
    </message>
    <message>
        <source>Inga citat är släppta.</source>
        <translation>No quotes are released.</translation>
    </message>
    <message>
        <source>Inga kommentarer kan visas. Antingen har ingen skrivit något, eller så har svarsgruppen färre än %1 svar.</source>
        <translation>No comments can be shown. Either nobody has written anything, or the group has fewer than %1 answers.</translation>
    </message>
</context>
<context>
    <name>samsyn::SittingViewModel</name>
    <message>
        <source>Pass %1 av %2, att läsa</source>
        <extracomment>In place of the number of a question, on a text that is only read.</extracomment>
        <translation>Sitting %1 of %2, to read</translation>
    </message>
    <message>
        <source>Att läsa</source>
        <translation>To read</translation>
    </message>
    <message>
        <source>Pass %1 av %2, fråga %3 av %4</source>
        <translation>Sitting %1 of %2, question %3 of %4</translation>
    </message>
    <message>
        <source>%1 av %2</source>
        <extracomment>%1 = number of the question, %2 = number of questions</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Fråga %1</source>
        <translation>Question %1</translation>
    </message>
    <message>
        <source>Du har gått igenom pass %1 av %2.</source>
        <translation>You have gone through sitting %1 of %2.</translation>
    </message>
    <message numerus="yes">
        <source>Nästa pass är %n frågor, %1. Allt är sparat.</source>
        <translation>
            <numerusform>The next sitting is %n question, %1. All is saved.</numerusform>
            <numerusform>The next sitting is %n questions, %1. All is saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::StandingListModel</name>
    <message>
        <source>%1: %2 av %3. %4. %5</source>
        <extracomment>%1 = capability, %2 = its value, %3 = highest level, %4 = how sure, %5 = against the others</extracomment>
        <translation>%1: %2 of %3. %4. %5</translation>
    </message>
</context>
<context>
    <name>samsyn::StandingViewModel</name>
    <message>
        <source>Omgången har inga organisationer.</source>
        <translation>The round has no organisations.</translation>
    </message>
    <message>
        <source>Ingen förmåga når gränsen för styrka, %1.</source>
        <translation>No capability reaches the limit of a strength, %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n förmåga/förmågor</source>
        <translation>
            <numerusform>%n capability</numerusform>
            <numerusform>%n capabilities</numerusform>
        </translation>
    </message>
    <message>
        <source>Ingen förmåga ligger under gränsen för svaghet, %1.</source>
        <translation>No capability is below the limit of a weakness, %1.</translation>
    </message>
    <message>
        <source>Osäkerheten räcker från svaghet till styrka. Fler svar skulle visa vilket det är.</source>
        <translation>The uncertainty reaches from weakness to strength. More answers would show which it is.</translation>
    </message>
    <message>
        <source>Gemensamma svar har inget mått på osäkerhet.</source>
        <translation>Joint answers have no measure of uncertainty.</translation>
    </message>
    <message>
        <source>Ingen förmåga är så osäker att den kan vara både svaghet och styrka.</source>
        <translation>No capability is so uncertain that it may be both a weakness and a strength.</translation>
    </message>
    <message numerus="yes">
        <source>%n förmåga/förmågor är varken styrka eller svaghet.</source>
        <translation>
            <numerusform>%n capability is neither strength nor weakness.</numerusform>
            <numerusform>%n capabilities are neither strength nor weakness.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n förmåga/förmågor har inget värde; skälet står i värmekartan.</source>
        <translation>
            <numerusform>%n capability has no value; the reason stands in the heat map.</numerusform>
            <numerusform>%n capabilities have no value; the reason stands in the heat map.</numerusform>
        </translation>
    </message>
    <message>
        <source>Inget värde kan visas för organisationen. Skälet står i värmekartan.</source>
        <translation>No value can be shown for the organisation. The reason stands in the heat map.</translation>
    </message>
</context>
<context>
    <name>samsyn::SuggestionViewModel</name>
    <message>
        <source>Förra omgången svarade ni: %1.</source>
        <translation>Last round you all answered: %1.</translation>
    </message>
    <message>
        <source>Förra omgången svarade du: %1.</source>
        <translation>Last round you answered: %1.</translation>
    </message>
    <message>
        <source>Frågan har ändrats sedan du svarade. Du svarade då: %1.</source>
        <translation>The question has changed since you answered. Your answer then: %1.</translation>
    </message>
    <message>
        <source>Det går inte att välja längre. Svara på nytt.</source>
        <translation>That can no longer be chosen. Answer anew.</translation>
    </message>
    <message>
        <source>Samma nu</source>
        <translation>The same now</translation>
    </message>
    <message>
        <source>Det stämmer fortfarande</source>
        <translation>It still holds</translation>
    </message>
</context>
<context>
    <name>samsyn::SummaryModel</name>
    <message>
        <source>Det här behöver rättas</source>
        <translation>This needs mending</translation>
    </message>
</context>
<context>
    <name>samsyn::SurveyListModel</name>
    <message>
        <source>Frågorna hämtas när du har nät</source>
        <translation>The questions are fetched when you have a network</translation>
    </message>
    <message>
        <source>Inlämnad</source>
        <translation>Handed in</translation>
    </message>
    <message>
        <source>Inte inlämnad</source>
        <translation>Not handed in</translation>
    </message>
    <message>
        <source>%1 av %2 frågor besvarade</source>
        <extracomment>How much of a survey is done; %1 and %2 are numbers of questions.</extracomment>
        <translation>%1 of %2 questions answered</translation>
    </message>
    <message>
        <source>Inlämnad, %1</source>
        <translation>Handed in, %1</translation>
    </message>
    <message numerus="yes">
        <source>Inte påbörjad, %n frågor</source>
        <translation>
            <numerusform>Not begun, %n question</numerusform>
            <numerusform>Not begun, %n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Stängd</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Stänger %1</source>
        <translation>Closes %1</translation>
    </message>
    <message>
        <source>Resultatet finns att läsa</source>
        <translation>The result can be read</translation>
    </message>
    <message>
        <source>Resultatet är på väg</source>
        <translation>The result is on its way</translation>
    </message>
</context>
<context>
    <name>samsyn::SurveyTerms</name>
    <message numerus="yes">
        <source>%n frågor</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Enkäten är stängd. Du kan läsa dina svar men inte ändra dem.</source>
        <translation>The survey is closed. You can read your answers but not change them.</translation>
    </message>
    <message>
        <source>Enkäten är öppen tills samordnaren stänger den.</source>
        <translation>The survey is open until the coordinator closes it.</translation>
    </message>
    <message>
        <source>Enkäten stänger %1.</source>
        <translation>The survey closes %1.</translation>
    </message>
    <message numerus="yes">
        <source>Din chef ser aldrig dina svar. Resultat visas först när minst %n har svarat.</source>
        <translation>
            <numerusform>Your manager never sees your answers. Results are shown only when at least %n has answered.</numerusform>
            <numerusform>Your manager never sees your answers. Results are shown only when at least %n have answered.</numerusform>
        </translation>
    </message>
    <message>
        <source>Det här är ett gemensamt svar. Det bär organisationens namn, %1, och visas för alla som får se resultatet.</source>
        <translation>This is a joint answer. It carries the organisation&apos;s name, %1, and is shown to everyone who may see the result.</translation>
    </message>
    <message>
        <source>Du svarar som utomstående. Din bedömning av %1 visas för sig, skild från organisationens egna svar.</source>
        <translation>You answer from outside. Your assessment of %1 is shown by itself, apart from the organisation&apos;s own answers.</translation>
    </message>
    <message>
        <source>Bara samordnaren i din organisation läser kommentaren.</source>
        <translation>Only the coordinator of your organisation reads the comment.</translation>
    </message>
    <message>
        <source>Kommentaren läses av samordnaren tillsammans med svaret.</source>
        <translation>The coordinator reads the comment together with the answer.</translation>
    </message>
    <message>
        <source>Frågorna finns på enheten (%1 kB). Nu kan du svara även utan nät.</source>
        <translation>The questions are on this device (%1 kB). Now you can answer without a network too.</translation>
    </message>
    <message>
        <source>Du kan ändra dina svar tills enkäten stänger.</source>
        <translation>You can change your answers until the survey closes.</translation>
    </message>
    <message>
        <source>Du kan ändra dina svar till %1.</source>
        <translation>You can change your answers until %1.</translation>
    </message>
    <message>
        <source>Organisationens resultat läses också av de andra som deltar i mätningen.</source>
        <translation>The organisation&apos;s result is also read by the others who take part.</translation>
    </message>
    <message>
        <source>Organisationens resultat läses av den själv och av samverkans samordnare.</source>
        <translation>The organisation&apos;s result is read by itself and by the collaboration&apos;s coordinators.</translation>
    </message>
    <message>
        <source>Din grupp: %1.</source>
        <translation>Your group: %1.</translation>
    </message>
    <message>
        <source>Din enhet: %1.</source>
        <translation>Your unit: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Högst %n frågor</source>
        <translation>
            <numerusform>At most %n question</numerusform>
            <numerusform>At most %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enkäten är delad i %n pass. Du kan göra ett i taget, allt sparas.</source>
        <translation>
            <numerusform>The survey is in %n sitting. You may do one at a time, all is saved.</numerusform>
            <numerusform>The survey is in %n sittings. You may do one at a time, all is saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Du har %n frågor kvar, %1.</source>
        <translation>
            <numerusform>You have %n question left, %1.</numerusform>
            <numerusform>You have %n questions left, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Du kan välja Vill inte svara på vilken fråga som helst. Det räknas som att du inte har svarat.</source>
        <translation>You may choose Rather not say on any question. It counts as not having answered.</translation>
    </message>
    <message>
        <source>Ingen ser vem som har valt det.</source>
        <translation>Nobody sees who has chosen it.</translation>
    </message>
    <message numerus="yes">
        <source>och %n frivilliga</source>
        <translation>
            <numerusform>and %n optional one</numerusform>
            <numerusform>and %n optional ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::SyncViewModel</name>
    <message>
        <source>Sparat här</source>
        <translation>Saved here</translation>
    </message>
    <message>
        <source>Väntar på nät (%1)</source>
        <extracomment>%1 number of changes that wait</extracomment>
        <translation>Waiting for network (%1)</translation>
    </message>
    <message>
        <source>Skickar</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Allt skickat</source>
        <translation>All sent</translation>
    </message>
    <message>
        <source>Allt skickat kl. %1</source>
        <extracomment>%1 time of day</extracomment>
        <translation>All sent at %1</translation>
    </message>
    <message>
        <source>Inte allt hämtat</source>
        <translation>Not all fetched</translation>
    </message>
    <message>
        <source>Behöver dig</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>Det du har gjort är sparat på den här enheten. Det skickas vid nästa synkning.</source>
        <translation>What you have done is saved on this device. It is sent with the next sync.</translation>
    </message>
    <message>
        <source>Servern går inte att nå just nu. Det du har gjort ligger kvar här och skickas när nätet är tillbaka.</source>
        <translation>The server cannot be reached right now. What you have done is still here and is sent when the network is back.</translation>
    </message>
    <message>
        <source>Skickar och hämtar. Du kan fortsätta arbeta under tiden.</source>
        <translation>Sending and fetching. You can go on working meanwhile.</translation>
    </message>
    <message>
        <source>Allt från den här enheten är framme och allt från servern är hämtat.</source>
        <translation>Everything from this device has arrived and everything from the server has been fetched.</translation>
    </message>
    <message>
        <source>Inget väntar på att skickas, men allt från servern är inte hämtat än. Det du ser kan vara ofullständigt.</source>
        <translation>Nothing waits to be sent, but not everything from the server has been fetched yet. What you see may be incomplete.</translation>
    </message>
    <message>
        <source>Något behöver ses över av dig. Allt du har gjort ligger kvar på den här enheten.</source>
        <translation>Something needs you to look at it. Everything you have done is still on this device.</translation>
    </message>
    <message>
        <source>Inget väntar på att skickas från den här enheten.</source>
        <translation>Nothing waits to be sent from this device.</translation>
    </message>
    <message>
        <source>En ändring är sparad på den här enheten och väntar på att skickas.</source>
        <translation>One change is saved on this device and waits to be sent.</translation>
    </message>
    <message>
        <source>%1 ändringar är sparade på den här enheten och väntar på att skickas.</source>
        <translation>%1 changes are saved on this device and wait to be sent.</translation>
    </message>
    <message>
        <source>En ändring har servern lagt åt sidan. Den är inte borta, men någon behöver avgöra vad som gäller.</source>
        <translation>The server has set one change aside. It is not lost, but somebody has to decide what is to hold.</translation>
    </message>
    <message>
        <source>%1 ändringar har servern lagt åt sidan. De är inte borta, men någon behöver avgöra vad som gäller.</source>
        <translation>The server has set %1 changes aside. They are not lost, but somebody has to decide what is to hold.</translation>
    </message>
    <message>
        <source>Allt från servern är inte hämtat än.</source>
        <translation>Not everything from the server has been fetched yet.</translation>
    </message>
    <message>
        <source>Allt från servern är hämtat och kontrollräknat.</source>
        <translation>Everything from the server has been fetched and its checksum is right.</translation>
    </message>
    <message>
        <source>Allt från servern är hämtat, men kontrollsumman stämmer inte. Det hämtas på nytt vid nästa synkning.</source>
        <translation>Everything from the server has been fetched, but its checksum is wrong. It is fetched again with the next sync.</translation>
    </message>
    <message>
        <source>Enheten har inte synkats än.</source>
        <translation>This device has not been synced yet.</translation>
    </message>
    <message>
        <source>Senast synkad %1</source>
        <extracomment>%1 time or date and time</extracomment>
        <translation>Last synced %1</translation>
    </message>
    <message>
        <source>En bild tog servern inte emot. Den ligger kvar vid sitt svar. Ta bort den där och lägg till den på nytt.</source>
        <translation>The server did not accept a picture. It is still with its answer. Remove it there and add it again.</translation>
    </message>
    <message>
        <source>Skickat</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Väntar (%1)</source>
        <extracomment>%1 number of changes that wait, beside a long page title</extracomment>
        <translation>Waiting (%1)</translation>
    </message>
    <message>
        <source>Ej hämtat</source>
        <translation>Not fetched</translation>
    </message>
    <message>
        <source>Servern har återställts från en säkerhetskopia. En ändring som redan hade kommit fram skickas igen. Inget av det du ser här är borta.</source>
        <translation>The server was brought back from a backup. One change that had arrived before is being sent again. Nothing that you see here is gone.</translation>
    </message>
    <message>
        <source>Servern har återställts från en säkerhetskopia. %1 ändringar som redan hade kommit fram skickas igen. Inget av det du ser här är borta.</source>
        <translation>The server was brought back from a backup. %1 changes that had arrived before are being sent again. Nothing that you see here is gone.</translation>
    </message>
    <message>
        <source>Servern återställdes från en säkerhetskopia (märktes %1). Allt från den här enheten är skickat igen.</source>
        <extracomment>%1 time of day, with the day if it was earlier</extracomment>
        <translation>The server was brought back from a backup (noticed %1). Everything from this device has been sent again.</translation>
    </message>
</context>
<context>
    <name>samsyn::TargetEditor</name>
    <message>
        <source>Ingen nivå än: %1</source>
        <translation>No level yet: %1</translation>
    </message>
    <message>
        <source>Nivå nu: %1</source>
        <translation>Level now: %1</translation>
    </message>
    <message>
        <source>Ert eget mål går före.</source>
        <translation>Your own target goes first.</translation>
    </message>
    <message>
        <source>Det gäller tills ni sätter ett eget.</source>
        <translation>It holds until you set your own.</translation>
    </message>
    <message>
        <source>Gemensamt mål: %1. %2</source>
        <translation>Common target: %1. %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Det sparade målet finns inte på den här skalan. Ange ett nytt.</source>
        <translation>The saved target is not on this scale. Choose a new one.</translation>
    </message>
    <message>
        <source>Inget eget mål är satt</source>
        <translation>No target of your own is set</translation>
    </message>
    <message>
        <source>Ingen betydelse är vald; listan räknar med &quot;%1&quot; tills vidare.</source>
        <translation>No importance is chosen; the list reckons with &quot;%1&quot; for now.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a level, %2 what is seen at that level</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ni har inte valt någon betydelse; listan räknar med %1, &quot;%2&quot;, som de svarande har gett området.</source>
        <extracomment>%1 &quot;4,2&quot;, %2 an importance in words</extracomment>
        <translation>You have not chosen an importance; the list reckons with %1, &quot;%2&quot;, which those who answered gave the area.</translation>
    </message>
</context>
<context>
    <name>samsyn::UnitChooser</name>
    <message>
        <source>Ingen enhet heter så. Pröva med färre bokstäver.</source>
        <translation>No unit has that name. Try fewer letters.</translation>
    </message>
    <message numerus="yes">
        <source>%n enheter</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>samsyn::VolumeEditor</name>
    <message>
        <source>Avser %1</source>
        <translation>As of %1</translation>
    </message>
    <message>
        <source>Utan moms. Finns det inget att räkna, skriv 0.</source>
        <translation>Excluding VAT. If there is nothing to count, write 0.</translation>
    </message>
    <message>
        <source>Ett helt tal. Finns det inget att räkna, skriv 0.</source>
        <translation>A whole number. If there is nothing to count, write 0.</translation>
    </message>
    <message numerus="yes">
        <source>Högst %n decimaler. Finns det inget att räkna, skriv 0.</source>
        <translation>
            <numerusform>At most %n decimal. If there is nothing to count, write 0.</numerusform>
            <numerusform>At most %n decimals. If there is nothing to count, write 0.</numerusform>
        </translation>
    </message>
    <message>
        <source>kr</source>
        <translation>SEK</translation>
    </message>
    <message>
        <source>Det här talet jämförs inte. Andra tal delas med det, så att stora och små kommuner går att jämföra.</source>
        <translation>This figure is not compared. Other figures are divided by it, so that large and small municipalities can be compared.</translation>
    </message>
    <message>
        <source>Det där går inte att läsa som ett tal. Skriv bara siffror, till exempel 12 500.</source>
        <translation>That cannot be read as a number. Write digits only, for example 12 500.</translation>
    </message>
    <message>
        <source>Talet kan inte vara mindre än 0.</source>
        <translation>The figure cannot be below 0.</translation>
    </message>
    <message>
        <source>Talet är för stort eller har för många decimaler. %1</source>
        <translation>The figure is too large or has too many decimals. %1</translation>
    </message>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Nej</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>samsyn::VolumesViewModel</name>
    <message>
        <source>Volymerna skrivs in och läses av chefer och samordnare i kommunerna. Dina egna svar är inte berörda.</source>
        <translation>The volumes are written and read by managers and coordinators in the municipalities. Your own answers are not affected.</translation>
    </message>
    <message>
        <source>De andras tal har inte hämtats till enheten än.</source>
        <translation>The others&apos; figures have not been fetched to this device yet.</translation>
    </message>
    <message>
        <source>Visar läget %1</source>
        <extracomment>%1 date and time of the last sync</extracomment>
        <translation>Shows the state as of %1</translation>
    </message>
    <message>
        <source>Du läser talen som samordnare för samverkan. Bara chefer och samordnare i %1 ändrar dem.</source>
        <translation>You read the figures as coordinator of the collaboration. Only managers and coordinators in %1 change them.</translation>
    </message>
    <message>
        <source>%1 av %2 ifyllda.</source>
        <translation>%1 of %2 filled in.</translation>
    </message>
    <message numerus="yes">
        <source>%n tal att kontrollera: Stämmer det?</source>
        <translation>
            <numerusform>%n figure to check: Is this right?</numerusform>
            <numerusform>%n figures to check: Is this right?</numerusform>
        </translation>
    </message>
    <message>
        <source>Alla mått</source>
        <translation>All measures</translation>
    </message>
    <message>
        <source>Inte ifyllda (%1)</source>
        <translation>Not filled in (%1)</translation>
    </message>
    <message>
        <source>Stämmer det? (%1)</source>
        <translation>Is this right? (%1)</translation>
    </message>
    <message>
        <source>%1 (%2 av %3)</source>
        <extracomment>%1 a group of figures, %2 how many of its %3 figures are filled in</extracomment>
        <translation>%1 (%2 of %3)</translation>
    </message>
    <message>
        <source>Alla mått är ifyllda för %1.</source>
        <translation>All measures are filled in for %1.</translation>
    </message>
    <message>
        <source>Inget tal behöver kontrolleras.</source>
        <translation>No figure needs checking.</translation>
    </message>
    <message>
        <source>När ni delar ser chefer och samordnare i de andra organisationerna i %1 era tal för %2 och hur säkra de är. Det som står som Vet inte, kommentarer och svar på frågor följer inte med. De delade talen lagras på enheterna hos alla som är med i samverkan.</source>
        <translation>When you share, managers and coordinators in the other organisations in %1 see your figures for %2 and how sure they are. What stands as Don&apos;t know, comments and answers to questions do not go along. The shared figures are stored on the devices of everybody in the collaboration.</translation>
    </message>
</context>
</TS>
