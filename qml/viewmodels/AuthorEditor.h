// SPDX-License-Identifier: EUPL-1.2
// Why: one draft while it is edited: every change is stored, checked and can be taken back.
#pragma once

#include "core/service/AuthoringService.h"
#include "core/service/DraftDocument.h"
#include "qml/viewmodels/AuthorFieldModel.h"
#include "qml/viewmodels/AuthorOutlineModel.h"
#include "qml/viewmodels/AuthorPreview.h"

#include <QTimer>

namespace samsyn {

class AppearanceViewModel;

/// Thread: GUI, that of the store.
class AuthorEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AuthorViewModel")
    Q_PROPERTY(samsyn::AuthorOutlineModel *outline READ outline CONSTANT)
    Q_PROPERTY(samsyn::AuthorFieldModel *fields READ fields CONSTANT)
    Q_PROPERTY(samsyn::AuthorPreview *preview READ preview CONSTANT)
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(bool isReadOnly READ isReadOnly NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString partTitle READ partTitle NOTIFY changed)
    Q_PROPERTY(QString findingsText READ findingsText NOTIFY changed)
    Q_PROPERTY(QString savedText READ savedText NOTIFY changed)
    Q_PROPERTY(int wrongCount READ wrongCount NOTIFY changed)
    Q_PROPERTY(int findingCount READ findingCount NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    AuthorEditor(AuthoringService *authoring, AppearanceViewModel &appearance, QObject *parent = nullptr);
    ~AuthorEditor() override;

    [[nodiscard]] AuthorOutlineModel *outline() { return &m_outline; }
    [[nodiscard]] AuthorFieldModel *fields() { return &m_fields; }
    [[nodiscard]] AuthorPreview *preview() { return &m_preview; }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// A published version is read, not changed.
    [[nodiscard]] bool isReadOnly() const { return m_draft.id.isEmpty(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString partTitle() const;
    /// How much there is to mend, in words.
    [[nodiscard]] QString findingsText() const;
    [[nodiscard]] QString savedText() const;
    [[nodiscard]] int wrongCount() const;
    [[nodiscard]] int findingCount() const { return int(m_findings.size()); }
    [[nodiscard]] bool canUndo() const { return m_document.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_document.canRedo(); }
    [[nodiscard]] QString errorText() const;
    [[nodiscard]] const QString &pointer() const { return m_pointer; }
    /// As it is now, stored or not.
    [[nodiscard]] FrameworkDraft draft() const;

    void open(const FrameworkDraft &draft);
    void read(const Framework &framework);
    void close();
    /// Stores what is not stored yet; false: errorText says why.
    bool store();
    void setVersion(const QString &version);
    /// Keeps what an author has said of a question.
    void decide(const QString &code, const MappingDecision &decision);

    Q_INVOKABLE void select(int outlineRow);
    Q_INVOKABLE void type(int row, const QString &typed);
    Q_INVOKABLE void typeEnglish(int row, const QString &typed);
    Q_INVOKABLE void endTyping() { m_document.endTyping(); }
    /// Ticks, unticks or chooses.
    Q_INVOKABLE void tick(int row, int option);
    Q_INVOKABLE void act(int row, int option);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    /// Goes round all findings; focusWanted says where.
    Q_INVOKABLE void nextFinding();
    /// Checks now instead of after the pause.
    void check();

Q_SIGNALS:
    void changed();
    /// language: 0 Swedish, 1 English
    void focusWanted(int row, int language);

private:
    void begin();
    void goTo(const QString &pointer);
    void stepped(const QString &pointer);
    void typed(const QString &pointer, const QJsonValue &value);
    void typeText(const AuthorField &field, const LocalText &text, const QString &language);
    void perform(const AuthorAction &action);
    void remove(const QString &pointer);
    void addTo(const QString &list, const QJsonObject &part);
    void toggleMember(const AuthorField &field, const QString &word);
    void choose(const AuthorField &field, const QString &word);
    void refresh();
    void focusOn(const AuthorFinding &finding);

    AuthoringService *m_authoring;
    AppearanceViewModel &m_appearance;
    FrameworkDraft m_draft;
    DraftDocument m_document;
    QString m_pointer;
    QList<AuthorFinding> m_findings;
    qsizetype m_nextFinding = 0;
    std::optional<Error> m_error;
    bool m_isOpen = false, m_isDirty = false;
    QTimer m_pause;
    AuthorOutlineModel m_outline;
    AuthorFieldModel m_fields;
    AuthorPreview m_preview;
};

} // namespace samsyn
