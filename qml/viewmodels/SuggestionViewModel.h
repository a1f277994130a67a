// SPDX-License-Identifier: EUPL-1.2
// Why: an earlier answer is offered where it may still hold; it counts as nothing until the person takes it.
#pragma once

#include "core/questionnaire/FormSession.h"

#include <QObject>
#include <qqmlintegration.h>

namespace samsyn {

/// The card above a question. It stays while the question is on the screen, also when it was taken, so that
/// nothing moves. Thread: GUI.
class SuggestionViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to FormViewModel")
    Q_PROPERTY(bool isShown READ isShown NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString takeText READ takeText NOTIFY changed)
    Q_PROPERTY(bool isTaken READ isTaken NOTIFY changed)

public:
    using QObject::QObject;

    enum class Voice { One, Together }; ///< whether a person or an organisation answers

    /// Offers what the form has for its current question; form outlives what is shown.
    void show(const FormSession &form, const QString &language, Voice voice);
    /// The current question was answered: whether by what is offered.
    void update();
    void clear();

    [[nodiscard]] bool isShown() const { return m_offered.has_value(); }
    [[nodiscard]] QString text() const;
    /// What taking it is called; empty when the question does not accept it as it is.
    [[nodiscard]] QString takeText() const;
    [[nodiscard]] bool isTaken() const { return m_isTaken; }
    [[nodiscard]] const std::optional<SuggestedAnswer> &offered() const { return m_offered; }

Q_SIGNALS:
    void changed();

private:
    const FormSession *m_form = nullptr;
    QString m_code, m_language;
    Voice m_voice = Voice::One;
    std::optional<SuggestedAnswer> m_offered;
    bool m_isTaken = false;
};

} // namespace samsyn
