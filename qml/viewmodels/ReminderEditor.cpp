// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/ReminderEditor.h"

#include "qml/viewmodels/ErrorText.h"
#include "qml/viewmodels/RoundWords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QUrl>
#include <QUrlQuery>

namespace samsyn {

namespace {

/// Typed text is stored after a pause, as answers are.
constexpr int kTypingPauseMs = 800;

// These texts go to people whatever language the app has, so they are no interface texts.
// %1 = round, %2 = when it closes, %3 = who reminds.
const LocalText kSubject{QStringLiteral("Påminnelse: %1"), QStringLiteral("Reminder: %1")};
const LocalText kOpenUntil{QStringLiteral("Enkäten ”%1” är öppen till %2."),
                           QStringLiteral("The survey “%1” is open until %2.")};
const LocalText kOpen{QStringLiteral("Enkäten ”%1” är öppen."), QStringLiteral("The survey “%1” is open.")};
const LocalText kBody{
    QStringLiteral(
        "Hej!\n\n%1\n\n"
        "Öppna din personliga länk. Den gäller i 14 dagar och kan användas en gång. Skicka den inte "
        "vidare.\n\n"
        "Har du redan börjat? Öppna Samsyn på samma enhet och fortsätt där du var. "
        "Har du redan lämnat in? Tack, då behöver du inte göra något.\n\n"
        "Dina svar visas inte för chefer eller för andra kommuner i appen.\n\n"
        "Hälsningar\n%2"),
    QStringLiteral(
        "Hello,\n\n%1\n\n"
        "Open your personal link. It is valid for 14 days and can be used once. Please do not pass "
        "it on.\n\n"
        "Have you begun already? Open Samsyn on the same device and go on where you were. "
        "Have you handed in? Thank you, then there is nothing more to do.\n\n"
        "Your answers are not shown to managers or to other municipalities in the app.\n\n"
        "Kind regards\n%2")};

} // namespace

ReminderEditor::ReminderEditor(DeviceStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &ReminderEditor::keep);
}

void ReminderEditor::show(const RoundCard &round, const QString &sender, const QString &appLanguage)
{
    keep();
    if (m_round.round != round.round)
        m_language = appLanguage == QLatin1String("en") ? 1 : 0;
    m_round = round;
    m_sender = sender;
    load();
}

void ReminderEditor::load()
{
    const Result<QByteArray> typed = m_store.draft(key());
    m_text = typed && !typed->isEmpty() ? QString::fromUtf8(*typed) : suggestion();
    m_message = typed ? QString() : ErrorText::of(typed.error());
    Q_EMIT changed();
}

QStringList ReminderEditor::languageNames() const
{
    return {QStringLiteral("Svenska"), QStringLiteral("English")};
}

void ReminderEditor::setLanguage(int language)
{
    if (language < 0 || language > 1 || language == m_language)
        return;
    keep();
    m_language = language;
    load();
}

QString ReminderEditor::code() const
{
    return m_language == 1 ? QStringLiteral("en") : QStringLiteral("sv");
}

QString ReminderEditor::key() const
{
    return QStringLiteral("round/reminder/%1/%2").arg(m_round.round.toString(), code());
}

QString ReminderEditor::subject() const
{
    return kSubject.in(code()).arg(m_round.name.in(code()));
}

QString ReminderEditor::suggestion() const
{
    const QString name = m_round.name.in(code());
    const QString open = m_round.closesAtMs > 0
        ? kOpenUntil.in(code()).arg(name, RoundWords::moment(m_round.closesAtMs, code()))
        : kOpen.in(code()).arg(name);
    QString text = kBody.in(code()).arg(open, m_sender);
    // A field of text gives back ordinary spaces, and what is not typed is not to look changed.
    return text.replace(QChar::Nbsp, QLatin1Char(' '));
}

bool ReminderEditor::isEdited() const
{
    return m_text != suggestion();
}

QString ReminderEditor::mailAddress() const
{
    const auto encoded = [](const QString &text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    return QStringLiteral("mailto:?subject=%1&body=%2").arg(encoded(subject()), encoded(m_text));
}

void ReminderEditor::type(const QString &text)
{
    m_text = text;
    m_message.clear();
    m_typing.start();
    Q_EMIT changed();
}

void ReminderEditor::startOver()
{
    m_text = suggestion();
    m_message.clear();
    m_typing.start();
    keep();
    Q_EMIT changed();
}

void ReminderEditor::copy()
{
    keep();
    QGuiApplication::clipboard()->setText(m_text);
    m_message = tr("Texten är kopierad. Klistra in den där du skriver påminnelsen.");
    Q_EMIT changed();
}

void ReminderEditor::keep()
{
    if (!m_typing.isActive())
        return;
    m_typing.stop();
    const QByteArray own = isEdited() ? m_text.toUtf8() : QByteArray();
    const Result<void> kept = m_store.edit({}, {{key(), own}});
    if (kept)
        return;
    m_message = ErrorText::of(kept.error());
    Q_EMIT changed();
}

} // namespace samsyn
