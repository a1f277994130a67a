// SPDX-License-Identifier: EUPL-1.2
// Why: which fields a part of a questionnaire has is decided here, so that the page only draws and every
// finding has its field.
#pragma once

#include "core/questionnaire/Framework.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace samsyn {

/// What is selected in the outline.
enum class AuthorPart : quint8 { Framework, Area, Capability, Question, ClosingQuestion, ChoiceList };

enum class AuthorAct : quint8 {
    MoveUp,
    MoveDown,
    Remove,
    AddArea,
    AddCapability,
    AddQuestion, ///< `type`
    AddClosingQuestion, ///< `type`
    AddChoiceList,
    AddChoice,
    AddStatement
};

struct AuthorAction {
    AuthorAct act{};
    QString label;
    QString pointer; ///< of the entry to move or remove, or of what gets a new part
    QuestionType type = QuestionType::Level5;
};

/// One thing to tick.
struct AuthorTick {
    QString label;
    QString key; ///< member of the object at the field's pointer, or entry of the list there
    bool isTicked = false;
};

/// One row of the form.
struct AuthorField {
    enum class Kind : quint8 {
        Heading, ///< label
        Text, ///< a text in two languages
        Line, ///< one line: a code, a version, a unit, an expression
        Number,
        Columns, ///< of a choice: name=value; name=value
        Flags, ///< ticks: true or false members
        Members, ///< ticks: entries of a list; none = all
        Options, ///< ticks: one of them
        Actions
    };
    Kind kind = Kind::Heading;
    QString label, pointer, hint;
    QString sv, en; ///< Text; the others use sv
    bool isOptional = false;
    QList<AuthorTick> ticks;
    QList<AuthorAction> actions;
    QList<QString> defaults; ///< Flags: keys that are true unless they say otherwise
};

/// The part that a pointer names. Pure.
[[nodiscard]] AuthorPart authorPartOf(const QString &pointer);

/// The list that an entry's pointer names, its index there, and the pointer of an entry. Pure.
[[nodiscard]] inline QString authorListOf(const QString &pointer)
{
    return pointer.section(QLatin1Char('/'), 0, -2);
}
[[nodiscard]] inline qsizetype authorIndexOf(const QString &pointer)
{
    return pointer.section(QLatin1Char('/'), -1).toLongLong();
}
[[nodiscard]] inline QString authorEntryOf(const QString &list, qsizetype index)
{
    return list + QLatin1Char('/') + QString::number(index);
}

/// Labels in the language of the installed translator. Thread: GUI.
class AuthorFields {
    Q_DECLARE_TR_FUNCTIONS(AuthorFields)

public:
    /// root: the framework as JSON, right or wrong.
    /// language: in which the names of levels stand.
    AuthorFields(const QJsonObject &root, const QString &pointer, const QString &language);
    [[nodiscard]] QList<AuthorField> make();

private:
    using Kind = AuthorField::Kind;
    void framework();
    void area();
    void capability();
    void question();
    void asking(const Question &shape);
    void expressions(const Question &shape);
    void ofType(QuestionType type);
    void descriptors();
    void statements();
    void thresholds();
    void numberLimits();
    void choosing(QuestionType type);
    void choiceList();
    void addQuestions(AuthorAct act);
    void place();

    void heading(const QString &label);
    AuthorField &text(const QString &key, const QString &label);
    AuthorField &line(const QString &key, const QString &label);
    AuthorField &number(const QString &key, const QString &label, const QString &initial);
    AuthorField &flags(const QString &label);
    void flag(AuthorField &field, const QString &key, const QString &label) const;
    AuthorField &add(Kind kind, const QString &pointer, const QString &label);
    [[nodiscard]] QString at(const QString &key) const;
    [[nodiscard]] QList<AuthorAction> entryActions(const QString &list, qsizetype index) const;
    [[nodiscard]] qsizetype sizeOf(const QString &list) const;

    const QJsonObject &m_root;
    const QString m_pointer, m_language;
    QList<AuthorField> m_fields;
};

} // namespace samsyn
