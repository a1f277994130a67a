// SPDX-License-Identifier: EUPL-1.2
// Why: the pages of the answer journey as pictures to look at, in every window shape, colour and language.
#include "tests/qml/AppPage.h"
#include "tests/support/EveryKind.h"

#include <QDir>
#include <QGuiApplication>

#include <cstdio>
#include <functional>

using namespace samsyn;

namespace {

struct Shape {
    const char *name;
    QSize size;
    int textPercent;
};
constexpr Shape kShapes[] = {{"phone", {360, 740}, 100},
                             {"tablet", {1024, 768}, 100},
                             {"desktop", {1440, 900}, 100},
                             {"large", {360, 740}, 200}};

struct Look {
    AppearanceViewModel::Colours colours;
    QString language;
};

void keep(AppPage &page, const QString &folder, const QString &name)
{
    page.picture().save(QStringLiteral("%1/%2.png").arg(folder, name));
    for (const QString &warning : page.warnings())
        std::fprintf(stderr, "%s: %s\n", qUtf8Printable(name), qUtf8Printable(warning));
}

/// The pages of who chooses a unit, and of who reads a result.
void walkPlaceAndResult(AppPage &page, const std::function<void(const char *)> &shot)
{
    page.device().leavePlaceOpen();
    static_cast<void>(page.account().form()->open(page.device().respondent().toString()));
    page.navigator().restart(Navigator::Page::Intro);
    static_cast<void>(page.account().form()->chooseGroup(2));
    page.navigator().restart(Navigator::Page::ChooseUnit);
    shot("16-unit");
    page.account().form()->units()->searchFor(QStringLiteral("och"));
    shot("17-unit-search");
    static_cast<void>(page.account().form()->chooseUnit(1));
    page.navigator().restart(Navigator::Page::Intro);
    shot("18-intro-place");
    static_cast<void>(page.account().ownResult()->open(page.device().earlierRespondent().toString()));
    page.navigator().restart(Navigator::Page::OwnResult);
    shot("19-own-result");
}

/// A comment and pictures under an answer, and what the receipt says of them.
void walkCommentAndPhotos(AppPage &page, const std::function<void(const char *)> &shot)
{
    FormViewModel &form = *page.account().form();
    form.typeComment(QStringLiteral("Vi har en rutin men den används inte överallt."));
    form.next();
    form.pickDontKnow();
    shot("07-dontknow");
    form.previous();
    shot("08-comment");
    for (const int side : {900, 600}) {
        page.device().pictures().file = encoded(demoImage({1200, side}), "png");
        form.photos()->choose();
    }
    page.device().pictures().file.clear();
    form.photos()->choose();
    page.scrollTo("samsyn::PhotoView");
    shot("08-photos");
}

/// Every kind of question, in the states that a person meets.
void walkEveryKind(AppPage &page, const std::function<void(const char *)> &shot)
{
    const EveryKind survey(page.device());
    FormViewModel &form = *page.account().form();
    SAMSYN_REQUIRE(form.open(survey.respondent().toString()));
    page.navigator().restart(Navigator::Page::Intro);
    shot("20-intro");
    for (const EveryKind::Scene &scene : EveryKind::scenes()) {
        const bool isList = qstrcmp(scene.name, "blocked") == 0;
        page.navigator().restart(isList ? Navigator::Page::Summary : Navigator::Page::Question);
        survey.enter(scene, form);
        shot(scene.name);
    }
}

void walk(const QString &folder, const Shape &shape, const Look &look)
{
    AppPage page(Joined::Yes);
    page.device().appearance().setTextPercent(shape.textPercent);
    page.device().appearance().setColours(look.colours);
    page.device().appearance().setLanguage(look.language);
    page.window().resize(shape.size);
    const QString tail =
        QStringLiteral("%1-%2-%3")
            .arg(QLatin1String(shape.name), look.language,
                 look.colours == AppearanceViewModel::Colours::Dark ? QStringLiteral("dark")
                                                                    : QStringLiteral("light"));
    const auto shot = [&](const char *name) {
        keep(page, folder, QLatin1String(name) + QLatin1Char('-') + tail);
    };
    walkEveryKind(page, shot);
    if (qEnvironmentVariableIsSet("SAMSYN_ONLY_KINDS"))
        return;
    FormViewModel &form = *page.account().form();

    page.navigator().goTo(Navigator::Place::Home);
    shot("01-home");
    page.navigator().goTo(Navigator::Place::Surveys);
    shot("02-surveys");
    form.open(page.device().respondent().toString());
    page.navigator().open(Navigator::Page::Intro);
    shot("03-intro");
    page.navigator().open(Navigator::Page::ChooseGroup);
    shot("04-group");
    page.navigator().replace(Navigator::Page::Question);
    shot("05-question");
    form.pickLevel(2);
    shot("06-chosen");
    walkCommentAndPhotos(page, shot);
    page.navigator().open(Navigator::Page::Summary);
    shot("09-summary");
    static_cast<void>(form.handIn());
    page.navigator().restart(Navigator::Page::Receipt);
    shot("10-receipt");
    page.navigator().goTo(Navigator::Place::More);
    shot("11-more");
    page.navigator().open(Navigator::Page::Appearance);
    shot("12-appearance");
    page.navigator().restart(Navigator::Page::Accessibility);
    shot("13-accessibility");
    page.navigator().goTo(Navigator::Place::Results);
    shot("14-results");
    walkPlaceAndResult(page, shot);
    page.app().setAccount(nullptr);
    shot("15-join");
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    const QString folder = application.arguments().value(1, QStringLiteral("pictures"));
    QDir().mkpath(folder);
    for (const Shape &shape : kShapes) {
        for (const char *language : {"sv", "en"}) {
            walk(folder, shape, {AppearanceViewModel::Colours::Light, QString::fromLatin1(language)});
            walk(folder, shape, {AppearanceViewModel::Colours::Dark, QString::fromLatin1(language)});
        }
    }
    return 0;
}
