// SPDX-License-Identifier: EUPL-1.2
// Why: two versions of a record are compared by people, so every field that a person writes has a name and a
// value in words; both follow from the record's one description.
#pragma once

#include "core/records/Records.h"

#include <QCoreApplication>
#include <QList>

namespace samsyn {

struct FieldLine {
    QString label, text; ///< text: empty = not stated
    friend bool operator==(const FieldLine &, const FieldLine &) = default;
};

/// In the language of the installed translator; `language` ("sv" or "en") is that of numbers and dates. Pure.
/// Thread: GUI.
class FieldWords {
    Q_DECLARE_TR_FUNCTIONS(FieldWords)

public:
    /// Every field of a group that says something to a person, in the group's order: ids, codes and what
    /// stands in the title are left out. Empty for an empty value and for what this version cannot read.
    [[nodiscard]] static QList<FieldLine> of(RecordKind kind, GroupNumber group, const QByteArray &value,
                                             const QString &language);
    /// What the field is called; empty for one that says nothing to a person.
    [[nodiscard]] static QString label(const QByteArray &field);
    /// What a number in the field means.
    [[nodiscard]] static QString number(const QByteArray &field, qint64 value, const QString &language);

    [[nodiscard]] static QString word(RoundMode mode);
    [[nodiscard]] static QString word(BalanceMode mode);
    [[nodiscard]] static QString word(ResultSharing sharing);
    [[nodiscard]] static QString word(ResultRelease release);
    [[nodiscard]] static QString word(FormLength length);
    [[nodiscard]] static QString word(OrganisationKind kind);
    [[nodiscard]] static QString word(CommentVisibility visibility);
    [[nodiscard]] static QString word(AnswerState state);
    [[nodiscard]] static QString word(bool value);

private:
    [[nodiscard]] static QString planLabel(const QByteArray &field);
    [[nodiscard]] static QString sharedLabel(const QByteArray &field);
};

} // namespace samsyn
