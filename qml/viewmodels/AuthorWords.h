// SPDX-License-Identifier: EUPL-1.2
// Why: what the parts of a questionnaire are called stands once, for the list, the form and the comparison.
#pragma once

#include "core/service/AuthoringService.h"

#include <QCoreApplication>
#include <QStringList>

namespace samsyn {

/// Pure; in the language of the installed translator. Thread: GUI.
class AuthorWords {
    Q_DECLARE_TR_FUNCTIONS(AuthorWords)

public:
    [[nodiscard]] static QString type(QuestionType type);
    [[nodiscard]] static QString relation(QuestionRelation relation);
    [[nodiscard]] static QString compatibility(Compatibility compatibility);
    [[nodiscard]] static QString aspect(QuestionAspect aspect);
    [[nodiscard]] static QString obstacle(PublishObstacle obstacle);
    /// What happened, what is safe, what to do.
    [[nodiscard]] static QString problem(const Error &error);
    [[nodiscard]] static QString questionCount(int count);
    [[nodiscard]] static QString wrongCount(int count);
    [[nodiscard]] static QString oddCount(int count);
};

} // namespace samsyn
