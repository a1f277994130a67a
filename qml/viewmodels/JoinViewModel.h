// SPDX-License-Identifier: EUPL-1.2
// Why: turns a scanned, opened or typed code into a joined device, and says plainly what is wrong when it is
// not.
#pragma once

#include "core/sync/Enrolment.h"
#include "qml/viewmodels/CodeScanner.h"

#include <QObject>
#include <qqmlintegration.h>

#include <functional>

namespace samsyn {

/// Exchanges a code for an account and keeps it on the device; `answer` is called exactly once, later.
class EnrolPort {
public:
    using Answer = std::function<void(Result<void>)>;
    virtual ~EnrolPort() = default;
    virtual void enrol(const JoinLink &link, Answer answer) = 0;
};

/// Thread: GUI.
class JoinViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AppViewModel")
    Q_PROPERTY(samsyn::CodeScanner *scanner READ scanner CONSTANT)
    Q_PROPERTY(QString serverAddress READ serverAddress WRITE setServerAddress NOTIFY changed)
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed)
    Q_PROPERTY(bool isComplete READ isComplete NOTIFY changed)
    Q_PROPERTY(bool isJoining READ isJoining NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    JoinViewModel(EnrolPort &port, CodeScanner &scanner, QObject *parent = nullptr);

    [[nodiscard]] CodeScanner *scanner() const { return &m_scanner; }
    [[nodiscard]] const QString &serverAddress() const { return m_serverAddress; }
    void setServerAddress(const QString &address);
    [[nodiscard]] const QString &code() const { return m_code; }
    void setCode(const QString &code);
    [[nodiscard]] bool isComplete() const
    {
        return !m_serverAddress.trimmed().isEmpty() && !m_code.trimmed().isEmpty();
    }
    [[nodiscard]] bool isJoining() const { return m_isJoining; }
    [[nodiscard]] QString errorText() const;

    /// Joins with what is typed.
    Q_INVOKABLE void join();
    /// Fills in address and code from a link and joins; a link that is none leaves what is typed.
    Q_INVOKABLE void joinLink(const QString &text);

Q_SIGNALS:
    void changed();
    void joined();

private:
    enum class Trouble { None, NoCodeInPicture, NotALink, Refused };
    void settle(const Result<void> &answer);
    void fail(Trouble trouble, const std::optional<Error> &error);

    EnrolPort &m_port;
    CodeScanner &m_scanner;
    QString m_serverAddress, m_code;
    std::optional<Error> m_error;
    Trouble m_trouble = Trouble::None;
    bool m_isJoining = false;
};

} // namespace samsyn
