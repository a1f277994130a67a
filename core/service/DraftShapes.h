// SPDX-License-Identifier: EUPL-1.2
// Why: what an author adds starts as complete as it can be without words, and a question that changes its
// type keeps what still means something.
#pragma once

#include "core/questionnaire/Framework.h"

#include <QJsonObject>

namespace samsyn {

// All of this works on framework JSON that may be wrong. Pure; thread: any.

/// `stem` with the first number that makes a code which no area, capability, question or list has.
[[nodiscard]] QString freeCode(const QJsonObject &framework, const QString &stem);
[[nodiscard]] QJsonObject emptyText();
[[nodiscard]] QJsonObject newArea(const QJsonObject &framework);
[[nodiscard]] QJsonObject newCapability(const QJsonObject &framework, const QJsonObject &area);
/// stem: what the code begins with.
[[nodiscard]] QJsonObject newQuestion(const QJsonObject &framework, QuestionType type, const QString &stem);
[[nodiscard]] QJsonObject newChoiceList(const QJsonObject &framework);
[[nodiscard]] QJsonObject newChoice(const QJsonObject &list);
/// What the new type knows stays, the rest goes, what it needs comes.
[[nodiscard]] QJsonObject retyped(const QJsonObject &framework, QJsonObject question, QuestionType type);

/// The scale as far as it can be read; the usual one of five levels where it cannot.
[[nodiscard]] LevelScale draftScale(const QJsonObject &framework);
/// A question as far as it can be read, whatever is wrong with it.
[[nodiscard]] Question draftQuestion(const QJsonObject &framework, const QJsonObject &question);
[[nodiscard]] QuestionType draftType(const QJsonObject &question);
[[nodiscard]] LocalText draftText(const QJsonValue &text);

} // namespace samsyn
