// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/AuthorEditor.h"

#include "core/service/DraftShapes.h"
#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/AuthorWords.h"

#include <QGuiApplication>
#include <QJsonDocument>

#include <algorithm>

namespace samsyn {

namespace {

constexpr int kPauseMs = 150;

/// A number when it is one; what was typed otherwise, so that nothing is lost and the check says so.
QJsonValue numberOf(const QString &typed)
{
    bool isNumber = false;
    const double number = typed.trimmed().replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(typed);
}

QJsonValue columnsOf(const QString &typed)
{
    QJsonObject columns;
    const QStringList parts = typed.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString &part : parts)
        columns.insert(part.section(QLatin1Char('='), 0, 0).trimmed(),
                       part.section(QLatin1Char('='), 1).trimmed());
    return columns;
}

QJsonValue valueOf(const AuthorField &field, const QString &typed)
{
    if (typed.isEmpty() && field.isOptional)
        return QJsonValue::Undefined;
    switch (field.kind) {
    case AuthorField::Kind::Number:
        return numberOf(typed);
    case AuthorField::Kind::Columns:
        return columnsOf(typed);
    default:
        return typed;
    }
}

} // namespace

AuthorEditor::AuthorEditor(AuthoringService *authoring, AppearanceViewModel &appearance, QObject *parent)
    : QObject(parent), m_authoring(authoring), m_appearance(appearance)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &AuthorEditor::check);
    connect(&m_appearance, &AppearanceViewModel::languageChanged, this, &AuthorEditor::refresh);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &AuthorEditor::store);
}

AuthorEditor::~AuthorEditor()
{
    store();
}

QString AuthorEditor::title() const
{
    const QString version = m_document.value(QStringLiteral("/version")).toString();
    return QStringLiteral("%1 %2").arg(m_document.value(QStringLiteral("/code")).toString(), version);
}

QString AuthorEditor::partTitle() const
{
    const int row = m_outline.currentRow();
    return row < 0 ? QString()
                   : m_outline.data(m_outline.index(row), AuthorOutlineModel::TitleRole).toString();
}

int AuthorEditor::wrongCount() const
{
    return int(std::ranges::count(m_findings, AuthorFinding::Weight::Wrong, &AuthorFinding::weight));
}

QString AuthorEditor::findingsText() const
{
    const int odd = findingCount() - wrongCount();
    const QString wrong = AuthorWords::wrongCount(wrongCount());
    return odd == 0 ? wrong : wrong + QStringLiteral(" · ") + AuthorWords::oddCount(odd);
}

QString AuthorEditor::savedText() const
{
    if (!m_isOpen || isReadOnly())
        return {};
    return m_isDirty ? tr("Sparar") : tr("Utkastet är sparat på enheten");
}

QString AuthorEditor::errorText() const
{
    return m_error ? AuthorWords::problem(*m_error) : QString();
}

FrameworkDraft AuthorEditor::draft() const
{
    FrameworkDraft draft = m_draft;
    draft.framework = m_document.root();
    return draft;
}

void AuthorEditor::open(const FrameworkDraft &draft)
{
    store();
    m_draft = draft;
    m_document = DraftDocument(draft.framework);
    begin();
}

void AuthorEditor::read(const Framework &framework)
{
    store();
    m_draft = {};
    m_document = DraftDocument(QJsonDocument::fromJson(writeFramework(framework)).object());
    begin();
}

void AuthorEditor::begin()
{
    m_pointer.clear();
    m_error.reset();
    m_nextFinding = 0;
    m_isOpen = true;
    m_isDirty = false;
    m_preview.setLanguage(m_appearance.language());
    check();
}

void AuthorEditor::close()
{
    store();
    m_pause.stop();
    m_isOpen = false;
    m_document = DraftDocument();
    m_draft = {};
    m_findings.clear();
    m_pointer.clear();
    refresh();
}

