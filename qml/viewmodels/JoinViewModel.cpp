// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/JoinViewModel.h"

#include "qml/viewmodels/ErrorText.h"

#include <QPointer>

namespace samsyn {

JoinViewModel::JoinViewModel(EnrolPort &port, CodeScanner &scanner, QObject *parent)
    : QObject(parent), m_port(port), m_scanner(scanner)
{
    connect(&scanner, &CodeScanner::codeRead, this, &JoinViewModel::joinLink);
    connect(&scanner, &CodeScanner::pictureWithoutCode, this,
            [this] { fail(Trouble::NoCodeInPicture, std::nullopt); });
}

void JoinViewModel::setServerAddress(const QString &address)
{
    if (address == m_serverAddress)
        return;
    m_serverAddress = address;
    m_trouble = Trouble::None;
    Q_EMIT changed();
}

void JoinViewModel::setCode(const QString &code)
{
    if (code == m_code)
        return;
    m_code = code;
    m_trouble = Trouble::None;
    Q_EMIT changed();
}

QString JoinViewModel::errorText() const
{
    switch (m_trouble) {
    case Trouble::None:
        return {};
    case Trouble::NoCodeInPicture:
        return tr("Det finns ingen läsbar kod i bilden. Välj en skarpare bild, eller skriv koden.");
    case Trouble::NotALink:
        return tr("Koden hör inte till Samsyn. Skanna koden i din inbjudan, eller skriv server och kod.");
    case Trouble::Refused:
        break;
    }
    return ErrorText::of(*m_error);
}

void JoinViewModel::join()
{
    if (m_isJoining || !isComplete())
        return;
    QString address = m_serverAddress.trimmed();
    if (!address.contains(QLatin1String("://")))
        address.prepend(QLatin1String("https://"));
    const Result<JoinLink> link = parseJoinLink(formatJoinLink({address, normaliseJoinCode(m_code)}));
    if (!link)
        return fail(Trouble::Refused, link.error());
    m_trouble = Trouble::None;
    m_isJoining = true;
    Q_EMIT changed();
    const QPointer<JoinViewModel> alive(this);
    m_port.enrol(*link, [alive](const Result<void> &answer) {
        if (alive)
            alive->settle(answer);
    });
}

void JoinViewModel::joinLink(const QString &text)
{
    if (m_isJoining)
        return;
    const Result<JoinLink> link = parseJoinLink(text.trimmed());
    if (!link)
        return fail(Trouble::NotALink, link.error());
    m_serverAddress = link->serverAddress;
    m_code = displayJoinCode(link->code);
    join();
}

void JoinViewModel::settle(const Result<void> &answer)
{
    m_isJoining = false;
    if (!answer)
        return fail(Trouble::Refused, answer.error());
    m_code.clear();
    Q_EMIT changed();
    Q_EMIT joined();
}

void JoinViewModel::fail(Trouble trouble, const std::optional<Error> &error)
{
    m_trouble = trouble;
    m_error = error;
    Q_EMIT changed();
}

} // namespace samsyn
