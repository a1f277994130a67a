// SPDX-License-Identifier: EUPL-1.2
// Why: unsent work is saved as a sealed file and taken in again, and the person reads what came of it.
#pragma once

#include "core/service/RescueService.h"
#include "qml/viewmodels/AccountPort.h"
#include "qml/viewmodels/AccountServices.h"

#include <QObject>
#include <qqmlintegration.h>

namespace samsyn {

/// Thread: GUI.
class RescueViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AccountViewModel")
    Q_PROPERTY(bool isPossible READ isPossible CONSTANT)
    Q_PROPERTY(bool canOrganisationOpen READ canOrganisationOpen CONSTANT)
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY changed)
    Q_PROPERTY(bool canSave READ canSave NOTIFY changed)
    Q_PROPERTY(QString savedText READ savedText NOTIFY changed)
    Q_PROPERTY(QString saveErrorText READ saveErrorText NOTIFY changed)
    Q_PROPERTY(QString chosenName READ chosenName NOTIFY changed)
    Q_PROPERTY(QString openingWords READ openingWords WRITE setOpeningWords NOTIFY changed)
    Q_PROPERTY(bool canTake READ canTake NOTIFY changed)
    Q_PROPERTY(QString takenText READ takenText NOTIFY changed)
    Q_PROPERTY(QString takeErrorText READ takeErrorText NOTIFY changed)

public:
    explicit RescueViewModel(const AccountServices &services, QObject *parent = nullptr);

    Q_INVOKABLE void save();
    Q_INVOKABLE void choose();
    Q_INVOKABLE void take();

    [[nodiscard]] bool isPossible() const { return m_rescue != nullptr && m_shelf != nullptr; }
    [[nodiscard]] bool canOrganisationOpen() const { return m_rescue && m_rescue->canOrganisationOpen(); }
    [[nodiscard]] const QString &words() const { return m_words; }
    void setWords(const QString &words);
    [[nodiscard]] bool canSave() const;
    [[nodiscard]] QString savedText() const; ///< where the file lies; empty before one was saved
    [[nodiscard]] QString saveErrorText() const;
    [[nodiscard]] const QString &chosenName() const { return m_chosen.name; }
    [[nodiscard]] const QString &openingWords() const { return m_openingWords; }
    void setOpeningWords(const QString &words);
    [[nodiscard]] bool canTake() const { return !m_chosen.bytes.isEmpty() && !m_openingWords.isEmpty(); }
    /// "12 ändringar hämtades in, 3 fanns redan."
    [[nodiscard]] QString takenText() const;
    [[nodiscard]] QString takeErrorText() const;

Q_SIGNALS:
    void changed();
    /// Something came in that waits to be sent.
    void taken();

private:
    RescueService *m_rescue;
    RescueShelf *m_shelf;
    QString m_words, m_openingWords, m_savedAt;
    RescueShelf::Chosen m_chosen;
    std::optional<RescueIntake> m_intake;
    std::optional<Error> m_saveError, m_takeError;
};

} // namespace samsyn