bool AuthorEditor::store()
{
    if (!m_isDirty || !m_authoring)
        return true;
    const Result<void> stored = m_authoring->save(draft());
    if (stored) {
        m_isDirty = false;
        m_error.reset();
    } else {
        m_error = stored.error();
    }
    Q_EMIT changed();
    return stored.has_value();
}

void AuthorEditor::setVersion(const QString &version)
{
    m_document.set(QStringLiteral("/version"), version);
    stepped(m_pointer);
}

void AuthorEditor::decide(const QString &code, const MappingDecision &decision)
{
    m_draft.decisions.insert(code, decision);
    m_isDirty = true;
    store();
}

void AuthorEditor::check()
{
    m_pause.stop();
    m_findings = AuthorFindings::of(readFramework(canonicalJson(m_document.root()), QStringLiteral("draft")));
    store();
    refresh();
}

void AuthorEditor::refresh()
{
    m_outline.show({m_document.root(), m_findings, m_pointer, m_appearance.language()});
    const bool hasForm = m_isOpen && !isReadOnly();
    m_fields.show(hasForm ? AuthorFields(m_document.root(), m_pointer, m_appearance.language()).make()
                          : QList<AuthorField>(),
                  m_findings);
    m_preview.show(m_document.root(), m_pointer);
    Q_EMIT changed();
}

void AuthorEditor::goTo(const QString &pointer)
{
    m_document.endTyping();
    m_pointer = authorPartAt(pointer);
    if (m_document.value(m_pointer).isUndefined())
        m_pointer.clear();
    refresh();
}

void AuthorEditor::select(int outlineRow)
{
    if (outlineRow >= 0 && outlineRow < m_outline.count())
        goTo(m_outline.pointerOf(outlineRow));
}

void AuthorEditor::stepped(const QString &pointer)
{
    m_isDirty = true;
    goTo(pointer);
    store();
    m_pause.start();
}

void AuthorEditor::typed(const QString &pointer, const QJsonValue &value)
{
    m_document.type(pointer, value);
    m_isDirty = true;
    m_pause.start();
    refresh();
}

void AuthorEditor::typeText(const AuthorField &field, const LocalText &text, const QString &language)
{
    const QString sv = QStringLiteral("sv"), en = QStringLiteral("en");
    const QString place = field.pointer + QLatin1Char('/') + language;
    if (field.isOptional && text.sv.isEmpty() && text.en.isEmpty())
        m_document.set(field.pointer, QJsonValue::Undefined);
    else
        m_document.type(place,
                        language == en && text.en.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                                                            : QJsonValue(text.in(language)));
    m_isDirty = true;
    m_pause.start();
    refresh();
}

void AuthorEditor::type(int row, const QString &typedText)
{
    const std::optional<AuthorField> field = m_fields.field(row);
    if (!field || field->sv == typedText)
        return;
    if (field->kind == AuthorField::Kind::Text)
        typeText(*field, {typedText, field->en}, QStringLiteral("sv"));
    else
        typed(field->pointer, valueOf(*field, typedText));
}

void AuthorEditor::typeEnglish(int row, const QString &typedText)
{
    const std::optional<AuthorField> field = m_fields.field(row);
    if (field && field->en != typedText)
        typeText(*field, {field->sv, typedText}, QStringLiteral("en"));
}

void AuthorEditor::undo()
{
    if (canUndo())
        stepped(m_document.undo());
}

void AuthorEditor::redo()
{
    if (canRedo())
        stepped(m_document.redo());
}

void AuthorEditor::nextFinding()
{
    check();
    if (m_findings.isEmpty())
        return;
    m_nextFinding %= m_findings.size();
    focusOn(m_findings.at(m_nextFinding++));
}

void AuthorEditor::focusOn(const AuthorFinding &finding)
{
    goTo(finding.pointer);
    const int row = std::max(0, m_fields.rowOf(finding.pointer));
    Q_EMIT focusWanted(row, finding.pointer.endsWith(QLatin1String("/en")) ? 1 : 0);
}

} // namespace samsyn
