// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/EveryKind.h"

namespace samsyn {

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

void pick(FormViewModel &form, int row)
{
    form.pickLevel(row);
}

void type(FormViewModel &form, const char *text)
{
    form.typeValue(QString::fromUtf8(text));
    static_cast<void>(form.settleTyped());
}

void handInTooSoon(FormViewModel &form)
{
    static_cast<void>(form.goTo(QStringLiteral("k-several")));
    pick(form, 4);
    form.watchSummary();
    static_cast<void>(form.handIn());
}

} // namespace

EveryKind::EveryKind(DemoDevice &device)
{
    const Framework framework = testFramework(QStringLiteral("every-kind.json"));
    const RecordId before = device.addSurvey(framework, DemoDevice::kNowMs - 365 * kDayMs);
    m_respondent = device.addSurvey(framework, DemoDevice::kNowMs + 14 * kDayMs);
    device.answer(before, QStringLiteral("k-number"), number(5000), QStringLiteral("1.1"));
    AnswerValue days = level(3);
    days.rawNumber = 12;
    device.answer(before, QStringLiteral("k-band"), days, QStringLiteral("1.1"));
    device.answer(before, QStringLiteral("k-long"), choices({QStringLiteral("m44")}), QStringLiteral("1.1"));
    device.answer(m_respondent, QStringLiteral("l1"), level(3), QStringLiteral("1.0"));
}

AnswerValue EveryKind::level(int level)
{
    AnswerValue value;
    value.state = AnswerState::Level;
    value.level = level;
    return value;
}

AnswerValue EveryKind::number(double number)
{
    AnswerValue value;
    value.state = AnswerState::Given;
    value.rawNumber = number;
    return value;
}

AnswerValue EveryKind::choices(const QStringList &codes)
{
    AnswerValue value;
    value.state = AnswerState::Given;
    value.choices = codes;
    return value;
}

const std::vector<EveryKind::Scene> &EveryKind::scenes()
{
    static const std::vector<Scene> scenes = {
        {"note", "k-note", nullptr},
        {"single", "k-single", [](FormViewModel &form) { pick(form, 1); }},
        {"likert", "k-likert", [](FormViewModel &form) { pick(form, 3); }},
        {"long-list", "k-long",
         [](FormViewModel &form) {
             form.question()->finder()->searchFor(QStringLiteral("sk"));
             pick(form, 0);
         }},
        {"several", "k-several", [](FormViewModel &form) { pick(form, 0); }},
        {"several-broken", "k-several",
         [](FormViewModel &form) {
             for (int row = 1; row < 4; ++row)
                 pick(form, row);
         }},
        {"not-offered", "k-several",
         [](FormViewModel &form) {
             static_cast<void>(form.goTo(QStringLiteral("k-single")));
             pick(form, 2);
             static_cast<void>(form.goTo(QStringLiteral("k-several")));
         }},
        {"suggestion", "k-number", nullptr},
        {"number-error", "k-number", [](FormViewModel &form) { type(form, "120 000"); }},
        {"number-doubt", "k-number", [](FormViewModel &form) { type(form, "50 000"); }},
        {"range", "k-range", [](FormViewModel &form) { form.step(1); }},
        {"declined", "k-band", [](FormViewModel &form) { form.pickDeclined(); }},
        {"date", "k-date", [](FormViewModel &form) { type(form, "20190315"); }},
        {"date-error", "k-date", [](FormViewModel &form) { type(form, "2026-02-30"); }},
        {"required-text", "k-why", nullptr},
        {"changed", "l1", nullptr},
        {"pause", "l11",
         [](FormViewModel &form) {
             form.next();
             form.next();
             form.next();
         }},
        {"blocked", "k-several", handInTooSoon},
    };
    return scenes;
}

void EveryKind::enter(const Scene &scene, FormViewModel &form) const
{
    SAMSYN_REQUIRE(form.goTo(QString::fromLatin1(scene.question)));
    if (scene.act)
        scene.act(form);
}

} // namespace samsyn
