// SPDX-License-Identifier: EUPL-1.2
// Why: the sync chip and the receipt say what the store can prove and nothing more.
#pragma once

#include "qml/viewmodels/AccountServices.h"

#include <QObject>
#include <QStringList>
#include <qqmlintegration.h>

namespace samsyn {

/// Every text is made from one SyncState; there is no other source. Thread: GUI, that of the store.
class SyncViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("AppViewModel owns it")
    Q_PROPERTY(Situation situation READ situation NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString shortTitle READ shortTitle NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString iconName READ iconName NOTIFY changed)
    Q_PROPERTY(QString pendingText READ pendingText NOTIFY changed)
    Q_PROPERTY(QString heldText READ heldText NOTIFY changed)
    Q_PROPERTY(QString receivedText READ receivedText NOTIFY changed)
    Q_PROPERTY(QString lastText READ lastText NOTIFY changed)
    Q_PROPERTY(QString lastClock READ lastClock NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString restoredText READ restoredText NOTIFY changed)
    Q_PROPERTY(int pendingCount READ pendingCount NOTIFY changed)
    Q_PROPERTY(int heldCount READ heldCount NOTIFY changed)
    Q_PROPERTY(bool canSync READ canSync NOTIFY changed)
    Q_PROPERTY(bool haveAnswersArrived READ haveAnswersArrived NOTIFY changed)

public:
    /// The same as core's SyncSituation, for QML.
    enum class Situation { SavedHere, WaitingForNetwork, Sending, AllSent, NotComplete, NeedsYou };
    Q_ENUM(Situation)

    /// Takes the sync service's listener; who else wants to know listens to changed() and finished().
    explicit SyncViewModel(const AccountServices &services, QObject *parent = nullptr);

    Q_INVOKABLE void syncNow();
    /// Reads the state again, after every change of the store.
    void refresh();
    /// Shows a state that is already at hand.
    void show(const SyncState &state);

    [[nodiscard]] const SyncState &state() const { return m_state; }
    [[nodiscard]] Situation situation() const { return Situation(int(m_state.situation)); }
    [[nodiscard]] QString title() const; ///< for the chip: two to four words
    [[nodiscard]] QString shortTitle() const; ///< the same in a word or two, beside a long page title
    [[nodiscard]] QString sentence() const; ///< what it means for the person
    [[nodiscard]] QString iconName() const;
    [[nodiscard]] QString pendingText() const;
    [[nodiscard]] QString heldText() const; ///< empty when nothing is held
    [[nodiscard]] QString receivedText() const;
    [[nodiscard]] QString lastText() const;
    [[nodiscard]] QString lastClock() const; ///< "14:02", "i går 14:02"; empty before the first whole sync
    [[nodiscard]] QString errorText() const; ///< empty when the last try did not fail
    /// After the server was brought back from a backup: what is sent again, and for three days that all was;
    /// else empty.
    [[nodiscard]] QString restoredText() const;
    /// Changes that wait, pictures among them.
    [[nodiscard]] int pendingCount() const { return m_state.facts.pendingOps + m_state.facts.pendingBlobs; }
    /// Every change but the pictures has arrived, and nothing needs a person.
    [[nodiscard]] bool haveAnswersArrived() const;
    [[nodiscard]] int heldCount() const { return m_state.facts.heldOps; }
    [[nodiscard]] bool canSync() const { return m_state.situation != SyncSituation::Sending; }

Q_SIGNALS:
    void changed();
    /// A sync ended, well or badly: what was read from the store before may be old.
    void finished();

private:
    SyncService &m_sync;
    const WallClock &m_clock;
    SyncState m_state;
    QString m_language;
};

} // namespace samsyn
