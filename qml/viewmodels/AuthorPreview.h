// SPDX-License-Identifier: EUPL-1.2
// Why: an author sees a question as a respondent will see it, and can try to answer it; nothing is stored.
#pragma once

#include "qml/viewmodels/QuestionViewModel.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <qqmlintegration.h>

#include <memory>

namespace samsyn {

/// The question is shown alone: conditions that name other questions are left out. Thread: GUI.
class AuthorPreview : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AuthorEditor")
    Q_PROPERTY(samsyn::QuestionViewModel *question READ question CONSTANT)
    Q_PROPERTY(bool hasQuestion READ hasQuestion NOTIFY changed)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)

public:
    explicit AuthorPreview(QObject *parent = nullptr);
    ~AuthorPreview() override;

    [[nodiscard]] QuestionViewModel *question() { return &m_question; }
    [[nodiscard]] bool hasQuestion() const { return m_asked != nullptr; }
    /// "sv" or "en".
    [[nodiscard]] const QString &language() const { return m_language; }
    void setLanguage(const QString &language);

    /// pointer: of a question of the draft; anything else shows nothing.
    void show(const QJsonObject &root, const QString &pointer);

    Q_INVOKABLE void pick(int row);
    Q_INVOKABLE void pickDontKnow();
    Q_INVOKABLE void pickNotApplicable();
    Q_INVOKABLE void pickNothingMet();

Q_SIGNALS:
    void changed();

private:
    struct Asked;
    void answer(const AnswerValue &value);
    void refresh();

    QString m_language = QStringLiteral("sv");
    QJsonArray m_seen; ///< all that what is shown was made of
    std::unique_ptr<Asked> m_asked;
    QuestionViewModel m_question;
};

} // namespace samsyn
