// SPDX-License-Identifier: EUPL-1.2
// Why: a reminder is a text that fits everybody, because nobody is to know who has not answered; people send
// it themselves, with the links that the server has made.
#pragma once

#include "core/service/RoundService.h"

#include <QObject>
#include <QTimer>
#include <qqmlintegration.h>

namespace samsyn {

/// The text of the reminder of one round, in two languages. What is typed outlives the app. Thread: GUI, that
/// of the store.
class ReminderEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to RoundViewModel")
    Q_PROPERTY(QList<QString> languageNames READ languageNames CONSTANT)
    Q_PROPERTY(int language READ language WRITE setLanguage NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(bool isEdited READ isEdited NOTIFY changed)
    Q_PROPERTY(QString mailAddress READ mailAddress NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)

public:
    explicit ReminderEditor(DeviceStore &store, QObject *parent = nullptr);

    /// sender: who reminds. Starts in the language of the app when another round is shown.
    void show(const RoundCard &round, const QString &sender, const QString &appLanguage);

    [[nodiscard]] QStringList languageNames() const;
    [[nodiscard]] int language() const { return m_language; } ///< row of languageNames
    void setLanguage(int language);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool isEdited() const; ///< it is not the suggestion any more
    /// Opens the text in a program for mail, to nobody yet.
    [[nodiscard]] QString mailAddress() const;
    [[nodiscard]] QString message() const { return m_message; } ///< what has just happened with the text

    Q_INVOKABLE void type(const QString &text);
    Q_INVOKABLE void startOver();
    Q_INVOKABLE void copy();
    /// Stores what is typed.
    Q_INVOKABLE void keep();

Q_SIGNALS:
    void changed();

private:
    void load();
    [[nodiscard]] QString code() const;
    [[nodiscard]] QString key() const;
    [[nodiscard]] QString suggestion() const;
    [[nodiscard]] QString subject() const;

    DeviceStore &m_store;
    RoundCard m_round;
    QString m_sender, m_text, m_message;
    int m_language = 0;
    QTimer m_typing;
};

} // namespace samsyn
