// SPDX-License-Identifier: EUPL-1.2
// Why: decides when a sync runs by itself, so that nobody has to think of it.
#pragma once

#include <QObject>
#include <QTimer>

namespace samsyn {

class AccountViewModel;

/// At the start, three seconds after something was saved, every minute while something waits, when the
/// network comes back and when the app comes to the front. Thread: GUI.
class SyncRhythm : public QObject {
    Q_OBJECT

public:
    explicit SyncRhythm(AccountViewModel &account, QObject *parent = nullptr);

private:
    void run();
    void runWhileWaiting();

    AccountViewModel &m_account;
    QTimer m_afterSaving, m_whileWaiting;
};

} // namespace samsyn
