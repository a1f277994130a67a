// SPDX-License-Identifier: EUPL-1.2
// Why: pages can list, change and leave accounts without knowing where accounts lie; platform/app knows.
#pragma once

#include "core/base/Result.h"

#include <QList>
#include <QString>

#include <functional>

namespace samsyn {

/// An account that this device has.
struct KeptAccount {
    QString key; ///< names it towards the port
    QString displayName, collaborationName;
    QString number; ///< names the account towards an administrator
    bool isCurrent = false;
    bool isSignedOut = false; ///< its work lies here sealed until the same person joins again
};

/// What becomes of the open account's data on this device.
enum class LeavingWay : quint8 {
    Remove, ///< database and key are removed
    KeepLocked ///< the token is removed; database and key stay for the same person
};
struct LeavingOrder {
    LeavingWay way = LeavingWay::Remove;
    int givenUpItems = 0; ///< Remove: how many unsent items the person has agreed to lose
};

/// How far the server knows of it; the account is closed on this device in each case.
enum class LeavingEnd : quint8 {
    Asking,
    EndedAtServer, ///< the server has ended the session too
    ServerNotReached ///< an administrator can end it there
};

/// Thread: GUI.
class AccountPort {
public:
    using Refusal = std::function<void(const Error &)>;
    virtual ~AccountPort() = default;

    [[nodiscard]] virtual QList<KeptAccount> accounts() const = 0;
    /// Closes the open account and opens another one, later. Else calls `refused`; the open one stays.
    virtual void switchTo(const QString &key, Refusal refused) = 0;
    /// Closes the open account, later, so that nothing can be added to it; then does with its data what was
    /// ordered, then tells the server. Else calls `refused`; nothing was removed. Errors: ArgumentInvalid
    /// (another number of items is unsent by now), FileUnwritable, Store*.
    virtual void leave(const LeavingOrder &order, Refusal refused) = 0;
};

/// Where rescue files are saved and chosen. Thread: GUI.
class RescueShelf {
public:
    struct Chosen {
        QString name;
        QByteArray bytes;
    };
    using Answer = std::function<void(Result<Chosen>)>;
    virtual ~RescueShelf() = default;

    /// Returns where it lies, for the person. Errors: FileUnwritable.
    [[nodiscard]] virtual Result<QString> save(const QByteArray &file) = 0;
    /// Lets the person choose a file; `answer` is called once, later, or never (cancelled). Errors:
    /// FileUnreadable.
    virtual void choose(Answer answer) = 0;
};

} // namespace samsyn
