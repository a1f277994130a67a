// SPDX-License-Identifier: EUPL-1.2
// Why: who has answered can keep a copy of it, in a form that can be read without this app.
#pragma once

#include "core/questionnaire/FormSession.h"
#include "qml/viewmodels/AccountServices.h"

#include <QObject>
#include <qqmlintegration.h>

namespace samsyn {

/// Thread: GUI, that of the store.
class AnswerCopyViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to FormViewModel")
    Q_PROPERTY(bool isPossible READ isPossible CONSTANT)
    Q_PROPERTY(QString savedText READ savedText NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    explicit AnswerCopyViewModel(const AccountServices &services, QObject *parent = nullptr);

    /// The form that would be copied, borrowed until the next show() or clear().
    void show(const SurveyCard &card, const FormSession &form);
    void clear();

    /// Files can be written on this device at all.
    [[nodiscard]] bool isPossible() const { return m_printer != nullptr; }
    /// Where the copy is; empty until one was saved.
    [[nodiscard]] QString savedText() const;
    /// What happened, what is safe, what to do; empty = all is well.
    [[nodiscard]] QString errorText() const;

    /// Writes the stored answers, with their comments, to a new file.
    Q_INVOKABLE void save();
    /// The copy that was saved is mentioned no more.
    Q_INVOKABLE void forget();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Result<QString> print() const;

    const AnswerService &m_answers;
    const AppearanceViewModel &m_appearance;
    AnswerPrinter *m_printer;
    SurveyCard m_card;
    const FormSession *m_form = nullptr;
    std::optional<Result<QString>> m_outcome; ///< the path
};

} // namespace samsyn
