// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/Tour.h"

#include <QDir>
#include <QFileInfo>
#include <QQuickWindow>
#include <QRegularExpression>

#include <cstdio>

namespace samsyn {

namespace {

const QSize kPhone(360, 640), kTablet(1024, 768), kDesktop(1440, 900);
constexpr int kMostQuestions = 200, kQuestionsOfFirstDay = 3;

void say(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

Error missing(const QString &where, const char *what)
{
    return {ErrorCode::FileUnreadable, where, QString::fromLatin1(what)};
}

} // namespace

Tour::Tour(Places places, const Composition::Ports &ports)
    : m_places(std::move(places)), m_ports(ports), m_server(m_places.serverProgram, m_places.work)
{
}

Result<void> Tour::perform(const QString &sentence, Step step)
{
    const Result<void> done = (this->*step)();
    say((done ? QStringLiteral("ok      %1") : QStringLiteral("FAILED  %1")).arg(sentence));
    return done;
}

Result<void> Tour::run()
{
    QDir(m_places.work).removeRecursively();
    if (!QDir().mkpath(m_places.out) || !QDir().mkpath(m_places.work))
        return Error{ErrorCode::FileUnwritable, m_places.out, QStringLiteral("the folder cannot be made")};
    const struct {
        const char *sentence;
        Step step;
    } steps[] = {
        {"an embedded database holds V6 with synthetic answers from seed 1", &Tour::fillServer},
        {"samsyn-server serves it on this machine", &Tour::startServer},
        {"a person in Vara is invited", &Tour::invitePhone},
        {"the phone joins with the code", &Tour::joinPhone},
        {"the network is gone; group and unit are chosen, the first questions answered",
         &Tour::beginWithoutNetwork},
        {"the app is opened the next day; the survey stands where it was left", &Tour::comeBack},
        {"every question is answered, still without network", &Tour::answerTheRest},
        {"the survey is handed in and lies safely on the phone", &Tour::handIn},
        {"the network is back and everything has arrived", &Tour::sendFromPhone},
        {"a coordinator joins with a tablet", &Tour::joinTablet},
        {"the round closes", &Tour::closeRound},
        {"the tablet shows the heat map", &Tour::readHeatMap},
        {"the heat map is exported as PNG, SVG and CSV", &Tour::exportHeatMap},
        {"the person on the phone reads what came out of it", &Tour::readOwnResult},
    };
    for (const auto &[sentence, step] : steps)
        SAMSYN_TRY(perform(QString::fromLatin1(sentence), step));
    m_driver.reset();
    m_device.reset();
    m_server.stop();
    say(QStringLiteral("Pictures and the heat map are in %1").arg(m_places.out));
    return {};
}

Result<void> Tour::open()
{
    QDir(m_places.work).removeRecursively();
    SAMSYN_TRY(perform(QStringLiteral("an embedded database holds V6 with synthetic answers from seed 1"),
                       &Tour::fillServer));
    SAMSYN_TRY(perform(QStringLiteral("samsyn-server serves it on this machine"), &Tour::startServer));
    const Result<QString> link = invite({QStringLiteral("--role"), QStringLiteral("coordinator"),
                                         QStringLiteral("--name"), QStringLiteral("Samordnare")});
    if (!link)
        return link.error();
    SAMSYN_TRY(openDevice(QStringLiteral("desktop"), kDesktop, *link));
    say(QStringLiteral("ok      the app is open; close its window to stop the server"));
    return {};
}

Result<void> Tour::fillServer()
{
    QDir().mkpath(m_places.work);
    const Result<QString> filled =
        m_server.command(QStringLiteral("demo"), {QStringLiteral("--seed"), QStringLiteral("1")});
    if (!filled)
        return filled.error();
    return {};
}

Result<void> Tour::startServer()
{
    return m_server.start();
}

Result<QString> Tour::invite(const QStringList &who)
{
    const Result<QString> text = m_server.command(
        QStringLiteral("invite"), QStringList{QStringLiteral("--address"), m_server.address()} + who);
    if (!text)
        return text.error();
    static const QRegularExpression link(QStringLiteral("samsyn://join\\S+"));
    const QRegularExpressionMatch match = link.match(*text);
    if (!match.hasMatch())
        return missing(*text, "the invitation holds no link");
    return match.captured();
}

Result<void> Tour::openDevice(const QString &name, const QSize &size, const QString &link)
{
    m_driver.reset();
    m_device.reset();
    AppOptions options;
    options.dataFolder = QDir(m_places.work).filePath(name);
    options.exportFolder = QDir(m_places.work).filePath(QStringLiteral("export"));
    options.joinLink = link;
    options.language = QStringLiteral("sv");
    options.windowSize = size;
    m_device = std::make_unique<Composition>(options, m_ports);
    SAMSYN_TRY(m_device->show());
    // A picture taken while something moves shows neither what was nor what comes.
    m_device->app().appearance()->setMotionReduced(true);
    m_driver = std::make_unique<WindowDriver>(*m_device->window());
    return {};
}

Result<void> Tour::keepPicture(const QString &name)
{
    const QString file =
        QDir(m_places.out)
            .filePath(QStringLiteral("%1-%2.png").arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(name));
    if (!m_driver->picture().save(file))
        return Error{ErrorCode::FileUnwritable, file, QStringLiteral("the picture cannot be written")};
    return {};
}

Result<void> Tour::tapAll(const QStringList &names)
{
    for (const QString &name : names)
        SAMSYN_TRY(m_driver->tap(name));
    return {};
}

Result<void> Tour::invitePhone()
{
    const Result<QString> link = invite({QStringLiteral("--role"), QStringLiteral("respondent"),
                                         QStringLiteral("--organisation"), QStringLiteral("1470")});
    if (!link)
        return link.error();
    m_link = *link;
    return {};
}

Result<void> Tour::joinPhone()
{
    const Result<JoinLink> link = parseJoinLink(m_link);
    if (!link)
        return link.error();
    SAMSYN_TRY(openDevice(QStringLiteral("phone"), kPhone, {}));
    SAMSYN_TRY(m_driver->type(QStringLiteral("Serverns adress"), link->serverAddress));
    SAMSYN_TRY(m_driver->type(QStringLiteral("Kod"), displayJoinCode(link->code)));
    SAMSYN_TRY(keepPicture(QStringLiteral("phone-join")));
    SAMSYN_TRY(m_driver->tap(QStringLiteral("Anslut")));
    SAMSYN_TRY(m_driver->waitFor(QStringLiteral("Allt skickat*")));
    SAMSYN_TRY(m_driver->waitFor(QStringLiteral("Mätning *")));
    return keepPicture(QStringLiteral("phone-home"));
}

Result<void> Tour::beginWithoutNetwork()
{
    m_server.stop();
    SAMSYN_TRY(m_driver->tap(QStringLiteral("Mätning *")));
    SAMSYN_TRY(m_driver->waitFor(QStringLiteral("Börja")));
    SAMSYN_TRY(keepPicture(QStringLiteral("phone-intro")));
    SAMSYN_TRY(m_driver->tap(QStringLiteral("Börja")));
    SAMSYN_TRY(choosePlace());
    SAMSYN_TRY(m_driver->waitFor(QStringLiteral("Nästa")));
    for (int number = 1; number <= kQuestionsOfFirstDay; ++number) {
        SAMSYN_TRY(answerOne(number));
        if (number == 2)
            SAMSYN_TRY(askAndComment());
        SAMSYN_TRY(m_driver->tap(QStringLiteral("Nästa")));
    }
    return {};
}

Result<void> Tour::choosePlace()
{
    SAMSYN_TRY(m_driver->tap(QStringLiteral("Medarbetare*")));
    SAMSYN_TRY(m_driver->type(QStringLiteral("Sök enhet"), QStringLiteral("vård")));
    SAMSYN_TRY(keepPicture(QStringLiteral("phone-unit")));
    return m_driver->tap(QStringLiteral("Vård och omsorg"));
}

Result<void> Tour::askAndComment()
{
    SAMSYN_TRY(keepPicture(QStringLiteral("phone-question")));
    SAMSYN_TRY(m_driver->tap(QStringLiteral("Vad menas?")));
    SAMSYN_TRY(m_driver->waitFor(QStringLiteral("Stäng")));
    SAMSYN_TRY(keepPicture(QStringLiteral("phone-help")));
    SAMSYN_TRY(m_driver->tap(QStringLiteral("Stäng")));
    SAMSYN_TRY(m_driver->tap(QStringLiteral("Lägg till kommentar eller bild")));
    return m_driver->type(QStringLiteral("Kommentar"), QStringLiteral("Gäller hela förvaltningen."));
}

Result<void> Tour::comeBack()
{
    SAMSYN_TRY(openDevice(QStringLiteral("phone"), kPhone, {}));
    SAMSYN_TRY(m_driver->tap(QStringLiteral("Mätning *")));
    SAMSYN_TRY(m_driver->waitFor(QStringLiteral("Du har * minuter.")));
    SAMSYN_TRY(keepPicture(QStringLiteral("phone-back")));
    SAMSYN_TRY(m_driver->tap(QStringLiteral("Fortsätt")));
    SAMSYN_TRY(m_driver->waitFor(QStringLiteral("Nästa")));
    const FormViewModel &form = *m_device->account()->viewModel().form();
    if (form.questionNumber() != kQuestionsOfFirstDay + 1)
        return missing(QString::number(form.questionNumber()), "another question than the one that was left");
    return {};
}

Result<void> Tour::answerTheRest()
{
    for (int number = kQuestionsOfFirstDay + 1; number <= kMostQuestions; ++number) {
        SAMSYN_TRY(answerOne(number));
        if (m_driver->shows(QStringLiteral("Till översikten")))
            return m_driver->tap(QStringLiteral("Till översikten"));
        SAMSYN_TRY(m_driver->tap(QStringLiteral("Nästa")));
    }
    return missing(m_places.work, "the questionnaire has no end");
}

Result<void> Tour::answerOne(int number)
{
    // Levels 2, 3, 4 in turn; a free-text question has no cards and is left empty.
    const QString card = QStringLiteral("%1. *").arg(2 + number % 3);
    if (m_driver->shows(card))
        SAMSYN_TRY(m_driver->tap(card));
    return {};
}

Result<void> Tour::handIn()
{
    SAMSYN_TRY(m_driver->waitFor(QStringLiteral("Lämna in")));
    if (m_device->account()->viewModel().form()->unansweredCount() > 0)
        return missing(m_driver->names().join(QLatin1String(" | ")), "a question is unanswered");
    SAMSYN_TRY(keepPicture(QStringLiteral("phone-summary")));
    SAMSYN_TRY(m_driver->tap(QStringLiteral("Lämna in")));
    SAMSYN_TRY(m_driver->waitFor(QStringLiteral("Klart*")));
    return keepPicture(QStringLiteral("phone-receipt"));
}

Result<void> Tour::sendFromPhone()
{
    SAMSYN_TRY(m_server.start());
    m_device->account()->viewModel().sync()->syncNow();
    SAMSYN_TRY(m_driver->waitFor(QStringLiteral("Allt skickat*")));
    SAMSYN_TRY(m_driver->waitFor(QStringLiteral("Svaren är framme*")));
    return keepPicture(QStringLiteral("phone-arrived"));
}

Result<void> Tour::joinTablet()
{
    const Result<QString> link = invite({QStringLiteral("--role"), QStringLiteral("coordinator"),
                                         QStringLiteral("--name"), QStringLiteral("Samordnare")});
    if (!link)
        return link.error();
    SAMSYN_TRY(openDevice(QStringLiteral("tablet"), kTablet, *link));
    SAMSYN_TRY(m_driver->waitFor(QStringLiteral("Allt skickat*")));
    return keepPicture(QStringLiteral("tablet-home"));
}

Result<void> Tour::closeRound()
{
    const Result<QString> closed = m_server.command(QStringLiteral("close-round"));
    if (!closed)
        return closed.error();
    SyncViewModel &sync = *m_device->account()->viewModel().sync();
    sync.syncNow();
    if (!m_driver->waitUntil([&] { return sync.situation() == SyncViewModel::Situation::AllSent; }))
        return missing(sync.sentence(), "the tablet did not get the results");
    return {};
}

Result<void> Tour::readHeatMap()
{
    SAMSYN_TRY(m_driver->tap(QStringLiteral("Resultat")));
    SAMSYN_TRY(m_driver->waitFor(QStringLiteral("Mätning *")));
    SAMSYN_TRY(keepPicture(QStringLiteral("tablet-rounds")));
    SAMSYN_TRY(m_driver->tap(QStringLiteral("Mätning *")));
    SAMSYN_TRY(m_driver->waitFor(QStringLiteral("Visa som tabell")));
    return keepPicture(QStringLiteral("tablet-heatmap"));
}

Result<void> Tour::exportHeatMap()
{
    for (const char *format : {"Bild, PNG", "Teckning, SVG", "Kalkylblad, CSV"})
        SAMSYN_TRY(tapAll({QStringLiteral("Spara värmekartan som fil"), QString::fromUtf8(format),
                           QStringLiteral("Spara filen")}));
    const QDir written(QDir(m_places.work).filePath(QStringLiteral("export")));
    const QDir out(m_places.out);
    for (const char *ending : {"png", "svg", "csv"}) {
        const QString name = QStringLiteral("heatmap.%1").arg(QLatin1String(ending));
        const QStringList found =
            written.entryList({QStringLiteral("*.%1").arg(QLatin1String(ending))}, QDir::Files);
        if (found.size() != 1)
            return missing(written.path(), "one file of each kind was expected");
        QFile::remove(out.filePath(name));
        if (!QFile::copy(written.filePath(found.constFirst()), out.filePath(name)))
            return Error{ErrorCode::FileUnwritable, out.filePath(name),
                         QStringLiteral("the file cannot be copied")};
    }
    return {};
}

Result<void> Tour::readOwnResult()
{
    SAMSYN_TRY(openDevice(QStringLiteral("phone"), kPhone, {}));
    m_device->account()->viewModel().sync()->syncNow();
    SAMSYN_TRY(m_driver->waitFor(QStringLiteral("Resultat att läsa")));
    SAMSYN_TRY(m_driver->tap(QStringLiteral("Mätning *")));
    SAMSYN_TRY(m_driver->waitFor(QStringLiteral("Resultatet för Vara")));
    SAMSYN_TRY(m_driver->waitFor(QStringLiteral("Vad händer nu?")));
    return keepPicture(QStringLiteral("phone-result"));
}

} // namespace samsyn
